import { gzipSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { count, gigabytes, hours, percent, perSecond, usd } from '#model';
import { searchFor } from './search.ts';

/** The stand-ins of the values that are found. */
function found(content: string | Uint8Array, value: unknown = 'Acme & Sons', file = 'page.html'): string[] {
  const search = searchFor('/portfolio', [{ value, standIn: 'the client', search: true }]);
  return [...new Set((search?.inFile(file, content) ?? []).map(({ standIn }) => standIn))];
}
const hit = ['the client'];

test('without something confidential there is no search', () => {
  expect(searchFor('/portfolio', [])).toBe(null);
  expect(searchFor('/portfolio', [{ value: 'Orange', standIn: 'a carrier', search: false }])).toBe(null);
});

test.for([
  ['as it stands', '<p>For Acme & Sons.</p>'],
  ['in another case', '<P>FOR ACME & SONS</P>'],
  ['wrapped at a line', 'Built for Acme\n    & Sons in 2024'],
  ['with entities', '<p>Acme &amp; Sons</p>'],
  ['with all of it as entities', '&#65;&#x63;&#109;e &#38; Son&#115;'],
  ['with no-break spaces', 'Acme\u00a0&amp;&nbsp;Sons'],
  ['with soft hyphens', 'Ac\u00adme & So&shy;ns'],
  ['in letters that only look like others', 'Ａｃｍｅ & Sons'],
  ['set in two weights', '<p><strong>Acme</strong> &amp; <em>Sons</em></p>'],
  ['with a tag within a word', '<p>Ac<b>me</b> &amp; Sons</p>'],
  ['in an attribute', '<img alt="Map of Acme &amp; Sons" src="map.svg">'],
  ['in an address', '<a href="https://example.com/acme%20%26%20sons">Client</a>'],
  ['as words of an address', '<a href="/clients/acme-sons/">Client</a>'],
  ['in a comment', '<!-- Acme & Sons --><p>Client</p>'],
  ['in a script', '<script>const client = "Acme \\u0026 Sons";</script>'],
  ['in the lines of a picture', '<text><tspan x="0">Acme</tspan><tspan x="0" dy="14">&amp; Sons</tspan></text>'],
  ['in two texts of a picture', '<text y="8">Acme &amp;</text><text y="22">Sons</text>'],
  ['in the description of a picture', '<svg><desc>How Acme &amp; Sons pays.</desc></svg>'],
])('a name is found in a page %s', ([, content]) => {
  expect(found(content ?? '')).toEqual(hit);
});

test.for([
  ['case-study.json', '{ "name": "Acme \\u0026 Sons" }'],
  ['case-study.json', '{ "name": "Acme\\n& Sons" }'],
  ['decisions.md', 'For **Acme** \\& [Sons](https://example.com).'],
  ['decisions.md', 'For [Acme](https://example.com) & Sons.'],
  ['context.mmd', 'client["Acme #38; Sons"]'],
  ['context.puml', 'rectangle "Acme\\n& Sons" as client'],
  ['asyncapi.yaml', 'description: >-\n  Written for Acme\n  & Sons.'],
  ['risks.csv', '1,"Acme & Sons",High'],
  ['page.js.map', '{"sourcesContent":["const client = \\"Acme & Sons\\";"]}'],
  ['page.css', '.client::before { content: "Acme & Sons"; }'],
])('a name is found in %s: %s', ([file, content]) => {
  expect(found(content ?? '', undefined, file)).toEqual(hit);
});

test('a name is found in a source map within a script', () => {
  const map = Buffer.from('{"sourcesContent":["For Acme & Sons"]}').toString('base64');
  expect(found(`//# sourceMappingURL=data:application/json;base64,${map}`)).toEqual(hit);
});

test('a name is found as a part of an id, and in the name of a file', () => {
  expect(found('{ "id": "shop.acmeApi" }', 'Acme')).toEqual(hit);
  expect(found('', 'Acme', 'decisions/0001-host-acme.md')).toEqual(hit);
  expect(found('', 'Acme', 'decisions/0001-host-acmestic.md')).toEqual([]);
});

test('a part of another word is not the name', () => {
  for (const text of ['acmestic', 'Reacme', 'acmé', 'acme1', 'acmesque']) expect(found(text, 'Acme')).toEqual([]);
  for (const text of ["Acme's", 'ACMES', '(acme)', 'Acme.', 'acme_api', 'pre-Acme'])
    expect(found(text, 'Acme')).toEqual(hit);
});

test('a name in a script without spaces is found within a sentence', () => {
  expect(found('当社は東京銀行のために設計した。', '東京銀行')).toEqual(hit);
});

test.each([
  ['Zanzibar Telecom', 'see zanzibartelecom.com'],
  ['Zanzibar Telecom', 'class ZanzibarTelecoms {}'],
  ['Zanzibar Telecom', 'Zan**zi**bar Telecom'],
  ['Zanzibar Telecom', '**Zanzibar** *Telecom*'],
  ['Zanzibar Telecom', '[Zanzibar][a] Telecom'],
  ['Zanzibar Telecom', 'the `Zanzibar` [Telecom][]’s'],
  ['Zürich', 'Z&uuml;rich'],
  ['Zürich', 'ZU&#x308;RICH'],
  ['Ørsted', '&Oslash;rsted'],
  ['C++', 'written in C++, mostly'],
  ['🦊', 'ask 🦊'],
])('%j is found in %j', (value, text) => {
  expect(found(text, value, 'notes.md')).toEqual(hit);
});

test.each([
  ['C++', 'written in C, VC+++'],
  ['On It', 'unite, monition'],
  ['Ada Lace', 'Canada laces'],
])('%j is not found in %j', (value, text) => {
  expect(found(text, value, 'notes.md')).toEqual([]);
});

test.each([
  [12_000_000, '12 million users'],
  [12_000_000, '12M users'],
  [12_000_000, '12.000.000 users'],
  [12_000_000, 'about 12\u202fMio'],
  [7391, 'about 7.391k'],
  [7391, '7,391k'],
  [7391, '€7.391'],
  [7391, '7.391 EUR'],
  [1_500_000_000, '1.5bn'],
  [123_456_789_012, 'account 1234-5678-9012'],
  [123_456_789_012, 'account 1234 5678 9012'],
  [perSecond(7391), '443,460 a minute'],
  [perSecond(7391), '7,391 a second'],
  [gigabytes(2048.5), '2,048,500 MB'],
])('the figure %j is found in %j', (value, text) => {
  expect(found(text, value, 'notes.md')).toEqual(hit);
});

test.each([
  [12_000_000, '12 m long'],
  [12_000_000, '112M'],
  [12_000_000, '12 Minutes'],
  [7391, 'takes 7.391 s'],
  [7391, '17.391k'],
  [7391, '€17.391'],
  [123_456_789_012, '0.123456789013'],
  [hours(1), '3600 s'],
  [5, '5k'],
])('the figure %j is not found in %j', (value, text) => {
  expect(found(text, value, 'notes.md')).toEqual([]);
});

test('a name of a single letter is too common to be looked for', () => {
  expect(searchFor('/portfolio', [{ value: 'X', standIn: 'the client', search: true }])).toBe(null);
});

test.for(['12000000', '12,000,000', '12_000_000', '12 000 000', '$12,000,000.00', '12’000’000'])(
  'a figure is found as %s',
  (text) => {
    expect(found(`<td>${text}</td>`, 12_000_000)).toEqual(hit);
    expect(found(`<td>${text}</td>`, usd('12000000'))).toEqual(hit);
  },
);

test.for(['112000000', '112,000,000', '12,000,000,500', '12000000.5', '1.12000000', 'x12000000'])(
  'a figure is not %s',
  (text) => {
    expect(found(`<td>${text}</td>`, 12_000_000)).toEqual([]);
  },
);

test('figures of two cells are not one figure', () => {
  expect(found('<td>1</td><td>200</td>', 1200)).toEqual([]);
});

test('a figure is looked for in what is read, not in the coordinates of a picture or the sizes of a style sheet', () => {
  expect(found('<svg width="1200"><path d="M1200 0H1200"/></svg>', 1200)).toEqual([]);
  expect(found('<svg aria-label="1,200 orders"><text x="1200">all</text></svg>', 1200)).toEqual(hit);
  expect(found('main { max-width: 1200px }', 1200, 'page.css')).toEqual([]);
});

test('figures of two cells of a table for spreadsheets are not one figure either', () => {
  expect(found('name,severity,number\nFire,1,200\n', 1200, 'risks.csv')).toEqual([]);
  expect(found('name,orders\nFire,"1,200"\n', 1200, 'risks.csv')).toEqual(hit);
});

test('a short name is not found in the digest of a file name', () => {
  expect(found('<script src="/_astro/page.BxHp3KdW.js">', 'HP')).toEqual([]);
  expect(found('Servers by HP.', 'HP')).toEqual(hit);
});

test('a share is found in percent', () => {
  expect(found('reaches 99.95 % of the time', percent(99.95))).toEqual(hit);
});

test('a figure of less than four digits is too common to be looked for', () => {
  for (const value of [999, '0.95', usd('500.00'), percent(12)])
    expect(searchFor('/portfolio', [{ value, standIn: 1, search: true }])).toBe(null);
});

test('what a quantity has in common with its stand-in is not confidential', () => {
  const search = searchFor('/portfolio', [
    { value: count(7391, 'branches'), standIn: count(5000, 'branches'), search: true },
    { value: { name: 'Acme', kind: 'Bank' }, standIn: { name: 'The client', kind: 'Bank' }, search: true },
  ]);
  expect(search?.inText('5,000 branches of a Bank')).toEqual([]);
  expect(search?.inText('7,391 of Acme').map(({ standIn }) => standIn)).toEqual(['5000 branches', 'The client Bank']);
});

test('each encoding of a text is read', () => {
  const text = 'For Acme & Sons';
  expect(found(Buffer.from(text))).toEqual(hit);
  expect(found(Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual(hit);
  expect(found(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())).toEqual(hit);
  expect(found(gzipSync(text))).toEqual(hit);
});

test('a name within a binary file is found in UTF-8 and UTF-16', () => {
  const binary = (text: Buffer): Buffer => Buffer.concat([Buffer.from([0x89, 0, 1, 2]), text, Buffer.from([0, 0xff])]);
  expect(found(binary(Buffer.from('Acme')), 'Acme', 'picture.png')).toEqual(hit);
  expect(found(binary(Buffer.from('ACME')), 'Acme', 'picture.png')).toEqual(hit);
  expect(found(binary(Buffer.from('Acme', 'utf16le')), 'Acme', 'font.woff2')).toEqual(hit);
  expect(found(binary(Buffer.from('Acme', 'utf16le').swap16()), 'Acme', 'font.woff2')).toEqual(hit);
  expect(found(binary(Buffer.from('Acne')), 'Acme', 'picture.png')).toEqual([]);
});

test('a name is found in the compressed description of a PDF', async () => {
  const document = await PDFDocument.create();
  document.addPage();
  document.setTitle('Settlement for Acme & Sons');
  const pdf = await document.save({ useObjectStreams: true });
  expect(Buffer.from(pdf).includes('Acme')).toBe(false);
  expect(found(pdf, undefined, 'case.pdf')).toEqual(hit);
  document.setTitle('Settlement for the client');
  expect(found(await document.save({ useObjectStreams: true }), undefined, 'case.pdf')).toEqual([]);
});
