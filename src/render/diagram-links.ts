import type { Diagram } from './svg/index.ts';

const viewHref = /href="view:([^"]+)"/g;

/**
 * Diagrams link to each other by view key (`view:containers`), and to decisions (`view:decisions/0001-use-a-queue`). This gives every link the address it has in one place: a
 * file beside it, a page of the site, a part of the PDF. A link without an address there is taken out.
 */
export const resolveDiagramLinks = (svg: string, addressOf: (key: string) => string | null): string =>
  svg.replace(viewHref, (_, key: string) => {
    const address = addressOf(key);
    return address === null ? '' : `href="${address.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  });

/** The link rectangles that have an address, for formats that drop the links inside an SVG. */
export const resolvedLinks = ({ links }: Diagram, addressOf: (key: string) => string | null) =>
  links.flatMap(({ href, ...box }) => {
    const address = href.startsWith('view:') ? addressOf(href.slice('view:'.length)) : href;
    return address === null ? [] : [{ ...box, url: address }];
  });
