import { expect, test } from 'vitest';
import { networkImports } from './network-imports.ts';

test('A package import is found with its file and line', () => {
  const templates = new Map([['case-study.typ', '#import "casebook.typ": *\n#import "@preview/cetz:0.4.2"\n']]);
  expect(networkImports(templates)).toEqual([
    {
      where: 'templates/typst/case-study.typ:2',
      what: 'The template imports @preview/cetz:0.4.2 from the network.',
      fix: 'Copy what you need from the package into a file beside the template, and import that.',
    },
  ]);
});

test('Imports of files beside the template are fine', () => {
  expect(networkImports(new Map([['a.typ', '#import "b.typ": c\n#include "d.typ"']]))).toEqual([]);
});
