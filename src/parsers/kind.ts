import { basename, dirname, joinPath } from '../core/path.js';
import type { DataNode } from './yaml/node.js';

/**
 * What a file is. `compose-candidate`: not a Compose file by its name, but perhaps by its body, see `isComposeBody`.
 * `template`: text from which another tool makes one of the other kinds. `helm-template`: a file of a chart's `templates/`.
 */
export type FileKind =
  | 'dockerfile'
  | 'compose'
  | 'compose-candidate'
  | 'kubernetes'
  | 'kustomization'
  | 'helm-chart'
  | 'helm-values'
  | 'helm-template'
  | 'template'
  | 'other';

/** Characters of a file that are looked at. */
const mostScanned = 256 * 1024;

const templateSuffix = /\.(?:template|tmpl|tpl|j2|jinja2?|erb|ejs|gotmpl|mustache|hbs)$/i;
const yamlSuffix = /\.ya?ml$/i;
/** Docker falls back to the name in lower case; other spellings are other files. */
const dockerfileName = /^(?:(?:Dockerfile|Containerfile)(?:[._-].*)?|dockerfile)$|\.(?:[dD]ocker|[cC]ontainer)file$/;
const noDockerfile =
  /\.(?:md|mdx|rst|adoc|txt|html?|pdf|dockerignore|containerignore|bak|orig|old|rej|swp|diff|patch|lock|json|ya?ml|toml|xml|csv|log|svg|png)$|~$/i;
/** Languages that name an image variant (`Dockerfile.go`) as well as source code: the first instruction decides. */
const languageSuffix = /\.(?:go|py|js|mjs|cjs|ts|tsx|rb|rs|java|kt|cs|php|sh|ps1|bash|lua|c|cpp|h)$/i;
const composeName = /^(?:docker-)?compose.*\.ya?ml$|docker-compose.*\.ya?ml$|\.compose\.ya?ml$/i;

/**
 * Says what a file is, by its name and then by a linear scan of the beginning of its text.
 * `head` gives the text, undefined when it cannot be read; it is called only where the name does not decide.
 * `exists` tells whether a path, relative to the root, is a file.
 */
export function classify(path: string, head: () => string | undefined, exists: (path: string) => boolean = () => false): FileKind {
  const name = basename(path);
  if (isBelowChartTemplates(path, exists)) return 'helm-template';
  if (templateSuffix.test(name)) {
    const target = name.replace(templateSuffix, '');
    return isDockerfileName(target) || composeName.test(target) ? 'template' : 'other';
  }
  if (isDockerfileName(name)) return classifyDockerfile(name, scanned(head));
  if (name === 'Kustomization' || /^kustomization\.ya?ml$/.test(name)) return 'kustomization';
  if (!yamlSuffix.test(name)) return 'other';
  const isValues = /^values.*\.ya?ml$/.test(name) && exists(joinPath(dirname(path), 'Chart.yaml'));
  // Some tools make whole charts from templates of their own.
  if (name === 'Chart.yaml' || isValues) return isYamlTemplate(scanned(head)) ? 'template' : isValues ? 'helm-values' : 'helm-chart';
  return classifyYaml(path, scanned(head));
}

function scanned(head: () => string | undefined): string {
  return (
    head()
      ?.slice(0, mostScanned)
      .replace(/^\ufeff/, '') ?? ''
  );
}

function isBelowChartTemplates(path: string, exists: (path: string) => boolean): boolean {
  const parts = path.split('/');
  return parts.some(
    (part, index) => part === 'templates' && index < parts.length - 1 && exists([...parts.slice(0, index), 'Chart.yaml'].join('/')),
  );
}

function isDockerfileName(name: string): boolean {
  return dockerfileName.test(name) && !noDockerfile.test(name);
}

function classifyDockerfile(name: string, text: string): FileKind {
  if (isDockerfileTemplate(text)) return 'template';
  // `Dockerfile.env` without a base is a part that some tool puts into others; a plain `Dockerfile` without one is a mistake.
  const isWhole = /^(?:Dockerfile|Containerfile|dockerfile)$/.test(name);
  if (!isWhole && text.trim() !== '' && !/^[ \t]*FROM\s/im.test(text)) return languageSuffix.test(name) ? 'other' : 'template';
  if (!languageSuffix.test(name)) return 'dockerfile';
  const first = /^[ \t]*[^#\s].*/m.exec(text)?.[0] ?? '';
  return /^\s*(?:FROM|ARG)\s/i.test(first) ? 'dockerfile' : 'other';
}

/** Marks of a template where an instruction or an image should stand. Text behind a heredoc's start may be anything. */
function isDockerfileTemplate(text: string): boolean {
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (/^\s*(?:\{[{%#]|<%|FROM\s.*(?:\{[{%]|<%))/i.test(line)) return true;
    if (line.includes('<<')) return false;
  }
  return false;
}

function classifyYaml(path: string, text: string): FileKind {
  const keys = topLevelKeys(text);
  const byName = composeName.test(basename(path));
  let kind: FileKind = 'other';
  if (keys.has('apiVersion') && keys.has('kind')) kind = 'kubernetes';
  else if (keys.has('jobs') || keys.has('on') || isLinuxKit(text)) kind = 'other';
  else if (byName && (keys.has('services') || !isList(text))) kind = 'compose';
  else if (keys.has('services') && !/(?:^|\/)\.github\/workflows\//.test(path)) kind = 'compose-candidate';
  return kind !== 'other' && isYamlTemplate(text) ? 'template' : kind;
}

/** Whether the first line with content starts an item, as that of a playbook does. */
function isList(text: string): boolean {
  return /^(?:[^\s#%-]|-(?!-))/m.exec(text)?.[0] === '-';
}

/** The parts of a system that LinuxKit builds, whose `services` are a list. Source: https://github.com/linuxkit/linuxkit/blob/master/docs/yaml.md, read 2026-11-27. */
function isLinuxKit(text: string): boolean {
  return /^(?:onboot|onshutdown):(?=\s|$)/m.test(text) || (/^kernel:(?=\s|$)/m.test(text) && /^init:(?=\s|$)/m.test(text));
}

/** Keys that decide the kind, found at the start of a line; or anywhere a line starts in a file that is one flow map, as JSON is. */
function topLevelKeys(text: string): ReadonlySet<string> {
  const isFlow = /^\s*\{(?![{%#])/.test(text);
  const pattern = isFlow
    ? /[{,]\s*["']?(apiVersion|kind|services|jobs|on)["']?[ \t]*:/g
    : /^["']?(apiVersion|kind|services|jobs|on)["']?[ \t]*:(?=\s|$)/gm;
  return new Set(Array.from(text.matchAll(pattern), (match) => match[1] ?? ''));
}

/** `{{` or `{%` where a line, a value or an item should begin; block texts may hold any. */
function isYamlTemplate(text: string): boolean {
  let block = -1; // column of the key whose block text goes on, -1 outside
  for (const line of text.split(/\r\n|\n|\r/)) {
    const indent = line.length - line.trimStart().length;
    if (indent === line.length) continue;
    if (block >= 0 && indent > block) continue;
    block = -1;
    if (/^\s*(?:- +)*(?:\{[{%]|[\w./-]+\s*:\s+\{[{%])/.test(line)) return true;
    const prefix = /^\s*(?:- +)*/.exec(line)?.[0].length ?? 0;
    if (line[prefix] === '#' || !/(?:^|\s)[|>][-+\d]{0,2}$/.test(line.replace(/\s#.*$/, '').trimEnd())) continue;
    // The text of an item `- |` belongs to its dash, that of a key to the key.
    block = /[|>]/.test(line[prefix] ?? '') ? Math.max(0, line.lastIndexOf('-', prefix)) : prefix;
  }
  return false;
}

/**
 * Whether the content of a single-document file that is not named so is a Compose file: services are maps, none with
 * an image that is no string (as Helm values have it), and one at least has an image or a build.
 */
export function isComposeBody(root: DataNode): boolean {
  const services = root.get('services');
  if (!services.isMap || root.entries.has('jobs') || root.entries.has('on')) return false;
  const all = [...services.entries.values()].map(({ value }) => value);
  const isService = (node: DataNode) => node.isUnknown || (node.isMap && !node.get('image').isMap);
  return all.every(isService) && all.some((node) => !node.get('image').isUnset || !node.get('build').isUnset);
}
