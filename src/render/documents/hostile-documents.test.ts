import { type MdastNode, markdownToMdast } from 'satteri';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { analyzedFixture } from '../../../tests/fixtures/analyzed-fixture.ts';
import * as hostileTexts from '../../../tests/fixtures/hostile/case-studies/hostile-names/hostile-texts.ts';
import { builtInTemplates, caseStudyTemplates } from '../../../tests/support/built-in-templates.ts';
import { readCsv } from '../../../tests/support/read-csv.ts';
import { renderArtifacts } from '../render-artifacts.ts';
import { interviewView } from './interview-view.ts';
import { markdownArtifact } from './markdown-artifact.ts';

const templates = builtInTemplates();
const analyzed = analyzedFixture('hostile');
const interview = interviewView(analyzed);
const artifacts = [
  ...(await renderArtifacts(analyzed, { templates })),
  ...(interview ? [markdownArtifact('interview.md', 'interview', interview, templates)] : []),
];
const documents = artifacts.filter(({ mediaType }) => mediaType === 'text/markdown');
const contentOf = (wanted: string): string => artifacts.find(({ path }) => path === wanted)?.content ?? '';

const childrenOf = (node: MdastNode): readonly MdastNode[] =>
  'children' in node ? (node.children as readonly MdastNode[]) : [];
const nodesIn = (node: MdastNode): MdastNode[] => [node, ...childrenOf(node).flatMap(nodesIn)];
/** What a reader sees of a node. */
function shown(node: MdastNode): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'html') return node.value === '<br>' ? '\n' : '';
  return childrenOf(node)
    .map(shown)
    .join(node.type === 'root' || node.type === 'tableRow' ? '\n' : '');
}
const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const typed = <Type extends MdastNode['type']>(content: string, type: Type) =>
  nodesIn(markdownToMdast(content)).filter((node) => node.type === type);

test('the hostile study has every document that there is a template for', () => {
  const names = documents.map(({ path }) => path.replace(/^decisions\/\d.*/, 'decision.md'));
  expect(names.sort()).toEqual(
    caseStudyTemplates()
      .map((name) => ({ 'readme.md': 'README.md', 'decision-log.md': 'decisions/README.md' })[name] ?? name)
      .sort(),
  );
});

const each = documents.map(({ path, content }) => [path, content] as const);

test.each(each)('no name in %s becomes markup of its own', (_, content) => {
  expect(typed(content, 'html').filter((node) => shown(node) !== '\n')).toEqual([]);
  for (const type of ['delete', 'footnoteReference', 'definition', 'blockquote'] as const)
    expect(typed(content, type), type).toEqual([]);
  const images = typed(content, 'image').flatMap((node) => ('url' in node ? [node.url] : []));
  expect(images.filter((url) => !/^(?:\.\.\/)?(?:diagrams|charts)\/[\w-]+\.svg$/.test(url))).toEqual([]);
});

test.each(each)('no link in %s leads where a name says', (_, content) => {
  const urls = typed(content, 'link').flatMap((node) => ('url' in node ? [node.url] : []));
  expect(urls.filter((url) => /^(?!https?:)\w+:/.test(url))).toEqual([]);
});

test.each(each)('in %s every row of a table has as many cells as its head', (_, content) => {
  const widths = typed(content, 'table').map(
    (table) => new Set(childrenOf(table).map((row) => childrenOf(row).length)),
  );
  expect(widths.filter(({ size }) => size !== 1)).toEqual([]);
  const rows = content
    .replace(/^(`{3,})[\s\S]*?^\1$/gm, '')
    .split('\n')
    .filter((line) => line.startsWith('|'));
  const read = typed(content, 'tableRow').length;
  // The line of dashes under each head is no row.
  expect(rows.length - typed(content, 'table').length).toBe(read);
});

test.each(each)('in %s every heading is one of the document, and whole', (_, content) => {
  const headings = typed(content, 'heading').map(shown).map(inOneLine);
  const fragments = ['end ## two', 'two', 'two ===', 'end'];
  expect(headings.filter((heading) => fragments.includes(heading) && heading !== 'end')).toEqual([]);
  expect(headings.length).toBeGreaterThan(0);
});

test('each hostile text arrives in a document as it was written', () => {
  const found = Object.fromEntries(
    Object.entries(hostileTexts).map(([name, text]) => [
      name,
      documents
        .filter(({ content }) => inOneLine(shown(markdownToMdast(content))).includes(inOneLine(text)))
        .map(({ path }) => path.replace(/\.md$/, '')),
    ]),
  );
  expect(found).toMatchInlineSnapshot(`
    {
      "cells": [
        "README",
        "arc42",
        "requirements",
        "data-design",
        "data-reference",
        "caching",
        "infrastructure",
        "cost",
        "scaling",
        "risks",
        "threat-model",
        "authentication",
        "runbook",
        "rollout",
        "interview",
      ],
      "emphasis": [
        "arc42",
        "requirements",
        "caching",
        "cost",
        "failure-modes",
        "authentication",
      ],
      "fence": [
        "README",
        "arc42",
        "requirements",
        "data-reference",
        "caching",
        "infrastructure",
        "risks",
        "authentication",
        "runbook",
        "rollout",
        "interview",
      ],
      "formula": [
        "README",
        "arc42",
        "cost",
        "scaling",
        "risks",
        "failure-modes",
        "authentication",
      ],
      "heading": [
        "README",
        "arc42",
        "requirements",
        "data-reference",
        "cost",
        "scaling",
        "risks",
        "failure-modes",
        "threat-model",
        "authentication",
        "runbook",
        "rollout",
        "interview",
      ],
      "links": [
        "README",
        "arc42",
        "requirements",
        "cost",
        "risks",
        "failure-modes",
        "threat-model",
        "authentication",
        "runbook",
        "rollout",
        "interview",
      ],
      "list": [
        "requirements",
        "caching",
        "infrastructure",
        "cost",
        "scaling",
        "risks",
        "failure-modes",
        "threat-model",
        "authentication",
        "runbook",
        "rollout",
        "interview",
      ],
      "longName": [
        "README",
        "arc42",
        "events",
        "threat-model",
      ],
      "markup": [
        "arc42",
        "requirements",
        "data-design",
        "caching",
        "infrastructure",
        "cost",
        "risks",
        "failure-modes",
        "threat-model",
        "authentication",
        "runbook",
        "rollout",
        "interview",
      ],
      "scripts": [
        "failure-modes",
      ],
      "separators": [
        "arc42",
        "requirements",
        "cost",
        "risks",
        "failure-modes",
        "authentication",
        "runbook",
        "rollout",
      ],
      "template": [
        "README",
        "arc42",
        "requirements",
        "cost",
        "authentication",
      ],
    }
  `);
});

test.each(
  artifacts.filter(({ mediaType }) => mediaType === 'text/csv').map(({ path, content }) => [path, content] as const),
)('%s reads back with as many cells in each row, and runs in no spreadsheet', (_, content) => {
  const [head = [], ...rows] = readCsv(content);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter((row) => row.length !== head.length)).toEqual([]);
  expect(rows.flat().filter((cell) => /^[=+@\t]/.test(cell))).toEqual([]);
});

test('the register reads back from CSV and JSON as it was written', () => {
  const [head = [], row = []] = readCsv(contentOf('risks.csv'));
  const cell = (name: string): string | undefined => row[head.indexOf(name)];
  expect(cell('Title')).toBe(`'${hostileTexts.formula}`);
  expect(cell('Consequence')).toBe(hostileTexts.cells);
  expect(cell('Event')).toBe(hostileTexts.heading);
  expect(JSON.parse(contentOf('risks.json'))).toMatchObject([
    { riskId: 'end', riskOwnerPointOfContact: hostileTexts.links, riskResponseType: 'Accept' },
  ]);
});

test('the events read back as YAML', () => {
  expect(parse(contentOf('asyncapi.yaml'))).toMatchObject({ asyncapi: '3.1.0' });
});
