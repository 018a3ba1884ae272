import { parseImageReference } from '../../core/image.js';
import { textOf } from '../../core/source.js';
import { defineRule } from '../../rule.js';

const digest = `@sha256:${'0123456789abcdef'.repeat(4)}`;

export default defineRule({
  id: 'dockerfile/base-image-without-digest',
  on: 'dockerfile.stage',
  topic: 'security',
  summary: 'An image that a build starts from or copies from has no digest',
  severity: { development: 'off', staging: 'info', production: 'warning' },
  optIn: true,
  rationale: `A tag can be moved to other content, by its owner or by whoever takes over the account, and the next build takes that content without a
word. A digest is the content itself.`,
  references: ['https://docs.docker.com/build/building/best-practices/#pin-base-image-versions'],
  examples: {
    bad: [
      { files: { Dockerfile: 'FROM «node:22.11»\nUSER 1000\nCMD ["node", "worker.js"]\n' } },
      {
        name: 'copied or mounted from another image',
        files: {
          Dockerfile: `FROM node:22.11${digest}\nUSER 1000\nCOPY --from=«busybox:1.37» /bin/wget /bin/wget\nRUN --mount=type=bind,from=«ghcr.io/acme/tools:1.2»,target=/tools /tools/run\nCMD ["node", "worker.js"]\n`,
        },
      },
    ],
    good: [
      { files: { Dockerfile: `FROM node:22.11${digest}\nUSER 1000\nCMD ["node", "worker.js"]\n` } },
      {
        name: 'copied or mounted by digest',
        files: {
          Dockerfile: `FROM node:22.11${digest}\nUSER 1000\nCOPY --from=busybox:1.37${digest} /bin/wget /bin/wget\nRUN --mount=type=bind,from=ghcr.io/acme/tools${digest},target=/tools /tools/run\nCMD ["node", "worker.js"]\n`,
        },
      },
      {
        name: 'stages have none, and scratch is no image',
        files: {
          Dockerfile: `FROM golang:1.27${digest} AS build\nFROM build AS test\nFROM scratch\nCOPY --from=build /worker /worker\nCOPY --from=0 /etc/ssl /etc/ssl\nENTRYPOINT ["/worker"]\n`,
        },
      },
      {
        name: 'a build argument without a default is unknown',
        files: { Dockerfile: 'ARG BASE\nFROM ${BASE}\nCOPY --from=${BASE} /a /a\n' },
      },
      {
        name: 'a build context takes the place of an image',
        files: {
          Dockerfile: 'FROM base-server\nUSER 1000\nCOPY --from=base-server /a /a\n',
          'docker-bake.hcl': 'target "app" {\n  contexts = {\n    base-server = "target:server"\n  }\n}\n',
        },
      },
    ],
  },
  *check(stage, { project }) {
    const { base, reference } = stage;
    const isContext = (name: string | undefined) => name !== undefined && project.namedContexts.has(name);
    if (reference && !reference.digest && !isContext(base.value) && !isContext(stage.name)) {
      yield {
        at: base.at,
        message: `"${base.value}" has no digest, so the next build may get other content under this name; add the digest of the image that was tested`,
        // The default of a build argument is what a build takes that says nothing; the real one may say more.
        ...(textOf(base.at).includes('$') && { atMost: 'info' as const }),
      };
    }
    for (const source of stage.copySources) {
      if (source.stage || source.isIndex || source.name.includes('$') || isContext(source.name)) continue;
      const image = parseImageReference(source.name);
      if (!image || image.digest || image.name === 'scratch') continue;
      yield {
        at: source,
        message: `"${source.name}" has no digest, so the next build may copy other content; add the digest of the image that was tested`,
        // A name alone may be a build context that only the command line gives.
        ...(!/[:/.]/.test(source.name) && { atMost: 'info' as const }),
      };
    }
  },
});
