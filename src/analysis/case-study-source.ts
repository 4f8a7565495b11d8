import type { CaseStudy, Decision, Finding, SchemaInspection } from '#model';
import type { EvidenceFiles } from './evidence/evidence-file.ts';

/** A DDL file of a data store, as PostgreSQL executed it. */
export interface InspectedSchema {
  /** Id of the data store. */
  readonly dataStore: string;
  /** `current` is the design; `stated` an earlier schema that is kept for comparison. */
  readonly role: 'current' | 'stated';
  /** File beside the case study. */
  readonly file: string;
  readonly source: string;
  readonly inspection: SchemaInspection;
}

/** A decision that was written by hand as a MADR file. */
export interface DecisionFile {
  /** Relative to the case study, e.g. `decisions/0007-use-a-queue.md`. */
  readonly file: string;
  readonly decision: Decision;
  /** The file as it is written; without it, what its texts refer to can't be placed. */
  readonly text?: string;
}

/** Everything the publish layer read for one case study; what analysis works on. */
export interface CaseStudySource {
  readonly study: CaseStudy;
  readonly schemas: readonly InspectedSchema[];
  readonly decisionFiles: readonly DecisionFile[];
  /** Files that measured figures name, as they were read; none unless given. */
  readonly evidence?: EvidenceFiles;
  /** The story's MDX, or `null`. */
  readonly story: string | null;
  /** What was already found wrong while reading the files beside the definition. */
  readonly findings: readonly Finding[];
}
