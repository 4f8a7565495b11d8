import { distinct, listed, withLowerStart } from './words.ts';

/** A label longer than this no longer reads as one. */
const longestLabel = 72;

/** How many leading words all phrases share, without using up any of them. */
function sharedWords(phrases: readonly (readonly string[])[]): number {
  const [first = []] = phrases;
  const shortest = Math.min(...phrases.map((words) => words.length));
  let shared = 0;
  while (shared < shortest - 1 && phrases.every((words) => words[shared] === first[shared])) shared += 1;
  return shared;
}

/**
 * One label for several relationships between the same two elements. What they share at the start is said once, and
 * what no longer fits is counted.
 * @example joinDescriptions(['Publishes OrderCreated', 'Publishes OrderPaid']); // 'Publishes OrderCreated and OrderPaid'
 */
export function joinDescriptions(descriptions: readonly string[]): string {
  const phrases = distinct(descriptions).map((description) => description.split(/\s+/u));
  const shared = phrases.length > 1 ? sharedWords(phrases) : 0;
  const parts = phrases.map((words, index) => {
    const rest = (index === 0 ? words : words.slice(shared)).join(' ');
    return index === 0 || shared > 0 ? rest : withLowerStart(rest);
  });
  for (let kept = parts.length; kept > 1; kept -= 1) {
    const left = parts.length - kept;
    const label = listed(left === 0 ? parts : [...parts.slice(0, kept), `${left} more`]);
    if (label.length <= longestLabel) return label;
  }
  return parts.length < 2 ? (parts[0] ?? '') : `${parts[0]} and ${parts.length - 1} more`;
}
