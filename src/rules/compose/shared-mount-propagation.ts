import { defineRule } from '../../rule.js';

const app = (volume: string) => `services:
  app:
    image: acme/app:1.0.0
    volumes:
      - ${volume}
`;

export default defineRule({
  id: 'compose/shared-mount-propagation',
  on: 'compose.service',
  topic: 'security',
  summary: 'What a container mounts appears on the host',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  optIn: true,
  rationale: `With the propagation \`shared\` or \`rshared\` a mount that the container makes below that folder is made on the host as well, and in every other
container that has it. Only programs that provide file systems need it; for all others it is a way out of the container.`,
  references: ['https://docs.docker.com/engine/storage/bind-mounts/#configure-bind-propagation'],
  peers: ['kics baa452f0'],
  examples: {
    bad: [
      { name: 'short form', files: { 'compose.yaml': app('«/srv/media:/media:rshared»') } },
      {
        name: 'long form',
        files: {
          'compose.yaml': app('«{ type: bind, source: /srv/media, target: /media, bind: { propagation: shared } }»'),
        },
      },
    ],
    good: [
      { files: { 'compose.yaml': app('/srv/media:/media:ro') } },
      { name: 'the other direction', files: { 'compose.yaml': app('/:/host:ro,rslave') } },
      { name: 'a folder of that name', files: { 'compose.yaml': app('./shared:/shared') } },
    ],
  },
  *check({ name, mounts }) {
    for (const mount of mounts.value ?? []) {
      const propagation = mount.type === 'bind' ? propagationOf(mount.file.text.slice(...mount.range)) : undefined;
      if (propagation !== 'shared' && propagation !== 'rshared') continue;
      yield {
        at: mount,
        message: `mounts that "${name}" makes below ${mount.target.value ?? 'this folder'} appear on the host (${propagation}), which only providers of file systems need; leave the propagation private`,
      };
    }
  },
});

/** The propagation as written: the option behind the second colon of the short form, or the key of the long one. */
function propagationOf(text: string): string | undefined {
  const key = /\bpropagation["']?:[ \t]*["']?(\w+)/.exec(text)?.[1];
  if (key !== undefined) return key;
  const [, , ...options] = text.replace(/["']$/, '').split(':');
  return options
    .join(':')
    .split(',')
    .find((option) => /^r?(?:shared|slave|private)$/.test(option));
}
