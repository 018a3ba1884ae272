import { replace } from '../../core/edit.js';
import { basename } from '../../core/path.js';
import type { Fix } from '../../core/problem.js';
import { copiesOf } from '../../knowledge/copies.js';
import { shells } from '../../knowledge/signals.js';
import type { Instruction, Stage } from '../../parsers/dockerfile/types.js';
import { defineRule } from '../../rule.js';

/** What a shell would expand, split, assign or redirect; such a command cannot become exec form without a rewrite. */
const needsShell = /[$`"'\\*?~|&;<>(){}[\]=#!]/;

export default defineRule({
  id: 'dockerfile/missing-shell',
  on: 'dockerfile.stage',
  topic: 'delivery',
  summary: 'A command needs a shell that the image does not have',
  severity: 'error',
  rationale: `The shell form hands its text to /bin/sh. Distroless images and scratch have none, so a RUN fails the build, and a CMD, ENTRYPOINT or health check
fails when the container starts.`,
  references: [
    'https://github.com/GoogleContainerTools/distroless#entrypoints',
    'https://docs.docker.com/reference/dockerfile/#shell-and-exec-form',
  ],
  examples: {
    bad: [
      {
        name: 'the command',
        files: { Dockerfile: 'FROM gcr.io/distroless/static-debian12:nonroot\nCOPY worker /app/worker\n«CMD /app/worker --queue main»\n' },
        fixed: {
          Dockerfile: 'FROM gcr.io/distroless/static-debian12:nonroot\nCOPY worker /app/worker\nCMD ["/app/worker", "--queue", "main"]\n',
        },
      },
      {
        name: 'the entrypoint of the image is the interpreter already',
        files: { Dockerfile: 'FROM gcr.io/distroless/nodejs22-debian12:nonroot\nCOPY . /app\n«CMD node /app/worker.js»\n' },
        fixed: { Dockerfile: 'FROM gcr.io/distroless/nodejs22-debian12:nonroot\nCOPY . /app\nCMD ["/app/worker.js"]\n' },
      },
      {
        name: 'a step of the build',
        files: { Dockerfile: 'FROM scratch\nCOPY worker /app/worker\n«RUN chmod +x /app/worker»\nENTRYPOINT ["/app/worker"]\n' },
      },
      {
        name: 'a program beside the root is not the whole file system',
        files: {
          Dockerfile: 'FROM gcr.io/distroless/static-debian12:nonroot\nWORKDIR /\nCOPY --from=build /out/worker .\n«CMD ./worker»\n',
        },
        fixed: {
          Dockerfile: 'FROM gcr.io/distroless/static-debian12:nonroot\nWORKDIR /\nCOPY --from=build /out/worker .\nCMD ["./worker"]\n',
        },
      },
      {
        name: 'by name',
        files: {
          Dockerfile: 'FROM gcr.io/distroless/base-debian12:nonroot\nCOPY . /app/\n«ENTRYPOINT ["/bin/sh", "/app/start.sh"]»\n',
        },
      },
      {
        name: 'no fix where the shell has work to do',
        files: { Dockerfile: 'FROM scratch\nCOPY worker /app/worker\n«ENTRYPOINT /app/worker --queue $QUEUE»\n' },
      },
      {
        name: 'the health check',
        files: {
          Dockerfile:
            'FROM gcr.io/distroless/static-debian12:nonroot\nCOPY worker /app/worker\n«HEALTHCHECK CMD /app/worker health || exit 1»\nCMD ["/app/worker"]\n',
        },
      },
    ],
    good: [
      {
        files: {
          Dockerfile: 'FROM gcr.io/distroless/static-debian12:nonroot\nCOPY worker /app/worker\nCMD ["/app/worker", "--queue", "main"]\n',
        },
      },
      {
        name: 'the exec form of a health check',
        files: {
          Dockerfile:
            'FROM gcr.io/distroless/static-debian12:nonroot\nCOPY worker /app/worker\nHEALTHCHECK CMD ["/app/worker", "health"]\nCMD ["/app/worker"]\n',
        },
      },
      {
        name: 'the debug variants have BusyBox',
        files: { Dockerfile: 'FROM gcr.io/distroless/base-debian12:debug\nCOPY . /app/\nENTRYPOINT ["/busybox/sh", "/app/start.sh"]\n' },
      },
      {
        name: 'a shell was copied in',
        files: {
          Dockerfile:
            'FROM scratch\nCOPY --from=busybox:1.37-musl /bin/busybox /bin/sh\nCOPY worker /app/worker\nRUN chmod +x /app/worker\nENTRYPOINT ["/app/worker"]\n',
        },
      },
      {
        name: 'a folder may be the whole file system',
        files: { Dockerfile: 'FROM gcr.io/distroless/static-debian12:nonroot\nWORKDIR /\nCOPY --from=build /out/root .\nCMD ./worker\n' },
      },
      {
        name: 'a folder by its slash, in front of a cleared entrypoint',
        files: {
          Dockerfile:
            'FROM scratch\nENTRYPOINT []\nWORKDIR /\nCOPY --from=mirror /out/ /\nCOPY worker.sh /usr/bin/worker\nRUN chmod +x /usr/bin/worker\nCMD ["/usr/bin/worker"]\n',
        },
      },
      {
        name: 'a root file system may bring one',
        files: { Dockerfile: 'FROM scratch\nADD rootfs.tar.xz /\nENTRYPOINT /app/worker --queue $QUEUE\n' },
      },
      {
        name: 'a stage below a distribution',
        files: {
          Dockerfile: 'FROM alpine:3.23 AS base\nUSER 1000\nFROM base\nCOPY worker /app/worker\nENTRYPOINT /app/worker --queue $QUEUE\n',
        },
      },
      {
        name: 'mounted for one step',
        files: {
          Dockerfile:
            'FROM scratch\nCOPY worker /app/worker\nRUN --mount=from=busybox:1.37-musl,source=/bin,target=/bin chmod +x /app/worker\nENTRYPOINT ["/app/worker"]\n',
        },
      },
      {
        name: 'a declared shell is there for a reason',
        files: { Dockerfile: 'FROM scratch\nCOPY app /app/\nSHELL ["/app/sh", "-c"]\nCMD /app/worker\n' },
      },
      {
        name: 'a file that is not meant to be built',
        files: { Dockerfile: 'FROM scratch\nRUN echo "call build.sh instead" && exit 1\n' },
      },
      { name: 'an image that nobody here knows', files: { Dockerfile: 'FROM acme/static:1.0\nCMD /app/worker --queue main\n' } },
      {
        name: 'a command of a stage that starts nothing',
        files: {
          Dockerfile: 'FROM scratch AS files\nCOPY a /a\nCMD /a\nFROM alpine:3.23\nUSER 1000\nCOPY --from=files /a /a\nCMD ["/a"]\n',
        },
      },
    ],
  },
  *check(stage) {
    if (stage.platform === 'windows' || stage.declaresShell || !(stage.rootStage.isScratch || stage.baseImage?.shell === false)) return;
    if (mayBringShell(stage)) return;
    const steps = stage.instructions.filter(
      (instruction) =>
        instruction.keyword === 'RUN' && !instruction.flags.some(({ name }) => name === 'mount') && !isMeantToFail(instruction),
    );
    const started = stage.ships ? [...startedBy(stage), ...(stage.healthcheck ? [stage.healthcheck] : [])] : [];
    const { base, isScratch } = stage.rootStage;
    for (const instruction of [...steps, ...started]) {
      const shell = shellOf(instruction);
      if (!shell) continue;
      const effect =
        instruction.keyword === 'RUN'
          ? 'the build fails'
          : instruction.keyword === 'HEALTHCHECK'
            ? 'the check always fails'
            : 'the container does not start';
      const cure = instruction.keyword === 'RUN' ? 'do this in an earlier stage' : 'use the exec form, and start the program itself';
      yield {
        at: instruction,
        message: `${instruction.keyword} needs ${shell}, which ${isScratch ? 'an image from scratch' : `"${base.value}"`} does not have, so ${effect}; ${cure}`,
        fix: toExecForm(instruction, stage),
      };
    }
  },
});

/** A step that stops each build by itself, so that nobody builds a file that another one is made of. */
function isMeantToFail({ script }: Instruction): boolean {
  const last = script?.commands.at(-1);
  return last?.name === 'false' || (last?.name === 'exit' && /^[1-9]\d*$/.test(last.args[0]?.literal ?? ''));
}

/** The commands that a container starts directly; a CMD that an own entrypoint gets is that program's business. */
function startedBy({ entrypoint, cmd, baseImage, rootStage }: Stage): readonly Instruction[] {
  if (entrypoint) return entrypoint.words.length > 0 ? [entrypoint] : cmd ? [cmd] : [];
  if (!cmd) return [];
  // Behind an interpreter the words of a shell are the name of a script.
  const isDirect = rootStage.isScratch || !baseImage?.entrypoint?.length;
  return isDirect || cmd.form === 'shell' ? [cmd] : [];
}

/** The shell that an instruction needs; undefined when it needs none. */
function shellOf({ keyword, words, json, form }: Instruction): string | undefined {
  if (words.length === 0 || (keyword === 'HEALTHCHECK' && words[0]?.text.toUpperCase() !== 'CMD')) return undefined;
  if (form === 'shell') return '/bin/sh';
  const first = json?.[0]?.value ?? '';
  return shells.has(first) || /^\/(?:usr\/)?bin\/(?:ba|da|a|z|k)?sh$/.test(first) ? first : undefined;
}

/** Whether files that a stage brings may have a shell among them. */
function mayBringShell({ allInstructions, rootStage, baseImage }: Stage): boolean {
  if (allInstructions.some(({ trigger }) => trigger)) return true;
  return copiesOf(allInstructions, rootStage.isScratch ? '/' : baseImage?.workdir).some(({ sources, target, mayBeTree }) => {
    if ([...sources, target].some((text) => /busybox|toybox|\$/.test(text) || /^(?:ba|da|a)?sh$/.test(basename(text)))) return true;
    return mayBeTree && /^(?:\/|\.\/?|\/?(?:usr\/)?(?:local\/)?s?bin\/?|\/?usr\/?)$/.test(target);
  });
}

function toExecForm(instruction: Instruction, { entrypoint, cmd, baseImage }: Stage): Fix | undefined {
  const { keyword, form, heredocs, words, args } = instruction;
  if ((keyword !== 'CMD' && keyword !== 'ENTRYPOINT') || form !== 'shell' || heredocs.length > 0) return undefined;
  // An ENTRYPOINT in exec form would take a CMD as its arguments, which it does not as it stands.
  if (keyword === 'ENTRYPOINT' && cmd) return undefined;
  let texts = words.map(({ text }) => text);
  if (texts.some((text) => needsShell.test(text))) return undefined;
  if (!entrypoint && keyword === 'CMD' && baseImage?.entrypoint?.length) {
    const [program = '', ...options] = baseImage.entrypoint;
    if (basename(texts[0] ?? '') !== basename(program)) return undefined;
    texts = texts.slice(1);
    if (!options.every((option, index) => texts[index] === option)) return undefined;
    texts = texts.slice(options.length);
  }
  return {
    title: 'Use the exec form',
    safety: 'safe',
    edits: [replace(args, `[${texts.map((text) => JSON.stringify(text)).join(', ')}]`)],
  };
}
