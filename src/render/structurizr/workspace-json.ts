/** What we write of Structurizr's workspace format (`structurizr.yaml` 1.29). Names and shapes are Structurizr's own. */
export interface WorkspaceJson {
  readonly name: string;
  readonly description: string;
  readonly model: {
    readonly people: readonly ElementJson[];
    readonly softwareSystems: readonly ElementJson[];
    readonly deploymentNodes: readonly DeploymentNodeJson[];
  };
  readonly views: {
    readonly systemContextViews: readonly ViewJson[];
    readonly containerViews: readonly ViewJson[];
    readonly componentViews: readonly ViewJson[];
    readonly dynamicViews: readonly ViewJson[];
    readonly deploymentViews: readonly ViewJson[];
    readonly configuration: { readonly styles: unknown };
  };
  readonly configuration: { readonly scope: 'SoftwareSystem' };
}

export interface RelationshipJson {
  readonly id: string;
  readonly sourceId: string;
  readonly destinationId: string;
  readonly description?: string;
  readonly technology?: string;
  readonly tags?: string;
  /** Absent means synchronous. */
  readonly interactionStyle?: 'Asynchronous';
  readonly linkedRelationshipId?: string;
}

/** A person, software system, container or component. */
export interface ElementJson {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Comma-separated; later tags win over earlier ones in styling. */
  readonly tags: string;
  readonly technology?: string;
  readonly location?: string;
  readonly url?: string;
  readonly group?: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly relationships: readonly RelationshipJson[];
  readonly containers?: readonly ElementJson[];
  readonly components?: readonly ElementJson[];
}

interface DeploymentElementJson {
  readonly id: string;
  readonly environment: string;
  readonly tags: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly relationships: readonly RelationshipJson[];
}
export interface InstanceJson extends DeploymentElementJson {
  readonly containerId?: string;
  readonly softwareSystemId?: string;
  /** Counts the instances of one element in one environment. */
  readonly instanceId: number;
}
export interface InfrastructureNodeJson extends DeploymentElementJson {
  readonly name: string;
  readonly description: string;
  readonly technology: string;
}
export interface DeploymentNodeJson extends InfrastructureNodeJson {
  /** A number or a range, as text. */
  readonly instances: string;
  readonly children: readonly DeploymentNodeJson[];
  readonly infrastructureNodes: readonly InfrastructureNodeJson[];
  readonly containerInstances: readonly InstanceJson[];
  readonly softwareSystemInstances: readonly InstanceJson[];
}

export interface RelationshipViewJson {
  readonly id: string;
  /** In dynamic views: what this step says, and its number; steps with one number run at the same time. */
  readonly description?: string;
  readonly order?: string;
  readonly response?: true;
}
export interface ViewJson {
  readonly key: string;
  readonly order: number;
  readonly title: string;
  readonly description: string;
  readonly softwareSystemId?: string;
  readonly containerId?: string;
  /** Scope of a dynamic view. */
  readonly elementId?: string;
  readonly environment?: string;
  readonly elements: readonly { readonly id: string; readonly x: number; readonly y: number }[];
  readonly relationships: readonly RelationshipViewJson[];
  readonly automaticLayout: AutomaticLayoutJson;
}
export interface AutomaticLayoutJson {
  readonly rankDirection: 'TopBottom' | 'LeftRight';
  readonly rankSeparation: number;
  readonly nodeSeparation: number;
  readonly edgeSeparation: number;
  readonly vertices: boolean;
}

export const automaticLayout: AutomaticLayoutJson = {
  rankDirection: 'TopBottom',
  rankSeparation: 300,
  nodeSeparation: 300,
  edgeSeparation: 100,
  vertices: false,
};
