// Bundles the program into `dist/`, which is committed: a GitHub Action and a pre-commit hook run a checkout and cannot build.
// Code is split, so that a run loads the parsers, rules and reporters that it needs, and no others.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'acorn';
import { build, transform } from 'esbuild';

const home = fileURLToPath(new URL('..', import.meta.url));
const dist = join(home, 'dist');

/** What documentation, SARIF and lists need. They read it from generated data, so the code of a rule goes without. */
const documentation = new Set(['summary', 'rationale', 'references', 'peers', 'examples']);

/** They go without the gathered crumbs, so that the version is said at once. */
const starters = new Set(['src/cli/process.ts', 'src/cli/action.ts']);
/** Bytes below which a chunk is a crumb: it takes longer to be found and read than to be compiled. */
const crumbSize = 16 * 1024;

const options = {
  absWorkingDir: home,
  entryPoints: { cli: 'src/cli/process.ts', action: 'src/cli/action.ts', index: 'src/index.ts', testing: 'src/testing.ts' },
  outdir: dist,
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  legalComments: 'none',
  // Its entry for Node is CommonJS, of which nothing can be left out.
  alias: { yaml: join(home, 'node_modules/yaml/browser/index.js') },
  metafile: true,
  write: false,
  logLevel: 'warning',
};
const plugins = [leanRules(), leanLibraries(), builtinsFromCommonJs()];
const { metafile: divided } = await build({ ...options, plugins });
const { outputFiles, metafile } = await build({ ...options, plugins: [gatheredCrumbs(divided), ...plugins] });

const wanted = new Map(outputFiles.map(({ path, text }) => [path, text]));
wanted.set(join(dist, 'LICENSES.txt'), licences());
rmSync(join(dist, 'types'), { recursive: true, force: true });
for (const path of filesBelow(dist)) if (!wanted.has(path)) rmSync(path);
for (const [path, text] of wanted) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
emitTypes();

/**
 * The bundler makes a chunk of what each set of entries shares, and most of these are tiny. To load one costs some half millisecond, so
 * the small ones become a single chunk: every entry is made to import all of them, and then they have the same set of entries. What
 * asks for something of Node's is left alone, since the library entry does without.
 */
function gatheredCrumbs({ outputs }) {
  const isCrumb = ({ bytes, entryPoint, imports }) =>
    !entryPoint &&
    bytes < crumbSize &&
    imports.every(({ path, kind, external }) => !external && (kind === 'dynamic-import' || isCrumb(outputs[path])));
  const chunks = Object.values(outputs);
  const modules = chunks.filter(isCrumb).flatMap(({ inputs }) => Object.keys(inputs));
  const crumbs = modules.filter((path) => path.startsWith('src/')).map((path) => `import './${path}';\n`);
  const entries = chunks.flatMap(({ entryPoint }) => (entryPoint?.startsWith('src/') && !starters.has(entryPoint) ? [entryPoint] : []));
  return {
    name: 'gathered-crumbs',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^crumbs$/ }, () => ({ path: 'crumbs', namespace: 'crumbs' }));
      onLoad({ filter: /.*/, namespace: 'crumbs' }, () => ({ contents: crumbs.join(''), resolveDir: home }));
      onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
        if (!entries.includes(relative(home, path).split(sep).join('/'))) return undefined;
        return { contents: `import 'crumbs';\n${readFileSync(path, 'utf8')}`, loader: 'ts' };
      });
    },
  };
}

/** Cuts the documentation out of rules; what only it used is then dropped by the bundler. */
function leanRules() {
  return {
    name: 'lean-rules',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]src[\\/]rules[\\/][^\\/]+[\\/][^\\/]+\.ts$/ }, async ({ path }) => {
        const { code } = await transform(readFileSync(path, 'utf8'), {
          loader: 'ts',
          format: 'esm',
          target: 'node20',
          sourcefile: basename(path),
        });
        return { contents: lean(code, path), loader: 'js' };
      });
    },
  };
}

function lean(code, path) {
  const { body } = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  const cuts = [];
  for (const statement of body) {
    // A call at the top level stays in a bundle unless it is marked as one without effects.
    const declarations = statement.type === 'VariableDeclaration' ? statement.declarations : [];
    for (const { init } of declarations)
      if (init?.type === 'CallExpression') cuts.push({ start: init.start, end: init.start, text: '/* @__PURE__ */ ' });
  }
  const rule = ruleObject(body);
  if (!rule) throw new Error(`${path} has no "export default defineRule({ … })"`);
  for (const [index, property] of rule.properties.entries()) {
    if (!documentation.has(property.key?.name)) continue;
    cuts.push({ start: property.start, end: rule.properties[index + 1]?.start ?? rule.end - 1, text: '' });
  }
  return cuts
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), code);
}

/** The object given to `defineRule`. The compiler writes `var x_default = defineRule({…}); export { x_default as default }`. */
function ruleObject(body) {
  const values = body.flatMap((statement) => {
    if (statement.type === 'ExportDefaultDeclaration') return [statement.declaration];
    return statement.type === 'VariableDeclaration' ? statement.declarations.map(({ init }) => init) : [];
  });
  return values.find((value) => value?.type === 'CallExpression' && value.callee.name === 'defineRule')?.arguments[0];
}

/** Leaves out most of a library of types, of which the reader of Dockerfiles makes two. */
function leanLibraries() {
  const kept = new Set(['Position', 'Range', 'Is', 'uinteger']);
  return {
    name: 'lean-libraries',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]vscode-languageserver-types[\\/]lib[\\/]esm[\\/]main\.js$/ }, ({ path }) => {
        const code = readFileSync(path, 'utf8');
        const statements = parse(code, { ecmaVersion: 'latest', sourceType: 'module' }).body.filter((one) => kept.has(namespaceOf(one)));
        return { contents: statements.map(({ start, end }) => code.slice(start, end)).join('\n') };
      });
    },
  };
}

/** The name of what a statement declares or fills. The compiler writes `export var X; (function (X) {…})(X || (X = {}));`. */
function namespaceOf({ declaration, declarations = declaration?.declarations, expression }) {
  return declarations ? declarations[0].id.name : expression?.callee?.params?.[0]?.name;
}

/** `require('node:fs')` in a library becomes an import; an ES module has no `require`. */
function builtinsFromCommonJs() {
  const contentsOf = (name) => {
    // To import it opens standard input, which takes a while.
    if (name === 'process') return 'module.exports = process;';
    // Commander would start the programs of commands that stand in files of their own; there are none.
    if (name === 'child_process') return '';
    return `export * from 'node:${name}';`;
  };
  return {
    name: 'builtins-from-commonjs',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^(node:)?[a-z_/]+$/ }, ({ path, kind }) =>
        kind === 'require-call' && isBuiltin(path) ? { path: path.replace(/^node:/, ''), namespace: 'builtin' } : undefined,
      );
      onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({ contents: contentsOf(path), resolveDir: home }));
    },
  };
}

/** The licence texts of all libraries of which code is in the bundle. */
function licences() {
  const used = Object.keys(metafile.inputs).flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []);
  const texts = [...new Set(used)].sort().map((name) => {
    const folder = join(home, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (!file) throw new Error(`${name} has no licence file`);
    return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim()}\n`;
  });
  return `This bundle contains code of these libraries.\n\n${texts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

/** Declarations of the two entries and of what they mention, and no others. */
function emitTypes() {
  execFileSync(process.execPath, [join(home, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.types.json'], {
    cwd: home,
    stdio: 'inherit',
  });
  const types = join(dist, 'types');
  const reached = new Set();
  const visit = (path) => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const [, name] of readFileSync(path, 'utf8').matchAll(/(?:from|import\() ?'(\.[^']+)\.js'/g))
      visit(join(dirname(path), `${name}.d.ts`));
  };
  for (const name of ['index', 'testing']) visit(join(types, `${name}.d.ts`));
  for (const path of filesBelow(types)) if (!reached.has(path)) rmSync(path);
  removeEmptyFolders(types);
}

function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function removeEmptyFolders(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) if (entry.isDirectory()) removeEmptyFolders(join(folder, entry.name));
  if (readdirSync(folder).length === 0) rmSync(folder, { recursive: true });
}
