import { expect, test } from 'vitest';
import { adoptDrawing } from '#render';
import { askForDrawing } from './drawing-service.ts';

// One process draws for all of them, and it starts with the first.
const draws = { timeout: 60_000 };

const kinds: Readonly<Record<string, string>> = {
  flowchart:
    'flowchart LR\n  order[Place an order] -->|"pays & <b>waits</b>"| paid{Paid?}\n  subgraph Warehouse\n    stock[(Stock)]\n  end\n  paid --> stock',
  sequence:
    'sequenceDiagram\n  participant A as Web app\n  A->>+B: order\n  alt paid\n    B-->>-A: yes\n  end\n  Note over A,B: within a second',
  state: 'stateDiagram-v2\n  [*] --> Draft\n  Draft --> Submitted: submit\n  Submitted --> [*]',
  entity: 'erDiagram\n  ORDER ||--o{ LINE : "has"\n  ORDER {\n    uuid id PK\n  }',
  class: 'classDiagram\n  class Order {\n    +UUID id\n    +pay() void\n  }\n  Order *-- Line',
  gantt: 'gantt\n  dateFormat YYYY-MM-DD\n  section Build\n  Events :done, e, 2026-01-05, 30d\n  Orders :after e, 20d',
  pie: 'pie\n  title Cost\n  "Compute" : 45\n  "Data" : 55',
  quadrant: 'quadrantChart\n  x-axis Low --> High\n  y-axis Rare --> Often\n  Outage: [0.3, 0.8]',
  'xy chart': 'xychart-beta\n  x-axis [jan, feb]\n  y-axis "Orders" 0 --> 10\n  bar [4, 8]',
  timeline: 'timeline\n  2024 : One database\n  2026 : Events',
  'mind map': 'mindmap\n  root((Orders))\n    Saga\n    Outbox',
  journey: 'journey\n  section Order\n    Pay: 3: Shopper',
  Git: 'gitGraph\n  commit id: "a"\n  branch feature\n  commit id: "b"',
  block: 'block-beta\n  columns 2\n  a["Web"] b["API"]',
};

async function drawn(source: string) {
  const answer = await askForDrawing(source);
  if ('problem' in answer) throw new Error(`${answer.problem.line}: ${answer.problem.reason}`);
  return answer.drawing;
}

/** The problem with a text, as `line: reason`. */
async function problem(source: string): Promise<string> {
  const answer = await askForDrawing(source);
  return 'problem' in answer ? `${answer.problem.line}: ${answer.problem.reason}` : 'drawn';
}

for (const [kind, source] of Object.entries(kinds))
  test(
    `text of the kind ${kind} is drawn in the palette's colors, without HTML, and twice the same`,
    draws,
    async () => {
      const drawing = await drawn(source);
      expect(drawing.body).not.toMatch(
        /foreignObject|<style|<script|<image|NaN|undefined|#[0-9a-f]{3,6}\b|rgba?\(|hsla?\(/i,
      );
      expect(drawing.body).toContain('<text');
      expect(drawing.width).toBeGreaterThan(100);
      const ids = [...drawing.body.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(ids.every((id) => id?.startsWith('{scope}-'))).toBe(true);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, id] of drawing.body.matchAll(/(?:url\(#|href="#)([^)"]*)/g)) expect(ids).toContain(id);
      await drawn('pie\n  "between" : 1');
      expect(await drawn(source)).toEqual(drawing);
    },
  );

test('rounding keeps numbers apart that stand together in path data', draws, async () => {
  const { body } = await drawn('sequenceDiagram\n  participant D@{ "type": "database" } as Orders\n  A->>D: write');
  for (const [, data = ''] of body.matchAll(/ d="([^"]*)"/g)) {
    expect(data).not.toMatch(/\d\.\d+\.\d+\.\d{3}/);
    expect(data).toMatch(/^[MmLlHhVvCcSsQqTtAaZz\d\s,.e-]*$/);
  }
});

test('words and their spaces stay together, and HTML that only sets type is left out', draws, async () => {
  const { body } = await drawn(kinds['flowchart'] ?? '');
  expect(body).toContain('>pays &amp; waits<');
  expect(body).toContain('>Place an order<');
});

test('accTitle and accDescr name the picture', draws, async () => {
  const drawing = await drawn('flowchart LR\n  accTitle: Order & payment\n  accDescr: An order is paid.\n  a --> b');
  expect(drawing).toMatchObject({ title: 'Order & payment', description: 'An order is paid.' });
  const { svg } = adoptDrawing(drawing, { key: 'mermaid-1', theme: 'page' });
  expect(svg).toContain('role="img" aria-labelledby="d-mermaid-1-title" aria-describedby="d-mermaid-1-desc"');
  expect(svg).toContain('<title id="d-mermaid-1-title">Order &amp; payment</title>');
});

test('a picture without a name is called a diagram, and in print it needs no variables', draws, async () => {
  const { svg } = adoptDrawing(await drawn(kinds['sequence'] ?? ''), { key: 'mermaid-1', theme: 'print' });
  expect(svg).toContain('aria-label="Diagram"');
  expect(svg).not.toMatch(/var\(|color-mix|\{scope\}|aria-labelledby/);
});

test('an author can not change the look, but the hues of single things', draws, async () => {
  const themed = await drawn(
    "%%{init: {'theme': 'forest', 'themeVariables': {'fontSize': '30px'}}}%%\nflowchart LR\n  a --> b",
  );
  expect(themed).toEqual(await drawn('flowchart LR\n  a --> b'));
  const { body } = await drawn('flowchart LR\n  a --> b\n  style a fill:#f96,color:#fff');
  expect(body).toContain('w-messaging');
});

test('a text that can not be read is a problem at its line', draws, async () => {
  expect(await problem('flowchart LR\n  a --> b\n  b --> --> c')).toBe(`3: "b --> --> c" can't be read`);
  expect(await problem('pie\n  "a" : x')).toBe(`2: ""a" : x" can't be read`);
  expect(await problem('flowchat LR\n  a --> b')).toBe('1: its first line names no kind of diagram');
  expect(await problem('')).toBe('1: its first line names no kind of diagram');
  expect(await problem('sequenceDiagram\n  A->>B: hi\n  loop x')).toBe(
    '3: it ends before everything that was opened is closed',
  );
});

test('what Mermaid reads but can not draw is a problem too', draws, async () => {
  expect(await problem('gantt\n  dateFormat YYYY-MM-DD\n  A :a, 2026-13-45, 3d')).toBe('3: Invalid date:2026-13-45');
});

test('kinds whose labels would lie on each other are refused', draws, async () => {
  expect(await problem('%% a view\nC4Context\n  Person(a, "A", "B")')).toBe(
    '2: its labels would lie on each other; diagrams of this kind come from the definition: <Diagram view="…">',
  );
});
