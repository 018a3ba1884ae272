import type { Value } from '../core/value.js';
import type { Container, Evidence, Installation, Project, TemporalServer } from '../project/types.js';
import type { FoundInstallation, FoundMember } from './report.js';

/** Says of each installation what is taken for what, and why. */
export function foundInstallations({ installations }: Project): readonly FoundInstallation[] {
  return installations.map((installation) => ({
    label: installation.label,
    because: sentence(installation.reasons),
    members: membersOf(installation),
  }));
}

function membersOf({ servers, tools, uis, workers, clients, releases }: Installation): readonly FoundMember[] {
  return [
    ...servers.map((one) => memberOf(roleOf(one), one.container, one.version, one.reasons)),
    ...tools.map((one) => memberOf(toolNames[one.kind], one.container, one.version, one.reasons)),
    ...uis.map((one) => memberOf(one.kind === 'ui' ? 'UI' : 'old web UI', one.container, one.version, one.reasons)),
    ...workers.map((one) => memberOf('worker', one.container, one.sdk.value?.version, one.reasons)),
    ...clients.map((one) => memberOf('client', one.container, one.sdk.value?.version, one.reasons)),
    ...releases.map(
      ({ chart, version }): FoundMember => ({
        role: 'chart',
        name: chart.value ?? '',
        version: version.value,
        because: 'it is the official one',
      }),
    ),
  ];
}

const toolNames = { 'admin-tools': 'admin tools', cli: 'CLI', tctl: 'tctl' } as const;
const flavors = { server: 'server', 'auto-setup': 'auto-setup server', 'dev-server': 'development server' } as const;

function roleOf({ flavor, wantedRoles, roles }: TemporalServer): string {
  const chosen = wantedRoles.isUnset ? undefined : roles.value;
  return chosen ? `${flavors[flavor]} for ${chosen.join(', ')}` : flavors[flavor];
}

function memberOf(role: string, { name }: Container, version: Value<string> | undefined, reasons: readonly Evidence[]): FoundMember {
  // What other files put in is never printed (U4).
  const isOwn = version?.isSet && !version.at.via?.some(({ kind }) => kind === 'interpolation' || kind === 'env-file');
  return { role, name, version: isOwn ? version.value : undefined, because: sentence(reasons) };
}

function sentence(reasons: readonly Evidence[]): string {
  return [...new Set(reasons.map(({ message }) => message))].join(', ');
}
