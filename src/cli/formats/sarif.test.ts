import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { checkIds } from '#analysis';
import type { LocatedFinding } from '#publish';
import { findings } from './findings.test-data.ts';
import { sarifLog } from './sarif.ts';
import { sarifSchema } from './sarif-schema.test-data.ts';

interface Result {
  readonly partialFingerprints: Readonly<Record<string, string>>;
}
interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly results: readonly Result[];
    },
  ];
}
const log = (list: readonly LocatedFinding[]): Log => sarifLog(list, '1.2.3') as Log;
const fingerprints = (list: readonly LocatedFinding[]) =>
  log(list).runs[0].results.map(({ partialFingerprints }) => partialFingerprints['casebookFinding/v1']);

const ajv = new Ajv({ allErrors: true });
ajv.addFormat('uri', (text) => /^[a-z][a-z0-9+.-]*:/i.test(text) && URL.canParse(text));
ajv.addFormat('uri-reference', (text) => /^[\w!#$%&'()*+,./:;=?@[\]~-]*$/.test(text) && URL.canParse(text, 'file:///'));
const validate = ajv.compile(sarifSchema);

test('the log has the form of SARIF 2.1.0', () => {
  expect(validate(sarifLog(findings, '1.2.3')) ? [] : validate.errors).toEqual([]);
  expect(validate(sarifLog([], '1.2.3')) ? [] : validate.errors).toEqual([]);
});

test('each finding is a result at its place; a known one is suppressed with its reason', () => {
  expect(log(findings).runs[0].results).toMatchInlineSnapshot(`
    [
      {
        "level": "error",
        "locations": [
          {
            "logicalLocations": [
              {
                "fullyQualifiedName": "cost.stated.total",
              },
            ],
            "physicalLocation": {
              "artifactLocation": {
                "uri": "case-studies/shop/costs.ts",
                "uriBaseId": "%SRCROOT%",
              },
              "region": {
                "startColumn": 5,
                "startLine": 12,
              },
            },
          },
        ],
        "message": {
          "text": "The stated total is $6,750.00, but the line items add up to $4,339.46: it is 55.5 % too high.
    Correct the stated total or the line items.",
        },
        "partialFingerprints": {
          "casebookFinding/v1": "756c2789fad300358f479af149f855ba70dc5383470174aae8009e1368806535",
        },
        "ruleId": "cost/stated-total-differs",
      },
      {
        "level": "note",
        "locations": [
          {
            "physicalLocation": {
              "artifactLocation": {
                "uri": "case-studies/shop/decisions/0007-a.md",
                "uriBaseId": "%SRCROOT%",
              },
              "region": {
                "startLine": 1,
              },
            },
          },
        ],
        "message": {
          "text": "The decision "R&D: 100 %, or not" doesn't say which elements it shapes.
    Name the elements.",
        },
        "partialFingerprints": {
          "casebookFinding/v1": "9a9909b92cd1d0f0e27c405d2ddf53979a678b6a54f27efc0ea8929026b61b99",
        },
        "ruleId": "decision/affects-nothing",
      },
      {
        "level": "error",
        "locations": [
          {
            "physicalLocation": {
              "artifactLocation": {
                "uri": "case-studies/a%20b%2C%20c%3Ad/case-study.ts",
                "uriBaseId": "%SRCROOT%",
              },
            },
          },
        ],
        "message": {
          "text": "The definition stops.
    Nothing can be checked.
    Correct the value.",
        },
        "partialFingerprints": {
          "casebookFinding/v1": "c5da085dce37825cca7530e7230e2f8a0bf203e30a8a354c3a603447630ea4e7",
        },
        "ruleId": "definition/throws",
      },
      {
        "level": "warning",
        "locations": [
          {
            "logicalLocations": [
              {
                "fullyQualifiedName": "risks[3].owner",
              },
            ],
            "physicalLocation": {
              "artifactLocation": {
                "uri": "case-studies/shop/risks.ts",
                "uriBaseId": "%SRCROOT%",
              },
              "region": {
                "startColumn": 3,
                "startLine": 40,
              },
            },
          },
        ],
        "message": {
          "text": "Nobody owns the risk "Flood".
    Name the role.",
        },
        "partialFingerprints": {
          "casebookFinding/v1": "27867b4a5cbb1d55879db66e47e17585cac7d7eaa84c41b6d2e57bdef4e25fbb",
        },
        "ruleId": "risk/no-owner",
        "suppressions": [
          {
            "justification": "The landlord owns it.",
            "kind": "inSource",
            "status": "accepted",
          },
        ],
      },
    ]
  `);
});

test('the rules are the catalogue', () => {
  const [{ tool }] = log([]).runs;
  expect(tool.driver.rules.map(({ id }) => id)).toEqual(checkIds);
  expect(tool.driver.rules.find(({ id }) => id === 'risk/no-owner')).toEqual({
    id: 'risk/no-owner',
    shortDescription: { text: 'Nobody owns a risk' },
    defaultConfiguration: { level: 'warning' },
    help: { text: 'Read docs/checks/risk/no-owner.md, or run "casebook explain risk/no-owner".' },
  });
});

test('a finding keeps its fingerprint when its line, its index or its figures change', () => {
  const [first, ...rest] = findings;
  if (first === undefined) throw new RangeError('There are no findings.');
  const moved = { ...first, line: 99, column: 1, at: { path: ['x', 2] }, message: first.message.replace('55.5', '54') };
  expect(fingerprints([...rest, moved]).at(-1)).toBe(fingerprints(findings)[0]);
});

test('findings of one check have fingerprints of their own', () => {
  const [first] = findings;
  if (first === undefined) throw new RangeError('There are no findings.');
  const elsewhere = { ...first, file: 'case-studies/other/costs.ts' };
  expect(new Set(fingerprints([first, first, elsewhere])).size).toBe(3);
});
