import { insertAfter } from '../../core/edit.js';
import { type Located, textOf } from '../../core/source.js';
import { acceptsErrors } from '../../knowledge/curl.js';
import { alwaysSucceeds, decidingCommand } from '../../knowledge/outcomes.js';
import { mayInstallAnything } from '../../knowledge/tools.js';
import type { Instruction } from '../../parsers/dockerfile/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/healthcheck-that-cannot-fail',
  on: 'dockerfile.stage',
  topic: 'observability',
  summary: 'A health check that succeeds whatever state the process is in',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `A check that always ends with 0 reports a process that hangs or answers with errors as healthy, so nothing restarts it and whatever
waits for it goes on too early. It is worse than none, since everybody relies on it. \`curl\` without \`-f\` ends with 0 for an answer of HTTP 500, too.`,
  references: ['https://docs.docker.com/reference/dockerfile/#healthcheck', 'https://curl.se/docs/manpage.html#-f'],
  examples: {
    bad: [
      {
        name: 'the failure is thrown away',
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nHEALTHCHECK CMD «node check.js || true»\nCMD ["node", "api.js"]\n' },
      },
      {
        name: 'the status is set by hand',
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nHEALTHCHECK --interval=5m CMD «pgrep node; exit 0»\nCMD ["node", "api.js"]\n' },
      },
      {
        name: 'an interpreter that looks at itself',
        files: {
          Dockerfile:
            'FROM python:3.12\nUSER 1000\nHEALTHCHECK CMD «python -c "import temporalio; import sys; sys.exit(0)"»\nCMD ["python", "worker.py"]\n',
        },
      },
      {
        name: 'in exec form',
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nHEALTHCHECK CMD «["node", "-e", "process.exit(0)"]»\nCMD ["node", "api.js"]\n' },
      },
      {
        name: 'process 1 is always there',
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nHEALTHCHECK CMD «kill -0 1 || exit 1»\nCMD ["node", "api.js"]\n' },
      },
      {
        name: 'an error counts as an answer',
        files: {
          Dockerfile:
            'FROM node:22.11\nUSER 1000\nHEALTHCHECK CMD «curl» -s http://localhost:8080/health || exit 1\nCMD ["node", "api.js"]\n',
        },
        fixed: {
          Dockerfile:
            'FROM node:22.11\nUSER 1000\nHEALTHCHECK CMD curl -f -s http://localhost:8080/health || exit 1\nCMD ["node", "api.js"]\n',
        },
      },
      {
        name: 'where a script may have installed curl',
        files: {
          Dockerfile:
            'FROM alpine:3.21\nCOPY setup.sh /tmp/\nRUN /tmp/setup.sh\nUSER 1000\nHEALTHCHECK CMD «curl» http://localhost:8080/health\nCMD ["/api"]\n',
        },
        fixed: {
          Dockerfile:
            'FROM alpine:3.21\nCOPY setup.sh /tmp/\nRUN /tmp/setup.sh\nUSER 1000\nHEALTHCHECK CMD curl -f http://localhost:8080/health\nCMD ["/api"]\n',
        },
      },
      {
        name: 'in exec form, too',
        files: {
          Dockerfile: 'FROM node:22.11\nUSER 1000\nHEALTHCHECK CMD [«"curl"», "http://localhost:8080/health"]\nCMD ["node", "api.js"]\n',
        },
        fixed: {
          Dockerfile:
            'FROM node:22.11\nUSER 1000\nHEALTHCHECK CMD ["curl", "-f", "http://localhost:8080/health"]\nCMD ["node", "api.js"]\n',
        },
      },
    ],
    good: [
      { files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nHEALTHCHECK CMD node check.js || exit 1\nCMD ["node", "api.js"]\n' } },
      {
        name: 'curl says that it failed',
        files: {
          Dockerfile:
            'FROM node:22.11\nUSER 1000\nHEALTHCHECK CMD curl -sf http://localhost:8080/health || exit 1\nCMD ["node", "api.js"]\n',
        },
      },
      {
        name: 'the answer is looked at',
        files: {
          Dockerfile:
            'FROM node:22.11\nUSER 1000\nHEALTHCHECK CMD curl -s http://localhost:8080/health | grep -q ok\nCMD ["node", "api.js"]\n',
        },
      },
      {
        name: 'the status is looked at',
        files: {
          Dockerfile:
            'FROM node:22.11\nUSER 1000\nHEALTHCHECK CMD [ "$(curl -s -o /dev/null -w "%{http_code}" http://localhost:8080/)" = 200 ]\nCMD ["node", "api.js"]\n',
        },
      },
      {
        name: 'an image without curl is another matter',
        files: {
          Dockerfile:
            'FROM alpine:3.21\nRUN apk add openjdk17-jre\nCOPY app.jar /app/\nUSER 1000\nHEALTHCHECK CMD curl http://localhost:8080/health\nCMD ["java", "-jar", "/app/app.jar"]\n',
        },
      },
      {
        name: 'no HTTP',
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nHEALTHCHECK CMD curl telnet://localhost:8080\nCMD ["node", "api.js"]\n' },
      },
      {
        name: 'exit 0 where the check went well',
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nHEALTHCHECK CMD node check.js && exit 0 || exit 1\nCMD ["node", "api.js"]\n' },
      },
      {
        name: 'the shell asks the port',
        files: {
          Dockerfile:
            'FROM node:22.11\nUSER 1000\nHEALTHCHECK CMD ["bash", "-c", "echo > /dev/tcp/localhost/8080"]\nCMD ["node", "api.js"]\n',
        },
      },
      {
        name: 'a condition decides',
        files: {
          Dockerfile: 'FROM node:22.11\nUSER 1000\nHEALTHCHECK CMD if pgrep node; then exit 0; else exit 1; fi\nCMD ["node", "api.js"]\n',
        },
      },
      {
        name: 'a request in Python',
        files: {
          Dockerfile:
            'FROM python:3.12\nUSER 1000\nHEALTHCHECK CMD python -c "import urllib.request; urllib.request.urlopen(\'http://localhost:8080\')"\nCMD ["python", "worker.py"]\n',
        },
      },
      {
        name: 'an image that does not run',
        files: { Dockerfile: 'FROM node:22.11 AS dev\nHEALTHCHECK CMD true\nCMD ["node", "api.js"]\n' },
      },
    ],
  },
  *check(stage) {
    const { healthcheck, baseImage } = stage;
    if (!stage.ships || stage.platform === 'windows' || !healthcheck) return;
    const { script, json, command } = healthcheck;
    const words = json?.map(({ value }) => value) ?? [];
    if (script ? script.alwaysSucceeds : alwaysSucceeds(words)) {
      yield {
        at: command,
        message: `the health check ${shortened(command.text)} always succeeds, so a process that hangs counts as healthy; let it ask the process, and end with 1 when there is no answer`,
      };
      return;
    }
    // Where there is no curl, the check fails each time.
    if (baseImage?.tools?.curl === false && !stage.allInstructions.some(mayBringCurl)) return;
    const curl = script ? lastCurl(healthcheck) : json && asCurl(json.map((word) => ({ at: word, text: word.value })));
    if (!curl) return;
    const isPlain = textOf(curl) === 'curl' || textOf(curl) === '"curl"';
    yield {
      at: curl,
      message: 'curl without -f succeeds for an answer of HTTP 500 as well, so a failing process counts as healthy; add -f',
      ...(isPlain && {
        fix: {
          title: 'Let curl fail for HTTP errors',
          safety: 'unsafe' as const,
          edits: [insertAfter(curl, json && !script ? ', "-f"' : ' -f')],
        },
      }),
    };
  },
});

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `"${line.length > 60 ? `${line.slice(0, 57)}...` : line}"`;
}

/** It speaks of curl, runs or copies what may be anything, or installs packages that cannot be told. What others bring along counts as absent. */
function mayBringCurl(instruction: Instruction): boolean {
  const { keyword, copy, script } = instruction;
  const text = textOf(instruction);
  if (keyword !== 'RUN') return copy !== undefined && /curl|[\s"](?:\/|\/(?:usr|s?bin|lib|opt|nix)(?:\/[^\s"]*)?)["\]\s]*$/.test(text);
  if (!script || script.damaged || text.includes('curl')) return true;
  return script.commands.some(({ name, args }) => {
    const words = args.map(({ literal }) => literal);
    return /^(?:apk|apt|apt-get)$/.test(name ?? '') ? words.includes(undefined) : mayInstallAnything(name, words);
  });
}

/** The curl whose status is that of the check: nothing but `|| exit 1` stands behind it. */
function lastCurl({ script }: Instruction): Located | undefined {
  const command = script && decidingCommand(script);
  const at = command?.words[command.prefixes.length];
  if (!command || command.name === undefined || !at) return undefined;
  return asCurl([{ at, text: command.name }, ...command.args.map((word) => ({ at: word, text: word.literal ?? word.text }))]);
}

/** The word `curl`, when these words ask by HTTP and take any answer. */
function asCurl(words: readonly { readonly at: Located; readonly text: string }[]): Located | undefined {
  return acceptsErrors(words.map(({ text }) => text)) ? words[0]?.at : undefined;
}
