import { replace } from '../../core/edit.js';
import type { Edit, Fix } from '../../core/problem.js';
import { type Located, place, textOf } from '../../core/source.js';
import { isBefore } from '../../core/version.js';
import { publishedName } from '../../knowledge/images/name.js';
import { runsOnMusl } from '../../knowledge/temporal/sdks.js';
import { addCertificates } from '../../knowledge/temporal/worker-images.js';
import type { Stage } from '../../parsers/dockerfile/types.js';
import type { Project, TemporalSdk } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const node = (from: string, rest = '', user = '') =>
  `FROM ${from}\n${user}WORKDIR /app\nCOPY package.json ./\nRUN npm install\n${rest}COPY . .\nUSER node\nCMD ["node", "worker.js"]\n`;
const packages = (names: string) => ({ 'package.json': `{ "dependencies": { ${names} } }\n` });
const worker = packages('"@temporalio/worker": "1.22.0"');
const certificates = 'RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates && rm -rf /var/lib/apt/lists/*\n';
const python = (from: string, rest = '') =>
  `FROM ${from}\n${rest}WORKDIR /app\nCOPY requirements.txt ./\nRUN pip install -r requirements.txt\nCOPY . .\nUSER 1000\nCMD ["python", "worker.py"]\n`;
const requirements = (version: string) => ({ 'requirements.txt': `temporalio==${version}\n` });
const dotnet = (from: string, options = '') =>
  `FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /src\nCOPY Worker.csproj ./\nCOPY . .\nRUN dotnet publish ${options}-o /out Worker.csproj\nFROM ${from}\nCOPY --from=build /out /app\nUSER 1654\nENTRYPOINT ["dotnet", "/app/Worker.dll"]\n`;
const project = (version: string) => ({
  'Worker.csproj': `<Project Sdk="Microsoft.NET.Sdk.Worker">\n  <ItemGroup>\n    <PackageReference Include="Temporalio" Version="${version}" />\n  </ItemGroup>\n</Project>\n`,
});
const ruby = (from: string) =>
  `FROM ${from}\nWORKDIR /app\nCOPY Gemfile ./\nRUN bundle install\nCOPY . .\nUSER 1000\nCMD ["ruby", "worker.rb"]\n`;
const gemfile = (version: string, rest = '') => ({ Gemfile: `source "https://rubygems.org"\ngem "temporalio", "${version}"\n${rest}` });
const protobuf = 'gem "google-protobuf", force_ruby_platform: RUBY_PLATFORM.include?("linux-musl")\n';

export default defineRule({
  id: 'temporal/musl-worker',
  on: 'dockerfile.stage',
  topic: 'containerization',
  summary: 'A program with a Temporal SDK that needs glibc is put into an image with musl',
  severity: 'error',
  data: ['temporal'],
  rationale: `The SDKs for TypeScript, Python, .NET and Ruby share a core that is a native library. For TypeScript there is none for musl, the C library of Alpine, so the worker
ends as it starts with "Error loading shared library". The others have one since a certain version; before it, the installation or the start fails. Those for Go, Java and PHP run on Alpine as well.`,
  references: [
    'https://docs.temporal.io/develop/typescript/workers/run-worker-process',
    'https://github.com/temporalio/sdk-typescript/issues/850',
    'https://github.com/temporalio/sdk-python/pull/1634',
    'https://github.com/temporalio/sdk-dotnet/issues/447',
  ],
  examples: {
    bad: [
      {
        name: 'TypeScript',
        files: { Dockerfile: node('«node:22.11-alpine»'), ...worker },
        fixed: { Dockerfile: node('node:22.11-slim', '', certificates) },
      },
      {
        name: 'what the stages share is changed once',
        files: {
          Dockerfile:
            'FROM «node:22-alpine3.21» AS base\nWORKDIR /app\nFROM base AS build\nCOPY package.json ./\nRUN npm install\nFROM base\nCOPY --from=build /app /app\nUSER node\nCMD ["node", "worker.js"]\n',
          ...worker,
        },
        fixed: {
          Dockerfile: `FROM node:22-slim AS base\nWORKDIR /app\nFROM base AS build\nCOPY package.json ./\nRUN npm install\nFROM base\n${certificates}COPY --from=build /app /app\nUSER node\nCMD ["node", "worker.js"]\n`,
        },
      },
      {
        name: 'no fix where the commands are those of Alpine',
        files: { Dockerfile: node('«node:22.11-alpine»', 'RUN apk add --no-cache tini\n'), ...worker },
      },
      {
        name: 'a layer for programs of glibc does not bring all of it',
        files: { Dockerfile: node('«node:22.11-alpine»', 'RUN apk add --no-cache libc6-compat\n'), ...worker },
      },
      { name: 'Python', files: { Dockerfile: python('«python:3.13-alpine»'), ...requirements('1.18.0') } },
      { name: '.NET', files: { Dockerfile: dotnet('«mcr.microsoft.com/dotnet/runtime:10.0-alpine»'), ...project('1.5.0') } },
      {
        name: '.NET on ARM',
        files: {
          Dockerfile: dotnet('--platform=linux/arm64 «mcr.microsoft.com/dotnet/runtime:10.0-alpine»'),
          ...project('1.8.0'),
        },
      },
      {
        name: 'published for glibc',
        files: {
          Dockerfile: dotnet('mcr.microsoft.com/dotnet/runtime:10.0-alpine', '-r linux-x64 ').replace(
            'dotnet publish -r linux-x64 -o /out Worker.csproj',
            '«dotnet publish -r linux-x64 -o /out Worker.csproj»',
          ),
          ...project('1.18.0'),
        },
      },
      { name: 'Ruby', files: { Dockerfile: ruby('«ruby:3.4-alpine»'), ...gemfile('0.3.0', protobuf) } },
      {
        name: 'protobuf of Ruby',
        files: { Dockerfile: ruby('«ruby:3.4-alpine»'), ...gemfile('1.2.0') },
      },
    ],
    good: [
      { files: { Dockerfile: node('node:22.11-slim'), ...worker } },
      {
        name: 'only the stage that installs has musl: the packages bring the libraries of all systems',
        files: {
          Dockerfile:
            'FROM node:22-alpine3.21 AS build\nWORKDIR /app\nCOPY package.json ./\nRUN npm install\nFROM node:22-slim\nCOPY --from=build /app /app\nUSER node\nCMD ["node", "worker.js"]\n',
          ...worker,
        },
      },
      { name: 'a client', files: { Dockerfile: node('node:22.11-alpine'), ...packages('"@temporalio/client": "1.22.0"') } },
      {
        name: 'a tag without a distribution is Debian',
        files: { Dockerfile: node('node:22.11', 'RUN npm run build\n'), ...worker },
      },
      {
        name: 'Chainguard has glibc',
        files: { Dockerfile: node('cgr.dev/chainguard/node:latest-dev', 'RUN apk add --no-cache tini\n'), ...worker },
      },
      {
        name: 'a glibc of its own',
        files: { Dockerfile: node('node:22.11-alpine', 'RUN apk add --no-cache /tmp/glibc-2.35-r1.apk\n'), ...worker },
      },
      { name: 'Python has it since 1.31.0', files: { Dockerfile: python('python:3.13-alpine'), ...requirements('1.31.0') } },
      {
        name: 'Rust is there',
        files: { Dockerfile: python('python:3.13-alpine', 'RUN apk add --no-cache cargo protoc\n'), ...requirements('1.18.0') },
      },
      {
        name: 'which version is installed is not known',
        files: { Dockerfile: python('python:3.13-alpine'), 'requirements.txt': 'temporalio\n' },
      },
      {
        name: '.NET has it since 1.6.0',
        files: { Dockerfile: dotnet('mcr.microsoft.com/dotnet/runtime:10.0-alpine'), ...project('1.11.0') },
      },
      {
        name: 'which machine it is for is not known',
        files: { Dockerfile: dotnet('mcr.microsoft.com/dotnet/runtime:10.0-alpine'), ...project('1.8.0') },
      },
      {
        name: 'published for musl',
        files: { Dockerfile: dotnet('mcr.microsoft.com/dotnet/runtime:10.0-alpine', '-r linux-musl-x64 '), ...project('1.18.0') },
      },
      { name: 'Ruby has it since 0.4.0', files: { Dockerfile: ruby('ruby:3.4-alpine'), ...gemfile('1.2.0', protobuf) } },
      {
        name: 'Java, Go and PHP have no native library',
        files: {
          Dockerfile:
            'FROM golang:1.26-alpine AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o /w\nFROM alpine:3.22\nCOPY --from=build /w /w\nUSER 1000\nCMD ["/w"]\n',
          'go.mod': 'module acme.example/w\n\ngo 1.26\n\nrequire go.temporal.io/sdk v1.48.0\n',
        },
      },
    ],
  },
  *check(stage, { project }) {
    const problem = problemOf(stage, project);
    if (!problem) return;
    const earlier = stage.dockerfile.stages.slice(0, stage.index);
    if (earlier.some((one) => one.ships && one.rootStage === stage.rootStage && problemOf(one, project)?.at === problem.at)) return;
    yield problem;
  },
});

function problemOf(stage: Stage, project: Project) {
  if (!stage.ships || stage.platform === 'windows' || stage.baseImage?.libc !== 'musl') return undefined;
  const sdk = project.sdkOf(stage).value;
  if (!sdk) return undefined;
  const { base } = stage.rootStage;
  const image = `"${textOf(base.at)}"`;
  const related = [{ at: sdk, message: 'the SDK' }];
  switch (sdk.language) {
    case 'typescript':
      return ofTypeScript(stage, sdk);
    case 'python':
      if (!lacksMusl(stage, sdk) || /\b(?:rust\w*|cargo|maturin)\b/.test(allTextsOf(stage))) return undefined;
      return {
        at: base.at,
        message: `${image} has musl, for which temporalio ${sdk.version.value} has no wheel, so that pip builds it from source and fails without Rust; use the slim variant of the image, or temporalio 1.31.0 or newer`,
        related,
      };
    case 'dotnet':
      return ofDotnet(stage, sdk);
    case 'ruby':
      return ofRuby(stage, sdk, project);
    default:
      return undefined;
  }
}

/** The version is known, and is too old for musl. */
function lacksMusl({ rootStage }: Stage, { language, version }: TemporalSdk): boolean {
  const platform = rootStage.from.flags.find(({ name }) => name === 'platform')?.value;
  const architecture = /^linux\/(amd64|arm64)\b/.exec(platform ?? '')?.[1];
  return version.isSet && runsOnMusl(language, version.value, architecture) === false;
}

function allTextsOf(stage: Stage): string {
  return [stage, ...stage.needs].flatMap(({ allInstructions }) => allInstructions.map(textOf)).join('\n');
}

function ofTypeScript(stage: Stage, sdk: TemporalSdk) {
  const { base } = stage.rootStage;
  const text = allTextsOf(stage);
  if (sdk.isWorker.value !== true || !sdk.packages.has('@temporalio/worker') || /\bglibc\b/.test(text)) return undefined;
  const isPadded = /\b(?:gcompat|libc6-compat)\b/.test(text);
  return {
    at: base.at,
    message: `"${textOf(base.at)}" has musl, and the native library of "@temporalio/worker" needs glibc, so the worker ${isPadded ? 'may end as it starts, or crash later, gcompat or not' : 'ends as it starts'}; use the slim variant of the image with ca-certificates`,
    related: [{ at: sdk, message: 'the SDK' }],
    ...(isPadded && { atMost: 'warning' as const }),
    fix: isPadded ? undefined : onDebian(stage),
  };
}

/** What Alpine has and Debian has not, or not in this form. */
const ofAlpine = /\b(?:apk|adduser|addgroup|su-exec|wget|nc|musl)\b/;

/** Takes the slim variant in place of Alpine's, for all stages that the image is made of, with the certificates that it lacks. */
function onDebian(stage: Stage): Fix | undefined {
  const stages = [stage, ...[...stage.needs].filter((one) => one !== stage)];
  const isAlpine = ({ rootStage }: Stage) => rootStage.baseImage?.libc === 'musl';
  const affected = stage.dockerfile.stages.filter((one) => isAlpine(one) && stages.some(({ rootStage }) => rootStage === one.rootStage));
  if (affected.some(({ instructions }) => instructions.some((one) => ofAlpine.test(textOf(one).replace(/^FROM.*/i, ''))))) return undefined;
  const edits: Edit[] = [];
  for (const { rootStage } of affected) {
    const edit = slimVariant(rootStage);
    if (!edit) return undefined;
    if (!edits.some(({ range }) => range[0] === edit.range[0])) edits.push(edit);
  }
  const certificates = addCertificates(stage);
  if (!certificates) return undefined;
  const { file, range } = stage.dockerfile;
  return { title: 'Use the slim variant, with ca-certificates', safety: 'unsafe', edits: [...edits, certificates], scope: { file, range } };
}

function slimVariant({ reference, base: { at } }: Stage): Edit | undefined {
  if (!reference || publishedName(reference) !== 'node' || reference.digest) return undefined;
  const match = /:([\w.]+-)?(alpine[\d.]*)$/.exec(textOf(at));
  if (!match?.[2]) return undefined;
  return replace(place(at.file, at.range[1] - match[2].length, at.range[1]), 'slim');
}

function ofDotnet(stage: Stage, sdk: TemporalSdk) {
  const { base } = stage.rootStage;
  const image = `"${textOf(base.at)}"`;
  const related = [{ at: sdk, message: 'the SDK' }];
  if (lacksMusl(stage, sdk)) {
    const isNew = sdk.version.isSet && !isBefore(sdk.version.value, '1.6.0');
    return {
      at: base.at,
      message: `${image} has musl, and Temporalio ${sdk.version.value} brings no native library for it${isNew ? ' on arm64' : ''}, so the program stops with DllNotFoundException; use Temporalio ${isNew ? '1.11.0' : '1.6.0'} or newer, or an image with glibc`,
      related,
    };
  }
  const publish = publishesForGlibc(stage);
  if (!publish) return undefined;
  return {
    at: publish.at,
    message: `"dotnet publish" takes the native library of Temporalio for "${publish.runtime}", and ${image} has musl, so the program stops with DllNotFoundException; publish for "${publish.runtime.replace('linux-', 'linux-musl-')}"`,
    related: [{ at: base.at, message: 'the image with musl' }],
  };
}

/** The one publication among the stages, when it names the run-time of a system with glibc. */
function publishesForGlibc({ needs }: Stage): { readonly at: Located; readonly runtime: string } | undefined {
  const commands = [...needs]
    .flatMap(({ instructions }) => instructions)
    .flatMap(({ keyword, script }) => (keyword === 'RUN' && script && !script.damaged ? script.commands : []))
    .filter(({ name, args }) => name === 'dotnet' && args[0]?.literal === 'publish');
  const [only, ...others] = commands;
  if (!only || others.length > 0) return undefined;
  const words = only.args.map(({ literal }) => literal);
  const flag = words.findIndex((word) => word === '-r' || word === '--runtime');
  const runtime = flag < 0 ? undefined : words[flag + 1];
  return runtime !== undefined && /^linux-(?:x64|arm64)$/.test(runtime) ? { at: only, runtime } : undefined;
}

function ofRuby(stage: Stage, sdk: TemporalSdk, { files }: Project) {
  const { base } = stage.rootStage;
  const image = `"${textOf(base.at)}"`;
  const related = [{ at: sdk, message: 'the SDK' }];
  if (lacksMusl(stage, sdk)) {
    return {
      at: base.at,
      message: `${image} has musl, and the gem temporalio ${sdk.version.value} has no build for it, so the installation fails; use temporalio 0.4.0 or newer, or the slim variant of the image`,
      related,
    };
  }
  const isKnown = sdk.version.isSet && runsOnMusl('ruby', sdk.version.value) === true;
  const own = sdk.manifest.text;
  const lock = files.text(`${sdk.manifest.path}.lock`, sdk);
  // A lock file that knows of no other build than the plain one has it compiled.
  const isPlain = lock.isSet && !/google-protobuf \([\d.]+-/.test(lock.value);
  const isFit = lock.isSet && /google-protobuf \([\d.]+-\w+-linux-musl\)/.test(lock.value);
  if (!isKnown || lock.isUnknown || isPlain || isFit || /force_ruby_platform/i.test(own + allTextsOf(stage))) return undefined;
  return {
    at: base.at,
    message: `${image} has musl, where the ready build of google-protobuf that temporalio needs may not load; ask for that gem with "force_ruby_platform: RUBY_PLATFORM.include?('linux-musl')" in the Gemfile`,
    related,
    atMost: 'warning' as const,
  };
}
