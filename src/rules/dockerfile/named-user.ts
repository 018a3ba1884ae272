import { replace } from '../../core/edit.js';
import { textOf } from '../../core/source.js';
import { userNumber } from '../../knowledge/images/users.js';
import type { Stage } from '../../parsers/dockerfile/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/named-user',
  on: 'dockerfile.stage',
  topic: 'security',
  summary: 'The shipped image names its user instead of numbering it',
  severity: { development: 'off', staging: 'info', production: 'info' },
  rationale: `Under \`runAsNonRoot\` the kubelet cannot look the name up, cannot prove that it is not root, and does not start the container. A number works
everywhere, and shows who owns the files of a mounted volume.`,
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
    'https://docs.docker.com/reference/dockerfile/#user',
  ],
  peers: ['hadolint DL3066'],
  examples: {
    bad: [
      {
        name: 'an account of the base image',
        files: { Dockerfile: 'FROM node:22.11\nUSER «node»\nCMD ["node", "worker.js"]\n' },
        fixed: { Dockerfile: 'FROM node:22.11\nUSER 1000\nCMD ["node", "worker.js"]\n' },
      },
      {
        name: 'an account that the stage makes, with a group',
        files: {
          Dockerfile:
            'FROM debian:12.8\nRUN groupadd -g 1001 app && useradd --no-create-home -g app -u 1001 app\nUSER «app:app»\nCMD ["/worker"]\n',
        },
        fixed: {
          Dockerfile:
            'FROM debian:12.8\nRUN groupadd -g 1001 app && useradd --no-create-home -g app -u 1001 app\nUSER 1001:app\nCMD ["/worker"]\n',
        },
      },
      {
        name: 'no fix where the system chooses the number',
        files: { Dockerfile: 'FROM alpine:3.23\nRUN adduser -D app\nUSER «app»\nCMD ["/worker"]\n' },
      },
    ],
    good: [
      { files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nCMD ["node", "worker.js"]\n' } },
      {
        name: 'numbers of an account that the stage makes',
        files: {
          Dockerfile:
            'FROM debian:12.8\nRUN groupadd -g 1001 app && useradd --no-create-home -g app -u 1001 app\nUSER 1001:1001\nCMD ["/worker"]\n',
        },
      },
      { name: 'an own number', files: { Dockerfile: 'FROM alpine:3.23\nRUN adduser -D -u 1001 app\nUSER 1001\nCMD ["/worker"]\n' } },
      {
        name: 'only the last user counts',
        files: { Dockerfile: 'FROM node:22.11\nUSER node\nRUN npm ci\nUSER 1000\nCMD ["node", "worker.js"]\n' },
      },
      {
        name: 'root is another finding',
        files: { Dockerfile: 'FROM node:22.11\nUSER root\nCMD ["node", "worker.js"]\n' },
      },
      {
        name: 'a stage that does not ship',
        files: { Dockerfile: 'FROM node:22.11 AS build\nUSER node\nRUN npm ci\nFROM node:22.11\nUSER 1000\nCMD ["node", "worker.js"]\n' },
      },
      { name: 'a variable is unknown', files: { Dockerfile: 'FROM node:22.11\nARG RUN_AS\nUSER $RUN_AS\nCMD ["node", "worker.js"]\n' } },
      {
        name: 'a part of some other image, which names the user that it finds there',
        files: { Dockerfile: 'ARG base\nFROM ${base}\nUSER root\nRUN apt-get install -y jq\nUSER app\n' },
      },
      { name: 'the choice of the base image', files: { Dockerfile: 'FROM temporalio/server:1.30.0\nCOPY config /etc/temporal\n' } },
    ],
  },
  *check(stage) {
    if (!stage.ships || stage.platform === 'windows') return;
    const { user } = stage;
    const instruction = stage.allInstructions.findLast(({ keyword }) => keyword === 'USER');
    if (!user.isSet || !instruction || isPartOfAnother(stage)) return;
    const [name = ''] = user.value.split(':');
    if (name === '' || name === 'root' || /^\d+$/.test(name)) return;
    const number = userNumber(name, stage);
    const isPlain = user.isLiteral && textOf(user.at) === user.value;
    yield {
      at: user.at,
      message: `"${user.value}" is a name, which Kubernetes cannot tell from root under runAsNonRoot; use ${number === undefined ? 'the numeric id' : `its number ${number}`}`,
      fix:
        number !== undefined && isPlain
          ? {
              title: `Use the number of "${name}"`,
              safety: 'unsafe',
              edits: [replace(user.at, `${number}${user.value.slice(name.length)}`)],
            }
          : undefined,
    };
  },
});

/** Nobody knows what it is built on, and it starts nothing: a layer for the images of others. */
function isPartOfAnother({ rootStage, effectiveCommands }: Stage): boolean {
  return !rootStage.base.isSet && effectiveCommands.length === 0;
}
