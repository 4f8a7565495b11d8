import path from 'node:path';
import type { Audience } from '#model';
import {
  buildSite,
  type LoadedCaseStudy,
  loadPortfolio,
  requireOutput,
  writeInterviewPdf,
  writePdf,
  writePortfolioPdf,
} from '#publish';
import type { Edition } from '#render';
import { astroConfig } from './astro-config.ts';
import { allFindings } from './check.ts';
import { type ExitCode, exitCodeOf } from './exit-code.ts';
import { countFindings, formatFinding } from './format-finding.ts';
import { stagePdf } from './pdf.ts';
import type { Printer } from './printer.ts';
import { removeGone, writeAll } from './regenerate.ts';
import { openWorkspace, slugsOf } from './workspace.ts';

export interface BuildOptions {
  readonly root: string;
  /** Folder of the finished site. */
  readonly output: string;
  /** `interview` adds the interview pages and notes. */
  readonly audience: Audience;
  /** Seconds that a template may take for a PDF. */
  readonly timeLimit: number;
}

/** The main job: check, generate, site, PDF. Nothing that was good is replaced before everything new is there. */
export async function build({ root, output, audience, timeLimit }: BuildOptions, printer: Printer): Promise<ExitCode> {
  await requireOutput(root, output, audience);
  const loaded = await printer.stage(
    'check',
    () => loadPortfolio({ root, audience }),
    (result) => `${slugsOf(result) || 'no case study'}: ${countFindings(allFindings(result))}`,
  );
  const findings = allFindings(loaded);
  if (exitCodeOf(findings) !== 0) {
    for (const finding of findings)
      if (finding.severity === 'error' && !finding.known) printer.out(`\n${formatFinding(finding, printer.style)}`);
    printer.note('\nNothing was built. Artifacts, site and PDFs are as they were.');
    return 1;
  }
  const workspace = await openWorkspace(root);
  // Artifacts are committed, so they are always those of the public.
  if (audience === 'public') {
    await writeAll(loaded, workspace, printer);
    await removeGone(loaded, workspace, printer);
  }
  const config = await astroConfig(root);
  await printer.stage(
    'site',
    () =>
      buildSite({ root, config, output, audience, search: loaded.search }, async (folder) => {
        const { portfolio, search, config: own } = loaded;
        const options = { portfolio, search, paper: own.paper, timeLimit, ...workspace };
        for (const study of loaded.studies) {
          const print = (
            write: typeof writePdf | typeof writeInterviewPdf,
            name: string,
            edition: Edition = 'brief',
          ): Promise<void> =>
            stagePdf(printer, () => write(study, path.join(folder, study.slug, name), { ...options, edition }), name);
          await print(writePdf, `${study.slug}.pdf`);
          await print(writePdf, `${study.slug}-complete.pdf`, 'complete');
          if (showsInterview(study, audience)) await print(writeInterviewPdf, `${study.slug}-interview.pdf`);
        }
        const { analyzed } = loaded;
        if (audience === 'interview' && analyzed)
          await stagePdf(
            printer,
            () => writePortfolioPdf(analyzed, path.join(folder, 'interview', 'interview.pdf'), options),
            'interview.pdf',
          );
      }),
    () => path.relative(root, output) || output,
  );
  return 0;
}

/** Notes for the interview are for nobody else, unless the author publishes them. */
const showsInterview = ({ analyzed }: LoadedCaseStudy, audience: Audience): boolean => {
  const { interview } = analyzed.study;
  return interview !== undefined && (audience === 'interview' || interview.published);
};
