import type { Located, SourceFile } from '../../core/source.js';
import type { Value } from '../../core/value.js';
import type { SyntaxProblem } from '../syntax.js';
import type { Comment } from '../yaml/document.js';
import type { DataNode } from '../yaml/node.js';
/** What the trees of the model are made of, for rules that look into them. */
export type { DataNode, Entry } from '../yaml/node.js';
/** One file, before merging. Target `compose`. */
export interface ComposeFile extends Located {
    readonly file: SourceFile;
    readonly root: DataNode;
    readonly comments: readonly Comment[];
    readonly problems: readonly SyntaxProblem[];
    /** Services lack both image and build: it only makes sense on top of another file, and is never judged alone. */
    readonly isFragment: boolean;
}
/** Something outside a file that it names, and that could not be read. */
export interface Unread extends Located {
    /** As a clause. */
    readonly reason: string;
}
/** Files that Compose would merge, in order, as one model. */
export interface ComposeApplication {
    readonly files: readonly ComposeFile[];
    /** Merged and interpolated. */
    readonly root: DataNode;
    readonly services: readonly Service[];
    readonly service: (name: string) => Service | undefined;
    /** Who waits for a service, in the order of the services. */
    readonly dependents: (name: string) => readonly Dependent[];
    /** Why these files belong together. */
    readonly evidence: string;
    /** The words of a script or the like that list them, where one does. */
    readonly listedAt: Located | undefined;
    /** Other Compose files in the folders of its files, and above them: a command may name them with it. */
    readonly beside: readonly ComposeFile[];
    readonly unread: readonly Unread[];
    readonly problems: readonly SyntaxProblem[];
}
/** A command line as a list of words, or as text for a shell. */
export type CommandLine = {
    readonly form: 'exec';
    readonly words: readonly string[];
} | {
    readonly form: 'shell';
    readonly text: string;
};
export interface Port extends Located {
    readonly target: Value<string>;
    readonly published: Value<string>;
    readonly hostIp: Value<string>;
    readonly protocol: string;
}
export interface Mount extends Located {
    readonly type: 'bind' | 'volume' | 'tmpfs' | 'anonymous' | 'configMap' | 'secret' | 'emptyDir' | 'persistentVolumeClaim' | 'hostPath' | 'other' | 'unknown';
    readonly source: Value<string>;
    readonly target: Value<string>;
    readonly readOnly: boolean;
    /** Of a bind mount of Compose: its source relative to the root, when that is known and lies below the root. */
    readonly hostPath?: string | undefined;
}
export interface Dependency extends Located {
    readonly service: string;
    readonly condition: Value<'service_started' | 'service_healthy' | 'service_completed_successfully'>;
    /** Written as a list item (`- db`) rather than as a map entry. */
    readonly short: boolean;
    readonly required: Value<boolean>;
}
/** A service that waits for another one. */
export interface Dependent {
    readonly service: Service;
    readonly dependency: Dependency;
}
export interface Healthcheck extends Located {
    readonly disabled: boolean;
    readonly test: Value<CommandLine>;
    /** Seconds. */
    readonly interval: Value<number>;
    readonly timeout: Value<number>;
    readonly startPeriod: Value<number>;
    readonly retries: Value<number>;
}
export interface Build extends Located {
    /** Folder, relative to the root; unknown for a URL, a variable, or a path outside the root. */
    readonly context: Value<string>;
    /** Path of the Dockerfile, relative to the root. */
    readonly dockerfile: Value<string>;
    readonly target: Value<string>;
    readonly args: EnvironmentVariables;
    /** `dockerfile_inline` is used. */
    readonly inline: boolean;
}
/** Variables by name. A look-up of a name that an unread source might set is unknown. */
export interface EnvironmentVariables {
    get(name: string): Value<string>;
    readonly names: readonly string[];
    /** Every source was read, so that a name not listed is certainly unset. */
    readonly isComplete: boolean;
}
/** A merged service of an application. Target `compose.service`. Its own place is its key in the last file that defines it. */
export interface Service extends Located {
    readonly name: string;
    readonly application: ComposeApplication;
    /** Merged and interpolated. */
    readonly node: DataNode;
    /** The service's nodes in the files that define it, in the order of merging. */
    readonly sources: readonly DataNode[];
    readonly image: Value<string>;
    readonly build: Value<Build>;
    readonly command: Value<CommandLine>;
    readonly entrypoint: Value<CommandLine>;
    readonly environment: EnvironmentVariables;
    readonly ports: Value<readonly Port[]>;
    readonly mounts: Value<readonly Mount[]>;
    readonly dependsOn: Value<readonly Dependency[]>;
    readonly healthcheck: Value<Healthcheck>;
    readonly restart: Value<string>;
    readonly profiles: Value<readonly string[]>;
    /** Seconds. */
    readonly stopGracePeriod: Value<number>;
    readonly replicas: Value<number>;
    /** `unset` when neither `deploy.resources` nor the short keys (`mem_limit`, `cpus`) are there. Bytes and cores. */
    readonly limits: {
        readonly cpu: Value<number>;
        readonly memory: Value<number>;
    };
    readonly reservations: {
        readonly cpu: Value<number>;
        readonly memory: Value<number>;
    };
    readonly user: Value<string>;
    readonly platform: Value<string>;
}
