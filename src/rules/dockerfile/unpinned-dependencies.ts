import { weaklyMemoized } from '../../core/lazy.js';
import { textOf } from '../../core/source.js';
import { unpinnedPackages } from '../../knowledge/packages/pinning.js';
import { packageCall } from '../../knowledge/packages/read.js';
import { runsOf } from '../../knowledge/packages/runs.js';
import type { PackageCall, PackageFamily } from '../../knowledge/packages/types.js';
import { namesOf } from '../../knowledge/packages/words.js';
import type { Stage } from '../../parsers/dockerfile/types.js';
import { defineRule } from '../../rule.js';

/** How a version is written for the packages of a language. */
const cures: Readonly<Partial<Record<PackageFamily, string>>> = {
  pip: 'add a version as in "name==1.2.3", or install from a requirements file',
  npm: 'add a version as in "name@1.2.3"',
  gem: 'add a version as in "name:1.2.3", or install from a Gemfile',
  go: 'add a version as in "@v1.2.3"',
  cargo: 'add a version as in "name@1.2.3"',
};

export default defineRule({
  id: 'dockerfile/unpinned-dependencies',
  on: 'dockerfile.stage',
  topic: 'delivery',
  aggregate: true,
  summary: 'Packages of a language are installed without a version',
  severity: 'info',
  rationale: `Each build takes what was published last. A new major release breaks the build on a day when nobody changed anything, a taken-over
package comes in at once, and going back to an old commit does not bring the old image back.`,
  references: ['https://pip.pypa.io/en/stable/topics/repeatable-installs/', 'https://docs.npmjs.com/cli/v11/commands/npm-ci'],
  peers: ['hadolint DL3013', 'hadolint DL3016', 'hadolint DL3028', 'hadolint DL3062', 'kics 02d9c71f', 'kics e36d8880', 'kics 22cd11f7'],
  examples: {
    bad: [
      { name: 'pip', files: { Dockerfile: 'FROM python:3.12-slim\nRUN pip install --upgrade pip «temporalio» httpx==0.27\n' } },
      { name: 'npm', files: { Dockerfile: 'FROM node:22.11\nRUN npm install -g «typescript»\n' } },
      { name: 'npm, for the project', files: { Dockerfile: 'FROM node:22.11\nRUN npm install «pg-boss»\n' } },
      { name: 'a tag that moves', files: { Dockerfile: 'FROM node:22.11\nRUN npm install -g «@acme/cli@latest»\n' } },
      { name: 'gem', files: { Dockerfile: 'FROM ruby:3.3\nRUN gem install «bundler» --no-document\n' } },
      { name: 'go', files: { Dockerfile: 'FROM golang:1.24 AS build\nRUN go install «example.com/tool@latest»\n' } },
      {
        name: 'go get, which builds no programs any more',
        files: { Dockerfile: 'FROM golang:1.24 AS build\nRUN go get «example.com/tool»\n' },
      },
      { name: 'cargo', files: { Dockerfile: 'FROM rust:1.84 AS build\nRUN cargo install --locked «cargo-chef»\n' } },
      {
        name: 'a repository without a commit',
        files: { Dockerfile: 'FROM python:3.12-slim\nRUN pip install «git+https://git.acme.example/lib.git»\n' },
      },
    ],
    good: [
      {
        name: 'pip',
        files: { Dockerfile: 'FROM python:3.12-slim\nRUN pip install --upgrade pip setuptools "temporalio>=1.8" httpx==0.27\n' },
      },
      {
        name: 'lists, the project itself and wheels',
        files: {
          Dockerfile:
            'FROM python:3.12-slim\nRUN pip install -r requirements.txt && pip install . -e ./lib ".[prod]" dist/worker.whl && pip3 install -c constraints.txt httpx\n',
        },
      },
      {
        name: 'values of options',
        files: {
          Dockerfile:
            'FROM python:3.12-slim\nRUN pip install -i https://pypi.acme.example --target /lib --platform linux_x86_64 httpx==0.27\n',
        },
      },
      {
        name: 'constraints for all calls',
        files: { Dockerfile: 'FROM python:3.12-slim\nENV PIP_CONSTRAINT=/constraints.txt\nRUN pip install httpx\n' },
      },
      {
        name: 'a repository at a commit',
        files: { Dockerfile: 'FROM python:3.12-slim\nRUN pip install git+https://git@git.acme.example/lib.git@v1.2#egg=lib\n' },
      },
      { name: 'a variable', files: { Dockerfile: 'FROM python:3.12-slim\nARG V\nRUN pip install "poetry==$V" $EXTRAS\n' } },
      { name: 'npm', files: { Dockerfile: 'FROM node:22.11\nRUN npm install -g typescript@5.6.3 @acme/cli@1 ./tool.tgz acme/tool#v1\n' } },
      {
        name: 'what package.json lists',
        files: { Dockerfile: 'FROM node:22.11\nRUN npm install --omit dev && npm ci && yarn install && pnpm i\n' },
      },
      {
        name: 'gem',
        files: { Dockerfile: 'FROM ruby:3.3\nRUN gem install bundler:2.5 && gem install -v 2.5 bundler && gem install ./worker.gem\n' },
      },
      {
        name: 'go',
        files: {
          Dockerfile: 'FROM golang:1.24 AS build\nRUN go install example.com/tool@v1.2.3 && go install ./cmd/worker && go get ./...\n',
        },
      },
      { name: 'the version of go.mod', files: { Dockerfile: 'FROM golang:1.24 AS build\nRUN go install example.com/tool\n' } },
      {
        name: 'the version is checked out afterwards',
        files: {
          Dockerfile:
            'FROM golang:1.10 AS build\nRUN go get example.com/tool || true\nRUN cd src/example.com/tool && git checkout v1.2.3 && go install .\n',
        },
      },
      {
        name: 'cargo',
        files: { Dockerfile: 'FROM rust:1.84 AS build\nRUN cargo install --locked cargo-chef@0.1.68 && cargo install --path .\n' },
      },
    ],
  },
  *check(stage) {
    for (const outer of stage.allInstructions) {
      if (/\b(?:PIP|UV)_CONSTRAINT\b/.test(textOf(outer))) return;
      if (outer.stage !== stage) continue;
      for (const { commands } of runsOf([outer])) {
        for (const command of commands) {
          const call = packageCall(command);
          const cure = call && cureOf(call);
          // What is checked out afterwards decides the version.
          if (!cure || (call.verbName === 'get' && checksOut(stage))) continue;
          const loose = unpinnedPackages(call);
          const [first] = loose;
          if (!first) continue;
          yield {
            at: first,
            message: `${namesOf(loose)} ${loose.length > 1 ? 'have' : 'has'} no fixed version, so each build may get another one; ${cure}`,
          };
        }
      }
    }
  },
});

function cureOf({ family, verbName, options }: PackageCall): string | undefined {
  // Outside a module, "go get" fails since Go 1.18, with a version or without.
  if (family === 'go' && verbName === 'get') return `${cures.go}, and call "go install" where it is a program`;
  const names = options.map(({ name }) => name);
  if (family === 'npm' && !names.some((name) => /^(?:-g|--global|--location)$/.test(name)))
    return `${cures.npm}, or put it into package.json and run npm ci`;
  return family === 'cargo' && !names.includes('--locked') ? `${cures.cargo}, and --locked` : cures[family];
}

const checksOut = weaklyMemoized((stage: Stage) =>
  runsOf(stage.instructions).some(({ commands }) =>
    commands.some(({ name, args }) => name === 'git' && args.some(({ literal }) => literal === 'checkout' || literal === 'reset')),
  ),
);
