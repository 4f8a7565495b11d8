import type { AdoptedDrawing } from '#render';
import { boundingBox } from './bounding-box.ts';
import { configuration } from './configuration.ts';
import type { DrawingAnswer, MermaidProblem } from './drawing-answer.ts';
import { flatten } from './flatten.ts';
import { openMeasuringWindow, seedChance } from './measuring-window.ts';
import { problemOf } from './problem.ts';

const margin = 24;
/** Where the two are; they may lie in a folder of their own. */
const [mermaidModule = 'mermaid', jsdomModule = 'jsdom'] = process.argv.slice(2);
const { JSDOM } = (await import(jsdomModule)) as typeof import('jsdom');
const { document, cascade, texts } = openMeasuringWindow(JSDOM);
const { default: mermaid } = (await import(mermaidModule)) as typeof import('mermaid');

async function draw(source: string): Promise<DrawingAnswer> {
  seedChance();
  mermaid.initialize(configuration);
  try {
    // With a line after it, an end that comes too early is told from a last line that is wrong.
    const text = `${withoutTextTags(source)}\n`;
    const { diagramType } = await mermaid.parse(text);
    if (unreadable.test(diagramType)) return { problem: unreadableKind(source, diagramType) };
    const { svg } = await mermaid.render('drawing', text);
    return { drawing: adopt(svg) };
  } catch (error) {
    return { problem: problemOf(error, source) };
  } finally {
    document.body.innerHTML = '';
  }
}

/** Mermaid lays these kinds out so that their labels lie on each other. */
const unreadable = /^(?:architecture|c4)/;

function unreadableKind(source: string, kind: string): MermaidProblem {
  const line = source.split('\n').findIndex((text) => new RegExp(`^\\s*${kind}`, 'i').test(text)) + 1;
  return {
    line: Math.max(1, line),
    reason: `its labels would lie on each other; diagrams of this kind come from the definition: <Diagram view="…">`,
  };
}

/** Labels are drawn as text, where HTML that only sets type would be read aloud. */
const withoutTextTags = (source: string): string => source.replace(/<\/?(?:b|i|u|em|strong|small|sub|sup|code)>/gi, '');

function adopt(markup: string): AdoptedDrawing {
  document.body.innerHTML = markup;
  const svg = document.querySelector('svg');
  if (svg) endLifelines(svg);
  const box = svg && boundingBox(svg, cascade, texts);
  if (!svg || !box) throw new Error('The diagram is empty');
  const textOf = (name: string): string => svg.querySelector(`:scope > ${name}`)?.textContent?.trim() ?? '';
  const [title, description] = [textOf('title'), textOf('desc')];
  const place = `translate(${Math.round(margin - box.left)} ${Math.round(margin - box.top)})`;
  return {
    body: `<g transform="${place}" font-size="${texts.fontSize(svg)}" font-weight="400">${flatten(svg, cascade, texts)}</g>`,
    width: Math.ceil(box.right - box.left + 2 * margin),
    height: Math.ceil(box.bottom - box.top + 2 * margin),
    title,
    description,
  };
}

/** Without boxes at their ends, Mermaid lets lifelines run far out of the picture. */
function endLifelines(svg: SVGSVGElement): void {
  const [, top = 0, , height = 0] = (svg.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  for (const line of svg.querySelectorAll('.actor-line')) line.setAttribute('y2', String(top + height));
}

// One at a time, because Mermaid keeps its configuration in one place.
let queue = Promise.resolve();
process.on('message', (source: unknown) => {
  queue = queue.then(async () => {
    process.send?.(await draw(String(source)));
  });
});
process.on('disconnect', () => process.exit());
