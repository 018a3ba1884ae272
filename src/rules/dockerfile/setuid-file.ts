import { textOf } from '../../core/source.js';
import { excerpt } from '../../core/words.js';
import { readChmod, readMode } from '../../knowledge/modes.js';
import { readableRuns } from '../../knowledge/shells.js';
import { defineRule } from '../../rule.js';

/** The sandbox of Chromium refuses to start without the bit. Source: https://chromium.googlesource.com/chromium/src/+/main/docs/linux/suid_sandbox.md, read 2026-11-26. */
const needsIt = /chrome[-_]sandbox/;

export default defineRule({
  id: 'dockerfile/setuid-file',
  on: 'dockerfile.stage',
  topic: 'security',
  summary: 'A program of the shipped image runs as its owner, whoever starts it',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `A setuid program of root gives root to any process that finds a flaw in it, so that USER no longer protects the container. Clusters that set
allowPrivilegeEscalation to false ignore the bit, and then the program fails.`,
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],
  examples: {
    bad: [
      { files: { Dockerfile: 'FROM debian:12.8\nRUN «chmod u+s /usr/bin/ping»\nUSER 1000\n' } },
      { name: 'by number', files: { Dockerfile: 'FROM debian:12.8\nCOPY tool /usr/bin/\nRUN «chmod 4755 /usr/bin/tool»\nUSER 1000\n' } },
    ],
    good: [
      { files: { Dockerfile: 'FROM debian:12.8\nRUN chmod 755 /usr/bin/ping\nUSER 1000\n' } },
      {
        name: 'taken away',
        files: { Dockerfile: 'FROM debian:12.8\nRUN chmod u-s /usr/bin/passwd && find / -perm /6000 -exec chmod a-s {} +\nUSER 1000\n' },
      },
      {
        name: 'a folder that keeps its group',
        files: { Dockerfile: 'FROM debian:12.8\nRUN chmod g+s /data && chmod 2775 /data\nUSER 1000\n' },
      },
      {
        name: 'the sandbox of a browser',
        files: { Dockerfile: 'FROM debian:12.8\nRUN chmod 4755 /opt/google/chrome/chrome-sandbox\nUSER 1000\n' },
      },
    ],
  },
  *check(stage) {
    if (!stage.ships || stage.platform === 'windows') return;
    for (const { script } of readableRuns(stage.allInstructions)) {
      for (const command of script.commands) {
        const read = command.name === 'chmod' ? readChmod(command.args) : undefined;
        if (!read || !readMode(read.mode)?.setuid || read.paths.some(({ text }) => needsIt.test(text))) continue;
        yield {
          at: command,
          // Root has nothing to gain from it, but a container that is told another user has.
          ...(/^(?:root|0)(?::|$)/.test(stage.user.value ?? '') && { atMost: 'info' as const }),
          message: `"${excerpt(textOf(command))}" gives the rights of the owner to whoever starts the program; grant the one capability that it needs with setcap`,
        };
      }
    }
  },
});
