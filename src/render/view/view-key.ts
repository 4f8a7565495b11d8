import type { AnalyzedCaseStudy } from '#analysis';
import { elementSlug, toSlug } from '#model';

/** File name of each view that there can be several of, by the id of what it shows. */
export interface ViewKeys {
  readonly components: ReadonlyMap<string, string>;
  readonly deployments: ReadonlyMap<string, string>;
  readonly flows: ReadonlyMap<string, string>;
  readonly sagas: ReadonlyMap<string, string>;
}

function keyed(prefix: string, ids: readonly string[], slugOf: (id: string) => string): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    ids.map((id) => {
      const wanted = `${prefix}-${slugOf(id)}`;
      let key = wanted;
      for (let copy = 2; taken.has(key); copy += 1) key = `${wanted}-${copy}`;
      taken.add(key);
      return [id, key];
    }),
  );
}

/** Keys are unique: ids that differ only in capitals and dashes would otherwise share a file, and one would be lost. */
export function viewKeys({ study, index }: AnalyzedCaseStudy): ViewKeys {
  const withComponents = study.elements.filter(
    ({ id, kind }) => kind === 'container' && index.childrenOf(id).length > 0,
  );
  const ids = (things: readonly { readonly id: string }[]): string[] => things.map(({ id }) => id);
  return {
    components: keyed('components', ids(withComponents), elementSlug),
    deployments: keyed('deployment', ids(study.deployments), toSlug),
    flows: keyed('flow', ids(study.flows), toSlug),
    sagas: keyed('saga', ids(study.sagas), toSlug),
  };
}

/** A link to another view, which a page or document turns into a real address. */
export const viewLink = (key: string): string => `view:${key}`;

/** A link to a decision's record, made real in the same way: its key is `decisions/<file name>`, which no view has. */
export const decisionLink = ({ fileName }: { readonly fileName: string }): string => viewLink(`decisions/${fileName}`);
