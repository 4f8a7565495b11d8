/** `information-disclosure` → `Information disclosure`. */
export const fromSlug = (slug: string): string => {
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** `3 risks`, `1 risk`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** Non-empty clauses as one line: `5 topics, 1 saga`. */
export const listed = (clauses: readonly (string | false | null | undefined)[]): string =>
  clauses.filter(Boolean).join(', ');

/** `0007`, as decisions are numbered in file names. */
export const decisionNumber = (number: number): string => String(number).padStart(4, '0');

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2026-11-03` → `3 November 2026`; years and months alone stay what they are. */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-');
  const name = months[Number(month) - 1];
  if (!name) return date;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}
