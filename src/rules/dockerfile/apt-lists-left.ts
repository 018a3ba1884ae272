import { basename } from '../../core/path.js';
import { textOf } from '../../core/source.js';
import { appendCommand } from '../../knowledge/packages/append.js';
import { packageCall } from '../../knowledge/packages/read.js';
import { removes, scratchMounts } from '../../knowledge/packages/runs.js';
import type { Instruction } from '../../parsers/dockerfile/types.js';
import type { ShellCommand } from '../../parsers/shell/types.js';
import { defineRule } from '../../rule.js';

const managers = new Set(['apt', 'apt-get', 'aptitude']);
const cleanUp = 'rm -rf /var/lib/apt/lists/*';

export default defineRule({
  id: 'dockerfile/apt-lists-left',
  on: 'dockerfile.stage',
  topic: 'containerization',
  summary: 'A layer of the shipped image keeps the package lists of apt',
  severity: 'info',
  rationale: `Nothing uses the lists at run time, and every node that pulls the image loads them. Removing them in a later RUN does not help, since the layer that
holds them stays in the image.`,
  references: ['https://docs.docker.com/build/building/best-practices/#apt-get'],
  peers: ['hadolint DL3009', 'kics df746b39', 'dockerfilelint apt-get_missing_rm'],
  examples: {
    bad: [
      {
        files: { Dockerfile: 'FROM debian:12.8\nUSER 1000\nRUN «apt-get update» && apt-get install -y curl\n' },
        fixed: { Dockerfile: `FROM debian:12.8\nUSER 1000\nRUN apt-get update && apt-get install -y curl && ${cleanUp}\n` },
      },
      {
        name: 'several lines keep their shape',
        files: {
          Dockerfile:
            'FROM debian:12.8\nUSER 1000\nRUN set -e; \\\n    «apt-get update»; \\\n    apt-get install -y \\\n      # for health checks\n      curl\n',
        },
        fixed: {
          Dockerfile: `FROM debian:12.8\nUSER 1000\nRUN set -e; \\\n    apt-get update; \\\n    apt-get install -y \\\n      # for health checks\n      curl \\\n    && ${cleanUp}\n`,
        },
      },
      {
        name: 'joined at the ends of lines',
        files: { Dockerfile: 'FROM debian:12.8\nUSER 1000\nRUN «apt-get update» && \\\n  apt-get install -y curl \nENV A=1\n' },
        fixed: {
          Dockerfile: `FROM debian:12.8\nUSER 1000\nRUN apt-get update && \\\n  apt-get install -y curl && \\\n  ${cleanUp}\nENV A=1\n`,
        },
      },
      {
        name: 'no fix where the shell ends first',
        files: { Dockerfile: 'FROM debian:12.8\nUSER 1000\nRUN «apt-get update»; apt-get install -y curl; exit 0\n' },
      },
      {
        name: 'removed too late, in another layer',
        files: { Dockerfile: `FROM debian:12.8\nUSER 1000\nRUN «apt-get update» && apt-get install -y curl\nRUN ${cleanUp}\n` },
        fixed: { Dockerfile: `FROM debian:12.8\nUSER 1000\nRUN apt-get update && apt-get install -y curl && ${cleanUp}\nRUN ${cleanUp}\n` },
      },
      {
        name: 'no fix where a later layer installs from these lists',
        files: {
          Dockerfile: 'FROM debian:12.8\nUSER 1000\nRUN «apt-get update» && apt-get install -y curl\nRUN apt-get install -y wget\n',
        },
      },
      {
        name: 'a later install asks no apt',
        files: {
          Dockerfile:
            'FROM debian:12.8\nUSER 1000\nRUN «apt-get update» && apt-get install -y make\nRUN make install && pipx install acme\n',
        },
        fixed: {
          Dockerfile: `FROM debian:12.8\nUSER 1000\nRUN apt-get update && apt-get install -y make && ${cleanUp}\nRUN make install && pipx install acme\n`,
        },
      },
      {
        name: 'a here-document is reported without a fix',
        files: { Dockerfile: 'FROM debian:12.8\nUSER 1000\nRUN <<EOF\n«apt-get update»\napt-get install -y curl\nEOF\n' },
      },
      {
        name: 'a later RUN only cleans up',
        files: {
          Dockerfile: 'FROM debian:12.8\nUSER 1000\nRUN «apt-get update» && apt-get install -y curl\nRUN ./setup && apt-get clean\n',
        },
        fixed: {
          Dockerfile: `FROM debian:12.8\nUSER 1000\nRUN apt-get update && apt-get install -y curl && ${cleanUp}\nRUN ./setup && apt-get clean\n`,
        },
      },
    ],
    good: [
      { files: { Dockerfile: `FROM debian:12.8\nUSER 1000\nRUN apt-get update && apt-get install -y curl && ${cleanUp}\n` } },
      {
        name: 'without the star',
        files: { Dockerfile: 'FROM debian:12.8\nUSER 1000\nRUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists\n' },
      },
      {
        name: 'apt removes them itself',
        files: { Dockerfile: 'FROM debian:13.1\nUSER 1000\nRUN apt-get update && apt-get install -y curl && apt-get dist-clean\n' },
      },
      {
        name: 'a build stage is thrown away',
        files: {
          Dockerfile:
            'FROM debian:12.8 AS build\nRUN apt-get update && apt-get install -y gcc\nFROM debian:12.8\nUSER 1000\nCMD ["/worker"]\n',
        },
      },
      {
        name: 'a cache mount keeps them out of the layer',
        files: {
          Dockerfile:
            'FROM debian:12.8\nUSER 1000\nRUN --mount=type=cache,target=/var/cache/apt --mount=type=cache,target=/var/lib/apt apt-get update && apt-get install -y curl\n',
        },
      },
      {
        name: 'so does a file system in memory',
        files: {
          Dockerfile:
            'FROM debian:12.8\nUSER 1000\nRUN --mount=type=tmpfs,target=/var/lib/apt/lists/ apt-get update && apt-get install -y curl\n',
        },
      },
      {
        name: 'removed by find',
        files: {
          Dockerfile:
            'FROM debian:12.8\nUSER 1000\nRUN apt-get update && apt-get install -y curl && find /var/lib/apt/lists -type f -delete\n',
        },
      },
      {
        name: 'left to a script, which may remove them',
        files: {
          Dockerfile:
            'FROM debian:12.8\nCOPY install-packages /usr/bin/\nUSER 1000\nRUN apt-get update && install-packages curl\nRUN apt-get update && bash /tmp/setup.sh\n',
        },
      },
      {
        name: 'an update of its own is to be joined first',
        files: { Dockerfile: 'FROM debian:12.8\nUSER 1000\nRUN apt-get update\nRUN apt-get install -y curl\n' },
      },
      {
        name: 'a program of its own may install with them later',
        files: {
          Dockerfile:
            'FROM debian:12.8\nRUN apt-get update && apt-get install -y pipx\nCOPY . /src\nRUN pipx install /src && acme install tools\nUSER 1000\n',
        },
      },
      { name: 'no list was fetched', files: { Dockerfile: 'FROM debian:12.8\nUSER 1000\nRUN apt-get install -y ./worker.deb\n' } },
    ],
  },
  *check(stage) {
    if (!stage.ships) return;
    const lastInstall = stage.allInstructions.findLastIndex(installsFromEarlierLists);
    const lastInstaller = stage.allInstructions.findLastIndex(runsInstaller);
    for (const [index, instruction] of stage.allInstructions.entries()) {
      if (instruction.keyword !== 'RUN' || !instruction.script || instruction.script.damaged || keepsListsOut(instruction)) continue;
      const { commands } = instruction.script;
      const update = commands.find(
        (command) => managers.has(command.name ?? '') && command.args.some(({ literal }) => literal === 'update'),
      );
      if (!update || commands.some(removesLists) || isLeftToScript(commands, update)) continue;
      if (index < lastInstaller) continue;
      const isNeededLater = index < lastInstall;
      // A lone update is joined with its install first, as dockerfile/stale-package-lists says.
      if (isNeededLater && commands.every((command) => command === update || !managers.has(command.name ?? ''))) continue;
      const fix = isNeededLater ? undefined : appendCommand(instruction, commands, cleanUp, 'Remove the package lists in the same layer');
      const cure = isNeededLater ? 'join the RUNs that install from them, and end with' : 'remove them in the same RUN with';
      yield {
        at: update,
        message: `"${textOf(update)}" leaves its package lists in the layer, which makes the image larger; ${cure} ${cleanUp}`,
        fix,
      };
    }
  },
});

function keepsListsOut({ flags }: Instruction): boolean {
  return scratchMounts(flags).some((target) => ['/var/lib', '/var/lib/apt', '/var/lib/apt/lists'].includes(target));
}

function removesLists(command: ShellCommand): boolean {
  // Newer releases of apt remove the lists themselves, and keep what is needed to check the next ones.
  if (managers.has(command.name ?? '') && command.args.some(({ literal }) => literal === 'dist-clean' || literal === 'distclean'))
    return true;
  return removes(command, /^\/var\/lib\/(?:apt\/?$|apt\/(?:lists\b|\*)|[*{])/);
}

/** Nothing but a script uses the lists, and it may remove them as well. */
function isLeftToScript(commands: readonly ShellCommand[], update: ShellCommand): boolean {
  const behind = commands.slice(commands.indexOf(update) + 1);
  return behind.some(isScript) && !behind.some(({ name }) => managers.has(name ?? ''));
}

/** A program or script that nobody here knows, and that may install packages by its name. */
function isScript({ name = '', args }: ShellCommand): boolean {
  if (/^(?:sh|bash|dash|ash|source|\.)$/.test(name)) return args.some(({ text }) => /^[^-]/.test(text));
  return /\/|\.sh$|packages?$|^install[-_]/.test(name);
}

/** Programs whose `install` asks no package manager of the system. */
const ownInstallers =
  /^(?:make|gmake|cmake|ninja|meson|ant|mvnw?|gradlew?|pipx|uv|poetry|pdm|pipenv|conda|mamba|micromamba|pre-commit|composer|bundle|pecl|pear|phive|cpanm?|luarocks|opam|cabal|stack|ghcup|rustup|rbenv|pyenv|nvm|fnm|volta|corepack|asdf|mise|sdk|brew|helm|krew|dotnet|mix|swift|R|tlmgr|code|code-server|git|playwright)$/;

/** A program that nobody here knows installs, perhaps with apt and the lists of an earlier layer. */
function runsInstaller({ keyword, script }: Instruction): boolean {
  return (
    keyword === 'RUN' &&
    script?.commands.some(
      (command) =>
        command.args[0]?.literal === 'install' &&
        !managers.has(command.name ?? '') &&
        !packageCall(command) &&
        !ownInstallers.test(basename(command.name ?? '')),
    ) === true
  );
}

/** Installs with the lists of an earlier layer; without them the build would fail. */
function installsFromEarlierLists({ script }: Instruction): boolean {
  const calls = script?.commands.filter(({ name }) => managers.has(name ?? '')) ?? [];
  const says = (pattern: RegExp) => calls.some(({ args }) => args.some(({ literal }) => pattern.test(literal ?? '')));
  return says(/^(?:install|build-dep|source|download|satisfy|(?:dist-|full-)?upgrade)$/) && !says(/^update$/);
}
