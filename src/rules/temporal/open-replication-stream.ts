import { removeLines } from '../../core/edit.js';
import { lineIndexAt, lineRange } from '../../core/source.js';
import { harmfulKey } from '../../knowledge/temporal/dynamic-config.js';
import { defineRule } from '../../rule.js';

const key = 'system.disableStreamingAuthorizer';

const files = (dynamic: string) => ({
  'compose.prod.yaml': `services:
  temporal:
    image: temporalio/server:1.31.2
    environment: { DYNAMIC_CONFIG_FILE_PATH: /etc/temporal/dynamic.yaml }
    volumes: ["./dynamic.yaml:/etc/temporal/dynamic.yaml"]
`,
  'dynamic.yaml': dynamic,
});

export default defineRule({
  id: 'temporal/open-replication-stream',
  on: 'temporal.dynamic-config',
  topic: 'security',
  summary: 'The replication stream of the server asks nobody for permission',
  severity: { development: 'warning', staging: 'error', production: 'error' },
  rationale: `Servers without the fix for CVE-2026-5724 let everybody who reaches the frontend read the stream that clusters replicate from, whatever the authorizer says. The key brings
that back. It is meant for the days of an upgrade, while clusters of both kinds replicate to each other.`,
  references: [
    'https://github.com/temporalio/temporal/blob/main/common/dynamicconfig/constants.go',
    'https://docs.temporal.io/self-hosted-guide/security',
  ],
  examples: {
    bad: [
      {
        files: files(`frontend.rps:\n  - value: 2400\n    constraints: {}\n${key}:\n  - value: «true»\n    constraints: {}\n`),
        fixed: { 'dynamic.yaml': 'frontend.rps:\n  - value: 2400\n    constraints: {}\n' },
      },
      { name: 'in any case', files: files(`System.DisableStreamingAuthorizer: [{ value: «true» }]\n`) },
    ],
    good: [
      { files: files('frontend.rps:\n  - value: 2400\n    constraints: {}\n') },
      { name: 'switched off', files: files(`${key}: [{ value: false }]\n`) },
    ],
  },
  *check({ root, origin }) {
    for (const { name, key: at, value, range } of root.entries.values()) {
      const row = harmfulKey(name);
      const on = value.items.find((item) => item.get('value').scalar === true);
      if (row?.key !== key || !on) continue;
      const { file } = at;
      const [start] = lineRange(file, lineIndexAt(file, at.range[0]));
      const isPlain = origin === 'file' && !root.flow && !value.via && !value.anchor && start === at.range[0] && root.entries.size > 1;
      yield {
        at: on.get('value'),
        message: `"${name}" ${row.why}; remove it as soon as all clusters that replicate to each other are upgraded`,
        ...(isPlain && {
          fix: { title: 'Remove the key', safety: 'unsafe', edits: [removeLines({ file, range })], scope: root },
        }),
      };
    }
  },
});
