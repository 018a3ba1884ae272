import { removeLines } from '../../core/edit.js';
import type { Fix } from '../../core/problem.js';
import { lineIndexAt, lineRange } from '../../core/source.js';
import { removedKey } from '../../knowledge/temporal/dynamic-config.js';
import type { Entry } from '../../parsers/compose/types.js';
import type { TemporalConfig } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const files = (dynamic: string, version = '1.31.2') => ({
  'compose.yaml': `services:
  temporal:
    image: temporalio/server:${version}
    environment: { DYNAMIC_CONFIG_FILE_PATH: /etc/temporal/dynamic.yaml }
    volumes: ["./dynamic.yaml:/etc/temporal/dynamic.yaml"]
`,
  'dynamic.yaml': dynamic,
});
const application = (line: string) => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: temporal }
spec:
  source:
    repoURL: https://go.temporal.io/helm-charts
    chart: temporal
    targetRevision: 1.6.0
    helm:
      valuesObject:
        server:
          image: { tag: 1.31.2 }
          dynamicConfig:
            ${line}
`;

export default defineRule({
  id: 'temporal/ignored-dynamic-key',
  on: 'temporal.dynamic-config',
  topic: 'configuration',
  optIn: true,
  summary: 'A key of the dynamic configuration has no effect in this version of the server',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `A server reads a key that it does not know, writes one warning to its log, and goes on without it. What the key was meant to do does not happen, such as writing to a second store for visibility.`,
  data: ['temporal'],
  references: [
    'https://docs.temporal.io/references/dynamic-configuration',
    'https://github.com/temporalio/temporal/blob/main/common/dynamicconfig/constants.go',
  ],
  examples: {
    bad: [
      {
        files: files(
          'frontend.rps:\n  - value: 2400\n    constraints: {}\n«system.advancedVisibilityWritingMode»:\n  - value: "off"\n    constraints: {}\n',
        ),
        fixed: { 'dynamic.yaml': 'frontend.rps:\n  - value: 2400\n    constraints: {}\n' },
      },
      { name: 'in any case', files: files('"«HISTORY.cacheMaxSize»": [{ value: 512 }]\n'.replace('"«', '«"').replace('»"', '"»')) },
      { name: 'in the values of the chart', files: { 'argo/temporal.yaml': application('«system.enableNexus»: [{ value: true }]') } },
    ],
    good: [
      { files: files('frontend.rps:\n  - value: 2400\n    constraints: {}\n') },
      {
        name: 'a server that knows the key',
        files: files('history.cacheMaxSize: [{ value: 512 }]\n', '1.28.4'),
      },
      { name: 'a server of unknown version', files: files('history.cacheMaxSize: [{ value: 512 }]\n', 'latest') },
      { name: 'the key that took its place', files: files('history.hostLevelCacheMaxSize: [{ value: 512 }]\n') },
      {
        name: 'in the values of the chart',
        files: { 'argo/temporal.yaml': application('nexus.endpointNameRegex: [{ value: "[a-z]+" }]') },
      },
    ],
  },
  *check(config) {
    const { version, root } = config;
    if (!version.isSet) return;
    for (const entry of root.entries.values()) {
      const row = removedKey(entry.name, version.value);
      if (!row) continue;
      const since = row.removedIn === '1.10.0' ? '' : ` since ${row.removedIn.replace(/\.0$/, '')}`;
      yield {
        at: entry.key,
        message: `"${entry.name}" has no effect${since}, and this server is ${version.value}; ${row.instead === undefined || row.instead.startsWith('remove') ? (row.instead ?? 'remove it') : `remove it, and ${row.instead}`}`,
        fix: removal(entry, config),
      };
    }
  },
});

/** Takes the lines of a key out of a file of its own. */
function removal({ key, value, range }: Entry, { origin, root }: TemporalConfig): Fix | undefined {
  const [start] = lineRange(key.file, lineIndexAt(key.file, key.range[0]));
  const isPlain = origin === 'file' && !root.flow && !value.via && !value.anchor && start === key.range[0];
  if (!isPlain || root.entries.size < 2) return undefined;
  return { title: 'Remove the key', safety: 'unsafe', edits: [removeLines({ file: key.file, range })], scope: root };
}
