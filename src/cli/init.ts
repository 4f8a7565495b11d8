import { type NewPortfolio, refuseSecondPortfolio, writePortfolio, writeProject } from '#publish';
import type { ExitCode } from './exit-code.ts';
import type { Printer } from './printer.ts';
import type { Questions } from './questions.ts';

interface InitSurroundings {
  readonly printer: Printer;
  /** `null` without a terminal. */
  readonly questions: Questions | null;
  /** Of this package. */
  readonly version: string;
}

/** Makes a folder a portfolio of one's own with a first case study; asks for the name on a terminal. */
export async function init(
  root: string,
  { name, role }: NewPortfolio,
  { printer, questions, version }: InitSurroundings,
): Promise<ExitCode> {
  try {
    await refuseSecondPortfolio(root);
    const known = name ?? (await questions?.ask('Your name (Enter to fill it in later):'));
    const answered = role ?? (await questions?.ask('Your role (Enter for Solution Architect):'));
    for (const file of await writePortfolio(root, { name: known, role: answered })) printer.out(`Wrote ${file}`);
    const project = await writeProject(root, version);
    for (const file of project.files) printer.out(`Wrote ${file}`);
    for (const note of project.notes) printer.note(note);
    if (!known) printer.note("The name is a placeholder: replace 'Your Name' in case-studies/portfolio.ts.");
    printer.note(
      'Next: npm install, then npm run dev to see it. Portfolio and case study are small examples without errors; "npm run check" says what is still missing.',
    );
    return 0;
  } finally {
    questions?.close();
  }
}
