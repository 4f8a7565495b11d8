/** A row of a table by its column names; a column that isn't there is `undefined`. */
export type CsvRow = ReadonlyMap<string, string>;

/**
 * The rows of a text of separated values as RFC 4180 has them: fields in quotes may hold the delimiter, line ends and
 * doubled quotes; lines end in LF or CRLF. Empty lines are no rows.
 * @returns what is wrong, with its line, when a quote isn't closed or something follows one
 */
export function readCsv(text: string, delimiter = ','): readonly (readonly string[])[] | { readonly problem: string } {
  const rows: string[][] = [];
  let row: string[] = [];
  let line = 1;
  let position = 0;
  while (position < text.length) {
    let field = '';
    if (text[position] === '"') {
      const opened = line;
      for (;;) {
        const end = text.indexOf('"', position + 1);
        if (end < 0) return { problem: `The quote that opens in line ${opened} is never closed.` };
        const part = text.slice(position + 1, end);
        line += part.split('\n').length - 1;
        field += part;
        position = end + 1;
        if (text[position] !== '"') break;
        field += '"';
      }
      if (position < text.length && text[position] !== delimiter && text[position] !== '\n' && text[position] !== '\r')
        return { problem: `Line ${line} goes on after a closing quote.` };
    } else {
      const start = position;
      while (position < text.length && text[position] !== delimiter && text[position] !== '\n') position++;
      field = text.slice(start, position).replace(/\r$/, '');
    }
    row.push(field);
    if (text[position] === '\r' && text[position + 1] === '\n') position++;
    if (text[position] === delimiter) {
      position++;
      if (position < text.length) continue;
      row.push('');
    }
    if (text[position] === '\n' || position >= text.length) {
      if (row.length > 1 || row[0] !== '') rows.push(row);
      row = [];
      line++;
    }
    position++;
  }
  return rows;
}

/** The delimiter of a header line: the one of comma, semicolon, tab and bar that occurs most in it. */
export function delimiterOf(header: string): string {
  const count = (delimiter: string): number => header.split(delimiter).length;
  return [',', ';', '\t', '|'].reduce((best, each) => (count(each) > count(best) ? each : best));
}

/** Rows by column name: the first is the header. Fields beyond the header are dropped. */
export function rowsByColumn(rows: readonly (readonly string[])[]): readonly CsvRow[] {
  const [header = [], ...body] = rows;
  const names = header.map((name) => name.trim());
  return body.map((row) => new Map(names.flatMap((name, i) => (row[i] === undefined ? [] : [[name, row[i]]]))));
}
