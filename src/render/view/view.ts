/**
 * What a diagram shows, before any format is chosen: the SVG engine, Mermaid and PlantUML all draw
 * these four shapes. A view is plain data, complete in itself, in the order of declaration.
 */
export type View = GraphView | SequenceView | EntityView | StateView;

/** The diagram kinds of a case study; each names a file `diagrams/<key>`. */
export type GraphKind =
  | 'context'
  | 'containers'
  | 'components'
  | 'deployment'
  | 'network'
  | 'security-groups'
  | 'data-flow'
  | 'event-flow'
  | 'decision-map';

interface ViewBase {
  /** File name without extension and id prefix inside the page, e.g. `components-order-api`. */
  readonly key: string;
  readonly title: string;
  /** One or two sentences for screen readers and captions: what is shown, not how. */
  readonly description: string;
}

/** How a decision is drawn: in force, proposed, or no longer followed. */
export type DecisionLook = 'decision' | 'proposal' | 'retired';

/** Colour and icon family. The same element has the same look in every diagram, legend and table. */
export type Look =
  | DecisionLook
  | 'person'
  | 'system'
  | 'external'
  | 'container'
  | 'component'
  | 'web'
  | 'mobile'
  | 'data'
  | 'cache'
  | 'messaging'
  | 'compute'
  | 'network'
  | 'security'
  | 'edge';

export interface ViewNode {
  readonly type: 'node';
  readonly id: string;
  readonly name: string;
  /** The bracketed C4 line, e.g. `Container: Go, Gin`. */
  readonly subtitle: string;
  readonly description: string;
  readonly look: Look;
  /** Where the next level down is, relative to the case study's page; `null` if there is none. */
  readonly href: string | null;
  /** Service icon from the icon set (`amazon-msk`, `aws-fargate`…); `null` uses the look's own icon. */
  readonly icon: string | null;
  /** `×3` for three instances; `null` when one. */
  readonly multiplicity: string | null;
  /** What the view is about: drawn so that it stands out. */
  readonly isSubject?: boolean;
}

export interface ViewBoundary {
  readonly type: 'boundary';
  readonly id: string;
  readonly name: string;
  /** `Software system`, `Group`, `VPC`, `Availability zone`, `Trust boundary`… */
  readonly subtitle: string;
  readonly style: 'system' | 'group' | 'region' | 'vpc' | 'zone' | 'subnet' | 'trust';
  /** How children are placed in deployment-like views; ignored by layered layouts. */
  readonly arrangement: 'row' | 'column';
  readonly children: readonly (ViewNode | ViewBoundary)[];
}

export interface ViewEdge {
  readonly id: string;
  /** Ids of nodes (or, in deployment views, of boundaries). */
  readonly source: string;
  readonly destination: string;
  readonly description: string;
  /** Protocol or technology, shown in brackets; empty when unknown. */
  readonly technology: string;
  readonly interaction: 'synchronous' | 'asynchronous';
}

/** Boxes, nested boundaries and labelled arrows. */
export interface GraphView extends ViewBase {
  readonly type: 'graph';
  readonly kind: GraphKind;
  /** How the outermost children are placed in deployment-like views; ignored by layered layouts. */
  readonly arrangement?: ViewBoundary['arrangement'];
  readonly children: readonly (ViewNode | ViewBoundary)[];
  readonly edges: readonly ViewEdge[];
}

export interface SequenceParticipant {
  readonly id: string;
  readonly name: string;
  readonly subtitle: string;
  readonly look: Look;
}

export type SequenceStep =
  | {
      readonly type: 'message';
      readonly source: string;
      readonly destination: string;
      readonly description: string;
      /** e.g. `p50 20 ms · p95 60 ms`; empty when nothing is known. */
      readonly detail: string;
      readonly interaction: 'synchronous' | 'asynchronous' | 'reply';
    }
  | { readonly type: 'note'; readonly over: readonly string[]; readonly text: string }
  | {
      readonly type: 'fragment';
      readonly operator: 'alt' | 'opt' | 'loop' | 'par';
      readonly branches: readonly { readonly label: string; readonly steps: readonly SequenceStep[] }[];
    };

/** An ordered exchange between participants (a C4 dynamic view as a UML sequence). */
export interface SequenceView extends ViewBase {
  readonly type: 'sequence';
  readonly participants: readonly SequenceParticipant[];
  readonly steps: readonly SequenceStep[];
}

export interface EntityColumn {
  readonly name: string;
  readonly type: string;
  readonly key: 'primary' | 'foreign' | 'primary-foreign' | 'unique' | null;
  readonly nullable: boolean;
}

export interface Entity {
  readonly id: string;
  readonly name: string;
  /** e.g. `partitioned by range (created_at)`; empty when plain. */
  readonly note: string;
  readonly columns: readonly EntityColumn[];
}

export interface EntityRelation {
  /** The referencing (many) side. */
  readonly source: string;
  readonly destination: string;
  readonly label: string;
  readonly sourceCardinality: 'zero-or-one' | 'one' | 'zero-or-many' | 'one-or-many';
  readonly destinationCardinality: 'zero-or-one' | 'one' | 'zero-or-many' | 'one-or-many';
  /** Drawn dashed: not enforced by the database. */
  readonly logical: boolean;
}

/** Tables with columns and keys, and the foreign keys between them. */
export interface EntityView extends ViewBase {
  readonly type: 'entity';
  readonly entities: readonly Entity[];
  readonly relations: readonly EntityRelation[];
}

/** A saga or lifecycle: forward steps in order, each with the compensation that undoes it. */
export interface StateView extends ViewBase {
  readonly type: 'state';
  readonly steps: readonly {
    readonly id: string;
    readonly name: string;
    /** Who does it. */
    readonly actor: string;
    /** The compensating action; `null` when nothing has to be undone. */
    readonly compensation: { readonly name: string; readonly actor: string } | null;
  }[];
  /** Names of the two ends, e.g. `Order confirmed` / `Order cancelled`. */
  readonly success: string;
  readonly failure: string;
}
