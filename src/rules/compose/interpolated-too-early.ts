import { lazy, weaklyMemoized } from '../../core/lazy.js';
import { basename, dirname, joinPath } from '../../core/path.js';
import { type Located, place, placeOf, textOf } from '../../core/source.js';
import { shells } from '../../knowledge/signals.js';
import type { ComposeApplication, Service } from '../../parsers/compose/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const db = (test: string, user = 'app') => `services:
  db:
    image: postgres:16.6
    environment:
      POSTGRES_USER: ${user}
      POSTGRES_PASSWORD_FILE: /run/secrets/password
    healthcheck:
      test: ${test}
`;

export default defineRule({
  id: 'compose/interpolated-too-early',
  on: 'compose.service',
  topic: 'configuration',
  summary: 'A variable of the container is replaced by Compose before the container starts',
  severity: 'warning',
  rationale: `Compose replaces every \`$NAME\` in its file by the variable of the machine that it runs on. A variable that only the container has, or that the
script itself sets, is not there, so the command gets an empty word in its place. \`$$\` hands a dollar sign on to the container.`,
  references: ['https://docs.docker.com/reference/compose-file/interpolation/'],
  examples: {
    bad: [
      {
        name: 'in a health check',
        files: { 'compose.yaml': db('["CMD-SHELL", "pg_isready -U «$POSTGRES_USER»"]') },
        fixed: { 'compose.yaml': db('["CMD-SHELL", "pg_isready -U $$POSTGRES_USER"]') },
      },
      {
        name: 'in braces, within a text',
        files: { 'compose.yaml': db('pg_isready -U «${POSTGRES_USER}» -d postgres') },
        fixed: { 'compose.yaml': db('pg_isready -U $${POSTGRES_USER} -d postgres') },
      },
      {
        name: 'without a shell nothing would expand it: advice only',
        files: { 'compose.yaml': db('["CMD", "pg_isready", "-U", "«$POSTGRES_USER»"]') },
      },
      {
        name: 'a variable of the script',
        files: {
          'compose.yaml': `services:
  setup:
    image: acme/tools:1.0.0
    command: ["sh", "-c", "for name in a b; do ./create «$name»; done"]
`,
        },
        fixed: {
          'compose.yaml': `services:
  setup:
    image: acme/tools:1.0.0
    command: ["sh", "-c", "for name in a b; do ./create $$name; done"]
`,
        },
      },
    ],
    good: [
      { files: { 'compose.yaml': db('["CMD-SHELL", "pg_isready -U $$POSTGRES_USER"]') } },
      {
        name: 'both come from outside',
        files: { 'compose.yaml': db('["CMD-SHELL", "pg_isready -U $POSTGRES_USER"]', '${POSTGRES_USER}') },
      },
      { name: 'a default', files: { 'compose.yaml': db('["CMD-SHELL", "pg_isready -U ${POSTGRES_USER:-app}"]') } },
      {
        name: 'the environment file beside has it',
        files: { 'compose.yaml': db('["CMD-SHELL", "pg_isready -U $POSTGRES_USER"]'), '.env': 'POSTGRES_USER=app\n' },
      },
      {
        name: 'so does its model',
        files: { 'compose.yaml': db('["CMD-SHELL", "pg_isready -U $POSTGRES_USER"]'), '.env.example': 'POSTGRES_USER=app\n' },
      },
      {
        name: 'it is used elsewhere, so the host has it',
        files: {
          'compose.yaml': `${db('["CMD-SHELL", "pg_isready -U $POSTGRES_USER"]')}  api:
    image: acme/api:1.0.0
    environment: { DATABASE_USER: "$POSTGRES_USER" }
`,
        },
      },
      { name: 'no variable of the container', files: { 'compose.yaml': db('["CMD-SHELL", "pg_isready -U $DB_USER"]') } },
    ],
  },
  *check(service, { project }) {
    const names = new Set(service.environment.names);
    const outside = lazy(() => knownOutside(service, project));
    for (const { node, inShell } of commandScalars(service)) {
      if (!node.isUnknown || !node.parts) continue;
      const assigned = inShell ? assignedIn(node.source()) : new Set<string>();
      const isLiteral = node.style !== 'block' && !node.anchor && !node.via?.some(({ kind }) => kind !== 'interpolation');
      for (const { name, at } of variablesIn(node)) {
        const own = names.has(name) && isWritten(service.environment.get(name));
        if ((!own && !assigned.has(name)) || outside()(name)) continue;
        const written = textOf(at);
        const whose = own ? 'the variable of the container' : 'the one that the script sets';
        yield {
          at,
          message: `Compose replaces "${written}" by a variable of the host, which is empty there unless somebody sets it, and not by ${whose}; ${inShell ? `write "$${written}"` : 'run it through a shell and write "$$", or write the value'}`,
          ...(inShell &&
            isLiteral && {
              fix: {
                title: 'Leave the variable to the container',
                safety: 'unsafe' as const,
                edits: [{ file: at.file, range: [at.range[0], at.range[0]] as const, text: '$' }],
              },
            }),
        };
      }
    }
  },
});

type DataNode = Service['node'];

interface CommandScalar {
  readonly node: DataNode;
  /** A shell in the container reads it. */
  readonly inShell: boolean;
}

/** The texts that become the command, the entrypoint and the health check of a service. */
function commandScalars(service: Service): readonly CommandScalar[] {
  const test = service.node.get('healthcheck', 'test');
  const [kind, ...words] = test.items;
  const tests = test.isList
    ? words.map((node, index) => ({ node, inShell: kind?.text === 'CMD-SHELL' || (index === 2 && startsShell(words)) }))
    : [{ node: test, inShell: true }];
  const lines = ['entrypoint', 'command'].flatMap((key): CommandScalar[] => {
    const line = service.node.get(key);
    if (line.isList) return line.items.map((node, index) => ({ node, inShell: index > 0 && startsShell(line.items) }));
    return [{ node: line, inShell: /^["']?(?:\/bin\/)?(?:ba)?sh -\w*c\b/.test(line.source()) }];
  });
  const entrypoint = service.node.get('entrypoint');
  const isShell = entrypoint.isList && startsShell(entrypoint.items);
  return [...tests, ...lines.map((line) => (isShell ? { ...line, inShell: true } : line))];
}

function startsShell([program, option]: readonly DataNode[]): boolean {
  return program?.text !== undefined && shells.has(basename(program.text)) && /^-\w*c$/.test(option?.text ?? '');
}

/** `$NAME` and `${NAME}` in the source of a scalar; `$$` is none, and neither is one with a default. */
function variablesIn(node: DataNode): readonly { readonly name: string; readonly at: Located }[] {
  const found: { name: string; at: Located }[] = [];
  for (const match of node.source().matchAll(/\$\$|\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})/g)) {
    const name = match[1] ?? match[2];
    const start = node.range[0] + match.index;
    if (name !== undefined) found.push({ name, at: { ...place(node.file, start, start + match[0].length), via: placeOf(node).via } });
  }
  return found;
}

/** Whether a value stands in the files by itself, not through a variable of the host. */
function isWritten(value: ReturnType<Service['environment']['get']>): boolean {
  return value.isSet && !value.at.via?.some(({ kind }) => kind === 'interpolation');
}

/** Names that a script sets itself. */
function assignedIn(text: string): ReadonlySet<string> {
  const found = text.matchAll(/(?:^|[\s;&|("'])(?:([A-Za-z_]\w*)=|for ([A-Za-z_]\w*) in\b|read (?:-r )?([A-Za-z_]\w*))/g);
  return new Set(Array.from(found, ([, ...groups]) => groups.find((group) => group !== undefined) ?? ''));
}

const models = [
  '.env',
  '.env.example',
  '.env.sample',
  '.env.template',
  '.env.dist',
  'env.example',
  'example.env',
  '.env-example',
  '.example.env',
];

/** Tells of which variables the host is likely to have: an environment file or its model names them, or the Compose files use them for something else. */
function knownOutside({ application }: Service, project: Project): (name: string) => boolean {
  const [first] = application.files;
  if (!first) return () => true;
  const folder = dirname(first.file.path);
  const texts = models.map((model) => project.files.text(joinPath(folder, model), first));
  if (texts.some(({ isUnknown }) => isUnknown)) return () => true;
  const named = texts.flatMap(({ value = '' }) =>
    Array.from(value.matchAll(/^\uFEFF?[ \t]*#?[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=/gm), ([, name]) => name),
  );
  const known = new Set([...named, ...usedElsewhere(application)]);
  return (name) => known.has(name);
}

/** Variables that stand in other places than commands and health checks. */
const usedElsewhere = weaklyMemoized(({ files, services }: ComposeApplication): ReadonlySet<string> => {
  const inCommands = new Map<string, number>();
  const seen = new Set<string>();
  for (const { node } of services.flatMap(commandScalars)) {
    const key = `${node.range[0]} ${node.file.path}`;
    if (seen.has(key)) continue;
    seen.add(key);
    for (const name of namesIn(node.source())) inCommands.set(name, (inCommands.get(name) ?? 0) + 1);
  }
  const inAll = new Map<string, number>();
  for (const { file } of files) for (const name of namesIn(file.text)) inAll.set(name, (inAll.get(name) ?? 0) + 1);
  return new Set([...inAll].filter(([name, count]) => count > (inCommands.get(name) ?? 0)).map(([name]) => name));
});

function namesIn(text: string): readonly string[] {
  return Array.from(text.matchAll(/\$\$|\$\{?([A-Za-z_]\w*)/g), ([, name]) => name).filter((name) => name !== undefined);
}
