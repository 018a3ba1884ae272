import { describe, expect, test } from 'vitest';
import { textOf } from '../src/core/source.js';
import { locate, readTemplate, templateComments } from '../src/parsers/helm/template.js';
import type { Step } from '../src/parsers/rendered/place.js';

/** `spec.containers[worker].image`, `args[0=serve]`. */
function stepsOf(path: string): readonly Step[] {
  return Array.from(path.matchAll(/([^.[\]]+)|\[([^\]]*)\]/g), ([, key, item]): Step => {
    if (key !== undefined) return { key };
    const [index = '', text] = (item ?? '').split('=');
    return { index: Number(index) || 0, name: text === undefined && Number.isNaN(Number(index)) ? index : undefined, text };
  });
}

function found(text: string, path: string, kind = 'Deployment'): string {
  const { at, isExact, values } = locate(readTemplate({ path: 'a.yaml', text }), kind, stepsOf(path), false);
  return [textOf(at), ...(isExact ? [] : ['above']), ...(values ? [values.join('.')] : [])].join(' | ');
}

describe('a place in a rendered object, in its template', () => {
  const deployment = `{{- if .Values.enabled }}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "app.name" . }}
  labels:
    {{- include "app.labels" . | nindent 4 }}
spec:
  replicas: {{ .Values.replicas }}
  template:
    spec:
      {{- with .Values.podSecurityContext }}
      securityContext:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      containers:
      - name: web
        image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"
        imagePullPolicy: {{ .Values.image.pullPolicy | quote }}
        args: ["serve"]
        command:
          - /bin/sh
          - -c
          - |
            kind: not a key
        resources:
          {{- toYaml .Values.resources | nindent 10 }}
        {{- if .Values.a }}
        livenessProbe: { httpGet: { path: /a } }
        {{- else }}
        livenessProbe: { httpGet: { path: /b } }
        {{- end }}
      - name: {{ .Values.sidecar.name }}
        image: sidecar:1.0
        env:
        {{- range $name, $value := .Values.env }}
          - name: {{ $name }}
            value: {{ $value | quote }}
        {{- end }}
{{- end }}
---
kind: Service
spec:
  replicas: no
`;

  test.each([
    ['spec.replicas', '{{ .Values.replicas }} | replicas'],
    ['spec.template.spec.containers[web].image', '"{{ .Values.image.repository }}:{{ .Values.image.tag }}"'],
    ['spec.template.spec.containers[web].imagePullPolicy', '{{ .Values.image.pullPolicy | quote }} | image.pullPolicy'],
    ['spec.template.spec.containers[web].resources', 'resources | resources'],
    ['spec.template.spec.containers[web].resources.limits.cpu', 'resources | above | resources.limits.cpu'],
    ['spec.template.spec.securityContext.runAsUser', 'securityContext | above | podSecurityContext.runAsUser'],
    ['spec.template.spec.containers[web].command[0=/bin/sh]', '/bin/sh'],
    ['spec.template.spec.containers[web].livenessProbe', '- | above'],
    ['spec.template.spec.containers[any].image', 'sidecar:1.0'],
    ['spec.template.spec.containers[any].env[A].value', '{{ $value | quote }}'],
    ['metadata.labels.app', 'labels | above'],
    ['spec.template.spec.volumes[0]', 'spec | above'],
    ['data', ' | above'],
  ])('%s: %s', (path, expected) => {
    expect(found(deployment, path)).toBe(expected);
  });

  test('the documents of a template are told apart by their kinds', () => {
    expect(found(deployment, 'spec.replicas', 'Service')).toBe('no');
    expect(found('kind: A\nspec: 1\n---\nkind: A\nspec: 2\n', 'spec', 'A')).toBe(' | above');
    expect(found('kind: {{ .Values.kind }}\nspec: 1\n', 'spec', 'A')).toBe('1');
  });

  test('actions over several lines, and comments in them, are no keys', () => {
    const text = '{{- /*\nkind: Other\nspec: 0\n*/ -}}\nkind: A\nspec: {{ dict "a" 1\n  "spec" 2 | toYaml }}\ndata:\n  # spec: 3\n  a: 1\n';
    expect(found(text, 'spec', 'A')).toBe('{{ dict "a" 1');
    expect(found(text, 'data.a', 'A')).toBe('1');
  });
});

test('a comment of a template covers the next line and all below it, or its own line', () => {
  const text = `kind: A
{{- /* temporal-lint-ignore a -- b */}}
spec:
  {{- if .Values.a }}
  x: 1
  {{- end }}
data: 1 {{/* temporal-lint-ignore c */}}
`;
  expect(templateComments({ path: 'a.yaml', text }).map((comment) => [comment.text, textOf(comment.covered)])).toEqual([
    ['temporal-lint-ignore a -- b', 'spec:\n  {{- if .Values.a }}\n  x: 1'],
    ['temporal-lint-ignore c', 'data: 1 {{/* temporal-lint-ignore c */}}'],
  ]);
});
