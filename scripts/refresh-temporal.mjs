// Holds the tables of src/knowledge/temporal/ against clones of the public repositories that they are read from, and prints what differs.
// By hand, and offline; it changes nothing. What a difference means for a row is for a reader to judge: docs/temporal.md says how.
//   node scripts/refresh-temporal.mjs --from <folder with clones, bare or not, named as the repositories are>
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { parse } from 'yaml';

const home = fileURLToPath(new URL('..', import.meta.url));
const [flag, folder] = process.argv.slice(2);
if (flag !== '--from' || !folder || !existsSync(folder)) {
  console.error('usage: node scripts/refresh-temporal.mjs --from <folder with clones>');
  process.exit(2);
}

const tables = await load();
const { isBefore, compareVersions } = tables;
let differences = 0;

check('temporalio/temporal', (git) => [
  ...serverLines(git),
  ...serverVariables(git),
  ...toolVariables(git),
  ...plugins(git),
  ...dynamicConfig(git),
]);
check('temporalio/ui', (git) => compared('variable', names('ui'), environmentNames(git.show('HEAD', 'server/config/docker.yaml'))));
check('temporalio/helm-charts', chart);
check('temporalio/sdk-typescript', (git) => floors(git, 'typescript', 'packages/worker/package.json', /"node": ">= ?([\d.]+)"/));
check('temporalio/sdk-python', (git) => floors(git, 'python', 'pyproject.toml', /^(?:requires-)?python = "[\^>~=]*([\d.]+)/m));
check('temporalio/sdk-go', (git) => floors(git, 'go', 'go.mod', /^go ([\d.]+)/m));
check('temporalio/sdk-ruby', (git) => floors(git, 'ruby', 'temporalio/temporalio.gemspec', /required_ruby_version = '>= ([\d.]+)'/));
check('temporalio/sdk-php', (git) => floors(git, 'php', 'composer.json', /"php": ">=([\d.]+)"/));
check('temporalio/temporal-worker-controller', controller);
check('kedacore/keda', keda);
process.exitCode = differences > 0 ? 1 : 0;

/** Bundles the tables into one temporary module, since Node 20 reads no TypeScript. */
async function load() {
  const files = ['chart', 'cves', 'dynamic-config', 'keda', 'plugins', 'sdks', 'variables', 'versions', 'worker-controller'];
  const contents = [...files.map((name) => `src/knowledge/temporal/${name}.ts`), 'src/core/version.ts'].map(
    (path) => `export * from './${path}';`,
  );
  const place = mkdtempSync(join(home, 'node_modules/.refresh-'));
  try {
    const outfile = join(place, 'tables.mjs');
    const stdin = { contents: contents.join('\n'), resolveDir: home, loader: 'ts' };
    await build({ stdin, outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'error' });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(place, { recursive: true });
  }
}

/** Prints the differences of one repository, under the day of its newest commit. What begins with `note` is to come, and no difference yet. */
function check(repository, compare) {
  const name = repository.slice(repository.indexOf('/') + 1);
  const path = [name, `${name}.git`].map((each) => join(folder, each)).find((each) => existsSync(each));
  if (!path) {
    console.log(`${repository}: not there; git clone --bare https://github.com/${repository}`);
    return;
  }
  const git = repositoryAt(path);
  const found = compare(git);
  differences += found.filter((line) => !line.startsWith('note')).length;
  console.log(`${repository}, newest commit ${git.day('HEAD')}: ${found.length === 0 ? 'as in the tables' : ''}`.trimEnd());
  for (const line of found) console.log(`  ${line}`);
}

function repositoryAt(path) {
  const run = (...args) =>
    execFileSync('git', ['-C', path, ...args], { encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'pipe'] });
  return {
    /** The text of a file, empty where there is none. */
    show: (revision, file) => {
      try {
        return run('show', `${revision}:${file}`);
      } catch {
        return '';
      }
    },
    day: (revision) => run('log', '-1', '--format=%cs', revision).trim(),
    /** What a pattern finds in the tags, in order of the versions: `[tag, version]`. */
    tags: (pattern) =>
      run('tag')
        .split('\n')
        .flatMap((tag) => (pattern.exec(tag) ? [[tag, pattern.exec(tag)[1]]] : []))
        .sort((a, b) => compareVersions(a[1], b[1]) ?? 0),
    files: (revision, below) => run('ls-tree', '-r', '--name-only', revision, below).split('\n').filter(Boolean),
  };
}

function serverLines(git) {
  const releases = git.tags(/^v(\d+\.\d+\.\d+)$/).filter(([, version]) => !isBefore(version, tables.serverLines[0].minor));
  const lines = new Map();
  for (const release of releases) {
    const minor = tables.minorOf(release[1]);
    lines.set(minor, [...(lines.get(minor) ?? []), release]);
  }
  return [...lines].flatMap(([minor, tags]) => {
    const [tag, version] = tags.at(-1);
    const schema = (path, name) => new RegExp(`\\b${name} = "([\\d.]+)"`).exec(git.show(tag, path))?.[1];
    const read = {
      lastPatch: version,
      lastPatchDate: git.day(tag),
      released: git.day(tags[0][0]),
      main: schema('schema/postgresql/v12/version.go', 'Version'),
      visibility: schema('schema/postgresql/v12/version.go', 'VisibilityVersion'),
      cassandra: schema('schema/cassandra/version.go', 'Version'),
      go: /^go ([\d.]+)/m.exec(git.show(tag, 'go.mod'))?.[1],
    };
    const mysql = schema('schema/mysql/v8/version.go', 'Version');
    const line = tables.serverLines.find((each) => each.minor === minor);
    if (!line) return [`versions.ts: new line ${minor}: ${JSON.stringify(read)}`];
    const { lastPatch, lastPatchDate, released, sqlSchema, cassandraSchema, go } = line;
    const known = { lastPatch, lastPatchDate, released, ...sqlSchema, cassandra: cassandraSchema, go };
    return [
      ...Object.keys(read)
        .filter((key) => read[key] !== known[key])
        .map((key) => `versions.ts: ${minor}: ${key} is ${read[key]}, not ${known[key]}`),
      ...(mysql === read.main ? [] : [`versions.ts: ${minor}: MySQL and PostgreSQL have schemas of their own, ${mysql} and ${read.main}`]),
    ];
  });
}

/** The variables that the template of the newest patch of each line asks for, and that of the newest commit. */
function serverVariables(git) {
  const template = 'common/config/config_template_embedded.yaml';
  const versions = [...tables.serverLines.map(({ lastPatch }) => lastPatch), undefined];
  return versions.flatMap((version) => {
    const revision = version === undefined ? 'HEAD' : `v${version}`;
    const text = git.show(revision, template) || git.show(revision, 'docker/config_template.yaml');
    const known = tables.temporalVariables.filter(
      (row) =>
        row.reader === 'server' &&
        row.source.endsWith(template) &&
        (version === undefined ? row.until === undefined : tables.isReadBy(row.name, 'server', version)),
    );
    return compared(
      `variable (${revision})`,
      known.map(({ name }) => name),
      environmentNames(text),
    );
  });
}

function environmentNames(text) {
  return Array.from(text.matchAll(/\benv "(\w+)"|\.Env\.(\w+)/g), ([, name, older]) => name ?? older);
}

function names(reader) {
  return tables.temporalVariables.filter((row) => row.reader === reader).map(({ name }) => name);
}

function toolVariables(git) {
  const tools = { 'sql-tool': 'tools/sql/main.go', 'cassandra-tool': 'tools/cassandra/main.go', 'es-tool': 'tools/elasticsearch/main.go' };
  return Object.entries(tools).flatMap(([reader, path]) => {
    const read = Array.from(git.show('HEAD', path).matchAll(/EnvVars?: +(?:\[\]string\{)?"(\w+)"/g), ([, name]) => name);
    return compared(`variable (${reader})`, names(reader), read);
  });
}

function plugins(git) {
  const folder = 'common/persistence/sql/sqlplugin';
  const read = git
    .files('HEAD', folder)
    .filter((path) => path.endsWith('plugin.go'))
    .flatMap((path) => Array.from(git.show('HEAD', path).matchAll(/PluginName\w* += "(\w+)"/g), ([, name]) => name));
  const known = tables.sqlPlugins.filter(({ until }) => until === undefined).map(({ name }) => name);
  return compared('plugins.ts: plugin', known, read);
}

function dynamicConfig(git) {
  const newest = `v${tables.serverLines.at(-1).lastPatch}`;
  const registered = new Set(
    Array.from(git.show(newest, 'common/dynamicconfig/constants.go').matchAll(/"(\w+\.[\w.]+)"/g), ([, key]) => key),
  );
  const cases = Array.from(git.show('HEAD', 'common/dynamicconfig/yaml_loader.go').matchAll(/^\t\tcase "([a-z]+)":/gm), ([, name]) => name);
  return [
    ...tables.removedKeys.filter(({ key }) => registered.has(key)).map(({ key }) => `dynamic-config.ts: ${key} is registered in ${newest}`),
    ...[...tables.harmfulKeys.map(({ key }) => key), ...tables.drainKeys]
      .filter((key) => !registered.has(key))
      .map((key) => `dynamic-config.ts: ${key} is not registered in ${newest}`),
    ...compared(
      'dynamic-config.ts: constraint',
      tables.constraints.map(({ name }) => name.toLowerCase()),
      cases,
    ),
  ];
}

function chart(git) {
  const releases = git
    .tags(/^temporal-(\d+\.\d+\.\d+(?:-[\w.]+)?)$/)
    .filter(([, version]) => !isBefore(version, tables.chartReleases[0].version));
  const found = releases.flatMap(([tag, version]) => {
    const values = parse(git.show(tag, 'charts/temporal/values.yaml'), { logLevel: 'silent' });
    const { appVersion } = parse(git.show(tag, 'charts/temporal/Chart.yaml'));
    const read = { released: git.day(tag), appVersion: String(appVersion), ui: String(values.web.image.tag) };
    const row = tables.chartRelease(version);
    if (!row) return [`chart.ts: new release ${version}: ${JSON.stringify(read)}`];
    return Object.keys(read)
      .filter((key) => read[key] !== row[key])
      .map((key) => `chart.ts: ${version}: ${key} is ${read[key]}, not ${row[key]}`);
  });
  const text = git.show('HEAD', 'charts/temporal/templates/_deprecations.tpl').replace(/\{\{\/\*[\s\S]*?\*\/\}\}/g, '');
  const failing = Array.from(text.matchAll(/fail "'([\w.-]+)'/g), ([, path]) => path);
  const known = tables.removedChartKeys.filter(({ effect }) => effect === 'fails').map(({ path }) => path);
  const values = parse(git.show('HEAD', 'charts/temporal/values.yaml'), { logLevel: 'silent' });
  const defaults = tables.chartDefaults.flatMap(({ path, value }) => {
    const keys = path.replace('<role>', 'history').replace('[]', '.0').split('.');
    const read = keys.reduce((node, key) => node?.[key], values);
    const written = read !== null && typeof read === 'object' ? JSON.stringify(read) : String(read);
    return written === value ? [] : [`chart.ts: the default of ${path} is ${written}, not ${value}`];
  });
  return [...found, ...compared('chart.ts: removed key', known, failing), ...defaults];
}

/** The oldest run-time of each release of an SDK, where the table says another one. */
function floors(git, language, path, pattern) {
  const first = tables.runtimeFloors.find((row) => row.language === language).sdk;
  const releases = git.tags(/^v?(\d+\.\d+\.\d+)$/).filter(([, version]) => !isBefore(version, first));
  const found = releases.flatMap(([tag, version]) => {
    const read = pattern.exec(git.show(tag, path))?.[1];
    const known = tables.runtimeFloor(language, version);
    return read === undefined || compareVersions(read, known) === 0 ? [] : [`sdks.ts: ${language} ${version} needs ${read}, not ${known}`];
  });
  const read = pattern.exec(git.show('HEAD', path))?.[1];
  const known = tables.runtimeFloor(language, releases.at(-1)[1]);
  const next =
    read !== undefined && compareVersions(read, known) !== 0
      ? [`note: the release after ${language} ${releases.at(-1)[1]} will need ${read}`]
      : [];
  return [...found, ...next];
}

function controller(git) {
  const below = 'api/v1alpha1';
  const read = git
    .files('HEAD', below)
    .filter((path) => path.endsWith('_types.go'))
    .flatMap((path) => Array.from(git.show('HEAD', path).matchAll(/^type (\w+)List struct/gm), ([, kind]) => kind));
  const variables = Array.from(git.show('HEAD', 'internal/k8s/deployments.go').matchAll(/Name: +"(TEMPORAL_\w+)"/g), ([, name]) => name);
  return [
    ...compared('worker-controller.ts: kind', [...tables.controllerKinds], read),
    ...compared('variable (controller)', names('controller'), variables),
  ];
}

function keda(git) {
  const text = git.show('HEAD', 'pkg/scalers/temporal_scaler.go');
  const fields = Array.from(text.matchAll(/`keda:"name=(\w+), *order=(\w+)([^`]*)/g), ([, name, place, rest]) => {
    const value = /default=(\w+)/.exec(rest)?.[1];
    const isRequired = value === undefined && !rest.includes('optional');
    const words = [name, place === 'authParams' ? 'authentication' : 'metadata'];
    if (isRequired) words.push('required');
    if (rest.includes('resolvedEnv')) words.push('FromEnv');
    if (rest.includes('deprecatedAnnounce')) words.push('deprecated');
    return words.join(' ');
  });
  const known = tables.kedaFields.map((row) =>
    [row.name, row.in, row.required && 'required', row.fromEnv && 'FromEnv', row.deprecated && 'deprecated'].filter(Boolean).join(' '),
  );
  return compared('keda.ts: field', known, fields);
}

/** What one list has and the other has not. */
function compared(what, known, read) {
  const [ours, theirs] = [new Set(known), new Set(read)];
  if (theirs.size === 0) return [`${what}: nothing could be read; the file may have moved`];
  return [
    ...[...theirs].filter((name) => !ours.has(name)).map((name) => `${what}: ${name} is new`),
    ...[...ours].filter((name) => !theirs.has(name)).map((name) => `${what}: ${name} is gone`),
  ];
}
