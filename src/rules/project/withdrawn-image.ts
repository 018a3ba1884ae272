import { parseImageReference } from '../../core/image.js';
import { inOwnWords } from '../../core/source.js';
import { isStale } from '../../knowledge/freshness.js';
import { withdrawn } from '../../knowledge/images/withdrawn.js';
import { defineRule } from '../../rule.js';

const deployment = (image: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: api }
spec:
  replicas: 2
  selector: { matchLabels: { app: api } }
  template:
    metadata: { labels: { app: api } }
    spec:
      containers:
        - name: api
          image: ${image}
`;
const compose = (image: string) => `services:\n  db:\n    image: ${image}\n    mem_limit: 1g\n`;

export default defineRule({
  id: 'project/withdrawn-image',
  on: 'container',
  topic: 'containerization',
  summary: 'A container runs an image that was withdrawn, or whose tag was never published',
  severity: 'error',
  rationale: `A tag that was never published cannot be pulled, so the container never starts. A withdrawn image gets no security fixes any more; it
runs only where it was pulled before, or until it vanishes.`,
  references: ['https://github.com/docker-library/official-images', 'https://github.com/bitnami/containers/issues/83267'],
  peers: ['kubescape C-0253'],
  examples: {
    bad: [
      { name: 'never published', files: { 'compose.yaml': compose('«mysql:8.0-alpine»') } },
      { name: 'withdrawn', files: { 'compose.yaml': compose('«bitnami/postgresql:16.4.0»') } },
      { name: 'the version behind alpine', files: { 'compose.yaml': compose('«postgres:alpine-14»') } },
      { name: 'a day without a release', files: { 'compose.yaml': compose('«minio/mc:RELEASE.2024-12-18T10-00-00Z»') } },
      { name: 'gone from its registry', files: { 'compose.yaml': compose('«minio/minio:latest»') } },
      {
        name: 'the way tags were written for older releases',
        files: { 'compose.yaml': compose('«temporalio/admin-tools:1.30.1-tctl-1.18.4-cli-1.5.0»') },
      },
      { name: 'in Kubernetes', files: { 'k8s/api.yaml': deployment('«k8s.gcr.io/pause:3.9»') } },
    ],
    good: [
      { files: { 'compose.yaml': compose('mysql:8.4.3') } },
      { name: 'Alpine where there is one', files: { 'compose.yaml': compose('postgres:16.6-alpine') } },
      { name: 'the version before alpine', files: { 'compose.yaml': compose('postgres:14-alpine') } },
      { name: 'from a registry that keeps it', files: { 'compose.yaml': compose('quay.io/minio/minio:latest') } },
      { name: 'a day with a release', files: { 'compose.yaml': compose('quay.io/minio/mc:RELEASE.2024-11-21T17-21-54Z') } },
      { name: 'that way for an older release', files: { 'compose.yaml': compose('temporalio/admin-tools:1.29.1-tctl-1.18.4-cli-1.5.0') } },
      { name: 'an image of somebody else', files: { 'compose.yaml': compose('acme/mysql:8.0-alpine') } },
      { name: 'the registry of today', files: { 'k8s/api.yaml': deployment('registry.k8s.io/pause:3.9') } },
      {
        name: 'with build, the name is that of the result',
        files: { 'compose.yaml': 'services:\n  db:\n    build: .\n    image: mysql:8.0-alpine\n    mem_limit: 1g\n' },
      },
    ],
  },
  *check(container, { project, today }) {
    const { image, origin, label } = container;
    const isBuilt = origin.kind === 'compose' && !origin.service.build.isUnset;
    const reference = !isBuilt && image.isSet ? parseImageReference(image.value) : undefined;
    const fact = reference && withdrawn(reference);
    if (!fact || !image.isSet || project.stageOf(container)) return;
    const never = fact.state === 'never-published';
    const effect = never
      ? `so ${label} never starts`
      : fact.gone
        ? `so ${label} starts only where it was pulled before`
        : 'so it gets no security fixes';
    yield {
      at: image.at,
      message: `"${inOwnWords(image.value, image.at)}" ${never ? 'was never published' : 'was withdrawn'} (${fact.why}), ${effect}; ${fact.instead ? `use ${fact.instead}` : 'use a maintained image'}`,
      ...(!never && { atMost: 'warning' as const }),
      ...(fact.growing && isStale('withdrawn', today) && { atMost: 'info' as const }),
    };
  },
});
