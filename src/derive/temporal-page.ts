import { asOf } from '../knowledge/freshness.js';
import { chartDefaults, chartReleases, removedChartKeys } from '../knowledge/temporal/chart.js';
import { weaknesses } from '../knowledge/temporal/cves.js';
import { constraints, harmfulKeys, removedKeys } from '../knowledge/temporal/dynamic-config.js';
import type { Fact } from '../knowledge/temporal/facts/index.js';
import { temporalImages } from '../knowledge/temporal/images.js';
import { kedaFields } from '../knowledge/temporal/keda.js';
import { brokenServers, operatorDate, operatorSource, operatorVersion, supportedServers } from '../knowledge/temporal/operator.js';
import { sqlPlugins } from '../knowledge/temporal/plugins.js';
import { temporalPorts } from '../knowledge/temporal/ports.js';
import { sdkPackages } from '../knowledge/temporal/sdk-packages.js';
import { environmentLoaders, graceOptions, muslSupport, runtimeFloors, versioningFloors } from '../knowledge/temporal/sdks.js';
import { temporalVariables, type VariableReader } from '../knowledge/temporal/variables.js';
import { serverLines } from '../knowledge/temporal/versions.js';
import {
  controllerDemands,
  controllerVersion,
  renamedKinds,
  workerControllerDate,
  workerControllerSource,
} from '../knowledge/temporal/worker-controller.js';
import { markdownRows } from './rule-table.js';

/** A rule, as far as the page needs it. */
interface LinkedRule {
  readonly id: string;
  readonly optIn?: boolean | undefined;
}

interface Sourced {
  readonly source: string;
  readonly date: string;
}

/** The page about what is known of Temporal: the facts with their rules, the tables with their sources, and how to refresh them. */
export function temporalPage(facts: readonly Fact[], rules: readonly LinkedRule[]): string {
  const sections: readonly (readonly [title: string, text: string])[] = [
    ['Facts and rules', factTable(facts, rules)],
    ['Server versions', serverTable()],
    ['Weaknesses', weaknessTable()],
    ['Images and ports', `${imageTable()}\n${portTable()}`],
    ['SDKs', sdkTables()],
    ['Environment variables', variableTable()],
    ['Database plugins', pluginTable()],
    ['Dynamic configuration', dynamicConfigTables()],
    ['Helm chart', chartTables()],
    ['KEDA', kedaTable()],
    ['Worker controller and temporal-operator', controllerTables()],
    ['Refreshing the tables', refresh],
  ];
  return `${intro()}\n${sections.map(([title, text]) => `## ${title}\n\n${text}`).join('\n')}`;
}

function intro(): string {
  return `# What the linter knows about Temporal

As of ${asOf.temporal}: the day of the newest public copy that these tables were read from. Findings that rest on a table are at most notes when the
table is older than six months. Each row says where and when it was read; a public repository was read with all its tags where versions matter.
`;
}

function factTable(facts: readonly Fact[], rules: readonly LinkedRule[]): string {
  const optIn = new Set(rules.filter((rule) => rule.optIn).map(({ id }) => id));
  const known = new Set(rules.map(({ id }) => id));
  const link = (id: string) => (known.has(id) ? `[\`${id}\`](rules/${id}.md)` : `\`${id}\``) + (optIn.has(id) ? ' (opt-in)' : '');
  return `Facts have numbers that stay. A fact is part of rules, or there is a reason why no rule asks for it.

${markdownRows(
  ['fact', 'what it says', 'rules', 'reason or remark'],
  facts.map(({ id, title, rules: own, remark }) => [id, title, own.map(link).join('<br>'), remark ?? '']),
)}`;
}

function serverTable(): string {
  return markdownRows(
    ['line', 'last patch', 'of', 'state', 'SQL schema, main and visibility', 'Cassandra schema', 'Go', 'all known fixes', 'source'],
    serverLines.map((line) => [
      line.minor,
      line.lastPatch,
      line.lastPatchDate,
      [line.state.replace(/-/g, ' '), ...(line.remark ? [line.remark] : [])].join('. '),
      `${line.sqlSchema.main}, ${line.sqlSchema.visibility}`,
      line.cassandraSchema,
      line.go,
      line.hasAllFixes ? 'yes' : 'no',
      sourceOf(line),
    ]),
  );
}

function weaknessTable(): string {
  return markdownRows(
    ['id', 'what', 'of', 'from', 'fixed in', 'lacks the fix, unlisted', 'evidence', 'source'],
    weaknesses.map((row) => [
      row.id,
      row.remark ? `${sentence(row.what)} ${row.remark}` : sentence(row.what),
      row.component,
      row.from ?? '',
      row.fixedIn.join(', '),
      row.lacksFix ? `${row.lacksFix.from} up to before ${row.lacksFix.before}` : '',
      row.evidence,
      sourceOf(row),
    ]),
  );
}

function imageTable(): string {
  return markdownRows(
    ['image', 'what it is', 'retired', 'source'],
    temporalImages.map((row) => [`\`${row.name}\``, row.role, row.retired ?? '', sourceOf(row)]),
  );
}

function portTable(): string {
  return markdownRows(
    ['port', 'of', 'for', 'clients', 'moved by', 'remark', 'source'],
    temporalPorts.map((row) => [
      String(row.port),
      row.of,
      row.kind,
      row.forClients ? 'yes' : '',
      row.variable ? `\`${row.variable}\`` : '',
      row.remark ?? '',
      sourceOf(row),
    ]),
  );
}

function sdkTables(): string {
  const packages = markdownRows(
    ['language', 'packages that have the version of the SDK', 'source'],
    Object.entries(sdkPackages).map(([language, row]) => [language, row.main.map((name) => `\`${name}\``).join(' '), sourceOf(row)]),
  );
  const musl = markdownRows(
    ['language', 'architecture', 'workers run on musl', 'otherwise', 'source'],
    muslSupport.map((row) => {
      const since = row.since === 'always' || row.since === 'never' ? row.since : `since ${row.since}`;
      return [row.language, row.architecture ?? '', row.also ? `${since}, with ${row.also}` : since, row.otherwise ?? '', sourceOf(row)];
    }),
  );
  const floors = markdownRows(
    ['language', 'from SDK', 'oldest run-time or toolchain', 'source'],
    runtimeFloors.map((row) => [row.language, row.sdk, row.runtime, sourceOf(row)]),
  );
  const { server, ui, cli, sdks } = versioningFloors;
  const versioning = [`server ${server}`, `UI ${ui}`, `CLI ${cli}`, ...Object.entries(sdks).map(([name, version]) => `${name} ${version}`)];
  const options = markdownRows(
    ['language', 'lets activities end by', 'reads the standard variables by', 'sources'],
    environmentLoaders.map((row) => {
      const grace = graceOptions.find(({ language }) => language === row.language);
      return [
        row.language,
        grace ? `\`${grace.option}\`` : '',
        row.functions.map((name) => `\`${name}\``).join(' '),
        [...(grace ? [sourceOf(grace)] : []), sourceOf(row)].join('<br>'),
      ];
    }),
  );
  return `${packages}
${musl}
${floors}
Worker Versioning needs ${versioning.join(', ')} (${sourceOf(versioningFloors)}). No SDK waits for activities by default.

${options}`;
}

/** One row per reader, span of versions and source: three hundred single rows help nobody. */
function variableTable(): string {
  const rows = new Map<string, { readonly cells: readonly string[]; readonly names: string[]; readonly source: string }>();
  for (const row of temporalVariables) {
    const cells = [readers[row.reader], row.since ?? '', row.until ?? ''];
    const key = [...cells, row.source].join(' ');
    const group = rows.get(key) ?? { cells, names: [], source: sourceOf(row) };
    group.names.push(row.default === undefined ? `\`${row.name}\`` : `\`${row.name}\` (${row.default})`);
    rows.set(key, group);
  }
  return markdownRows(
    ['read by', 'since', 'until', 'variables, with defaults', 'source'],
    [...rows.values()].map(({ cells, names, source }) => [...cells, names.join(' '), source]),
  );
}

const readers: Readonly<Record<VariableReader, string>> = {
  server: 'server',
  'auto-setup': 'auto-setup, beside those of the server',
  'sql-tool': 'temporal-sql-tool',
  'cassandra-tool': 'temporal-cassandra-tool',
  'es-tool': 'temporal-elasticsearch-tool',
  ui: 'UI',
  client: 'CLI, and programs that load the standard configuration',
  cli: 'CLI, tctl or tdbg only',
  controller: 'written by the worker controller',
};

function pluginTable(): string {
  return markdownRows(
    ['name', 'since', 'gone in', 'write instead', 'needs', 'source'],
    sqlPlugins.map((row) => [
      `\`${row.name}\``,
      row.since ?? '',
      row.until ?? '',
      row.replacement ? `\`${row.replacement}\`` : '',
      row.needs,
      sourceOf(row),
    ]),
  );
}

function dynamicConfigTables(): string {
  const removed = markdownRows(
    ['key', 'gone in', 'instead', 'source'],
    removedKeys.map((row) => [`\`${row.key}\``, row.removedIn, row.instead ?? '', sourceOf(row)]),
  );
  const harmful = markdownRows(
    ['key', 'when true', 'for development', 'source'],
    harmfulKeys.map((row) => [`\`${row.key}\``, row.why, row.forDevelopment ? 'yes' : 'no', sourceOf(row)]),
  );
  const names = markdownRows(
    ['constraint', 'takes', 'since', 'source'],
    constraints.map((row) => [
      `\`${row.name}\``,
      row.words ? `${row.takes}: ${row.words.join(', ')}` : row.takes,
      row.since ?? '',
      sourceOf(row),
    ]),
  );
  return `${removed}\n${harmful}\n${names}`;
}

function chartTables(): string {
  const releases = markdownRows(
    ['chart', 'of', 'server', 'UI', 'source'],
    chartReleases.map((row) => [row.version, row.released, row.appVersion, row.ui, sourceOf(row)]),
  );
  const removed = markdownRows(
    ['key', 'gone in', 'effect', 'instead', 'source'],
    removedChartKeys.map((row) => [
      row.onlyMaps ? `\`${row.path}\` as a map` : `\`${row.path}\``,
      row.removedIn,
      row.effect,
      row.instead,
      sourceOf(row),
    ]),
  );
  const defaults = markdownRows(
    ['value', 'default', 'what that means in production', 'source'],
    chartDefaults.map((row) => [`\`${row.path}\``, `\`${row.value}\``, row.why ?? '', sourceOf(row)]),
  );
  return `${releases}\n${removed}\n${defaults}`;
}

function kedaTable(): string {
  return markdownRows(
    ['field', 'in', 'required', 'default', 'since', 'deprecated', 'source'],
    kedaFields.map((row) => [
      row.fromEnv ? `\`${row.name}\`, \`${row.name}FromEnv\`` : `\`${row.name}\``,
      row.in,
      row.required ? 'yes' : '',
      row.default ?? '',
      row.since ?? '',
      row.deprecated ? `since ${row.deprecated.since}, to go in ${row.deprecated.removedIn}; ${row.deprecated.instead}` : '',
      sourceOf(row),
    ]),
  );
}

function controllerTables(): string {
  const kinds = [...renamedKinds].map(([old, kind]) => `\`${old}\` is now \`${kind}\``).join(', ');
  const demands = markdownRows(
    ['kind', 'place', 'demand', 'by', 'source'],
    controllerDemands.map((row) => [row.kind, `\`${row.path}\``, row.demand, row.by, sourceOf(row)]),
  );
  return `Worker controller (\`${controllerVersion}\`): ${kinds} (${sourceOf({ source: workerControllerSource, date: workerControllerDate })}).

${demands}
temporal-operator (\`${operatorVersion}\`): servers from ${supportedServers.from} up to before ${supportedServers.below}, without
${brokenServers.join(', ')} (${sourceOf({ source: operatorSource, date: operatorDate })}).
`;
}

function sourceOf({ source, date }: Sourced): string {
  return `[${date}](${source})`;
}

function sentence(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
}

const refresh = `About an hour, with the network for the first step only.

1. Clone what the tables are read from, with tags, into one folder. Where a clone is there already, \`git -C <clone> fetch --tags\`.

   \`\`\`sh
   mkdir sources && cd sources
   for name in temporal helm-charts ui sdk-typescript sdk-python sdk-go sdk-ruby sdk-php temporal-worker-controller; do
     git clone --bare "https://github.com/temporalio/$name"
   done
   git clone --bare https://github.com/kedacore/keda
   \`\`\`

2. \`node scripts/refresh-temporal.mjs --from <that folder>\` prints what the sources say otherwise: new tags, schema versions, \`go\` directives, variables of
   the embedded configuration, run-time floors of the SDKs, releases of the chart, fields of the trigger of KEDA, kinds of the worker controller. It changes nothing and
   fetches nothing, and ends with 1 when something differs.
3. Mend the rows in \`src/knowledge/temporal/\`, with the date of the newest commit that was read. The script cannot see prose: read the
   [advisories](https://github.com/temporalio/temporal/security/advisories) for \`cves.ts\`, the release notes of new minor versions, the upgrade notes of the chart, and
   the pages that \`sdks.ts\` names. A new minor version also moves \`newestMinor\` and the lists of supported lines in \`versions.ts\`.
4. Set \`temporal\` in \`src/knowledge/freshness.ts\` to the day of the newest commit, run \`npm run generate\` and the tests, and read what changed in this page.
`;
