import type { AnalyzedCaseStudy } from '#analysis';
import type { Finding } from '#model';
import { keyFigures } from '../key-figures.ts';
import type { View as Diagram } from '../view/view.ts';
import { escapeMarkdown, markdown, markdownLink } from './markdown.ts';
import { provenanceGlyphs } from './provenance.ts';
import type { View } from './template.ts';

/** What each file for other tools holds, by name; the rest is the DDL of a data store. */
const dataFiles: Readonly<Record<string, string>> = {
  'cost.csv': 'Line items at every scale point, with the column names of FOCUS',
  'risks.csv': 'The risk register',
  'risks.json': 'The risk register with the fields of NIST IR 8286',
  'failure-modes.csv': 'Failure modes with their priorities',
  'threat-model.csv': 'Threats and what is done about them',
  'asyncapi.yaml': 'The events, for tools that read AsyncAPI',
  'workspace.json': 'The C4 model and its views, for Structurizr',
  'workspace.dsl': 'The same as text that people edit, in the Structurizr DSL',
  'model.likec4': 'The C4 model and its views, for LikeC4',
  'case-study.json': 'The definition as data',
};

/** The index of everything generated for a case study: view of `README.md`. */
export function readmeView(
  analyzed: AnalyzedCaseStudy,
  diagrams: readonly Diagram[],
  documents: readonly { readonly path: string; readonly title: string }[],
  data: readonly { readonly path: string }[],
) {
  const { study, findings, readiness } = analyzed;
  return {
    title: study.title,
    summary: study.summary,
    context: markdown(study.context),
    figures: keyFigures(analyzed).map(({ label, value, unit, provenance, restsOn, basis }) => ({
      label,
      value: unit ? `${value} ${unit}` : value,
      provenance: `${provenanceGlyphs[provenance]} ${[provenance, restsOn].filter(Boolean).join(', ')}`,
      basis,
    })),
    diagrams: diagrams.map(({ key, title, description }) => ({
      link: markdownLink(title, `diagrams/${key}.svg`),
      sources: markdown(`[Mermaid](diagrams/${key}.mmd), [PlantUML](diagrams/${key}.puml)`),
      description,
    })),
    documents: documents.map(({ path, title }) => ({ link: markdownLink(title, path) })),
    data: data.map(({ path }) => ({
      link: markdownLink(path, path),
      holds: dataFiles[path] ?? 'The DDL of a data store',
    })),
    findings: findingRows(findings.filter(({ severity }) => severity !== 'todo')),
    readiness: readiness.map(({ question, met, answer }) => ({ question, mark: met ? '✓' : '○', answer })),
  } satisfies View;
}

/** One row for each finding; those that stand for one and the same reason share theirs. */
function findingRows(findings: readonly Finding[]) {
  const byReason = Map.groupBy(findings, (finding) => finding.known?.reason ?? finding);
  return [...byReason.values()].map((group) => ({
    check: inLines([...new Set(group.map(({ check }) => check))]),
    message: inLines(group.map(({ message }) => message)),
    reason: group[0]?.known?.reason ?? '',
  }));
}

const inLines = (texts: readonly string[]) => markdown(texts.map(escapeMarkdown).join('<br>'));
