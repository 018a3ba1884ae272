import { insertAfter, removeLines } from '../../core/edit.js';
import type { Fix } from '../../core/problem.js';
import { textOf } from '../../core/source.js';
import { excerpt } from '../../core/words.js';
import { readMode } from '../../knowledge/modes.js';
import type { Instruction, Stage } from '../../parsers/dockerfile/types.js';
import type { ShellCommand } from '../../parsers/shell/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/chown-layer',
  on: 'dockerfile.stage',
  topic: 'containerization',
  summary: 'A RUN changes the owner or mode of what a COPY brought, and stores it twice',
  severity: 'info',
  rationale: `A layer keeps whole files. Changing the owner of a file writes it again into the next layer, so that all the image carries it twice, and every node
loads it twice. COPY gives files their owner and mode as it writes them.`,
  references: ['https://docs.docker.com/reference/dockerfile/#copy---chown---chmod'],
  examples: {
    bad: [
      {
        files: {
          Dockerfile: 'FROM node:22.11\nCOPY dist /srv/app\nRUN «chown -R node:node /srv/app»\nUSER 1000\nCMD ["node", "/srv/app/w.js"]\n',
        },
        fixed: { Dockerfile: 'FROM node:22.11\nCOPY --chown=node:node dist /srv/app\nUSER 1000\nCMD ["node", "/srv/app/w.js"]\n' },
      },
      {
        name: 'a user that comes later, and a working directory',
        files: {
          Dockerfile:
            'FROM debian:12.8\nWORKDIR /app\nCOPY . .\nRUN groupadd -r temporal && useradd -r -g temporal temporal\nRUN «chown -R temporal:temporal /app»\nUSER temporal\n',
        },
      },
      {
        name: 'with other work',
        files: { Dockerfile: 'FROM node:22.11\nCOPY dist/ /srv/\nRUN npm --version && «chown -R 1000:1000 /srv»\nUSER 1000\n' },
      },
      {
        name: 'a list on its own before the folder that it belongs to, which the message names',
        files: {
          Dockerfile: 'FROM node:22.11\nCOPY lists /srv/app/lists\nCOPY . /srv/app\nRUN «chown -R node:node /srv»\nUSER 1000\n',
        },
      },
      {
        name: 'what a RUN made there is another matter',
        files: {
          Dockerfile:
            'FROM python:3.12-slim\nWORKDIR /app\nCOPY pyproject.toml uv.lock ./\nRUN uv sync --frozen\nCOPY src ./src\nRUN mkdir logs && useradd acme && «chown -R acme:acme /app»\nUSER acme\n',
        },
      },
      { name: 'a mode', files: { Dockerfile: 'FROM node:22.11\nCOPY scripts /scripts\nRUN «chmod -R 755 /scripts»\nUSER 1000\n' } },
      {
        name: 'a mode that nobody should copy',
        files: { Dockerfile: 'FROM node:22.11\nCOPY scripts /scripts\nRUN «chmod -R 777 /scripts»\nUSER 1000\n' },
      },
      {
        name: 'through a relative path',
        files: { Dockerfile: 'FROM node:22.11\nWORKDIR /srv\nCOPY dist app/\nRUN «chown -R node:node .»\nUSER 1000\n' },
      },
    ],
    good: [
      { files: { Dockerfile: 'FROM node:22.11\nCOPY --chown=node:node dist /srv/app\nUSER 1000\nCMD ["node", "/srv/app/w.js"]\n' } },
      {
        name: 'of a folder that nothing was copied to',
        files: { Dockerfile: 'FROM node:22.11\nCOPY dist /srv/app\nRUN mkdir /data && chown -R node:node /data\nUSER 1000\n' },
      },
      {
        name: 'of the folder alone',
        files: { Dockerfile: 'FROM node:22.11\nCOPY dist/ /srv/\nRUN npm --version && chown 1000:1000 /srv\nUSER 1000\n' },
      },
      { name: 'of one script', files: { Dockerfile: 'FROM node:22.11\nCOPY scripts /scripts\nRUN chmod 755 /scripts/a.sh\nUSER 1000\n' } },
      {
        name: 'in a build stage',
        files: {
          Dockerfile:
            'FROM node:22.11 AS build\nCOPY dist /srv/app\nRUN chown -R node:node /srv/app\nFROM node:22.11\nCOPY --from=build /srv/app /srv/app\nUSER 1000\n',
        },
      },
      {
        name: 'before the copy',
        files: { Dockerfile: 'FROM node:22.11\nRUN chown -R node:node /srv/app\nCOPY dist /srv/app\nUSER 1000\n' },
      },
      {
        name: 'somewhere that the build says',
        files: { Dockerfile: 'FROM node:22.11\nARG DIR\nCOPY dist $DIR\nRUN chown -R node:node $DIR\nUSER 1000\n' },
      },
      {
        name: 'a folder that the RUN makes',
        files: {
          Dockerfile: 'FROM node:22.11\nCOPY dist /srv/app\nRUN mkdir /srv/app/logs && chown -R node:node /srv/app/logs\nUSER 1000\n',
        },
      },
      {
        name: 'the lists for what the same RUN installs are small',
        files: {
          Dockerfile:
            'FROM node:22.11\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci --omit=dev && chown -R node:node /app\nUSER 1000\n',
        },
      },
      {
        name: 'one file of settings and one script',
        files: {
          Dockerfile:
            'FROM node:22.11\nCOPY worker.conf /etc/worker/worker.conf\nCOPY scripts/start.sh /etc/worker/\nRUN chown -R node:node /etc/worker\nUSER 1000\n',
        },
      },
      {
        name: 'one file of settings without a suffix',
        files: { Dockerfile: 'FROM caddy:2.8\nCOPY Caddyfile /etc/caddy/Caddyfile\nRUN chmod -R 775 /etc/caddy\nUSER 1000\n' },
      },
      {
        name: 'a name that begins alike',
        files: { Dockerfile: 'FROM node:22.11\nCOPY dist /srv/app2\nRUN chown -R node:node /srv/app\nUSER 1000\n' },
      },
    ],
  },
  *check(stage) {
    if (!stage.ships || stage.platform === 'windows' || stage.isScratch) return;
    let workdir = stage.rootStage.baseImage?.workdir;
    const copies: Copy[] = [];
    // How many copies came before an account was made, by the words that may be its name.
    const accounts = new Map<string, number>();
    const made: string[] = [];
    for (const instruction of stage.allInstructions) {
      if (instruction.keyword === 'WORKDIR') workdir = absolute(workdir, instruction.words[0]?.text);
      if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD') {
        const target = absolute(workdir, instruction.json?.at(-1)?.value ?? instruction.words.at(-1)?.text);
        if (target !== undefined && target !== '/' && copies.length < mostCopies) copies.push({ instruction, target });
      }
      const { script } = instruction;
      if (instruction.keyword !== 'RUN' || !script || script.damaged || copies.length === 0) continue;
      const moves = script.commands.some(({ name }) => name === 'cd');
      for (const command of script.commands) {
        for (const word of accountWords(command)) accounts.set(word, copies.length);
        if (made.length < mostCopies) made.push(...madeBy(command, moves ? undefined : workdir));
        const change = readChange(command, moves ? undefined : workdir);
        const touched = copies.filter(({ target }) => change?.paths.some((path) => isBelow(target, path)));
        const main = widest(touched.filter(({ instruction: { copy } }) => !copy?.sources.every(({ path }) => isSmall(path))));
        const [first] = touched;
        if (!change || !first || !main) continue;
        const isMixed = made.some((path) => change.paths.some((changed) => isBelow(path, changed)));
        const comesLater = ownersOf(command, change).some((name) => (accounts.get(name) ?? 0) > copies.indexOf(first));
        yield {
          at: command,
          message: `"${excerpt(textOf(command))}" stores what ${main.instruction.keyword} brought to "${main.target}" a second time; ${comesLater ? 'create the account before, and ' : ''}use ${main.instruction.keyword} ${flagFor(command, change)}${isMixed ? ', which leaves what a RUN made there as it is' : ''}`,
          related: touched.slice(0, 5).map((copy) => ({ at: copy.instruction, message: 'copied here' })),
          fix: touched.length === 1 && !isMixed ? moveOwner(stage, instruction, command, change, main) : undefined,
        };
      }
    }
  },
});

/** More of them than a person writes would take long to compare. */
const mostCopies = 200;

/** Files that name dependencies, where what is installed by them is what the change is for; settings and scripts weigh nothing either. */
function isSmall(path: string | undefined): boolean {
  return /^(?:[^*?]*\/)?(?:Caddyfile|Procfile)$|^(?:[^*?]*\/)?[^*?/]+\.(?:sh|conf|cnf|cfg|ini|ya?ml|toml|properties|template|tmpl)$|(?:^|\/)(?:package(?:-lock|\*)?\.json|yarn\.lock|pnpm-(?:lock|workspace)\.yaml|requirements[\w.-]*\.txt)$/.test(
    path ?? '',
  );
}

interface Copy {
  readonly instruction: Instruction;
  readonly target: string;
}

/** The copy to name: the first, or one after it that fills a folder above. */
function widest([first, ...others]: readonly Copy[]): Copy | undefined {
  return first && others.reduce((wide, copy) => (isBelow(wide.target, copy.target) && wide.target !== copy.target ? copy : wide), first);
}

interface Change {
  /** Owner or mode. */
  readonly value: string;
  readonly paths: readonly string[];
}

/** Letters for a mode are newer than the flag, and say what to change rather than what to set. What everyone may write is no mode to advise. */
function flagFor({ name }: ShellCommand, { value }: Change): string {
  if (name === 'chmod' && (!/^\d+$/.test(value) || readMode(value)?.othersWrite !== false)) return '--chmod';
  return `--${name}=${value}`;
}

/** The words of a command that makes an account, among them its name. */
function accountWords({ name, args }: ShellCommand): readonly string[] {
  return /^(?:useradd|adduser|groupadd|addgroup)$/.test(name ?? '') ? args.flatMap(({ literal }) => literal ?? []) : [];
}

/** The names of user and group, which COPY knows only where they were there before it; numbers need no account. */
function ownersOf({ name }: ShellCommand, { value }: Change): readonly string[] {
  return name === 'chown' ? value.split(/[:.]/).filter((one) => !/^\d*$/.test(one)) : [];
}

/** Folders that a command makes, or that it installs into: COPY gives those no owner. */
function madeBy({ name, args }: ShellCommand, workdir: string | undefined): readonly string[] {
  if (name === 'mkdir') return args.flatMap(({ literal }) => (literal?.startsWith('-') ? [] : (absolute(workdir, literal) ?? [])));
  const installs = /^(?:npm|pnpm|yarn|bun|uv|poetry|composer|bundle)$/.test(name ?? '') && workdir !== undefined;
  return installs && args.some(({ literal }) => /^(?:ci|i|install|sync)$/.test(literal ?? '')) && !isGlobal(args) ? [workdir] : [];
}

function isGlobal(args: ShellCommand['args']): boolean {
  return args.some(({ literal }) => /^(?:-g|--global|--system)$/.test(literal ?? ''));
}

/** A recursive chown or chmod of paths that are known. */
function readChange({ name, args, nested }: ShellCommand, workdir: string | undefined): Change | undefined {
  if (nested || (name !== 'chown' && name !== 'chmod')) return undefined;
  const isRecursive = args.some(({ literal }) => literal === '--recursive' || /^-[a-zA-Z]*R/.test(literal ?? ''));
  if (!isRecursive || args.some(({ literal }) => literal?.startsWith('--reference') || literal?.startsWith('--from'))) return undefined;
  const operands = args.filter(({ text }) => !/^-[a-zA-Z-]+$/.test(text));
  const paths = operands.slice(1).flatMap(({ literal }) => absolute(workdir, literal?.replace(/\/\*$/, '')) ?? []);
  return { value: operands[0]?.text.replace(/^["']|["']$/g, '').replace(/\s+/g, ' ') ?? '', paths: paths.filter((path) => path !== '/') };
}

/** A path without dots and a slash at its end; undefined when a variable or pattern, or an unknown working directory, is part of it. */
function absolute(workdir: string | undefined, text: string | undefined): string | undefined {
  const plain = text?.replace(/^["']|["']$/g, '');
  if (!plain || /[$*?[\]{}~`"'\\]/.test(plain) || (!plain.startsWith('/') && workdir === undefined)) return undefined;
  const parts: string[] = [];
  for (const part of (plain.startsWith('/') ? plain : `${workdir}/${plain}`).slice(0, 4096).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

/**
 * Gives the owner to the COPY and drops the RUN, where the RUN does nothing else, nothing happens between the two that may write there or add the user, and
 * WORKDIR did not make the folder, which would stay with root.
 */
function moveOwner(stage: Stage, run: Instruction, command: ShellCommand, { value, paths }: Change, copy: Copy): Fix | undefined {
  const { instructions } = stage;
  const [from, to] = [instructions.indexOf(copy.instruction), instructions.indexOf(run)];
  const between = instructions.slice(from + 1, to);
  const isAlone = run.form === 'shell' && run.heredocs.length === 0 && run.script?.commands.length === 1 && command.prefixes.length === 0;
  const isSame = paths.length === 1 && paths[0] === copy.target && command.args.length === 3;
  const isOwned = copy.instruction.flags.some(({ name }) => name === 'chown');
  if (command.name !== 'chown' || !/^[\w.-]+:[\w.-]+$/.test(value) || !isAlone || !isSame || isOwned || from < 0 || to < from)
    return undefined;
  if (
    between.some(({ keyword }) => keyword === 'RUN') ||
    stage.allInstructions.some((other) => other.keyword === 'WORKDIR' && absolute('/', other.words[0]?.text) === copy.target)
  )
    return undefined;
  return {
    title: 'Let COPY set the owner',
    safety: 'unsafe',
    edits: [insertAfter(copy.instruction.keywordAt, ` --chown=${value}`), removeLines(run)],
    scope: { file: run.file, range: [copy.instruction.range[0], run.range[1]] },
  };
}
