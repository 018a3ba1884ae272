import { resolvePath } from '../../core/path.js';
import { inOwnWords, type Located } from '../../core/source.js';
import { isAbsent, isFrom, textIn } from '../../knowledge/temporal/settings.js';
import type { Mount } from '../../parsers/compose/types.js';
import type { Project, TemporalServer } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = (rest: string, image = 'temporalio/auto-setup:1.29.1', path = 'config/dynamicconfig/development-sql.yaml') => `services:
  temporal:
    image: ${image}
    environment:
      - DB=postgres12
      - POSTGRES_SEEDS=db
${path && `      - DYNAMIC_CONFIG_FILE_PATH=${path}\n`}${rest}`;
const folder = '    volumes:\n      - ./dynamicconfig:/etc/temporal/config/dynamicconfig\n';
const pod = (rest: string, image = 'temporalio/server:1.30.6') => `apiVersion: v1
kind: Pod
metadata: { name: temporal }
spec:
  containers:
    - name: «temporal»
      image: ${image}
      env: [{ name: DB, value: postgres12 }, { name: POSTGRES_SEEDS, value: db }]
${rest}`;
const mounted =
  '      volumeMounts: [{ name: dynamic, mountPath: /etc/temporal/config/dynamicconfig }]\n  volumes: [{ name: dynamic, configMap: { name: dynamic } }]\n';
const dynamic = { 'dynamicconfig/development-sql.yaml': 'frontend.rps:\n  - value: 2400\n' };

export default defineRule({
  id: 'temporal/missing-dynamic-config',
  on: 'temporal.server',
  topic: 'configuration',
  summary: 'The dynamic configuration that the server reads at start is not there',
  severity: 'error',
  data: ['temporal'],
  rationale: `The server reads its dynamic configuration before anything else, and ends with "unable to create dynamic config client" where the file is missing. Images up to 1.29 hold one file,
\`config/dynamicconfig/docker.yaml\`; from 1.30 on they hold none, though the server looks for that one unless it is told another. A file with \`{}\` is enough.`,
  references: [
    'https://docs.temporal.io/temporal-service/configuration#dynamic-configuration',
    'https://github.com/temporalio/temporal/blob/main/common/dynamicconfig/file_based_client.go',
    'https://github.com/temporalio/temporal/issues/2482',
  ],
  examples: {
    bad: [
      { name: 'nothing is mounted', files: { 'compose.yaml': compose('', undefined, '«config/dynamicconfig/development-sql.yaml»') } },
      {
        name: 'the folder that is mounted lacks it',
        files: { 'compose.yaml': compose(folder, undefined, '«config/dynamicconfig/production.yaml»'), ...dynamic },
      },
      { name: 'newer images hold none', files: { 'k8s/temporal.yaml': pod('') } },
      {
        name: 'a mount at another place',
        files: {
          'compose.yaml': compose(
            '    volumes:\n      - ./dynamicconfig:/etc/temporal/dynamicconfig\n',
            undefined,
            '«config/dynamicconfig/development-sql.yaml»',
          ),
          ...dynamic,
        },
      },
    ],
    good: [
      { name: 'nothing is named, and an older image holds one', files: { 'compose.yaml': compose('', undefined, '') } },
      { files: { 'compose.yaml': compose(folder), ...dynamic } },
      {
        name: 'the file alone',
        files: {
          'compose.yaml': compose(
            '    volumes:\n      - ./dynamicconfig/development-sql.yaml:/etc/temporal/config/dynamicconfig/development-sql.yaml:ro\n',
          ),
          ...dynamic,
        },
      },
      { name: 'the one file of older images', files: { 'compose.yaml': compose('', undefined, 'config/dynamicconfig/docker.yaml') } },
      { name: 'an older image', files: { 'k8s/temporal.yaml': pod('', 'temporalio/server:1.29.7').replace(/[«»]/g, '') } },
      { name: 'a ConfigMap', files: { 'k8s/temporal.yaml': pod(mounted).replace(/[«»]/g, '') } },
      {
        name: "an image of one's own",
        files: {
          'compose.yaml': compose('').replace('image: temporalio/auto-setup:1.29.1', 'build: .'),
          Dockerfile: 'FROM temporalio/auto-setup:1.29.1\nCOPY dynamicconfig /etc/temporal/config/dynamicconfig\n',
          ...dynamic,
        },
      },
      {
        name: 'a configuration of its own says where',
        files: {
          'compose.yaml': compose('    volumes:\n      - ./config:/etc/temporal/config\n', 'temporalio/server:1.30.6', ''),
          'config/docker.yaml': 'services: {}\n',
        },
      },
      { name: 'an unknown path', files: { 'compose.yaml': compose('', undefined, '${DYNAMIC_CONFIG}') } },
      {
        name: 'a volume is filled elsewhere',
        files: {
          'compose.yaml': `${compose('    volumes:\n      - dynamic:/etc/temporal/config/dynamicconfig\n')}volumes: { dynamic: {} }\n`,
        },
      },
      {
        name: 'a script makes it',
        files: {
          'compose.yaml': compose(folder, undefined, 'config/dynamicconfig/production.yaml'),
          ...dynamic,
          'setup.sh': 'cp dynamicconfig/development-sql.yaml dynamicconfig/production.yaml\n',
        },
      },
    ],
  },
  *check(server, { project }) {
    const { container, readsVariables } = server;
    if (!readsVariables || project.stageOf(container) || (container.origin.kind === 'compose' && !container.origin.service.build.isUnset))
      return;
    const setting = server.setting('DYNAMIC_CONFIG_FILE_PATH');
    const named = textIn(setting);
    if (named === undefined ? !isAbsent(setting) : !setting.isSet) return;
    const isEmptyImage = isFromOneThirty(server);
    if (named === undefined && !isEmptyImage) return;
    const path = absolute(named ?? usual);
    if (path === undefined || (path === usual && !isEmptyImage)) return;
    const lack = lackOf(path, server, project);
    if (lack === undefined) return;
    const at: Located = named === undefined ? container : setting.at;
    yield {
      at,
      message:
        named === undefined
          ? `${container.label} starts no server, since images from 1.30 on hold no dynamic configuration and none is mounted at ${usual}; mount a file there, with {} in it where nothing is to be set`
          : `"${inOwnWords(named, setting.at)}" is ${lack}, so the server of ${container.label} ends at start; mount a file there, with {} in it where nothing is to be set`,
    };
  },
});

const usual = '/etc/temporal/config/dynamicconfig/docker.yaml';

/** The image holds no such file: from 1.30 on; auto-setup ended before. */
function isFromOneThirty({ flavor, version, container }: TemporalServer): boolean {
  return flavor === 'server' && isFrom(version, container.image, '1.30.0');
}

function absolute(path: string): string | undefined {
  if (path.includes('$')) return undefined;
  const whole = path.startsWith('/') ? path : `/etc/temporal/${path}`;
  const resolved = resolvePath('', whole.replace(/^\/+/, ''));
  return resolved === undefined ? undefined : `/${resolved}`;
}

/** Where the file is not, as a clause; undefined where it is, or may be. */
function lackOf(path: string, { container }: TemporalServer, { files }: Project): string | undefined {
  const { mounts, origin } = container;
  if (mounts.isUnknown || (origin.kind === 'compose' && !origin.service.node.get('configs').isUnset)) return undefined;
  const covering: { readonly mount: Mount; readonly rest: string }[] = [];
  for (const mount of mounts.value ?? []) {
    const target = mount.target.isSet ? absolute(mount.target.value) : undefined;
    if (target === undefined) return undefined;
    if (path === target || path.startsWith(`${target.replace(/\/$/, '')}/`))
      covering.push({ mount, rest: path.slice(target.length).replace(/^\//, '') });
  }
  const [first, ...others] = covering;
  if (!first) return 'not in the image, and nothing is mounted there';
  const { mount, rest } = first;
  // Of a single file that is missing another rule tells.
  if (others.length > 0 || mount.type !== 'bind' || mount.hostPath === undefined || rest === '') return undefined;
  const file = `${mount.hostPath}/${rest}`;
  return files.stat(mount.hostPath) === 'directory' && files.stat(file) === 'absent' && !files.mayBeMade(file)
    ? 'not in the folder that is mounted there'
    : undefined;
}
