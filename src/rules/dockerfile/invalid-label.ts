import { complaintAboutKey, complaintAboutValue } from '../../knowledge/labels.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/invalid-label',
  on: 'dockerfile.stage',
  topic: 'delivery',
  summary: 'A label has a key or a value that its readers cannot use',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  optIn: true,
  rationale: `Registries, scanners and inventories read the labels of the OCI to find the source, the version and the licence of an image. What has another form they show
wrongly or skip, and keys in the namespaces of Docker may change their meaning.`,
  references: [
    'https://github.com/opencontainers/image-spec/blob/main/annotations.md',
    'https://docs.docker.com/engine/manage-resources/labels/#key-format-recommendations',
  ],
  peers: [
    'hadolint DL3048',
    'hadolint DL3051',
    'hadolint DL3052',
    'hadolint DL3053',
    'hadolint DL3054',
    'hadolint DL3055',
    'hadolint DL3056',
  ],
  examples: {
    bad: [
      {
        name: 'values that are not what the key says',
        files: {
          Dockerfile:
            'FROM node:22.11\nLABEL «org.opencontainers.image.created="31.1.2026"» \\\n      «org.opencontainers.image.source=github.com/acme/app» \\\n      «org.opencontainers.image.licenses="Apache 2"»\nUSER 1000\n',
        },
      },
      {
        name: 'nothing, a branch, and a key that does not exist',
        files: {
          Dockerfile:
            'FROM node:22.11\nLABEL «org.opencontainers.image.version=""»\nLABEL «org.opencontainers.image.revision=main»\nLABEL «org.opencontainers.image.author="Acme"»\nUSER 1000\n',
        },
      },
      {
        name: 'keys that others cannot use',
        files: {
          Dockerfile:
            'FROM node:22.11\nLABEL «com.docker.acme.team=workers» «"com.acme.Build Date"=today» «com.acme..team=workers»\nUSER 1000\n',
        },
      },
    ],
    good: [
      {
        files: {
          Dockerfile:
            'FROM node:22.11\nLABEL org.opencontainers.image.created="2026-01-31T12:00:00Z" \\\n      org.opencontainers.image.source=https://github.com/acme/app \\\n      org.opencontainers.image.licenses="(Apache-2.0 OR MIT) AND GPL-2.0-only WITH Classpath-exception-2.0"\nUSER 1000\n',
        },
      },
      {
        name: 'values that the build gives',
        files: {
          Dockerfile:
            'FROM node:22.11\nARG VERSION\nARG REVISION=unknown\nLABEL org.opencontainers.image.version="$VERSION"\nLABEL org.opencontainers.image.revision=${REVISION}\nLABEL org.opencontainers.image.authors="Acme"\nUSER 1000\n',
        },
      },
      {
        name: 'keys of the owner, and older ones',
        files: { Dockerfile: 'FROM node:22.11\nLABEL com.acme.team=workers maintainer="Acme" RUN="docker run acme/app"\nUSER 1000\n' },
      },
    ],
  },
  *check({ instructions }) {
    for (const { keyword, assignments } of instructions) {
      if (keyword !== 'LABEL') continue;
      for (const { name, value, file, range } of assignments) {
        const key = name.replace(/^(["'])(.*)\1$/, '$2');
        if (key.includes('$')) continue;
        const aboutKey = complaintAboutKey(key);
        const aboutValue = value.isSet && value.isLiteral ? complaintAboutValue(key, value.value) : undefined;
        if (aboutKey) yield { at: { file, range }, message: `the label "${key}" ${aboutKey}` };
        else if (aboutValue) {
          yield {
            at: { file, range },
            message: `the label "${key}" ${aboutValue.problem}, so tools that read it show nothing or something wrong; ${aboutValue.cure}`,
          };
        }
      }
    }
  },
});
