import { lazy, memoized, weaklyMemoized } from '../core/lazy.js';
import { basename, dirname, joinPath, resolvePath } from '../core/path.js';
import type { RenderedFrom, Rendering } from '../core/rendering.js';
import { compareText, type Located, placeOf, type SourceFile } from '../core/source.js';
import type { Tree } from '../core/tree.js';
import { known, unknown, unset, type Value } from '../core/value.js';
import { namedContexts } from '../parsers/build/contexts.js';
import type { ComposeApplication, Service } from '../parsers/compose/types.js';
import type { Dockerfile, Stage } from '../parsers/dockerfile/types.js';
import type { KubernetesContainer, Manifest, Workload } from '../parsers/kubernetes/types.js';
import type { ManifestSet } from '../parsers/kustomize/types.js';
import { type Boundary, boundary } from './boundary.js';
import { awaitedServices, composeContainer, kubernetesContainer, processOf } from './containers.js';
import { findContext } from './contexts.js';
import { readDeployers } from './deployers.js';
import { whyBesideRendered, whyElsewhere } from './elsewhere.js';
import { environmentOf, environmentWord, zonesOf } from './environment.js';
import { imageHealthcheck, linkImage, linksByName } from './images.js';
import { includersAmong } from './includers.js';
import { inventoryOf } from './inventory.js';
import { mentionsAmong } from './mentions.js';
import { notCheckedBeside } from './not-rendered.js';
import { objectsAmong } from './objects.js';
import { contextsByDockerfile, originFinder } from './origins.js';
import { probeOf, scriptOf } from './probes.js';
import { loadReaders, type Readers } from './readers.js';
import { leastReplicasOf, scalerOf } from './relations.js';
import { type Classified, classifyTree, readSources, type Sources } from './sources.js';
import { startedCommands } from './started.js';
import { temporalModel } from './temporal/model.js';
import { containerLacks, mayBring, stageLacks } from './tools.js';
import type {
  Container,
  EnvironmentOf,
  Installation,
  Project,
  ProjectSettings,
  Rendered,
  ScriptFile,
  TemporalCaller,
  TemporalConfig,
} from './types.js';

/** Files that start Compose with a list of files: evidence for what belongs together. */
const holdsCommands = new RegExp(
  [
    /(^|\/)(Makefile|makefile|GNUmakefile|justfile|Justfile|Jenkinsfile|Rakefile|Taskfile\.ya?ml|\.envrc|package\.json|composer\.json)$/,
    /\.(mk|sh|bash|zsh|fish|ps1|bat|cmd)$/,
    /^\.github\/(workflows\/[^/]+|actions\/.+\/action)\.ya?ml$/,
    /(^|\/)(\.gitlab-ci|\.travis|\.drone|\.woodpecker|azure-pipelines|bitbucket-pipelines|\.circleci\/config)\.ya?ml$/,
    /(^|\/)\.(gitlab|woodpecker|buildkite)\/[^/]+\.ya?ml$/,
    /(^|\/)(devcontainer|\.devcontainer|\.vscode\/tasks)\.json$/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

/** Other files that make objects, or tell people how to. */
const mayMakeObjects =
  /\.(?:tf|tofu|hcl|md|adoc|rst|txt|tpl|tmpl|j2|gotmpl|libsonnet|jsonnet|cue|ya?ml\.[\w-]+)$|(^|\/)(?:Tiltfile|Earthfile|Pulumi[^/]*\.ya?ml)$/i;

const isRequirements = /(^|\/)requirements[^/]*$/;

/** Characters of what is rendered from one file: as much as a parser can take. */
const mostRendered = 1_048_576;

/** Joins the files of a tree into one picture, after loading the parsers that its files need. */
export async function loadProject(tree: Tree, settings: ProjectSettings): Promise<Project> {
  const watch = boundary();
  const classified = classifyTree(tree, watch.guard);
  const renderings = (settings.renderings ?? []).filter(({ text }) => text !== undefined);
  return buildProject(
    tree,
    settings,
    classified,
    await loadReaders(classified, tree.list(), () => helmScripts(tree, classified).length > 0, renderings.length > 0),
    watch,
  );
}

/** Scripts that install the chart of Temporal. */
function helmScripts(tree: Tree, { source }: Classified): readonly SourceFile[] {
  const files = tree.list().filter((path) => holdsCommands.test(path));
  return files.flatMap((path) => source(path) ?? []).filter(({ text }) => /\bhelm\b/.test(text) && text.includes('temporal'));
}

/** Reads through the port alone; everything is computed on first use. */
function buildProject(
  tree: Tree,
  settings: ProjectSettings,
  classified: Classified,
  readers: Readers,
  { guard, failures }: Boundary,
): Project {
  const { source } = classified;
  const matters = settings.matters ?? (() => true);
  const renderings = (settings.renderings ?? []).filter(({ text }) => text !== undefined);
  const renderedFiles = lazy(() => {
    const isFile = (path: string) => tree.stat(path) === 'file';
    return renderings.flatMap((rendering) => readers.rendered?.renderedFiles(rendering, isFile) ?? []);
  });
  const tooLong = lazy(() => renderedFiles().filter(({ text }) => text.length > mostRendered));
  const sources = lazy(() =>
    withRendered(readSources(classified, tree, readers, guard, matters), settings.renderings ?? [], parsedRendered(), tooLong()),
  );
  const parsedRendered = lazy(() =>
    renderedFiles().flatMap((file) => {
      if (tooLong().includes(file)) return [];
      const read = readers.yaml;
      return (read && guard(file, () => ({ file, ...read.parseKubernetes(file) }))) ?? [];
    }),
  );
  const zone = lazy(() => zonesOf(tree.list()));
  const root: SourceFile = { path: '', text: '' };

  const composeFiles = lazy(() => sources().compose.map(({ composeFile }) => composeFile));
  const composeByPath = lazy(() => new Map(composeFiles().map((composeFile) => [composeFile.file.path, composeFile])));
  const composeFileAt = memoized((path: string) => {
    const found = composeByPath().get(path);
    const file = found ? undefined : source(path);
    return found ?? (file && guard(file, () => readers.yaml?.parseComposeFile(file).composeFile));
  });
  const applications = lazy(() => {
    if (!readers.yaml || composeFiles().length === 0) return [];
    return readers.yaml.buildApplications(composeFiles(), {
      text: (path) => tree.text(path),
      stat: (path) => tree.stat(path),
      parse: composeFileAt,
      applications: settings.applications,
      guard,
      commandTexts: tree
        .list()
        .filter((path) => holdsCommands.test(path))
        .flatMap((path) => source(path) ?? []),
    });
  });
  const services = lazy(() => applications().flatMap((application) => application.services));

  const dockerfiles = lazy(() => {
    const targets = new Map<string, string[]>();
    for (const service of services()) {
      const build = service.build.value;
      if (!build?.dockerfile.isSet || build.inline) continue;
      const path = build.dockerfile.value;
      const known = targets.get(path) ?? [];
      targets.set(path, known);
      const ships = environmentOfApplication(service.application).environment !== 'development';
      if (build.target.isSet && ships) known.push(build.target.value.toLowerCase());
    }
    const configured = new Set(Object.values(settings.images).map((path) => resolvePath(settings.base, path)));
    const wanted = sources().dockerfiles.filter((file) => matters(file) || targets.has(file.path) || configured.has(file.path));
    const files = new Map(wanted.map((file) => [file.path, file]));
    // A Dockerfile may have any name when a build points at it.
    for (const path of targets.keys()) {
      const file = files.has(path) ? undefined : source(path);
      if (file) files.set(path, file);
    }
    const sorted = [...files.values()].sort((a, b) => compareText(a.path, b.path));
    const { dockerfile } = readers;
    if (!dockerfile) return new Map<string, Dockerfile>();
    const read = (file: SourceFile) => guard(file, () => dockerfile.parseDockerfile(file, { targets: targets.get(file.path) ?? [] }));
    return new Map(sorted.flatMap((file) => read(file) ?? []).map((one) => [one.file.path, one]));
  });

  const hasProduction = memoized((folder: string): boolean => {
    const isHere = (path: string) => zone()(path) === folder;
    const { manifestPaths, compose, charts } = sources();
    return (
      compose.some(({ file: { path } }) => isHere(path) && environmentWord(path)?.environment === 'production') ||
      manifestPaths.some((path) => isHere(path) && environmentWord(path)?.environment !== 'development') ||
      charts.some((chart) => isHere(`${chart}/Chart.yaml`))
    );
  });
  /** Folders with a `Dockerfile.prod`: there the plain `Dockerfile` is for development. */
  const productionFolders = lazy(() => {
    const paths = sources().dockerfiles.map(({ path }) => path);
    return new Set(paths.filter((path) => environmentWord(basename(path))?.environment === 'production').map(dirname));
  });
  const hasProductionDockerfile = (path: string): boolean =>
    /^(Dockerfile|Containerfile)$/.test(basename(path)) && productionFolders().has(dirname(path));
  const environmentOfRendered = ({ rendering, source: from }: RenderedFrom): EnvironmentOf => {
    const judge = (path: string) => environmentOf(path, settings, { isCompose: false, hasProduction: false });
    const ofWhole = judge(rendering.decider);
    return ofWhole.byDefault && rendering.tool === 'kustomize' && from !== undefined ? judge(from) : ofWhole;
  };
  const environment = memoized((file: SourceFile) => {
    if (file.rendered) return environmentOfRendered(file.rendered);
    const isCompose = composeByPath().get(file.path)?.file === file;
    const beside = isCompose ? hasProduction(zone()(file.path)) : hasProductionDockerfile(file.path);
    return environmentOf(file.path, settings, { isCompose, hasProduction: beside });
  });

  const environmentOfApplication = memoized(({ files }: ComposeApplication): EnvironmentOf => {
    const judged = files.map(({ file }) => environment(file));
    const last = judged.findLast(({ byDefault }) => !byDefault) ?? judged.at(-1);
    return last ?? environment(root);
  });

  const environmentOfManifest = ({ file, set }: Manifest): EnvironmentOf => {
    const ofSet = set && environment(set.file);
    return ofSet && !ofSet.byDefault ? ofSet : environment(file);
  };
  const kustomizations = lazy(() => {
    const read = new Set(sources().kustomizeFiles.map(({ file }) => file.path));
    return sources().kustomizations.filter(({ file }) => read.has(file.path));
  });

  /** A kustomization that was rendered stands there once, as its renderer made it. */
  const replaced = new Set(renderings.flatMap(({ tool, decider }) => (tool === 'kustomize' ? decider : [])));
  const manifests = lazy(() => {
    const { kubernetes, owned, sets } = sources();
    const alone = kubernetes.filter(({ file }) => !owned.has(file.path)).flatMap((one) => one.manifests);
    return [...alone, ...sets.filter(({ file }) => !replaced.has(file.path)).flatMap((set) => set.manifests)];
  });
  const manifestsIn = memoized((folder: string) => manifests().filter(({ file }) => !file.rendered && zone()(file.path) === folder));
  const manifestsOf = memoized((rendering: Rendering) => manifests().filter(({ file }) => file.rendered?.rendering === rendering));
  const manifestsNear = ({ file }: Located) => (file.rendered ? manifestsOf(file.rendered.rendering) : manifestsIn(zone()(file.path)));
  const aloneIn = memoized((folder: string) => manifestsIn(folder).filter(({ set }) => set === undefined));
  const manifestsWith = weaklyMemoized((set: ManifestSet) => [...set.manifests, ...aloneIn(zone()(set.file.path))]);
  /** Those that may be deployed together with one. */
  const companions = ({ manifest }: Workload) => (manifest.set ? manifestsWith(manifest.set) : manifestsNear(manifest));
  const workloads = lazy(() => manifests().flatMap(({ workload }) => workload ?? []));
  const beside = (rendering: Rendering) => (folder: string) => whyBesideRendered(rendering, manifestsOf(rendering), manifestsIn(folder));
  const objects = lazy(() =>
    objectsAmong(manifests(), {
      zone: zone(),
      elsewhere: memoized(elsewhereIn),
      besideRendered: memoized(beside),
      mentions: (word, folder) => mentions().anywhere(word, folder),
      layered: (word, folder) => mentions().inLayers(word, folder),
    }),
  );
  const mentions = lazy(() => {
    const { kustomizations } = sources();
    const patches = kustomizations
      .flatMap((one) => one.patches)
      .flatMap(({ reference }) => (reference?.path === undefined ? [] : (source(reference.path) ?? [])));
    const layers = [...kustomizations.map(({ file }) => file), ...patches];
    const makers = tree.list().filter((path) => (holdsCommands.test(path) || mayMakeObjects.test(path)) && !isRequirements.test(path));
    const files = [...layers, ...makers.flatMap((path) => source(path) ?? []), ...classified.of('template')];
    return { anywhere: mentionsAmong(files, zone()), inLayers: mentionsAmong(layers, zone()) };
  });
  const charts = lazy(() => {
    const around = { list: tree.list(), source, isThere: (path: string) => tree.stat(path) !== 'absent' };
    const all = classified.of('helm-chart').flatMap((file) => guard(file, () => readers.helm?.parseChart(file, around)) ?? []);
    return all.filter(({ isVendored }) => !isVendored);
  });
  const releases = lazy(() => [
    ...charts().flatMap((chart) => guard(chart.file, () => readers.helm?.releasesOfChart(chart)) ?? []),
    ...manifests().flatMap((manifest) => guard(manifest.file, () => readers.helm?.releaseOfObject(manifest)) ?? []),
    ...commandReleases(),
  ]);
  const commandReleases = lazy(() => {
    const releasesOf = readers.helm?.releasesOfCommands;
    if (!releasesOf) return [];
    return helmScripts(tree, classified).flatMap(
      (script) => guard(script, () => releasesOf([script], 'temporal', { list: tree.list(), source })) ?? [],
    );
  });
  const elsewhereIn = (folder: string) => whyElsewhere(sources(), manifestsIn(folder), (path) => zone()(path) === folder);
  const deployers = lazy(() => readDeployers(sources().kustomizations, sources().skaffold, zone()));
  /** A renderer has done already what kustomizations say. */
  const laterDeployers = lazy(() => readDeployers([], sources().skaffold, zone()));
  const deployersFor = ({ file }: Located) => (file.rendered ? laterDeployers() : deployers());

  const linkSources = lazy(() => {
    const sources = { dockerfile: (path: string) => dockerfiles().get(path), zone: zone(), settings };
    return { ...sources, builtAs: linksByName(services(), sources) };
  });
  const link = memoized((container: Container) => linkImage(container, linkSources()));
  const awaited = memoized((application: Service['application']) => awaitedServices(application.services));
  const withProcess = (container: Omit<Container, 'process'>): Container => {
    const process = lazy(() => processOf(container, link(result)));
    const result: Container = Object.defineProperty({ ...container } as Container, 'process', { get: process, enumerable: true });
    return result;
  };
  const containerOf = memoized((origin: Service | KubernetesContainer): Container => {
    const view =
      'workload' in origin ? kubernetesContainer(origin, deployersFor(origin)) : composeContainer(origin, awaited(origin.application));
    return withProcess(view);
  });
  const viewOf = (container: Container | KubernetesContainer | Service) => ('origin' in container ? container : containerOf(container));
  const containers = lazy(() => [
    ...services().map(containerOf),
    ...workloads().flatMap((workload) => workload.containers.map(containerOf)),
  ]);

  const helmFiles = lazy(() => {
    const ofCommands = commandReleases().map(({ decider }) => decider.path);
    const paths = new Set([...charts().flatMap((chart) => [chart.file.path, ...chart.values.map(({ file }) => file.path)]), ...ofCommands]);
    const read = readers.yaml;
    return [...paths]
      .flatMap((path) => source(path) ?? [])
      .flatMap((file) => (read ? { file, yaml: read.parseYaml(file, 'kubernetes') } : []));
  });
  const inventory = lazy(() =>
    inventoryOf(
      sources(),
      { helm: helmFiles(), temporal: configFiles() },
      [...dockerfiles().values()],
      applications(),
      workloads(),
      failures,
    ),
  );

  const contexts = lazy(() => {
    const bakeFiles = tree.list().filter((path) => /(^|\/)docker-bake[^/]*\.(hcl|json)$/.test(path));
    return namedContexts(
      bakeFiles.flatMap((path) => source(path) ?? []),
      composeFiles(),
    );
  });

  const text = (path: string, at: Parameters<Project['files']['text']>[1]): Value<string> => {
    const result = tree.text(path);
    if (result.text !== undefined) return known(result.text, at);
    return result.problem === 'absent' ? unset(at) : unknown(at, `${path} could not be read`);
  };

  const script = memoized((path: string): ScriptFile | undefined => {
    const { text: content } = tree.text(path);
    const file: SourceFile | undefined = content === undefined ? undefined : { path, text: content };
    return file && guard(file, () => readers.shell?.readScriptFile(file));
  });
  const scriptFile = (path: string, at: Located): Value<ScriptFile> => {
    const content = text(path, at);
    const read = content.isSet ? script(path) : undefined;
    if (read) return known(read, at);
    return content.isUnset ? unset(at) : unknown(at, `${path} could not be read as a script`);
  };
  const buildContexts = lazy(() => contextsByDockerfile(services()));
  const origins = lazy(() => {
    const contexts = (dockerfile: Dockerfile) => buildContexts().get(dockerfile.file.path);
    return originFinder({ stat: (path) => tree.stat(path), contexts });
  });
  const commandsOf = weaklyMemoized((stage: Stage) =>
    startedCommands(stage, {
      copiedFrom: (one, path) => origins()(one, path),
      script,
      text: (path) => tree.text(path).text,
      parse: (content, path) => readers.shell?.readCommandLine({ path, text: content }),
    }),
  );
  const commandTexts = lazy(() =>
    tree
      .list()
      .filter((path) => holdsCommands.test(path))
      .flatMap((path) => source(path)?.text ?? []),
  );
  const isNamed = memoized((name: string) => commandTexts().some((commands) => commands.includes(name)));
  const mayBeMade = (path: string) => isNamed(basename(path));
  const files = { stat: (path: string) => tree.stat(path), text, script: scriptFile, mayBeMade };
  const readText = (content: string) => readers.shell?.readCommandLine({ path: '', text: content });

  const contextOf = memoized((dockerfile: Dockerfile) => findContext(dockerfile, { services: services(), files }));
  const scaler = memoized((workload: Workload) => scalerOf(workload, companions(workload), objects));
  const rendered = lazy((): Rendered | undefined => {
    const { rendered: read, yaml } = readers;
    if (!read || !yaml || renderings.length === 0) return undefined;
    const tracer = read.tracerFor(new Map(parsedRendered().map((one) => [one.file, one.yaml])), source);
    const own = renderings.flatMap(({ tool, folder }) => (tool === 'helm' ? [joinPath(folder, 'values.yaml')] : []));
    const paths = new Set([...own, ...renderings.flatMap(({ values }) => values)]);
    const templates = new Set(
      parsedRendered().flatMap(({ file }) => (file.rendered?.rendering.tool === 'helm' ? (file.rendered.source ?? []) : [])),
    );
    return {
      renderings,
      tracer,
      values: [...paths]
        .flatMap((path) => source(path) ?? [])
        .map((file) => ({ kind: 'kubernetes', file, yaml: yaml.parseYaml(file, 'kubernetes') })),
      templates: [...templates].flatMap((path) => source(path) ?? []),
      commentsOf: read.templateComments,
      secretCopies: (secrets) => read.secretCopies(secrets, tracer),
    };
  });

  const sdks = lazy(() =>
    readers.sdks?.sdkFinder({
      tree,
      source: (path) => (tree.stat(path) === 'file' ? source(path) : undefined),
      guard,
      linkOf: (container) => link(container),
      contextOf,
      copiedFrom: (stage, path) => origins()(stage, path),
      commandsOf,
      parse: readText,
    }),
  );
  const sdkOf: Project['sdkOf'] = (subject) =>
    sdks()?.sdkOf(subject) ?? unknown(placeOf(subject), 'no dependency file tells what is in its image');
  const readConfig = memoized((file: SourceFile) => guard(file, () => readers.yaml?.readConfigFile(file)));
  const temporal = temporalModel({
    containers,
    releases,
    stageOf: (container) => link(container)?.stage,
    sdkOf,
    objects,
    environmentOf: (manifest) => environmentOfManifest(manifest).environment,
    zone: (path) => zone()(path),
    paths: () => tree.list(),
    stat: (path) => tree.stat(path),
    copiedFrom: (stage, path) => origins()(stage, path),
    source,
    readFile: readConfig,
    readText: (node) => guard(node.file, () => readers.yaml?.readConfigText(node)),
  });
  const members = <K extends 'servers' | 'workers' | 'uis' | 'tools' | 'clients'>(key: K) =>
    lazy(() => temporal.installations().flatMap((installation): readonly Installation[K][number][] => installation[key]));
  const servers = members('servers');
  const workers = members('workers');
  const uis = members('uis');
  const tools = members('tools');
  const clients = members('clients');
  const callers = lazy(
    () =>
      new Map<Container, TemporalCaller>([
        ...tools().map((part) => [part.container, { ...part, is: 'tool' as const, sdk: undefined }] as const),
        ...uis().map((part) => [part.container, { ...part, is: 'ui' as const, sdk: undefined }] as const),
        ...clients().map((part) => [part.container, { ...part, is: 'client' as const }] as const),
        ...workers().map((part) => [part.container, { ...part, is: 'worker' as const }] as const),
      ]),
  );
  const configsOfKind = (kind: TemporalConfig['kind']) => lazy(() => temporal.configs().filter((config) => config.kind === kind));
  const configs = configsOfKind('server');
  const dynamicConfigs = configsOfKind('dynamic');
  /** Configuration that stands in a file of its own, for the comments in it. */
  const configFiles = lazy(() => {
    const files = temporal.configs().flatMap(({ origin, label }) => (origin === 'file' ? (source(label) ?? []) : []));
    return [...new Set(files)].flatMap((file) => {
      const read = readConfig(file);
      return read ? { file, yaml: read.yaml } : [];
    });
  });

  return {
    file: root,
    range: [0, 0],
    get dockerfiles() {
      return [...dockerfiles().values()];
    },
    get composeFiles() {
      return composeFiles();
    },
    get applications() {
      return applications();
    },
    get manifests() {
      return manifests();
    },
    get sets() {
      return sources().sets;
    },
    get kustomizations() {
      return kustomizations();
    },
    get workloads() {
      return workloads();
    },
    get charts() {
      return charts();
    },
    get releases() {
      return releases();
    },
    get containers() {
      return containers();
    },
    get servers() {
      return servers();
    },
    get workers() {
      return workers();
    },
    get uis() {
      return uis();
    },
    get tools() {
      return tools();
    },
    get clients() {
      return clients();
    },
    callerOf: (container) => callers().get(container),
    get installations() {
      return temporal.installations();
    },
    get configs() {
      return configs();
    },
    get dynamicConfigs() {
      return dynamicConfigs();
    },
    sdkOf,
    get namedContexts() {
      return contexts();
    },
    get inventory() {
      return inventory();
    },
    files,
    containerOf,
    imageOf: (container) => link(viewOf(container)),
    stageOf: (container) => link(viewOf(container))?.stage,
    contextOf,
    healthcheckOfImage: (service) => imageHealthcheck(service, link(containerOf(service))?.stage),
    probeOf: memoized((service: Service) => probeOf(service, readText)),
    scriptOf: (words) => scriptOf(words, readText),
    lacksProgram(image, program) {
      if ('allInstructions' in image) return stageLacks(image, program);
      const container = containerOf(image);
      const stage = link(container)?.stage;
      return stage ? stageLacks(stage, program) && !mayBring(container, program) : containerLacks(container, program);
    },
    includersOf: (kustomization) => includersAmong(sources().kustomizations, kustomization),
    manifestsNear,
    get objects() {
      return objects();
    },
    scalerOf: scaler,
    copiedFrom: (stage, path) => origins()(stage, path),
    commandsOf,
    entrySources: (subject) => sdks()?.entrySources(subject) ?? [],
    replicasOf: (workload) => deployersFor(workload).replicasOf(workload),
    leastReplicasOf: (workload) => leastReplicasOf(workload, scaler(workload), deployersFor(workload).replicasOf(workload)),
    environmentOf: (file) => environment(file),
    environmentOfManifest,
    environmentOfContainer: ({ origin }) =>
      origin.kind === 'compose' ? environmentOfApplication(origin.service.application) : environmentOfManifest(origin.workload.manifest),
    environmentOfApplication,
    get rendered() {
      return rendered();
    },
  };
}

/** The texts of renderers as further manifests. A chart that was rendered is checked; one that was not says why. */
function withRendered(
  sources: Sources,
  renderings: readonly Rendering[],
  files: Sources['kubernetes'],
  tooLong: readonly SourceFile[],
): Sources {
  if (renderings.length === 0) return sources;
  const problems = [...sources.problems];
  for (const file of files) for (const problem of file.problems) problems.push(problem);
  return {
    ...sources,
    kubernetes: [...sources.kubernetes, ...files],
    problems,
    notChecked: [
      ...notCheckedBeside(sources, renderings),
      ...tooLong.map(({ path, rendered }) => ({ path: rendered?.source ?? path, reason: 'rendered, it is too large' })),
    ],
  };
}
