import { lazy, weaklyMemoized } from '../../core/lazy.js';
import type { Environment } from '../../core/problem.js';
import type { Located } from '../../core/source.js';
import type { Value } from '../../core/value.js';
import { isTemporalChart } from '../../knowledge/temporal/chart-values.js';
import type { Stage } from '../../parsers/dockerfile/types.js';
import type { Release } from '../../parsers/helm/types.js';
import type { Manifest } from '../../parsers/kubernetes/types.js';
import type { Container, Evidence, Installation, Objects, Project, TemporalConfig, TemporalPart, TemporalSdk } from '../types.js';
import { type ConfigAround, configsOf } from './configs.js';
import { type Group, groupsOf, type Member } from './groups.js';
import { temporalImageOf } from './image.js';
import { mountedFiles } from './mounted.js';
import { type Part, partOf } from './part.js';
import { type Program, programReader } from './programs.js';
import { rolesOf } from './server-roles.js';
import { settingOf } from './settings.js';
import { readsVariables } from './template.js';

interface Around extends Pick<ConfigAround, 'copiedFrom' | 'source' | 'readFile' | 'readText'> {
  readonly containers: () => readonly Container[];
  readonly releases: () => readonly Release[];
  readonly stageOf: (container: Container) => Stage | undefined;
  readonly sdkOf: (container: Container) => Value<TemporalSdk>;
  readonly objects: () => Objects;
  readonly environmentOf: (manifest: Manifest) => Environment;
  readonly zone: (path: string) => string;
  readonly paths: () => readonly string[];
  readonly stat: Project['files']['stat'];
}

/** Who is who for Temporal in a project. */
interface TemporalModel {
  readonly installations: () => readonly Installation[];
  readonly configs: () => readonly TemporalConfig[];
}

/** Tells what containers are for Temporal, which of them belong together, and what they read. */
export function temporalModel(around: Around): TemporalModel {
  const { stageOf } = around;
  const installations = lazy((): readonly Installation[] => {
    const containers = around.containers();
    const parts = new Map<Container, Part>();
    for (const container of containers) {
      const part = partOf(container, temporalImageOf(container, stageOf(container)));
      if (part) parts.set(container, part);
    }
    const others = containers.filter((container) => !parts.has(container));
    const read = programReader(others, around.sdkOf);
    const roles = new Map<Container, Part | Program>(parts);
    for (const container of others) {
      const program = read(container);
      if (program) roles.set(container, program);
    }
    const members: readonly Member[] = [
      ...[...roles].map(([container, { is }]) => ({ container, isServer: is === 'server' })),
      ...around
        .releases()
        .filter(isTemporalChart)
        .map((release) => ({ release, isServer: true })),
    ];
    return groupsOf(members, around).map((group) => installationOf(group, roles, around));
  });
  const mounted = weaklyMemoized((container: Container) => mountedFiles(container, around));
  const configs = lazy(() =>
    installations().flatMap((installation) =>
      configsOf(installation, {
        ...around,
        mounted: ({ container }) => mounted(container),
        stageOf: ({ container }) => stageOf(container),
      }),
    ),
  );
  return { installations, configs };
}

function installationOf({ label, members, reasons }: Group, roles: ReadonlyMap<Container, Part | Program>, around: Around): Installation {
  const containers = members.flatMap(({ container }) => container ?? []);
  const releases = members.flatMap(({ release }) => release ?? []);
  const [first]: readonly Located[] = [...containers, ...releases];
  const { file, range } = first ?? { file: { path: '', text: '' }, range: [0, 0] as const };
  const lists = { servers: [], tools: [], uis: [], workers: [], clients: [] } as {
    -readonly [K in 'servers' | 'tools' | 'uis' | 'workers' | 'clients']: Installation[K][number][];
  };
  const installation: Installation = { file, range, label, releases, reasons, ...lists };
  for (const container of containers) {
    const role = roles.get(container);
    if (!role) continue;
    const part = commonOf(container, role.reasons, installation, around);
    switch (role.is) {
      case 'server': {
        const { flavor, version } = role;
        const { roles: own, wanted } = rolesOf(container, flavor, version, part.setting);
        const reads = readsVariables(container, flavor, around.stageOf(container), part.setting);
        lists.servers.push({ ...part, flavor, version, roles: own, wantedRoles: wanted, readsVariables: reads });
        break;
      }
      case 'tool':
        lists.tools.push({ ...part, kind: role.kind, version: role.version });
        break;
      case 'ui':
        lists.uis.push({ ...part, kind: role.kind, version: role.version });
        break;
      case 'worker':
        lists.workers.push({ ...part, sdk: role.sdk });
        break;
      case 'client':
        lists.clients.push({ ...part, sdk: role.sdk });
        break;
    }
  }
  return installation;
}

function commonOf(container: Container, reasons: readonly Evidence[], installation: Installation, around: Around): TemporalPart {
  const { file, range, via } = container;
  const setting = settingOf(container, around.stageOf(container), around.objects);
  return { file, range, via, container, reasons, installation, setting };
}
