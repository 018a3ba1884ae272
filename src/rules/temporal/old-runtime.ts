import { textOf } from '../../core/source.js';
import { publishedName } from '../../knowledge/images/name.js';
import { runtimeFloor } from '../../knowledge/temporal/sdks.js';
import { isOlder, numbersOf } from '../../knowledge/temporal/worker-images.js';
import type { Stage } from '../../parsers/dockerfile/types.js';
import { defineRule } from '../../rule.js';

const node = (from: string, rest = '') =>
  `FROM ${from}\nWORKDIR /app\nCOPY package*.json ./\n${rest}RUN npm ci\nCOPY . .\nUSER 1000\nCMD ["node", "worker.js"]\n`;
const packageJson = (version: string) => ({ 'package.json': `{ "dependencies": { "@temporalio/worker": "${version}" } }\n` });
const python = (from: string, rest = '') =>
  `FROM ${from}\nWORKDIR /app\nCOPY requirements.txt ./\n${rest}RUN pip install -r requirements.txt\nCOPY . .\nUSER 1000\nCMD ["python", "worker.py"]\n`;
const requirements = (line: string) => ({ 'requirements.txt': `${line}\n` });
const ruby = (from: string) =>
  `FROM ${from}\nWORKDIR /app\nCOPY Gemfile ./\nRUN bundle install\nCOPY . .\nUSER 1000\nCMD ["ruby", "worker.rb"]\n`;
const gemfile = (version: string) => ({ Gemfile: `source "https://rubygems.org"\ngem "temporalio", "${version}"\n` });

export default defineRule({
  id: 'temporal/old-runtime',
  on: 'dockerfile.stage',
  topic: 'containerization',
  summary: 'The image holds an older version of its language than the Temporal SDK needs',
  severity: { development: 'warning', staging: 'error', production: 'error' },
  data: ['temporal'],
  rationale: `Each SDK drops old versions of its language in the course of time. Bundler and pip refuse to install it then, or pip takes a years old SDK without a word where no version is written.
npm only warns, and the worker fails on what the old Node.js lacks.`,
  references: [
    'https://github.com/temporalio/sdk-typescript/blob/main/packages/worker/package.json',
    'https://github.com/temporalio/sdk-python/blob/main/pyproject.toml',
    'https://github.com/temporalio/sdk-ruby/blob/main/temporalio/temporalio.gemspec',
    'https://github.com/temporalio/sdk-php/blob/master/composer.json',
  ],
  examples: {
    bad: [
      { name: 'Node.js', files: { Dockerfile: node('«node:18-slim»'), ...packageJson('1.15.0') } },
      { name: 'the lowest version of a range needs more', files: { Dockerfile: node('«node:16.20»'), ...packageJson('^1.12.0') } },
      { name: 'the third number counts where it is written', files: { Dockerfile: node('«node:20.1.0»'), ...packageJson('1.20.0') } },
      { name: 'Python', files: { Dockerfile: python('«python:3.9-slim»'), ...requirements('temporalio==1.20.0') } },
      { name: 'Ruby', files: { Dockerfile: ruby('«ruby:3.2»'), ...gemfile('1.2.0') } },
    ],
    good: [
      { files: { Dockerfile: node('node:20-slim'), ...packageJson('1.15.0') } },
      { name: 'as old as the SDK', files: { Dockerfile: node('node:18-slim'), ...packageJson('1.12.0') } },
      { name: 'the newest of its line', files: { Dockerfile: node('node:20'), ...packageJson('1.20.0') } },
      { name: 'the same of an exact one', files: { Dockerfile: node('node:20.19.0'), ...packageJson('1.20.0') } },
      { name: 'a tag without a number', files: { Dockerfile: node('node:lts-slim'), ...packageJson('^1.20.0') } },
      { name: 'which version is installed is not known', files: { Dockerfile: python('python:3.9-slim'), ...requirements('temporalio') } },
      { name: 'a newer Python', files: { Dockerfile: python('python:3.10-slim'), ...requirements('temporalio==1.20.0') } },
      {
        name: 'another Python is brought',
        files: { Dockerfile: python('python:3.9-slim', 'ENV UV_PYTHON=3.13\n'), ...requirements('temporalio==1.20.0') },
      },
      { name: 'a newer Ruby', files: { Dockerfile: ruby('ruby:3.4'), ...gemfile('1.2.0') } },
    ],
  },
  *check(stage, { project }) {
    if (!stage.ships) return;
    const { base, reference } = stage.rootStage;
    const language = reference && languages[publishedName(reference)];
    const numbers = language && numbersOf(reference.tag ?? '');
    if (!language || !numbers) return;
    const sdk = project.sdkOf(stage).value;
    const version = sdk?.version.value ?? sdk?.atLeast.value;
    const floor = sdk?.language === language.sdk && version !== undefined ? runtimeFloor(language.sdk, version) : undefined;
    if (
      !sdk ||
      floor === undefined ||
      !isOlder(numbers, floor) ||
      bringsAnother(stage) ||
      isRepeated(stage, (one) => project.sdkOf(one).isSet)
    )
      return;
    const refuses = language.sdk === 'python' || language.sdk === 'ruby';
    yield {
      at: base.at,
      message: `"${textOf(base.at)}" holds ${language.name} ${numbers.join('.')}, and version ${version} of the Temporal SDK needs ${floor} or newer, so ${refuses ? 'it cannot be installed' : 'it may fail as it starts'}; take a newer ${language.name}`,
      related: [{ at: sdk, message: 'the SDK' }],
      ...(!refuses && { atMost: 'warning' as const }),
    };
  },
});

const languages: Readonly<Record<string, { readonly name: string; readonly sdk: 'typescript' | 'python' | 'ruby' | 'php' }>> = {
  node: { name: 'Node.js', sdk: 'typescript' },
  python: { name: 'Python', sdk: 'python' },
  ruby: { name: 'Ruby', sdk: 'ruby' },
  php: { name: 'PHP', sdk: 'php' },
};

/** A manager of versions, or an installer that takes another one than that of the image. */
function bringsAnother({ allInstructions }: Stage): boolean {
  const text = allInstructions.map(textOf).join('\n');
  return /UV_PYTHON|uv python|--python\b|\b(?:pyenv|conda|mamba|nvm|fnm|volta|asdf|mise|rbenv|rvm|phpenv)\b|\bn (?:lts|latest|stable|\d)|deadsnakes|nodesource/.test(
    text,
  );
}

/** Two stages that ship on one base are told of once. */
function isRepeated({ dockerfile, index, rootStage }: Stage, isProgram: (stage: Stage) => boolean): boolean {
  return dockerfile.stages.slice(0, index).some((one) => one.ships && one.rootStage === rootStage && isProgram(one));
}
