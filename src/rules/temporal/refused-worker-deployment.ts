import { parseDuration } from '../../core/duration.js';
import type { Problem } from '../../core/problem.js';
import { placeOf } from '../../core/source.js';
import { excerpt } from '../../core/words.js';
import { labelOf } from '../../knowledge/kubernetes/names.js';
import { isPlaceholder } from '../../knowledge/kubernetes/placeholders.js';
import { controllerVersion, hostPortPattern, isVersionedDeployment, rolloutLimits } from '../../knowledge/temporal/worker-controller.js';
import type { Manifest } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

type DataNode = Manifest['root'];

const worker = (rollout: string, name = 'orders') => `apiVersion: temporal.io/v1alpha1
kind: WorkerDeployment
metadata: { name: ${name} }
spec:
  workerOptions: { connectionRef: { name: cloud }, temporalNamespace: orders }
  rollout:
    ${rollout.replaceAll('\n', '\n    ')}
  sunset: {}
  template: { spec: { containers: [{ name: worker, image: "acme/orders-worker:1.4.0" }] } }
`;
const steps = (...all: readonly string[]) => `strategy: Progressive\nsteps:\n${all.map((step) => `  - ${step}`).join('\n')}`;
const connection = (spec: string) =>
  `apiVersion: temporal.io/v1alpha1\nkind: Connection\nmetadata: { name: cloud }\nspec:\n  ${spec.replaceAll('\n', '\n  ')}\n`;
const longName = 'orders-and-invoices-and-shipments-and-everything-else-of-the-shop';

export default defineRule({
  id: 'temporal/refused-worker-deployment',
  on: 'kubernetes',
  topic: 'orchestration',
  summary: 'The worker controller refuses a WorkerDeployment or a Connection',
  severity: 'error',
  rationale: `The definitions of the worker controller and its webhook check more than the types of fields. An object that breaks one of these
rules is refused, so that the new version of the worker is not rolled out; some are copied from examples that do so.`,
  references: [
    'https://github.com/temporalio/temporal-worker-controller/blob/main/api/v1alpha1/workerdeployment_types.go',
    'https://github.com/temporalio/temporal-worker-controller/blob/main/docs/configuration.md',
  ],
  examples: {
    bad: [
      { name: 'a rollout in steps without any', files: { 'k8s/worker.yaml': worker('strategy: «Progressive»') } },
      {
        name: 'a pause that is too short',
        files: {
          'k8s/worker.yaml': worker(steps('{ rampPercentage: 10, pauseDuration: «0s» }', '{ rampPercentage: 50, pauseDuration: 5m }')),
        },
      },
      {
        name: 'a step that sends no more than the one before',
        files: {
          'k8s/worker.yaml': worker(steps('{ rampPercentage: 50, pauseDuration: 5m }', '{ rampPercentage: «50», pauseDuration: 5m }')),
        },
      },
      {
        name: 'a step to the whole',
        files: {
          'k8s/worker.yaml': worker(steps('{ rampPercentage: 50, pauseDuration: 5m }', '{ rampPercentage: «100», pauseDuration: 5m }')),
        },
      },
      {
        name: 'input for the gate from nowhere',
        files: { 'k8s/worker.yaml': worker('strategy: AllAtOnce\ngate: { workflowType: Probe, «inputFrom»: {} }') },
      },
      {
        name: 'input for the gate twice',
        files: {
          'k8s/worker.yaml': worker(
            'strategy: AllAtOnce\ngate: { workflowType: Probe, input: { a: 1 }, «inputFrom»: { configMapKeyRef: { name: gate, key: a } } }',
          ),
        },
      },
      { name: 'a long name', files: { 'k8s/worker.yaml': worker('strategy: AllAtOnce', `«${longName}»`) } },
      { name: 'an address without a port', files: { 'k8s/connection.yaml': connection('hostPort: «orders.a2dd6.tmprl.cloud»') } },
      {
        name: 'an address with a scheme',
        files: { 'k8s/connection.yaml': connection('hostPort: «"https://orders.a2dd6.tmprl.cloud:7233"»') },
      },
      {
        name: 'a certificate and an API key',
        files: {
          'k8s/connection.yaml': connection(
            'hostPort: orders.a2dd6.tmprl.cloud:7233\nmutualTLSSecretRef: { name: client }\n«apiKeySecretRef»: { name: key, key: token }',
          ),
        },
      },
    ],
    good: [
      { files: { 'k8s/worker.yaml': worker('strategy: AllAtOnce') } },
      {
        files: {
          'k8s/worker.yaml': worker(steps('{ rampPercentage: 10, pauseDuration: 30s }', '{ rampPercentage: 50, pauseDuration: 5m }')),
        },
      },
      {
        files: {
          'k8s/worker.yaml': worker(
            'strategy: AllAtOnce\ngate: { workflowType: Probe, inputFrom: { configMapKeyRef: { name: gate, key: a } } }',
          ),
        },
      },
      { name: 'steps that are not taken', files: { 'k8s/worker.yaml': worker('strategy: Manual\nsteps: []') } },
      { name: 'steps by a variable', files: { 'k8s/worker.yaml': worker(steps('{ rampPercentage: 10, pauseDuration: "${PAUSE}" }')) } },
      { files: { 'k8s/connection.yaml': connection('hostPort: orders.a2dd6.tmprl.cloud:7233') } },
      {
        files: {
          'k8s/connection.yaml': connection('hostPort: orders.a2dd6.tmprl.cloud:7233\napiKeySecretRef: { name: key, key: token }'),
        },
      },
      { name: 'an address by a variable', files: { 'k8s/connection.yaml': connection('hostPort: "${TEMPORAL_ADDRESS}"') } },
    ],
  },
  *check(manifest) {
    if (manifest.document.damaged) return;
    if (isVersionedDeployment(manifest)) {
      yield* problemsOfName(manifest);
      yield* problemsOfRollout(manifest);
    } else if (manifest.apiVersion === controllerVersion && /^(?:Temporal)?Connection$/.test(manifest.kind)) {
      yield* problemsOfConnection(manifest);
    }
  },
});

function* problemsOfName({ name, kind }: Manifest): Iterable<Problem> {
  if (!name.isSet || name.value.length <= rolloutLimits.name || isPlaceholder(name.value)) return;
  yield {
    at: name.at,
    message: `the name of ${kind} "${excerpt(name.value, 80)}" has ${name.value.length} characters, and one of more than ${rolloutLimits.name} is refused; shorten it`,
  };
}

function* problemsOfRollout({ root, name, kind, workload }: Manifest): Iterable<Problem> {
  const rollout = root.get('spec', 'rollout');
  const label = labelOf({ kind, name });
  const strategy = rollout.get('strategy');
  const steps = rollout.get('steps');
  const isProgressive = strategy.scalar === 'Progressive';
  const isEmpty = steps.isUnset || (steps.isList && steps.items.length === 0);
  if (isProgressive && isEmpty && workload?.isIncomplete === false)
    yield {
      at: strategy,
      message: `${label} is refused, as a rollout that is "Progressive" needs steps; add them, or choose AllAtOnce`,
    };
  const tooMany = steps.items[rolloutLimits.steps];
  if (tooMany)
    yield {
      at: tooMany,
      message: `${label} is refused, as a rollout has ${rolloutLimits.steps} steps at most and this one ${steps.items.length}; merge some of them`,
    };
  let last = 0;
  for (const step of steps.items) {
    yield* problemsOfPause(step.get('pauseDuration'), label);
    const percentage = step.get('rampPercentage');
    if (typeof percentage.scalar !== 'number') {
      last = 0;
      continue;
    }
    const { leastPercentage: least, mostPercentage: most } = rolloutLimits;
    const isOutside = percentage.scalar < least || percentage.scalar > most;
    if (isOutside)
      yield {
        at: percentage,
        message: `${label} is refused, as "rampPercentage" is ${percentage.scalar} and must be from ${least} to ${most}, since all follows after the last step; ${percentage.scalar > most ? 'remove the step' : 'correct it'}`,
      };
    else if (isProgressive && percentage.scalar <= last)
      yield {
        at: percentage,
        message: `${label} is refused, as a step of ${percentage.scalar} % follows one of ${last} % and each must send more than the one before; raise it, or remove the step`,
      };
    last = Math.max(last, percentage.scalar);
  }
  yield* problemsOfGate(rollout.get('gate'), label);
}

function* problemsOfPause(pause: DataNode, label: string): Iterable<Problem> {
  const seconds = pause.isScalar ? parseDuration(pause.text ?? '') : undefined;
  if (seconds === undefined || seconds >= rolloutLimits.pauseSeconds) return;
  yield {
    at: pause,
    message: `${label} is refused, as a pause of "${pause.text}" is shorter than ${rolloutLimits.pauseSeconds} seconds; write "${rolloutLimits.pauseSeconds}s" or more`,
  };
}

function* problemsOfGate(gate: DataNode, label: string): Iterable<Problem> {
  const entry = gate.entries.get('inputFrom');
  if (!entry?.value.isMap) return;
  const sources = ['configMapKeyRef', 'secretKeyRef'].filter((source) => entry.value.get(source).isSet);
  if (gate.get('input').isSet)
    yield {
      at: placeOf(entry.key),
      message: `${label} is refused, as its gate has both "input" and "inputFrom"; keep one of them`,
    };
  else if (sources.length !== 1 && !entry.value.get('configMapKeyRef').isUnknown && !entry.value.get('secretKeyRef').isUnknown)
    yield {
      at: placeOf(entry.key),
      message: `${label} is refused, as the input of its gate comes from ${sources.length === 0 ? 'nowhere' : 'two places'}; set either configMapKeyRef or secretKeyRef`,
    };
}

function* problemsOfConnection({ root, name, kind, file }: Manifest): Iterable<Problem> {
  const spec = root.get('spec');
  const label = labelOf({ kind, name });
  const address = spec.get('hostPort');
  // A chart leaves the address to those who install it.
  const isLeftOpen = file.rendered !== undefined && address.scalar === '';
  if (!isLeftOpen && typeof address.scalar === 'string' && !hostPortPattern.test(address.scalar) && !isPlaceholder(address.scalar)) {
    const hasScheme = /^\w+:\/\//.test(address.scalar);
    yield {
      at: address,
      message: `${label} is refused, as "${excerpt(address.scalar)}" is no host with a port; ${hasScheme ? 'leave out the scheme' : 'write it like "temporal-frontend:7233"'}`,
    };
  }
  const key = spec.entries.get('apiKeySecretRef');
  if (spec.get('mutualTLSSecretRef').isSet && key?.value.isSet)
    yield {
      at: placeOf(key.key),
      message: `${label} is refused, as it has both a client certificate and an API key; keep either mutualTLSSecretRef or apiKeySecretRef`,
    };
}
