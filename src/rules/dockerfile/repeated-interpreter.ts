import { replace } from '../../core/edit.js';
import { basename } from '../../core/path.js';
import type { Fix } from '../../core/problem.js';
import { behindInit } from '../../knowledge/signals.js';
import type { CommandInstruction } from '../../parsers/dockerfile/types.js';
import { defineRule } from '../../rule.js';

/** Programs that take the name of a script, so that their own name becomes one. */
const interpreters = /^(?:node|python|java|ruby|dotnet|deno)$/;

export default defineRule({
  id: 'dockerfile/repeated-interpreter',
  on: 'dockerfile.stage',
  topic: 'delivery',
  summary: 'CMD begins with the interpreter that the base image starts already',
  severity: 'error',
  rationale: `Distroless and Chainguard images have the interpreter as their ENTRYPOINT, and CMD is only what follows. The interpreter then looks for a script
with its own name, does not find it, and the container ends at once.`,
  references: [
    'https://github.com/GoogleContainerTools/distroless/blob/main/nodejs/README.md',
    'https://docs.docker.com/reference/dockerfile/#understand-how-cmd-and-entrypoint-interact',
  ],
  examples: {
    bad: [
      {
        name: 'node node worker.js',
        files: { Dockerfile: 'FROM gcr.io/distroless/nodejs22-debian12:nonroot\nCOPY . /app\nCMD [«"node"», "/app/worker.js"]\n' },
        fixed: { Dockerfile: 'FROM gcr.io/distroless/nodejs22-debian12:nonroot\nCOPY . /app\nCMD ["/app/worker.js"]\n' },
      },
      {
        name: 'the entrypoint of Java has -jar too',
        files: {
          Dockerfile: 'FROM gcr.io/distroless/java21-debian12:nonroot\nCOPY app.jar /app.jar\nCMD [«"java"», "-jar", "/app.jar"]\n',
        },
        fixed: { Dockerfile: 'FROM gcr.io/distroless/java21-debian12:nonroot\nCOPY app.jar /app.jar\nCMD ["/app.jar"]\n' },
      },
      {
        name: 'no fix where options stand in between',
        files: {
          Dockerfile:
            'FROM gcr.io/distroless/java21-debian12:nonroot\nCOPY app.jar /app.jar\nCMD [«"java"», "-Xmx512m", "-jar", "/app.jar"]\n',
        },
      },
      {
        name: 'by another name of the same program',
        files: { Dockerfile: 'FROM gcr.io/distroless/python3-debian12:nonroot\nCOPY . /app\nCMD [ «"python"», "/app/worker.py" ]\n' },
        fixed: { Dockerfile: 'FROM gcr.io/distroless/python3-debian12:nonroot\nCOPY . /app\nCMD [ "/app/worker.py" ]\n' },
      },
      {
        name: 'Chainguard',
        files: { Dockerfile: 'FROM cgr.dev/chainguard/node:latest\nCOPY . /app\nCMD [«"node"», "worker.js"]\n' },
        fixed: { Dockerfile: 'FROM cgr.dev/chainguard/node:latest\nCOPY . /app\nCMD ["worker.js"]\n' },
      },
    ],
    good: [
      { files: { Dockerfile: 'FROM gcr.io/distroless/nodejs22-debian12:nonroot\nCOPY . /app\nCMD ["/app/worker.js"]\n' } },
      {
        name: 'an own entrypoint takes the place of that of the image',
        files: {
          Dockerfile:
            'FROM gcr.io/distroless/nodejs22-debian12:nonroot\nCOPY . /app\nENTRYPOINT ["/nodejs/bin/node"]\nCMD ["/app/worker.js"]\n',
        },
      },
      {
        name: 'even an empty one',
        files: {
          Dockerfile:
            'FROM gcr.io/distroless/java21-debian12:nonroot\nCOPY app.jar /app.jar\nENTRYPOINT []\nCMD ["java", "-jar", "/app.jar"]\n',
        },
      },
      {
        name: 'the entrypoint of this image starts any command',
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nCMD ["node", "/app/worker.js"]\n' },
      },
      {
        name: 'an image without an entrypoint',
        files: {
          Dockerfile: 'FROM gcr.io/distroless/java-base-debian12:nonroot\nCOPY app.jar /app.jar\nCMD ["java", "-jar", "/app.jar"]\n',
        },
      },
      {
        name: 'an image that nobody here knows',
        files: { Dockerfile: 'FROM acme/distroless/nodejs22:nonroot\nCOPY . /app\nCMD ["node", "/app/worker.js"]\n' },
      },
      {
        name: 'a stage that only tests',
        files: {
          Dockerfile:
            'FROM cgr.dev/chainguard/node:latest AS test\nCMD ["node", "test.js"]\nFROM cgr.dev/chainguard/node:latest\nCOPY . /app\nCMD ["worker.js"]\n',
        },
      },
    ],
  },
  *check(stage) {
    const { cmd, baseImage } = stage;
    if (!stage.ships || stage.entrypoint || !cmd?.json || stage.platform === 'windows') return;
    const entrypoint = behindInit(baseImage?.entrypoint ?? []);
    const program = programOf(entrypoint[0]);
    const [first] = cmd.json;
    if (!first || !interpreters.test(program) || programOf(first.value) !== program) return;
    const starts = entrypoint.join(' ');
    yield {
      at: first,
      message: `"${first.value}" follows the entrypoint "${starts}" of the image, which looks for a script of that name, so the container ends at once; begin with what comes behind it`,
      fix: dropFirst(cmd, entrypoint.slice(1)),
    };
  },
});

/** `/usr/bin/python3.11` is python. */
function programOf(word = ''): string {
  return basename(word).replace(/[\d.]+$/, '');
}

/** Takes away the interpreter, and the options behind it that the entrypoint has as well. */
function dropFirst(cmd: CommandInstruction, options: readonly string[]): Fix | undefined {
  const words = cmd.json ?? [];
  const [first] = words;
  const repeated = options.every((option, index) => words[index + 1]?.value === option) ? options.length : 0;
  const next = words[repeated + 1];
  // With options to the interpreter in between, dropping words would change which of them it takes.
  if (!first || !next || next.value.startsWith('-') || (options.length > 0 && repeated === 0)) return undefined;
  const at = { file: first.file, range: [first.range[0], next.range[0]] as const };
  if (/[\r\n#]/.test(at.file.text.slice(...at.range))) return undefined;
  return { title: 'Leave the interpreter to the entrypoint', safety: 'safe', edits: [replace(at, '')] };
}
