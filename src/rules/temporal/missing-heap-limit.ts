import { basename } from '../../core/path.js';
import { behindLauncher } from '../../knowledge/launchers.js';
import { behindInit } from '../../knowledge/signals.js';
import type { Container, Project, TemporalPart } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const files = {
  Dockerfile: 'FROM node:22.11\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\nCOPY . .\nUSER 1000\nCMD ["node", "worker.js"]\n',
  'package.json': '{ "dependencies": { "@temporalio/worker": "1.22.0" } }\n',
};
const java = (command: string) => ({
  Dockerfile: `FROM eclipse-temurin:21-jre\nCOPY target/worker.jar /worker.jar\nUSER 1000\nENTRYPOINT ${command}\n`,
  'pom.xml':
    '<project>\n  <modelVersion>4.0.0</modelVersion>\n  <groupId>acme</groupId>\n  <artifactId>worker</artifactId>\n  <version>1</version>\n  <dependencies>\n    <dependency><groupId>io.temporal</groupId><artifactId>temporal-sdk</artifactId><version>1.31.0</version></dependency>\n  </dependencies>\n</project>\n',
});
const compose = (memory: string, rest = '') => `services:\n  temporal-worker:\n    build: .\n    mem_limit: ${memory}\n${rest}`;

export default defineRule({
  id: 'temporal/missing-heap-limit',
  on: 'temporal.worker',
  topic: 'scaling',
  summary: 'A worker on Node.js or the JVM has a memory limit, and leaves the size of its heap to the run-time',
  severity: { development: 'off', staging: 'info', production: 'info' },
  rationale: `The TypeScript SDK sizes its cache of workflows by the heap, and Node.js chooses that by rules of its own, with no regard to what the native core and the sandboxes of workflows take beside
it. The JVM takes a quarter of the container, so that most of what is paid for is never used while the cache is thrown out and histories are replayed.`,
  references: [
    'https://docs.temporal.io/develop/typescript/workers/run-worker-process',
    'https://docs.oracle.com/en/java/javase/21/docs/specs/man/java.html',
  ],
  examples: {
    bad: [
      { files: { ...files, 'compose.prod.yaml': compose('«2g»') } },
      { name: 'Java', files: { ...java('["java", "-jar", "/worker.jar"]'), 'compose.prod.yaml': compose('«2g»') } },
    ],
    good: [
      {
        files: { ...files, 'compose.prod.yaml': compose('2g', '    environment: { NODE_OPTIONS: "--max-old-space-size=1638" }\n') },
      },
      {
        name: 'in the command',
        files: { ...files, 'compose.prod.yaml': compose('2g', '    command: [node, --max-old-space-size=1638, worker.js]\n') },
      },
      { name: 'no limit', files: { ...files, 'compose.prod.yaml': compose('"${LIMIT}"') } },
      {
        name: 'the variables are not known',
        files: { ...files, 'compose.prod.yaml': compose('2g', '    env_file: secrets.env\n') },
      },
      {
        name: 'Java',
        files: { ...java('["java", "-XX:MaxRAMPercentage=75", "-jar", "/worker.jar"]'), 'compose.prod.yaml': compose('2g') },
      },
      {
        name: 'Java by a variable',
        files: {
          ...java('["java", "-jar", "/worker.jar"]'),
          'compose.prod.yaml': compose('2g', '    environment: { JAVA_TOOL_OPTIONS: -Xmx1500m }\n'),
        },
      },
      { name: 'a script may say it', files: { ...java('["/start.sh"]'), 'compose.prod.yaml': compose('2g') } },
    ],
  },
  *check(worker, { project }) {
    const { container, sdk } = worker;
    const { memory } = container.limits;
    const language = sdk.value?.language;
    if (!memory.isSet || memory.value < 2 ** 26 || (language !== 'typescript' && language !== 'java')) return;
    const commands = commandsOf(container, project);
    const runtime = language === 'java' ? /^java$/ : /^(?:node|nodejs|tsx|ts-node)$/;
    const isStarted = commands.some((words) => runtime.test(basename(words[0] ?? '')));
    const says = /-Xmx|-XX:Max(?:RAM|Heap)|max[-_]old[-_]space|heap|@/i;
    if (!isStarted || commands.flat().some((word) => word === undefined || says.test(word))) return;
    const variables = language === 'java' ? ['JAVA_TOOL_OPTIONS', 'JDK_JAVA_OPTIONS', '_JAVA_OPTIONS'] : ['NODE_OPTIONS'];
    if (!variables.every((name) => saysNothing(worker, name, says)) || !container.environment.isComplete) return;
    const mebi = Math.floor((memory.value * 0.8) / 2 ** 20);
    const [flag, effect] =
      language === 'java'
        ? ['-XX:MaxRAMPercentage=75 in JAVA_TOOL_OPTIONS', 'the JVM takes a quarter of it for its heap']
        : [
            `NODE_OPTIONS to --max-old-space-size=${mebi}`,
            'Node.js sizes its heap, and with it the cache of workflows, by rules of its own',
          ];
    yield {
      at: memory.at,
      message: `${container.label} has a memory limit and no limit of its heap, so that ${effect}; set ${flag}, for example`,
    };
  },
});

function saysNothing({ setting }: TemporalPart, name: string, says: RegExp): boolean {
  const value = setting(name);
  return value.isUnset || (value.isSet && !says.test(value.value));
}

/** The commands that a container starts, as far as its files tell; none where they do not. */
function commandsOf(container: Container, project: Project): readonly (readonly (string | undefined)[])[] {
  const { process, entrypoint, command } = container;
  const stage = project.stageOf(container);
  if (entrypoint.isUnset && command.isUnset && stage) return project.commandsOf(stage).map(({ words }) => behindLauncher(words));
  if (!process.isSet) return [];
  const words = behindInit(process.value);
  return [behindLauncher(basename(words[0] ?? '') === 'docker-entrypoint.sh' ? words.slice(1) : words)];
}
