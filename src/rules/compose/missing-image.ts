import { weaklyMemoized } from '../../core/lazy.js';
import { dirname, joinPath } from '../../core/path.js';
import type { ComposeApplication, ComposeFile, DataNode, Service } from '../../parsers/compose/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const api = 'services:\n  api:\n    image: acme/api:1.0.0\n';

export default defineRule({
  id: 'compose/missing-image',
  on: 'compose.service',
  topic: 'orchestration',
  summary: 'A service has neither an image nor a build',
  severity: 'error',
  rationale: `Compose refuses the whole application, not this service alone: "service has neither an image nor a build context specified". With a
profile it does so on the day when somebody turns the profile on.`,
  references: [
    'https://docs.docker.com/reference/compose-file/services/#image',
    'https://docs.docker.com/reference/compose-file/build/',
    'https://github.com/compose-spec/compose-go/blob/main/loader/validate.go',
  ],
  examples: {
    bad: [
      { files: { 'compose.yaml': `${api}  «worker»:\n    command: [./worker]\n    depends_on: [api]\n` } },
      {
        name: 'the override adds a service that its base does not have',
        files: { 'compose.yaml': api, 'compose.override.yaml': 'services:\n  «apis»:\n    ports: ["127.0.0.1:8080:8080"]\n' },
      },
      {
        name: 'the files of a command',
        files: {
          Makefile: 'up:\n\tdocker compose -f base.yaml -f more.yaml up -d\n',
          'base.yaml': `${api}  worker:\n    restart: always\n`,
          'more.yaml': 'services:\n  «worker»:\n    command: [./worker]\n',
        },
      },
      {
        name: 'an override takes it away',
        files: {
          'compose.yaml': 'services:\n  api:\n    image: acme/api:1.0.0\n  db:\n    image: postgres:16.6\n',
          'compose.override.yaml': 'services:\n  «api»:\n    image: !reset null\n',
        },
      },
      {
        name: 'a template among the services',
        files: {
          'compose.yaml':
            'services:\n  «base»: &base\n    restart: always\n  api:\n    <<: *base\n    image: acme/api:1.0.0\n  worker:\n    extends: base\n    build: .\n',
        },
      },
    ],
    good: [
      { files: { 'compose.yaml': `${api}  worker:\n    image: acme/api:1.0.0\n    command: [./worker]\n    depends_on: [api]\n` } },
      {
        name: 'the override completes it',
        files: {
          'compose.yaml': `${api}  worker:\n    command: [./worker]\n`,
          'compose.override.yaml': 'services:\n  worker:\n    build: .\n',
        },
      },
      {
        name: 'a file for production completes it',
        files: {
          'docker-compose.yml': `${api}  worker:\n    command: [./worker]\n`,
          'deploy/docker-compose.prod.yml': 'services:\n  worker:\n    image: acme/worker:1.0.0\n',
        },
      },
      {
        name: 'a file for use over another one, which is elsewhere',
        files: { 'compose.extra.yaml': `${api}  traefik:\n    ports: ["127.0.0.1:8080:8080"]\n` },
      },
      { name: 'nothing but such services', files: { 'compose.yaml': 'services:\n  web:\n    environment: { A: b }\n' } },
      {
        name: 'from a template outside the services, by a merge key, by extends, from a provider',
        files: {
          'compose.yaml':
            'x-base: &base\n  image: acme/api:1.0.0\nservices:\n  api:\n    <<: *base\n  worker:\n    extends: { service: api }\n  far:\n    extends: { file: ../far.yaml, service: far }\n  model:\n    provider: { type: model }\n',
        },
      },
      { name: 'a variable', files: { 'compose.yaml': `${api}  worker:\n    image: "\${WORKER_IMAGE}"\n` } },
      {
        name: 'an included file may bring it',
        files: { 'compose.yaml': `include: [oci://example.com/base]\n${api}  worker:\n    command: [./worker]\n` },
      },
      {
        name: 'an included file, and one that others extend',
        files: {
          'compose.yaml':
            'include:\n  - path: [db/compose.yaml, db.yaml]\nservices:\n  api:\n    image: acme/api:1.0.0\n    extends: { file: common/compose.yaml, service: logged }\n',
          'db.yaml': 'services:\n  db:\n    image: postgres:16.6\n',
          'db/compose.yaml': 'services:\n  db:\n    restart: always\n  cache:\n    image: redis:7.4.1\n',
          'common/compose.yaml': 'services:\n  logged:\n    logging: { driver: local }\n  cache:\n    image: redis:7.4.1\n',
        },
      },
      {
        name: 'an override whose form stands beside',
        files: {
          'compose.yaml': `${api}  worker:\n    command: [./worker]\n`,
          'compose.override.yaml.example': 'services:\n  worker:\n    build: .\n',
        },
      },
      {
        name: 'an override takes the service away, or the build for an image',
        files: {
          'compose.yaml': 'services:\n  api:\n    build: .\n  db:\n    image: postgres:16.6\n  mail:\n    image: acme/mail:1.0.0\n',
          'compose.override.yaml': 'services:\n  api:\n    image: acme/api:1.0.0\n    build: !reset null\n  mail: !reset null\n',
        },
      },
      {
        name: 'a key without a value, which is a mistake of another kind',
        files: { 'compose.yaml': `${api}  worker:\n    image:\n    command: [./worker]\n` },
      },
    ],
  },
  *check(service, { project }) {
    const { application, name } = service;
    const services = application.root.get('services');
    const merged = services.entries.get(name)?.value;
    if (!merged || services.open !== undefined || !lacksImage(merged)) return;
    if (!isWhole(service, project) || mayComeFromElsewhere(service, project)) return;
    const hasProfile = !merged.get('profiles').isUnset;
    yield {
      at: service,
      message: `"${name}" has neither "image" nor "build", so Compose refuses the application${hasProfile ? ' when its profile is active' : ''}; say what it runs, or move settings that others share to an "x-" key`,
    };
  },
});

/** What says what a service runs. A key without a value is a mistake of another kind. */
const makings = ['image', 'build', 'extends', 'provider'];

function lacksImage(service: DataNode): boolean {
  return service.isMap && service.open === undefined && !makings.some((key) => service.entries.has(key));
}

/** What a plain `docker compose up` reads, or what somebody lists together: a file of another name may be meant for use over one that nobody sees here. */
function isWhole({ application: { files } }: Service, { files: { stat } }: Project): boolean {
  const path = files[0]?.file.path ?? '';
  if (files.length > 1) return true;
  return /(?:^|\/)(?:docker-)?compose\.ya?ml$/.test(path) && !overrides.some((name) => stat(joinPath(dirname(path), name)) !== 'absent');
}

/** Overrides that are not committed, and their forms: who has one sees another application. */
const overrides = ['compose.override', 'docker-compose.override'].flatMap((name) =>
  ['yml', 'yaml'].flatMap((end) => ['', '.dist', '.example', '.sample', '.template'].map((form) => `${name}.${end}${form}`)),
);

/** Another file says what it runs, or is where the service is used; or it could not be merged, which is said there. */
function mayComeFromElsewhere({ application, name, sources }: Service, project: Project): boolean {
  if (sources.some((source) => source.entries.has('extends') || source.open !== undefined)) return true;
  const { others, isUsed } = placesIn(project)(application);
  return isUsed || others.some(({ root }) => makings.some((key) => !root.get('services', name, key).isUnset));
}

interface PlaceInProject {
  readonly others: readonly ComposeFile[];
  /** Others include or extend its files. */
  readonly isUsed: boolean;
}

/** The same for all services of an application. */
const placesIn = weaklyMemoized(({ composeFiles }: Project) =>
  weaklyMemoized(({ files }: ComposeApplication): PlaceInProject => {
    const own = files.map(({ file }) => file.path);
    const others = composeFiles.filter(({ file }) => !own.includes(file.path));
    return { others, isUsed: others.some(({ root }) => namesOneOf(root, own)) };
  }),
);

/** Whether a file includes or extends one of these; by name alone, since its folder may be another one. */
function namesOneOf(root: DataNode, paths: readonly string[]): boolean {
  const included = listed(root.get('include')).flatMap((item) => listed(item.isMap ? item.get('path') : item));
  const extended = [...root.get('services').entries.values()].map(({ value }) => value.get('extends', 'file'));
  const names = [...included, ...extended].flatMap(({ text }) => text?.split('/').at(-1) ?? []);
  return paths.some((path) => names.includes(path.split('/').at(-1) ?? ''));
}

function listed(node: DataNode): readonly DataNode[] {
  return node.isList ? node.items : node.isSet ? [node] : [];
}
