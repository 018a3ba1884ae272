import { type Located, lineIndexAt, lineRange, lineStarts } from '../../core/source.js';
import { isBefore } from '../../core/version.js';
import { isRebuilt } from '../../knowledge/temporal/versions.js';
import type { TemporalConfig } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = (tag = '1.31.2') => `services:
  temporal:
    image: temporalio/server:${tag}
    environment: { TEMPORAL_SERVER_CONFIG_FILE_PATH: /etc/temporal/server.yaml }
    volumes: ["./server.yaml:/etc/temporal/server.yaml:ro"]
`;
const config = (shards: string, mark = '# enable-template\n') => `${mark}persistence:
  defaultStore: default
  numHistoryShards: ${shards}
`;
const pod = (shards: string, mark = '    # enable-template\n') => `apiVersion: v1
kind: ConfigMap
metadata: { name: temporal }
data:
  server.yaml: |
${mark}    persistence:
      defaultStore: default
      numHistoryShards: ${shards}
---
apiVersion: v1
kind: Pod
metadata: { name: temporal }
spec:
  containers:
    - name: temporal
      image: temporalio/server:1.30.6
      env: [{ name: TEMPORAL_SERVER_CONFIG_FILE_PATH, value: /etc/temporal/conf/server.yaml }]
      volumeMounts: [{ name: config, mountPath: /etc/temporal/conf }]
  volumes:
    - name: config
      configMap: { name: temporal }
`;

export default defineRule({
  id: 'temporal/outdated-template-syntax',
  on: 'temporal.config',
  topic: 'configuration',
  summary: 'The configuration of the server is a template that the server does not fill in',
  severity: 'error',
  data: ['temporal'],
  rationale: `Until 1.29 a tool in the image filled in the template, with the syntax of that tool. From 1.30 on the server does it, with functions of
sprig, and only where a comment with "enable-template" stands in the first kilobyte. Otherwise it reads the braces as YAML, and ends with an error or
takes them for a value.`,
  reads: ['temporal'],
  references: [
    'https://github.com/temporalio/temporal/blob/v1.31.2/common/config/loader.go',
    'https://masterminds.github.io/sprig/os.html',
  ],
  examples: {
    bad: [
      {
        name: 'without the mark',
        files: { 'compose.prod.yaml': compose(), 'server.yaml': config('«{{ env "NUM_HISTORY_SHARDS" }}»', '') },
      },
      {
        name: 'the syntax of the older images',
        files: { 'compose.prod.yaml': compose(), 'server.yaml': config('«{{ default .Env.NUM_HISTORY_SHARDS "512" }}»') },
      },
      { name: 'in Kubernetes', files: { 'k8s/temporal.yaml': pod('«{{ .Env.NUM_HISTORY_SHARDS }}»') } },
      { name: 'without the mark there', files: { 'k8s/temporal.yaml': pod('«{{ env "NUM_HISTORY_SHARDS" }}»', '') } },
    ],
    good: [
      { files: { 'compose.prod.yaml': compose(), 'server.yaml': config('{{ env "NUM_HISTORY_SHARDS" }}') } },
      { files: { 'k8s/temporal.yaml': pod('{{ env "NUM_HISTORY_SHARDS" | default "512" }}') } },
      { name: 'no template', files: { 'compose.prod.yaml': compose(), 'server.yaml': config('512', '') } },
      {
        name: 'braces in a comment',
        files: { 'compose.prod.yaml': compose(), 'server.yaml': config('512', '# once {{ .Env.NUM_HISTORY_SHARDS }}\n') },
      },
      {
        name: 'a version that is not known',
        files: { 'compose.prod.yaml': compose('latest'), 'server.yaml': config('{{ env "NUM_HISTORY_SHARDS" }}', '') },
      },
      {
        name: 'older images fill in their own syntax',
        files: {
          'compose.prod.yaml': compose('1.29.7').replace('/etc/temporal/server.yaml:ro', '/etc/temporal/config/config_template.yaml:ro'),
          'server.yaml': config('{{ default .Env.NUM_HISTORY_SHARDS "512" }}', ''),
        },
      },
      {
        name: 'after 1.31 the server takes the older syntax, too',
        files: { 'compose.prod.yaml': compose('1.32.0'), 'server.yaml': config('{{ default .Env.NUM_HISTORY_SHARDS "512" }}') },
      },
    ],
  },
  *check(config) {
    const { kind, origin, version, label, isTemplate } = config;
    if (kind !== 'server' || origin === 'chart' || !isTemplate || !version.isSet || !isRebuilt(version.value)) return;
    const whole = wholeOf(config);
    const text = asLines(whole.file.text.slice(...whole.range));
    const isMarked = hasMark(text);
    const actions = [...actionsIn(text, whole)];
    const [first] = actions;
    if (!first) return;
    if (!isMarked) {
      yield {
        at: first.at,
        message: `the server of ${version.value} takes "${first.text}" in ${label} as it stands, since no comment in the first lines says enable-template; write "# enable-template" at the top`,
      };
      return;
    }
    // Sources after 1.31.2 fill in both ways of writing.
    const old = isBefore(version.value, '1.32.0') ? actions.find(({ text }) => /(?:^|[\s({])\.Env\b/.test(text)) : undefined;
    if (!old) return;
    yield {
      at: old.at,
      message: `"${old.text}" in ${label} is the syntax of images up to 1.29, and the server of ${version.value} ends with an error at it; write {{ env "NAME" }}, with a default as {{ env "NAME" | default "value" }}`,
    };
  },
});

/** The whole text of the configuration, with the comments before its first key. */
function wholeOf({ origin, root }: TemporalConfig): Located {
  const { file, range } = root;
  if (origin === 'file') return { file, range: [0, file.text.length] };
  // Comments and actions at the top of a block scalar stand before its first key.
  let line = lineIndexAt(file, range[0]);
  while (line > 0 && /^[ \t]*(?:#|\{\{|$)/.test(file.text.slice(...lineRange(file, line - 1)))) line--;
  return { file, range: [Math.min(range[0], lineStarts(file)[line] ?? 0), range[1]] };
}

/** A text in double quotes with its line ends as such, and nothing else moved; without a byte-order mark. */
function asLines(text: string): string {
  const plain = text.replace(/^\ufeff/, ' ');
  return plain.startsWith('"') ? plain.replace(/^"/, ' ').replace(/\\n/g, ' \n') : plain;
}

/** The server looks at the lines of the first 1,024 bytes. */
function hasMark(text: string): boolean {
  return text
    .slice(0, 1024)
    .split('\n')
    .some((line) => /^\s*#.*enable-template/.test(line));
}

/** What stands between braces, outside of lines that are comments. */
function* actionsIn(lines: string, { file, range: [start] }: Located): Iterable<{ readonly at: Located; readonly text: string }> {
  for (const match of lines.matchAll(/^[ \t]*#.*$|\{\{[^{}\n]{0,200}\}\}/gm)) {
    const from = start + match.index;
    const text = match[0].replace(/\\"/g, '"');
    if (text.startsWith('{{')) yield { at: { file, range: [from, from + match[0].length] }, text };
  }
}
