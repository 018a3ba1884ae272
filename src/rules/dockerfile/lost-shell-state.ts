import { textOf } from '../../core/source.js';
import { excerpt } from '../../core/words.js';
import { readableRuns } from '../../knowledge/shells.js';
import type { ShellCommand, ShellScript } from '../../parsers/shell/types.js';
import { defineRule } from '../../rule.js';

interface Loss {
  /** What is lost, as a clause behind "since". */
  readonly why: string;
  readonly cure: string;
}

/** Files that only set variables and functions. Others may do work when they are sourced. */
const setsVariables =
  /(?:^|\/)(?:activate|\.bashrc|\.bash_profile|\.profile|profile|nvm\.sh|\.cargo\/env|setup\.(?:ba)?sh|\.env|\w*(?:vars|env)\.sh)$/;

export default defineRule({
  id: 'dockerfile/lost-shell-state',
  on: 'dockerfile.stage',
  topic: 'containerization',
  summary: 'A RUN ends with a command whose effect ends with its shell',
  severity: 'warning',
  rationale: `Each RUN is a shell of its own, and only files outlive it. A working directory, a variable, an activated environment or a started service is
gone when the next instruction begins, so that the build goes on in another place or with another program than its author believes.`,
  references: ['https://docs.docker.com/reference/dockerfile/#run', 'https://docs.docker.com/build/building/best-practices/#workdir'],
  peers: ['hadolint DL3003', 'hadolint DL3001', 'trivy DS-0013', 'kics f4a6bcd3', 'kics 9b6b0f38'],
  examples: {
    bad: [
      { name: 'a directory', files: { Dockerfile: 'FROM node:22.11\nRUN «cd /app»\nRUN npm ci\n' } },
      {
        name: 'behind real work',
        files: { Dockerfile: 'FROM node:22.11\nRUN git clone https://example.com/app.git && «cd app»\nRUN npm ci\n' },
      },
      { name: 'a variable', files: { Dockerfile: 'FROM python:3.12-slim\nRUN «export PYTHONPATH=/app»\n' } },
      { name: 'without export', files: { Dockerfile: 'FROM python:3.12-slim\nRUN «PYTHONPATH=/app»\n' } },
      {
        name: 'an environment of Python',
        files: { Dockerfile: 'FROM python:3.12-slim\nRUN python -m venv /venv && «. /venv/bin/activate»\nRUN pip install flask\n' },
      },
      { name: 'a service', files: { Dockerfile: 'FROM debian:12.8\nRUN «service postgresql start»\nRUN createdb app\n' } },
      { name: 'a process in the background', files: { Dockerfile: 'FROM debian:12.8\nRUN «/opt/server --port 80» &\n' } },
      { name: 'a setting of the kernel', files: { Dockerfile: 'FROM debian:12.8\nRUN «sysctl -w vm.max_map_count=262144» && ldconfig\n' } },
      { name: 'a limit', files: { Dockerfile: 'FROM debian:12.8\nRUN «ulimit -n 65536»\n' } },
      { name: 'a name for a command', files: { Dockerfile: 'FROM debian:12.8\nRUN «alias python=python3»\n' } },
    ],
    good: [
      { files: { Dockerfile: 'FROM node:22.11\nWORKDIR /app\nRUN npm ci\n' } },
      { name: 'it holds as long as the RUN', files: { Dockerfile: 'FROM node:22.11\nRUN cd /app && npm ci\n' } },
      { name: 'and back again', files: { Dockerfile: 'FROM node:22.11\nRUN cd /app && npm ci && cd ..\nRUN cd /a; make; cd -\n' } },
      { name: 'a clean end', files: { Dockerfile: 'FROM node:22.11\nRUN cd /build; make install; cd /; rm -rf /build; cd /root\n' } },
      {
        name: 'a variable for the next command',
        files: { Dockerfile: 'FROM python:3.12-slim\nRUN export A=1 && pip install flask\nRUN A=1 pip install flask\n' },
      },
      { name: 'ENV lasts', files: { Dockerfile: 'FROM python:3.12-slim\nENV PYTHONPATH=/app\n' } },
      { name: 'a script that may do work', files: { Dockerfile: 'FROM debian:12.8\nRUN . /build/install-all.sh\n' } },
      { name: 'an environment in use', files: { Dockerfile: 'FROM python:3.12-slim\nRUN . /venv/bin/activate && pip install flask\n' } },
      {
        name: 'a service for the length of the RUN',
        files: { Dockerfile: 'FROM debian:12.8\nRUN service postgresql start && createdb app\n' },
      },
      {
        name: 'a process that the RUN uses',
        files: { Dockerfile: 'FROM debian:12.8\nRUN /opt/server --port 80 & sleep 5 && /opt/load\n' },
      },
      {
        name: 'settings in a file',
        files: {
          Dockerfile: 'FROM debian:12.8\nRUN echo vm.max_map_count=262144 >> /etc/sysctl.conf && echo "alias a=b" >> /root/.bashrc\n',
        },
      },
      { name: 'a condition', files: { Dockerfile: 'FROM debian:12.8\nRUN if [ -d /a ]; then cd /a; else mkdir /a; fi\n' } },
      { name: 'in a subshell that is left', files: { Dockerfile: 'FROM debian:12.8\nRUN (cd /a && make)\n' } },
      {
        name: 'a service whose start leaves what it needs later',
        files: { Dockerfile: 'FROM debian:12.8\nRUN service ssh start\nCMD ["/usr/sbin/sshd", "-D"]\n' },
      },
      { name: 'a service that is enabled', files: { Dockerfile: 'FROM debian:12.8\nRUN systemctl enable ssh\n' } },
      {
        name: 'a variable for all the lines of the heredoc',
        files: { Dockerfile: 'FROM debian:12.8\nRUN <<EOF\nexport A=1\nmake\nEOF\n' },
      },
      { name: 'whether a directory is there', files: { Dockerfile: 'FROM debian:12.8\nRUN cd /app || exit 1\n' } },
    ],
  },
  *check(stage) {
    if (stage.platform === 'windows') return;
    for (const { script } of readableRuns(stage.instructions)) {
      for (const { command, why, cure } of losses(script)) {
        yield { at: command, message: `"${withoutValue(textOf(command))}" has no effect on later instructions, since ${why}; ${cure}` };
      }
    }
  },
});

/** What a variable is set to may be a secret. */
function withoutValue(text: string): string {
  return excerpt(text.replace(/^((?:export\s+)?\w+=).+$/s, '$1...'));
}

function losses({ commands }: ShellScript): readonly (Loss & { readonly command: ShellCommand })[] {
  const found: (Loss & { readonly command: ShellCommand })[] = [];
  const last = lastOf(commands);
  for (const command of commands) {
    const loss = command === last ? lossAtEnd(command, commands) : undefined;
    const any = loss ?? kernelSetting(command);
    if (any) found.push({ ...any, command });
  }
  return found;
}

/** The last command of the main line, when what it does to the shell is the end of the script. */
function lastOf(commands: readonly ShellCommand[]): ShellCommand | undefined {
  const last = commands.findLast(({ nested }) => !nested);
  const behind = last ? commands.slice(commands.indexOf(last) + 1) : [];
  // What stands behind it may be its own substitutions, or a loop or condition that it serves.
  return last && behind.every(({ range }) => range[1] <= last.range[1]) ? last : undefined;
}

function kernelSetting({ name, args, nested, rescue }: ShellCommand): Loss | undefined {
  if (nested || rescue || name !== 'sysctl' || !args.some(({ literal }) => literal === '-w' || literal === '-p')) return undefined;
  return { why: 'the kernel belongs to the node', cure: 'set it where the container is started' };
}

function lossAtEnd(command: ShellCommand, commands: readonly ShellCommand[]): Loss | undefined {
  const { name, args, words, assignments, background, prefixes, stage, rescue, followed, redirects } = command;
  if (followed || rescue || stage > 0 || prefixes.length > 0) return undefined;
  if (background) return { why: 'the process ends with this RUN', cure: 'start it from CMD or ENTRYPOINT' };
  if (commands.some((other) => other !== command && other.pipeline === command.pipeline)) return undefined;
  const first = args[0]?.literal;
  const variable = { why: 'each RUN is a shell of its own', cure: 'use ENV' };
  if (words.length === 0) return assignments.length > 0 && redirects.length === 0 ? variable : undefined;
  switch (name) {
    case 'cd':
      return isReturn(args[0]?.text) || commands.some((other) => other !== command && other.name === 'cd')
        ? undefined
        : { why: 'each RUN is a shell of its own', cure: 'use WORKDIR' };
    case 'export':
      return args.some(({ text }) => text.includes('=')) ? variable : undefined;
    case '.':
    case 'source':
      return setsVariables.test(args[0]?.text.replace(/["']/g, '') ?? '')
        ? { why: 'each RUN is a shell of its own', cure: 'set what it sets with ENV, or repeat it where it is needed' }
        : undefined;
    case 'alias':
      return { why: 'each RUN is a shell of its own', cure: 'make a link or a small script' };
    case 'ulimit':
      return { why: 'the limit ends with this RUN', cure: 'set it where the container is started' };
    case 'service':
      // That of SSH leaves the folder /run/sshd or the keys of the host, without which the server does not start later on.
      if (/^sshd?$/.test(first ?? '')) return undefined;
      return args[1]?.literal === 'start' || args[1]?.literal === 'restart' ? service : undefined;
    case 'systemctl':
      return first === 'start' || first === 'restart' ? service : undefined;
    case 'eval':
      return /\bssh-agent\b/.test(args[0]?.text ?? '') ? { why: 'the agent ends with this RUN', cure: 'use --mount=type=ssh' } : undefined;
    default:
      return name?.startsWith('/etc/init.d/') && !/ssh/.test(name) && first === 'start' ? service : undefined;
  }
}

const service: Loss = { why: 'the service ends with this RUN', cure: 'start it from CMD, or where it is needed' };

/** Leaves the directory tidily at the end of a script, rather than going to one. */
function isReturn(text: string | undefined): boolean {
  return text === undefined || /^(?:\.\.(?:\/\.\.)*\/?|-|\/|~|\/root|\/tmp|"?\$\{?(?:HOME|OLDPWD)\}?"?)$/.test(text);
}
