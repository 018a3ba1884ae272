import { placeOf } from '../../core/source.js';
import type { DataNode } from '../yaml/node.js';
import type { Handler, KubernetesHook, KubernetesProbe, ProbeNumber } from './types.js';
import { dig, integer } from './values.js';

const probeKinds = ['liveness', 'readiness', 'startup'] as const;
const handlerKinds = ['exec', 'httpGet', 'tcpSocket', 'grpc', 'sleep'] as const;

/** The probes of a container that are written, in a fixed order. */
export function readProbes(container: DataNode): readonly KubernetesProbe[] {
  return probeKinds.flatMap((kind) => {
    const node = dig(container, `${kind}Probe`);
    if (!node.isMap) return [];
    return {
      ...placeOf(node.key),
      kind,
      node,
      handlers: readHandlers(node),
      delay: seconds(node, 'initialDelaySeconds', 0),
      period: seconds(node, 'periodSeconds', 10),
      timeout: seconds(node, 'timeoutSeconds', 1),
      failures: seconds(node, 'failureThreshold', 3),
    };
  });
}

/** What runs behind the start of a container, and before its end. */
export function readHooks(container: DataNode): readonly KubernetesHook[] {
  return (['postStart', 'preStop'] as const).flatMap((kind) => {
    const node = dig(container, 'lifecycle', kind);
    return node.isMap ? { ...placeOf(node.key), kind, node, handlers: readHandlers(node) } : [];
  });
}

function readHandlers(node: DataNode): readonly Handler[] {
  return handlerKinds.flatMap((kind) => {
    const handler = dig(node, kind);
    return handler.isUnset ? [] : { ...placeOf(handler.key), kind, node: handler, words: wordsOf(dig(handler, 'command')) };
  });
}

/** Words of a command; undefined stands for one that the manifest does not tell. */
function wordsOf(command: DataNode): readonly (string | undefined)[] {
  return command.items.map((item) => (item.isScalar && !/\{\{/.test(item.text ?? '') ? item.text : undefined));
}

/** A number of a probe as it takes effect: Kubernetes puts the default in the place of 0, too. */
function seconds(node: DataNode, name: string, standard: number): ProbeNumber {
  const value = integer(dig(node, name));
  return { ...value, effective: value.isUnknown ? undefined : value.value || standard };
}
