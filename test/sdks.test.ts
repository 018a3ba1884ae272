import { describe, expect, test } from 'vitest';
import { textOf } from '../src/core/source.js';
import type { Value } from '../src/core/value.js';
import { defaultConfig } from '../src/engine/config.js';
import { readRange } from '../src/parsers/dependencies/versions.js';
import { loadProject } from '../src/project/build.js';
import type { Project, TemporalSdk } from '../src/project/types.js';
import { memoryTree } from '../src/testing.js';

type Files = Readonly<Record<string, string>>;

/** Dependency files are read only where something of the tree speaks of Temporal. */
const mention = { 'about/namespace.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata: { name: temporal }\n' };
const projectOf = (files: Files): Promise<Project> => loadProject(memoryTree({ ...mention, ...files }), defaultConfig);

/** The SDK in the last stage of a Dockerfile. */
async function sdkOf(files: Files, dockerfile = 'Dockerfile'): Promise<Value<TemporalSdk>> {
  const project = await projectOf(files);
  const stage = project.dockerfiles.find(({ file }) => file.path === dockerfile)?.stages.at(-1);
  if (!stage) throw new Error('no stage');
  const sdk = project.sdkOf(stage);
  if (sdk.isSet) void [sdk.value.isWorker, sdk.value.sources];
  expect(project.inventory.failures).toEqual([]);
  return sdk;
}

const answer = (value: Value<unknown>) => (value.isSet ? String(value.value) : value.isUnset ? 'unset' : '?');

/** `typescript 1.11.2 (at least 1.11.2), worker`. */
function inWords(sdk: Value<TemporalSdk>): string {
  if (!sdk.isSet) return sdk.isUnset ? 'unset' : `unknown: ${sdk.why}`;
  const { language, version, atLeast, isWorker, manifest } = sdk.value;
  return `${language} ${answer(version)} at least ${answer(atLeast)}, worker ${answer(isWorker)}, ${manifest.path}`;
}

async function told(files: Files, dockerfile?: string): Promise<string> {
  return inWords(await sdkOf(files, dockerfile));
}

const node = (rest = '') => `FROM node:22.11\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\nCOPY . .\n${rest}`;
const python = (rest = '') =>
  `FROM python:3.12-slim\nWORKDIR /app\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCOPY . .\n${rest}`;
const packageJson = (dependencies: Record<string, string>, rest: Record<string, unknown> = {}) =>
  JSON.stringify({ name: 'a', dependencies, ...rest }, null, 2);
const worker = { '@temporalio/worker': '^1.11.0', '@temporalio/client': '^1.11.0' };

describe('versions that a text allows', () => {
  test.each([
    ['1.11.2', 'npm', '1.11.2', '1.11.2'],
    ['^1.11.0', 'npm', undefined, '1.11.0'],
    ['~1.2', 'npm', undefined, '1.2.0'],
    ['1.x', 'npm', undefined, '1.0.0'],
    ['1.2', 'npm', undefined, '1.2.0'],
    ['*', 'npm', undefined, undefined],
    ['latest', 'npm', undefined, undefined],
    ['>=1.0 <2', 'npm', undefined, '1.0.0'],
    ['>= 1.2.0 < 2', 'npm', undefined, '1.2.0'],
    ['^1.5.0 || ^2.0.0', 'npm', undefined, '1.5.0'],
    ['<2', 'npm', undefined, undefined],
    ['1.2.0 - 1.9.0', 'npm', undefined, '1.2.0'],
    ['==1.11.0', 'pypi', '1.11.0', '1.11.0'],
    ['==1.*', 'pypi', undefined, '1.0.0'],
    ['>=1.0,<2', 'pypi', undefined, '1.0.0'],
    ['~=1.4', 'pypi', undefined, '1.4.0'],
    ['>=1.4.0,!=1.5.0', 'pypi', undefined, '1.4.0'],
    ['v1.35.0', 'go', '1.35.0', '1.35.0'],
    ['v1.35.1-0.20250101000000-abcdefabcdef', 'go', '1.35.1-0.20250101000000-abcdefabcdef', '1.35.1-0.20250101000000-abcdefabcdef'],
    ['1.29.0', 'maven', '1.29.0', '1.29.0'],
    ['[1.20,2.0)', 'maven', undefined, '1.20.0'],
    ['1.7.0', 'nuget', '1.7.0', '1.7.0'],
    ['1.*', 'nuget', undefined, '1.0.0'],
    ['[1.7.0]', 'nuget', '1.7.0', '1.7.0'],
    ['~> 1.2', 'rubygems', undefined, '1.2.0'],
    ['~> 1.0, >= 1.0.1', 'rubygems', undefined, '1.0.1'],
    ['^2.11', 'packagist', undefined, '2.11.0'],
    ['${version}', 'maven', undefined, undefined],
  ] as const)('%s of %s', (text, ecosystem, version, atLeast) => {
    expect(readRange(text, ecosystem)).toEqual({ version, atLeast });
  });

  test('versions are ordered by number', () => {
    expect(readRange('^1.10.0 || ^1.9.0 || ^1.9.0-rc1 || ^2.0.0', 'npm').atLeast).toBe('1.9.0-rc1');
    expect(readRange('^1.10.0 || ^1.9.0 || ^2.0.0', 'npm').atLeast).toBe('1.9.0');
    expect(readRange('>=1.9.0 >=1.10.0 <3', 'npm').atLeast).toBe('1.10.0');
    expect(readRange('>=1.9.0 >=1.10.0-rc1 <3', 'npm').atLeast).toBe('1.10.0-rc1');
  });
});

describe('TypeScript', () => {
  test('a range and its lock files', async () => {
    const base = { Dockerfile: node(), 'package.json': packageJson(worker) };
    expect(await told(base)).toBe('typescript ? at least 1.11.0, worker true, package.json');
    const locks: Files = {
      'package-lock.json': JSON.stringify({
        lockfileVersion: 3,
        packages: { '': {}, 'node_modules/@temporalio/worker': { version: '1.12.1' } },
      }),
      'npm-shrinkwrap.json': JSON.stringify({ lockfileVersion: 1, dependencies: { '@temporalio/worker': { version: '1.12.1' } } }),
      'yarn.lock': '"@temporalio/worker@^1.10.0":\n  version "1.10.0"\n\n"@temporalio/worker@^1.11.0":\n  version "1.12.1"\n',
      'pnpm-lock.yaml':
        "lockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies:\n      '@temporalio/worker':\n        specifier: ^1.11.0\n        version: 1.12.1(esbuild@0.1.0)\npackages:\n",
      'bun.lock': '{\n  "packages": {\n    "@temporalio/worker": ["@temporalio/worker@1.12.1", "", {}, ""],\n  }\n}\n',
    };
    for (const [name, text] of Object.entries(locks)) {
      expect(await told({ ...base, [name]: text }), name).toBe('typescript 1.12.1 at least 1.12.1, worker true, package.json');
    }
    const berry = '__metadata:\n  version: 8\n\n"@temporalio/worker@npm:^1.11.0, @temporalio/worker@npm:^1.12.0":\n  version: 1.12.1\n';
    expect(await told({ ...base, 'yarn.lock': berry })).toContain('typescript 1.12.1');
    const old = "lockfileVersion: 5.4\nspecifiers:\n  '@temporalio/worker': ^1.11.0\ndependencies:\n  '@temporalio/worker': 1.12.1\n";
    expect(await told({ ...base, 'pnpm-lock.yaml': old })).toContain('typescript 1.12.1');
  });

  test('what is damaged never throws, and is known only as far as it can be', async () => {
    for (const text of [
      '',
      '{',
      '[]',
      '{"dependencies": 1}',
      '{"dependencies": {"@temporalio/worker": {}}}',
      `${'['.repeat(9999)}`,
      'null',
    ]) {
      const sdk = await sdkOf({ Dockerfile: node(), 'package.json': text, 'package-lock.json': '{' });
      expect(sdk.isUnset, text).toBe(text === '{"dependencies": 1}');
    }
    const locks = ['package-lock.json', 'yarn.lock', 'pnpm-lock.yaml', 'bun.lock'];
    for (const name of locks) {
      for (const text of ['', '{', '\u0000', '@temporalio/worker@', "importers:\n  .:\n    '@temporalio/worker'", '[[package]]']) {
        expect(await told({ Dockerfile: node(), 'package.json': packageJson(worker), [name]: text })).toContain(
          'typescript ? at least 1.11.0',
        );
      }
    }
  });

  test('a mark of byte order and Windows line ends', async () => {
    const text = `\uFEFF${packageJson({ '@temporalio/worker': '1.11.2' })}`.replaceAll('\n', '\r\n');
    const sdk = await sdkOf({ Dockerfile: node(), 'package.json': text });
    expect(inWords(sdk)).toBe('typescript 1.11.2 at least 1.11.2, worker true, package.json');
    expect(sdk.value && textOf(sdk.value)).toBe('"@temporalio/worker": "1.11.2"');
  });

  test('clients, and other packages', async () => {
    const sdk = await sdkOf({
      Dockerfile: node(),
      'package.json': packageJson(
        { '@temporalio/client': '1.11.2', express: '^5' },
        { engines: { node: '>=20' }, devDependencies: { typescript: '^5' } },
      ),
    });
    expect(inWords(sdk)).toBe('typescript 1.11.2 at least 1.11.2, worker false, package.json');
    expect([sdk.value?.has('express'), sdk.value?.has('typescript'), sdk.value?.has('koa')].map((one) => one?.value)).toEqual([
      true,
      true,
      false,
    ]);
    expect(sdk.value?.requires.value).toBe('>=20');
    expect(await told({ Dockerfile: node(), 'package.json': packageJson({ express: '^5' }) })).toBe('unset');
    expect(await told({ Dockerfile: node().replace('node:22.11', 'acme/base:1'), 'package.json': packageJson({}) })).toBe(
      'unknown: its base image may hold more',
    );
  });

  const monorepo = {
    'package.json': JSON.stringify({ name: 'root', workspaces: ['apps/*'] }),
    'apps/worker/package.json': packageJson(worker, { name: '@acme/worker' }),
    'apps/worker/src/main.ts': "import { Worker } from '@temporalio/worker';\nWorker.create({});\n",
    'apps/api/package.json': packageJson({ express: '^5' }, { name: '@acme/api' }),
  };
  test.each([
    ['a filter', 'COPY . .\nRUN npm ci && npm run build --workspace @acme/worker', 'apps/worker'],
    ['another filter', 'COPY . .\nRUN pnpm i && pnpm --filter api... build', 'unset'],
    ['a member that alone is copied', 'COPY package.json ./\nCOPY apps/worker ./apps/worker\nRUN npm ci', 'apps/worker'],
    ['the command', 'COPY . .\nRUN npm ci\nCMD ["node", "apps/worker/dist/main.js"]', 'apps/worker'],
    ['the working directory', 'COPY . .\nRUN npm ci\nWORKDIR /app/apps/api', 'unset'],
    ['nothing', 'COPY . .\nRUN npm ci', 'unknown: it is not clear which of several programs is in it'],
    ['a folder of its own', 'COPY apps/worker ./\nRUN npm ci', 'apps/worker'],
  ])('a member of a workspace by %s', async (_, lines, expected) => {
    const result = await told({ ...monorepo, Dockerfile: `FROM node:22.11\nWORKDIR /app\n${lines}\n` });
    expect(result).toContain(expected);
  });

  test('a folder that is copied on from another stage, and programs that nothing tells of', async () => {
    const build = 'FROM node:22.11 AS build\nWORKDIR /app\nCOPY pnpm-workspace.yaml ./\nCOPY apps ./apps\nRUN pnpm i\n';
    const carried = `${build}FROM node:22.11-slim\nWORKDIR /app\nCOPY --from=build /app/apps/worker/ ./apps/worker\n`;
    const files = { ...monorepo, 'apps/package.json': packageJson({}), 'pnpm-workspace.yaml': 'packages: [apps/*]\n' };
    expect(await told({ ...files, Dockerfile: carried })).toContain('apps/worker/package.json');
    const plain = 'FROM node:22.11\nWORKDIR /app\nCOPY apps ./\nRUN npm install\n';
    expect(await told({ ...files, Dockerfile: plain })).toBe('unknown: it is not clear which of several programs is in it');
  });

  test('a library of the workspace brings it', async () => {
    const files = {
      ...monorepo,
      'apps/api/package.json': packageJson({ '@acme/flows': 'workspace:*' }, { name: '@acme/api' }),
      'packages/flows/package.json': packageJson({ '@temporalio/client': '1.11.0' }, { name: '@acme/flows' }),
      Dockerfile: 'FROM node:22.11\nWORKDIR /app\nCOPY . .\nRUN npm run build -w @acme/api\n',
    };
    expect(await told(files)).toBe('typescript 1.11.0 at least 1.11.0, worker false, packages/flows/package.json');
  });

  test('one image for two programs', async () => {
    const files = {
      'package.json': packageJson({ ...worker, express: '^5' }, { scripts: { worker: 'node dist/worker.js', api: 'node dist/api.js' } }),
      'src/worker.ts': "import { Worker } from '@temporalio/worker';\nawait Worker.create({});\n",
      'src/api.ts': "import express from 'express';\nimport { client } from './client.js';\n",
      'src/client.ts': "import { Client } from '@temporalio/client';\n",
      Dockerfile: node(),
      'compose.yaml':
        'services:\n  worker:\n    build: .\n    command: npm run worker\n  api:\n    build: .\n    command: [node, dist/api.js]\n  other:\n    build: .\n    command: [./start]\n',
    };
    const project = await projectOf(files);
    const said = project.containers.map((container) => {
      const sdk = project.sdkOf(container);
      return `${container.name}: ${answer(sdk.value?.isWorker ?? sdk)} ${project.entrySources(container).map(({ path }) => path)}`;
    });
    expect(said).toEqual(['worker: true src/worker.ts', 'api: false src/api.ts', 'other: ? ']);
  });
});

describe('Python', () => {
  const source =
    'from temporalio.client import Client\nfrom temporalio.worker import Worker\n\nasync def main():\n    worker = Worker(client)\n';
  test.each([
    ['an exact pin', 'temporalio==1.11.0\n', 'python 1.11.0 at least 1.11.0'],
    ['a range', 'temporalio>=1.8,<2\n', 'python ? at least 1.8.0'],
    [
      'an extra, a marker, a hash',
      'Temporal_IO[opentelemetry]\ntemporalio[pydantic]==1.11.0 ; python_version >= "3.10" \\\n    --hash=sha256:aa\n',
      'python 1.11.0',
    ],
    ['no version', 'temporalio\n', 'python ? at least ?'],
    ['a file that is included', '-r base.txt\n', 'python 1.9.0'],
    ['constraints', '-c limits.txt\ntemporalio\n', 'python 1.7.0'],
    ['Windows', '\uFEFFtemporalio==1.11.0\r\nflask\r\n', 'python 1.11.0'],
    ['a comment', '# temporalio==1.11.0\nflask # temporalio\n', 'unset'],
    ['a file that is not there', '-r other.txt\n', 'unknown: it includes other.txt, which could not be read'],
    ['another package', 'temporalio-like-thing-not\ntemporal==1\n', 'python'],
  ])('requirements: %s', async (_, text, expected) => {
    const files = {
      Dockerfile: python(),
      'requirements.txt': text,
      'base.txt': 'temporalio==1.9.0',
      'limits.txt': 'temporalio==1.7.0',
      'main.py': source,
    };
    expect(await told(files)).toContain(expected);
  });

  const project = (install: string) =>
    `FROM python:3.12-slim\nWORKDIR /app\nCOPY pyproject.toml ./\nRUN ${install}\nCOPY . .\nCMD ["python", "-m", "app.worker"]\n`;
  test.each([
    [
      'PEP 621',
      'uv sync',
      '[project]\nname = "a"\nrequires-python = ">=3.10"\ndependencies = [\n  # "temporalio==1.0",\n  "temporalio>=1.11",\n]\n',
      'python ? at least 1.11.0',
    ],
    [
      'an optional group',
      'pip install .',
      '[project]\ndependencies = []\n[project.optional-dependencies]\nworker = ["temporalio==1.11.0"]\n',
      'python 1.11.0',
    ],
    ['a group', 'uv sync', '[project]\ndependencies = []\n[dependency-groups]\nworker = ["temporalio==1.11.0"]\n', 'python 1.11.0'],
    ['Poetry', 'poetry install', '[tool.poetry.dependencies]\npython = "^3.11"\ntemporalio = "^1.11"\n', 'python ? at least 1.11.0'],
    ['Poetry, exact', 'poetry install', '[tool.poetry.dependencies]\ntemporalio = {version = "1.11.0", extras = ["a"]}\n', 'python 1.11.0'],
    ['Poetry, a table', 'poetry install', '[tool.poetry.dependencies.temporalio]\nversion = "1.11.0"\n', 'python 1.11.0'],
    ['nothing but tools', 'pip install .', '[tool.ruff]\nline-length = 1\n', 'unknown: it lists no dependencies'],
    ['a damaged file', 'uv sync', '[project]\ndependencies = ["temporalio==1.11.0"\n', 'unknown: a part of it could not be read'],
    ['something else', 'uv sync', '[project]\ndependencies = ["flask"]\n', 'unset'],
  ])('pyproject.toml: %s', async (_, install, text, expected) => {
    expect(await told({ Dockerfile: project(install), 'pyproject.toml': text, 'app/worker.py': source })).toContain(expected);
  });

  test('lock files', async () => {
    const lock = '[[package]]\nname = "Temporalio"\nversion = "1.18.0"\nsource = { registry = "x" }\n';
    const text = '[project]\nname = "a"\ndependencies = ["temporalio>=1"]\n';
    const files = { Dockerfile: project('uv sync --frozen'), 'pyproject.toml': text, 'app/worker.py': source };
    expect(await told({ ...files, 'uv.lock': lock })).toBe('python 1.18.0 at least 1.18.0, worker true, pyproject.toml');
    expect(await told({ ...files, 'poetry.lock': lock.replaceAll('\n', '\r\n') })).toContain('python 1.18.0');
    expect(await told({ ...files, 'uv.lock': lock + lock.replace('1.18.0', '1.19.0') })).toContain('python ? at least 1.0.0');
    const other = { ...files, 'pyproject.toml': '[project]\ndependencies = ["acme"]\n', 'uv.lock': lock };
    expect(await told(other)).toBe('unknown: another package may bring it');
    const pipenv = {
      Dockerfile: 'FROM python:3.12\nWORKDIR /app\nCOPY Pipfile Pipfile.lock ./\nRUN pipenv install --deploy\n',
      Pipfile: '[packages]\ntemporalio = "*"\n',
      'Pipfile.lock': JSON.stringify({ default: { temporalio: { version: '==1.18.0' } } }),
    };
    expect(await told(pipenv)).toContain('python 1.18.0');
  });

  test.each([
    ['CMD ["python", "worker.py"]', 'true', 'worker.py'],
    ['CMD ["python", "-u", "-m", "app.worker"]', 'true', 'app/worker.py'],
    ['CMD ["uvicorn", "app.main:app"]', 'false', 'app/main.py'],
    ['CMD python api.py', '?', 'api.py'],
    ['CMD ["python", "both.py", "api"]', '?', 'both.py'],
    ['CMD ["python", "both.py", "worker"]', 'true', 'both.py'],
    ['CMD ["celery", "worker"]', '?', ''],
    ['ENTRYPOINT ["./start.sh"]', '?', ''],
  ])('%s', async (command, isWorker, entries) => {
    const files = {
      Dockerfile: python(command),
      'requirements.txt': 'temporalio==1.11.0\nfastapi==0.1\n',
      'worker.py': 'import asyncio\nfrom app.worker import main\nasyncio.run(main())\n',
      'api.py': 'from app.worker import QUEUE\n',
      'both.py': `${source}\nfrom fastapi import FastAPI\n`,
      'app/__init__.py': '',
      'app/worker.py': source,
      'app/main.py': 'from fastapi import FastAPI\nfrom .client import a\n',
      'app/client.py': 'from temporalio.client import Client\na = 1\n',
      'start.sh': '#!/bin/sh\ncase "$1" in\n  api) exec uvicorn app.main:app ;;\n  *) exec python worker.py ;;\nesac\n',
    };
    const project = await projectOf(files);
    const stage = project.dockerfiles[0]?.stages[0];
    const sdk = stage && project.sdkOf(stage);
    expect([
      answer(sdk?.value?.isWorker ?? (sdk as Value<unknown>)),
      String(stage && project.entrySources(stage).map(({ path }) => path)),
    ]).toEqual([isWorker, entries]);
  });

  test('a worker that is a comment is none, and tests are no sources', async () => {
    const files = {
      Dockerfile: python('CMD ["python", "main.py"]'),
      'requirements.txt': 'temporalio==1.11.0\n',
      'main.py': 'from temporalio.worker import Worker\n# worker = Worker(client)\n',
      'tests/test_worker.py': source,
      'conftest.py': source,
    };
    const sdk = await sdkOf(files);
    expect(inWords(sdk)).toContain('worker false');
    expect(sdk.value?.sources.map(({ path }) => path)).toEqual(['main.py']);
  });

  test('sources are bounded, and what is not copied is none', async () => {
    const many = Object.fromEntries(Array.from({ length: 450 }, (_, index) => [`app/m${index}.py`, 'import temporalio\n']));
    const files = { Dockerfile: python(), 'requirements.txt': 'temporalio\n', ...many };
    const all = await sdkOf(files);
    expect([all.value?.sources.length, all.value?.sourcesComplete]).toEqual([400, false]);
    expect(answer(all.value?.isWorker ?? all)).toBe('?');
    const large = await sdkOf({ Dockerfile: python(), 'requirements.txt': 'temporalio\n', 'a.py': 'x'.repeat(3_000_000), 'b.py': '' });
    expect([large.value?.sources.map(({ path }) => path), large.value?.sourcesComplete]).toEqual([['b.py'], false]);
    const dockerfile =
      'FROM python:3.12\nWORKDIR /app\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCOPY worker ./worker\n';
    const part = await sdkOf({ Dockerfile: dockerfile, 'requirements.txt': 'temporalio\n', 'worker/a.py': '', 'api/b.py': '' });
    expect(part.value?.sources.map(({ path }) => path)).toEqual(['worker/a.py']);
  });

  test('the nearest dependency file', async () => {
    const files = {
      'requirements.txt': 'flask\n',
      'services/worker/requirements.txt': 'temporalio==1.11.0\n',
      'services/worker/Dockerfile': 'FROM python:3.12\nWORKDIR /app\nCOPY services/worker/ .\nRUN pip install -r requirements.txt\n',
      'services/api/requirements.txt': 'flask\n',
      'services/api/Dockerfile':
        'FROM python:3.12\nWORKDIR /app\nCOPY services/api/requirements.txt requirements.txt\nRUN pip install -r requirements.txt\n',
      'compose.yaml':
        'services:\n  a:\n    build: { context: ., dockerfile: services/worker/Dockerfile }\n  b:\n    build: { context: ., dockerfile: services/api/Dockerfile }\n  c:\n    build: ./elsewhere\n  d:\n    image: acme/d:1\n',
    };
    expect(await told(files, 'services/worker/Dockerfile')).toContain('python 1.11.0');
    expect(await told(files, 'services/api/Dockerfile')).toBe('unset');
    const project = await projectOf(files);
    expect(project.containers.map((one) => inWords(project.sdkOf(one)).split(' ')[0])).toEqual(['python', 'unset', 'unknown:', 'unknown:']);
  });
});

describe('Go', () => {
  const dockerfile = (target: string, command: string) =>
    `FROM golang:1.25 AS build\nWORKDIR /src\nCOPY go.mod go.sum ./\nRUN go mod download\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /out/app ${target}\nFROM scratch\nCOPY --from=build /out/app /app\nENTRYPOINT ${command}\n`;
  const files = {
    'go.mod':
      'module acme.example/a\n\ngo 1.25.0\n\nrequire (\n\tgo.temporal.io/api v1.50.0 // indirect\n\tgo.temporal.io/sdk v1.35.0\n\t// go.temporal.io/sdk v1.1.0\n)\n',
    'go.sum': '',
    'cmd/worker/main.go': 'package main\n\nimport "acme.example/a/internal/run"\n\nfunc main() { run.Run() }\n',
    'cmd/api/main.go':
      'package main\n\nimport (\n\t"go.temporal.io/sdk/client"\n\t"acme.example/a/internal/wrap"\n)\n\nfunc main() { wrap.Dial() }\n',
    'cmd/pure/main.go': 'package main\n\nimport "go.temporal.io/sdk/client"\n\nfunc main() { client.Dial() }\n',
    'internal/run/run.go': 'package run\n\nimport (\n\tw "go.temporal.io/sdk/worker"\n)\n\nfunc Run() {\n\tw.New(c, "q")\n}\n',
    'internal/wrap/wrap.go':
      'package wrap\n\nimport (\n\t"go.temporal.io/sdk/worker"\n)\n\nfunc Dial() {}\n\n// NewWorker makes one.\nfunc NewWorker() {\n\tworker.New(c, "q", o)\n}\n',
  };
  test.each([
    ['./cmd/worker', '["/app"]', 'true', 'cmd/worker/main.go'],
    ['cmd/worker/main.go', '["/app"]', 'true', 'cmd/worker/main.go'],
    ['./cmd/api', '["/app"]', '?', 'cmd/api/main.go'],
    ['./cmd/pure', '["/app"]', 'false', 'cmd/pure/main.go'],
    ['./cmd/worker', '["/app", "serve"]', '?', 'cmd/worker/main.go'],
    ['./cmd/...', '["/app"]', '?', ''],
  ])('go build %s, %s', async (target, command, isWorker, entries) => {
    const project = await projectOf({ ...files, Dockerfile: dockerfile(target, command) });
    const stage = project.dockerfiles[0]?.stages[1];
    const sdk = stage && project.sdkOf(stage).value;
    expect([sdk && answer(sdk.isWorker), String(stage && project.entrySources(stage).map(({ path }) => path))]).toEqual([
      isWorker,
      entries,
    ]);
  });

  test('versions, the go directive, replacements', async () => {
    const sdk = await sdkOf({ ...files, Dockerfile: dockerfile('./cmd/worker', '["/app"]') });
    expect(inWords(sdk)).toBe('go 1.35.0 at least 1.35.0, worker true, go.mod');
    expect([sdk.value?.requires.value, sdk.value?.packages.get('go.temporal.io/api')?.value]).toEqual(['1.25.0', '1.50.0']);
    expect(sdk.value && textOf(sdk.value)).toBe('go.temporal.io/sdk v1.35.0');
    const replaced = `${files['go.mod']}\nreplace go.temporal.io/sdk => ../sdk\n`.replaceAll('\n', '\r\n');
    expect(await told({ ...files, 'go.mod': replaced, Dockerfile: dockerfile('./cmd/worker', '["/app"]') })).toContain('go ? at least ?');
    const moved = `${files['go.mod']}\nreplace go.temporal.io/sdk v1.35.0 => go.temporal.io/sdk v1.34.0\n`;
    expect(await told({ ...files, 'go.mod': moved, Dockerfile: dockerfile('./cmd/worker', '["/app"]') })).toContain('go 1.34.0');
    expect(await told({ ...files, 'go.mod': 'module a\n\ngo 1.25\n', Dockerfile: dockerfile('.', '["/app"]') })).toBe('unset');
  });
});

describe('Java', () => {
  const maven =
    'FROM maven:3.9-eclipse-temurin-21 AS build\nWORKDIR /src\nCOPY . .\nRUN mvn -B package\nFROM eclipse-temurin:21-jre\nCOPY --from=build /src/target/app.jar /app.jar\nCMD ["java", "-jar", "/app.jar"]\n';
  const pom = (inner: string) =>
    `<?xml version="1.0"?>\n<project xmlns="http://maven.apache.org/POM/4.0.0">\n<groupId>acme</groupId><artifactId>app</artifactId>\n${inner}\n</project>\n`;
  const dependency = (version: string) =>
    `<dependencies><!-- <dependency>no</dependency> --><dependency><groupId>io.temporal</groupId><artifactId>temporal-sdk</artifactId>${version}</dependency></dependencies>`;
  const source = 'package a;\nimport io.temporal.worker.WorkerFactory;\nclass Main { WorkerFactory f = WorkerFactory.newInstance(c); }\n';
  test.each([
    ['a version', dependency('<version>1.29.0</version>'), 'java 1.29.0 at least 1.29.0, worker true'],
    [
      'a property',
      `<properties><temporal.version>1.29.0</temporal.version></properties>${dependency('<version>${temporal.version}</version>')}`,
      'java 1.29.0',
    ],
    ['an unknown property', dependency('<version>${temporal.version}</version>'), 'java ? at least ?'],
    [
      'management',
      `<dependencyManagement>${dependency('<version>1.28.0</version>')}</dependencyManagement>${dependency('')}`,
      'java 1.28.0',
    ],
    [
      'a bill of materials',
      `<dependencyManagement><dependencies><dependency><groupId>io.temporal</groupId><artifactId>temporal-bom</artifactId><version>1.27.0</version><type>pom</type><scope>import</scope></dependency></dependencies></dependencyManagement>${dependency('')}`,
      'java 1.27.0',
    ],
    ['nothing', '', 'unset'],
    [
      'a parent elsewhere',
      '<parent><groupId>acme</groupId><artifactId>parent</artifactId><version>1</version></parent>',
      'unknown: its parent is not in the tree',
    ],
  ])('pom.xml with %s', async (_, inner, expected) => {
    expect(await told({ Dockerfile: maven, 'pom.xml': pom(inner), 'src/main/java/a/Main.java': source })).toContain(expected);
  });

  test('an archive that was built outside of the image', async () => {
    const files = {
      'services/a/docker/Dockerfile': 'FROM eclipse-temurin:21-jre\nCOPY target/app-*.jar app.jar\n',
      'services/a/pom.xml': pom(dependency('<version>1.29.0</version>')),
      'pom.xml': pom('').replace('app', 'all'),
    };
    expect(await told(files, 'services/a/docker/Dockerfile')).toContain('java 1.29.0');
    expect(
      (await sdkOf({ Dockerfile: 'FROM eclipse-temurin:21-jre\nCOPY target/app.jar app.jar\n', 'pom.xml': '<project><a>' })).isUnknown,
    ).toBe(true);
  });

  const gradle =
    'FROM gradle:8-jdk21 AS build\nWORKDIR /src\nCOPY . .\nRUN ./gradlew bootJar\nFROM eclipse-temurin:21-jre\nCOPY --from=build /src/build/libs/app.jar /app.jar\n';
  test.each([
    ['a text', "dependencies {\n  implementation 'io.temporal:temporal-sdk:1.29.0'\n}\n", 'java 1.29.0'],
    [
      'a comment',
      "dependencies {\n  // implementation 'io.temporal:temporal-sdk:1.29.0'\n  /* api 'io.temporal:temporal-sdk:1' */\n}\n",
      'unset',
    ],
    [
      'a variable',
      'ext { temporalVersion = \'1.29.0\' }\ndependencies {\n  implementation "io.temporal:temporal-sdk:$temporalVersion"\n}\n',
      'java 1.29.0',
    ],
    ['a property', 'dependencies {\n  implementation("io.temporal:temporal-sdk:${temporal_version}")\n}\n', 'java 1.28.0'],
    ['an unknown variable', 'dependencies {\n  implementation("io.temporal:temporal-sdk:$other")\n}\n', 'java ? at least ?'],
    ['a map', "dependencies {\n  implementation group: 'io.temporal', name: 'temporal-sdk', version: '1.29.0'\n}\n", 'java 1.29.0'],
    ['a catalog', 'dependencies {\n  implementation(libs.temporal.sdk)\n}\n', 'java 1.27.0'],
    ['a bundle', 'dependencies {\n  implementation(libs.bundles.temporal)\n}\n', 'java 1.27.0'],
    [
      'a bill of materials',
      "dependencies {\n  implementation platform('io.temporal:temporal-bom:1.26.0')\n  implementation 'io.temporal:temporal-sdk'\n}\n",
      'java 1.26.0',
    ],
  ])('build.gradle with %s', async (_, text, expected) => {
    const files = {
      Dockerfile: gradle,
      'build.gradle': text,
      'gradle.properties': 'temporal_version=1.28.0\n',
      'gradle/libs.versions.toml':
        '[versions]\ntemporal = "1.27.0"\n[libraries]\ntemporal-sdk = { module = "io.temporal:temporal-sdk", version.ref = "temporal" }\n[bundles]\ntemporal = ["temporal-sdk"]\n',
      'src/main/java/a/Main.java': source,
    };
    expect(await told(files)).toContain(expected);
  });
});

describe('.NET, Ruby, PHP', () => {
  const dotnet =
    'FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build\nWORKDIR /src\nCOPY . .\nRUN dotnet publish Worker/Worker.csproj -o /out\nFROM mcr.microsoft.com/dotnet/runtime:8.0\nCOPY --from=build /out /app\nCMD ["dotnet", "/app/Worker.dll"]\n';
  const csproj = (item: string) =>
    `<Project Sdk="Microsoft.NET.Sdk.Worker">\r\n<PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup>\r\n<ItemGroup>${item}</ItemGroup></Project>\r\n`;
  test.each([
    ['a version', csproj('<PackageReference Include="Temporalio" Version="1.7.0" />'), 'dotnet 1.7.0 at least 1.7.0, worker true'],
    ['a child', csproj('<PackageReference Include="Temporalio"><Version>1.7.0</Version></PackageReference>'), 'dotnet 1.7.0'],
    ['a central version', csproj('<PackageReference Include="temporalio.extensions.hosting" />'), 'dotnet 1.6.0'],
    ['a comment', csproj('<!-- <PackageReference Include="Temporalio" Version="1.7.0" /> -->'), 'unset'],
    ['another project', csproj('<ProjectReference Include="..\\Flows\\Flows.csproj" />'), 'dotnet 1.5.0'],
  ])('%s', async (_, text, expected) => {
    const files = {
      Dockerfile: dotnet,
      'Worker/Worker.csproj': text,
      'Worker/Program.cs': 'builder.Services.AddHostedTemporalWorker("a", "b", "q");\n',
      'Flows/Flows.csproj': csproj('<PackageReference Include="Temporalio" Version="1.5.0" />'),
      'Directory.Packages.props':
        '<Project><ItemGroup><PackageVersion Include="Temporalio.Extensions.Hosting" Version="1.6.0" /></ItemGroup></Project>',
    };
    expect(await told(files)).toContain(expected);
  });

  test('Gemfiles', async () => {
    const dockerfile =
      'FROM ruby:3.3\nWORKDIR /app\nCOPY Gemfile Gemfile.lock ./\nRUN bundle install\nCOPY . .\nCMD ["bundle", "exec", "ruby", "worker.rb"]\n';
    const files = {
      Dockerfile: dockerfile,
      Gemfile: "source 'https://rubygems.org'\nruby '3.3.0'\n# gem 'temporalio', '0.1.0'\ngem 'temporalio', '~> 1.0' # the SDK\n",
      'Gemfile.lock': 'GEM\n  specs:\n    temporalio (1.1.0-aarch64-linux)\n    temporalio (1.1.0-x86_64-linux)\n',
      'worker.rb': "require 'temporalio/worker'\nTemporalio::Worker.new(client: client)\n",
    };
    expect(await told(files)).toBe('ruby 1.1.0 at least 1.1.0, worker true, Gemfile');
    expect(await told({ ...files, 'Gemfile.lock': '' })).toContain('ruby ? at least 1.0.0');
    const old = await sdkOf({ ...files, Gemfile: "gem 'temporal-ruby', '0.1.1'\n", 'Gemfile.lock': '' });
    expect([answer(old.value?.version ?? old), old.value?.packages.get('temporal-ruby')?.value]).toEqual(['?', '0.1.1']);
  });

  test('composer.json', async () => {
    const files = {
      Dockerfile: 'FROM php:8.3-cli\nWORKDIR /app\nCOPY composer.json composer.lock ./\nRUN composer install --no-dev\nCOPY . .\n',
      'composer.json': '{ "require": { "php": ">=8.1", "Temporal/SDK": "^2.11" } }',
      'composer.lock': '{ "packages": [{ "name": "temporal/sdk", "version": "v2.11.3" }] }',
      'worker.php': '<?php\nuse Temporal\\WorkerFactory;\n$factory = WorkerFactory::create();\n',
    };
    expect(await told(files)).toBe('php 2.11.3 at least 2.11.3, worker true, composer.json');
    expect((await sdkOf(files)).value?.requires.value).toBe('>=8.1');
  });
});

describe('which program is in an image', () => {
  test('several languages', async () => {
    const files = {
      'package.json': packageJson({ react: '^19' }),
      'requirements.txt': 'temporalio==1.11.0\n',
      'main.py': '',
      Dockerfile:
        'FROM node:22.11 AS web\nWORKDIR /web\nCOPY package.json ./\nRUN npm install\nFROM python:3.12\nWORKDIR /app\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCOPY --from=web /web/dist ./static\nCOPY main.py .\nCMD ["python", "main.py"]\n',
    };
    expect(await told(files)).toContain('python 1.11.0');
    expect(await told({ ...files, 'package.json': packageJson(worker) })).toContain('python 1.11.0');
  });

  test('a stage that nothing is taken from does not count', async () => {
    const files = {
      'requirements.txt': 'temporalio==1.11.0\n',
      'package.json': packageJson({}),
      Dockerfile:
        'FROM python:3.12 AS tests\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nFROM node:22.11\nWORKDIR /app\nCOPY package.json .\nRUN npm install\n',
    };
    expect(await told(files)).toBe('unset');
  });

  test('nothing is said of images without dependency files', async () => {
    expect(
      await told({ Dockerfile: 'FROM nginx:1.27\nCOPY nginx.conf /etc/nginx/\n', 'nginx.conf': '', 'package.json': packageJson(worker) }),
    ).toContain('unknown');
    expect(
      await told({ Dockerfile: python().replace('-r requirements.txt', '-r requirements.txt temporalio'), 'requirements.txt': 'flask\n' }),
    ).toBe('unknown: a command installs it');
    const project = await projectOf({ Dockerfile: 'FROM scratch\n' });
    const [stage] = project.dockerfiles[0]?.stages ?? [];
    expect(stage && [project.sdkOf(stage).isUnknown, project.entrySources(stage)]).toEqual([true, []]);
  });

  test('mounts instead of copies', async () => {
    const files = {
      'pyproject.toml': '[project]\ndependencies = ["temporalio==1.11.0"]\n',
      'src/a.py': '',
      Dockerfile:
        'FROM python:3.12\nWORKDIR /app\nRUN --mount=type=bind,source=pyproject.toml,target=pyproject.toml uv sync\nCOPY src ./src\n',
    };
    expect(await told(files)).toContain('python 1.11.0');
  });

  test('hostile texts take no long time', async () => {
    const start = performance.now();
    const long = [
      `${'/*'.repeat(200_000)}`,
      `${'a '.repeat(200_000)}`,
      `${'<a '.repeat(100_000)}`,
      `${'"'.repeat(300_001)}`,
      `${' '.repeat(300_000)}x`,
      `${'['.repeat(200_000)}`,
    ];
    for (const text of long) {
      const files: Record<string, string> = {};
      for (const name of [
        'package.json',
        'yarn.lock',
        'pnpm-lock.yaml',
        'pyproject.toml',
        'uv.lock',
        'requirements.txt',
        'go.mod',
        'pom.xml',
        'build.gradle',
        'Gemfile',
        'composer.json',
        'a.csproj',
        'main.py',
        'a.ts',
        'a.go',
        'Main.java',
      ])
        files[name] = text;
      const commands = [
        'npm ci',
        'pip install -r requirements.txt .',
        'go build ./...',
        'mvn package',
        'gradle build',
        'bundle install',
        'composer install',
        'dotnet publish a.csproj',
      ];
      files.Dockerfile = `FROM node:22.11\nWORKDIR /app\nCOPY . .\n${commands.map((one) => `RUN ${one}\n`).join('')}CMD ["python", "main.py"]\n`;
      await sdkOf(files);
    }
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});
