import { expect, test } from 'vitest';
import { separateLabels } from './picture-labels.ts';

const picture = (content: string, rules = '', family = 'Inter'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" class="d-x"><style>.d-x{font-family:${family}}.d-x text{fill:#1e1b17}` +
  `.d-x .middle{text-anchor:middle}.d-x .t-name{font-size:13.5px;font-weight:600}.d-x .f-own{fill:#2b5a8a}${rules}` +
  `</style><rect width="9" height="9"/>${content}</svg>`;

test('Lines of one look are taken out together, with their places and plain words', () => {
  const { svg, labels } = separateLabels(
    picture(
      '<text class="t-name" x="1" y="20.5">R&amp;D &lt;svc&gt;</text><text class="t-name middle f-own" x="-3" y="4">1</text>' +
        '<text class="t-name" x="1" y="40">Next  line</text>',
    ),
  );
  expect(svg).toBe(picture(''));
  expect(labels).toEqual([
    {
      size: 13.5,
      weight: 600,
      color: '#1e1b17',
      anchor: 'start',
      lines: [
        [1, 20.5, 'R&D <svc>'],
        [1, 40, 'Next line'],
      ],
    },
    { size: 13.5, weight: 600, color: '#2b5a8a', anchor: 'middle', lines: [[-3, 4, '1']] },
  ]);
});

test.each([
  ['has a second style', '<text class="t-name" x="1" y="2">A<tspan class="f-own" dx="7">B</tspan></text>', ''],
  ['is turned', '<text class="t-name" x="1" y="2" transform="rotate(90)">A</text>', ''],
  ['has no size', '<text class="f-own" x="1" y="2">A</text>', ''],
  ['has a property of its own', '<text class="t-name odd" x="1" y="2">A</text>', '.d-x .odd{letter-spacing:1px}'],
  [
    'has a color that is no color of print',
    '<text class="t-name odd" x="1" y="2">A</text>',
    '.d-x .odd{fill:var(--x)}',
  ],
  ['has an entity that XML does not know', '<text class="t-name" x="1" y="2">A&nbsp;B</text>', ''],
])('Lettering that %s stays in the picture', (_, content, rules) => {
  expect(separateLabels(picture(content, rules))).toEqual({ svg: picture(content, rules), labels: [] });
});

test('A picture in another face is left as it is', () => {
  const other = picture('<text class="t-name" x="1" y="2">A</text>', '', 'Arial');
  expect(separateLabels(other)).toEqual({ svg: other, labels: [] });
});
