import { expect, test } from 'vitest';
import { defaultConfig } from '../src/engine/config.js';
import { lint } from '../src/engine/lint.js';
import { json } from '../src/reporters/json.js';
import { memoryTree } from '../src/testing.js';

test('what a file gets from its environment file is used, and never printed', async () => {
  const files = {
    '.env': 'IMAGE=hidden/image:latest\nTAG=latest-hidden\nSERVER=latest\nFOLDER=../hidden\nNAME=hidden\nVERSION="3.hidden"\n',
    'compose.yaml': `version: "\${VERSION}"
include: ["\${FOLDER}/compose.yaml", "\${NAME}.yaml"]
services:
  web:
    image: \${IMAGE}
    env_file: \${FOLDER}/x.env
  server:
    image: "temporalio/auto-setup:\${SERVER}"
    depends_on: { db: { condition: service_healthy } }
  db:
    image: postgres:16
    user: \${NAME}
    container_name: \${NAME}
    command: \${NAME}
  base:
    extends: { file: "\${NAME}.yaml", service: "\${NAME}" }
  own:
    image: acme/own:1.0.0
    extends: { service: "\${NAME}" }
  built:
    build: { context: "\${FOLDER}" }
`,
  };
  const report = await lint(memoryTree(files), defaultConfig, { today: '2026-11-23' });
  const options = { minSeverity: 'info', verbose: true, quiet: false, color: false, unicode: true, width: 100, rules: [] } as const;
  const text = json(report, options);
  const quoting = report.findings.filter(({ message }) => message.includes('${'));
  expect(quoting.map(({ rule, message }) => `${rule} ${message.split(' ', 1)[0]}`)).toEqual([
    'compose/obsolete-version "version:',
    'project/unpinned-image "${IMAGE}"',
    'temporal/auto-setup-image "temporalio/auto-setup:${SERVER}"',
  ]);
  expect(report.notChecked.map(({ reason }) => reason)).toEqual([
    'the included file "${FOLDER}/compose.yaml" could not be read',
    'the included file "${NAME}.yaml" could not be read',
    '"${FOLDER}/x.env" is outside the repository',
    'the extended file "${NAME}.yaml" could not be read',
    '"${FOLDER}" is outside the repository',
  ]);
  expect(text.match(/.*hidden.*/g)).toBeNull();
});
