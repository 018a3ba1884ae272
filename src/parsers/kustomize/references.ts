import type { DataNode } from '../yaml/node.js';
import { updateAt } from './nodes.js';
import { kindOf, podSpecPath, renamedText, textAt } from './transform.js';

/** An object by its names: those that it had, and the one that it has in the end. */
interface NamedObject {
  readonly root: DataNode;
  readonly names: readonly string[];
}

/** Where a pod spec names other objects. Source: https://github.com/kubernetes-sigs/kustomize/blob/master/api/internal/konfig/builtinpluginconsts/namereference.go, read 2026-11-27. */
const inPods: readonly (readonly [kind: string, path: string])[] = [
  ['ConfigMap', 'volumes[].configMap.name'],
  ['ConfigMap', 'volumes[].projected.sources[].configMap.name'],
  ['Secret', 'volumes[].secret.secretName'],
  ['Secret', 'volumes[].projected.sources[].secret.name'],
  ['Secret', 'imagePullSecrets[].name'],
  ['PersistentVolumeClaim', 'volumes[].persistentVolumeClaim.claimName'],
  ['ServiceAccount', 'serviceAccountName'],
  ['PriorityClass', 'priorityClassName'],
  ...['containers[]', 'initContainers[]'].flatMap((containers): [string, string][] => [
    ['ConfigMap', `${containers}.env[].valueFrom.configMapKeyRef.name`],
    ['ConfigMap', `${containers}.envFrom[].configMapRef.name`],
    ['Secret', `${containers}.env[].valueFrom.secretKeyRef.name`],
    ['Secret', `${containers}.envFrom[].secretRef.name`],
  ]),
];

/** Where objects of a kind name others; `''` stands for the kind that is written beside the name. */
const inObjects: ReadonlyMap<string, readonly (readonly [kind: string, path: string])[]> = new Map([
  ['HorizontalPodAutoscaler', [['', 'spec.scaleTargetRef']]],
  [
    'RoleBinding',
    [
      ['', 'roleRef'],
      ['', 'subjects[]'],
    ],
  ],
  [
    'ClusterRoleBinding',
    [
      ['', 'roleRef'],
      ['', 'subjects[]'],
    ],
  ],
  ['StatefulSet', [['Service', 'spec.serviceName']]],
  [
    'Ingress',
    [
      ['Service', 'spec.defaultBackend.service.name'],
      ['Service', 'spec.backend.serviceName'],
      ['Service', 'spec.rules[].http.paths[].backend.service.name'],
      ['Service', 'spec.rules[].http.paths[].backend.serviceName'],
      ['Secret', 'spec.tls[].secretName'],
      ['IngressClass', 'spec.ingressClassName'],
    ],
  ],
  [
    'ServiceAccount',
    [
      ['Secret', 'imagePullSecrets[].name'],
      ['Secret', 'secrets[].name'],
    ],
  ],
  ['ValidatingWebhookConfiguration', [['Service', 'webhooks[].clientConfig.service.name']]],
  ['MutatingWebhookConfiguration', [['Service', 'webhooks[].clientConfig.service.name']]],
  ['APIService', [['Service', 'spec.service.name']]],
  [
    'PersistentVolumeClaim',
    [
      ['PersistentVolume', 'spec.volumeName'],
      ['StorageClass', 'spec.storageClassName'],
    ],
  ],
]);

/** Objects with their references to renamed ones brought up to date. */
export function withReferences<T extends NamedObject>(objects: readonly T[]): readonly T[] {
  const finals = finalNames(objects);
  if (finals.size === 0) return objects;
  const rename = (kind: string, name: DataNode): DataNode => {
    const renamed = name.text === undefined ? undefined : finals.get(`${kind}/${name.text}`);
    return renamed && renamed.text !== name.text ? renamedText(name, renamed.text ?? '', renamed) : name;
  };
  return objects.map((object) => {
    let { root } = object;
    const follow = (prefix: readonly string[], kind: string, path: string) => {
      root = updateAt(root, [...prefix, ...path.split('.')], (found) => {
        if (kind !== '') return found.isScalar ? rename(kind, found) : found;
        const own = textAt(found, 'kind');
        return own === undefined ? found : updateAt(found, ['name'], (name) => rename(own, name));
      });
    };
    const pods = podSpecPath(root);
    if (pods) for (const [kind, path] of inPods) follow(pods, kind, path);
    for (const [kind, path] of inObjects.get(kindOf(root)) ?? []) follow([], kind, path);
    return root === object.root ? object : { ...object, root };
  });
}

/** The last name of each object, by kind and earlier name; none where two objects of a set began with one name. */
function finalNames(objects: readonly NamedObject[]): ReadonlyMap<string, DataNode> {
  const found = new Map<string, DataNode | undefined>();
  for (const { root, names } of objects) {
    const name = root.get('metadata', 'name');
    for (const earlier of new Set(names)) {
      const key = `${kindOf(root)}/${earlier}`;
      const other = found.get(key);
      found.set(key, found.has(key) && other?.text !== name.text ? undefined : name);
    }
  }
  const isRenamed = ([key, name]: readonly [string, DataNode | undefined]): boolean => name !== undefined && !key.endsWith(`/${name.text}`);
  const renamed = [...found].filter((entry): entry is [string, DataNode] => isRenamed(entry));
  return new Map(renamed);
}
