import { basename, pathBelow } from '../../core/path.js';
import { inOwnWords } from '../../core/source.js';
import { defineRule } from '../../rule.js';

const api = (volume: string) => `services:
  api:
    build: ./api
    mem_limit: 512m
    volumes:
      - ${volume}
`;

export default defineRule({
  id: 'compose/mounted-source',
  on: 'compose.service',
  topic: 'delivery',
  summary: 'The sources of the host are mounted over those of the image',
  severity: { development: 'off', staging: 'off', production: 'warning' },
  rationale: `What runs then is whatever was checked out on that host, not what was built and tested: a pull changes the code of a running service, a
rollback to an earlier image changes nothing, and what the build installed or compiled below that folder is hidden.`,
  references: ['https://docs.docker.com/compose/how-tos/production/'],
  examples: {
    bad: [
      { name: 'the whole context', files: { 'compose.prod.yaml': api('«./api:/app»') } },
      { name: 'its sources', files: { 'compose.prod.yaml': api('«./api/src:/app/src:ro»') } },
      {
        name: 'from the file for development',
        files: {
          'compose.yaml': api('«./api:/app»'),
          'compose.prod.yaml': 'services:\n  api:\n    restart: always\n',
          Makefile: 'up:\n\tdocker compose -f compose.yaml -f compose.prod.yaml up -d\n',
        },
      },
    ],
    good: [
      { name: 'data of the service', files: { 'compose.prod.yaml': api('./api/uploads:/app/uploads') } },
      { name: 'a configuration', files: { 'compose.prod.yaml': api('./api/config.yaml:/app/config.yaml:ro') } },
      {
        name: 'a folder that it works on',
        files: {
          'compose.prod.yaml': api('./api:/repository'),
          'api/Dockerfile': 'FROM node:22.11\nWORKDIR /app\nCOPY . .\nUSER 1000\nCMD ["node", "api.js"]\n',
        },
      },
      { name: 'for development', files: { 'compose.dev.yaml': api('./api:/app') } },
      { name: 'a named volume', files: { 'compose.prod.yaml': `${api('code:/app')}volumes: { code: {} }\n` } },
    ],
  },
  *check(service, { project }) {
    const { name, build, mounts } = service;
    const context = build.isSet && build.value.context.isSet ? build.value.context.value : undefined;
    if (context === undefined) return;
    const workdir = project.stageOf(service)?.workdir;
    for (const mount of mounts.value ?? []) {
      const inner = mount.hostPath === undefined ? undefined : mount.hostPath === context ? '' : pathBelow(context, mount.hostPath);
      if (inner === undefined || !mount.source.isSet || !isSource(inner)) continue;
      if (workdir?.isSet && mount.target.isSet && !liesOver(mount.target.value, workdir.value)) continue;
      yield {
        at: mount,
        message: `"${inOwnWords(mount.source.value, mount.source.at)}" is mounted over the code in the image of "${name}", so the checkout of the host runs and not what was built; move the mount to a file for development`,
      };
    }
  },
});

/** Whether a mount hides the folder that the image works in, or a part of it. */
function liesOver(target: string, workdir: string): boolean {
  const folder = target.replace(/\/+$/, '');
  return folder === workdir || pathBelow(workdir, folder) !== undefined || pathBelow(folder, workdir) !== undefined;
}

/** The context itself, or a folder of it that is named like code. */
function isSource(path: string): boolean {
  return (
    path === '' ||
    /^(?:src|app|lib|source|sources|server|backend|frontend|packages|pkg|internal|cmd|api|worker|workers|services)$/.test(basename(path))
  );
}
