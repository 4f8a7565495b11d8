import type { EvidenceStrength, LimitEntry, PriceEntry } from './schema.ts';

type Entry = Pick<PriceEntry, 'service' | 'asOf' | 'source' | 'evidence' | 'confidence'> & { readonly region?: string };

/** Sources that a figure may rest on, but that must be named as weak wherever it is shown. */
const weakEvidence: readonly EvidenceStrength[] = ['price-fixture', 'third-party', 'none', 'computed'];

/** Whether an entry rests on something weaker than the vendor's own words or a copy of them. */
export const isWeak = ({ evidence, confidence }: Pick<Entry, 'evidence' | 'confidence'>): boolean =>
  weakEvidence.includes(evidence) || confidence !== 'seen in source';

/** What a strong source is called; `service` is put where the `%` is. */
const kinds: Readonly<Partial<Record<EvidenceStrength, string>>> = {
  'aws-price-list-copy': 'AWS price list for %',
  'azure-price-list-copy': 'Azure Retail Prices for %',
  'gcp-price-list-copy': 'Google Cloud price list for %',
  'vendor-api-copy': "%, the vendor's price API",
  'aws-doc': 'AWS documentation of %',
  'vendor-doc': '%, the vendor’s documentation',
  'aws-page-transcription': 'AWS page about %',
  'vendor-page-transcription': '%, the vendor’s page',
  'vendor-page-copy': '%, the vendor’s page',
};
const weakKinds: Readonly<Partial<Record<EvidenceStrength, string>>> = {
  'price-fixture': '% in the test data of another tool',
  'third-party': '% as somebody else wrote it down',
  none: '% from memory',
  computed: '% computed',
};

/** How an entry's source is shown: the official one first, and where the figure was really seen. */
export interface ShownSource {
  /** `AWS price list for RDS, us-east-1, 2026-08-06` */
  readonly text: string;
  /** The official page to check it at. */
  readonly url: string | null;
  readonly isWeak: boolean;
  /** What was read, in the words of the book, where it wasn't the official page itself. */
  readonly seenIn: { readonly title: string; readonly url: string | null } | null;
}

/** The official source in one line, and whether it is weak: for tables and tooltips that have no room for more. */
export function sourceLine(entry: Entry | LimitEntry): string {
  const { text, isWeak: weak } = sourceShown(entry);
  return weak ? `${text} (weak source)` : text;
}

/**
 * The source of a price or limit, as pages and paper show it.
 * @example sourceShown(lookupPrice('rds.gp3.multi-az.gb-month')).text; // 'AWS price list for RDS, us-east-1, 2026-08-06'
 */
export function sourceShown(entry: Entry | LimitEntry): ShownSource {
  const { service, source, asOf, evidence, confidence } = entry;
  const weak = isWeak(entry);
  const kind = weak ? (weakKinds[confidence === 'from memory' ? 'none' : evidence] ?? '%') : (kinds[evidence] ?? '%');
  const place = 'region' in entry && entry.region !== undefined && entry.region !== 'global' ? [entry.region] : [];
  const isCopy = source.url !== null && /^https:\/\/(raw\.)?github(usercontent)?\.com\//.test(source.url);
  const seenAt = source.seenAt ?? (isCopy ? source.url : null);
  return {
    text: [kind.replace('%', service), ...place, asOf ?? 'undated'].join(', '),
    url: isCopy ? null : source.url,
    isWeak: weak,
    seenIn: source.opened === true && seenAt === null && !weak ? null : { title: source.title, url: seenAt },
  };
}
