import type { Located } from '../../core/source.js';
import { isRebuilt } from '../../knowledge/temporal/versions.js';
import type { Container, TemporalServer } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = (variables: string, more = '', image = 'temporalio/server:1.31.2') =>
  `services:\n  temporal:\n    image: ${image}\n    environment:\n      TEMPORAL_SERVER_CONFIG_FILE_PATH: /etc/temporal/server.yaml\n${variables}${more}`;
const pod = (env: string, image = 'temporalio/server:1.31.2') => `apiVersion: v1
kind: Pod
metadata: { name: temporal }
spec:
  containers:
    - name: temporal
      image: ${image}
      env:
        - { name: TEMPORAL_SERVER_CONFIG_FILE_PATH, value: /etc/temporal/server.yaml }
${env}`;

export default defineRule({
  id: 'temporal/conflicting-config-source',
  on: 'temporal.server',
  topic: 'configuration',
  summary: 'The server is given a configuration file and a configuration folder',
  severity: 'error',
  rationale: `The server takes its configuration from one file, or from a folder by the name of an environment and a zone. It does not choose between
them: with both it prints an error and ends, at each start.`,
  references: ['https://docs.temporal.io/references/configuration', 'https://github.com/temporalio/temporal/blob/main/cmd/server/main.go'],
  examples: {
    bad: [
      { files: { 'compose.prod.yaml': compose('      TEMPORAL_ENVIRONMENT: «docker»\n') } },
      {
        name: 'in Kubernetes',
        files: { 'k8s/temporal.yaml': pod('        - { name: TEMPORAL_CONFIG_DIR, value: «/etc/temporal/config» }\n') },
      },
      {
        name: 'by an option',
        files: { 'compose.prod.yaml': compose('      LOG_LEVEL: warn\n', '    command: «temporal-server --env docker start»\n') },
      },
    ],
    good: [
      { name: 'only the file', files: { 'compose.prod.yaml': compose('      LOG_LEVEL: warn\n') } },
      { files: { 'k8s/temporal.yaml': pod('        - { name: LOG_LEVEL, value: warn }\n') } },
      { name: 'an empty one says nothing', files: { 'compose.prod.yaml': compose('      TEMPORAL_ENVIRONMENT: ""\n') } },
      { name: 'one that is not known', files: { 'compose.prod.yaml': compose('      TEMPORAL_ENVIRONMENT: ${TEMPORAL_ENVIRONMENT}\n') } },
      {
        name: 'older ones do not know the file',
        files: { 'compose.prod.yaml': compose('      TEMPORAL_ENVIRONMENT: docker\n', '', 'temporalio/server:1.29.7') },
      },
      {
        name: 'an option of another program',
        files: {
          'compose.prod.yaml': compose('      LOG_LEVEL: warn\n', '    command: sh -c "./wait --env docker && temporal-server start"\n'),
        },
      },
      {
        name: 'only the folder',
        files: {
          'compose.prod.yaml': compose('      TEMPORAL_ENVIRONMENT: docker\n').replace(
            '      TEMPORAL_SERVER_CONFIG_FILE_PATH: /etc/temporal/server.yaml\n',
            '',
          ),
        },
      },
    ],
  },
  *check(server) {
    if (server.flavor !== 'server' || !server.version.isSet || !isRebuilt(server.version.value)) return;
    const options = optionsOf(server.container);
    const file = variableOf(server, ['TEMPORAL_SERVER_CONFIG_FILE_PATH']) ?? optionOf(options, /^--?config-file(?:=|$)/);
    const other =
      variableOf(server, [
        'TEMPORAL_CONFIG_DIR',
        'TEMPORAL_ENVIRONMENT',
        'TEMPORAL_AVAILABILITY_ZONE',
        'TEMPORAL_AVAILABILTY_ZONE',
        'TEMPORAL_ROOT',
      ]) ?? optionOf(options, /^--?(?:config|c|env|e|zone|az|root|r)(?:=|$)/);
    if (!file || !other) return;
    yield {
      at: other.at,
      message: `${server.container.label} has a configuration file by ${file.name} and a folder by ${other.name}, so the server prints an error and ends; keep one of them`,
      related: [{ at: file.at, message: 'the file' }],
    };
  },
});

interface Source {
  readonly name: string;
  readonly at: Located;
}

function variableOf({ setting }: TemporalServer, names: readonly string[]): Source | undefined {
  for (const name of names) {
    const value = setting(name);
    if (value.isSet && value.value !== '') return { name, at: value.at };
  }
  return undefined;
}

/** The options of the server itself, where it is what starts. */
function optionsOf({ entrypoint, command }: Container): readonly { readonly word: string; readonly at: Located }[] {
  const words = [entrypoint, command].flatMap((line) =>
    line.isSet && line.value.form === 'exec' ? line.value.words.map((word) => ({ word, at: line.at })) : [],
  );
  return /(?:^|\/)temporal-server$/.test(words[0]?.word ?? '') ? words.slice(1) : [];
}

function optionOf(options: ReturnType<typeof optionsOf>, pattern: RegExp): Source | undefined {
  const found = options.find(({ word }) => pattern.test(word));
  return found && { name: found.word.replace(/=.*/, ''), at: found.at };
}
