import { alpine, buildpack, debian } from './families.js';
import type { ImageRow } from './row.js';

export const languages: readonly ImageRow[] = [
  {
    name: 'node',
    source: 'https://github.com/nodejs/docker-node',
    date: '2026-08-21',
    user: 'root',
    shell: true,
    healthcheck: false,
    entrypoint: ['docker-entrypoint.sh'],
    cmd: ['node'],
    tools: { node: true },
    variants: [
      { tags: /^(?:latest|lts|current|\d+(?:\.\d+){0,2})$/, ...buildpack },
      { tags: /^[a-z0-9.-]*alpine/, ...alpine },
    ],
  },
];
