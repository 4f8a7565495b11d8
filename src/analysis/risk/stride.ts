import type { ElementData, Stride } from '#model';

export type StrideTargetKind = 'external-entity' | 'process' | 'data-store' | 'data-flow';

/** STRIDE per element: which categories apply to what. Source: Shostack, Threat Modeling (2014), chapter 3. */
export const strideCategories: Readonly<Record<StrideTargetKind, readonly Stride[]>> = {
  'external-entity': ['spoofing', 'repudiation'],
  process: [
    'spoofing',
    'tampering',
    'repudiation',
    'information-disclosure',
    'denial-of-service',
    'elevation-of-privilege',
  ],
  'data-store': ['tampering', 'repudiation', 'information-disclosure', 'denial-of-service'],
  'data-flow': ['tampering', 'information-disclosure', 'denial-of-service'],
};

const storeRoles: ReadonlySet<string> = new Set(['database', 'cache', 'queue', 'storage']);

/** What an element is in a data-flow diagram; components, and systems that are opened into containers, are nothing. */
export function strideKind(element: ElementData, hasContainers: boolean): StrideTargetKind | undefined {
  switch (element.kind) {
    case 'person':
      return 'external-entity';
    case 'container':
      return storeRoles.has(element.role) ? 'data-store' : 'process';
    case 'software-system':
      if (hasContainers) return undefined;
      return element.location === 'external' ? 'external-entity' : 'process';
    case 'component':
      return undefined;
  }
}
