/**
 * Forms of names that the API server accepts. https://kubernetes.io/docs/concepts/overview/working-with-objects/names/ and
 * .../working-with-objects/labels/#syntax-and-character-set, read 2026-11-27.
 */
export type NameForm = 'subdomain' | 'label' | 'port' | 'host' | 'label-key' | 'label-value';

const label = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;
const qualified = /^[A-Za-z0-9](?:[-\w.]*[A-Za-z0-9])?$/;
const most: Readonly<Record<NameForm, number>> = {
  subdomain: 253,
  label: 63,
  port: 15,
  host: 253,
  'label-key': 63,
  'label-value': 63,
};

const allowed: Readonly<Record<NameForm, string>> = {
  subdomain: 'lower-case letters, digits, "-" and "." may stand in it, with a letter or digit at both ends',
  label: 'lower-case letters, digits and "-" may stand in it, with a letter or digit at both ends',
  port: 'lower-case letters, digits and single "-" may stand in it, with at least one letter',
  host: 'it is a DNS name in lower case, without a scheme, a port or a path',
  'label-key': 'letters, digits, "-", "_" and "." may stand in it, behind a DNS name and "/" where it has a prefix',
  'label-value': 'letters, digits, "-", "_" and "." may stand in it, with a letter or digit at both ends',
};

/** What is wrong with a name, as a clause; undefined where nothing is. */
export function faultOf(name: string, form: NameForm): string | undefined {
  const own = form === 'label-key' ? name.slice(name.lastIndexOf('/') + 1) : name;
  if (own.length > most[form]) return `it has ${own.length} characters, and ${most[form]} are the most`;
  return isWellFormed(name, form) ? undefined : allowed[form];
}

function isWellFormed(name: string, form: NameForm): boolean {
  switch (form) {
    case 'subdomain':
      return isSubdomain(name);
    case 'label':
      return label.test(name);
    case 'port':
      return label.test(name) && /[a-z]/.test(name) && !name.includes('--');
    case 'host':
      return isSubdomain(name.replace(/^\*\./, '')) && !/^\d+(\.\d+){3}$/.test(name);
    case 'label-value':
      return name === '' || qualified.test(name);
    case 'label-key': {
      const slash = name.indexOf('/');
      return qualified.test(name.slice(slash + 1)) && (slash < 0 || isSubdomain(name.slice(0, slash)));
    }
  }
}

function isSubdomain(name: string): boolean {
  return name.split('.').every((part) => label.test(part));
}

/** Kinds whose names may be any segment of a path, such as `system:node`. */
const pathNames = new Set(['APIService', 'ClusterRole', 'ClusterRoleBinding', 'CustomResourceDefinition', 'Event', 'Role', 'RoleBinding']);

/** The form of the name of an object; undefined where it is free. */
export function nameFormOf(kind: string): NameForm | undefined {
  if (pathNames.has(kind)) return undefined;
  return kind === 'Service' || kind === 'Namespace' ? 'label' : 'subdomain';
}

/** The form of the names that stand in fields, by type and field. */
export const nameForms: Readonly<Record<string, NameForm>> = {
  'V1Container.name': 'label',
  'V1ContainerPort.name': 'port',
  'V1IngressRule.host': 'host',
  'V1ObjectMeta.namespace': 'label',
  'V1ServicePort.name': 'label',
  'V1Volume.name': 'label',
};

/** Maps of labels, by type and field; of annotations the keys alone are bound to a form. */
export const labelMaps: Readonly<Record<string, 'labels' | 'keys'>> = {
  'V1LabelSelector.matchLabels': 'labels',
  'V1ObjectMeta.annotations': 'keys',
  'V1ObjectMeta.labels': 'labels',
  'V1PodSpec.nodeSelector': 'labels',
  'V1ServiceSpec.selector': 'labels',
};

/** How messages call an object: without a name where a template fills that in later. */
export function labelOf({ kind, name }: { readonly kind: string; readonly name: { readonly value?: string | undefined } }): string {
  return name.value ? `${kind} "${name.value}"` : `this ${kind}`;
}
