import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { policyMark } from '../policy-mark.ts';
import { contentPolicy, writePolicies } from './content-policy.ts';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('a page may use what is its own, and the styles and scripts within it by their hashes', () => {
  const html =
    '<style>p{}</style><svg><style>\n.a{}\n</style></svg><style>p{}</style><script>go()</script><script type="application/ld+json">{"a":1}</script><script src="/a.js"></script>';
  expect(contentPolicy(html).split('; ')).toEqual([
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "font-src 'self'",
    "img-src 'self' data:",
    "manifest-src 'self'",
    "connect-src 'self'",
    `script-src 'self' ${hashOf('go()')}`,
    "style-src-attr 'unsafe-inline'",
    `style-src 'self' ${hashOf('p{}')} ${hashOf('\n.a{}\n')}`,
  ]);
});

test('pictures and frames come from other hosts where the author lists them', () => {
  const policy = contentPolicy('', ['https://img.example']);
  expect(policy).toContain("img-src 'self' data: https://img.example; frame-src https://img.example;");
});

test('only pages of ours are given a policy', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'casebook-policy-'));
  try {
    await mkdir(path.join(folder, 'shop'));
    await writeFile(path.join(folder, 'shop', 'index.html'), `<meta content="${policyMark}"><style>p{}</style>`);
    await writeFile(path.join(folder, 'index.html'), '<p>Somebody else’s</p>');
    await writePolicies(folder, []);
    const page = await readFile(path.join(folder, 'shop', 'index.html'), 'utf8');
    expect(page).toBe(`<meta content="${contentPolicy('<style>p{}</style>')}"><style>p{}</style>`);
    expect(await readFile(path.join(folder, 'index.html'), 'utf8')).toBe('<p>Somebody else’s</p>');
  } finally {
    await rm(folder, { recursive: true });
  }
});
