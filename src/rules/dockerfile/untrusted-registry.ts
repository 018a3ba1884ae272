import { globMatcher } from '../../core/glob.js';
import { parseImageReference } from '../../core/image.js';
import { type Located, textOf } from '../../core/source.js';
import { defineRule } from '../../rule.js';

const options = { registries: ['docker.io', '*.acme.example'] };

interface Options {
  readonly registries: readonly string[];
}

export default defineRule<'dockerfile.stage', Options>({
  id: 'dockerfile/untrusted-registry',
  on: 'dockerfile.stage',
  topic: 'security',
  summary: 'An image comes from a registry that is not on your list',
  severity: { development: 'warning', staging: 'error', production: 'error' },
  optIn: true,
  rationale: `What a build pulls runs with its secrets and ends up in production. A list of registries keeps out what nobody scanned or agreed to. Only you know
that list: without one the rule says nothing.`,
  references: ['https://docs.docker.com/reference/dockerfile/#from', 'https://github.com/hadolint/hadolint/wiki/DL3026'],
  peers: ['hadolint DL3026'],
  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: {
        registries: {
          type: 'array',
          items: { type: 'string', minLength: 1 },
          uniqueItems: true,
          description:
            'Hosts that images may come from, with their port, such as `docker.io`, `ghcr.io`, `localhost:5000` or `*.acme.io`. A name without a host means `docker.io`. While the list is empty nothing is reported.',
        },
      },
    },
    defaults: { registries: [] },
  },
  examples: {
    bad: [
      {
        name: 'a base image',
        options,
        files: { Dockerfile: 'FROM «quay.io/acme/node:22.11»\nUSER 1000\nCMD ["node", "worker.js"]\n' },
      },
      {
        name: 'what is copied or mounted',
        options,
        files: {
          Dockerfile:
            'FROM node:22.11\nUSER 1000\nCOPY --from=«ghcr.io/other/tool:1» /tool /tool\nRUN --mount=from=«localhost:5000/tools»,target=/tools /tools/run\n',
        },
      },
      {
        name: 'a star stands for no part of the last name',
        options,
        files: { Dockerfile: 'FROM «registry.acme.example.org/node:22.11»\nUSER 1000\nCMD ["node", "worker.js"]\n' },
      },
    ],
    good: [
      { name: 'without a host it is docker.io', options, files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nCMD ["node", "worker.js"]\n' } },
      {
        name: 'any host of a domain',
        options,
        files: { Dockerfile: 'FROM registry.acme.example/node:22.11\nUSER 1000\nCMD ["node", "worker.js"]\n' },
      },
      {
        name: 'stages and scratch',
        options,
        files: {
          Dockerfile:
            'FROM node:22.11 AS build\nFROM scratch\nCOPY --from=build /a /a\nCOPY --from=0 /b /b\nCOPY --from=docker.io/library/busybox:1.37 /bin/wget /bin/wget\n',
        },
      },
      { name: 'no list, no opinion', files: { Dockerfile: 'FROM quay.io/acme/node:22.11\nUSER 1000\nCMD ["node", "worker.js"]\n' } },
      { name: 'an unknown image', options, files: { Dockerfile: 'ARG BASE\nFROM ${BASE}\nUSER 1000\nCMD ["node", "worker.js"]\n' } },
    ],
  },
  *check(stage, { project, options: { registries } }) {
    if (registries.length === 0) return;
    const matchers = registries.map((registry) => globMatcher(registry));
    const isTrusted = (registry: string) => matchers.some((matches) => matches?.(registry));
    const { base, reference } = stage;
    const isContext = (name: string | undefined) => name !== undefined && project.namedContexts.has(name);
    const images: { readonly at: Located; readonly name: string; readonly registry: string; readonly isDoubtful?: boolean }[] = [];
    if (reference && !isContext(base.value) && !isContext(stage.name)) {
      images.push({ at: base.at, name: base.value ?? '', registry: reference.registry, isDoubtful: textOf(base.at).includes('$') });
    }
    for (const source of stage.copySources) {
      if (source.stage || source.isIndex || source.name.includes('$') || isContext(source.name)) continue;
      const image = parseImageReference(source.name);
      // A name alone may be a build context that only the command line gives.
      const isDoubtful = !/[:/.]/.test(source.name);
      if (image && image.name !== 'scratch') images.push({ at: source, name: source.name, registry: image.registry, isDoubtful });
    }
    for (const { at, name, registry, isDoubtful } of images) {
      if (isTrusted(registry)) continue;
      yield {
        at,
        message: `"${name}" comes from ${registry}, which is not among the trusted registries, so nobody here vouches for it; take it from ${registries.join(' or ')}`,
        // The default of a build argument is what a build takes that says nothing; the real one may say more.
        ...(isDoubtful && { atMost: 'info' as const }),
      };
    }
  },
});
