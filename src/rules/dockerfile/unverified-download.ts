import { basename } from '../../core/path.js';
import type { Problem } from '../../core/problem.js';
import { placeOf } from '../../core/source.js';
import { excerpt } from '../../core/words.js';
import { downloadOf, filesPutToUse, isLocal, takesInput, verifies } from '../../knowledge/downloads.js';
import { readableRuns } from '../../knowledge/shells.js';
import type { Instruction } from '../../parsers/dockerfile/types.js';
import type { ShellCommand } from '../../parsers/shell/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/unverified-download',
  on: 'dockerfile.stage',
  topic: 'security',
  aggregate: true,
  summary: 'A program is downloaded, and nothing checks that it is the right one',
  severity: 'warning',
  rationale: `What a server gives today may differ from what it gave when this file was written: another release, an error page, or the work of somebody who took
the server over. A sum or a signature in the same RUN stops the build then. Over plain http anybody on the way can change the program.`,
  references: [
    'https://docs.docker.com/reference/dockerfile/#add---checksum',
    'https://docs.docker.com/build/building/best-practices/#add-or-copy',
  ],
  examples: {
    bad: [
      {
        name: 'an archive',
        files: {
          Dockerfile:
            'FROM debian:12.8\nRUN «curl -fsSLo /tmp/a.tgz https://example.com/a.tgz» \\\n    && tar -xzf /tmp/a.tgz -C /usr/local\n',
        },
      },
      {
        name: 'straight from the pipe',
        files: { Dockerfile: 'FROM debian:12.8\nRUN «wget -qO- https://example.com/a.tgz» | tar -xz -C /usr/local\n' },
      },
      { name: 'a script', files: { Dockerfile: 'FROM debian:12.8\nRUN «curl -sSf https://example.com/install.sh» | sh -s -- -y\n' } },
      {
        name: 'a program',
        files: {
          Dockerfile:
            'FROM debian:12.8\nARG VERSION=1\nRUN «curl -fsSL "https://example.com/$VERSION/tool" -o /usr/bin/tool» && chmod +x /usr/bin/tool\n',
        },
      },
      { name: 'under its own name', files: { Dockerfile: 'FROM debian:12.8\nRUN «wget https://example.com/a.deb» && dpkg -i a.deb\n' } },
      {
        name: 'anybody can change it on the way',
        files: { Dockerfile: 'FROM debian:12.8\nRUN «wget http://example.com/a.deb» && dpkg -i a.deb\n' },
      },
      {
        name: 'the newest release has another sum each time',
        files: {
          Dockerfile:
            'FROM debian:12.8\nRUN «curl -Lo /usr/bin/tool https://example.com/releases/latest/download/tool» && chmod +x /usr/bin/tool\n',
        },
      },
      {
        name: 'so has what is named without one',
        files: {
          Dockerfile:
            'FROM debian:12.8\nRUN «wget -O /tmp/a.tgz https://dl.google.com/dl/cloudsdk/channels/rapid/google-cloud-sdk.tar.gz» && tar xzf /tmp/a.tgz\n',
        },
      },
      {
        name: 'an installer that changes with each release of its makers',
        files: { Dockerfile: 'FROM debian:12.8\nRUN «curl -sSf https://sh.rustup.rs» | sh -s -- -y\n' },
      },
      {
        name: 'any other installer whose address names no version',
        files: { Dockerfile: 'FROM debian:12.8\nRUN «curl -LsSf https://tools.example.com/get/install.sh» | sh\n' },
      },
      {
        name: 'so with the script that adds the packages of Node.js',
        files: { Dockerfile: 'FROM debian:12.8\nRUN «curl -fsSL https://deb.nodesource.com/setup_22.x» | bash -\n' },
      },
      {
        name: 'the archive of a branch, which each commit changes',
        files: {
          Dockerfile: 'FROM node:22.11\nRUN «curl -sSL https://github.com/acme/app/archive/refs/heads/master.tar.gz» | tar xz --strip 1\n',
        },
      },
      {
        name: 'of ADD',
        files: { Dockerfile: 'FROM debian:12.8\nADD «https://example.com/tool» /usr/bin/tool\nRUN chmod +x /usr/bin/tool\n' },
      },
    ],
    good: [
      {
        files: {
          Dockerfile:
            'FROM debian:12.8\nRUN curl -fsSLo /tmp/a.tgz https://example.com/a.tgz \\\n    && echo "ab12 /tmp/a.tgz" | sha256sum -c - \\\n    && tar -xzf /tmp/a.tgz -C /usr/local\n',
        },
      },
      {
        name: 'a signature',
        files: {
          Dockerfile:
            'FROM debian:12.8\nRUN wget https://example.com/a.deb https://example.com/a.deb.asc && gpg --batch --verify a.deb.asc a.deb && dpkg -i a.deb\n',
        },
      },
      {
        name: 'checked later',
        files: { Dockerfile: 'FROM debian:12.8\nRUN wget https://example.com/a.deb\nRUN sha256sum -c sums.txt && dpkg -i a.deb\n' },
      },
      {
        name: 'of ADD',
        files: {
          Dockerfile: `FROM debian:12.8\nADD --checksum=sha256:${'ab12'.repeat(16)} https://example.com/tool /usr/bin/tool\nADD https://github.com/acme/app.git#v1 /src\nRUN chmod +x /usr/bin/tool\n`,
        },
      },
      {
        name: 'compared by hand',
        files: {
          Dockerfile:
            'FROM debian:12.8\nRUN wget https://example.com/a.deb && if [ "$(openssl sha512 -r a.deb)" = "ab12 *a.deb" ]; then dpkg -i a.deb; fi\n',
        },
      },
      {
        name: 'the key of a package source',
        files: {
          Dockerfile:
            'FROM debian:12.8\nRUN curl -fsSL https://example.com/key.asc | gpg --dearmor -o /usr/share/keyrings/a.gpg && curl -fsSLo /etc/apt/sources.list.d/a.list https://example.com/a.list\n',
        },
      },
      {
        name: 'a path without its option, so that wget fails and the file lies elsewhere',
        files: {
          Dockerfile:
            'FROM debian:12.8\nRUN wget --no-verbose /usr/src/a.deb "http://example.com/a.deb" && dpkg -i /usr/src/a.deb ; apt-get install -f -y\n',
        },
      },
      {
        name: 'data that nobody runs',
        files: { Dockerfile: 'FROM debian:12.8\nRUN curl -fsSLo /data/model.json https://example.com/model.json\n' },
      },
      { name: 'from the machine itself', files: { Dockerfile: 'FROM debian:12.8\nRUN curl -s http://localhost:8080/a.tgz | tar -xz\n' } },
      {
        name: 'the version is asked for',
        files: {
          Dockerfile: 'FROM debian:12.8\nRUN VERSION=$(curl -s https://example.com/version | tr -d v) && echo $VERSION > /version\n',
        },
      },
    ],
  },
  *check(stage) {
    if (stage.platform === 'windows') return;
    const runs = readableRuns(stage.instructions);
    if (runs.some(({ script }) => script.commands.some(verifies))) return;
    const used = new Set(runs.flatMap(({ script }) => script.commands.flatMap(filesPutToUse)));
    for (const { script } of runs) {
      const byPlace = new Map(script.commands.map((command) => [placeInPipe(command.pipeline, command.stage), command]));
      for (const command of script.commands) {
        const download = downloadOf(command);
        if (
          !download ||
          isLocal(download.url) ||
          !isPutToUse(command, download.file, byPlace.get(placeInPipe(command.pipeline, command.stage + 1)), used)
        )
          continue;
        yield { at: placeOf(command), ...problem(download.url) };
      }
    }
    for (const instruction of stage.instructions) yield* ofAdd(instruction, used);
  },
});

function placeInPipe(pipeline: number, stage: number): string {
  return `${pipeline}.${stage}`;
}

function isPutToUse(command: ShellCommand, file: string | undefined, next: ShellCommand | undefined, used: ReadonlySet<string>): boolean {
  if (file !== undefined) return used.has(basename(file));
  const redirect = command.redirects.find(({ operator }) => operator === '>')?.target?.text;
  if (redirect) return used.has(basename(redirect.replace(/["']/g, '')));
  return next !== undefined && takesInput(next);
}

/** An address that leads to another file with each release. */
const followsNewest =
  /\/(?:latest|nightly|HEAD)\/|\/google-cloud-sdk\.(?:tar\.gz|zip)$|\/awscli-exe-linux-(?:x86_64|aarch64)\.zip$|^https?:\/\/(?:raw\.githubusercontent|github|gitlab)\.com\/.*\/(?:master|main)\//;

/** The archive of a branch, which changes with each commit. */
const followsBranch =
  /^https:\/\/(?:github|gitlab|codeload\.github)\.com\/.*\/(?:refs\/heads\/|(?:archive|tarball|zipball|tar\.gz|zip)\/(?:master|main|develop)(?:$|\.|\/))/;

/** A part of an address that stands for one version: two numbers, a day, a commit, a variable, a release of GitHub. */
const version = /\d\.\d|-v?\d|\d{4}|[0-9a-f]{7}|\$|\/releases\/download\//;

/** A script or program under an address without versions, which changes whenever its makers release one. */
function isLive(url: string): boolean {
  const [, path = ''] = /^https:\/\/[^/?#]+([^?#]*)/.exec(url) ?? [];
  return !version.test(path) && /^[^.]*$|^setup_\d+\.x$|\.(?:sh|bash|py)$/.test(basename(path));
}

function problem(url: string): Omit<Problem, 'at'> {
  const isPlain = /^http:/i.test(url);
  const what = `"${excerpt(url, 70)}"`;
  if (isPlain)
    return {
      message: `${what} is fetched over http and put to use, so that anybody on the way can change it; use https, and check its sum`,
    };
  const cure = fixedFirst(url);
  return { message: `${what} is put to use whatever the server gives; ${cure}`, atMost: 'info' };
}

/** What keeps the file the same comes first, since the sum of one that changes fails a later build. */
function fixedFirst(url: string): string {
  if (followsBranch.test(url)) return 'name a tag or a commit in it, and check the sum in the same RUN';
  if (followsNewest.test(url)) return 'name a version in it, and check the sum in the same RUN';
  return isLive(url) ? 'fetch a fixed version of it, and check the sum in the same RUN' : 'check its sum or signature in the same RUN';
}

function* ofAdd(instruction: Instruction, used: ReadonlySet<string>): Iterable<Problem> {
  if (instruction.keyword !== 'ADD' || instruction.flags.some(({ name }) => name === 'checksum')) return;
  const target = instruction.words.at(-1)?.text ?? '';
  for (const word of instruction.words.slice(0, -1)) {
    const url = word.text.replace(/^["']|["',]+$/g, '');
    if (!/^https?:\/\//i.test(url) || isLocal(url) || /\.git(?:#|$)/.test(url)) continue;
    const name = target.endsWith('/') || target === '.' ? url.slice(url.lastIndexOf('/') + 1) : target;
    if (name !== '' && used.has(basename(name))) {
      const { message, atMost } = problem(url);
      yield {
        at: placeOf(word),
        message: message
          .replace('check its sum or signature in the same RUN', 'add --checksum')
          .replace('check the sum in the same RUN', 'add --checksum'),
        ...(atMost && { atMost }),
      };
    }
  }
}
