import type { AnalyzedCaseStudy } from '#analysis';
import { keyFigures } from '../key-figures.ts';
import type { View as Diagram } from '../view/view.ts';
import { markdown, markdownLink } from './markdown.ts';
import { provenanceGlyphs } from './provenance.ts';
import type { View } from './template.ts';

/** The index of everything generated for a case study: view of `README.md`. */
export function readmeView(
  analyzed: AnalyzedCaseStudy,
  diagrams: readonly Diagram[],
  documents: readonly { readonly path: string; readonly title: string }[],
) {
  const { study, findings, readiness } = analyzed;
  return {
    title: study.title,
    summary: study.summary,
    context: markdown(study.context),
    figures: keyFigures(analyzed).map(({ label, value, unit, provenance, basis }) => ({
      label,
      value: unit ? `${value} ${unit}` : value,
      provenance: `${provenanceGlyphs[provenance]} ${provenance}`,
      basis,
    })),
    diagrams: diagrams.map(({ key, title, description }) => ({
      link: markdownLink(title, `diagrams/${key}.svg`),
      sources: markdown(`[Mermaid](diagrams/${key}.mmd), [PlantUML](diagrams/${key}.puml)`),
      description,
    })),
    documents: documents.map(({ path, title }) => ({ link: markdownLink(title, path) })),
    findings: findings
      .filter(({ severity }) => severity !== 'todo')
      .map(({ check, message, known }) => ({ check, message, reason: known?.reason ?? '' })),
    readiness: readiness.map(({ question, met, answer }) => ({ question, mark: met ? '✓' : '○', answer })),
  } satisfies View;
}
