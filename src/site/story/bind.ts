import type { AnalyzedCaseStudy } from '#analysis';
import CostTable from '../components/CostTable.astro';
import Diagram from '../components/Diagram.astro';
import KeyFigures from '../components/KeyFigures.astro';
import Requirements from '../components/QualityTable.astro';
import Aside from './Aside.astro';
import Chart from './Chart.astro';
import Decision from './Decision.astro';
import Finding from './Finding.astro';
import Heading2 from './Heading2.astro';
import Listing from './Listing.astro';
import MermaidFence from './MermaidFence.astro';

/** How Astro calls a component. */
type Call = (result: unknown, props: Record<string, unknown>, slots: unknown) => unknown;

/** What a story may use without importing it: `<Diagram view="context" />`. */
export const bind = (analyzed: AnalyzedCaseStudy): Readonly<Record<string, unknown>> => ({
  Aside,
  Chart: withStudy(Chart, analyzed),
  CostTable: withStudy(CostTable, analyzed),
  Decision: withStudy(Decision, analyzed),
  Diagram: withStudy(Diagram, analyzed),
  Finding: withStudy(Finding, analyzed),
  KeyFigures: withStudy(KeyFigures, analyzed),
  Listing: withStudy(Listing, analyzed),
  Requirements: withStudy(Requirements, analyzed),
  MermaidFence,
  h2: Heading2,
});

/** The component with the page's case study handed in, so that authors don't have to. */
function withStudy(component: unknown, analyzed: AnalyzedCaseStudy): Call {
  const call = component as Call;
  const bound: Call = (result, props, slots) => call(result, { analyzed, ...props }, slots);
  return Object.assign(bound, component);
}
