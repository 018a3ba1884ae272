import { slipOf } from '../../core/distance.js';
import type { Located } from '../../core/source.js';
import type { Chart } from '../../parsers/helm/types.js';
import { defineRule } from '../../rule.js';

const chart = (production: string, template = 'replicas: {{ .Values.replicaCount }}\nmemory: {{ .Values.resources.memory }}\n') => ({
  'chart/Chart.yaml': 'apiVersion: v2\nname: worker\nversion: 0.1.0\n',
  'chart/values.yaml': 'replicaCount: 1\nresources:\n  memory: 1Gi\n',
  'chart/templates/worker.yaml': template,
  'chart/values-prod.yaml': production,
});

/** Keys that Helm itself reads. */
const helmKeys = ['global', 'tags', 'exports'];

export default defineRule({
  id: 'helm/unknown-value',
  on: 'helm.chart',
  topic: 'configuration',
  summary: 'A values file sets what no template of the chart reads',
  severity: 'warning',
  optIn: true,
  rationale: `Helm takes any key and says nothing. What is misspelt, or was renamed in the templates, silently stays at its default: the replicas, the limits or the address
that were meant for production are not there, although the file says so.`,
  references: ['https://helm.sh/docs/chart_best_practices/values/', 'https://helm.sh/docs/topics/charts/#schema-files'],
  examples: {
    bad: [
      { files: chart('«replicacount»: 3\n') },
      { name: 'nothing is like it', files: chart('replicaCount: 3\n«workerOptions»: { queue: orders }\n') },
      { name: 'inside', files: chart('resources:\n  «memmory»: 4Gi\n') },
    ],
    good: [
      { files: chart('replicaCount: 3\n') },
      { name: 'the templates read it, though it has no default', files: chart('queue: orders\n', 'queue: {{ .Values.queue }}\n') },
      { name: 'a part that is handed on as a whole', files: chart('resources:\n  limits: { memory: 4Gi }\n') },
      { name: 'all values are handed on', files: chart('replicacount: 3\n', 'all: {{ toYaml .Values | quote }}\n') },
      {
        name: 'for the charts inside',
        files: {
          ...chart('global: { a: 1 }\ntemporal: { server: { replicaCount: 3 } }\n'),
          'chart/Chart.yaml':
            'apiVersion: v2\nname: worker\nversion: 0.1.0\ndependencies: [{ name: temporal, version: 1.6.0, repository: "https://go.temporal.io/helm-charts" }]\n',
        },
      },
      {
        name: 'a helper of another chart may read it',
        files: chart('replicacount: 3\n', 'kind: Deployment\n{{ include "common.deployment" . }}\n'),
      },
      { name: 'anchors are kept in keys of their own', files: chart('x-queue: &queue orders\nreplicaCount: 3\n') },
    ],
  },
  *check(target) {
    const { values, dependencies, templates, name } = target;
    const base = values.find(({ isDefault }) => isDefault)?.root;
    if (!base?.isMap || templates.length === 0 || readsAnything(target)) return;
    const words = wordsOf(target);
    const own = [...helmKeys, ...dependencies.flatMap(({ name: one, valuesKey }) => [one.value ?? '', valuesKey.value ?? ''])];
    if (dependencies.some(({ valuesKey }) => valuesKey.isUnknown)) return;
    for (const { root, isDefault } of values) {
      if (isDefault) continue;
      const isKnown = (key: string) => words.has(key) || own.includes(key) || /^[x_]-|^[._]/.test(key);
      for (const { at, key, meant } of strays(root, base, isKnown, true)) {
        const advice = meant === undefined ? 'remove it' : `did you mean "${meant}"?`;
        yield { at, message: `no template of the chart "${name.value ?? ''}" reads "${key}", so it changes nothing; ${advice}` };
      }
    }
  },
});

type Values = Chart['root'];

interface Stray {
  readonly at: Located;
  readonly key: string;
  readonly meant: string | undefined;
}

/** Keys that neither the chart's own values nor its templates have. Below the first level only slips: what is there may be handed on as a whole. */
function* strays(node: Values, base: Values, isKnown: (key: string) => boolean, isTop: boolean): Iterable<Stray> {
  if (!node.isMap || !base.isMap || base.open !== undefined) return;
  for (const { name, key, value } of node.entries.values()) {
    const default_ = base.entries.get(name)?.value;
    if (default_) {
      yield* strays(value, default_, isKnown, false);
      continue;
    }
    if (isKnown(name) || value.via) continue;
    const others = [...base.entries.keys()].filter((other) => !node.entries.has(other));
    const meant = others.find((other) => other.toLowerCase() === name.toLowerCase()) ?? slipOf(name, others);
    if (isTop || meant !== undefined) yield { at: key, key: name, meant };
  }
}

/** Whether templates hand on all values, or hand themselves on to helpers that are not here. */
function readsAnything({ templates }: Chart): boolean {
  const defined = new Set<string>();
  const used = new Set<string>();
  for (const { text } of templates) {
    if (/\.Values(?![\w.])/.test(text)) return true;
    for (const [, word, name = ''] of text.matchAll(/\b(define|include|template|block)\s+"([^"\n]{1,200})"/g)) {
      if (word === 'define' || word === 'block') defined.add(name);
      else used.add(name);
    }
    if (/\b(?:include|template)\s+[($]/.test(text)) return true;
  }
  return [...used].some((name) => !defined.has(name));
}

/** All words of the templates and the chart's own values: a key that is none of them cannot be read. */
function wordsOf({ templates, values }: Chart): ReadonlySet<string> {
  const texts = [...templates, ...values.filter(({ isDefault }) => isDefault).map(({ file }) => file)].map(({ text }) => text);
  return new Set(texts.flatMap((text) => Array.from(text.matchAll(/[\w-]+/g), ([word]) => word)));
}
