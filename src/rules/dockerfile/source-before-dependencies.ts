import { replace } from '../../core/edit.js';
import { basename, joinPath, pathBelow } from '../../core/path.js';
import type { Fix } from '../../core/problem.js';
import { lineEndOf, place, textOf } from '../../core/source.js';
import { type Install, installOf, manifestsOf, needsSource } from '../../knowledge/dependencies.js';
import type { Instruction, Stage } from '../../parsers/dockerfile/types.js';
import type { BuildContext, Files } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const head = 'FROM node:22.11\nWORKDIR /app\n';
const lock = { 'package.json': '{}\n', 'package-lock.json': '{}\n' };

export default defineRule({
  id: 'dockerfile/source-before-dependencies',
  on: 'dockerfile.stage',
  topic: 'delivery',
  summary: 'The whole source is copied before dependencies are installed',
  severity: 'info',
  // It goes by files two steps away, so it waits until more of its findings have been read.
  optIn: true,
  rationale: `A step of a build is taken from the cache as long as nothing changed before it. With all files in front of the installation, each change of
any of them downloads everything again, so builds and the way back from a bad release take longer.`,
  references: ['https://docs.docker.com/build/cache/optimize/#order-your-layers'],
  examples: {
    bad: [
      {
        files: { Dockerfile: `${head}COPY . .\nRUN «npm ci»\nCMD ["node", "w.js"]\n`, ...lock },
        fixed: { Dockerfile: `${head}COPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .\nCMD ["node", "w.js"]\n` },
      },
      {
        name: 'owner and style are kept',
        files: {
          Dockerfile:
            'from python:3.13\nworkdir /app\ncopy --chown=1000 . /app\n\nrun pip install \\\n  --no-cache-dir \\\n  -r requirements.txt\ncmd ["python", "w.py"]\n'.replace(
              /pip.*txt/s,
              '«$&»',
            ),
          'requirements.txt': 'temporalio==1.8.0\n',
        },
        fixed: {
          Dockerfile:
            'from python:3.13\nworkdir /app\ncopy --chown=1000 requirements.txt /app/\nrun pip install \\\n  --no-cache-dir \\\n  -r requirements.txt\n\ncopy --chown=1000 . /app\ncmd ["python", "w.py"]\n',
        },
      },
      {
        name: 'in a build stage, with other commands behind it',
        files: {
          Dockerfile:
            'FROM golang:1.24 AS build\nWORKDIR /src\nCOPY . .\nRUN «go mod download» && go build -o /w\nFROM scratch\nCOPY --from=build /w /w\nCMD ["/w"]\n',
          'go.mod': 'module acme.example/w\n',
        },
      },
      {
        name: 'in a folder of what was copied',
        files: {
          Dockerfile: 'FROM node:22.11\nCOPY . /app\nWORKDIR /app/ui\nRUN «yarn install»\n',
          'ui/package.json': '{}\n',
          'ui/yarn.lock': '',
        },
      },
      {
        name: 'a folder that holds it all',
        files: { Dockerfile: `${head}COPY worker/ ./\nRUN «npm ci» && npm run build\n`, 'worker/package.json': '{}\n' },
      },
    ],
    good: [
      { files: { Dockerfile: `${head}COPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .\nCMD ["node", "w.js"]\n`, ...lock } },
      {
        name: 'once more behind it, for what is left',
        files: { Dockerfile: `${head}COPY package*.json ./\nRUN npm ci\nCOPY . .\nRUN npm ci --omit=dev\n`, ...lock },
      },
      {
        name: 'a cache keeps what was downloaded',
        files: { Dockerfile: `${head}COPY . .\nRUN --mount=type=cache,target=/root/.npm npm ci\nCMD ["node", "w.js"]\n`, ...lock },
      },
      {
        name: 'its own scripts need the source',
        files: {
          Dockerfile: `${head}COPY . .\nRUN npm ci\nCMD ["node", "w.js"]\n`,
          'package.json': '{ "scripts": { "postinstall": "prisma generate" } }\n',
          'package-lock.json': '{}\n',
        },
      },
      {
        name: 'the project itself is installed',
        files: {
          Dockerfile: 'FROM python:3.13\nWORKDIR /app\nCOPY . .\nRUN pip install .\n',
          'requirements.txt': 'temporalio==1.8.0\n',
        },
      },
      {
        name: 'a requirement lies in the source',
        files: {
          Dockerfile: 'FROM python:3.13\nWORKDIR /app\nCOPY . .\nRUN pip install -r requirements.txt\n',
          'requirements.txt': '-e .\ntemporalio==1.8.0\n',
        },
      },
      {
        name: 'a part of the project that its manifest names',
        files: {
          Dockerfile:
            'FROM golang:1.24 AS build\nWORKDIR /src\nCOPY go.mod go.sum ./\nCOPY lib ./lib\nRUN go mod download\nCOPY . .\nRUN go build -o /w\n',
          'go.mod': 'module acme.example/w\n',
          'go.sum': '',
          'lib/go.mod': 'module acme.example/lib\n',
        },
      },
      {
        name: 'such a part in front of the manifest',
        files: {
          'api/Dockerfile':
            'FROM golang:1.24 AS build\nWORKDIR /src\nCOPY lib/ ./lib/\nCOPY api/go.mod api/go.sum* ./api/\nWORKDIR /src/api\nRUN go mod download\nCOPY api/ .\nRUN go build -o /w\n',
          'api/go.mod': 'module acme.example/api\nreplace acme.example/lib => ../lib\n',
          'lib/go.mod': 'module acme.example/lib\n',
        },
      },
      {
        name: 'a workspace of pnpm',
        files: {
          Dockerfile: `${head}COPY . .\nRUN pnpm install\nCMD ["node", "w.js"]\n`,
          'package.json': '{}\n',
          'pnpm-workspace.yaml': 'packages: ["apps/*"]\n',
        },
      },
      {
        name: 'a workspace of pnpm that may be built from another folder',
        files: {
          'apps/web/Dockerfile': `${head}COPY . .\nRUN pnpm install\nCMD ["node", "w.js"]\n`,
          'apps/web/package.json': '{}\n',
          'package.json': '{}\n',
        },
      },
      {
        name: 'yarn itself lies in the source',
        files: {
          Dockerfile: `${head}COPY . .\nRUN yarn install --immutable\nCMD ["node", "w.js"]\n`,
          'package.json': '{}\n',
          'yarn.lock': '',
          '.yarnrc.yml': 'yarnPath: .yarn/releases/yarn-4.11.0.cjs\n',
        },
      },
      {
        name: 'requirements that nobody need have',
        files: {
          Dockerfile:
            'FROM python:3.13\nCOPY . /usr/src/acme\nRUN if [ -s /usr/src/acme/requirements.txt ]; then pip install -r /usr/src/acme/requirements.txt; fi\n',
          'requirements.example.txt': 'temporalio==1.8.0\n',
        },
      },
      {
        name: 'single packages',
        files: { Dockerfile: `${head}COPY . .\nRUN npm install -g pm2\nCMD ["node", "w.js"]\n`, ...lock },
      },
      {
        name: 'another stage copies the source',
        files: {
          Dockerfile: `FROM node:22.11 AS source\nCOPY . /src\n${head}COPY --from=source /src/package.json ./\nRUN npm ci\n`,
          ...lock,
        },
      },
    ],
  },
  *check(stage, { project }) {
    if (stage.platform === 'windows') return;
    const context = project.contextOf(stage.dockerfile).value;
    const before = new Set((stage.parent?.allInstructions ?? []).flatMap(installsIn).map(({ install }) => install.manager));
    for (const [index, instruction] of stage.instructions.entries()) {
      const isCached = instruction.flags.some(({ name, value }) => name === 'mount' && /(^|,)type=(cache|bind)(,|$)/.test(value ?? ''));
      for (const { install, command } of installsIn(instruction)) {
        if (before.has(install.manager)) continue;
        before.add(install.manager);
        const copy = bringsAll(stage.instructions.slice(0, index), install, context, project.files);
        const source = copy?.copy?.sources[0];
        if (!copy || !source || isCached) continue;
        const folder = context && joinPath(context.folder, source.path ?? '');
        const names = namesOf(install, folder, context, project.files, inCopy(stage, instruction, copy));
        if (!names) continue;
        const texts = folder === undefined ? [] : names.map((name) => project.files.text(joinPath(folder, name), copy));
        if (texts.some(({ value }) => value !== undefined && needsSource(install.manager, value))) continue;
        if (names.includes('pnpm-workspace.yaml') || (install.manager === 'pnpm' && folder === undefined)) continue;
        yield {
          at: command,
          message: `"${copy.keyword} ${source.text}" stands before "${textOf(command).split(/\s+/).slice(0, 3).join(' ')}", so each change of any file installs everything anew; copy ${names.join(' and ')} alone before it, and the rest behind it`,
          related: [{ at: copy, message: 'all is copied here' }],
          fix: context && folder !== undefined ? swap(copy, instruction, install, names, { context, files: project.files }) : undefined,
        };
      }
    }
  },
});

function installsIn({ keyword, script }: Instruction) {
  if (keyword !== 'RUN' || !script || script.damaged) return [];
  return script.commands.flatMap((command) => {
    const install = installOf(command);
    return install ? [{ install, command }] : [];
  });
}

/** The first copy of the whole context, or of the folder of it that holds the manifest. */
function bringsAll(
  instructions: readonly Instruction[],
  install: Install,
  context: BuildContext | undefined,
  { stat }: Files,
): Instruction | undefined {
  const [manifest] = manifestsOf(install).needed;
  const hasManifest = instructions.some(
    ({ copy }) =>
      copy?.from === undefined &&
      copy?.sources.some(({ path }) => path !== undefined && manifest !== undefined && basename(path) === basename(manifest)),
  );
  for (const instruction of instructions) {
    const { copy } = instruction;
    if (!copy || copy.from !== undefined) continue;
    const [source, ...others] = copy.sources;
    if (source?.kind === 'file' && others.length === 0 && !source.isPattern && source.path === '') return instruction;
    if (source?.kind === 'file' && others.length === 0 && !source.isPattern && source.path !== undefined) {
      const isThere = context && manifest && stat(joinPath(context.folder, joinPath(source.path, manifest))) === 'file';
      // A folder with a manifest of its own is a part of what is installed where that manifest is copied alone.
      if (isThere && !hasManifest) return instruction;
    }
  }
  return undefined;
}

/** Files to copy first: those that are there, where that is known. Undefined where the manifest is not among what is copied. */
function namesOf(
  install: Install,
  folder: string | undefined,
  context: BuildContext | undefined,
  { stat }: Files,
  inside: (name: string) => string | undefined,
): readonly string[] | undefined {
  const { needed, optional } = manifestsOf(install);
  const names = needed.map(inside).filter((name) => name !== undefined);
  if (names.length < needed.length) return undefined;
  const others = optional.map(inside).filter((name) => name !== undefined);
  if (folder === undefined || !context) return [...names, ...others.slice(0, 1)];
  const isThere = (name: string) => stat(joinPath(folder, name)) === 'file';
  // Projects of .NET are named by no fixed file.
  if (install.manager !== 'dotnet' && !names.every(isThere)) return undefined;
  return [...names, ...others.filter(isThere)];
}

/** Where a file that a command names lies below what a copy brings; undefined when it lies elsewhere. */
function inCopy({ allInstructions }: Stage, run: Instruction, { copy }: Instruction): (name: string) => string | undefined {
  const target = (copy?.destination.value ?? '').replace(/\/$/, '');
  const workdir = allInstructions.findLast(({ keyword, range }) => keyword === 'WORKDIR' && range[0] < run.range[0]);
  const folder = workdir && target.startsWith('/') ? (pathBelow(target, textOf(workdir.args).replace(/\/$/, '')) ?? '') : '';
  return (name) => (name.startsWith('/') ? pathBelow(target, name) : joinPath(folder, name));
}

/** The installation and the copy change places, where nothing but blanks stands between them, and nothing else is done in the RUN. */
function swap(
  copying: Instruction,
  run: Instruction,
  { manager, verb, isElsewhere, isDoubtful }: Install,
  names: readonly string[],
  { context, files }: { readonly context: BuildContext; readonly files: Files },
): Fix | undefined {
  const { file } = run;
  const { copy } = copying;
  const [source] = copy?.sources ?? [];
  const target = copy?.destination;
  const isPure = (manager === 'npm' && /^(ci|clean-install)$/.test(verb)) || manager === 'pip' || manager === 'go';
  if (!source || !target?.value || !isPure || isElsewhere || isDoubtful || context.ignore.isUnknown) return undefined;
  const isPlain = run.form === 'shell' && copying.form === 'shell' && run.heredocs.length === 0 && run.script?.commands.length === 1;
  const hasComments = run.innerComments.length > 0 || copying.innerComments.length > 0;
  const between = file.text.slice(copying.range[1], run.range[0]);
  if (!isPlain || hasComments || between.trim() !== '' || !isWorkdir(copying, target.value)) return undefined;
  if (copying.flags.some(({ name }) => !/^(chown|chmod|link)$/.test(name))) return undefined;
  const paths = names.map((name) => joinPath(source.path ?? '', name));
  const isThere = (path: string) => files.stat(joinPath(context.folder, path)) === 'file' && !context.ignore.value?.excludes(path);
  if (!paths.every((path) => isThere(path) && /^[\w./-]+$/.test(path))) return undefined;
  const start = file.text.slice(copying.range[0], source.range[0]);
  const first = `${start}${paths.join(' ')} ${target.value.replace(/\/?$/, '/')}${lineEndOf(file)}`;
  const whole = place(file, copying.range[0], run.range[1]);
  return {
    title: 'Install before the source is copied',
    safety: 'unsafe',
    edits: [replace(whole, first + textOf(run) + between + textOf(copying))],
    scope: whole,
  };
}

/** Whether the files go where commands run. */
function isWorkdir({ stage, range }: Instruction, target: string): boolean {
  if (/^\.\/?$/.test(target)) return true;
  const all = stage?.allInstructions.filter((one) => one.keyword === 'WORKDIR' && one.range[0] < range[0]) ?? [];
  const last = all.at(-1);
  return last !== undefined && textOf(last.args).replace(/\/$/, '') === target.replace(/\/$/, '') && target.startsWith('/');
}
