import type { FileKind } from '../parsers/kind.js';
import type { Classified } from './sources.js';

/** What turns YAML of ours into models. */
type YamlReaders = typeof import('./yaml-readers.js');
/** What turns Dockerfiles into models. */
type DockerfileReaders = typeof import('../parsers/dockerfile/parse.js');

/** What reads shell scripts in files of their own. */
type ShellReaders = typeof import('../parsers/shell/file.js');

/** What reads Helm charts and the objects that install them. */
type HelmReaders = typeof import('./helm-readers.js');

/** What leads from rendered text back to its files. */
type RenderedReaders = typeof import('./rendered-readers.js');

/** What finds the Temporal SDK of a program. */
type SdkReaders = typeof import('./sdks.js');

/** The parsers, in groups; each is a large part of the program, and is loaded only when the tree holds files for it. */
export interface Readers {
  readonly yaml: YamlReaders | undefined;
  readonly dockerfile: DockerfileReaders | undefined;
  readonly shell: ShellReaders | undefined;
  readonly helm: HelmReaders | undefined;
  readonly rendered: RenderedReaders | undefined;
  readonly sdks: SdkReaders | undefined;
}

const yamlKinds: readonly FileKind[] = ['compose', 'compose-candidate', 'kubernetes', 'kustomization', 'helm-chart'];

/** A build may name a Dockerfile that is not called so; what is extended or included may have one. */
const mayBuild = /\b(?:build|extends|include)\b/;

/** A health check is mostly a script, and so is what calls tctl. */
const mayTest = /\b(?:healthcheck|tctl)\b/;

/** A shell in a manifest, which reads the text behind it: `sh -c`. */
const mayCallShell = /\b(?:sh|bash|ash|dash|zsh)\b/;

/** An object that has a chart installed. */
const mayInstall = /\bkind["']?[ \t]*:[ \t]*["']?(?:HelmRelease|HelmChart|Application)\b/;

/** Values of the chart of Temporal that a script names. */
const mayBeValues = /(?:values|temporal).*\.ya?ml$/i;

/** Files that say what a program needs: only where one is there, and an image is built, can the SDK in it be told. */
const isManifest =
  /(?:^|\/)(?:package\.json|requirements[^/]*|pyproject\.toml|Pipfile|go\.mod|pom\.xml|build\.gradle(?:\.kts)?|[^/]+\.csproj|Gemfile|composer\.json)$/;

/** Files by which others get their packages: catalogs and properties that are shared. */
const isShared = /\.versions\.toml$|\.props$|(?:^|\/)gradle\.properties$/;

const saysTemporal = /temporal/i;

/** Loads the parsers for the kinds that were found. */
export async function loadReaders(
  { of, source }: Classified,
  paths: readonly string[],
  installsTemporal: () => boolean,
  isRendered = false,
): Promise<Readers> {
  const isThere = (kind: FileKind) => of(kind).length > 0;
  const needsCommands = paths.some((path) => mayBeValues.test(path)) && installsTemporal();
  const needsYaml = isRendered || needsCommands || yamlKinds.some(isThere);
  const composeTexts = [...of('compose'), ...of('compose-candidate')].map(({ text }) => text);
  const needsDockerfile = isThere('dockerfile') || composeTexts.some((text) => mayBuild.test(text));
  const callsShell = isRendered || of('kubernetes').some(({ text }) => mayCallShell.test(text));
  const needsShell = needsDockerfile || callsShell || composeTexts.some((text) => mayTest.test(text));
  const needsHelm = isRendered || needsCommands || isThere('helm-chart') || of('kubernetes').some(({ text }) => mayInstall.test(text));
  // A program without Temporal matters only where something else speaks of it. Reading its lock file would cost more than all the rest.
  const speaks = () =>
    isRendered ||
    composeTexts.some((text) => saysTemporal.test(text)) ||
    of('kubernetes').some(({ text }) => saysTemporal.test(text)) ||
    paths.some((path) => (isManifest.test(path) || isShared.test(path)) && saysTemporal.test(source(path)?.text ?? ''));
  const needsSdks = needsDockerfile && paths.some((path) => isManifest.test(path)) && speaks();
  const [yaml, dockerfile, shell, helm, rendered, sdks] = await Promise.all([
    needsYaml ? import('./yaml-readers.js') : undefined,
    needsDockerfile ? import('../parsers/dockerfile/parse.js') : undefined,
    needsShell ? import('../parsers/shell/file.js') : undefined,
    needsHelm ? import('./helm-readers.js') : undefined,
    isRendered ? import('./rendered-readers.js') : undefined,
    needsSdks ? import('./sdks.js') : undefined,
  ]);
  return { yaml, dockerfile, shell, helm, rendered, sdks };
}
