import { placeOf, textOf } from '../../core/source.js';
import { defineRule } from '../../rule.js';

interface Options {
  readonly labels: readonly string[];
}

export default defineRule<'dockerfile.stage', Options>({
  id: 'dockerfile/missing-label',
  on: 'dockerfile.stage',
  topic: 'delivery',
  summary: 'The shipped image lacks a label that this project asks for',
  severity: 'warning',
  optIn: true,
  rationale: `Without its labels nobody can tell from a running container which repository and which team it came from, and policies that look for them refuse the image.
Which labels those are is for each project to say.`,
  references: [
    'https://github.com/opencontainers/image-spec/blob/main/annotations.md',
    'https://docs.docker.com/reference/dockerfile/#label',
  ],
  peers: ['hadolint DL3049'],
  options: {
    schema: {
      type: 'object',
      properties: {
        labels: {
          description: 'Keys that the image of each shipped stage has to have, in the Dockerfile or from the stage that it builds on.',
          type: 'array',
          items: { type: 'string', minLength: 1 },
          uniqueItems: true,
        },
      },
      additionalProperties: false,
    },
    defaults: { labels: ['org.opencontainers.image.source'] },
  },
  examples: {
    bad: [
      { files: { Dockerfile: 'FROM «node:22.11»\nUSER 1000\nCMD ["node", "worker.js"]\n' } },
      {
        name: 'a label of the stage for building does not reach the final one',
        files: {
          Dockerfile:
            'FROM node:22.11 AS build\nLABEL org.opencontainers.image.source=https://github.com/acme/app\nFROM «node:22.11»\nCOPY --from=build /app /app\nUSER 1000\n',
        },
      },
    ],
    good: [
      {
        files: {
          Dockerfile:
            'FROM node:22.11\nLABEL org.opencontainers.image.source="https://github.com/acme/app"\nUSER 1000\nCMD ["node", "worker.js"]\n',
        },
      },
      {
        name: 'from the stage it builds on, whatever its value',
        files: {
          Dockerfile: 'FROM node:22.11 AS base\nARG SOURCE\nLABEL "org.opencontainers.image.source"=$SOURCE\nFROM base\nUSER 1000\n',
        },
      },
      {
        name: 'a key in a variable may be any',
        files: { Dockerfile: 'FROM node:22.11\nARG KEY\nLABEL $KEY=https://github.com/acme/app\nUSER 1000\n' },
      },
    ],
  },
  *check(stage, { options }) {
    if (!stage.ships) return;
    const set = stage.allInstructions.flatMap(({ keyword, assignments }) => (keyword === 'LABEL' ? assignments : []));
    const keys = new Set(set.map(({ name }) => name.replace(/^(["'])(.*)\1$/, '$2')));
    if ([...keys].some((key) => key.includes('$'))) return;
    const missing = options.labels.filter((label) => !keys.has(label));
    if (missing.length === 0) return;
    const word = stage.from.words[0];
    const list = missing.map((label) => `"${label}"`).join(' and ');
    const at = word ? placeOf(word) : stage.from.keywordAt;
    yield {
      at,
      message: `the image built on "${textOf(at)}" has no label ${list}, so nobody can tell where it came from; add ${missing.length > 1 ? 'them' : 'it'} with LABEL`,
    };
  },
});
