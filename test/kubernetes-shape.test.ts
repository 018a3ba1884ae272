import { describe, expect, it } from 'vitest';
import { customFieldsDate, table as customTable } from '../src/knowledge/kubernetes/custom-fields.js';
import { choices, choicesDate } from '../src/knowledge/kubernetes/enumerations.js';
import { fieldsDate, fieldsVersion, table } from '../src/knowledge/kubernetes/fields.js';
import { faultOf, labelMaps, nameForms } from '../src/knowledge/kubernetes/names.js';
import { isPlaceholder } from '../src/knowledge/kubernetes/placeholders.js';
import { newestMinor, oldestSupportedMinor, removalOf, removalsDate } from '../src/knowledge/kubernetes/removals.js';
import { alsoRequired, notEnforced, oneRequired, withSelector } from '../src/knowledge/kubernetes/required.js';
import { itemType, kindsOfVersion, objectType, typeOfKind, versionsOfKind } from '../src/knowledge/kubernetes/shape.js';
import { faultOfValue } from '../src/knowledge/kubernetes/values.js';

const typeNames = [table, customTable].flatMap((text) =>
  (text.split('\n\n')[1] ?? '')
    .trim()
    .split('\n')
    .map((line) => line.slice(0, line.indexOf(' '))),
);

describe('the tables of fields', () => {
  it('know the kinds that teams ship', () => {
    for (const [version, kinds] of Object.entries({
      v1: 'ConfigMap Endpoints Namespace PersistentVolume PersistentVolumeClaim Pod Secret Service ServiceAccount',
      'apps/v1': 'DaemonSet Deployment ReplicaSet StatefulSet',
      'batch/v1': 'CronJob Job',
      'autoscaling/v2': 'HorizontalPodAutoscaler',
      'policy/v1': 'PodDisruptionBudget',
      'networking.k8s.io/v1': 'Ingress IngressClass NetworkPolicy',
      'rbac.authorization.k8s.io/v1': 'ClusterRole ClusterRoleBinding Role RoleBinding',
      'storage.k8s.io/v1': 'StorageClass',
      'scheduling.k8s.io/v1': 'PriorityClass',
      'keda.sh/v1alpha1': 'ScaledJob ScaledObject TriggerAuthentication',
      'monitoring.coreos.com/v1': 'PodMonitor ServiceMonitor',
      'argoproj.io/v1alpha1': 'Rollout',
      'serving.knative.dev/v1': 'Service',
      'gateway.networking.k8s.io/v1': 'GRPCRoute Gateway HTTPRoute',
      'temporal.io/v1alpha1': 'TemporalWorkerDeployment WorkerDeployment',
    })) {
      for (const kind of kinds.split(' ')) {
        expect(objectType(typeOfKind(version, kind) ?? '')?.fields.has('metadata'), `${version} ${kind}`).toBe(true);
        expect(versionsOfKind(kind)).toContain(version);
        expect(kindsOfVersion(version)).toContain(kind);
      }
    }
    expect(typeOfKind('acme.example/v1', 'Deployment')).toBeUndefined();
  });

  it('lead to types that they have', () => {
    expect(new Set(typeNames).size).toBe(typeNames.length);
    for (const name of typeNames) {
      for (const field of objectType(name)?.fields.values() ?? []) {
        let type = field.type;
        for (let item = itemType(type); item !== undefined; item = itemType(type)) type = item;
        const isKnown = /^[sinbtqxo]$/.test(type) || type.startsWith('(') || objectType(type) !== undefined;
        expect(isKnown, `${name}.${field.name}: ${field.type}`).toBe(true);
      }
    }
  });

  it('say what is required, and of which type', () => {
    const container = objectType('V1Container');
    expect(container?.fields.get('name')).toEqual({ name: 'name', type: 's', isRequired: true });
    expect(container?.fields.get('env')).toEqual({ name: 'env', type: '[V1EnvVar]', isRequired: false });
    expect(container?.fields.get('imagePullPolicy')?.type).toBe('(Always|IfNotPresent|Never)');
    expect(objectType('V1ResourceRequirements')?.fields.get('limits')?.type).toBe('{q}');
    expect(objectType('V1TCPSocketAction')?.fields.get('port')?.type).toBe('x');
    expect(objectType('V1PodSpec')?.fields.get('evictionResponders')?.type).toBe('o');
    expect(objectType('constructor')).toBeUndefined();
  });

  it('have the fields that the other tables name', () => {
    const named = [
      ...Object.keys({ ...choices, ...nameForms, ...labelMaps }),
      ...notEnforced,
      ...[alsoRequired, oneRequired].flatMap((of) =>
        Object.entries(of).flatMap(([type, fields]) => fields.map((field) => `${type}.${field}`)),
      ),
      ...[...withSelector].map((type) => `${type}.selector`),
    ];
    for (const name of named) {
      const [type = '', field = ''] = name.split('.');
      expect(objectType(type)?.fields.has(field), name).toBe(true);
    }
  });

  it('are dated', () => {
    for (const date of [fieldsDate, customFieldsDate, choicesDate, removalsDate]) expect(date).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(fieldsVersion).toMatch(/^1\.\d+$/);
    expect(oldestSupportedMinor).toBeLessThan(newestMinor);
  });
});

describe('removals', () => {
  it('lead to versions that there are', () => {
    for (const [version, kind] of [
      ['extensions/v1beta1', 'Ingress'],
      ['apps/v1beta2', 'Deployment'],
      ['batch/v1beta1', 'CronJob'],
      ['autoscaling/v2beta2', 'HorizontalPodAutoscaler'],
      ['policy/v1beta1', 'PodDisruptionBudget'],
    ] as const) {
      const removal = removalOf(version, kind);
      expect(typeOfKind(removal?.successor ?? '', kind), `${version} ${kind}`).toBeDefined();
      expect(typeOfKind(version, kind)).toBeUndefined();
    }
    expect(removalOf('policy/v1beta1', 'PodSecurityPolicy')?.successor).toBeUndefined();
    expect(removalOf('apps/v1', 'Deployment')).toBeUndefined();
  });
});

describe('names', () => {
  it.each([
    ['worker-1', 'label', true],
    ['worker.one', 'label', false],
    ['worker.one', 'subdomain', true],
    ['Worker', 'subdomain', false],
    ['-worker', 'label', false],
    ['http', 'port', true],
    ['8080', 'port', false],
    ['a--b', 'port', false],
    ['metrics-of-worker', 'port', false],
    ['app.kubernetes.io/name', 'label-key', true],
    ['a/b/c', 'label-key', false],
    ['1.4.0_rc', 'label-value', true],
    ['', 'label-value', true],
    ['a b', 'label-value', false],
    ['*.example.com', 'host', true],
    ['10.0.0.1', 'host', false],
  ] as const)('%s as %s: %s', (name, form, isRight) => {
    expect(faultOf(name, form) === undefined).toBe(isRight);
  });
});

describe('values', () => {
  it.each([
    ['V1Container.x', '(Always|Never)', 'always', 'Always'],
    ['V1Container.x', '(Always|Never)', 'Always', undefined],
    ['', 'q', '1.5Gi', undefined],
    ['', 'q', '512MiB', '512Mi'],
    ['', 'q', '512kb', '512k'],
    ['', 'q', '2Gib', '2Gi'],
    ['V1KeyToPath.mode', 'i', 420, undefined],
    ['V1KeyToPath.mode', 'i', 644, '0644'],
    ['V1ServicePort.targetPort', 'x', '8080', '8080'],
    ['V1ServicePort.targetPort', 'x', 'http', undefined],
    ['V1RollingUpdateDeployment.maxSurge', 'x', '25%', undefined],
    ['V1RollingUpdateDeployment.maxSurge', 'x', '1', '1'],
    ['V1CronJobSpec.schedule', 's', '*/5 * * * *', undefined],
  ] as const)('%s %s %s: %s', (field, type, value, better) => {
    expect(faultOfValue(field, type, value, String(value))?.better).toBe(better);
  });
});

describe('placeholders', () => {
  it.each(['${A}', 'x-$B', '{{ a }}', '<name>', 'REPLACE_ME', '__NAME__', '%NAME%', '@NAME@'])('%s is one', (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });
  it.each(['name', 'Always', 'a-B', '', '5%'])('%s is none', (text) => {
    expect(isPlaceholder(text)).toBe(false);
  });
});
