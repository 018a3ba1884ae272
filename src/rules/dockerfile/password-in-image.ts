import { readableRuns } from '../../knowledge/shells.js';
import type { ShellCommand, ShellWord } from '../../parsers/shell/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/password-in-image',
  on: 'dockerfile.stage',
  topic: 'security',
  summary: 'A RUN of the shipped image gives a user a password that stands in the file',
  severity: { development: 'warning', staging: 'error', production: 'error' },
  rationale: `The password stands in the repository and in the history of the image, and everybody who can pull it can read it. All containers share it, and
none of them can change it for good. A container needs no login; where one is needed, the secret comes at run time.`,
  references: ['https://docs.docker.com/build/building/secrets/', 'https://cwe.mitre.org/data/definitions/798.html'],
  peers: ['checkov CKV2_DOCKER_17'],
  examples: {
    bad: [
      { files: { Dockerfile: 'FROM debian:12.8\nRUN echo «"root:swordfish"» | chpasswd\nUSER 1000\n' } },
      { name: 'of passwd', files: { Dockerfile: 'FROM rockylinux:9\nRUN echo «swordfish» | passwd --stdin root\nUSER 1000\n' } },
      { name: 'of a new user', files: { Dockerfile: "FROM debian:12.8\nRUN useradd -m -p «'$6$ab$Nm1p'» app\nUSER 1000\n" } },
      { name: 'as a here-string', files: { Dockerfile: 'FROM rockylinux:9\nRUN chpasswd <<< «root:swordfish»\nUSER 1000\n' } },
      {
        name: 'twice, as passwd asks',
        files: { Dockerfile: 'FROM debian:12.8\nRUN printf «"swordfish\\nswordfish\\n"» | passwd root\nUSER 1000\n' },
      },
    ],
    good: [
      { files: { Dockerfile: 'FROM debian:12.8\nRUN useradd -m app\nUSER 1000\n' } },
      {
        name: 'what is no hash opens nothing',
        files: { Dockerfile: 'FROM debian:12.8\nRUN useradd -m -p swordfish app\nUSER 1000\n' },
      },
      {
        name: 'from a secret',
        files: { Dockerfile: 'FROM debian:12.8\nRUN --mount=type=secret,id=pw echo "root:$(cat /run/secrets/pw)" | chpasswd\nUSER 1000\n' },
      },
      {
        name: 'from a variable',
        files: { Dockerfile: 'FROM debian:12.8\nARG PW\nRUN echo "root:${PW}" | chpasswd && useradd -p "$PW" app\nUSER 1000\n' },
      },
      {
        name: 'none, or a lock',
        files: {
          Dockerfile:
            "FROM debian:12.8\nRUN passwd -d root && passwd -l app && usermod -p '!' app && useradd -p '*' b && echo 'root:*' | chpasswd -e\nUSER 1000\n",
        },
      },
      {
        name: 'in a build stage',
        files: { Dockerfile: 'FROM debian:12.8 AS build\nRUN echo "root:swordfish" | chpasswd\nFROM debian:12.8\nUSER 1000\n' },
      },
      { name: 'a file of them', files: { Dockerfile: 'FROM debian:12.8\nRUN chpasswd < /run/passwords\nUSER 1000\n' } },
      {
        name: 'options of other programs',
        files: { Dockerfile: 'FROM debian:12.8\nRUN mkdir -p swordfish && echo root:swordfish | tee /x\nUSER 1000\n' },
      },
    ],
  },
  *check(stage) {
    if (!stage.ships || stage.platform === 'windows') return;
    for (const { script } of readableRuns(stage.allInstructions)) {
      // Commands stand in order, so that what goes into a pipe stands right before it.
      for (const [index, command] of script.commands.entries()) {
        for (const { at, password } of passwords(command, script.commands[index - 1])) {
          yield {
            at,
            message: `a password of ${password.length} characters${beginning(password)} stands in the image for everybody who can pull it; leave the user without a password, or set it at run time`,
          };
        }
      }
    }
  },
});

/** Enough to find it by, and not so much as to give it away. */
function beginning(password: string): string {
  return password.length > 6 ? `, "${password.slice(0, 2).replace(/\s/g, ' ')}...",` : '';
}

interface Password {
  readonly at: ShellWord;
  readonly password: string;
}

function passwords(command: ShellCommand, previous: ShellCommand | undefined): readonly Password[] {
  const { name, args } = command;
  switch (name) {
    case 'chpasswd':
      return [...inputOf(command, previous)].flatMap(([at, text]) => found(at, /^[\w.-]+:(.+)$/m.exec(text)?.[1]));
    case 'passwd':
      return [...inputOf(command, previous)].flatMap(([at, text]) => found(at, text.split(/\r?\n|\\n/, 1)[0]));
    case 'useradd':
    case 'usermod': {
      const index = args.findIndex(({ literal }) => literal === '-p' || literal === '--password');
      const word = args[index + 1];
      return index >= 0 && word?.literal !== undefined && isHash.test(word.literal) ? found(word, word.literal) : [];
    }
    default:
      return [];
  }
}

/** What crypt(3) makes. With any other text behind `-p` nobody can log in: https://manpages.debian.org/bookworm/passwd/useradd.8.en.html, read 2026-11-27. */
const isHash = /^(?:\$[\w-]+\$.+|(?=.{0,12}[./A-Z])[./0-9A-Za-z]{13})$/;

function found(at: ShellWord, password: string | undefined): readonly Password[] {
  const text = password?.replace(/\\[nr].*$/s, '').trim();
  // `*`, `!` and `x` lock the account.
  return text && !/^[*!x]+$/.test(text) ? [{ at, password: text }] : [];
}

/** Words that are written out and go to the command's input: from echo or printf before the pipe, or a here-string. */
function* inputOf(command: ShellCommand, before: ShellCommand | undefined): Iterable<readonly [ShellWord, string]> {
  for (const { operator, target } of command.redirects) if (operator === '<<<' && target?.literal) yield [target, target.literal];
  if (before?.pipeline !== command.pipeline || before.stage !== command.stage - 1) return;
  if (before.name !== 'echo' && before.name !== 'printf') return;
  const words = before.args.filter(({ literal }) => literal === undefined || !/^-[neE]+$/.test(literal));
  for (const word of words)
    if (word.literal !== undefined && !(before.name === 'printf' && word.literal.includes('%'))) yield [word, word.literal];
}
