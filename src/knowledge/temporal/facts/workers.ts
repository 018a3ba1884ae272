import type { Facts } from './types.js';

/** Facts about workers: how they connect, stop, are watched, scaled and rolled out. */
export const workers: Facts = {
  F100: {
    rules: ['temporal/address-of-localhost'],
    remark:
      'Workers, clients, tools and the UI, by variables and arguments; that a program falls back to localhost where no variable is set is not followed through its source.',
  },
  F101: {
    rules: ['temporal/malformed-address'],
    remark: 'A missing port only where the SDK is known to need it and no source adds it; quotes that belong to the value, too.',
  },
  F110: { rules: ['temporal/cancelled-activities'], remark: 'Opt-in, and only where all sources are in sight.' },
  F111: {
    rules: ['temporal/grace-cut-short', 'temporal/default-stop-grace-period', 'kubernetes/short-grace-period'],
    remark: 'A time of 0 or 1 s is told for all workloads by kubernetes/short-grace-period.',
  },
  F112: {
    rules: [
      'dockerfile/shell-form-command',
      'dockerfile/signal-swallowing-entrypoint',
      'dockerfile/entrypoint-script-without-exec',
      'kubernetes/signal-swallowing-command',
      'compose/missing-init',
    ],
    remark: 'The fix is unsafe: what runs as process 1 changes.',
  },
  F113: {
    rules: ['temporal/probe-without-listener', 'kubernetes/unknown-probe-port', 'kubernetes/missing-liveness-probe'],
    remark: 'kubernetes/missing-liveness-probe asks nothing of workers and of the worker role.',
  },
  F114: { rules: ['temporal/service-of-worker'] },
  F115: {
    rules: ['kubernetes/single-replica'],
    remark: 'Says for a worker that no task of its queue is taken; silent about what is called a leader or a singleton.',
  },
  F116: { rules: ['temporal/worker-scaled-by-cpu'] },
  F118: {
    rules: [
      'project/literal-secret',
      'kubernetes/secret-in-config-map',
      'kubernetes/committed-secret',
      'dockerfile/secret-in-image',
      'dockerfile/secret-in-command',
      'compose/committed-env-file',
    ],
    remark: "The names of Temporal's variables and options are among those that hold secrets.",
  },
  F119: {
    rules: ['temporal/disabled-tls'],
    remark: 'The fix is unsafe: a proxy beside the worker may encrypt; a warning unless the address is of Temporal Cloud.',
  },
  F120: {
    rules: ['temporal/incomplete-client-certificate', 'temporal/unmounted-connection-file', 'temporal/unverified-connection'],
    remark: 'A profile without a file cannot be told: the default file lies in the home of whoever the image runs as.',
  },
  F121: {
    rules: ['temporal/variable-of-another-program', 'temporal/unread-variable'],
    remark: 'Opt-in, and only where the sources are in sight and read the standard name instead; the list of the UI is complete.',
  },
  F122: {
    rules: ['temporal/mismatched-cloud-namespace', 'temporal/cloud-without-credentials', 'temporal/disabled-tls'],
    remark: 'The fix of the namespace is safe only for "default" and for a name that lacks its account, which Temporal Cloud never serves.',
  },
  F123: { rules: ['kubernetes/undefined-config-key', 'kubernetes/undefined-reference', 'temporal/malformed-address'] },
  F124: {
    rules: ['temporal/rolling-versioned-worker'],
    remark: 'An error only where a source pins workflows; else a warning, as they may upgrade by themselves.',
  },
  F125: { rules: ['temporal/mixed-workflow-code'], remark: 'Opt-in, a note.' },
  F135: {
    rules: ['temporal/throttled-server', 'project/missing-cpu-limit'],
    remark: 'Opt-in, a note; project/missing-cpu-limit asks for no CPU limit of servers and workers.',
  },
  F136: { rules: ['temporal/unreachable-metrics', 'temporal/worker-without-metrics'] },
  F137: {
    rules: ['temporal/scaler-of-another-task-queue', 'temporal/unpolled-task-queue'],
    remark: 'A note, since another worker may poll the queue elsewhere.',
  },
  F138: { declined: 'No setting in a file shows whether the cache of workflows is too small: only its metrics do.' },
  F160: {
    rules: ['temporal/worker-without-metrics', 'kubernetes/unscraped-metrics'],
    remark: 'The side of the workers.',
  },
};
