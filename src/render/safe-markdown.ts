import { type MdastNode, markdownToMdast } from 'satteri';

/** Elements that Markdown of a definition or a record may have, without attributes. Whatever else looks like one is text. */
const allowed: ReadonlySet<string> = new Set(
  'br wbr b strong i em s del ins u small mark sub sup kbd samp var code q cite abbr dfn details summary'.split(' '),
);
const withoutEnd: ReadonlySet<string> = new Set(['br', 'wbr']);

/** An element's beginning or end without attributes: `<kbd>`, `</kbd>`, `<br />`. */
const tag = /<(\/?)([a-z]+)\s*\/?>/gi;

type Html = Extract<MdastNode, { type: 'html' }>;

/**
 * Markdown in which everything that would be HTML, and isn't on the list, is the text that it looks like:
 * `Map<String, List<Order>> per <tenant-id>` is shown as written, and so is `<script>`. Comments are left out.
 */
export function safeMarkdown(markdown: string): string {
  let safe = markdown;
  // What is text now may end a block that hid something else.
  for (let round = 0; round < 5 && /<[a-z/!?]/i.test(safe); round += 1) {
    const next = withoutForeignHtml(safe);
    if (next === safe) return safe;
    safe = next;
  }
  return withoutForeignHtml(safe) === safe ? safe : safe.replaceAll('<', '&lt;');
}

function withoutForeignHtml(markdown: string): string {
  const found = [...htmlIn([markdownToMdast(markdown)])];
  const unpaired = unpairedIn(found);
  let [safe, end] = ['', 0];
  for (const { value, position } of found) {
    const [from, to] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
    // In a quote or a list, the lines of a block begin with more than it holds.
    const source = markdown.slice(from, to);
    safe += markdown.slice(end, from) + asText(source.includes(value) ? source : value, unpaired);
    end = to;
  }
  return safe + markdown.slice(end);
}

function* htmlIn(nodes: readonly MdastNode[]): Generator<Html> {
  for (const node of nodes)
    if (node.type === 'html') yield node;
    else if ('children' in node) yield* htmlIn(node.children as readonly MdastNode[]);
}

/** Names of elements that end before they begin, or never: they would go on into the rest of the page. */
function unpairedIn(found: readonly Html[]): ReadonlySet<string> {
  const open = new Map<string, number>();
  const unpaired = new Set<string>();
  for (const { value } of found)
    for (const [, slash, written = ''] of value.replace(comment, '').matchAll(tag)) {
      const name = written.toLowerCase();
      if (withoutEnd.has(name)) continue;
      const depth = (open.get(name) ?? 0) + (slash === '/' ? -1 : 1);
      open.set(name, depth);
      if (depth < 0) unpaired.add(name);
    }
  for (const [name, depth] of open) if (depth !== 0) unpaired.add(name);
  return unpaired;
}

const comment = /<!--[\s\S]*?-->/g;

const asText = (html: string, unpaired: ReadonlySet<string>): string =>
  html.replace(comment, '').replace(/<(\/?[a-z]+\s*\/?>)?/gi, (sign, rest: string | undefined) => {
    const name = /[a-z]+/i.exec(rest ?? '')?.[0].toLowerCase() ?? '';
    return allowed.has(name) && !unpaired.has(name) ? sign : `&lt;${rest ?? ''}`;
  });

/** Whether a link may lead there: http, https, mailto, tel, or a place beside the page. */
export function isSafeLink(url: string): boolean {
  // Browsers leave these out before they look at the scheme.
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url.replace(/[\p{Cc}\p{Z}]/gu, ''))?.[1];
  return scheme === undefined || ['http', 'https', 'mailto', 'tel'].includes(scheme.toLowerCase());
}
