import { joinPath } from '../../core/path.js';
import type { Located } from '../../core/source.js';
import { isRebuilt } from '../../knowledge/temporal/versions.js';
import type { Container, Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const folder = '/etc/temporal/config';
const compose = (mount: string, more = '', image = 'temporalio/server:1.31.2') =>
  `services:\n  temporal:\n    image: ${image}\n    volumes:\n      - ${mount}\n${more}`;
const pod = (mount: string, env = '', image = 'temporalio/server:1.31.2') => `apiVersion: v1
kind: Pod
metadata: { name: temporal }
spec:
  containers:
    - name: temporal
      image: ${image}
${env}      volumeMounts:
        - ${mount}
  volumes:
    - name: config
      configMap: { name: temporal-config }
`;

export default defineRule({
  id: 'temporal/ignored-config-template',
  on: 'temporal.server',
  topic: 'configuration',
  summary: 'The server does not read the configuration that is mounted',
  severity: { development: 'warning', staging: 'error', production: 'error' },
  rationale: `Images up to 1.29 filled in config_template.yaml at the start. From 1.30 on the server has a template of its own and reads no other one unless
TEMPORAL_SERVER_CONFIG_FILE_PATH names it. It then starts with its defaults and says nothing, so that an upgrade switches off the TLS and the
authorization that the mounted file holds.`,
  references: ['https://github.com/temporalio/temporal/tree/main/docker', 'https://docs.temporal.io/references/configuration'],
  examples: {
    bad: [
      { files: { 'compose.prod.yaml': compose('«./temporal.yaml:/etc/temporal/config/config_template.yaml:ro»') } },
      {
        name: 'in Kubernetes',
        files: { 'k8s/temporal.yaml': pod('«{ name: config, mountPath: /etc/temporal/config/docker.yaml, subPath: docker.yaml }»') },
      },
      {
        name: 'a folder with such a file',
        files: {
          'compose.prod.yaml': compose('«./config:/etc/temporal/config»'),
          'config/config_template.yaml': 'log: { level: {{ default .Env.LOG_LEVEL "info" }} }\n',
        },
      },
    ],
    good: [
      {
        name: 'a variable names it',
        files: {
          'compose.prod.yaml': compose(
            './temporal.yaml:/etc/temporal/config/config_template.yaml:ro',
            '    environment:\n      TEMPORAL_SERVER_CONFIG_FILE_PATH: /etc/temporal/config/config_template.yaml\n',
          ),
        },
      },
      {
        name: 'the environment names it',
        files: {
          'k8s/temporal.yaml': pod(
            '{ name: config, mountPath: /etc/temporal/config/docker.yaml, subPath: docker.yaml }',
            '      env: [{ name: TEMPORAL_ENVIRONMENT, value: docker }]\n',
          ),
        },
      },
      {
        name: 'older images read it',
        files: {
          'compose.prod.yaml': compose('./temporal.yaml:/etc/temporal/config/config_template.yaml:ro', '', 'temporalio/server:1.29.7'),
        },
      },
      {
        name: 'the dynamic configuration is something else',
        files: { 'compose.prod.yaml': compose('./dynamic.yaml:/etc/temporal/config/dynamicconfig/docker.yaml:ro') },
      },
      {
        name: 'an option names it',
        files: {
          'compose.prod.yaml': compose(
            './temporal.yaml:/etc/temporal/config/config_template.yaml:ro',
            '    command: temporal-server --config-file /etc/temporal/config/config_template.yaml start\n',
          ),
        },
      },
      {
        name: 'variables that are not known may name it',
        files: {
          'k8s/temporal.yaml': pod(
            '{ name: config, mountPath: /etc/temporal/config/docker.yaml, subPath: docker.yaml }',
            '      envFrom: [{ secretRef: { name: temporal } }]\n',
          ),
        },
      },
      {
        name: 'a folder without one',
        files: {
          'compose.prod.yaml': compose('./config:/etc/temporal/config'),
          'config/dynamicconfig/docker.yaml': 'limit.maxIDLength:\n  - value: 255\n',
        },
      },
      {
        name: 'an entrypoint of its own',
        files: {
          'compose.prod.yaml': compose(
            './temporal.yaml:/etc/temporal/config/config_template.yaml:ro',
            '    entrypoint: ["sh", "/etc/temporal/own.sh"]\n',
          ),
        },
      },
      {
        name: 'an unknown version',
        files: { 'compose.prod.yaml': compose('./temporal.yaml:/etc/temporal/config/docker.yaml', '', 'temporalio/server:latest') },
      },
    ],
  },
  *check({ flavor, version, container, setting }, { project }) {
    if (flavor !== 'server' || !version.isSet || !isRebuilt(version.value) || mayReadAnother(container)) return;
    const sources = ['TEMPORAL_SERVER_CONFIG_FILE_PATH', 'TEMPORAL_CONFIG_DIR', 'TEMPORAL_ENVIRONMENT', 'TEMPORAL_AVAILABILITY_ZONE'];
    if (sources.some((name) => !setting(name).isUnset)) return;
    const found = mountOf(container, project);
    if (!found) return;
    yield {
      at: found.at,
      message: `the server of ${version.value} does not read ${found.path} and starts with its defaults, without the TLS and the authorization that may stand there; name the file in TEMPORAL_SERVER_CONFIG_FILE_PATH, and write "# enable-template" into its first lines where it holds templates`,
    };
  },
});

/** Its command is not that of the image, or the server with no option for a configuration. */
function mayReadAnother({ entrypoint, command }: Container): boolean {
  if (entrypoint.isUnknown || command.isUnknown) return true;
  const words = [entrypoint, command].flatMap((line) => (line.isSet && line.value.form === 'exec' ? line.value.words : []));
  const [first] = words;
  if (first === undefined) return false;
  return !/(?:^|\/)(?:temporal-server|entrypoint\.sh)$/.test(first) || words.some((word) => /^--?(?:config|c|env|e|zone|az)/.test(word));
}

function mountOf({ mounts }: Container, { files }: Project): { readonly at: Located; readonly path: string } | undefined {
  for (const mount of mounts.value ?? []) {
    const target = mount.target.value?.replace(/\/+$/, '');
    if (target === `${folder}/config_template.yaml` || target === `${folder}/docker.yaml`) return { at: mount, path: target };
    if (target !== folder || mount.hostPath === undefined) continue;
    const name = ['config_template.yaml', 'docker.yaml'].find((one) => files.stat(joinPath(mount.hostPath ?? '', one)) === 'file');
    if (name) return { at: mount, path: `${folder}/${name}` };
  }
  return undefined;
}
