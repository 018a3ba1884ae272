import { replace } from '../../core/edit.js';
import { joinPath } from '../../core/path.js';
import type { Fix } from '../../core/problem.js';
import { place, textOf } from '../../core/source.js';
import { foldersWith } from '../../knowledge/copied.js';
import { publishedName } from '../../knowledge/images/name.js';
import { runtimeFloor } from '../../knowledge/temporal/sdks.js';
import type { Stage } from '../../parsers/dockerfile/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const dockerfile = (tag: string, rest = '') =>
  `FROM golang:${tag} AS build\nWORKDIR /src\n${rest}COPY . .\nRUN go build -o /w\nFROM scratch\nCOPY --from=build /w /w\nCMD ["/w"]\n`;
const mod = { 'go.mod': 'module acme.example/w\n\ngo 1.25.4\n\nrequire go.temporal.io/sdk v1.46.0\n' };

export default defineRule({
  id: 'dockerfile/old-go-toolchain',
  on: 'dockerfile.stage',
  topic: 'containerization',
  summary: 'The Go of the image is older than the one that go.mod asks for',
  severity: 'error',
  rationale: `The official images keep to the Go that they hold (GOTOOLCHAIN=local), so the build stops with "go.mod requires go >= …". An update of a library,
such as the Temporal SDK, raises what go.mod asks for, and nobody thinks of the Dockerfile.`,
  references: ['https://go.dev/doc/toolchain', 'https://hub.docker.com/_/golang'],
  examples: {
    bad: [
      {
        files: { Dockerfile: dockerfile('«1.23»').replace('golang:«1.23»', '«golang:1.23»'), ...mod },
        fixed: { Dockerfile: dockerfile('1.25') },
      },
      {
        name: 'the Temporal SDK asks for more than go.mod says',
        files: {
          Dockerfile: dockerfile('«1.23»').replace('golang:«1.23»', '«golang:1.23»'),
          'go.mod': mod['go.mod'].replace('go 1.25.4', 'go 1.23.0'),
        },
        fixed: { Dockerfile: dockerfile('1.25') },
      },
      {
        name: 'a release of a distribution is kept out of the fix',
        files: { Dockerfile: dockerfile('x').replace('golang:x', '«golang:1.24.3-alpine3.21»'), ...mod },
      },
      {
        name: 'in a folder of its own',
        files: {
          'worker/Dockerfile':
            'FROM «golang:1.21-alpine» AS build\nWORKDIR /src\nCOPY go.mod go.sum ./\nRUN go mod download\nFROM scratch\nCOPY --from=build /w /w\n',
          'worker/go.mod': mod['go.mod'],
          'worker/go.sum': '',
        },
        fixed: {
          'worker/Dockerfile':
            'FROM golang:1.25-alpine AS build\nWORKDIR /src\nCOPY go.mod go.sum ./\nRUN go mod download\nFROM scratch\nCOPY --from=build /w /w\n',
        },
      },
    ],
    good: [
      { name: 'the newest patch of the same version', files: { Dockerfile: dockerfile('1.25'), ...mod } },
      {
        name: 'an SDK that is content with it',
        files: {
          Dockerfile: dockerfile('1.23'),
          'go.mod': 'module acme.example/w\n\ngo 1.23.0\n\nrequire (\n\tgo.temporal.io/sdk v1.40.0\n)\n',
        },
      },
      { name: 'a newer one', files: { Dockerfile: dockerfile('1.26-alpine'), ...mod } },
      { name: 'the right one is loaded', files: { Dockerfile: dockerfile('1.23', 'ENV GOTOOLCHAIN=auto\n'), ...mod } },
      {
        name: 'so it is in the command',
        files: { Dockerfile: dockerfile('1.23').replace('RUN go', 'RUN GOTOOLCHAIN=auto go'), ...mod },
      },
      {
        name: 'a Go so old that it builds all the same',
        files: { Dockerfile: dockerfile('1.20'), 'go.mod': 'module acme.example/w\n\ngo 1.21\n' },
      },
      { name: 'a version that floats', files: { Dockerfile: dockerfile('alpine'), ...mod } },
      { name: 'another image', files: { Dockerfile: dockerfile('1.23').replace('golang', 'acme/golang'), ...mod } },
      {
        name: 'an older go.mod',
        files: { Dockerfile: dockerfile('1.24.3-alpine3.21'), 'go.mod': 'module acme.example/w\n\ngo 1.21\n\ntoolchain go1.25.4\n' },
      },
      {
        name: 'no Go is run',
        files: { Dockerfile: 'FROM golang:1.21-alpine AS build\nWORKDIR /src\nCOPY go.mod go.sum ./\n', ...mod, 'go.sum': '' },
      },
    ],
  },
  *check(stage, { project }) {
    const { reference, base } = stage;
    if (!reference || publishedName(reference) !== 'golang') return;
    const tag = /^1\.(\d{1,3})(\.\d{1,3})?(-[\w.-]+)?$/.exec(reference.tag ?? '');
    const asked = tag && askedFor(stage, project);
    if (!asked || Number(tag[1]) >= asked.minor) return;
    // Before 1.21 go built with what it had, but could not read a version of three parts.
    if (Number(tag[1]) < 21 && !/^1\.\d+\.\d+$/.test(asked.version)) return;
    const scripts = stage.instructions.flatMap(({ keyword, script }) => (keyword === 'RUN' && script ? [script] : []));
    const runsGo = scripts.some(({ commands }) =>
      commands.some(({ name, args }) => name === 'go' && /^(build|install|mod|run|test|generate|list|vet)$/.test(args[0]?.literal ?? '')),
    );
    // Whoever speaks of toolchains may well have another one loaded.
    if (!runsGo || /GOTOOLCHAIN|\bgo\s+get\s+go@|golang\.org\/dl/.test(stage.instructions.map(textOf).join('\n'))) return;
    yield {
      at: base.at,
      message: `"${textOf(base.at)}" holds Go 1.${tag[1]}, and ${asked.by} asks for Go ${asked.version}, so the build stops; use golang:1.${asked.minor} or newer`,
      fix: newerTag(stage, tag, asked.minor),
    };
  },
});

interface Asked {
  /** The go.mod, or the version of the Temporal SDK in it. */
  readonly by: string;
  readonly version: string;
  readonly minor: number;
}

/** What the go.mod that the stage copies asks for, by itself or by the Temporal SDK, which it may not have been tidied for. */
function askedFor(stage: Stage, { contextOf, files }: Project): Asked | undefined {
  const context = contextOf(stage.dockerfile).value;
  if (!context) return undefined;
  const copies = stage.instructions.map(({ copy }) => copy);
  const [folder, ...others] = foldersWith('go.mod', copies, (path) => files.stat(joinPath(context.folder, path)) === 'file');
  if (folder === undefined || others.length > 0) return undefined;
  const path = joinPath(context.folder, joinPath(folder, 'go.mod'));
  const text = (files.text(path, stage).value ?? '').replace(/\r/g, '');
  const version = /^go[ \t]+(1\.(\d{1,3})(?:\.\d{1,3})?)[ \t]*(?:\/\/.*)?$/m.exec(text);
  if (!version) return undefined;
  const own = { by: path, version: version[1] ?? '', minor: Number(version[2]) };
  const sdk = /^(?:require)?[ \t]+go\.temporal\.io\/sdk[ \t]+v(\d+\.\d+\.\d+)[ \t]*(?:\/\/.*)?$/m.exec(text)?.[1];
  const floor = sdk === undefined ? undefined : runtimeFloor('go', sdk);
  const minor = Number(/^1\.(\d+)/.exec(floor ?? '')?.[1] ?? 0);
  return floor !== undefined && minor > own.minor ? { by: `go.temporal.io/sdk ${sdk} of ${path}`, version: floor, minor } : own;
}

/** The same tag of the version that is asked for. A release of a distribution in it may not exist for another version. */
function newerTag({ base: { at } }: Stage, tag: RegExpExecArray, minor: number): Fix | undefined {
  const written = textOf(at);
  const colon = written.lastIndexOf(':');
  if (written.slice(colon + 1) !== tag[0] || (tag[3] !== undefined && tag[3] !== '-alpine')) return undefined;
  const version = place(at.file, at.range[0] + colon + 1, at.range[0] + colon + 1 + tag[0].length - (tag[3]?.length ?? 0));
  return { title: `Use Go 1.${minor}`, safety: 'safe', edits: [replace(version, `1.${minor}`)] };
}
