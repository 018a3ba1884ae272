import type { Instruction } from '../../parsers/dockerfile/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/consecutive-runs',
  on: 'dockerfile.stage',
  topic: 'containerization',
  optIn: true,
  aggregate: true,
  summary: 'Short RUN instructions follow each other',
  severity: 'info',
  rationale: `Each RUN is a layer, and what one layer writes the next cannot remove. Short commands that belong together cost less in one RUN. Separate ones
are cached apart, which may be the point.`,
  references: ['https://docs.docker.com/build/building/best-practices/#run'],
  peers: ['hadolint DL3059'],
  examples: {
    bad: [
      { files: { Dockerfile: 'FROM debian:12.8\nRUN mkdir /app\n«RUN chown 1000 /app»\n' } },
      { name: 'three', files: { Dockerfile: 'FROM debian:12.8\nRUN mkdir /app\n«RUN chown 1000 /app»\nRUN touch /app/a && ls /app\n' } },
    ],
    good: [
      { files: { Dockerfile: 'FROM debian:12.8\nRUN mkdir /app && chown 1000 /app\n' } },
      { name: 'something between', files: { Dockerfile: 'FROM debian:12.8\nRUN mkdir /app\nWORKDIR /app\nRUN chown 1000 /app\n' } },
      {
        name: 'other mounts',
        files: { Dockerfile: 'FROM node:22.11\nRUN --mount=type=cache,target=/root/.npm npm ci\nRUN npm run build\n' },
      },
      {
        name: 'long ones',
        files: {
          Dockerfile: 'FROM debian:12.8\nRUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*\nRUN mkdir /app\n',
        },
      },
      { name: 'a here-document', files: { Dockerfile: 'FROM debian:12.8\nRUN mkdir /app\nRUN <<EOF\nls\nEOF\n' } },
    ],
  },
  *check(stage) {
    for (const [index, instruction] of stage.instructions.entries()) {
      const before = stage.instructions[index - 1];
      if (!before || !isShort(before) || !isShort(instruction) || flagsOf(before) !== flagsOf(instruction)) continue;
      yield {
        at: instruction,
        message: 'this RUN follows another short one and makes a layer of its own; join them if they belong together',
      };
    }
  },
});

function isShort({ keyword, form, heredocs, script }: Instruction): boolean {
  return (
    keyword === 'RUN' && form === 'shell' && heredocs.length === 0 && script !== undefined && !script.damaged && script.commands.length <= 2
  );
}

function flagsOf({ flags }: Instruction): string {
  return flags
    .map(({ name, value }) => `${name}=${value ?? ''}`)
    .sort()
    .join(' ');
}
