import { namedImage } from '../../core/image.js';
import { withArticle } from '../../core/words.js';
import { dataStore } from '../../knowledge/data-stores.js';
import { defineRule } from '../../rule.js';

/** Seconds that Compose waits between SIGTERM and SIGKILL where nothing is written. */
const defaultSeconds = 10;

export default defineRule({
  id: 'compose/short-stop-grace-period',
  on: 'compose.service',
  topic: 'delivery',
  aggregate: true,
  summary: 'A database or broker has ten seconds or less to stop',
  severity: { development: 'off', staging: 'off', production: 'warning' },
  rationale: `Compose sends SIGKILL ten seconds after SIGTERM. A database that is killed while it writes its memory to the disk has to recover at the next start, which can
take minutes, and a broker checks its logs; neither answers until then.`,
  references: ['https://docs.docker.com/reference/compose-file/services/#stop_grace_period'],
  examples: {
    bad: [
      {
        name: 'the default',
        files: { 'compose.prod.yaml': 'services:\n  «db»:\n    image: postgres:16.6\n    restart: always\n' },
      },
      {
        name: 'less than the default',
        files: { 'compose.prod.yaml': 'services:\n  broker:\n    image: apache/kafka:3.9.0\n    stop_grace_period: «5s»\n' },
      },
    ],
    good: [
      { files: { 'compose.prod.yaml': 'services:\n  db:\n    image: postgres:16.6\n    stop_grace_period: 1m\n' } },
      { files: { 'compose.prod.yaml': 'services:\n  broker:\n    image: apache/kafka:3.9.0\n    stop_grace_period: 90s\n' } },
      { name: 'a cache', files: { 'compose.prod.yaml': 'services:\n  cache:\n    image: redis:7.4.1\n    restart: always\n' } },
      { name: 'no data', files: { 'compose.prod.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    stop_grace_period: 5s\n' } },
      {
        name: 'from outside',
        files: { 'compose.prod.yaml': 'services:\n  db:\n    image: postgres:16.6\n    stop_grace_period: ${DB_GRACE}\n' },
      },
      { name: 'for development', files: { 'compose.dev.yaml': 'services:\n  db:\n    image: postgres:16.6\n    stop_grace_period: 1s\n' } },
    ],
  },
  *check(service) {
    const { stopGracePeriod: grace, name } = service;
    const reference = service.build.isUnset ? namedImage(service.image) : undefined;
    const store = reference && dataStore(reference);
    if (!store || store.cache || grace.isUnknown || (grace.isSet && grace.value >= defaultSeconds)) return;
    const what = `"${name}" (${withArticle(store.kind)}) is killed ${grace.value ?? defaultSeconds} s after it was told to stop`;
    yield {
      at: grace.isSet ? grace.at : service,
      message: `${what}, and may have to recover at its next start; set a stop_grace_period that it keeps under load`,
      // Most of them stop in time when they have little to do.
      ...(grace.isUnset && { atMost: 'info' }),
    };
  },
});
