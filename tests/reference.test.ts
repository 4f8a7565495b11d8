import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { loadPortfolio } from '#publish';
import { generateReference } from '../scripts/reference/reference-files.ts';
import type { Concept } from '../src/cli/reference/concept.ts';

// Written by `node scripts/generate-reference.ts`, from the declarations and what stands before them.
const folder = new URL('../docs/reference/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
const readJson = <Value>(file: string): Value => JSON.parse(read(file));

/** A part of a JSON Schema, as far as the tests look at it. */
interface Schema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
}

test('docs/reference says what the declarations say', { timeout: 120_000 }, () => {
  const files = new Map(generateReference());
  expect(readdirSync(fileURLToPath(folder)).sort()).toEqual([...files.keys()].sort());
  for (const [file, content] of files)
    expect(read(file) === content, `${file} is out of date: run node scripts/generate-reference.ts`).toBe(true);
});

test('every builder and every field of it is described', () => {
  const undescribed = readJson<Concept[]>('reference.json').flatMap(({ name, description, fields }) => [
    ...(description === '' ? [name] : []),
    ...fields.filter((field) => field.description === '').map((field) => `${name}.${field.name}`),
  ]);
  expect(undescribed).toEqual([]);
});

test('every field of case-study.json is described', () => {
  const undescribed: string[] = [];
  let count = 0;
  const visit = (schema: Schema, at: string): void => {
    for (const [name, field] of Object.entries(schema.properties ?? {})) {
      count += 1;
      if (!field.description) undescribed.push(`${at}.${name}`);
    }
    for (const [key, inner] of Object.entries(schema))
      if (typeof inner === 'object' && inner !== null) visit(inner, `${at}.${key}`);
  };
  visit(readJson<Schema>('case-study.schema.json'), '');
  expect(undescribed).toEqual([]);
  expect(count).toBeGreaterThan(1_000);
});

test('case-study.json of every study of the portfolio keeps to its JSON Schema, and a wrong one is refused', {
  timeout: 120_000,
}, async () => {
  const validate = new Ajv2020({
    strict: true,
    strictTypes: false,
    strictTuples: false,
    validateFormats: false,
  }).compile(readJson<object>('case-study.schema.json'));
  const { studies } = await loadPortfolio({ root: fileURLToPath(new URL('../', import.meta.url)) });
  const data = studies.map(
    ({
      analyzed: {
        study: { interview: _, ...study },
      },
    }) => JSON.parse(JSON.stringify(study)),
  );
  expect(data.map(({ slug }) => slug).sort()).toEqual([
    'iot-ingestion',
    'mobile-commerce',
    'multi-tenant-saas',
    'order-processing',
  ]);
  for (const study of data) expect(validate(study), `${study.slug}: ${JSON.stringify(validate.errors)}`).toBe(true);
  const [study] = data;
  expect(validate({ ...study, slug: 'Not a folder' })).toBe(false);
  expect(validate({ ...study, elements: [] })).toBe(false);
  expect(validate({ ...study, unknown: true })).toBe(false);
  expect(validate({ ...study, failureModes: [{ ...study.failureModes[0], severity: 11 }] })).toBe(false);
});
