import { lstatSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { pathBelow } from '../core/path.js';
import { type Rendering, renderedWith } from '../core/rendering.js';
import type { Tree } from '../core/tree.js';
import type { Config } from '../engine/config.js';
import { renderedFor } from '../knowledge/rendering.js';
import { withoutSecrets } from '../knowledge/secrets/lines.js';
import { resolveInside, statInside } from './open.js';
import type { ProgramResult, RunProgram } from './programs.js';
import { type Folders, planRendering, type RenderJob } from './render-plan.js';

/** What came of rendering. */
interface RenderResult {
  readonly renderings: readonly Rendering[];
  readonly notes: readonly string[];
  /** What had to be rendered and was not: the run has not checked what it was asked to. */
  readonly errors: readonly string[];
}

const mostEntries = 20_000;

/**
 * Renders charts and overlays with the user's own helm and kustomize, or kubectl. They get a home of their own that is empty, no variable of the
 * environment but the search path, no address of a proxy or a cluster that answers, and nothing that would have to be fetched.
 */
export async function render(root: string, tree: Tree, config: Config, run: RunProgram): Promise<RenderResult> {
  const scope = config.scope?.includes('') ? undefined : config.scope;
  const isWanted = (folder: string) =>
    scope?.some((path) => path === folder || pathBelow(folder, path) !== undefined || pathBelow(path, folder) !== undefined) ?? true;
  const jobs = planRendering(tree, config, foldersOf(root), isWanted);
  if (jobs.length === 0) return { renderings: [], notes: [], errors: [] };
  const home = mkdtempSync(join(realpathSync.native(tmpdir()), 'temporal-lint-'));
  try {
    const renderings: Rendering[] = [];
    for (const job of jobs) renderings.push(await renderJob(job, { root, home, config, run }));
    return { renderings, ...remarksOn(jobs, renderings) };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** A failure is trouble where the configuration names what failed, and where nothing of a chart or an overlay could be rendered; else it is a note. */
function remarksOn(jobs: readonly RenderJob[], renderings: readonly Rendering[]): Pick<RenderResult, 'notes' | 'errors'> {
  const notes = new Set<string>();
  const errors = new Set<string>();
  for (const [index, { tool, folder, values, problem }] of renderings.entries()) {
    const { refusal, isNamed } = jobs[index] as RenderJob;
    if (problem === undefined) continue;
    // What a values file that is no whole one leads to is listed as not checked.
    const isPartly = renderings.some((other) => other.tool === tool && other.folder === folder && other.text !== undefined);
    const isTrouble = isNamed || (refusal === undefined && !isPartly);
    const what = `${folder || '.'}${tool === 'helm' && (values.length > 0 || isPartly) ? ` with ${renderedWith({ tool, folder, values })}` : ''}`;
    if (isTrouble) errors.add(`${what}: ${problem}`);
    else if (refusal !== undefined) notes.add(`${what}: ${problem}`);
  }
  return { notes: [...notes], errors: [...errors] };
}

interface Machine {
  readonly root: string;
  readonly home: string;
  readonly config: Config;
  readonly run: RunProgram;
}

async function renderJob(job: RenderJob, machine: Machine): Promise<Rendering> {
  const { tool, folder, chart, values, decider, inputs, refusal } = job;
  const about = { tool, folder, chart, values, decider, inputs };
  if (refusal !== undefined) return { ...about, problem: refusal };
  const result = await (tool === 'helm' ? helm(job, machine) : kustomize(job, machine));
  if (result.outcome === 'done' && result.status === 0) return { ...about, text: result.stdout.replace(/\r\n/g, '\n') };
  return { ...about, problem: problemOf(result, tool, machine) };
}

function problemOf(result: ProgramResult, tool: RenderJob['tool'], { root, home }: Machine): string {
  const name = tool === 'helm' ? 'helm' : 'kustomize';
  switch (result.outcome) {
    case 'missing':
      return tool === 'helm' ? 'no helm on PATH' : 'no kustomize or kubectl on PATH';
    case 'timeout':
      return `not rendered: ${name} took too long`;
    case 'too-large':
      return `not rendered: ${name} printed too much`;
    case 'failed':
      return `not rendered: ${name} could not be run`;
    case 'done':
      return `not rendered: ${name} says: ${firstError(result, tool).replaceAll(`${root}${sep}`, '').replaceAll(home, '')}`;
  }
}

const longestError = 240;

/** The first line of an error. Kustomize says what is wrong behind all that it was doing. */
function firstError({ status, stderr }: ProgramResult & { outcome: 'done' }, tool: RenderJob['tool']): string {
  const lines = stderr.split(/\r?\n/).map((line) => line.trim());
  const line = lines.find((one) => /^error/i.test(one)) ?? lines.find((one) => one !== '') ?? `status ${status}`;
  const said = withoutSecrets(line.replace(/^error:\s*/i, ''));
  if (said.length <= longestError) return said;
  return tool === 'helm' ? `${said.slice(0, longestError)}…` : `…${said.slice(-longestError)}`;
}

async function helm({ folder, chart = 'release', values }: RenderJob, machine: Machine): Promise<ProgramResult> {
  const name =
    chart
      .toLowerCase()
      .replace(/[^a-z0-9-]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 53) || 'release';
  const version = machine.config.kubernetes?.version ?? renderedFor;
  const args = [
    'template',
    name,
    `.${sep}${folder.split('/').join(sep)}`,
    // Objects in "default" would be judged for it.
    `--namespace=${name}`,
    '--skip-tests',
    `--kube-version=${version}`,
    ...values.map((path) => `--values=.${sep}${path.split('/').join(sep)}`),
  ];
  return machine.run({ name: 'helm', args, cwd: machine.root, env: environmentIn(machine.home), notBelow: machine.root });
}

/** A kustomization around the overlay asks for the origin of each object. */
async function kustomize({ folder }: RenderJob, { root, home, run }: Machine): Promise<ProgramResult> {
  const around = join(home, 'around');
  mkdirSync(around, { recursive: true });
  const up = relative(around, root).split(sep).join('/');
  const target = folder === '' ? up : `${up}/${folder}`;
  writeFileSync(join(around, 'kustomization.yaml'), JSON.stringify({ resources: [target], buildMetadata: ['originAnnotations'] }));
  const call = { cwd: around, env: environmentIn(home), notBelow: root };
  let result = await run({ ...call, name: 'kustomize', args: ['build', '.'] });
  if (result.outcome === 'missing') result = await run({ ...call, name: 'kubectl', args: ['kustomize', '.'] });
  if (result.outcome !== 'done') return result;
  const inTree = (_: string, key: string, path: string) => `${key}${path.startsWith(`${up}/`) ? path.slice(up.length + 1) : path}`;
  return {
    ...result,
    stdout: result.stdout.replace(/^( {6}(?:path|configuredIn): )(.*)$/gm, inTree),
    stderr: result.stderr.replaceAll(`${up}/`, ''),
  };
}

function environmentIn(home: string): Readonly<Record<string, string>> {
  const nowhere = 'http://127.0.0.1:9';
  return {
    HOME: home,
    USERPROFILE: home,
    TMPDIR: home,
    TEMP: home,
    TMP: home,
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_DATA_HOME: join(home, 'data'),
    HELM_CACHE_HOME: join(home, 'cache'),
    HELM_CONFIG_HOME: join(home, 'config'),
    HELM_DATA_HOME: join(home, 'data'),
    HELM_PLUGINS: join(home, 'plugins'),
    KUSTOMIZE_PLUGIN_HOME: join(home, 'plugins'),
    KUBECONFIG: join(home, 'kubeconfig'),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_TERMINAL_PROMPT: '0',
    HTTP_PROXY: nowhere,
    HTTPS_PROXY: nowhere,
    http_proxy: nowhere,
    https_proxy: nowhere,
    NO_PROXY: '',
    no_proxy: '',
    LC_ALL: 'C',
  };
}

function foldersOf(root: string): Folders {
  const names = (folder: string): readonly string[] => {
    const { real } = resolveInside(root, folder);
    try {
      return real === undefined ? [] : readdirSync(real).sort();
    } catch {
      return [];
    }
  };
  return {
    names,
    escape(folder) {
      let left = mostEntries;
      const visit = (path: string): string | undefined => {
        for (const name of names(path)) {
          if (--left < 0) return `it has more than ${mostEntries} files`;
          const inner = path === '' ? name : `${path}/${name}`;
          if (name === '.git' || name === 'node_modules') continue;
          const stats = lstatSync(join(root, inner), { throwIfNoEntry: false });
          if (stats?.isSymbolicLink() && statInside(root, inner) === 'outside') return `${inner} leads out of the repository`;
          const found = stats?.isDirectory() ? visit(inner) : undefined;
          if (found !== undefined) return found;
        }
        return undefined;
      };
      return visit(folder);
    },
  };
}
