import { expect, test } from 'vitest';
import { analyzedFixture, fixtureNames } from '../../../tests/fixtures/analyzed-fixture.ts';
import type { View } from '../view/view.ts';
import { viewsOf } from '../view/views-of.ts';
import { renderPlantuml } from './index.ts';

const linesOf = (view: View): string[] => renderPlantuml(view).trimEnd().split('\n');
const declaredId = (line: string): string | undefined => / as ([a-z]+\d*)(?: <<[a-z-]+>>)?(?: \{)?$/u.exec(line)?.[1];
const relation =
  /^\s*(?:([a-z]+\d*|\[\*\]) [-.|}{o<>]+ ([a-z]+\d*|\[\*\])|note over ([a-z]+\d*)(?:, ([a-z]+\d*))?)(?: : .*)?$/u;

test.each(fixtureNames)('every file of the %s study begins once and ends once', (name) => {
  for (const view of viewsOf(analyzedFixture(name))) {
    const lines = linesOf(view);
    expect(lines[0]).toBe(`@startuml ${view.key}`);
    expect(lines.at(-1)).toBe('@enduml');
    expect(lines.filter((line) => line.includes('@'))).toHaveLength(2);
  }
});

test.each(fixtureNames)('in the %s study everything is declared once, before it is used', (name) => {
  for (const view of viewsOf(analyzedFixture(name))) {
    const declared = new Set(['[*]']);
    for (const line of linesOf(view)) {
      const id = declaredId(line);
      if (id !== undefined) {
        expect(declared, line).not.toContain(id);
        declared.add(id);
      } else
        for (const used of (relation.exec(line) ?? []).slice(1).filter(Boolean)) expect(declared, line).toContain(used);
    }
    expect(declared.size, view.key).toBeGreaterThan(1);
  }
});

test.each(fixtureNames)('in the %s study blocks and quotes are closed where they belong', (name) => {
  for (const view of viewsOf(analyzedFixture(name))) {
    const lines = linesOf(view);
    expect(lines.filter((line) => line.endsWith('{')).length, view.key).toBe(
      lines.filter((line) => line.trim() === '}').length,
    );
    const opened = lines.filter((line) => /^\s*(?:alt|opt|loop|par)\b/u.test(line)).length;
    expect(lines.filter((line) => line.trim() === 'end').length, view.key).toBe(opened);
    expect(
      lines.filter((line) => (line.match(/"/gu) ?? []).length % 2 === 1),
      view.key,
    ).toEqual([]);
  }
});

test.each(viewsOf(analyzedFixture('typical')).map((view) => [view.key, view] as const))(
  'the typical study gives golden PlantUML text for %s',
  async (key, view) => {
    await expect(renderPlantuml(view)).toMatchFileSnapshot(`golden/${key}.puml`);
  },
);
