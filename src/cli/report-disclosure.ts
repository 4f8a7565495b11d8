import { DisclosureError } from '#publish';
import type { ExitCode } from './exit-code.ts';
import { formatFinding } from './format-finding.ts';
import type { Printer } from './printer.ts';

/**
 * Prints where the public would have read something confidential.
 * @throws whatever else kept the command from its work
 */
export function reportDisclosure(error: unknown, printer: Printer): ExitCode {
  if (!(error instanceof DisclosureError)) throw error;
  for (const finding of error.findings) printer.out(`${formatFinding(finding, printer.style)}\n`);
  return 1;
}
