import { insertAfter } from '../../core/edit.js';
import type { Edit } from '../../core/problem.js';
import { lineEndOf } from '../../core/source.js';
import { excerpt } from '../../core/words.js';
import { acceptsErrors } from '../../knowledge/curl.js';
import { alwaysSucceeds, decidingCommand } from '../../knowledge/outcomes.js';
import type { Probe } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const api = (test: string) => `services:
  api:
    image: acme/api:1.0.0
    healthcheck:
      test: ${test}
`;

export default defineRule({
  id: 'compose/healthcheck-that-cannot-fail',
  on: 'compose.service',
  topic: 'observability',
  summary: 'A health check that succeeds whatever state the service is in',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `A check that always ends with 0 reports a service that hangs or answers with errors as healthy, so whatever waits for it with service_healthy
starts too early, and nobody is warned later. \`curl\` without \`-f\` ends with 0 for an answer of HTTP 500, too.`,
  references: ['https://docs.docker.com/reference/compose-file/services/#healthcheck', 'https://curl.se/docs/manpage.html#-f'],
  examples: {
    bad: [
      { name: 'the failure is thrown away', files: { 'compose.prod.yaml': api('«node check.js || true»') } },
      { name: 'the status is set by hand', files: { 'compose.prod.yaml': api('«["CMD-SHELL", "pgrep node; exit 0"]»') } },
      { name: 'a command that does nothing', files: { 'compose.prod.yaml': api('«["CMD", "true"]»') } },
      { name: 'behind a shell', files: { 'compose.prod.yaml': api(`«["CMD", "sh", "-c", "echo 'healthy'"]»`) } },
      {
        name: 'a module that can be imported',
        files: { 'compose.prod.yaml': api(`«["CMD-SHELL", "python -c \\"import app.worker; print('fine')\\" || exit 1"]»`) },
      },
      {
        name: 'an error counts as an answer',
        files: { 'compose.prod.yaml': api('["CMD", «"curl"», "http://localhost:8080/health"]') },
        fixed: { 'compose.prod.yaml': api('["CMD", "curl", "-f", "http://localhost:8080/health"]') },
      },
      {
        name: 'an unquoted sign cuts the command',
        files: {
          'compose.prod.yaml': api('«["CMD-SHELL", "curl -f http://localhost:9200/_cluster/health?level=shards&timeout=1s || exit 1"]»'),
        },
      },
      {
        name: 'in a list of its own lines',
        files: { 'compose.prod.yaml': api('\n        - CMD\n        - «curl»\n        - http://localhost:8080/health') },
        fixed: { 'compose.prod.yaml': api('\n        - CMD\n        - curl\n        - -f\n        - http://localhost:8080/health') },
      },
      {
        name: 'the root, which many servers answer with 404: advice only',
        files: { 'compose.prod.yaml': api('["CMD", «"curl"», "-I", "http://api:8888"]') },
      },
      {
        name: 'in a text',
        files: { 'compose.prod.yaml': api('«curl -s http://localhost:${PORT}/health || exit 1» # the API') },
        fixed: { 'compose.prod.yaml': api('curl -f -s http://localhost:${PORT}/health || exit 1 # the API') },
      },
    ],
    good: [
      { files: { 'compose.prod.yaml': api('node check.js || exit 1') } },
      { name: 'curl says that it failed', files: { 'compose.prod.yaml': api('["CMD", "curl", "-sf", "http://localhost:8080/health"]') } },
      {
        name: 'the answer is looked at',
        files: { 'compose.prod.yaml': api('["CMD-SHELL", "curl -s http://localhost:8080/health | grep -q ok"]') },
      },
      {
        name: 'the sign in quotes',
        files: {
          'compose.prod.yaml': api(`["CMD-SHELL", "curl -f 'http://localhost:9200/_cluster/health?level=shards&timeout=1s' || exit 1"]`),
        },
      },
      { name: 'the port is asked', files: { 'compose.prod.yaml': api('["CMD", "bash", "-c", "echo > /dev/tcp/localhost/8080"]') } },
      {
        name: 'an image without curl, where the check always fails',
        files: {
          'compose.prod.yaml':
            'services:\n  api:\n    build: .\n    healthcheck:\n      test: ["CMD", "curl", "-I", "http://localhost:8080/health"]\n',
          Dockerfile:
            'FROM alpine:3.18\nRUN apk add openjdk17 && apk add nginx\nCOPY app.jar /app/\nCMD ["java", "-jar", "/app/app.jar"]\n',
        },
      },
      { name: 'it is switched off', files: { 'compose.prod.yaml': api('["NONE"]') } },
      { name: 'a command from outside is unknown', files: { 'compose.prod.yaml': api('${HEALTHCHECK}') } },
    ],
  },
  *check(service, { project }) {
    const probe = project.probeOf(service);
    if (!probe || service.platform.value?.startsWith('windows')) return;
    const { node, script, words } = probe;
    if (script ? script.alwaysSucceeds : alwaysSucceeds(words)) {
      const cut = isCut(probe);
      yield {
        at: probe,
        message: `the health check ${quoted(probe)} of "${service.name}" ${onlyImports(node) ? 'only looks whether a module can be imported' : 'always succeeds'}${cut ? ' (the "&" in the address ends the command and sends it to the background)' : ''}, so a process that hangs counts as healthy; ${cut ? 'put quotes around the address' : 'let it ask the process, and end with 1 when there is no answer'}`,
      };
      return;
    }
    const command = script && decidingCommand(script);
    const curl = script
      ? command && [command.name ?? '', ...command.args.map(({ literal, text }) => literal ?? text)]
      : words.map((word) => word ?? '');
    // Where there is no curl the check always fails.
    if (!curl || !acceptsErrors(curl) || project.lacksProgram(service, 'curl')) return;
    const isRoot = curl.some((word) => /^["']?https?:\/\/[^/]*\/?["']?$/.test(word));
    const edits = isRoot ? undefined : addFail(node);
    yield {
      at: curlIn(node) ?? probe,
      message: `the curl in the health check of "${service.name}" succeeds for an answer of HTTP 500 as well, so a failing process counts as healthy; add -f${isRoot ? ', and ask for a path that answers with success' : ''}`,
      ...(edits && { fix: { title: 'Let curl fail for HTTP errors', safety: 'unsafe' as const, edits } }),
    };
  },
});

/** An address with an unquoted `&`: the shell sends what stands before it to the background, and goes on with the rest. */
function isCut({ script }: Probe): boolean {
  return script?.commands.some(({ background, args }) => background && args.some(({ text }) => /^https?:/.test(text))) ?? false;
}

/** A module of the application may fail to load, so that "always" says too much. */
function onlyImports(node: Probe['node']): boolean {
  const text = node.source();
  return /\bpython/.test(text) && /\bimport (?!(?:sys|os|signal|time)\b)/.test(text);
}

function quoted({ node, words }: Probe): string {
  const known =
    words.length > 0 ? words : node.isList ? node.items.slice(1).map(({ text }) => text) : [node.source().replace(/^(["'])(.*)\1$/s, '$2')];
  return `"${excerpt(known.map((word) => word ?? '...').join(' '))}"`;
}

/** The one scalar of a test that speaks of curl. */
function curlIn(node: Probe['node']): Probe['node'] | undefined {
  const found = (node.isList ? node.items : [node]).filter((item) => /\bcurl\b/.test(item.source()));
  return found.length === 1 ? found[0] : undefined;
}

/** Adds the option behind the one word `curl`: as an item of its own, or within the text. */
function addFail(node: Probe['node']): readonly Edit[] | undefined {
  const only = curlIn(node);
  if (!only || node.via?.some(({ kind }) => kind !== 'interpolation') || node.anchor || only.anchor) return undefined;
  if (only.via?.some(({ kind }) => kind !== 'interpolation') || only.style === 'block') return undefined;
  const source = only.source();
  const word = /^(["']?)(?:\/[\w/]+\/)?curl\1$/.exec(source);
  if (word && node.isList) {
    const quote = word[1] ?? '';
    if (node.flow) return [insertAfter(only, `, ${quote}-f${quote}`)];
    const { text } = only.file;
    const start = text.lastIndexOf('\n', only.range[0]) + 1;
    const dash = /^[ \t]*-[ \t]+$/.exec(text.slice(start, only.range[0]))?.[0];
    return dash === undefined ? undefined : [insertAfter(only, `${lineEndOf(only.file)}${dash}${quote}-f${quote}`)];
  }
  const places = [...source.matchAll(/\bcurl(?=[ \t])/g)];
  const [place] = places;
  if (!place || places.length > 1) return undefined;
  const end = only.range[0] + place.index + 4;
  return [{ file: only.file, range: [end, end], text: ' -f' }];
}
