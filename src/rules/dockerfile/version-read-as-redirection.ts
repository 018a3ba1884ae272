import { insertAfter, insertBefore } from '../../core/edit.js';
import type { Fix } from '../../core/problem.js';
import { type Located, place, textOf } from '../../core/source.js';
import { readableRuns } from '../../knowledge/shells.js';
import type { ShellCommand, ShellRedirect } from '../../parsers/shell/types.js';
import { defineRule } from '../../rule.js';

/** Programs that take names of packages with conditions on their versions. */
const installers = new Set([
  'pip',
  'pip2',
  'pip3',
  'uv',
  'poetry',
  'conda',
  'mamba',
  'npm',
  'yarn',
  'pnpm',
  'gem',
  'apk',
  'zypper',
  'composer',
  'pipx',
  'easy_install',
]);

export default defineRule({
  id: 'dockerfile/version-read-as-redirection',
  on: 'dockerfile.stage',
  topic: 'containerization',
  summary: 'The shell takes the sign of a version condition for a redirection',
  severity: 'error',
  rationale: `Outside quotes, > and < redirect. "pip install flask>=2.0" installs whatever version is the newest and writes its output to a file called
"=2.0"; with < the shell looks for a file of that name, and the build fails.`,
  references: ['https://pip.pypa.io/en/stable/cli/pip_install/#examples'],
  peers: ['hadolint SC2210'],
  examples: {
    bad: [
      {
        name: 'the condition vanishes',
        files: { Dockerfile: 'FROM python:3.12-slim\nRUN pip install --no-cache-dir «flask>=2.0» gunicorn\n' },
        fixed: { Dockerfile: 'FROM python:3.12-slim\nRUN pip install --no-cache-dir "flask>=2.0" gunicorn\n' },
      },
      {
        name: 'the build fails',
        files: { Dockerfile: 'FROM python:3.12-slim\nRUN python -m pip install «django>=4.2,<5» \\\n    gunicorn\n' },
        fixed: { Dockerfile: 'FROM python:3.12-slim\nRUN python -m pip install "django>=4.2,<5" \\\n    gunicorn\n' },
      },
      {
        name: 'of npm',
        files: { Dockerfile: 'FROM node:22.11\nRUN npm install -g «npm@>10»\n' },
        fixed: { Dockerfile: 'FROM node:22.11\nRUN npm install -g "npm@>10"\n' },
      },
      { name: 'several', files: { Dockerfile: 'FROM python:3.12-slim\nRUN pip install «flask>=2» «"uvicorn[all]">=0.3»\n' } },
    ],
    good: [
      { files: { Dockerfile: 'FROM python:3.12-slim\nRUN pip install --no-cache-dir "flask>=2.0" gunicorn\n' } },
      { name: 'half the word is quoted', files: { Dockerfile: "FROM python:3.12-slim\nRUN pip install flask'>=2.0' django\\>=4\n" } },
      {
        name: 'an output that is meant',
        files: { Dockerfile: 'FROM python:3.12-slim\nRUN pip freeze>requirements.txt && pip install flask >install.log 2>&1\n' },
      },
      { name: 'to a stream', files: { Dockerfile: 'FROM node:22.11\nRUN npm ci>/dev/null && npm install npm@10 2>&1\n' } },
      { name: 'of another program', files: { Dockerfile: 'FROM debian:12.8\nRUN seq 10>1 && echo a>=b\n' } },
      { name: 'an equals sign alone', files: { Dockerfile: 'FROM python:3.12-slim\nRUN pip install flask==2.0 "django<5"\n' } },
      { name: 'without a shell', files: { Dockerfile: 'FROM python:3.12-slim\nRUN ["pip", "install", "flask>=2.0"]\n' } },
    ],
  },
  *check(stage) {
    if (stage.platform === 'windows') return;
    for (const { script } of readableRuns(stage.instructions)) {
      for (const command of script.commands) {
        if (!installs(command)) continue;
        const broken = brokenWords(command);
        // One word that cannot be repaired keeps the others of its command as they are, so that none of them looks done.
        const failsAsWhole = broken.some(({ fails }) => fails);
        const repairs = broken.map(({ at }) => repair(at, failsAsWhole));
        const areComplete = repairs.every((fix) => fix);
        for (const [index, { at, fails, target }] of broken.entries()) {
          const effect = fails
            ? 'so the shell looks for a file, and the build fails'
            : `so any version is installed, and a file "${target.replace(/\s+/g, ' ')}" is written`;
          yield {
            at,
            message: `"${textOf(at).replace(/\s+/g, ' ')}" is a redirection to the shell, ${effect}; put it in quotes`,
            ...(!fails && { atMost: 'warning' as const }),
            fix: areComplete ? repairs[index] : undefined,
          };
        }
      }
    }
  },
});

function installs({ name, args }: ShellCommand): boolean {
  if (name === undefined) return false;
  if (/^python[\d.]*$/.test(name)) return args[0]?.literal === '-m' && args[1]?.literal === 'pip';
  return installers.has(name) || /^pip3\.\d+$/.test(name);
}

interface BrokenWord {
  /** The word and the redirections that hang on it. */
  readonly at: Located;
  /** It reads from a file that is not there. */
  readonly fails: boolean;
  readonly target: string;
}

function brokenWords({ args, redirects }: ShellCommand): readonly BrokenWord[] {
  const byStart = new Map(redirects.map((redirect) => [redirect.range[0], redirect]));
  return args.flatMap((word): readonly BrokenWord[] => {
    let end = word.range[1];
    let fails = false;
    let target: string | undefined;
    for (let redirect = byStart.get(end); redirect && isCondition(redirect); redirect = byStart.get(end)) {
      end = redirect.range[1];
      fails ||= redirect.operator === '<';
      target ??= redirect.target?.text;
    }
    return target === undefined ? [] : [{ at: place(word.file, word.range[0], end), fails, target }];
  });
}

/** `>=1.0`, `<2`: a sign with a version right behind it. */
function isCondition(redirect: ShellRedirect): boolean {
  return /^[<>]$/.test(redirect.operator) && /^[<>][=\d]/.test(textOf(redirect));
}

/** Quotes around the word, where none are in it and nothing in it means anything to the shell but the signs themselves. */
function repair(at: Located, fails: boolean): Fix | undefined {
  if (!/^[\w.@/[\],~^=<>!+-]+$/.test(textOf(at))) return undefined;
  return { title: 'Put the condition in quotes', safety: fails ? 'safe' : 'unsafe', edits: [insertBefore(at, '"'), insertAfter(at, '"')] };
}
