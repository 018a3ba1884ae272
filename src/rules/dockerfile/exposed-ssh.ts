import { basename } from '../../core/path.js';
import { meantForLogins } from '../../knowledge/logins.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/exposed-ssh',
  on: 'dockerfile.stage',
  topic: 'security',
  summary: 'The shipped image offers a login over SSH',
  severity: { development: 'off', staging: 'warning', production: 'warning' },
  rationale: `A login is a second way in, with keys and passwords that live in the image and are hard to change. \`docker exec\` and \`kubectl exec\` need no
server in the container, and ask the platform who may do so.`,
  references: [
    'https://docs.docker.com/reference/cli/docker/container/exec/',
    'https://kubernetes.io/docs/tasks/debug/debug-application/get-shell-running-container/',
  ],
  peers: ['checkov CKV_DOCKER_1', 'trivy DS-0004'],
  examples: {
    bad: [
      { files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nEXPOSE 8080 «22»\nCMD ["node", "api.js"]\n' } },
      { name: 'the server is started', files: { Dockerfile: 'FROM debian:12.8\n«CMD ["/usr/sbin/sshd", "-D"]»\n' } },
      {
        name: 'beside the application',
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\n«CMD service ssh start && exec node api.js»\n' },
      },
    ],
    good: [
      { files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nEXPOSE 8080\nCMD ["node", "api.js"]\n' } },
      { name: 'an image for transfers', files: { 'sftp/Dockerfile': 'FROM debian:12.8\nEXPOSE 22\nCMD ["/usr/sbin/sshd", "-D"]\n' } },
      {
        name: 'the server itself',
        files: { 'openssh/Dockerfile': 'FROM alpine:3.21\nRUN apk add openssh\nEXPOSE 22\nENTRYPOINT ["/start"]\n' },
      },
      { name: 'Git over SSH', files: { Dockerfile: 'FROM gitea/gitea:1.22\nEXPOSE 22\n' } },
      { name: 'a client', files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nEXPOSE 8080\nCMD ["ssh", "-N", "tunnel@example.org"]\n' } },
      { name: 'other ports', files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nEXPOSE 2222 8022 220\nCMD ["node", "api.js"]\n' } },
      { name: 'for development', files: { 'Dockerfile.dev': 'FROM node:22.11\nUSER 1000\nEXPOSE 8080 22\nCMD ["node", "api.js"]\n' } },
    ],
  },
  *check(stage, { project }) {
    if (!stage.ships || stage.platform === 'windows') return;
    const names = [stage.file.path, stage.name ?? '', stage.rootStage.base.value ?? ''];
    if (names.some(meantForLogins)) return;
    const port = stage.exposedPorts.find(({ port: { value } }) => value === 22);
    const server = project.commandsOf(stage).find(({ words, nested }) => !nested && startsServer(words));
    const at = port?.at ?? server?.instruction;
    if (!at) return;
    yield {
      at,
      message: `${port ? 'port 22 offers' : 'this command starts'} a login over SSH, a second way into the container; use docker exec or kubectl exec, and leave the server out`,
    };
  },
});

function startsServer(words: readonly (string | undefined)[]): boolean {
  const [program = '', first = '', second] = words;
  const name = basename(program);
  return name === 'sshd' || (name === 'service' && /^sshd?$/.test(first) && second === 'start') || /\/etc\/init\.d\/sshd?$/.test(program);
}
