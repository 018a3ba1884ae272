import { basename, dirname, joinPath, resolvePath } from '../../core/path.js';
import { type Located, lineIndexAt, lineRange, place, type SourceFile } from '../../core/source.js';
import { secretFile, secretsInSettings } from '../../knowledge/secrets/files.js';
import type { ComposeFile } from '../../parsers/compose/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = 'services:\n  api:\n    image: acme/api:1.0.0\n    env_file: ';

export default defineRule({
  id: 'compose/committed-env-file',
  on: 'compose',
  topic: 'security',
  summary: 'An environment file with secrets is not kept out of the repository',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `Environment files are where secrets go so that they need not stand in the Compose file. One that Git does not ignore goes to everybody who has the repository, and
stays in its history when it is deleted. One that a Compose file for tests reads as well is only noted, and not in the file for the tests, as they need it there.`,
  references: ['https://docs.docker.com/compose/how-tos/environment-variables/best-practices/', 'https://git-scm.com/docs/gitignore'],
  examples: {
    bad: [
      {
        files: { 'compose.yaml': `${compose}«.env.production»\n`, '.env.production': 'LOG_LEVEL=info\nDB_PASSWORD=tR4v-92kq-Lm\n' },
      },
      {
        name: 'in the long form, from another folder',
        files: {
          'compose.yaml': `${compose}\n      - path: «config/api.env»\n`,
          'config/api.env': 'export SESSION_SECRET="9f8s7d6f5g4h3j2k1l"\n',
        },
      },
      {
        name: 'the file that Compose reads by itself',
        files: {
          'compose.yaml': 'services:\n  db:\n    image: postgres:16.6\n    environment:\n      POSTGRES_PASSWORD: «${DB_PASSWORD}»\n',
          '.env': 'DB_PASSWORD=tR4v-92kq-Lm\n',
        },
      },
      {
        name: 'told once, however many files of one environment use it',
        files: {
          'compose.a.yaml': 'services:\n  api:\n    image: acme/api:1.0.0\n    environment:\n      DB_PASSWORD: ${DB_PASSWORD}\n',
          'compose.yaml': 'services:\n  db:\n    image: postgres:16.6\n    environment:\n      POSTGRES_PASSWORD: «${DB_PASSWORD}»\n',
          '.env': 'DB_PASSWORD=tR4v-92kq-Lm\n',
        },
      },
      {
        name: 'again where it reaches another environment',
        files: {
          'compose.yaml': 'services:\n  db:\n    image: postgres:16.6\n    environment:\n      POSTGRES_PASSWORD: «${DB_PASSWORD}»\n',
          'compose.dev.yaml': 'services:\n  db:\n    image: postgres:16.6\n    environment:\n      POSTGRES_PASSWORD: «${DB_PASSWORD}»\n',
          '.env': 'DB_PASSWORD=tR4v-92kq-Lm\n',
        },
      },
      {
        name: 'tests read it as well, so it is to stay: only noted',
        files: {
          'compose.yaml': `${compose}«env/api.env»\n`,
          'compose.test.yaml': `${compose}env/api.env\n`,
          'env/api.env': 'SESSION_SECRET=9f8s7d6f5g4h3j2k1l\n',
        },
      },
      {
        name: 'easy to guess, among settings that belong there',
        files: {
          'compose.yaml':
            'services:\n  db:\n    image: postgres:${PG_VERSION}\n    environment:\n      POSTGRES_PASSWORD: «${PG_PASSWORD}»\n',
          '.env': 'PG_VERSION=16.6\nPG_PASSWORD=temporal\n',
        },
      },
    ],
    good: [
      { name: 'it is not in the repository', files: { 'compose.yaml': `${compose}.env.production\n` } },
      {
        name: 'settings alone',
        files: { 'compose.yaml': `${compose}.env.production\n`, '.env.production': 'LOG_LEVEL=info\nDB_PASSWORD=\nDB_USER=app\n' },
      },
      {
        name: 'a template to copy',
        files: {
          'compose.yaml': `${compose}\n      - path: config/api.env.example\n`,
          'config/api.env.example': 'export SESSION_SECRET="9f8s7d6f5g4h3j2k1l"\n',
        },
      },
      {
        name: 'placeholders, and secrets from elsewhere',
        files: {
          'compose.yaml': `${compose}.env\n`,
          '.env': 'DB_PASSWORD=change-me\nAPI_TOKEN=$TOKEN\nJWT_SECRET_FILE=/run/secrets/jwt\n',
        },
      },
      {
        name: 'a word that says to make one up',
        files: { '.devcontainer/compose.yaml': `${compose}db.env\n`, '.devcontainer/db.env': 'MYSQL_PASSWORD=makeitup2\n' },
      },
      {
        name: 'a remark says that it is to be replaced',
        files: {
          'compose.yaml': `${compose}.env\n`,
          '.env': 'SESSION_SECRET=9f8s7d6f5g4h3j2k1l== # change this to a random text\n',
        },
      },
      {
        name: 'a password for development, which everybody guesses anyway',
        files: {
          '.devcontainer/compose.yaml': `${compose}.env\n`,
          '.devcontainer/.env': 'POSTGRES_USER=postgres\nPOSTGRES_PASSWORD=postgres\n',
        },
      },
      {
        name: 'the tests alone read it, and have to find it there',
        files: { 'compose.test.yaml': `${compose}env/api.env\n`, 'env/api.env': 'SESSION_SECRET=9f8s7d6f5g4h3j2k1l\n' },
      },
      {
        name: 'none of its secrets is used here',
        files: {
          'compose.yaml':
            'services:\n  db:\n    image: postgres:16.6\n    environment:\n      POSTGRES_PASSWORD: ${PG_PASSWORD} # was ${DB_PASSWORD}\n',
          '.env': 'DB_PASSWORD=tR4v-92kq-Lm\n',
        },
      },
    ],
  },
  *check(file, { project }) {
    const seen = new Set<string>();
    const { environment } = project.environmentOf(file.file);
    const isDevelopment = environment === 'development';
    for (const { path, at, isDefault } of [...namedFiles(file), ...defaultFile(file)]) {
      if (seen.has(path) || secretFile(path)?.form !== 'settings' || project.files.stat(path) !== 'file') continue;
      const text = project.files.text(path, at);
      const secrets = text.isSet ? secretsInSettings(text.value) : [];
      const isReal = secrets.some(({ strength }) => strength === 'real');
      const [first] = isReal ? secrets.filter(({ strength }) => strength === 'real') : secrets;
      // What everybody guesses is no loss where nothing but development runs.
      if (!isReal && isDevelopment) continue;
      const names = new Set(secrets.map(({ name }) => name));
      const where = first && (isDefault ? firstUse(file.file, names) : at);
      if (!first || !where) continue;
      // It is one file to take out, however many Compose files beside it use it.
      const others = isDefault ? filesBefore(file, project) : [];
      if (others.some((other) => project.environmentOf(other.file).environment === environment && firstUse(other.file, names))) continue;
      seen.add(path);
      const isForTests = isReal && !isDefault && testsRead(path, project);
      // The tests have to find it there: it is told where it reaches more than them.
      if (isForTests && isDevelopment) continue;
      yield {
        at: where,
        message: isForTests
          ? `"${path}" holds secrets, "${first.name}" for one, which the tests use as well and everybody with the repository knows; keep those that matter in another file, which Git ignores`
          : isReal
            ? `"${path}" holds secrets, "${first.name}" for one, and is not kept out of the repository; name it in .gitignore, take it out with "git rm --cached", and replace what it holds`
            : `"${path}" holds a secret that is easy to guess, in "${first.name}", and is not kept out of the repository, so a real one may follow; keep secrets in another file, which Git ignores`,
        ...((!isReal || isForTests) && { atMost: 'info' }),
      };
    }
  },
});

type Node = ComposeFile['root'];

interface Named {
  readonly path: string;
  readonly at: Located;
  /** Compose reads it by itself: it matters only where a Compose file takes one of the names from it. */
  readonly isDefault?: boolean;
}

function namedFiles({ file, root }: ComposeFile): readonly Named[] {
  const services = [...root.get('services').entries.values()];
  return services
    .flatMap(({ value }) => listed(value.get('env_file')))
    .flatMap((item) => {
      const node = item.isMap ? item.get('path') : item;
      const path = node.text === undefined || node.text.includes('$') ? undefined : resolvePath(dirname(file.path), node.text);
      return path === undefined ? [] : [{ path, at: node }];
    });
}

function listed(node: Node): readonly Node[] {
  return node.isList ? node.items : node.isSet ? [node] : [];
}

/** Whether a Compose file for tests names it: what runs in a pipeline of the repository has to be in there. */
function testsRead(path: string, { composeFiles }: Project): boolean {
  return composeFiles.some((other) => {
    const isTest = /(^|[^a-z])(tests?|testing|ci|e2e)([^a-z]|$)/i.test(basename(other.file.path));
    return isTest && namedFiles(other).some((named) => named.path === path);
  });
}

/** `.env` beside the file, from which Compose fills in variables. */
function defaultFile({ file }: ComposeFile): readonly Named[] {
  return [{ path: joinPath(dirname(file.path), '.env'), at: place(file, 0, 0), isDefault: true }];
}

/** Those of the same folder that come first: the shortest name is the main file, as `compose.yaml` is beside `compose.full.yaml`. */
function filesBefore({ file: { path } }: ComposeFile, { composeFiles }: Project): readonly ComposeFile[] {
  return composeFiles.filter(({ file: other }) => {
    if (dirname(other.path) !== dirname(path)) return false;
    return other.path.length === path.length ? other.path < path : other.path.length < path.length;
  });
}

function firstUse(file: SourceFile, names: ReadonlySet<string>): Located | undefined {
  for (const match of file.text.matchAll(/\$\{(\w{1,200})[^{}\n]{0,200}\}|\$(\w{1,200})/g)) {
    if (file.text[match.index - 1] === '$' || !names.has(match[1] ?? match[2] ?? '')) continue;
    const line = file.text.slice(lineRange(file, lineIndexAt(file, match.index))[0], match.index);
    if (/^\s*#|\s#/.test(line)) continue;
    return place(file, match.index, match.index + match[0].length);
  }
  return undefined;
}
