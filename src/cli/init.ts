import { type NewPortfolio, refuseSecondPortfolio, writePortfolio } from '#publish';
import type { ExitCode } from './exit-code.ts';
import type { Printer } from './printer.ts';
import type { Questions } from './questions.ts';

/** Writes a portfolio of one's own with a first case study; asks for the name on a terminal. */
export async function init(
  root: string,
  { name, role }: NewPortfolio,
  { printer, questions }: { readonly printer: Printer; readonly questions: Questions | null },
): Promise<ExitCode> {
  try {
    await refuseSecondPortfolio(root);
    const known = name ?? (await questions?.ask('Your name (Enter to fill it in later):'));
    const answered = role ?? (await questions?.ask('Your role (Enter for Solution Architect):'));
    for (const file of await writePortfolio(root, { name: known, role: answered })) printer.out(`Wrote ${file}`);
    if (!known) printer.note("The name is a placeholder: replace 'Your Name' in case-studies/portfolio.ts.");
    printer.note(
      'Both are small examples that pass. Run "npx casebook check" here as you go, and "npx casebook dev" to see them.',
    );
    return 0;
  } finally {
    questions?.close();
  }
}
