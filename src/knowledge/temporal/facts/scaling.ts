import type { Facts } from './types.js';

/** Facts about what scales workers, about the controllers that make them, and about the metrics of both. */
export const scaling: Facts = {
  F117: {
    rules: ['kubernetes/replicas-under-autoscaler'],
    remark: 'A template for one autoscaler per version is read as the autoscaler of its WorkerDeployment, by all rules about autoscalers.',
  },
  F126: {
    rules: ['temporal/renamed-controller-kind'],
    remark: 'The fix is unsafe: a controller older than 1.7 does not know the new names, and the objects may exist.',
  },
  F127: {
    rules: [
      'temporal/refused-worker-deployment',
      'temporal/refused-resource-template',
      'temporal/undefined-controller-reference',
      'kubernetes/invalid-value',
      'kubernetes/missing-field',
    ],
    remark: 'The strategy and the restart policy are values that kubernetes/invalid-value knows.',
  },
  F128: {
    rules: ['temporal/overridden-controller-variable'],
    remark:
      'The controller appends its own values, and the last one counts: what is written by hand has no effect, so it is a warning; TLS and API key count only where the Connection sets them; removing makes a new version, so the fix is unsafe.',
  },
  F129: {
    rules: ['temporal/autoscaler-beside-controller', 'temporal/refused-resource-template', 'temporal/workers-scaled-to-zero'],
    remark:
      'That a new version never gets a first worker under KEDA was closed as not reproducible, so that a minimum of none is a note only.',
  },
  F130: { rules: ['temporal/short-sunset'] },
  F131: {
    rules: ['temporal/refused-scaler-trigger'],
    remark:
      'A type that KEDA does not know is told; that only workflow tasks count where no type is named is wrong: the scaler has counted all types since 2.17.',
  },
  F132: { rules: ['temporal/deprecated-scaler-field'] },
  F133: { rules: ['temporal/refused-scaler-trigger', 'temporal/unverified-scaler-connection'] },
  F134: { rules: ['temporal/workers-scaled-to-zero'] },
  F137: { rules: ['temporal/scaler-of-another-task-queue'] },
  F154: {
    rules: ['temporal/refused-temporal-cluster'],
    remark: 'Versions and plugins; the number of history shards in a TemporalCluster is not looked at.',
  },
  F155: { rules: ['temporal/kind-of-other-operator'] },
  F156: { declined: 'The release of the chart that mended the probe is not known, so that no version can be compared with it.' },
  F161: {
    rules: ['temporal/missing-alert'],
    remark: 'Opt-in, and for what shows waiting tasks alone: the alerts of a server are many, and often kept by another team.',
  },
  F162: {
    rules: ['temporal/misnamed-metric'],
    remark: 'Rules of the Prometheus operator and queries of KEDA; seconds and milliseconds differ by settings that no file shows.',
  },
  F163: { rules: ['temporal/shared-metrics-port'] },
};
