import { insertEntry } from '../../core/edit.js';
import { namedImage } from '../../core/image.js';
import { basename } from '../../core/path.js';
import type { Fix } from '../../core/problem.js';
import { baseImage } from '../../knowledge/images/index.js';
import { execsLastCommand, hasNothingToFinish, runsPackageScript, shells } from '../../knowledge/signals.js';
import type { Service } from '../../parsers/compose/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'compose/missing-init',
  on: 'compose.service',
  topic: 'delivery',
  aggregate: true,
  summary: 'Process 1 of a service is a shell or a package runner, which does none of the work of process 1',
  severity: { development: 'off', staging: 'info', production: 'info' },
  rationale: `The kernel leaves to process 1 what ended processes leave behind, and gives it only the signals that it asked for. A package runner may do
none of the work; \`init: true\` puts a small process in front that does it. A shell asks for no signal and passes none on: the service is killed after its time to stop, and behind
\`init: true\` at once, because the signal ends the shell alone. There \`exec\` has to put the program in the place of the shell.`,
  references: [
    'https://docs.docker.com/reference/compose-file/services/#init',
    'https://github.com/nodejs/docker-node/blob/main/docs/BestPractices.md#handling-kernel-signals',
  ],
  examples: {
    bad: [
      {
        files: {
          'compose.prod.yaml': 'services:\n  api:\n    image: node:22.11 # pinned\n    command: «npm run start»\n    restart: always\n',
        },
        fixed: {
          'compose.prod.yaml':
            'services:\n  api:\n    image: node:22.11 # pinned\n    init: true\n    command: npm run start\n    restart: always\n',
        },
      },
      {
        name: 'a shell that stays in front of its last command: an init would end the shell alone, so advice only',
        files: {
          'compose.prod.yaml':
            'services:\n  api:\n    image: python:3.13-slim\n    entrypoint: «["sh", "-c", "alembic upgrade head && gunicorn app:app"]»\n',
        },
      },
      {
        name: 'behind what a fragment brings in',
        files: {
          'compose.prod.yaml': 'x-common: &common\n  image: node:22.11\nservices:\n  api:\n    <<: *common\n    command: «npm run start»\n',
        },
        fixed: {
          'compose.prod.yaml':
            'x-common: &common\n  image: node:22.11\nservices:\n  api:\n    <<: *common\n    command: npm run start\n    init: true\n',
        },
      },
      {
        name: 'something in the background',
        files: { 'compose.prod.yaml': 'services:\n  api: { build: ., entrypoint: «[bash, -c, "celery worker & gunicorn app:app"]» }\n' },
      },
    ],
    good: [
      { files: { 'compose.prod.yaml': 'services:\n  api:\n    image: node:22.11\n    init: true\n    command: npm run start\n' } },
      {
        name: 'the program itself',
        files: { 'compose.prod.yaml': 'services:\n  api:\n    image: node:22.11\n    command: node server.js\n' },
      },
      {
        name: 'the last command takes the place of the shell',
        files: {
          'compose.prod.yaml':
            'services:\n  api:\n    image: python:3.13-slim\n    entrypoint: ["sh", "-c", "alembic upgrade head && exec gunicorn app:app"]\n  web:\n    image: python:3.13-alpine\n    entrypoint: ["sh", "-c", "cd /app && gunicorn app:app"]\n',
        },
      },
      {
        name: 'an image whose entrypoint nobody here knows may start an init',
        files: {
          'compose.prod.yaml': 'services:\n  api: { image: "acme/api:1.0.0", command: [bash, -c, "celery worker & gunicorn app:app"] }\n',
        },
      },
      {
        name: 'a stage for development',
        files: {
          'compose.yaml': 'services:\n  api:\n    build: { context: ., target: development }\n    command: npm run watch\n',
          Dockerfile: 'FROM node:22.11 AS development\nCOPY . .\nFROM development\nUSER 1000\nCMD ["node", "api.js"]\n',
        },
      },
      {
        name: 'nothing to finish',
        files: { 'compose.prod.yaml': 'services:\n  api:\n    image: node:22.11\n    command: sh -c "sleep 5; tail -f /dev/null"\n' },
      },
      {
        name: 'a decision',
        files: { 'compose.prod.yaml': 'services:\n  api:\n    image: node:22.11\n    init: false\n    command: npm run start\n' },
      },
      {
        name: 'a job',
        files: { 'compose.prod.yaml': 'services:\n  migrate:\n    image: node:22.11\n    restart: "no"\n    command: npm run migrate\n' },
      },
    ],
  },
  *check(service, { project }) {
    const { node, entrypoint, command, name } = service;
    if (!node.get('init').isUnset || (entrypoint.isUnset && command.isUnset) || project.containerOf(service).isOneShot) return;
    if (isForDevelopment(service)) return;
    const words = wordsOf(service, project);
    const what = words && reasonOf(words, service);
    if (!what) return;
    yield {
      at: entrypoint.isSet ? entrypoint.at : command.at,
      ...(what === 'a shell'
        ? {
            message: `a shell is process 1 of "${name}" and passes no signal on, so the program may be killed without being told to stop; start it with "exec", or let a "trap" pass the signal on ("init: true" would end the shell alone)`,
          }
        : {
            message: `${what} is process 1 of "${name}", so the signal to stop may not reach the program and nobody clears up after its children; set "init: true", or start the program itself`,
            fix: addInit(service),
          }),
    };
  },
});

function isForDevelopment({ node }: Service): boolean {
  return /^dev(?:elop(?:ment)?)?$/.test(node.get('build', 'target').text ?? '');
}

/** The words of process 1, where the files or what is known of the image tell them. */
function wordsOf(service: Service, project: Project): readonly string[] | undefined {
  const { process } = project.containerOf(service);
  if (process.isSet) return process.value;
  const { command, entrypoint } = service;
  const facts = imageOf(service);
  // The entrypoint of node gives way to the command.
  const isPassedOn = facts?.entrypoint?.length === 0 || facts?.name === 'node';
  return entrypoint.isUnset && isPassedOn && command.value?.form === 'exec' ? command.value.words : undefined;
}

function imageOf({ image, build }: Service) {
  const reference = build.isUnset ? namedImage(image) : undefined;
  return reference && baseImage(reference);
}

/** What process 1 is, when it does not do its work; undefined for all others. */
function reasonOf(words: readonly string[], service: Service): string | undefined {
  const [first = '', option, script = ''] = words;
  if (runsPackageScript(words)) return `"${basename(first)}"`;
  const shell = basename(first);
  if (!shells.has(shell) || !/^-[a-z]*c$/.test(option ?? '') || /\bexec\b|\btrap\b/.test(script)) return undefined;
  const last =
    script
      .split(/&&|\|\||[;&\n]/)
      .findLast((part) => part.trim() !== '')
      ?.trim() ?? '';
  const [program = '', ...args] = last.split(/\s+/);
  if (hasNothingToFinish(program, args.length)) return undefined;
  const hasBackground = /[^&>|]&(?![&>])/.test(script);
  const isOne = !/&&|\|\||[;\n]/.test(script.trim());
  if (!hasBackground && (isOne || execsLastCommand(shell, imageOf(service)) || !imageOf(service))) return undefined;
  return 'a shell';
}

function addInit({ sources }: Service): Fix | undefined {
  const [source, ...others] = sources;
  if (!source || others.length > 0 || source.via || source.anchor || source.flow) return undefined;
  const edit = insertEntry(source, ['init: true']);
  return edit && { title: 'Set "init: true"', safety: 'unsafe', edits: [edit], scope: source };
}
