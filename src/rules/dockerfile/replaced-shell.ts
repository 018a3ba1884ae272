import { textOf } from '../../core/source.js';
import { readableRuns, replacesShell } from '../../knowledge/shells.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/replaced-shell',
  on: 'dockerfile.stage',
  topic: 'containerization',
  summary: 'A RUN puts another shell in the place of /bin/sh',
  severity: 'info',
  rationale: `Scripts of the distribution are tested with its own /bin/sh, and an update of the shell's package may put the link back without a word. SHELL says
the same for the instructions of this file alone, and where everybody sees it.`,
  references: ['https://docs.docker.com/reference/dockerfile/#shell'],
  peers: ['hadolint DL4005', 'kics 8a301064'],
  examples: {
    bad: [
      { files: { Dockerfile: 'FROM debian:12.8\nRUN «ln -sf /bin/bash /bin/sh»\n' } },
      { name: 'in two steps', files: { Dockerfile: 'FROM debian:12.8\nRUN rm /bin/sh && «ln -s bash /bin/sh»\n' } },
      {
        name: 'by the package',
        files: {
          Dockerfile: 'FROM ubuntu:24.04\nRUN echo "dash dash/sh boolean false" | debconf-set-selections && «dpkg-reconfigure dash»\n',
        },
      },
    ],
    good: [
      { files: { Dockerfile: 'FROM debian:12.8\nSHELL ["/bin/bash", "-c"]\n' } },
      { name: 'another link', files: { Dockerfile: 'FROM debian:12.8\nRUN ln -s /bin/bash /usr/local/bin/sh\n' } },
      {
        name: 'another package',
        files: { Dockerfile: 'FROM ubuntu:24.04\nRUN dpkg-reconfigure tzdata && ln -sf /usr/share/zoneinfo/UTC /etc/localtime\n' },
      },
    ],
  },
  *check(stage) {
    for (const { script } of readableRuns(stage.instructions)) {
      for (const command of script.commands) {
        if (!replacesShell(command)) continue;
        yield {
          at: command,
          message: `"${textOf(command).replace(/\s+/g, ' ')}" changes the shell of every script in the image; use SHELL for the instructions that need another one`,
        };
      }
    }
  },
});
