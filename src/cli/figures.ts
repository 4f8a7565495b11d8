import { figureName, figureText, provenanceText } from '#analysis';
import { loadPortfolio } from '#publish';
import { allFindings } from './check.ts';
import type { ExitCode } from './exit-code.ts';
import { formatFinding } from './format-finding.ts';
import type { Printer } from './printer.ts';

export interface FiguresOptions {
  readonly root: string;
  /** Slug of the case study. */
  readonly slug: string;
  readonly format: 'text' | 'json';
  /** Part of a name or of what it stands for. */
  readonly search?: string | undefined;
}

/** Lists the names that a text may refer to, with what each of them prints today. */
export async function figures(
  { root, slug, format, search = '' }: FiguresOptions,
  printer: Printer,
): Promise<ExitCode> {
  const loaded = await loadPortfolio({ root, only: slug });
  const [study] = loaded.studies;
  if (!study) {
    for (const found of allFindings(loaded)) printer.out(`${formatFinding(found, printer.style)}\n`);
    return 1;
  }
  const all = study.analyzed.figures.all();
  const first = all.find(({ scalePoint }) => scalePoint !== null)?.scalePoint ?? undefined;
  const wanted = all
    .map(({ value, restsOn, ...figure }) => ({
      name: figureName(figure, first),
      text: figureText(value),
      about: figureText(value, { words: ['about'], isCapital: false }),
      title: figure.title,
      provenance: provenanceText(figure.provenance, restsOn),
      basis: figure.basis,
    }))
    .filter(({ name, title }) => `${name} ${title}`.toLowerCase().includes(search.toLowerCase()));
  if (format === 'json') printer.out(JSON.stringify(wanted, null, 2));
  else {
    const width = Math.max(0, ...wanted.map(({ name }) => name.length));
    for (const { name, text, title, provenance } of wanted)
      printer.out(`${`[[${name}]]`.padEnd(width + 4)}  ${text}  ${printer.style('dim', `${title} (${provenance})`)}`);
  }
  return 0;
}
