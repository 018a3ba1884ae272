import { weaklyMemoized } from '../../core/lazy.js';
import { basename, dirname, joinPath, resolvePath } from '../../core/path.js';
import { inOwnWords } from '../../core/source.js';
import { isMadeInSetUp } from '../../knowledge/set-up.js';
import type { Mount, Service } from '../../parsers/compose/types.js';
import type { Files, Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const web = (volume: string) => `services:
  web:
    image: nginx:1.27.3
    volumes:
      - ${volume}
`;

export default defineRule({
  id: 'compose/missing-mounted-file',
  on: 'compose.service',
  topic: 'configuration',
  summary: 'A file is mounted that is not in the repository',
  severity: 'error',
  rationale: `Docker makes an empty folder where the source of a bind mount does not exist, and mounts that. A program that expects a file there does not
start, or starts without its configuration; a database that finds no start scripts comes up empty, and does not look for them again.`,
  references: [
    'https://docs.docker.com/engine/storage/bind-mounts/#considerations-and-constraints',
    'https://docs.docker.com/reference/compose-file/services/#volumes',
  ],
  examples: {
    bad: [
      { name: 'a configuration', files: { 'compose.yaml': web('«./nginx.conf:/etc/nginx/nginx.conf:ro»') } },
      {
        name: 'the start scripts of a database',
        files: {
          'compose.yaml':
            'services:\n  db:\n    image: postgres:16.6\n    volumes:\n      - data:/var/lib/postgresql/data\n      - «./db/init:/docker-entrypoint-initdb.d»\nvolumes: { data: {} }\n',
        },
      },
      {
        name: 'where Compose must not make it',
        files: {
          'compose.yaml': web(
            'type: bind\n        source: «./html»\n        target: /usr/share/nginx/html\n        bind: { create_host_path: false }',
          ),
        },
      },
    ],
    good: [
      { files: { 'compose.yaml': web('./nginx.conf:/etc/nginx/nginx.conf:ro'), 'nginx.conf': 'events {}\n' } },
      { name: 'a folder for data is made', files: { 'compose.yaml': web('./data:/var/cache/nginx') } },
      {
        name: 'a model of it is there, to be copied',
        files: { 'compose.yaml': web('./app.conf:/etc/nginx/conf.d/app.conf'), 'app.conf.example': 'server {}\n' },
      },
      { name: 'a certificate is no part of a repository', files: { 'compose.yaml': web('./tls/server.pem:/etc/nginx/server.pem') } },
      {
        name: 'Compose is called from the root',
        files: { 'deploy/compose.yaml': web('./nginx.conf:/etc/nginx/nginx.conf:ro'), 'nginx.conf': 'events {}\n' },
      },
      {
        name: 'in a submodule',
        files: {
          'compose.yaml': web('./lib/nginx.conf:/etc/nginx/nginx.conf'),
          '.gitmodules': '[submodule "lib"]\n\tpath = lib\n\turl = ../lib\n',
        },
      },
      {
        name: 'included from a file with another folder',
        files: {
          'compose.yaml': 'include:\n  - path: parts/web.yaml\n    project_directory: files\n',
          'parts/web.yaml': web('./nginx.conf:/etc/nginx/nginx.conf:ro'),
          'files/nginx.conf': 'events {}\n',
        },
      },
      {
        name: 'the README says where to get it',
        files: {
          'compose.yaml': web('./nginx.conf:/etc/nginx/nginx.conf:ro'),
          'README.md': 'Download `nginx.conf` before the first start.\n',
        },
      },
      {
        name: 'a script of the set-up makes it',
        files: {
          'compose.yaml': web('./db/schema.sql:/docker-entrypoint-initdb.d/schema.sql'),
          'setup.sh': "#!/bin/sh\nmkdir -p db\ncat > db/schema.sql << 'EOF'\nCREATE TABLE t (id int);\nEOF\ndocker compose up -d\n",
        },
      },
      {
        name: 'a target of the Makefile above makes it',
        files: {
          'deploy/compose.yaml': web('./app.conf:/etc/nginx/conf.d/app.conf'),
          Makefile: 'deploy/app.conf:\n\tenvsubst < deploy/conf.in > deploy/app.conf\n',
        },
      },
      { name: 'a path by variable', files: { 'compose.yaml': web('${CONF}/nginx.conf:/etc/nginx/nginx.conf') } },
    ],
  },
  *check(service, { project }) {
    for (const mount of service.mounts.value ?? []) {
      const { hostPath, source, target } = mount;
      if (hostPath === undefined || !source.isSet || !target.isSet) continue;
      const mustExist = /\bcreate_host_path["']?:\s*false\b/.test(mount.file.text.slice(...mount.range));
      const kind = mustExist ? 'other' : kindOf(source.value, target.value);
      if (!kind || !isMissing(hostPath, mount, project)) continue;
      yield {
        at: source.at,
        message: `"${inOwnWords(source.value, source.at)}" is not in the repository, ${effectOf(kind, service)}; add it, or mount what is there`,
        ...(!mustExist && { atMost: 'warning' as const }),
      };
    }
  },
});

type Kind = 'file' | 'scripts' | 'other';

function effectOf(kind: Kind, { name }: Service): string {
  if (kind === 'file')
    return `so unless something makes it first, Docker puts an empty folder there, and "${name}" finds that in the place of its file or does not start`;
  return kind === 'scripts'
    ? `so unless something makes it first, Docker puts an empty folder there, and "${name}" starts without what should lie there`
    : `and Compose must not make it, so "${name}" does not start`;
}

/** Names that people write by hand and commit. Keys, certificates, dumps and databases are made elsewhere. */
const written =
  /\.(?:conf|cnf|cfg|ini|toml|ya?ml|xml|properties|sh|sql|cql|lua|hcl|rules|js|mjs|ts|py|html|tmpl|template|tpl|vcl)$|^(?:Caddyfile|Corefile|nginx\.conf)$/;
/** Folders of an image that hold nothing until something is mounted there. */
const contents =
  /^\/docker-entrypoint-initdb\.d\/?$|^\/etc\/grafana\/provisioning(?:\/[\w-]+)?\/?$|^\/etc\/nginx\/(?:conf\.d|templates)\/?$/;

function kindOf(source: string, target: string): Kind | undefined {
  if (written.test(basename(source)) && /\.[A-Za-z]\w*$|file$/.test(basename(target))) return 'file';
  return contents.test(target) && !/\.[a-z]+$/.test(basename(source)) ? 'scripts' : undefined;
}

/** Whether a path is certainly absent, wherever Compose is called from, and nothing says that it is made or fetched later. */
function isMissing(path: string, mount: Mount, { files, applications }: Project): boolean {
  if (files.stat(path) !== 'absent' || isInSubmodule(path, mount, files)) return false;
  // A file that is included elsewhere may start its paths from another folder there.
  const elsewhere = mountsByPlace(applications).get(placeKey(mount)) ?? [];
  if (elsewhere.some((other) => other.hostPath !== undefined && files.stat(other.hostPath) !== 'absent')) return false;
  for (let folder = dirname(mount.file.path); folder !== ''; ) {
    folder = dirname(folder);
    const other = mount.source.isSet ? resolvePath(folder, mount.source.value) : undefined;
    if (other === undefined || files.stat(other) !== 'absent') return false;
  }
  const name = basename(path);
  if (isMadeInSetUp(name, mount, files)) return false;
  const stem = name.replace(/\.\w+$/, '');
  const end = name.slice(stem.length);
  const models = ['example', 'sample', 'template', 'tmpl', 'tpl', 'dist', 'default', 'j2', 'in'].flatMap((word) => [
    `${name}.${word}`,
    `${name}-${word}`,
    `${stem}.${word}${end}`,
    `${stem}-${word}${end}`,
    `${word}.${name}`,
  ]);
  return models.every((model) => files.stat(joinPath(dirname(path), model)) === 'absent');
}

const mountsByPlace = weaklyMemoized((applications: Project['applications']): ReadonlyMap<string, readonly Mount[]> => {
  const found = new Map<string, Mount[]>();
  for (const { services } of applications) {
    for (const mount of services.flatMap(({ mounts }) => mounts.value ?? [])) {
      const key = placeKey(mount);
      const others = found.get(key);
      if (others) others.push(mount);
      else found.set(key, [mount]);
    }
  }
  return found;
});

function placeKey({ file, range }: Mount): string {
  return `${range[0]} ${file.path}`;
}

function isInSubmodule(path: string, mount: Mount, files: Files): boolean {
  const modules = files.text('.gitmodules', mount);
  if (!modules.isSet) return modules.isUnknown;
  return [...modules.value.matchAll(/^\s*path\s*=\s*(\S.*?)\s*$/gm)].some(([, folder]) => path === folder || path.startsWith(`${folder}/`));
}
