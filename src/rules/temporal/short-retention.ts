import { parseDuration } from '../../core/duration.js';
import { type Located, placeOf } from '../../core/source.js';
import type { Value } from '../../core/value.js';
import type { CommandLine } from '../../parsers/compose/types.js';
import type { Installation } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const tool = (command: string) => ({
  'compose.prod.yaml': `services:\n  namespace:\n    image: temporalio/admin-tools:1.31.2\n    restart: "no"\n    entrypoint: [sh, -c]\n    command: ${command}\n`,
});
const create = 'temporal operator namespace create -n orders --address temporal:7233';
const job = (retention: string) => ({
  'k8s/namespace.yaml': `apiVersion: batch/v1
kind: Job
metadata: { name: namespace }
spec:
  template:
    spec:
      restartPolicy: OnFailure
      containers:
        - name: namespace
          image: temporalio/admin-tools:1.31.2
          command: ${retention}
`,
});
const application = (retention: string, created = 'true') => ({
  'argo/temporal.yaml': `apiVersion: argoproj.io/v1alpha1
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
          config:
            namespaces:
              create: ${created}
              namespace:
                - name: orders
                  retention: ${retention}
`,
});
const server = (environment: string) => ({
  'compose.prod.yaml': `services:\n  temporal:\n    image: temporalio/auto-setup:1.29.1\n    environment: { DB: postgres12${environment} }\n`,
});

export default defineRule({
  id: 'temporal/short-retention',
  on: 'temporal.installation',
  topic: 'configuration',
  summary: 'A namespace keeps closed workflows for less than three days',
  severity: { development: 'off', staging: 'info', production: 'warning' },
  rationale: `After the retention period the server deletes the history of a closed workflow for good. A failure on Friday evening is gone before somebody looks into it on Monday. Three days is what the
CLI and the Helm chart take when nothing is said; the auto-setup image takes one.`,
  references: [
    'https://docs.temporal.io/temporal-service/temporal-server#retention-period',
    'https://docs.temporal.io/cli/operator#create',
  ],
  examples: {
    bad: [
      { files: tool(`«["${create} --retention 24h"]»`) },
      { name: 'days, in words of their own', files: job('«[temporal, operator, namespace, create, -n, orders, --retention, 1d]»') },
      { name: 'in the values of the chart', files: application('«24h»') },
      { name: 'of the auto-setup image', files: server(', DEFAULT_NAMESPACE_RETENTION: «24h»') },
    ],
    good: [
      { files: tool(`["${create} --retention 168h"]`) },
      { name: 'by default', files: tool(`["${create}"]`) },
      { name: 'a variable', files: tool(`["${create} --retention $$RETENTION"]`) },
      { name: 'days, in words of their own', files: job('[temporal, operator, namespace, create, -n, orders, --retention, 30d]') },
      { name: 'in the values of the chart', files: application('7d') },
      { name: 'a namespace that the chart does not create', files: application('24h', 'false') },
      { name: 'of the auto-setup image', files: server(', DEFAULT_NAMESPACE_RETENTION: 72h') },
      { name: 'of the auto-setup image by default, of which another rule speaks', files: server('') },
    ],
  },
  *check(installation) {
    for (const { at, text } of retentionsOf(installation)) {
      const hours = hoursOf(text);
      if (hours === undefined || hours >= 72 || hours === 0) continue;
      yield {
        at,
        message: `a retention of ${text} deletes closed workflows before anybody may have looked into them; keep them for three days or more, unless the law forbids it`,
      };
    }
  },
});

interface Retention {
  readonly at: Located;
  readonly text: string;
}

function* retentionsOf({ servers, tools, releases }: Installation): Iterable<Retention> {
  for (const { container, setting } of [...servers.filter(({ flavor }) => flavor === 'auto-setup'), ...tools]) {
    const own = setting('DEFAULT_NAMESPACE_RETENTION');
    if (own.isSet && setting('SKIP_DEFAULT_NAMESPACE_CREATION').value !== 'true') yield { at: own.at, text: own.value };
    for (const line of [container.entrypoint, container.command]) {
      for (const text of inCommand(line)) yield { at: line.at, text };
    }
  }
  for (const { values, origin, isWhole } of releases) {
    if (origin === 'chart' || !isWhole) continue;
    const namespaces = values.get('server', 'config', 'namespaces');
    if (namespaces.get('create').scalar !== true) continue;
    for (const item of namespaces.get('namespace').items) {
      const retention = item.get('retention');
      if (retention.text !== undefined) yield { at: placeOf(retention), text: retention.text };
    }
  }
}

/** What follows `--retention` behind `namespace create` or `update`, in words or within a script. */
function inCommand(line: Value<CommandLine>): readonly string[] {
  if (!line.isSet) return [];
  const text = line.value.form === 'exec' ? line.value.words.join(' ') : line.value.text;
  return text
    .split(/[;&|\n]/)
    .filter((command) => /\bnamespace\s+(?:create|update)\b/.test(command))
    .flatMap((command) => /\s--retention(?:=|\s+)["']?(\w+)/.exec(command)?.[1] ?? []);
}

/** Hours of `24h`, `1d` or `1h30m`; undefined for what is none. */
function hoursOf(text: string): number | undefined {
  const days = /^(\d+)d$/.exec(text)?.[1];
  if (days !== undefined) return Number(days) * 24;
  const seconds = parseDuration(text);
  return seconds === undefined ? undefined : seconds / 3600;
}
