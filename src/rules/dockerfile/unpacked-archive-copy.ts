import { basename } from '../../core/path.js';
import { isUnpackedByAdd } from '../../knowledge/archives.js';
import type { ShellCommand } from '../../parsers/shell/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/unpacked-archive-copy',
  on: 'dockerfile.stage',
  topic: 'containerization',
  summary: 'An archive is copied, and unpacked in a later layer',
  severity: 'info',
  rationale: `The layer of the COPY keeps the packed archive for good, so the image carries its content twice, even where the RUN removes it. ADD unpacks
an archive of the context in one step.`,
  references: ['https://docs.docker.com/build/building/best-practices/#add-or-copy'],
  peers: ['hadolint DL3010'],
  examples: {
    bad: [
      { files: { Dockerfile: 'FROM debian:12.8\nCOPY «app.tar.gz» /tmp/\nRUN tar -xzf /tmp/app.tar.gz -C /opt && rm /tmp/app.tar.gz\n' } },
      {
        name: 'under another name',
        files: { Dockerfile: 'FROM debian:12.8\nCOPY «build/app-1.2.tgz» /tmp/app.tgz\nWORKDIR /opt\nRUN tar xf /tmp/app.tgz\n' },
      },
    ],
    good: [
      { files: { Dockerfile: 'FROM debian:12.8\nADD app.tar.gz /opt/\nRUN /opt/app/install\n' } },
      {
        name: 'ADD does not unpack zip files',
        files: { Dockerfile: 'FROM debian:12.8\nCOPY app.zip /tmp/\nRUN unzip /tmp/app.zip -d /opt\n' },
      },
      {
        name: 'ADD cannot take the first folder away',
        files: { Dockerfile: 'FROM debian:12.8\nCOPY app.tar.gz /tmp/\nRUN tar -xzf /tmp/app.tar.gz -C /opt --strip-components=1\n' },
      },
      {
        name: 'nor unpack a part',
        files: { Dockerfile: 'FROM debian:12.8\nCOPY app.tar.gz /tmp/\nRUN tar -xzf /tmp/app.tar.gz -C /opt app/bin\n' },
      },
      {
        name: 'from another stage',
        files: {
          Dockerfile:
            'FROM golang:1.24 AS build\nFROM debian:12.8\nCOPY --from=build /app.tar.gz /tmp/\nRUN tar -xzf /tmp/app.tar.gz -C /opt\n',
        },
      },
      {
        name: 'another archive',
        files: { Dockerfile: 'FROM debian:12.8\nCOPY data.tar.gz /data/\nRUN tar -xzf /tmp/app.tar.gz -C /opt\n' },
      },
      {
        name: 'packed, not unpacked',
        files: { Dockerfile: 'FROM debian:12.8\nCOPY app.tar.gz /tmp/\nRUN tar -czf /tmp/app.tar.gz /opt\n' },
      },
    ],
  },
  *check(stage) {
    if (stage.platform === 'windows') return;
    const unpacking = stage.instructions.flatMap(({ keyword, script }) => {
      const commands = keyword === 'RUN' ? (script?.commands ?? []) : [];
      return commands.flatMap((command) => ({ command, name: unpackedBy(command) })).filter(({ name }) => name !== undefined);
    });
    if (unpacking.length === 0) return;
    for (const { keyword, copy } of stage.instructions) {
      if (keyword !== 'COPY' || !copy || copy.from !== undefined) continue;
      for (const source of copy.sources) {
        if (!source.path || source.isPattern || !isUnpackedByAdd(source.path)) continue;
        const destination = copy.destination.value ?? '';
        const archive = isUnpackedByAdd(destination) ? basename(destination) : basename(source.path);
        const unpack = unpacking.find(({ command, name }) => name === archive && command.range[0] > source.range[0]);
        if (!unpack) continue;
        yield {
          at: source,
          message: `"${source.text}" stays in its layer after a later RUN unpacks it, which makes the image larger; use ADD, which unpacks it`,
          related: [{ at: unpack.command, message: 'it is unpacked here' }],
        };
      }
    }
  },
});

/** The name of the archive that a plain `tar x` unpacks whole. */
function unpackedBy({ name, args }: ShellCommand): string | undefined {
  if (name !== 'tar' && name !== 'bsdtar') return undefined;
  const words = args.map(({ literal }) => literal ?? '');
  const [first = ''] = words;
  const extracts = /^-?[a-zA-Z]*x/.test(first) || words.some((word) => /^(-[a-zA-Z]*x[a-zA-Z]*|--extract|--get)$/.test(word));
  const changes = words.some((word) => /^--(strip|transform|exclude|wildcards|to-|one-top)/.test(word));
  const operands = words.filter((word, index) => index > 0 && !word.startsWith('-') && !/^(-C|--directory)$/.test(words[index - 1] ?? ''));
  return extracts && !changes && operands.length === 1 ? basename(operands[0] ?? '') : undefined;
}
