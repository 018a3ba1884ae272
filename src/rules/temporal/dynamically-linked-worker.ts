import { textOf } from '../../core/source.js';
import { publishedName } from '../../knowledge/images/name.js';
import type { Stage } from '../../parsers/dockerfile/types.js';
import type { ShellCommand } from '../../parsers/shell/types.js';
import { defineRule } from '../../rule.js';

const dockerfile = (build: string, from = 'scratch', builder = 'golang:1.26') =>
  `FROM ${builder} AS build\nWORKDIR /src\nCOPY . .\nRUN ${build}\nFROM ${from}\nCOPY --from=build /w /w\nUSER 1000\nENTRYPOINT ["/w"]\n`;
const mod = { 'go.mod': 'module acme.example/w\n\ngo 1.26\n\nrequire go.temporal.io/sdk v1.48.0\n' };

export default defineRule({
  id: 'temporal/dynamically-linked-worker',
  on: 'dockerfile.stage',
  topic: 'containerization',
  optIn: true,
  summary: 'A Go program that is linked to glibc is put into an image without it',
  severity: 'info',
  rationale: `The Temporal SDK opens connections, so the program has the package net, which Go links to the C library where a C compiler is there, as in the full golang image. In an image without glibc the kernel
does not find the loader, and the container ends with "no such file or directory", which is said of a file that is there.`,
  references: ['https://pkg.go.dev/cmd/cgo', 'https://pkg.go.dev/net#hdr-Name_Resolution'],
  examples: {
    bad: [
      { files: { Dockerfile: dockerfile('«go build -o /w»'), ...mod } },
      { name: 'Alpine has another C library', files: { Dockerfile: dockerfile('«go build -o /w ./cmd/worker»', 'alpine:3.22'), ...mod } },
    ],
    good: [
      { files: { Dockerfile: dockerfile('CGO_ENABLED=0 go build -o /w'), ...mod } },
      {
        name: 'Alpine builds for Alpine',
        files: { Dockerfile: dockerfile('go build -o /w ./cmd/worker', 'alpine:3.22', 'golang:1.26-alpine'), ...mod },
      },
      { name: 'linked in whole', files: { Dockerfile: dockerfile('go build -tags netgo,osusergo -o /w'), ...mod } },
      { name: 'glibc is there', files: { Dockerfile: dockerfile('go build -o /w', 'gcr.io/distroless/base-debian12'), ...mod } },
      { name: 'what a Makefile does is not known', files: { Dockerfile: dockerfile('make build'), ...mod } },
      {
        name: 'a program without Temporal',
        files: { Dockerfile: dockerfile('go build -o /w'), 'go.mod': 'module acme.example/w\n\ngo 1.26\n' },
      },
    ],
  },
  *check(stage, { project }) {
    const { rootStage, baseImage } = stage;
    if (!stage.ships || stage.platform === 'windows') return;
    const libc = rootStage.isScratch ? 'none' : baseImage?.libc;
    if (libc !== 'none' && libc !== 'musl') return;
    const build = glibcBuild(stage);
    if (!build || /gcompat|libc6-compat|\bglibc\b/.test(stage.allInstructions.map(textOf).join('\n'))) return;
    if (project.sdkOf(stage).value?.language !== 'go') return;
    yield {
      at: build,
      message: `"${textOf(build).split(/\s+/).slice(0, 2).join(' ')}" may link the program to glibc, which "${textOf(rootStage.base.at)}" does not have, so that it does not start; set CGO_ENABLED=0`,
      related: [{ at: rootStage.base.at, message: 'the image without glibc' }],
    };
  },
});

/** The one `go build` of the stages behind it, when that has a C compiler and nothing speaks of how to link. */
function glibcBuild({ copySources }: Stage): ShellCommand | undefined {
  const builders = new Set(copySources.flatMap(({ stage }) => (stage && stage.baseImage?.libc === 'glibc' ? [stage] : [])));
  const commands = [...builders].flatMap(({ allInstructions, rootStage }) => {
    const isFull = rootStage.reference && publishedName(rootStage.reference) === 'golang';
    const text = allInstructions.map(textOf).join('\n');
    if (!isFull || /CGO_ENABLED|netgo|-static|musl|GOARCH|GOOS=(?!linux)|TARGETARCH/.test(text)) return [];
    const scripts = allInstructions.flatMap(({ keyword, script }) => (keyword === 'RUN' && script && !script.damaged ? [script] : []));
    return scripts.flatMap((script) => script.commands.filter(({ name, args }) => name === 'go' && args[0]?.literal === 'build'));
  });
  return commands.length === 1 ? commands[0] : undefined;
}
