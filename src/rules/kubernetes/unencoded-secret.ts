import { replace } from '../../core/edit.js';
import type { Fix } from '../../core/problem.js';
import { placeOf } from '../../core/source.js';
import type { Manifest } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

const secret = (data: string) => `apiVersion: v1\nkind: Secret\nmetadata: { name: orders-db }\n${data}\n`;

export default defineRule({
  id: 'kubernetes/unencoded-secret',
  on: 'kubernetes',
  topic: 'configuration',
  summary: 'A value in the data of a Secret is no base64',
  severity: 'error',
  rationale: `The values of \`data\` are base64. The API server refuses the whole Secret with "illegal base64 data" where one is plain text, and the pods that need it do not
start. Plain text belongs into \`stringData\`.`,
  references: ['https://kubernetes.io/docs/concepts/configuration/secret/#restriction-names-data'],
  examples: {
    bad: [
      {
        files: { 'k8s/secret.yaml': secret('data:\n  user: «orders»\n') },
        fixed: { 'k8s/secret.yaml': secret('stringData:\n  user: orders\n') },
      },
      { name: 'one of two', files: { 'k8s/secret.yaml': secret('data:\n  user: b3JkZXJz\n  mode: «read-only»\n') } },
    ],
    good: [
      { files: { 'k8s/secret.yaml': secret('data:\n  user: b3JkZXJz\n') } },
      { name: 'plain text where it belongs', files: { 'k8s/secret.yaml': secret('stringData:\n  user: orders\n  mode: read-only\n') } },
      {
        name: 'a placeholder, for whatever fills it in, and what SOPS encrypted',
        files: {
          'k8s/a.yaml': secret(
            'data:\n  user: ${USER}\n  key: <base64>\n  token: "{{ token }}"\n  other: <path:secret/data/orders#user>\n  more: YOUR_BASE64_HERE\n',
          ),
          'k8s/b.yaml': secret('data:\n  user: ENC[AES256_GCM,data:x,type:str]\nsops: { version: 3.9.1 }\n'),
        },
      },
    ],
  },
  *check(manifest) {
    const { kind, apiVersion, root, annotations } = manifest;
    if (kind !== 'Secret' || apiVersion !== 'v1' || root.get('sops').isSet) return;
    if ([...annotations.entries.keys()].some((name) => /avp|vault|inject|sops/.test(name))) return;
    const data = root.get('data');
    const values = [...data.entries.values()].filter(({ value }) => value.isScalar && typeof value.scalar === 'string');
    const wrong = values.filter(({ value }) => isNoBase64(value.text ?? ''));
    for (const { name, value } of wrong) {
      const [first] = wrong;
      yield {
        at: value,
        message: `"${name}" of Secret "${manifest.name.value ?? ''}" is no base64, and Kubernetes refuses the Secret; encode it, or write it under "stringData"`,
        secrets: [placeOf(value)],
        ...(wrong.length === data.entries.size && name === first?.name && { fix: asPlainText(manifest) }),
      };
      // The fix is about all of them.
      if (wrong.length === data.entries.size) return;
    }
  },
});

/** Go ignores line ends in base64, and wants the padding. */
function isNoBase64(text: string): boolean {
  if (/[${}<>[\]]|^%|%$|your|base64|replace|change|placeholder|todo|example|xxx|\.{3}|…/i.test(text)) return false;
  const plain = text.replace(/[\r\n]/g, '');
  return plain !== '' && (plain.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(plain));
}

function asPlainText({ root }: Manifest): Fix | undefined {
  const entry = root.entries.get('data');
  if (!entry || entry.value.via || entry.value.anchor !== undefined || root.entries.has('stringData')) return undefined;
  return { title: 'Write it under stringData', safety: 'safe', edits: [replace(entry.key, 'stringData')], scope: root };
}
