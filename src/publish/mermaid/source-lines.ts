/**
 * The line of a source, from 1, to which Mermaid's line number points: it counts without the front matter, without
 * comment lines and without empty lines at the beginning.
 */
export function lineInSource(source: string, reported: number): number {
  const lines = source.split('\n');
  const start = frontMatterLines(lines);
  const counted = lines
    .map((text, index) => ({ text, number: index + 1 }))
    .slice(start)
    .filter(({ text }) => !/^\s*%%(?!\{)/.test(text));
  const first = counted.findIndex(({ text }) => text.replace(/%%\{.*?\}%%/g, '').trim() !== '');
  return counted[Math.max(0, first) + reported - 1]?.number ?? lines.length;
}

function frontMatterLines(lines: readonly string[]): number {
  const opening = lines.findIndex((line) => line.trim() !== '');
  if (lines[opening]?.trim() !== '---') return 0;
  const closing = lines.findIndex((line, index) => index > opening && line.trim() === '---');
  return closing < 0 ? 0 : closing + 1;
}
