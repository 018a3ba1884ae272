import { type Located } from '../../core/source.js';
import { type Value } from '../../core/value.js';
import type { DataNode } from '../yaml/node.js';
/** What a pod names that stands in an object of its own. Its place is the name. */
export interface PodReference extends Located {
    readonly kind: 'ConfigMap' | 'Secret' | 'PersistentVolumeClaim' | 'ServiceAccount';
    readonly name: Value<string>;
    /** The one key that it takes; unset where it takes the object as a whole. */
    readonly key: Value<string>;
    /** How it takes it: a variable, all keys as variables, a volume, a file of a volume, a volume of which one file is mounted. */
    readonly by: 'env' | 'envFrom' | 'volume' | 'items' | 'subPath' | 'pod';
    /** The pod starts without it. */
    readonly isOptional: boolean;
    /** The container that takes it, where it is one. */
    readonly container: string | undefined;
}
/** The ConfigMaps, Secrets, claims and the service account that a pod spec names, in the order of the file as far as kinds of field go. */
export declare function readReferences(podSpec: DataNode): readonly PodReference[];
