import type { DeploymentNodeKind } from '#model';
import type { ImportedElement } from './imported-model.ts';

interface ImportedNodeBase {
  /** Unique in its environment. */
  readonly key: string;
  /** The constant that it would have in `deployment.ts`. */
  readonly constant: string;
  readonly children: readonly ImportedNode[];
}
interface Described {
  readonly name: string;
  readonly description: string;
  readonly technology: string;
}
/** A node of a deployment, or what stands on one. */
export type ImportedNode = ImportedNodeBase &
  (
    | ({
        readonly node: 'deployment';
        readonly kind: DeploymentNodeKind | null;
        readonly instances: number;
      } & Described)
    | ({ readonly node: 'infrastructure' } & Described)
    | {
        readonly node: 'instance';
        readonly element: ImportedElement;
        readonly instances: number;
        readonly size: string;
      }
  );

export interface ImportedConnection {
  readonly source: ImportedNode;
  readonly destination: ImportedNode;
  readonly description: string;
  readonly technology: string;
  readonly isAsynchronous: boolean;
}

export interface ImportedEnvironment {
  readonly key: string;
  readonly name: string;
  readonly nodes: readonly ImportedNode[];
  /** Empty when the relationships of the model imply them all. */
  readonly connections: readonly ImportedConnection[];
}
