import type { Facts } from './types.js';

/** The server in Kubernetes, and the official chart. */
export const cluster: Facts = {
  F140: { rules: ['temporal/removed-chart-value'] },
  F141: { rules: ['temporal/unsuitable-chart-version'] },
  F142: {
    rules: ['temporal/mismatched-chart-images'],
    remark: 'Only where the tools that set the schema up are older than the server: newer ones leave a schema that it accepts.',
  },
  F143: { rules: ['temporal/fragile-chart-defaults'] },
  F144: { rules: ['kubernetes/missing-disruption-budget', 'kubernetes/unspread-replicas'] },
  F145: {
    rules: ['temporal/blocked-membership'],
    remark: 'Services are left out: servers find each other through the database, not by name.',
  },
  F146: { rules: ['temporal/grpc-probe-under-tls'] },
  F147: { rules: ['temporal/probe-of-worker-role'] },
  F148: {
    rules: ['temporal/schema-in-helm-hook'],
    remark: 'Flux, Argo CD, and a chart that brings the database or its password along; Terraform files are not read.',
  },
  F149: { rules: ['temporal/password-in-chart-values'] },
  F150: {
    rules: ['temporal/incomplete-tls'],
    remark: 'The values of the Web UI are left out: no released chart has them.',
  },
  F151: { rules: ['temporal/abrupt-server-stop'] },
  F152: { rules: ['temporal/unsuitable-ingress'] },
  F160: { rules: ['temporal/missing-server-metrics', 'temporal/uncollected-server-metrics', 'kubernetes/unscraped-metrics'] },
  F009: { rules: ['temporal/schema-in-helm-hook'], remark: 'The part about hooks that are cut off.' },
  F135: { rules: ['project/missing-cpu-limit'], remark: 'It asks no CPU limit of a Temporal server.' },
};
