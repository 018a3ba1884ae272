import type { Located, SourceFile } from '../../core/source.js';
import type { Value } from '../../core/value.js';
import type { Manifest } from '../kubernetes/types.js';
import type { DataNode } from '../yaml/node.js';
/** A chart that another one needs, as its Chart.yaml says. Its place is its name, else the list item. */
export interface ChartDependency extends Located {
    readonly node: DataNode;
    readonly name: Value<string>;
    readonly version: Value<string>;
    readonly repository: Value<string>;
    /** Under this key of the values the dependency finds its own. */
    readonly valuesKey: Value<string>;
}
/** A chart that a lock file chose. */
export interface LockedDependency extends Located {
    readonly name: Value<string>;
    readonly version: Value<string>;
    readonly repository: Value<string>;
}
/** A Helm chart. Target `helm.chart`. Its place is its name, else the first key of its Chart.yaml. */
export interface Chart extends Located {
    /** Relative to the root. */
    readonly folder: string;
    /** Stands in the `charts` folder of another chart. */
    readonly isVendored: boolean;
    readonly root: DataNode;
    readonly apiVersion: Value<string>;
    readonly name: Value<string>;
    readonly version: Value<string>;
    /** A library has no objects of its own. */
    readonly isLibrary: boolean;
    /** Those of Chart.yaml, and of the requirements.yaml of an old chart. */
    readonly dependencies: readonly ChartDependency[];
    /** Unset where there is no lock file. */
    readonly lock: Value<readonly LockedDependency[]>;
    /** Values files by convention: `values.yaml`, then those that are put on top of it. */
    readonly values: readonly ValuesFile[];
    /** The texts that may read values: templates with their helpers, and the schema's keys are not among them. */
    readonly templates: readonly SourceFile[];
}
/** A values file of a chart. */
export interface ValuesFile extends Located {
    readonly root: DataNode;
    /** The chart's own `values.yaml`. */
    readonly isDefault: boolean;
}
/**
 * A chart with values, as something installs it: the chart of this repository with each of its values files, a dependency with its part of them, or an
 * object that has another program install a chart, or a command of a script. Target `helm.release`. Its place is the name of the chart there.
 */
export interface Release extends Located {
    readonly origin: 'chart' | 'dependency' | 'object' | 'command';
    /** Name of the chart, without a repository. */
    readonly chart: Value<string>;
    /** Of a dependency what the lock file chose, where there is one; else as written, which may be a range. */
    readonly version: Value<string>;
    readonly repository: Value<string>;
    /** False for the values.yaml of a chart that has other values files to put on top of it: what is not there may be in them. */
    readonly isWhole: boolean;
    /** What is written for it, later files over earlier ones. What is not there is unknown where values may come from elsewhere, else the chart's default holds. */
    readonly values: DataNode;
    /** The file whose path says the environment. */
    readonly decider: SourceFile;
    /** The object that has it installed. */
    readonly object?: Manifest | undefined;
}
