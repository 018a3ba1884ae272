import type { Problem } from '../../core/problem.js';
import { placeOf } from '../../core/source.js';
import { excerpt } from '../../core/words.js';
import { labelOf } from '../../knowledge/kubernetes/names.js';
import { isPlaceholder } from '../../knowledge/kubernetes/placeholders.js';
import { cloudEndpoint, serverAddress } from '../../knowledge/temporal/addresses.js';
import { countFields, deprecatedFields, neededFields, queueTypes, versionFields } from '../../knowledge/temporal/keda.js';
import type { Manifest } from '../../parsers/kubernetes/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

type DataNode = Manifest['root'];

const scaler = (metadata: string, rest = '') => `apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata: { name: orders }
spec:
  scaleTargetRef: { name: orders }
  minReplicaCount: 1
  triggers:
    - type: temporal
      metadata:
        ${metadata.replaceAll('\n', '\n        ')}
${rest}`;
const local = 'endpoint: temporal-frontend:7233\ntaskQueue: orders';
const cloud = 'endpoint: us-east-1.aws.api.temporal.io:7233\ntaskQueue: orders';
const reference = '      authenticationRef: { name: cloud }\n';
const authentication = (parameters: string) =>
  `apiVersion: keda.sh/v1alpha1\nkind: TriggerAuthentication\nmetadata: { name: cloud }\nspec:\n  secretTargetRef:\n${parameters}`;
const cert = '    - { parameter: cert, name: client, key: tls.crt }\n';
const key = '    - { parameter: key, name: client, key: tls.key }\n';

export default defineRule({
  id: 'temporal/refused-scaler-trigger',
  on: 'kubernetes',
  topic: 'scaling',
  summary: 'KEDA cannot use a trigger for Temporal',
  severity: 'error',
  rationale: `The cluster takes any text as the metadata of a trigger. KEDA reads it later, reports an error in the conditions of the object, and
leaves the replicas as they are, so that the workers stay as many as they were while the task queue grows.`,
  references: [
    'https://keda.sh/docs/latest/scalers/temporal/',
    'https://github.com/kedacore/keda/blob/main/pkg/scalers/temporal_scaler.go',
  ],
  reads: ['TriggerAuthentication'],
  examples: {
    bad: [
      {
        name: 'no task queue',
        files: { 'k8s/keda.yaml': scaler('endpoint: temporal-frontend:7233').replace('metadata:\n ', '«metadata»:\n ') },
      },
      { name: 'a negative size', files: { 'k8s/keda.yaml': scaler(`${local}\ntargetQueueSize: «"-1"»`) } },
      { name: 'a build id without its deployment', files: { 'k8s/keda.yaml': scaler(`${local}\n«workerDeploymentBuildId»: v3`) } },
      {
        name: 'two kinds of versions',
        files: {
          'k8s/keda.yaml': scaler(`${local}\nworkerDeploymentName: shop/orders\nworkerDeploymentBuildId: v3\n«selectAllActive»: "true"`),
        },
      },
      { name: 'a type that it does not know', files: { 'k8s/keda.yaml': scaler(`${local}\nqueueTypes: «workflow,activities»`) } },
      {
        name: 'the default namespace of a cloud that has none',
        files: {
          'k8s/keda.yaml': scaler(cloud, reference).replace(
            'endpoint: us-east-1.aws.api.temporal.io:7233',
            'endpoint: «us-east-1.aws.api.temporal.io:7233»',
          ),
        },
      },
      { name: 'a namespace without its account', files: { 'k8s/keda.yaml': scaler(`${cloud}\nnamespace: «orders»`, reference) } },
      {
        name: 'no credentials for the cloud',
        files: {
          'k8s/keda.yaml': scaler(`${cloud}\nnamespace: orders.a2dd6`).replace(
            'endpoint: us-east-1.aws.api.temporal.io:7233',
            'endpoint: «us-east-1.aws.api.temporal.io:7233»',
          ),
        },
      },
      {
        name: 'a certificate without its key',
        files: { 'k8s/keda.yaml': scaler(local, reference.replace('cloud', '«cloud»')), 'k8s/authentication.yaml': authentication(cert) },
      },
    ],
    good: [
      { files: { 'k8s/keda.yaml': scaler(local) } },
      {
        name: 'from the environment of the worker',
        files: { 'k8s/keda.yaml': scaler('endpointFromEnv: TEMPORAL_ADDRESS\ntaskQueueFromEnv: TEMPORAL_TASK_QUEUE') },
      },
      { files: { 'k8s/keda.yaml': scaler(`${local}\ntargetQueueSize: "0"`) } },
      {
        files: {
          'k8s/keda.yaml': scaler(`${local}\nworkerDeploymentName: shop/orders\nworkerDeploymentBuildId: v3\nselectAllActive: "false"`),
        },
      },
      { files: { 'k8s/keda.yaml': scaler(`${local}\nqueueTypes: workflow, activity`) } },
      { files: { 'k8s/keda.yaml': scaler(`${cloud}\nnamespace: orders.a2dd6`, reference) } },
      { files: { 'k8s/keda.yaml': scaler(`${cloud}\nnamespace: orders.a2dd6\napiKeyFromEnv: TEMPORAL_API_KEY`) } },
      { name: 'a variable', files: { 'k8s/keda.yaml': scaler(`${cloud}\nnamespace: "\${NAMESPACE}"`, reference) } },
      {
        files: { 'k8s/keda.yaml': scaler(local, reference), 'k8s/authentication.yaml': authentication(cert + key) },
      },
      {
        name: 'the key may come from elsewhere',
        files: {
          'k8s/keda.yaml': scaler(local, reference),
          'k8s/authentication.yaml': `${authentication(cert)}  hashiCorpVault: { address: "https://vault:8200", authentication: token, secrets: [{ parameter: key, path: a, key: b }] }\n`,
        },
      },
      {
        name: 'another scaler',
        files: { 'k8s/keda.yaml': scaler('serverAddress: http://prometheus:9090').replace('type: temporal', 'type: prometheus') },
      },
      {
        name: 'what the worker controller fills in',
        files: {
          'k8s/keda.yaml':
            'apiVersion: temporal.io/v1alpha1\nkind: WorkerResourceTemplate\nmetadata: { name: orders }\nspec:\n  workerDeploymentRef: { name: orders }\n  template:\n    apiVersion: keda.sh/v1alpha1\n    kind: ScaledObject\n    spec:\n      scaleTargetRef: {}\n      minReplicaCount: 1\n      triggers:\n        - type: temporal\n          authenticationRef: { name: cloud }\n          metadata: { endpoint: "us-east-1.aws.api.temporal.io:7233", taskQueue: orders, namespace: "", workerDeploymentName: "" }\n',
        },
      },
    ],
  },
  *check(manifest, { project }) {
    if (manifest.document.damaged) return;
    const isTemplate = manifest.kind === 'WorkerResourceTemplate';
    for (const trigger of triggersOf(manifest)) {
      const metadata = trigger.get('metadata');
      if (!metadata.isMap || metadata.open !== undefined) continue;
      const label = `the trigger of ${labelOf(manifest)}`;
      yield* problemsOfFields(metadata, label);
      // The controller fills the fields of versions in.
      if (!isTemplate) yield* problemsOfVersion(metadata, label);
      yield* problemsOfCloud(metadata, trigger, label, isTemplate);
      yield* problemsOfCertificate(trigger, label, manifest, project);
    }
  },
});

function triggersOf({ root, apiVersion, kind }: Manifest): readonly DataNode[] {
  const isScaler = apiVersion === 'keda.sh/v1alpha1' && /^Scaled(?:Object|Job)$/.test(kind);
  const spec = isScaler ? root.get('spec') : kind === 'WorkerResourceTemplate' ? root.get('spec', 'template', 'spec') : undefined;
  return (spec?.get('triggers').items ?? []).filter((trigger) => trigger.get('type').scalar === 'temporal');
}

/** Written, or to be read from a variable of the workload. */
function isGiven(metadata: DataNode, field: string): boolean {
  const node = metadata.get(field);
  return node.isUnknown || (node.isSet && node.text !== '') || metadata.get(`${field}FromEnv`).isSet;
}

/** A text that says itself what it is. */
function plainText(node: DataNode): string | undefined {
  return node.isScalar && node.text !== undefined && !/[${}]/.test(node.text) ? node.text : undefined;
}

function* problemsOfFields(metadata: DataNode, label: string): Iterable<Problem> {
  const missing = neededFields.filter((field) => !isGiven(metadata, field));
  if (missing.length > 0)
    yield {
      at: metadata.key,
      message: `KEDA cannot use ${label} without ${missing.map((field) => `"${field}"`).join(' and ')}, so that nothing scales; add ${missing.length === 1 ? 'it' : 'them'}`,
    };
  for (const field of countFields) {
    const node = metadata.get(field);
    if (/^-\d+$/.test(node.text ?? ''))
      yield { at: node, message: `KEDA cannot use ${label} with a negative "${field}", so that nothing scales; write 0 or more` };
  }
  const types = metadata.get('queueTypes');
  const strange = plainText(types)
    ?.split(',')
    .map((type) => type.trim())
    .find((type) => type !== '' && !queueTypes.includes(type) && !isPlaceholder(type));
  if (strange !== undefined)
    yield {
      at: types,
      message: `KEDA does not know the queue type "${excerpt(strange)}" in ${label}, so that such tasks do not count; write ${queueTypes.map((type) => `"${type}"`).join(', ')}, or leave "queueTypes" out to count all`,
      atMost: 'warning',
    };
}

function* problemsOfVersion(metadata: DataNode, label: string): Iterable<Problem> {
  const given = versionFields.filter((field) => isGiven(metadata, field));
  const [first] = given.flatMap((field) => metadata.entries.get(field) ?? metadata.entries.get(`${field}FromEnv`) ?? []);
  if (!first) return;
  const other = versionFields.find((field) => !given.includes(field));
  const old = deprecatedFields
    .flatMap((field) => metadata.entries.get(field) ?? [])
    .find(({ value }) => value.isSet && !/^(?:false)?$/i.test(value.text ?? ''));
  if (other !== undefined)
    yield {
      at: placeOf(first.key),
      message: `KEDA cannot use ${label} without "${other}" beside "${first.name}", so that nothing scales; set both`,
    };
  else if (old && plainText(old.value) !== undefined)
    yield {
      at: placeOf(old.key),
      message: `KEDA cannot use ${label} with "${old.name}" beside "${first.name}", so that nothing scales; remove "${old.name}"`,
    };
}

function* problemsOfCloud(metadata: DataNode, trigger: DataNode, label: string, isTemplate: boolean): Iterable<Problem> {
  const endpoint = metadata.get('endpoint');
  const host = serverAddress(plainText(endpoint) ?? '')?.host;
  if (host === undefined || !cloudEndpoint(host)) return;
  const namespace = metadata.get('namespace');
  const isFilledIn = isTemplate && namespace.isSet && namespace.text === '';
  const name = plainText(namespace);
  if (!isFilledIn && !isGiven(metadata, 'namespace'))
    yield {
      at: endpoint,
      message: `${label} names no namespace, and "default", which KEDA takes then, does not exist in Temporal Cloud, so that nothing scales; set "namespace" to the one with its account behind, as in "orders.a2dd6"`,
    };
  else if (!isFilledIn && name !== undefined && name !== '' && !name.includes('.') && !isPlaceholder(name))
    yield {
      at: namespace,
      message: `"${excerpt(name)}" in ${label} is no namespace of Temporal Cloud, so that nothing scales; add its account, as in "${excerpt(name)}.a2dd6"`,
    };
  const hasKey = ['apiKey', 'apiKeyFromEnv'].some((field) => metadata.entries.has(field));
  if (trigger.get('authenticationRef').isUnset && !hasKey)
    yield {
      at: endpoint,
      message: `${label} has no credentials for Temporal Cloud, which lets nobody in without, so that nothing scales; set authenticationRef to an object with "apiKey", or with "cert" and "key"`,
    };
}

/** Goes by the parameters where all of them stand in lists of one kind. */
function* problemsOfCertificate(trigger: DataNode, label: string, manifest: Manifest, project: Project): Iterable<Problem> {
  const reference = trigger.get('authenticationRef', 'name');
  const kind = trigger.get('authenticationRef', 'kind').text ?? 'TriggerAuthentication';
  if (typeof reference.scalar !== 'string' || kind !== 'TriggerAuthentication') return;
  const [authentication, ...others] = project.objects.named(kind, reference.scalar, manifest).value ?? [];
  if (!authentication || others.length > 0) return;
  const spec = authentication.root.get('spec');
  const lists = ['secretTargetRef', 'configMapTargetRef', 'env'];
  if ([...spec.entries.keys()].some((entry) => !lists.includes(entry) && entry !== 'podIdentity')) return;
  const parameters = lists.flatMap((list) => spec.get(list).items).map((item) => item.get('parameter').text);
  const pair = ['cert', 'key'];
  const has = pair.filter((parameter) => parameters.includes(parameter));
  if (has.length !== 1) return;
  const lacks = pair.find((parameter) => !has.includes(parameter));
  yield {
    at: reference,
    message: `KEDA cannot use ${label}, as TriggerAuthentication "${reference.scalar}" gives "${has[0]}" without "${lacks}", so that nothing scales; add a parameter "${lacks}"`,
    related: [{ at: authentication, message: 'the authentication' }],
  };
}
