import type { Environment } from '../core/problem.js';
import type { Rendering } from '../core/rendering.js';
import type { Selector } from '../core/selector.js';
import type { Located, SourceFile } from '../core/source.js';
import type { FileStatus } from '../core/tree.js';
import type { Value } from '../core/value.js';
import type { SdkLanguage } from '../knowledge/temporal/sdk-packages.js';
import type { DockerIgnore } from '../parsers/build/types.js';
import type { CommandLine, ComposeApplication, ComposeFile, EnvironmentVariables, Healthcheck, Mount, Service } from '../parsers/compose/types.js';
import type { CommandInstruction, Dockerfile, Stage } from '../parsers/dockerfile/types.js';
import type { TemplateComment } from '../parsers/helm/template.js';
import type { Chart, Release } from '../parsers/helm/types.js';
import type { KubernetesContainer, Manifest, Workload } from '../parsers/kubernetes/types.js';
import type { Kustomization, ManifestSet } from '../parsers/kustomize/types.js';
import type { ShellScript } from '../parsers/shell/types.js';
import type { SyntaxProblem } from '../parsers/syntax.js';
import type { YamlFile } from '../parsers/yaml/document.js';
import type { DataNode } from '../parsers/yaml/node.js';
import type { Failure } from './boundary.js';
import type { Tracer } from './traces.js';
/** Where a container was written. */
export type ContainerOrigin = {
    readonly kind: 'compose';
    readonly service: Service;
} | {
    readonly kind: 'kubernetes';
    readonly container: KubernetesContainer;
    readonly workload: Workload;
};
/** A Compose service or a Kubernetes container, in one view. Target `container`. Every value points into its own file. */
export interface Container extends Located {
    readonly name: string;
    readonly origin: ContainerOrigin;
    /** `service "db"`, `container "api"`: for messages. */
    readonly label: string;
    readonly image: Value<string>;
    /** `entrypoint` of Compose, `command` of Kubernetes. */
    readonly entrypoint: Value<CommandLine>;
    /** `command` of Compose, `args` of Kubernetes. */
    readonly command: Value<CommandLine>;
    /** The words that run, if the files tell: entrypoint and command joined, the linked image's where these are unset. */
    readonly process: Value<readonly string[]>;
    readonly environment: EnvironmentVariables;
    readonly healthcheck: Value<Healthcheck>;
    /** Cores and bytes. */
    readonly limits: {
        readonly cpu: Value<number>;
        readonly memory: Value<number>;
    };
    readonly requests: {
        readonly cpu: Value<number>;
        readonly memory: Value<number>;
    };
    readonly mounts: Value<readonly Mount[]>;
    /** Seconds between SIGTERM and SIGKILL; `platformDefault` in words ("10 s"). */
    readonly stopGracePeriod: Value<number> & {
        readonly platformDefault: string;
    };
    /** Runs to its end (a Job, an init container, a service that others await with service_completed_successfully). */
    readonly isOneShot: boolean;
    readonly node: DataNode;
}
/** Why two things are taken to belong together. */
export interface Evidence {
    readonly at: Located;
    readonly message: string;
}
export interface ImageLink {
    readonly stage: Stage;
    readonly evidence: readonly Evidence[];
}
/** The folder that an image is built from. */
export interface BuildContext {
    /** Relative to the root; `''` is the root itself. */
    readonly folder: string;
    /** A build names it; else it was found by what the Dockerfile copies. */
    readonly isDeclared: boolean;
    readonly evidence: readonly Evidence[];
    /** Unset when there is none; unknown when it cannot be read or makes no sense. */
    readonly ignore: Value<DockerIgnore>;
}
/** What a Temporal server process does; one process may do all. */
export type ServerRole = 'frontend' | 'internal-frontend' | 'history' | 'matching' | 'worker';
/** A container with a part in a Temporal installation. */
export interface TemporalPart extends Located {
    readonly container: Container;
    /** Why it is taken to be this, the decisive one first. */
    readonly reasons: readonly Evidence[];
    readonly installation: Installation;
    /**
     * What a variable is as the process sees it: of the container, with the ConfigMaps that it names, else of the linked stage's ENV. Unknown where a source
     * cannot be read.
     */
    setting(name: string): Value<string>;
}
/** A Temporal server in a container. Target `temporal.server`. */
export interface TemporalServer extends TemporalPart {
    /** `server`: temporalio/server; `auto-setup`; `dev-server`: `temporal server start-dev` and temporalite. */
    readonly flavor: 'server' | 'auto-setup' | 'dev-server';
    /** From the image's tag, when it is a full version; of a local Dockerfile from the tag of its base. For the development server that of the CLI. */
    readonly version: Value<string>;
    /** What it runs: `--service`, else the variable that its version reads, else the four default roles. Unknown where a variable is, or where the version decides. */
    readonly roles: Value<readonly ServerRole[]>;
    /** What its files mean it to run, whatever the version makes of it; unset where they name no role. */
    readonly wantedRoles: Value<readonly ServerRole[]>;
    /** It certainly takes its configuration from the template of its image, which variables fill in. */
    readonly readsVariables: boolean;
}
/** A container with tools for a Temporal server: for schemas and namespaces, by hand or once. Target `temporal.tool`. */
export interface TemporalTool extends TemporalPart {
    /** `admin-tools`: a one-shot auto-setup, and a schema tool in another image, too. */
    readonly kind: 'admin-tools' | 'cli' | 'tctl';
    readonly version: Value<string>;
}
/** The web pages of Temporal. Target `temporal.ui`. */
export interface TemporalUi extends TemporalPart {
    /** `web`: the old one. */
    readonly kind: 'ui' | 'web';
    readonly version: Value<string>;
}
/** A process that polls task queues. Target `temporal.worker`. */
export interface TemporalWorker extends TemporalPart {
    readonly sdk: Value<TemporalSdk>;
}
/** A program that talks to Temporal, and polls nothing as far as can be told. */
export interface TemporalClient extends TemporalPart {
    readonly sdk: Value<TemporalSdk>;
}
/** A container that connects to a Temporal server, which is none itself. */
export interface TemporalCaller extends TemporalPart {
    readonly is: 'worker' | 'client' | 'tool' | 'ui';
    /** Of a worker or a client; undefined for what Temporal publishes. */
    readonly sdk: Value<TemporalSdk> | undefined;
}
/**
 * Containers that belong together: of one Compose application, one kustomization or rendering, else of one folder and namespace. There may be no server
 * among them. Target `temporal.installation`. Its place is that of its first member.
 */
export interface Installation extends Located {
    /** For messages: the file or folder that it stands in. */
    readonly label: string;
    readonly servers: readonly TemporalServer[];
    readonly tools: readonly TemporalTool[];
    readonly uis: readonly TemporalUi[];
    readonly workers: readonly TemporalWorker[];
    readonly clients: readonly TemporalClient[];
    /** Releases of the official chart. */
    readonly releases: readonly Release[];
    /** Why they belong together. */
    readonly reasons: readonly Evidence[];
}
/**
 * A server configuration (persistence, services, global …) or a dynamic configuration. Targets `temporal.config` and `temporal.dynamic-config`. There is one
 * for each installation that reads the text. Its place is its root.
 */
export interface TemporalConfig extends Located {
    readonly kind: 'server' | 'dynamic';
    /** `file`: of the tree; `text`: within a ConfigMap or a Compose file; `chart`: a part of the values of the official chart. */
    readonly origin: 'file' | 'text' | 'chart';
    /** For messages: `config/dynamic.yaml`, `dynamic.yaml of ConfigMap "temporal"`. */
    readonly label: string;
    /** Unknown where it cannot be read as YAML. Of a template, what a condition may leave out or an action writes is unknown. */
    readonly root: DataNode;
    /** It holds `{{`, for the server to fill in. */
    readonly isTemplate: boolean;
    /** Where the server finds it; unset for chart values. */
    readonly path: Value<string>;
    /** Those that read it; none for a chart that is not rendered. */
    readonly servers: readonly TemporalServer[];
    /** Of the servers, when all have the same. */
    readonly version: Value<string>;
    readonly release: Release | undefined;
    readonly installation: Installation;
    readonly reasons: readonly Evidence[];
}
/** The Temporal SDK of a program. Its place is the entry of the main package in the dependency file. */
export interface TemporalSdk extends Located {
    readonly language: SdkLanguage;
    /** From the lock file, else an exact pin; unknown for a range. */
    readonly version: Value<string>;
    /** The lowest version that the range allows, or the known version. */
    readonly atLeast: Value<string>;
    /** Every Temporal package by name, with its version as `version` has it, at its place. */
    readonly packages: ReadonlyMap<string, Value<string>>;
    /** Whether the program polls task queues: by its packages where they tell, else by its sources; of a container by what its command starts, too. */
    readonly isWorker: Value<boolean>;
    /** The dependency file. */
    readonly manifest: SourceFile;
    /** The folder of the dependency file: that of the program. */
    readonly folder: string;
    /** The language that the program asks for: the go directive, engines.node, requires-python, the version of PHP. */
    readonly requires: Value<string>;
    /** Whether the dependency files name another package, development ones too; unknown where they may name more than can be read. */
    has(dependency: string): Value<boolean>;
    /** The program's own source files: no tests, nothing vendored or generated. Bounded in number and size. */
    readonly sources: readonly SourceFile[];
    /** No source file was left out. */
    readonly sourcesComplete: boolean;
    /** Why this program is taken to be in the image. */
    readonly reasons: readonly Evidence[];
}
/** What the configuration says about the project. Paths and globs are relative to `base`. */
export interface ProjectSettings {
    readonly base: string;
    readonly environment?: Environment | undefined;
    readonly environments: Readonly<Partial<Record<Environment, readonly string[]>>>;
    /** Image name to the path of the Dockerfile that builds it. */
    readonly images: Readonly<Record<string, string>>;
    readonly applications: readonly (readonly string[])[];
    /** Whether a Dockerfile or manifest has to be read; all of them where this is left out. Compose files always are: they say what is built and linked. */
    readonly matters?: ((file: SourceFile) => boolean) | undefined;
    /** What charts and overlays were rendered to, or why not. */
    readonly renderings?: readonly Rendering[] | undefined;
}
/** A script in a file, as the shell of its first line reads it. */
export interface ScriptFile extends ShellScript {
    /** `sh`, `bash`: without its folder. */
    readonly shell: string;
}
/** A command that a container starts, as far as the files tell. */
export interface StartedCommand {
    /** Its words after quote removal; undefined for an expansion. */
    readonly words: readonly (string | undefined)[];
    /** The instruction of the Dockerfile that starts it. */
    readonly instruction: CommandInstruction;
    /** Where it is written, when not in that instruction. */
    readonly at: Located;
    /** It runs only sometimes: in a condition, a loop, a function. */
    readonly nested: boolean;
    /** Sent to the background. */
    readonly background: boolean;
    /** The package scripts that it was found through, the outermost first. */
    readonly packageScripts: readonly PackageScript[];
}
/** An entry of `scripts` in a package.json. */
export interface PackageScript {
    readonly name: string;
    readonly text: string;
    /** Path of the package.json. */
    readonly path: string;
    /** The words, when it is one plain command, with nothing in it that a shell would change, and no `pre` or `post` script runs with it. */
    readonly plainWords: readonly string[] | undefined;
}
/** The health check of a service, as what runs. Its place is the test. */
export interface Probe extends Located {
    readonly node: DataNode;
    /** Read by the shell of the image: a text, or what stands behind CMD-SHELL. */
    readonly usesShell: boolean;
    /** The program and its arguments in the exec form; empty for the other one. Undefined stands for what the files do not tell. */
    readonly words: readonly (string | undefined)[];
    /** What a shell reads, that behind `sh -c` too. Its places lie in no file; what the files do not tell is an expansion there. */
    readonly script: ShellScript | undefined;
}
/** Files beside the parsed ones. */
export interface Files {
    stat(path: string): FileStatus;
    /** Whether a script, a Makefile or a pipeline of the tree names a file of that name, so that it may write it. */
    mayBeMade(path: string): boolean;
    /** A shell script. Unknown also where its first line names no POSIX-like shell. */
    script(path: string, at: Located): Value<ScriptFile>;
    /** Unset when absent; unknown when ignored, outside, too large or unreadable. `at` is where the question came from. */
    text(path: string, at: Located): Value<string>;
}
export interface EnvironmentOf {
    readonly environment: Environment;
    /** What said so: a config glob, a word of the path, or nothing. */
    readonly because: string;
    readonly byDefault: boolean;
}
/** A file that was read as one of ours. */
export type ParsedFile = {
    readonly kind: 'dockerfile';
    readonly file: SourceFile;
    readonly dockerfile: Dockerfile;
}
/** `kustomization`: patches in files, too. */
/** `temporal`: configuration that a server of the project mounts. */
 | {
    readonly kind: 'compose' | 'kubernetes' | 'kustomization' | 'helm' | 'temporal';
    readonly file: SourceFile;
    readonly yaml: YamlFile;
};
/** What was read, and what was not, in the order of paths. */
export interface Inventory {
    readonly files: readonly ParsedFile[];
    /** `line` from 1, when a part of a file is meant. */
    readonly notChecked: readonly {
        readonly path: string;
        readonly line?: number | undefined;
        readonly reason: string;
    }[];
    readonly problems: readonly SyntaxProblem[];
    /** Files on which a reader threw; more may come while the project is looked at. */
    readonly failures: readonly Failure[];
}
/** What was rendered, and the way back from there. */
export interface Rendered {
    /** Those that gave a text. */
    readonly renderings: readonly Rendering[];
    /** Values files and templates that something was rendered from; comments in them may silence findings. */
    readonly values: readonly ParsedFile[];
    readonly templates: readonly SourceFile[];
    readonly tracer: Tracer;
    /** Comments of a template that are not rendered. */
    commentsOf(template: SourceFile): readonly TemplateComment[];
    secretCopies(secrets: readonly Located[]): readonly Located[];
}
/**
 * Kubernetes objects of the whole project, by what refers to them. Two objects may belong together when one kustomization deploys them, or at most one
 * of them is deployed by one and they share the zone of a configuration file; and when no namespace and no word for an environment parts them. A value is unset only where the files show all objects and none fits;
 * it is unknown where one may stand elsewhere (a chart, a remote base, a file that could not be read).
 */
export interface Objects {
    /** Objects of a kind, of an API group where one is given (`''`: the core group), that may be applied together with another. */
    of(kind: string, near: Manifest, group?: string): readonly Manifest[];
    /** Those of a name; of copies in several folders the nearest. */
    named(kind: string, name: string, near: Manifest, group?: string): Value<readonly Manifest[]>;
    /** The workloads whose pods an object selects (`podSelector`). Unset too where it has no selector. */
    podsOf(manifest: Manifest): Value<readonly Workload[]>;
    /** The objects of a kind that select the pods of a workload. */
    about(kind: string, workload: Workload, group?: string): Value<readonly Manifest[]>;
    /** The Services that send requests to a declared port of a container; those for its metrics alone are left out. */
    servicesOf(container: KubernetesContainer): Value<readonly Manifest[]>;
    /** The Services that a ServiceMonitor selects, and the objects with the pods that a PodMonitor selects. Unset too where it has no selector. */
    scrapedBy(monitor: Manifest): Value<readonly Manifest[]>;
    /** A Service whose pods have the labels that a ServiceMonitor looks for, while the Service itself may not have them. */
    unlabelledFor(monitor: Manifest): Manifest | undefined;
    /** The workloads whose pods a selector picks that stands in an object; as `podsOf` does. */
    selectedBy(selector: Selector, near: Manifest): Value<readonly Workload[]>;
    /** A file that may make or change objects without being a manifest (a script, a pipeline, a kustomization, a patch, a template) and that holds a word. */
    mentions(word: string, near: Manifest): string | undefined;
    /** Whether a kustomization or one of its patches speaks of an object, so that it may be deployed with more than its file holds. */
    mayBePatched(manifest: Manifest): boolean;
    /** Why there may be objects that no file shows, as a clause. */
    why(near: Manifest): string | undefined;
}
/** The whole picture. Everything in it is computed on first use. */
export interface Project extends Located {
    readonly dockerfiles: readonly Dockerfile[];
    readonly composeFiles: readonly ComposeFile[];
    readonly applications: readonly ComposeApplication[];
    /** Those of files as they are, and those that kustomizations deploy, as they deploy them: an object of several sets is there several times. */
    readonly manifests: readonly Manifest[];
    /** What kustomizations deploy: one set for each that no other one includes. */
    readonly sets: readonly ManifestSet[];
    readonly kustomizations: readonly Kustomization[];
    /** Those that include one, over any number of steps. */
    includersOf(kustomization: Kustomization): readonly Kustomization[];
    readonly workloads: readonly Workload[];
    /** Manifests within the same configuration's border: what holds for names there holds nowhere else. */
    manifestsNear(at: Located): readonly Manifest[];
    /** Helm charts that are developed here: none that stand in the `charts` folder of another. */
    readonly charts: readonly Chart[];
    /** Charts with values, as something installs them. */
    readonly releases: readonly Release[];
    readonly containers: readonly Container[];
    readonly servers: readonly TemporalServer[];
    readonly workers: readonly TemporalWorker[];
    readonly uis: readonly TemporalUi[];
    readonly tools: readonly TemporalTool[];
    readonly clients: readonly TemporalClient[];
    /** A worker, client, tool or UI by its container. */
    callerOf(container: Container): TemporalCaller | undefined;
    readonly installations: readonly Installation[];
    /** Configurations of servers. */
    readonly configs: readonly TemporalConfig[];
    readonly dynamicConfigs: readonly TemporalConfig[];
    /** Names that builds give to other sources of files; FROM means those, not published images. */
    readonly namedContexts: ReadonlySet<string>;
    readonly files: Files;
    /**
     * The Temporal SDK of the program in an image: unset where its dependency files were read and none names Temporal, unknown where they cannot be told. Of a
     * container that of its linked stage.
     */
    sdkOf(subject: Stage | Container): Value<TemporalSdk>;
    /** The source files that a command begins with, if that is certain: `worker.py`, the folder of `go build ./cmd/worker`; else none. */
    entrySources(subject: Stage | Container): readonly SourceFile[];
    /** The view of a service or a Kubernetes container. */
    containerOf(origin: Service | KubernetesContainer): Container;
    /** The stage that an image is built from, when there is evidence and no doubt. */
    imageOf(container: Container | KubernetesContainer | Service): ImageLink | undefined;
    stageOf(container: Container | KubernetesContainer | Service): Stage | undefined;
    /** What a Dockerfile is built from, when the files tell without doubt. */
    contextOf(dockerfile: Dockerfile): Value<BuildContext>;
    /** Whether the image behind a service has a health check of its own. */
    healthcheckOfImage(service: Service): Value<boolean>;
    /** How the health check of a service runs; undefined where there is none, or it cannot be read. */
    probeOf(service: Service): Probe | undefined;
    /** What a shell that these words start reads: the text behind `sh -c`. Its places lie in no file. */
    scriptOf(words: readonly (string | undefined)[]): ShellScript | undefined;
    /** Whether the image certainly lacks a program that is called by its name alone or from a folder of the system; `sh` stands for any shell. */
    lacksProgram(image: Stage | Service | KubernetesContainer, program: string): boolean;
    readonly objects: Objects;
    /** The HPA or KEDA ScaledObject that scales a workload. Unknown when an autoscaler's target could not be read. */
    scalerOf(workload: Workload): Value<Manifest>;
    /** The file of the tree that a build copies to an absolute path of a stage's image; undefined where that is not certain. */
    copiedFrom(stage: Stage, path: string): string | undefined;
    /** What the effective command of a stage starts, through package scripts and shells. */
    commandsOf(stage: Stage): readonly StartedCommand[];
    /** Replicas as deployed. */
    replicasOf(workload: Workload): Value<number>;
    /** Pods that run at least: the minimum of its autoscaler, else its replicas, one where neither is written. Unknown for kinds without replicas. */
    leastReplicasOf(workload: Workload): Value<number>;
    environmentOf(file: SourceFile): EnvironmentOf;
    /** That of the kustomization that deploys it, where that says one; else of its file. */
    environmentOfManifest(manifest: Manifest): EnvironmentOf;
    environmentOfContainer(container: Container): EnvironmentOf;
    /** That of the last file that says its environment; of the last file where none does. */
    environmentOfApplication(application: ComposeApplication): EnvironmentOf;
    readonly inventory: Inventory;
    /** Undefined where nothing was. */
    readonly rendered: Rendered | undefined;
}
