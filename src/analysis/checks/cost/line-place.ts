import type { Location } from '#model';
import type { AnalyzedLineItem } from '../../analyzed-case-study.ts';
import { at } from '../locations.ts';

/** Where a line's price or quantity is said: in the line item, or in what runs where the line follows from that. */
export function linePlace({ path, isRented }: AnalyzedLineItem, field: 'price' | 'quantity' | 'allowance'): Location {
  if (!isRented) return at(...path, field);
  return at(...path, field === 'price' ? 'offer' : 'running');
}
