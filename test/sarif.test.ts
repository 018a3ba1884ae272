import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../src/core/problem.js';
import { place } from '../src/core/source.js';
import { lineHashes } from '../src/reporters/fingerprint.js';
import { sarif } from '../src/reporters/sarif.js';
import { anyReport, at, options, report, ruleEntry } from './support/report.js';

const ajv = new Ajv({ strict: true, allErrors: true });
formats.default(ajv);
/** The part that we write, with the limits of GitHub code scanning. */
const validate = ajv.compile(JSON.parse(readFileSync(new URL('./schemas/sarif-profile.json', import.meta.url), 'utf8')));
/** The schema of OASIS, as @microsoft/jest-sarif carries it. It says draft 4 and uses nothing that draft 7 reads otherwise. */
const {
  $schema: _,
  id: __,
  ...oasis
} = JSON.parse(readFileSync(new URL('../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', import.meta.url), 'utf8'));
const lenient = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
formats.default(lenient);
const validateOasis = lenient.compile(oasis);

const dockerfile = {
  path: 'services/my app/Dockerfile#1',
  text: 'FROM node:22.11\r\nRUN npm ci && \\\r\n  npm test\r\nCMD node worker.js\r\n',
};
const compose = { path: 'compose.yaml', text: 'services:\n  api: {}\n  db: {}\n' };
const command: Finding = {
  at: at(dockerfile, 'CMD node worker.js'),
  message: 'CMD ["node"](x) runs under a shell; use the exec form',
  related: [{ at: at(compose, 'api'), message: 'started [here]' }],
  fix: { title: 'Use the exec form', safety: 'unsafe', edits: [{ ...at(dockerfile, 'node worker.js'), text: '["node", "worker.js"]' }] },
  rule: 'dockerfile/root-user',
  severity: 'error',
  environment: 'production',
  owner: { ...at(dockerfile, 'FROM node:22.11'), kind: 'stage', name: 'run' },
};
const limits: Finding = {
  at: at(compose, 'api'),
  message: 'No limits.',
  rule: 'compose/unset-limits',
  severity: 'info',
  environment: 'staging',
  owner: { ...at(compose, 'api'), kind: 'service', name: 'api' },
};
const db: Finding = { ...limits, at: at(compose, 'db'), owner: { ...at(compose, 'db'), kind: 'service', name: 'db' } };
const run = (...parameters: Parameters<typeof sarif>) => JSON.parse(sarif(...parameters)).runs[0];

describe('line hashes', () => {
  test.each([
    ['', 'c129715d7a2bc9a3:1'],
    [' a\nb\n  \t\tc\n d', '271789c17abda88f:1 54703d4cd895b18:1 180aee12dab6264:1 a23a3dc5e078b07b:1'],
  ])('%j', (text, hashes) => {
    expect(lineHashes({ path: 'f', text }).join(' ')).toBe(hashes);
  });
  test('line ends and blanks do not matter, equal lines are numbered', () => {
    const hashes = (text: string): readonly string[] => lineHashes({ path: 'f', text });
    expect(hashes('a\r\n\r\n\tb c\r')).toEqual(hashes('a\n\nbc\n'));
    const far = 'x'.repeat(99);
    const equal = hashes(`${far}\n${far}\nend`);
    expect(equal.map((hash) => hash.split(':')[1])).toEqual(['1', '2', '1']);
    expect(equal[0]?.split(':')[0]).toBe(equal[1]?.split(':')[0]);
  });
});

test('the schema of OASIS refuses what is no log', () => {
  expect([validateOasis({}), validateOasis({ version: '2.1.0', runs: [{ tool: {} }] })]).toEqual([false, false]);
});

describe('sarif', () => {
  test('a whole log', () => {
    const docs = { 'dockerfile/root-user': { rationale: 'Root in a container is root.', text: 'Page', markdown: '# Page' } };
    const rules = [ruleEntry({ formerly: ['dockerfile/root'], peers: ['hadolint DL3002'] })];
    const findings = [{ ...limits, members: [limits, db] }, command];
    const notChecked = [{ path: 'a b.yaml', line: 3, reason: 'YAML error' }];
    const log = sarif(report({ findings, notChecked, notes: [{ message: 'a fix was withdrawn' }] }), options({ rules, docs }));
    expect(validate(JSON.parse(log)), JSON.stringify(validate.errors)).toBe(true);
    expect(validateOasis(JSON.parse(log)), JSON.stringify(validateOasis.errors)).toBe(true);
    expect(log).toMatchInlineSnapshot(`
      "{
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [
          {
            "tool": {
              "driver": {
                "name": "temporal-lint",
                "semanticVersion": "0.1.0",
                "rules": [
                  {
                    "id": "dockerfile/root-user",
                    "deprecatedIds": [
                      "dockerfile/root"
                    ],
                    "shortDescription": {
                      "text": "The shipped stage runs as root."
                    },
                    "fullDescription": {
                      "text": "Root in a container is root."
                    },
                    "help": {
                      "text": "Page",
                      "markdown": "# Page"
                    },
                    "defaultConfiguration": {
                      "enabled": true,
                      "level": "error"
                    },
                    "properties": {
                      "tags": [
                        "security",
                        "dockerfile",
                        "hadolint DL3002"
                      ],
                      "security-severity": "8.0"
                    }
                  },
                  {
                    "id": "compose/unset-limits",
                    "shortDescription": {
                      "text": "compose/unset-limits"
                    }
                  }
                ]
              }
            },
            "columnKind": "utf16CodeUnits",
            "invocations": [
              {
                "executionSuccessful": true,
                "toolExecutionNotifications": [
                  {
                    "level": "note",
                    "message": {
                      "text": "Not checked: a b.yaml (YAML error)"
                    },
                    "locations": [
                      {
                        "physicalLocation": {
                          "artifactLocation": {
                            "uri": "a%20b.yaml"
                          },
                          "region": {
                            "startLine": 3
                          }
                        }
                      }
                    ]
                  },
                  {
                    "level": "note",
                    "message": {
                      "text": "a fix was withdrawn"
                    }
                  }
                ]
              }
            ],
            "results": [
              {
                "ruleId": "compose/unset-limits",
                "ruleIndex": 1,
                "level": "note",
                "message": {
                  "text": "No limits. See [service db](1)."
                },
                "locations": [
                  {
                    "physicalLocation": {
                      "artifactLocation": {
                        "uri": "compose.yaml"
                      },
                      "region": {
                        "startLine": 2,
                        "startColumn": 3,
                        "endLine": 2,
                        "endColumn": 6
                      }
                    },
                    "logicalLocations": [
                      {
                        "fullyQualifiedName": "service api"
                      }
                    ]
                  }
                ],
                "relatedLocations": [
                  {
                    "id": 1,
                    "physicalLocation": {
                      "artifactLocation": {
                        "uri": "compose.yaml"
                      },
                      "region": {
                        "startLine": 3,
                        "startColumn": 3,
                        "endLine": 3,
                        "endColumn": 5
                      }
                    },
                    "message": {
                      "text": "service db"
                    }
                  }
                ],
                "partialFingerprints": {
                  "primaryLocationLineHash": "c1905888bd3e59af:1"
                },
                "properties": {
                  "environment": "staging"
                }
              },
              {
                "ruleId": "dockerfile/root-user",
                "ruleIndex": 0,
                "level": "error",
                "message": {
                  "text": "CMD [\\"node\\"]\\u200b(x) runs under a shell; use the exec form. See [started \\\\[here\\\\]](1)."
                },
                "locations": [
                  {
                    "physicalLocation": {
                      "artifactLocation": {
                        "uri": "services/my%20app/Dockerfile%231"
                      },
                      "region": {
                        "startLine": 4,
                        "startColumn": 1,
                        "endLine": 4,
                        "endColumn": 19
                      }
                    },
                    "logicalLocations": [
                      {
                        "fullyQualifiedName": "stage run"
                      }
                    ]
                  }
                ],
                "relatedLocations": [
                  {
                    "id": 1,
                    "physicalLocation": {
                      "artifactLocation": {
                        "uri": "compose.yaml"
                      },
                      "region": {
                        "startLine": 2,
                        "startColumn": 3,
                        "endLine": 2,
                        "endColumn": 6
                      }
                    },
                    "message": {
                      "text": "started [here]"
                    }
                  }
                ],
                "partialFingerprints": {
                  "primaryLocationLineHash": "df3ff97458867e8c:1"
                },
                "fixes": [
                  {
                    "description": {
                      "text": "Use the exec form (unsafe)"
                    },
                    "artifactChanges": [
                      {
                        "artifactLocation": {
                          "uri": "services/my%20app/Dockerfile%231"
                        },
                        "replacements": [
                          {
                            "deletedRegion": {
                              "startLine": 4,
                              "startColumn": 5,
                              "endLine": 4,
                              "endColumn": 19
                            },
                            "insertedContent": {
                              "text": "[\\"node\\", \\"worker.js\\"]"
                            }
                          }
                        ]
                      }
                    ]
                  }
                ],
                "properties": {
                  "environment": "production"
                }
              }
            ]
          }
        ]
      }
      "
    `);
  });
  test('one security number per level, and for security alone', () => {
    const rules = [
      ruleEntry(),
      ruleEntry({ id: 'a/b', severity: 'warning' }),
      ruleEntry({ id: 'a/c', severity: { development: 'off', staging: 'off', production: 'info' }, optIn: true }),
      ruleEntry({ id: 'a/d', topic: 'scaling' }),
    ];
    const of = run(report(), options({ rules })).tool.driver.rules;
    expect(
      of.map((rule: { defaultConfiguration: object; properties: Record<string, string> }) => [
        rule.defaultConfiguration,
        rule.properties['security-severity'],
      ]),
    ).toEqual([
      [{ enabled: true, level: 'error' }, '8.0'],
      [{ enabled: true, level: 'warning' }, '5.5'],
      [{ enabled: false, level: 'note' }, '3.0'],
      [{ enabled: true, level: 'error' }, undefined],
    ]);
  });
  test('addresses only below a homepage', () => {
    const { driver } = run(report(), options({ rules: [ruleEntry()], homepage: 'https://example.org/x' })).tool;
    expect([driver.informationUri, driver.rules[0].helpUri]).toEqual([
      'https://example.org/x',
      'https://example.org/x/docs/rules/dockerfile/root-user.md',
    ]);
  });
  test('a region keeps to its first line', () => {
    const { locations } = run(report({ findings: [{ ...command, at: at(dockerfile, 'npm ci && \\\r\n  npm test') }] }), options())
      .results[0];
    expect(locations[0].physicalLocation.region).toEqual({ startLine: 2, startColumn: 5, endLine: 2, endColumn: 16 });
  });
  test('long texts and many tags are cut', () => {
    const rules = [ruleEntry({ summary: 'x'.repeat(2000), peers: Array.from({ length: 30 }, (_, i) => `peer ${i}`) })];
    const rule = run(report(), options({ rules })).tool.driver.rules[0];
    expect([rule.shortDescription.text.length, rule.shortDescription.text.at(-1), rule.properties.tags.length]).toEqual([1024, '…', 20]);
  });
  test('beyond the limit the worst results are kept, and the log says so', () => {
    const findings = Array.from(
      { length: 25_010 },
      (_, i): Finding => ({ ...limits, severity: i % 1000 === 999 ? 'error' : i < 20 ? 'info' : 'warning' }),
    );
    const { results, invocations } = run(report({ findings }), options());
    const count = (level: string): number => results.filter((result: { level: string }) => result.level === level).length;
    expect([results.length, count('error'), count('note'), results[0].level]).toEqual([25_000, 25, 10, 'note']);
    expect(invocations[0].toolExecutionNotifications).toEqual([
      { level: 'warning', message: { text: '10 results left out, the least severe, to keep within the limits of code scanning.' } },
    ]);
  });
  test('a failed run says so', () => {
    expect(run(report({ failed: true }), options()).invocations[0].executionSuccessful).toBe(false);
  });
  test('paths are relative URIs', () => {
    const uri = (path: string): string =>
      run(report({ findings: [{ ...limits, at: place({ path, text: 'x' }, 0, 1) }] }), options()).results[0].locations[0].physicalLocation
        .artifactLocation.uri;
    expect(['./a/b c.yaml', 'a:b', 'é%20?#[x]', '\ud800'].map(uri)).toEqual([
      'a/b%20c.yaml',
      'a%3Ab',
      '%C3%A9%2520%3F%23%5Bx%5D',
      '%EF%BF%BD',
    ]);
  });
  test('is valid for any input', () => {
    const rules = [ruleEntry()];
    fc.assert(
      fc.property(anyReport, (any) => {
        const log = JSON.parse(sarif(any, options({ rules })));
        expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
        expect(validateOasis(log), JSON.stringify(validateOasis.errors)).toBe(true);
        for (const result of log.runs[0].results) expect(log.runs[0].tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      }),
      { numRuns: 100 },
    );
  });
});
