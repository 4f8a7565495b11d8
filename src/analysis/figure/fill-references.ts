import { indexStudy } from '../study-index/study-index.ts';
import type { FigureContext } from './figure.ts';
import type { Figures } from './figures.ts';
import { fillTexts } from './fill-texts.ts';
import { replaceReferences } from './reference.ts';

type Written = Omit<FigureContext, 'books'>;

/** In MDX, braces are expressions and angle brackets are components. */
const asMdx = (text: string): string => text.replace(/[{}<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * The analyzed study with every reference of its texts replaced by the figure: once, after everything is computed, so that
 * whoever prints a text needs to know nothing of references. One that has no answer stays, and a check reports it.
 */
export function fillReferences(written: Written, figures: Figures): Written {
  const fill = (text: string, escaped: (said: string) => string = String): string =>
    replaceReferences(text, (reference) => {
      const said = figures.say(reference);
      return typeof said === 'string' ? escaped(said) : null;
    });
  // Of latencies nothing is read here, because they are simulated when somebody reads them.
  const { index, schemas, latency, story, ...texts } = written;
  const told = { ...written, story: story === null ? null : fill(story, asMdx) };
  const { study, decisions } = texts;
  const own = { study, decisions };
  if (fillTexts(own, fill) === own) return told;
  const filled = fillTexts(texts, fill);
  return { ...told, ...filled, index: indexStudy(filled.study, filled.decisions) };
}
