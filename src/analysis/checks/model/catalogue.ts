import { define } from '../define.ts';

export interface Suggested {
  /** Id that was probably meant. */
  readonly suggestion: string | undefined;
}
const useSuggestion = ({ suggestion }: Suggested, what: string): string =>
  suggestion === undefined
    ? `Use the id of ${what}, or add it.`
    : `Use "${suggestion}" if that is meant, or add the missing one.`;

export const modelCatalogue = {
  'model/unknown-element': define<{ id: string; where: string } & Suggested>({
    severity: 'error',
    title: 'Something names an element that does not exist',
    message: ({ where, id }) => `The ${where} names "${id}", but this case study has no such element.`,
    fix: (params) => useSuggestion(params, 'an existing element'),
  }),
  'model/unknown-reference': define<{ id: string; where: string; kind: string } & Suggested>({
    severity: 'error',
    title: 'Something names a flow, requirement, decision or other definition that does not exist',
    message: ({ where, id, kind }) => `The ${where} names the ${kind} "${id}", which this case study doesn't define.`,
    fix: (params) => useSuggestion(params, `an existing ${params.kind}`),
  }),
  'model/unknown-limit': define<{ id: string; where: string } & Suggested>({
    severity: 'error',
    title: 'A limit is not in the limit book',
    message: ({ where, id }) =>
      `The ${where} relies on the limit "${id}", which neither the shipped limit book nor your own holds.`,
    fix: (params) => useSuggestion(params, 'a limit of the book'),
  }),
  'model/unknown-offer': define<{ id: string; name: string } & Suggested>({
    severity: 'error',
    title: 'An offer is not in the offer book',
    message: ({ name, id }) =>
      `"${name}" runs on the offer "${id}", which neither the shipped offer book nor your own holds, so that it costs nothing and has no size.`,
    fix: (params) => useSuggestion(params, 'an offer that `casebook offers` finds'),
  }),
  'model/offer-size': define<{ id: string; name: string; isSized: boolean }>({
    severity: 'error',
    title: 'An offer lacks its size, or is given one that it has of its own',
    message: ({ name, id, isSized }) =>
      isSized
        ? `"${name}" runs on the offer "${id}", whose vCPU and memory are chosen, but names neither, so that it costs nothing.`
        : `"${name}" runs on the offer "${id}" with a size of its own choice, but that offer has its size.`,
    fix: ({ id, isSized }) =>
      isSized
        ? `Write offer('${id}', { vCpu: 1, memoryGiB: 2 }).`
        : `Write offer('${id}'), or choose the class of that size.`,
  }),
  'model/size-not-sold': define<{ name: string; service: string; vCpu: number; memoryGiB: number; sold: string }>({
    severity: 'error',
    title: 'A chosen size is not sold',
    message: ({ name, service, vCpu, memoryGiB }) =>
      `"${name}" runs on ${vCpu} vCPU with ${memoryGiB} GB, which ${service} doesn't sell, so that bill and capacity are of something that can't be ordered.`,
    fix: ({ sold }) => `Choose ${sold}.`,
  }),
  'model/duplicate-id': define<{ id: string; kind: string; first: string }>({
    severity: 'error',
    title: 'Two definitions share one id',
    message: ({ id, kind, first }) =>
      `The ${kind} id "${id}" is already taken by ${first}, so that a reference to it could mean either.`,
    fix: () => 'Give one of them another id.',
  }),
  'model/orphan-element': define<{ name: string }>({
    severity: 'warning',
    title: 'An element has no relationship',
    message: ({ name }) => `"${name}" has no relationship, so no diagram can say what it is for.`,
    fix: () => 'Add a relationship with `uses` or `sends`, or remove the element.',
  }),
  'model/missing-description': define<{ name: string }>({
    severity: 'warning',
    title: 'An element or relationship has no description',
    message: ({ name }) => `${name} has no description, so a reader has to guess what it is responsible for.`,
    fix: () => 'Say in one sentence what it does.',
  }),
  'model/missing-technology': define<{ name: string }>({
    severity: 'warning',
    title: 'A container or relationship names no technology',
    message: ({ name }) =>
      `${name} names no technology, so the container diagram leaves the first question of an interviewer open.`,
    fix: () => 'Name the language and framework, the managed service, or the protocol.',
  }),
  'model/relationship-to-self': define<{ source: string; destination: string }>({
    severity: 'error',
    title: 'A relationship leads from an element to itself or to what contains it',
    message: ({ source, destination }) =>
      source === destination
        ? `The relationship leads from "${source}" to itself, which says nothing.`
        : `The relationship leads from "${source}" to "${destination}", but one contains the other, so that it can't be drawn.`,
    fix: () => 'Relate two elements side by side, or remove the relationship.',
  }),
  'model/unreadable-text': define<{ problem: string }>({
    severity: 'error',
    title: 'A text cannot be read',
    message: ({ problem }) => `The text ${problem}, so that pages, pictures or PDFs can't show it.`,
    fix: () => 'Write it anew; it was most likely damaged where it was copied from.',
  }),
  'model/duplicate-relationship': define<{ source: string; destination: string; first: string }>({
    severity: 'warning',
    title: 'A relationship is declared twice',
    message: ({ source, destination, first }) =>
      `The relationship from "${source}" to "${destination}" repeats ${first} word for word, so that diagrams draw it twice.`,
    fix: () => 'Remove one, or say what is different about it.',
  }),
} as const;
