import type { ElementKind } from '#model';
import { camelCase, capitalized, givenId, identifiers } from './identifiers.ts';
import type {
  Workspace,
  WorkspaceComponent,
  WorkspaceContainer,
  WorkspaceElement,
  WorkspaceSystem,
} from './workspace-format.ts';

/** An element of the workspace with the names that the definition will use. */
export interface NamedElement {
  readonly kind: ElementKind;
  readonly element: WorkspaceElement;
  /** Where it stands in the JSON: `model.softwareSystems[0].containers[2]`. */
  readonly path: string;
  readonly key: string;
  readonly constant: string;
  readonly children: readonly NamedElement[];
}

/**
 * Names every element: by its id when the workspace is one of ours, or else after its name. Keys are unique among siblings,
 * constants in the whole file; outer elements get theirs first, so that the shortest names are the most prominent.
 */
export function nameElements({ model }: Workspace): readonly NamedElement[] {
  const top = [
    ...model.people.map((element, index) => unnamed('person', element, `model.people[${index}]`, [])),
    ...model.softwareSystems.map((element, index) => system(element, `model.softwareSystems[${index}]`)),
  ];
  const claimConstant = identifiers();
  const nameLevel = (siblings: readonly Unnamed[], parent: Unnamed | null): void => {
    const claimKey = identifiers();
    for (const one of siblings) {
      const word = kindWords[one.kind];
      one.key = claimKey(word, givenId(one.element.properties) ?? camelCase(one.element.name));
      one.constant = claimConstant(word, one.key, ...(parent ? [`${parent.constant}${capitalized(one.key)}`] : []));
    }
  };
  nameLevel(top, null);
  const systems = top.filter(({ kind }) => kind === 'software-system');
  for (const outer of systems) nameLevel(outer.children, outer);
  for (const outer of systems) for (const container of outer.children) nameLevel(container.children, container);
  return top;
}

/** An element before it is named, which takes a second walk from the outside in. */
interface Unnamed extends Omit<NamedElement, 'key' | 'constant' | 'children'> {
  key: string;
  constant: string;
  readonly children: readonly Unnamed[];
}

const kindWords: Readonly<Record<ElementKind, string>> = {
  person: 'user',
  'software-system': 'system',
  container: 'container',
  component: 'component',
};

const unnamed = (
  kind: ElementKind,
  element: WorkspaceElement,
  path: string,
  children: readonly Unnamed[],
): Unnamed => ({ kind, element, path, key: '', constant: '', children });

const system = (element: WorkspaceSystem, path: string): Unnamed =>
  unnamed(
    'software-system',
    element,
    path,
    element.containers.map((inner, index) => container(inner, `${path}.containers[${index}]`)),
  );

const container = (element: WorkspaceContainer, path: string): Unnamed =>
  unnamed(
    'container',
    element,
    path,
    element.components.map((inner, index) => component(inner, `${path}.components[${index}]`)),
  );

const component = (element: WorkspaceComponent, path: string): Unnamed => unnamed('component', element, path, []);
