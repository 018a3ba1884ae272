import { basename } from '../../core/path.js';
import { textOf } from '../../core/source.js';
import { daemonizes } from '../../knowledge/servers.js';
import type { Stage } from '../../parsers/dockerfile/types.js';
import { defineRule } from '../../rule.js';

/** Commands of one stage that are followed; of more, the last is not known. */
const mostCommands = 100;

const dockerfile = (command: string) => `FROM debian:12.8\nCOPY start.sh /\n${command}\n`;

export default defineRule({
  id: 'dockerfile/background-command',
  on: 'dockerfile.stage',
  topic: 'delivery',
  summary: 'The last command of the image puts a server into the background and ends',
  severity: { development: 'warning', staging: 'error', production: 'error' },
  rationale: `A container lives as long as process 1. A command that starts a daemon and returns ends the container at once, with status 0, and the platform starts it
again and again.`,
  references: ['https://docs.docker.com/engine/containers/run/', 'https://docs.docker.com/engine/containers/multi-service_container/'],
  examples: {
    bad: [
      { files: { Dockerfile: dockerfile('«CMD ["service", "nginx", "start"]»') } },
      {
        name: 'with more words, which the script of the service does not read',
        files: { Dockerfile: dockerfile('«CMD ["service", "ssh", "start", "-D"]»') },
      },
      { name: 'in a shell', files: { Dockerfile: dockerfile('«CMD echo starting && /usr/sbin/sshd»') } },
      {
        name: 'in a script of the image',
        files: { Dockerfile: dockerfile('«ENTRYPOINT ["/start.sh"]»'), 'start.sh': '#!/bin/sh\necho starting\nphp-fpm -D\n' },
      },
    ],
    good: [
      { files: { Dockerfile: dockerfile('CMD ["nginx", "-g", "daemon off;"]') } },
      {
        name: 'the configuration keeps nginx in the foreground',
        files: { Dockerfile: dockerfile('RUN echo "daemon off;" >> /etc/nginx/nginx.conf\nCMD ["service", "nginx", "start"]') },
      },
      {
        name: 'so may one that is copied',
        files: { Dockerfile: dockerfile('COPY nginx.conf /etc/nginx/\nCMD service nginx start') },
      },
      { name: 'in the foreground', files: { Dockerfile: dockerfile('CMD echo starting && /usr/sbin/sshd -D') } },
      {
        name: 'something else keeps the container open',
        files: {
          Dockerfile: dockerfile('ENTRYPOINT ["/start.sh"]'),
          'start.sh': '#!/bin/sh\necho starting\nphp-fpm -D\nexec nginx -g "daemon off;"\n',
        },
      },
      {
        name: 'the script waits',
        files: {
          Dockerfile: dockerfile('ENTRYPOINT ["/start.sh"]'),
          'start.sh': '#!/bin/sh\necho starting\ncron\nwhile true; do sleep 60; done\n',
        },
      },
      { name: 'cron in the foreground', files: { Dockerfile: dockerfile('CMD ["cron", "-f"]') } },
      {
        name: 'an image that does not run',
        files: { Dockerfile: `${dockerfile('CMD ["service", "nginx", "start"]')}FROM debian:12.8\nCMD ["nginx", "-g", "daemon off;"]\n` },
      },
    ],
  },
  *check(stage, { project }) {
    if (!stage.ships || stage.platform === 'windows') return;
    const commands = project.commandsOf(stage);
    const last = commands.at(-1);
    if (!last || last.nested || last.background || commands.length >= mostCommands || !daemonizes(last.words)) return;
    if (last.words.some((word) => basename(word ?? '') === 'nginx') && mayStayInForeground(stage)) return;
    // An earlier command may keep the container open, if only in the background.
    if (commands.some(({ background, words }) => background || /^(?:wait|tail|sleep)$/.test(words[0] ?? ''))) return;
    const text = [basename(last.words[0] ?? ''), ...last.words.slice(1, 3).map((word) => word ?? '…')].join(' ');
    yield {
      at: last.instruction,
      message: `"${text}"${last.at.file.path === stage.file.path ? '' : ` in ${last.at.file.path}`} puts the server into the background and returns, so the container ends at once; start it in the foreground`,
    };
  },
});

/** Its main configuration decides whether nginx goes to the background, and then the script that starts the service waits for it. */
function mayStayInForeground({ allInstructions }: Stage): boolean {
  return allInstructions.some((instruction) => /\bdaemon\s{1,8}off\b|\bnginx\.conf\b/.test(textOf(instruction)));
}
