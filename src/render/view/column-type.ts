/** PostgreSQL's own short names for the types that the standard spells out. */
const shortNames: readonly (readonly [name: RegExp, short: string])[] = [
  [/^timestamp(\(\d+\))? with time zone/, 'timestamptz$1'],
  [/^timestamp(\(\d+\))? without time zone/, 'timestamp$1'],
  [/^time(\(\d+\))? with time zone/, 'timetz$1'],
  [/^time(\(\d+\))? without time zone/, 'time$1'],
  [/^character varying/, 'varchar'],
  [/^character\b/, 'char'],
  [/^bit varying/, 'varbit'],
  [/^double precision/, 'float8'],
  [/^integer/, 'int'],
];

/** A column's type where space is scarce: `timestamp with time zone[]` → `timestamptz[]`, `character varying(8)` → `varchar(8)`. */
export function shortType(type: string): string {
  const found = shortNames.find(([name]) => name.test(type));
  return found ? type.replace(found[0], found[1]) : type;
}
