import { type CaseStudy, ToolError } from '#model';
import type { Printer } from '../printer.ts';
import type { Questions } from '../questions.ts';
import type { AdrWords } from './adr-words.ts';
import { findElements, findRequirements } from './find-references.ts';

/**
 * Asks for what the options of the command left open. Every question may be answered with nothing but the title, and an
 * answer that names nothing known is asked for again.
 */
export async function askMissing(
  words: AdrWords,
  study: CaseStudy,
  { ask }: Questions,
  printer: Printer,
): Promise<AdrWords> {
  let { title, option, chosen, because, serves, affects } = words;
  while (!title) title = await ask('Title, a sentence that states the decision:');

  if (serves.length === 0 && study.requirements.length > 0) {
    list(
      printer,
      'Requirements',
      study.requirements.map(({ id, title: name }) => [id, name]),
    );
    serves = await askUntil(ask, printer, 'Which ones does it serve? (ids, or Enter)', (ids) =>
      findRequirements(ids, study),
    );
  }
  if (affects.length === 0) {
    list(
      printer,
      'Elements',
      study.elements.map(({ id, name }) => [id, name]),
    );
    affects = await askUntil(ask, printer, 'Which ones does it shape? (ids, or Enter)', (ids) =>
      findElements(ids, study),
    );
  }
  if (option.length === 0) option = await askOptions(ask, printer);
  if (chosen === undefined && option.length > 0) chosen = await askChosen(ask, printer, option);
  while (chosen !== undefined && !because) because = await ask('Chosen because:');
  return { ...words, title, option, chosen, because, serves, affects };
}

const list = (printer: Printer, heading: string, entries: readonly (readonly [string, string])[]): void =>
  printer.note(`\n${heading}:\n${entries.map(([id, name]) => `  ${printer.style('bold', id)}  ${name}`).join('\n')}`);

/** Splits `a, b c` at commas and spaces. */
const idsIn = (answer: string): readonly string[] => answer.split(/[\s,]+/).filter(Boolean);

async function askUntil(
  ask: Questions['ask'],
  printer: Printer,
  question: string,
  find: (ids: readonly string[]) => unknown,
): Promise<readonly string[]> {
  for (;;) {
    const ids = idsIn(await ask(question));
    try {
      find(ids);
      return ids;
    } catch (error) {
      if (!(error instanceof ToolError)) throw error;
      printer.note(`  ${error.what} ${error.fix}`);
    }
  }
}

async function askOptions(ask: Questions['ask'], printer: Printer): Promise<readonly string[]> {
  const options: string[] = [];
  for (;;) {
    const option = await ask(`Option ${options.length + 1} (Enter when there are no more):`);
    if (option === '') return options;
    if (options.includes(option)) printer.note('  This option is there already.');
    else options.push(option);
  }
}

async function askChosen(
  ask: Questions['ask'],
  printer: Printer,
  options: readonly string[],
): Promise<string | undefined> {
  for (;;) {
    const answer = await ask(`Which one is chosen? (1 to ${options.length}, or Enter while it is open)`);
    if (answer === '') return undefined;
    const chosen = options.find((option, index) => option === answer || String(index + 1) === answer);
    if (chosen !== undefined) return chosen;
    printer.note(`  There is no option "${answer}".`);
  }
}
