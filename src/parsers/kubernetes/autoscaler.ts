import { groupOf } from '../../core/api-group.js';
import { placeOf } from '../../core/source.js';
import { known, mapValue, unset } from '../../core/value.js';
import type { DataNode } from '../yaml/node.js';
import type { Autoscaler, Manifest, UtilizationMetric } from './types.js';
import { dig, integer, itemsOf, text } from './values.js';

/** Reads what sets replicas by load; undefined for other kinds of object. */
export function readAutoscaler(manifest: Manifest): Autoscaler | undefined {
  const { kind, apiVersion, root } = manifest;
  if (kind === 'WorkerResourceTemplate' && groupOf(apiVersion) === 'temporal.io') return readTemplated(manifest);
  return readPlain(manifest, apiVersion, kind, dig(root, 'spec'));
}

function readPlain(manifest: Manifest, apiVersion: string, kind: string, spec: DataNode): Autoscaler | undefined {
  const group = groupOf(apiVersion);
  if (kind === 'HorizontalPodAutoscaler' && group === 'autoscaling') return readPodAutoscaler(manifest, spec);
  return kind === 'ScaledObject' && group === 'keda.sh' ? readScaledObject(manifest, spec) : undefined;
}

/**
 * Temporal's worker controller makes an autoscaler out of it for each version of a WorkerDeployment, and fills in the target.
 * Source: https://github.com/temporalio/temporal-worker-controller/blob/main/docs/worker-resource-templates.md, read 2026-08-07.
 */
function readTemplated(manifest: Manifest): Autoscaler | undefined {
  const spec = dig(manifest.root, 'spec');
  const template = dig(spec, 'template');
  const [apiVersion, kind] = [text(dig(template, 'apiVersion')), text(dig(template, 'kind'))];
  const autoscaler = readPlain(manifest, apiVersion.value ?? '', kind.value ?? '', dig(template, 'spec'));
  if (!autoscaler) return undefined;
  const [today, earlier] = [dig(spec, 'workerDeploymentRef'), dig(spec, 'temporalWorkerDeploymentRef')];
  const target = today.isUnset && earlier.isSet ? earlier : today;
  return {
    ...autoscaler,
    target,
    targetGroup: known('temporal.io', target),
    targetKind: known('WorkerDeployment', target),
    targetName: text(dig(target, 'name')),
  };
}

function readPodAutoscaler(manifest: Manifest, spec: DataNode): Autoscaler {
  const target = dig(spec, 'scaleTargetRef');
  const version = text(dig(target, 'apiVersion'));
  return {
    kind: 'HorizontalPodAutoscaler',
    manifest,
    target,
    targetGroup: version.isUnset ? known('', version.at) : mapValue(version, groupOf),
    targetKind: text(dig(target, 'kind')),
    targetName: text(dig(target, 'name')),
    least: integer(dig(spec, 'minReplicas')),
    leastByDefault: 1,
    most: integer(dig(spec, 'maxReplicas')),
    utilization: podMetrics(spec, manifest),
  };
}

/**
 * Metrics of an HPA; without any, Kubernetes takes 80 % of the requested CPU.
 * Source: https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/horizontal-pod-autoscaler-v2/, read 2026-11-27.
 */
function podMetrics(spec: DataNode, manifest: Manifest): readonly UtilizationMetric[] {
  const metrics = dig(spec, 'metrics');
  const byOldField = dig(spec, 'targetCPUUtilizationPercentage');
  const all = unset(spec.key);
  if (byOldField.isSet) return [{ ...placeOf(byOldField), resource: 'cpu', container: all }];
  if (metrics.isUnset && spec.isMap) return [{ ...placeOf(manifest), resource: 'cpu', container: all }];
  return itemsOf(metrics).flatMap((item) => {
    const source = dig(item, 'type').scalar === 'ContainerResource' ? 'containerResource' : 'resource';
    const metric = dig(item, source);
    const resource = resourceOf(dig(metric, 'name').scalar);
    const share = [dig(metric, 'target', 'averageUtilization'), dig(metric, 'targetAverageUtilization')].find((node) => node.isSet);
    if (!resource || !share) return [];
    return [{ ...placeOf(share), resource, container: source === 'resource' ? all : text(dig(metric, 'container')) }];
  });
}

/** Source: https://keda.sh/docs/latest/reference/scaledobject-spec/ and https://keda.sh/docs/latest/scalers/cpu/, read 2026-11-27. */
function readScaledObject(manifest: Manifest, spec: DataNode): Autoscaler {
  const target = dig(spec, 'scaleTargetRef');
  const version = text(dig(target, 'apiVersion'));
  const kind = text(dig(target, 'kind'));
  return {
    kind: 'ScaledObject',
    manifest,
    target,
    targetGroup: version.isUnset ? known('apps', version.at) : mapValue(version, groupOf),
    targetKind: kind.isUnset ? known('Deployment', kind.at) : kind,
    targetName: text(dig(target, 'name')),
    least: integer(dig(spec, 'minReplicaCount')),
    leastByDefault: 0,
    most: integer(dig(spec, 'maxReplicaCount')),
    utilization: itemsOf(dig(spec, 'triggers')).flatMap((trigger) => {
      const type = dig(trigger, 'type');
      const resource = resourceOf(type.scalar);
      const metadata = dig(trigger, 'metadata');
      const measure = [dig(trigger, 'metricType'), dig(metadata, 'type')].find((node) => node.isSet);
      if (!resource || measure?.scalar !== 'Utilization') return [];
      return [{ ...placeOf(type), resource, container: text(dig(metadata, 'containerName')) }];
    }),
  };
}

function resourceOf(name: unknown): 'cpu' | 'memory' | undefined {
  return name === 'cpu' || name === 'memory' ? name : undefined;
}
