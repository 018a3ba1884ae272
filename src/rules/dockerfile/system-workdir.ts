import { textOf } from '../../core/source.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/system-workdir',
  on: 'dockerfile.stage',
  topic: 'containerization',
  summary: 'WORKDIR is a directory of the system',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `The runtime mounts its own file systems over /proc, /sys and /dev, so what the image holds there is not to be seen in a container. Files of an application
beside those of the kernel also change what tools of the system find.`,
  references: [
    'https://github.com/opencontainers/runtime-spec/blob/main/config-linux.md#default-filesystems',
    'https://docs.docker.com/reference/dockerfile/#workdir',
  ],
  peers: ['trivy DS-0030'],
  examples: {
    bad: [
      { files: { Dockerfile: 'FROM node:22.11\nWORKDIR «/proc/app»\nCOPY . .\nUSER 1000\nCMD ["node", "worker.js"]\n' } },
      { name: 'a note, where nothing is put', files: { Dockerfile: 'FROM kalilinux/kali-rolling:2026.1\nWORKDIR «/dev»\n' } },
      { name: 'in quotes', files: { Dockerfile: 'FROM node:22.11\nWORKDIR «"/dev"»\nCOPY . .\nUSER 1000\nCMD ["node", "worker.js"]\n' } },
    ],
    good: [
      { files: { Dockerfile: 'FROM node:22.11\nWORKDIR /app\nCOPY . .\nUSER 1000\nCMD ["node", "worker.js"]\n' } },
      {
        name: 'a name that begins like one',
        files: { Dockerfile: 'FROM node:22.11\nWORKDIR /devices\nCOPY . .\nUSER 1000\nCMD ["node", "worker.js"]\n' },
      },
      {
        name: 'where configuration and homes belong',
        files: { Dockerfile: 'FROM node:22.11\nWORKDIR /etc/temporal\nWORKDIR /root\nCOPY . .\nUSER 1000\nCMD ["node", "worker.js"]\n' },
      },
    ],
  },
  *check(stage) {
    if (stage.platform === 'windows') return;
    for (const [index, { keyword, args }] of stage.instructions.entries()) {
      if (keyword !== 'WORKDIR') continue;
      const path = textOf(args).replace(/^(["'])(.*)\1$/s, '$2');
      const root = /^\/(proc|sys|dev|boot|initrd|lost\+found)(?:\/|$)/.exec(path)?.[1];
      if (root === undefined) continue;
      const isMounted = /^(?:proc|sys|dev)$/.test(root);
      const why = isMounted ? 'where the runtime mounts its own files over those of the image' : 'which belongs to the system';
      // Nothing that gets lost where no instruction writes.
      const isFilled = stage.instructions.slice(index).some((later) => ['COPY', 'ADD', 'RUN'].includes(later.keyword));
      yield {
        at: args,
        message: `"${path}" is in /${root}, ${why}; use a directory of your own, such as /app`,
        ...((!isMounted || !isFilled) && { atMost: 'info' as const }),
      };
    }
  },
});
