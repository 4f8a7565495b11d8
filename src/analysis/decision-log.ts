import type { Decision } from '#model';
import type { LoggedDecision } from './analyzed-case-study.ts';
import type { CaseStudySource } from './case-study-source.ts';

/** `Keep links in PostgreSQL` → `keep-links-in-postgresql`; accents are dropped. */
export function titleSlug(title: string): string {
  const slug = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  // Files are called so, and no file system takes more than 255 bytes.
  return slug.length <= longestSlug ? slug : slug.slice(0, longestSlug).replace(/(?<=.)-[^-]*$/, '');
}
const longestSlug = 100;

/** Without the figures that a title refers to: a file keeps its name when they move. */
const typedFileName = ({ number, title, id }: Decision): string =>
  `${String(number).padStart(4, '0')}-${titleSlug(title.replace(/\[\[[^\]]*\]\]/g, '')) || id}`;
const baseName = (file: string): string => file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/, '');

/** Typed decisions and hand-written MADR files as one log, by number; equal numbers in the order of declaration. */
export function decisionLog({ study, decisionFiles }: CaseStudySource): readonly LoggedDecision[] {
  const all = [
    ...study.decisions.map((decision) => ({ decision, file: null, fileName: typedFileName(decision) })),
    ...decisionFiles.map(({ file, decision }) => ({ decision, file, fileName: baseName(file) })),
  ];
  return all
    .map(({ decision, file, fileName }) => ({
      ...decision,
      fileName,
      file,
      replacedBy: all
        .filter(({ decision: other }) => other.supersedes.includes(decision.id))
        .map(({ decision: other }) => other.id),
    }))
    .sort((first, second) => first.number - second.number);
}
