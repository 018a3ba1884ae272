import { insertAfter } from '../../core/edit.js';
import { basename } from '../../core/path.js';
import { nameWord } from '../../knowledge/packages/read.js';
import { runsOf } from '../../knowledge/packages/runs.js';
import type { CommandWord, RunCommand } from '../../knowledge/packages/types.js';
import { defineRule } from '../../rule.js';

/** Bytes of a login record, which lie one behind the other by user id: a time (4), a terminal (32) and a host (256). */
const record = 292;

export default defineRule({
  id: 'dockerfile/lastlog-bloat',
  on: 'dockerfile.stage',
  topic: 'containerization',
  summary: 'A user with a very high id makes the login records huge',
  severity: 'warning',
  rationale: `useradd writes to /var/log/lastlog and /var/log/faillog at a place that grows with the user id. On a disk the gap before it takes no
room, but in the archive of a layer it does, so the build may hang or fill the disk.`,
  references: ['https://docs.docker.com/build/building/best-practices/#user', 'https://github.com/moby/moby/issues/5419'],
  peers: ['hadolint DL3046'],
  examples: {
    bad: [
      {
        files: { Dockerfile: 'FROM debian:12.8\nRUN «useradd -u 1000000001» app\n' },
        fixed: { Dockerfile: 'FROM debian:12.8\nRUN useradd --no-log-init -u 1000000001 app\n' },
      },
      {
        name: 'a long option',
        files: { Dockerfile: 'FROM debian:12.8\nRUN groupadd app && «useradd -m --uid=123456» app\n' },
        fixed: { Dockerfile: 'FROM debian:12.8\nRUN groupadd app && useradd --no-log-init -m --uid=123456 app\n' },
      },
    ],
    good: [
      { files: { Dockerfile: 'FROM debian:12.8\nRUN useradd -l -u 1000000001 app\n' } },
      { name: 'spelled out', files: { Dockerfile: 'FROM debian:12.8\nRUN useradd --no-log-init -m --uid=123456 app && groupadd app\n' } },
      { name: 'among other letters', files: { Dockerfile: 'FROM debian:12.8\nRUN useradd -ml -u 1000000001 app\n' } },
      { name: 'an id of usual height', files: { Dockerfile: 'FROM debian:12.8\nRUN useradd -u 10001 app && useradd -u 65532 other\n' } },
      { name: 'an id that the build decides', files: { Dockerfile: 'FROM debian:12.8\nARG UID=1000000001\nRUN useradd -u $UID app\n' } },
      { name: 'adduser of Alpine keeps no such records', files: { Dockerfile: 'FROM alpine:3.21\nRUN adduser -D -u 1000000001 app\n' } },
    ],
  },
  *check(stage) {
    for (const { instruction, commands } of runsOf(stage.instructions)) {
      for (const command of commands) {
        const id = basename(command.name ?? '') === 'useradd' ? highId(command) : undefined;
        const name = nameWord(command);
        if (!id || !name) continue;
        const megabytes = Math.round((id.uid * record) / 1e6);
        yield {
          at: { file: name.file, range: [name.range[0], id.word.range[1]] },
          message: `the user id "${id.uid}" makes the login records some ${megabytes} MB large, which the layer may hold in full; add --no-log-init`,
          ...(id.uid < 10_000_000 && { atMost: 'info' as const }),
          ...(instruction.heredocs.length === 0 && {
            fix: { title: 'Keep no login records', safety: 'safe' as const, edits: [insertAfter(name, ' --no-log-init')] },
          }),
        };
      }
    }
  },
});

/** The user id, when it has more than five digits and the login records are not switched off. */
function highId({ args }: RunCommand): { readonly uid: number; readonly word: CommandWord } | undefined {
  let found: { readonly uid: number; readonly word: CommandWord } | undefined;
  for (const [index, word] of args.entries()) {
    const { literal } = word;
    if (literal === undefined) return undefined;
    if (/^--no-log/.test(literal) || (/^-[lmMNoUrFD]*u?\d*$/.test(literal) && literal.includes('l'))) return undefined;
    const isOption = literal === '--uid' || /^-[lmMNoUrFD]*u$/.test(literal);
    const place = isOption ? args[index + 1] : word;
    const digits = isOption ? place?.literal : /^(?:--uid=|-[lmMNoUrFD]*u)(\d+)$/.exec(literal)?.[1];
    if (place && digits && /^[1-9]\d{5,9}$/.test(digits)) found = { uid: Number(digits), word: place };
  }
  return found;
}
