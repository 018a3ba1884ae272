import type { Fix } from '../../core/problem.js';
import type { Located } from '../../core/source.js';
import type { DataNode } from '../../parsers/compose/types.js';
import type { Container } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const old = 'TEMPORAL_GRPC_ENDPOINT';
const now = 'TEMPORAL_ADDRESS';

const compose = (environment: string, image = 'temporalio/ui:2.52.0') => `services:\n  ui:\n    image: ${image}\n${environment}`;
const deployment = (name: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ui }
spec:
  selector: { matchLabels: { app: ui } }
  template:
    metadata: { labels: { app: ui } }
    spec:
      containers:
        - name: ui
          image: temporalio/ui:2.52.0
          env:
            - name: ${name}
              value: temporal:7233
`;

export default defineRule({
  id: 'temporal/variable-of-old-ui',
  on: 'temporal.ui',
  topic: 'configuration',
  summary: 'The Temporal Web UI is given the address of the server in a variable that only its predecessor read',
  severity: { development: 'warning', staging: 'error', production: 'error' },
  rationale: `TEMPORAL_GRPC_ENDPOINT belongs to temporalio/web, which temporalio/ui replaced. The UI takes no notice of it, looks for the server at 127.0.0.1:7233 within its own container, and shows
nothing but errors.`,
  references: [
    'https://docs.temporal.io/references/web-ui-environment-variables',
    'https://github.com/temporalio/ui/blob/main/server/config/docker.yaml',
  ],
  examples: {
    bad: [
      {
        files: { 'compose.yaml': compose(`    environment:\n      «${old}»: temporal:7233 # the server\n`) },
        fixed: { 'compose.yaml': compose(`    environment:\n      ${now}: temporal:7233 # the server\n`) },
      },
      {
        name: 'in a list',
        files: { 'compose.yaml': compose(`    environment:\n      - TZ=UTC\n      - «${old}»=temporal:7233\n`) },
        fixed: { 'compose.yaml': compose(`    environment:\n      - TZ=UTC\n      - ${now}=temporal:7233\n`) },
      },
      {
        name: 'in a list, with quotes and a variable',
        files: { 'compose.yaml': compose(`    environment: ["«${old}»=\${HOST:-temporal}:7233"]\n`) },
        fixed: { 'compose.yaml': compose(`    environment: ["${now}=\${HOST:-temporal}:7233"]\n`) },
      },
      {
        name: 'in Kubernetes',
        files: { 'k8s/ui.yaml': deployment(`«${old}»`) },
        fixed: { 'k8s/ui.yaml': deployment(now) },
      },
      {
        name: 'in Kubernetes, with quotes',
        files: { 'k8s/ui.yaml': deployment(`"«${old}»"`) },
        fixed: { 'k8s/ui.yaml': deployment(`"${now}"`) },
      },
      {
        name: 'beside the right one, which is a milder case',
        files: { 'compose.yaml': compose(`    environment:\n      «${old}»: temporal:7233\n      ${now}: temporal:7233\n`) },
      },
    ],
    good: [
      { files: { 'compose.yaml': compose(`    environment:\n      ${now}: temporal:7233\n`) } },
      {
        name: 'the old UI itself',
        files: { 'compose.yaml': compose(`    environment:\n      - TZ=UTC\n      - ${old}=temporal:7233\n`, 'temporalio/web:1.15.0') },
      },
      { name: 'in a list', files: { 'compose.yaml': compose(`    environment: ["${now}=temporal:7233"]\n`) } },
      { name: 'in Kubernetes', files: { 'k8s/ui.yaml': deployment(now) } },
    ],
  },
  *check({ kind, container, setting }) {
    if (kind !== 'ui' || !container.environment.names.includes(old)) return;
    const value = container.environment.get(old);
    const right = setting(now);
    const name = nameIn(container);
    const isMild = right.isSet;
    yield {
      at: name ?? value.at,
      message: `the Temporal Web UI does not read "${old}"${isMild ? '' : ', and looks for the server in its own container'}; ${isMild ? `take it out, as "${now}" is set` : `call it "${now}"`}`,
      ...(name && right.isUnset && { fix: renamed(name) }),
      ...(isMild && { atMost: 'info' as const }),
    };
  },
});

function renamed(name: NonNullable<ReturnType<typeof nameIn>>): Fix {
  return { title: `Call it ${now}`, safety: 'safe', edits: [{ file: name.file, range: name.range, text: now }], scope: name.scope };
}

/** Where the name stands, when in plain sight in the container itself. */
function nameIn({ origin }: Container): (Located & { readonly scope: Located }) | undefined {
  const environment = origin.kind === 'compose' ? origin.service.sources[0]?.get('environment') : origin.container.node.get('env');
  if (!environment || environment.via || environment.anchor) return undefined;
  if (origin.kind === 'compose' && origin.service.sources.length !== 1) return undefined;
  const isOld = (item: DataNode) => item.source().replace(/^["']/, '').startsWith(`${old}=`);
  const entry = environment.entries.get(old);
  const holder =
    entry?.value ?? environment.items.findLast((item) => (origin.kind === 'compose' ? isOld(item) : item.get('name').text === old));
  const at = entry?.key ?? (origin.kind === 'compose' ? holder : holder?.get('name'));
  if (!at || at.via || holder?.via) return undefined;
  const start = at.file.text.indexOf(old, at.range[0]);
  return start >= 0 && start < at.range[1] ? { file: at.file, range: [start, start + old.length], scope: environment } : undefined;
}
