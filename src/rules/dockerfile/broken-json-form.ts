import { replace } from '../../core/edit.js';
import type { Level } from '../../core/problem.js';
import { textOf } from '../../core/source.js';
import { brokenJson } from '../../knowledge/exec-form.js';
import type { Instruction, Stage } from '../../parsers/dockerfile/types.js';
import { defineRule } from '../../rule.js';

const commands = new Set(['CMD', 'ENTRYPOINT', 'HEALTHCHECK']);
const takesJson = new Set([...commands, 'RUN', 'COPY', 'ADD', 'VOLUME']);

export default defineRule({
  id: 'dockerfile/broken-json-form',
  on: 'dockerfile.stage',
  topic: 'delivery',
  summary: 'Text that looks like a JSON array is none, and Docker takes it as plain words',
  severity: 'error',
  rationale: `Docker does not complain: what is no valid JSON goes to a shell as it stands, and the shell looks for a program called \`[node,\`. The
container ends at once, or the build fails, with a message that does not name the quotes or the comma that caused it.`,
  references: ['https://docs.docker.com/reference/dockerfile/#exec-form'],
  examples: {
    bad: [
      {
        name: 'single quotes',
        files: { Dockerfile: "FROM node:22.11\nUSER 1000\nCMD «['node', 'worker.js']»\n" },
        fixed: { Dockerfile: 'FROM node:22.11\nUSER 1000\nCMD ["node", "worker.js"]\n' },
      },
      {
        name: 'a comma too many',
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nENTRYPOINT «[ "node", "worker.js", ]»\n' },
        fixed: { Dockerfile: 'FROM node:22.11\nUSER 1000\nENTRYPOINT [ "node", "worker.js" ]\n' },
      },
      {
        name: 'a comma too few',
        files: { Dockerfile: 'FROM node:22.11\nRUN «["npm" "ci"]»\nUSER 1000\n' },
        fixed: { Dockerfile: 'FROM node:22.11\nRUN ["npm", "ci"]\nUSER 1000\n' },
      },
      {
        name: 'quotes of a text processor, in a health check',
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nHEALTHCHECK --interval=30s CMD «[“node”, “check.js”]»\n' },
        fixed: { Dockerfile: 'FROM node:22.11\nUSER 1000\nHEALTHCHECK --interval=30s CMD ["node", "check.js"]\n' },
      },
      {
        name: 'a stray sign is no business of a fix',
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nENTRYPOINT ["node", "worker.js"]\nCMD «["--info"]^»\n' },
      },
      { name: 'no quotes at all', files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nCMD «[node, worker.js]»\n' } },
      {
        name: 'an escape that JSON does not know',
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nCMD «["sh", "-c", "echo \\$HOME"]»\n' },
      },
      {
        name: 'over several lines there is no fix',
        files: { Dockerfile: "FROM node:22.11\nUSER 1000\nCMD «['node', \\\n  'worker.js']»\n" },
      },
      {
        name: 'the source of a copy',
        files: { Dockerfile: "FROM node:22.11\nCOPY «['package.json', './']»\nUSER 1000\n" },
        fixed: { Dockerfile: 'FROM node:22.11\nCOPY ["package.json", "./"]\nUSER 1000\n' },
      },
      {
        name: 'the paths of volumes, which lose their quotes and keep the brackets',
        files: { Dockerfile: "FROM node:22.11\nUSER 1000\nVOLUME «['/srv/files', '/srv/logs']»\n" },
        fixed: { Dockerfile: 'FROM node:22.11\nUSER 1000\nVOLUME ["/srv/files", "/srv/logs"]\n' },
      },
    ],
    good: [
      { files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nCMD ["node", "worker.js"]\n' } },
      {
        name: 'the test command of the shell',
        files: { Dockerfile: 'FROM node:22.11\nRUN [ -e /etc/yum.conf ] && rm /etc/yum.conf || true\nUSER 1000\n' },
      },
      { name: 'also with quotes', files: { Dockerfile: 'FROM node:22.11\nRUN [ "$A" = "b" ] || exit 1\nUSER 1000\n' } },
      { name: 'and of bash', files: { Dockerfile: 'FROM node:22.11\nRUN [[ "$A" == b, ]] || exit 1\nUSER 1000\n' } },
      { name: 'a file pattern', files: { Dockerfile: 'FROM node:22.11\nCOPY [abc]*.json ./\nUSER 1000\n' } },
      {
        name: 'an array over several lines',
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nENTRYPOINT ["node", \\\n  # the worker\n  "worker.js"]\n' },
      },
      { name: 'quotes in quotes', files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nCMD ["sh", "-c", "exec node \'worker.js\'"]\n' } },
      { name: 'no strings', files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nENTRYPOINT []\nCMD ["node", "worker.js"]\n' } },
    ],
  },
  *check(stage) {
    for (const outer of stage.instructions) {
      const instruction = outer.trigger ?? outer;
      if (!takesJson.has(instruction.keyword) || instruction.json || instruction.heredocs.length > 0) continue;
      const { command, keyword } = instruction;
      const broken = brokenJson(command.text);
      if (!broken) continue;
      const isOneLine = textOf(command) === command.text;
      yield {
        at: command,
        message: `${keyword} is followed by no JSON array, since ${broken.why}, so Docker ${consequence(keyword)}; ${broken.cure}`,
        ...atMost(instruction, outer, stage),
        ...(isOneLine &&
          broken.repaired !== undefined && {
            fix: { title: 'Write the array in JSON', safety: 'safe' as const, edits: [replace(command, broken.repaired)] },
          }),
      };
    }
  },
});

function consequence(keyword: string): string {
  if (commands.has(keyword) || keyword === 'RUN') return 'gives it to a shell, which finds no such program';
  // It takes off the quotes that it knows.
  return keyword === 'VOLUME' ? 'takes the brackets as part of the path' : 'looks for files with brackets in their names';
}

/** What another instruction overrides, and what runs in no image of this file, does no harm today. */
function atMost(instruction: Instruction, outer: Instruction, { dockerfile }: Stage): { readonly atMost?: Level } {
  if (outer.trigger || !commands.has(instruction.keyword)) return {};
  const takesEffect = dockerfile.stages.some(
    (stage) => stage.ships && [stage.cmd, stage.entrypoint, stage.healthcheck].includes(instruction),
  );
  return takesEffect ? {} : { atMost: 'info' };
}
