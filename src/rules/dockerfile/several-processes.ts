import { basename } from '../../core/path.js';
import { textOf } from '../../core/source.js';
import { daemonizes, runsUntilStopped } from '../../knowledge/servers.js';
import type { Stage } from '../../parsers/dockerfile/types.js';
import type { StartedCommand } from '../../project/types.js';
import { defineRule } from '../../rule.js';

/** What watches over several processes, or ends the script when one of them does. */
const watches = /\bwait\b|\btrap\b|supervis|\bs6-|\brunsv|\bmonit\b|\bpm2\b|concurrently|\bforeman\b|\bhoncho\b|overmind|kill -0/;

/** A server is started to set something up, and stopped again. */
const stops = /\b(?:stop|shutdown|kill|pkill|killall)\b/;

const dockerfile = (command: string) => `FROM node:22.11\nCOPY start.sh /\nUSER 1000\n${command}\n`;

export default defineRule({
  id: 'dockerfile/several-processes',
  on: 'dockerfile.stage',
  topic: 'delivery',
  summary: 'The shipped image starts a server in the background, and nothing watches it',
  severity: { development: 'off', staging: 'info', production: 'warning' },
  rationale: `The platform sees process 1 only. When the one in the background dies, the container goes on as if nothing had happened: no restart, no alarm, half of
the service gone. Nor does it get SIGTERM, so it is killed when the container stops.`,
  references: ['https://docs.docker.com/engine/containers/multi-service_container/'],
  examples: {
    bad: [
      { files: { Dockerfile: dockerfile('«CMD node worker.js & exec node api.js»') } },
      {
        name: 'in a script of the image',
        files: { Dockerfile: dockerfile('«CMD ["/start.sh"]»'), 'start.sh': '#!/bin/sh\nredis-server --port 6379 &\nexec node api.js\n' },
      },
      {
        name: 'with a shell in exec form',
        files: { Dockerfile: dockerfile('«ENTRYPOINT ["bash", "-c", "celery -A app worker & exec gunicorn app:app"]»') },
      },
      {
        name: 'on one condition only',
        files: {
          Dockerfile: dockerfile('«CMD ["/start.sh"]»'),
          'start.sh':
            '#!/bin/sh\ncase "$SERVICE" in\n  api)\n    # Do not wait for it.\n    python -m worker > worker.log 2>&1 &\n    ;;\nesac\nexec python -m uvicorn app:app\n',
        },
      },
      {
        name: 'on a condition that the image meets',
        files: {
          Dockerfile: dockerfile('ENV SERVICE=web\n«CMD ["/start.sh"]»'),
          'start.sh':
            '#!/bin/sh\ncase "$SERVICE" in\n  job)\n    ;;\n  api | web)\n    python -m worker > worker.log 2>&1 &\n    ;;\nesac\nexec python -m uvicorn app:app\n',
        },
      },
      {
        name: 'a server that goes to the background by itself',
        files: { Dockerfile: dockerfile('«CMD php-fpm -D && exec nginx -g "daemon off;"»') },
      },
      { name: 'as a service of the system', files: { Dockerfile: dockerfile('«CMD service cron start && exec node api.js»') } },
    ],
    good: [
      { files: { Dockerfile: dockerfile('CMD exec node api.js') } },
      {
        name: 'the script ends with the first of them',
        files: {
          Dockerfile: dockerfile('CMD ["/start.sh"]'),
          'start.sh': '#!/bin/bash\nredis-server --port 6379 &\nnode api.js &\nwait -n\n',
        },
      },
      {
        name: 'on a condition that another image meets',
        files: {
          Dockerfile: dockerfile('ENV SERVICE=web\nCMD ["/start.sh"]'),
          'start.sh':
            '#!/bin/sh\ncase "$SERVICE" in\n  api)\n    python -m worker > worker.log 2>&1 &\n    ;;\n  web)\n    ;;\nesac\nexec python -m uvicorn app:app\n',
        },
      },
      {
        name: 'in the foreground on one condition',
        files: {
          Dockerfile: dockerfile('CMD ["/start.sh"]'),
          'start.sh':
            '#!/bin/sh\ncase "$SERVICE" in\n  api)\n    # Do not wait for it.\n    exec python -m worker > worker.log 2>&1\n    ;;\nesac\nexec python -m uvicorn app:app\n',
        },
      },
      {
        name: 'a supervisor',
        files: { Dockerfile: dockerfile('CMD ["/start.sh"]'), 'start.sh': '#!/bin/sh\nexec supervisord -n -c /etc/supervisord.conf\n' },
      },
      { name: 'what is in the background ends by itself', files: { Dockerfile: dockerfile('CMD node migrate.js & exec node api.js') } },
      {
        name: 'a reminder in the background',
        files: { Dockerfile: dockerfile('CMD ["/start.sh"]'), 'start.sh': '#!/bin/sh\n(sleep 5; echo ready) &\nexec node api.js\n' },
      },
      {
        name: 'the shell waits for a trap',
        files: { Dockerfile: dockerfile('CMD ["sh", "-c", "trap exit TERM; sleep infinity & wait"]') },
      },
      {
        name: 'one after the other',
        files: { Dockerfile: dockerfile('ENTRYPOINT ["bash", "-c", "celery -A app inspect ping && exec gunicorn app:app"]') },
      },
      {
        name: 'an image that does not run',
        files: { Dockerfile: `${dockerfile('CMD node worker.js & exec node api.js')}FROM node:22.11\nUSER 1000\nCMD ["node", "api.js"]\n` },
      },
    ],
  },
  *check(stage, { project }) {
    if (!stage.ships || stage.platform === 'windows') return;
    const commands = project.commandsOf(stage);
    const hidden = commands.slice(0, -1).find((command) => isHidden(command) && !isBranchOfAnother(command, stage));
    if (!hidden || commands.every(({ background }) => background) || commands.some(({ words }) => stops.test(words.join(' ')))) return;
    const texts = commands.map(({ instruction, at }) =>
      at.file.path === stage.file.path ? textOf(instruction) : at.file.text.replace(/^\s*#.*$/gm, ''),
    );
    if (texts.some((text) => watches.test(text))) return;
    yield {
      at: hidden.instruction,
      message: `"${described(hidden)}"${whereIn(hidden, stage)} runs in the background, so nobody notices when it dies; give it a container of its own, or let a supervisor watch it`,
    };
  },
});

function isHidden({ words, background, nested }: StartedCommand): boolean {
  // On some condition is often enough for what is left alone.
  return background ? runsUntilStopped(words) : !nested && daemonizes(words);
}

/** The last `case "$NAME" in` before a place, and the last pattern behind it, in a script of one line each. */
const branch = /^\s*case\s+"?\$\{?(\w+)\}?"?\s+in\s*$|^\s*\(?(["'\w.*?-][\w.*?|"' -]*)\)|^\s*(esac)\b/;

/** Whether the command stands in a `case` of a variable for which the image has another value. */
function isBranchOfAnother({ at, nested }: StartedCommand, stage: Stage): boolean {
  if (!nested || at.file === stage.file) return false;
  let open: { readonly name: string; pattern: string | undefined } | undefined;
  for (const line of at.file.text.slice(0, at.range[0]).split('\n')) {
    const [, name, pattern, end] = branch.exec(line) ?? [];
    if (name !== undefined) open = { name, pattern: undefined };
    else if (end !== undefined) open = undefined;
    else if (pattern !== undefined && open) open.pattern = pattern;
  }
  if (open?.pattern === undefined) return false;
  const set = stage.env(open.name);
  const patterns = open.pattern.replace(/["' ]/g, '').split('|');
  return set.isSet && patterns.every((pattern) => !/[*?]/.test(pattern) && pattern !== set.value);
}

/** The script that holds the command, when it stands in one. */
function whereIn({ at }: StartedCommand, stage: Stage): string {
  return at.file.path === stage.file.path ? '' : ` in ${at.file.path}`;
}

function described({ words }: StartedCommand): string {
  const [program = '', ...args] = words;
  return [basename(program), ...args.slice(0, 2).map((word) => word ?? '…')].join(' ');
}
