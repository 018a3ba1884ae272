import { parseImageReference } from '../../core/image.js';
import { inOwnWords } from '../../core/source.js';
import { endings } from '../../knowledge/end-of-life/index.js';
import { daysBetween, listed, notice, release, successor } from '../../knowledge/end-of-life/phrases.js';
import { isForetold } from '../../knowledge/freshness.js';
import { withdrawn } from '../../knowledge/images/withdrawn.js';
import { defineRule } from '../../rule.js';

const deployment = (image: string) => `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db }
spec:
  serviceName: db
  selector: { matchLabels: { app: db } }
  template:
    metadata: { labels: { app: db } }
    spec:
      containers:
        - name: db
          image: ${image}
`;
const compose = (image: string) => `services:\n  db:\n    image: ${image}\n    mem_limit: 1g\n`;

export default defineRule({
  id: 'project/end-of-life-image',
  on: 'container',
  topic: 'security',
  summary: 'A container runs a release that gets no security fixes any more',
  severity: { development: 'info', staging: 'info', production: 'warning' },
  rationale: `Nobody mends the flaws that are found in a release after its end. For a database the move to a supported release takes a dump or an
upgrade of its data, which is better planned than done in a hurry.`,
  references: ['https://endoflife.date/', 'https://www.postgresql.org/support/versioning/'],
  examples: {
    bad: [
      { name: 'a database in Compose', files: { 'compose.prod.yaml': compose('«postgres:12.4»') } },
      { name: 'a database in Kubernetes', files: { 'k8s/db.yaml': deployment('«mysql:5.7»') } },
      { name: 'a store moves to later releases only', files: { 'compose.prod.yaml': compose('«mongo:8.2»') } },
      { name: 'the distribution below it', files: { 'compose.prod.yaml': compose('«redis:8.2-alpine3.17»') } },
      { name: 'a default', files: { 'compose.prod.yaml': compose('«postgres:${PG_VERSION:-11}»') } },
    ],
    good: [
      { files: { 'compose.prod.yaml': compose('postgres:17.2') } },
      { name: 'a supported release in Kubernetes', files: { 'k8s/db.yaml': deployment('mysql:8.4.3') } },
      { name: 'a moving tag is never old', files: { 'compose.prod.yaml': compose('postgres:alpine') } },
      { name: 'an unknown version', files: { 'compose.prod.yaml': compose('postgres:${PG_VERSION}') } },
      { name: 'an image of somebody else', files: { 'compose.prod.yaml': compose('acme/postgres:12.4') } },
      {
        name: 'with build, the name is that of the result',
        files: { 'compose.prod.yaml': 'services:\n  db:\n    build: .\n    image: postgres:12.4\n    mem_limit: 1g\n' },
      },
    ],
  },
  *check(container, { today }) {
    const { image, origin } = container;
    const isBuilt = origin.kind === 'compose' && !origin.service.build.isUnset;
    const reference = !isBuilt && image.isSet ? parseImageReference(image.value) : undefined;
    if (!reference || !image.isSet || withdrawn(reference)) return;
    const found = endings(reference, today);
    const over = found.filter(({ last }) => last < today);
    const name = inOwnWords(image.value, image.at);
    // What a variable or the default of one says may be replaced where it counts.
    const isSure = !image.at.via?.some(({ kind }) => kind === 'interpolation');
    if (over.length > 0) {
      const isFact = over.some(({ last }) => !isForetold('end-of-life', last, today));
      yield {
        at: image.at,
        message: `"${name}" holds ${over.map(release).join(' and ')}, so flaws found since then stay open; move to ${listed(over.map(successor), 'and')}`,
        ...(!(isSure && isFact) && { atMost: 'info' as const }),
      };
      return;
    }
    const near = found.filter(({ last }) => daysBetween(today, last) <= notice);
    if (near.length === 0) return;
    yield {
      at: image.at,
      message: `"${name}" holds ${near.map(({ label, version, last }) => `${label} ${version}, which gets security fixes until ${last} only`).join(' and ')}; plan the move to a newer release`,
      atMost: 'info',
    };
  },
});
