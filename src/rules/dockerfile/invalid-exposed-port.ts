import { replace } from '../../core/edit.js';
import { textOf } from '../../core/source.js';
import { readExposed } from '../../knowledge/ports.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/invalid-exposed-port',
  on: 'dockerfile',
  topic: 'containerization',
  summary: 'EXPOSE takes a port, a range of ports, and a protocol, and nothing else',
  severity: 'error',
  rationale: `Docker refuses to build with a port above 65535 or with an unknown protocol. A mapping such as \`80:8080\` publishes nothing: Docker drops the host
part today, and has announced that it will refuse it.`,
  references: [
    'https://docs.docker.com/reference/dockerfile/#expose',
    'https://docs.docker.com/reference/build-checks/expose-invalid-format/',
    'https://docs.docker.com/reference/build-checks/expose-proto-casing/',
  ],
  peers: [
    'hadolint DL3011',
    'trivy DS-0008',
    'kics 71bf8cf8',
    'buildkit ExposeInvalidFormat',
    'buildkit ExposeProtoCasing',
    'dockerfilelint invalid_port',
    'dockerfilelint expose_host_port',
  ],
  examples: {
    bad: [
      { files: { Dockerfile: 'FROM node:22.11\nEXPOSE 8080 «80800»\nCMD ["node", "api.js"]\n' } },
      { name: 'the end of a range', files: { Dockerfile: 'FROM node:22.11\nEXPOSE «65000-66000»\nCMD ["node", "api.js"]\n' } },
      {
        name: 'a range that ends before it begins',
        files: { Dockerfile: 'FROM node:22.11\nEXPOSE «8010-8000»\nCMD ["node", "api.js"]\n' },
      },
      { name: 'no protocol', files: { Dockerfile: 'FROM node:22.11\nEXPOSE «8080/http»\nCMD ["node", "api.js"]\n' } },
      { name: 'a comma', files: { Dockerfile: 'FROM node:22.11\nEXPOSE «8080,» 8081\nCMD ["node", "api.js"]\n' } },
      {
        name: 'a mapping',
        files: { Dockerfile: 'FROM node:22.11\nEXPOSE «80:8080»\nCMD ["node", "api.js"]\n' },
        fixed: { Dockerfile: 'FROM node:22.11\nEXPOSE 8080\nCMD ["node", "api.js"]\n' },
      },
      {
        name: 'a mapping with an address',
        files: { Dockerfile: 'FROM node:22.11\nEXPOSE 8081 «127.0.0.1:80:8080/TCP»\nCMD ["node", "api.js"]\n' },
        fixed: { Dockerfile: 'FROM node:22.11\nEXPOSE 8081 8080/tcp\nCMD ["node", "api.js"]\n' },
      },
      {
        name: 'capitals',
        files: { Dockerfile: 'FROM node:22.11\nEXPOSE «53/UDP»\nCMD ["node", "api.js"]\n' },
        fixed: { Dockerfile: 'FROM node:22.11\nEXPOSE 53/udp\nCMD ["node", "api.js"]\n' },
      },
    ],
    good: [
      { files: { Dockerfile: 'FROM node:22.11\nEXPOSE 8080\nCMD ["node", "api.js"]\n' } },
      {
        name: 'all that is allowed',
        files: { Dockerfile: 'FROM node:22.11\nEXPOSE 8080 8000-8010 53/udp 53/tcp "9090" 36412/sctp\nCMD ["node", "api.js"]\n' },
      },
      { name: 'several lines', files: { Dockerfile: 'FROM node:22.11\nEXPOSE 8080 \\\n  # metrics\n  9090\nCMD ["node", "api.js"]\n' } },
      { name: 'a variable', files: { Dockerfile: 'FROM node:22.11\nARG PORT\nEXPOSE ${PORT} $PORT/tcp\nCMD ["node", "api.js"]\n' } },
      {
        name: 'a template, to be filled in before the build',
        files: { Dockerfile: 'FROM node:22.11\nEXPOSE {{ PORT }}\nEXPOSE <%= port %> %%PORT%%\nCMD ["node", "api.js"]\n' },
      },
      { name: 'a port range with a protocol', files: { Dockerfile: 'FROM node:22.11\nEXPOSE 65000-65535/udp\nCMD ["node", "api.js"]\n' } },
    ],
  },
  *check({ instructions }) {
    for (const outer of instructions) {
      const instruction = outer.trigger ?? outer;
      if (instruction.keyword !== 'EXPOSE' || isToBeFilledIn(textOf(instruction))) continue;
      for (const word of instruction.words) {
        const text = word.text.replace(/^(["'])(.*)\1$/, '$2');
        if (/[$\\`"']/.test(text)) continue;
        const { refused, mapping, protocol, meant } = readExposed(text);
        if (refused) {
          yield { at: word, message: `"${text}" stops the build, since ${refused}; name the port that the process listens on` };
        } else if (meant !== undefined && (mapping !== undefined || protocol !== undefined)) {
          const message =
            mapping === undefined
              ? `"${text}" has a protocol in capitals, which Docker warns of; write it in small letters`
              : `"${text}" publishes nothing on "${mapping}", and Docker is going to refuse such a mapping; name the port of the container alone`;
          yield {
            at: word,
            message,
            atMost: mapping === undefined ? 'info' : 'warning',
            fix: { title: `Expose ${meant}`, safety: 'safe', edits: [replace(word, meant)] },
          };
        }
      }
    }
  },
});

/** Marks of the usual template languages, behind which anything may come to stand. */
function isToBeFilledIn(text: string): boolean {
  return /\{[{%]|<%|%%/.test(text);
}
