/** Lines of a nested block: `header {`, the lines two spaces further in, `}`. Without lines the header stands alone. */
export const bracedBlock = (header: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [header] : [`${header} {`, ...lines.map((line) => `  ${line}`), '}'];
