import { replace } from '../../core/edit.js';
import { inOwnWords, textOf } from '../../core/source.js';
import { userNumber } from '../../knowledge/images/users.js';
import { isRootUser, userOfImage } from '../../knowledge/kubernetes/image-user.js';
import { defineRule } from '../../rule.js';

const deployment = (security: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: worker }
spec:
  replicas: 2
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:
      securityContext: {${security}}
      containers:
        - name: worker
          image: acme/worker:1.4.0
          resources: { limits: { memory: 1Gi } }
`;
const compose = 'services:\n  worker:\n    build: .\n    image: acme/worker\n';

export default defineRule({
  id: 'project/non-numeric-user-under-run-as-non-root',
  on: 'kubernetes.container',
  topic: 'security',
  summary: 'runAsNonRoot is set, and the image names its user instead of numbering it',
  severity: 'error',
  rationale: `The kubelet does not read /etc/passwd of the image. It cannot prove that a named user is not root, so it refuses to start
the container: "image has non-numeric user, cannot verify user is non-root".`,
  reads: ['runAsNonRoot'],
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],
  peers: ['hadolint DL3066'],
  examples: {
    bad: [
      {
        files: { Dockerfile: 'FROM node:22.11\nUSER «node»\n', 'compose.yaml': compose, 'deploy.yaml': deployment(' runAsNonRoot: true ') },
        fixed: { Dockerfile: 'FROM node:22.11\nUSER 1000\n' },
      },
      {
        name: 'no fix where the system chooses the number',
        files: {
          Dockerfile: 'FROM debian:12.8\nRUN useradd app\nUSER «app»\n',
          'compose.yaml': compose,
          'deploy.yaml': deployment(' runAsNonRoot: true '),
        },
      },
      {
        name: 'a published image',
        files: { 'deploy.yaml': deployment(' runAsNonRoot: true ').replace('acme/worker:1.4.0', '«temporalio/server:1.29.1»') },
      },
      {
        name: 'inherited from an earlier stage',
        files: {
          Dockerfile: 'FROM node:22.11 AS base\nUSER «node»\nFROM base\nCMD ["node", "w.js"]\n',
          'compose.yaml': compose,
          'deploy.yaml': deployment(' runAsNonRoot: true '),
        },
        fixed: { Dockerfile: 'FROM node:22.11 AS base\nUSER 1000\nFROM base\nCMD ["node", "w.js"]\n' },
      },
    ],
    good: [
      {
        name: 'numeric user',
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\n', 'compose.yaml': compose, 'deploy.yaml': deployment(' runAsNonRoot: true ') },
      },
      {
        name: 'runAsUser wins',
        files: {
          Dockerfile: 'FROM node:22.11\nUSER node\n',
          'compose.yaml': compose,
          'deploy.yaml': deployment(' runAsNonRoot: true, runAsUser: 1000 '),
        },
      },
      {
        name: 'a variable user is unknown',
        files: {
          Dockerfile: 'FROM node:22.11\nARG UID\nUSER $UID\n',
          'compose.yaml': compose,
          'deploy.yaml': deployment(' runAsNonRoot: true '),
        },
      },
      {
        name: 'root is a case of its own',
        files: { Dockerfile: 'FROM node:22.11\nUSER root\n', 'compose.yaml': compose, 'deploy.yaml': deployment(' runAsNonRoot: true ') },
      },
      {
        name: 'a published image whose user has a number',
        files: { 'deploy.yaml': deployment(' runAsNonRoot: true ').replace('acme/worker:1.4.0', 'nginxinc/nginx-unprivileged:1.27.3') },
      },
      {
        name: 'and where the pod gives one',
        files: {
          'deploy.yaml': deployment(' runAsNonRoot: true, runAsUser: 1000 ').replace('acme/worker:1.4.0', 'temporalio/server:1.29.1'),
        },
      },
      {
        name: 'no link to a Dockerfile',
        files: { Dockerfile: 'FROM node:22.11\nUSER node\n', 'deploy.yaml': deployment(' runAsNonRoot: true ') },
      },
      {
        name: 'two services build that image in two ways: a doubt',
        files: {
          Dockerfile: 'FROM node:22.11\nUSER node\n',
          'other/Dockerfile': 'FROM node:22.11\nUSER 1000\n',
          'compose.yaml': `${compose}  other:\n    build: ./other\n    image: acme/worker\n`,
          'deploy.yaml': deployment(' runAsNonRoot: true '),
        },
      },
    ],
  },
  *check(container, { project }) {
    const { runAsNonRoot, runAsUser } = container.security;
    if (runAsNonRoot.value !== true || !runAsUser.isUnset) return;
    const required = { at: runAsNonRoot.at, message: 'runAsNonRoot is required here' };
    const link = project.imageOf(container);
    if (!link) {
      const { image, name } = project.containerOf(container);
      const user = userOfImage(image, undefined);
      if (!image.isSet || !isNamed(user)) return;
      yield {
        at: image.at,
        message: `"${inOwnWords(image.value, image.at)}" names its user "${user}" instead of numbering it, so Kubernetes refuses to start container "${name}"; set runAsUser to the number of that user`,
        related: [required],
      };
      return;
    }
    const { user } = link.stage;
    if (!user.isSet || !isNamed(user.value)) return;
    const [name = ''] = user.value.split(':');
    const number = userNumber(name, link.stage);
    const isPlain = user.isLiteral && textOf(user.at) === user.value;
    yield {
      at: user.at,
      message: `"${user.value}" is not a number, so Kubernetes refuses to start container "${container.name}"; use ${number ? `its number ${number}` : 'the numeric id'}`,
      related: [required, ...link.evidence],
      // The user stays the same; only now the container starts.
      fix:
        number && isPlain
          ? { title: `Use the number of "${name}"`, safety: 'safe', edits: [replace(user.at, `${number}${user.value.slice(name.length)}`)] }
          : undefined,
    };
  },
});

/** Root has a rule of its own, since a number would not help it. */
function isNamed(user: string | undefined): user is string {
  return user !== undefined && !/^\d+(:|$)/.test(user) && !isRootUser(user);
}
