import { expect, test } from 'vitest';
import { analyzedFixture, fixtureNames } from '../../../tests/fixtures/analyzed-fixture.ts';
import { parseMermaid } from '../../../tests/support/mermaid-parser.ts';
import { viewsOf } from '../view/views-of.ts';
import { renderMermaid } from './index.ts';

const kinds = { graph: 'flowchart-v2', sequence: 'sequence', entity: 'er', state: 'stateDiagram' } as const;

test('the parser in the tests refuses text that is not Mermaid', async () => {
  await expect(parseMermaid('flowchart TB\n  a[end] --> end')).rejects.toThrow('Parse error');
  await expect(parseMermaid('sequenceDiagram\n  a->>b')).rejects.toThrow('Parse error');
});

test.each(fixtureNames)("Mermaid's own parser accepts every view of the %s study", async (name) => {
  for (const view of viewsOf(analyzedFixture(name))) {
    const text = renderMermaid(view);
    await expect(parseMermaid(text), `${view.key}\n${text}`).resolves.toBe(kinds[view.type]);
  }
});

test.each(viewsOf(analyzedFixture('typical')).map((view) => [view.key, view] as const))(
  'the typical study gives golden Mermaid text for %s',
  async (key, view) => {
    await expect(renderMermaid(view)).toMatchFileSnapshot(`golden/${key}.mmd`);
  },
);
