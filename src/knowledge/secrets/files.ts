import { basename } from '../../core/path.js';
import { type SecretStrength, secretIn } from './judge.js';

export interface SecretFile {
  /** What it holds, with its article where it needs one: `a private key`. */
  readonly what: string;
  /** It often holds no secret at all, so that its text decides where it can be read. */
  readonly form?: 'settings' | 'registry';
}

/** Words of names that are made to be seen, or made for a test. */
const harmless =
  /(?:^|[._-])(?:ca|cacerts?|certs?|certificate|chain|fullchain|bundle|root|pub|public|trust(?:store|ed)?|example|samples?|template|tpl|tmpl|dist|defaults?|schema|test|tests|fixture|ci|dummy|snakeoil|self-?signed|localhost|gpg|pgp|asc|apt|rpm|repo|release|archive|signing|keyring)(?:[._-]|$)/i;

const files: readonly (SecretFile & { readonly name: RegExp })[] = [
  { name: /^\.env(?:\.[\w.-]+|\*|\.\*)?$|^[\w-]+\.env$/, what: 'the settings of an environment', form: 'settings' },
  { name: /^\.npmrc$|^\.yarnrc\.yml$|^\.pypirc$|^pip\.conf$/, what: 'the login of a package registry', form: 'registry' },
  { name: /^\.netrc$|^\.git-credentials$|^\.pgpass$|^\.my\.cnf$|^\.dockercfg$/, what: 'logins' },
  { name: /^id_(?:rsa|dsa|ecdsa|ed25519)$/, what: 'a private key' },
  { name: /^(?:[\w.-]*[._-])?(?:priv|private|privkey|key)[\w-]*\.pem$|^[\w.*-]+\.key$|^[\w.-]+\.ppk$/, what: 'a private key' },
  { name: /^[\w.*-]+\.(?:p12|pfx)$|^[\w.-]*key-?store[\w.-]*\.jks$|^[\w.-]+\.keystore$/, what: 'private keys' },
  {
    name: /^(?:[\w.-]*[_-])?credentials?\.(?:json|ya?ml|toml|ini)$|^(?:[\w-]*-)?service[-_]?account[\w-]*\.json$|^client_secret[\w.-]*\.json$/,
    what: 'credentials',
  },
  { name: /^secrets?\.(?:ya?ml|json|toml|env|ini)$/, what: 'secrets' },
  { name: /^kubeconfig(?:\.ya?ml)?$/, what: 'the login of a cluster' },
];

/** Folders of a home directory that hold logins. */
const folders = /(?:^|\/)\.(?:aws|ssh|gnupg|azure|kube)(?:\/(?:\*|credentials|config)?)?$|(?:^|\/)\.docker\/config\.json$/;

/** What a file holds that is secret by its name; undefined for all others. */
export function secretFile(path: string): SecretFile | undefined {
  if (folders.test(path)) return { what: 'logins' };
  const name = basename(path);
  if (harmless.test(name)) return undefined;
  return files.find((row) => row.name.test(name));
}

/** Whether the text of such a file holds a secret, rather than settings alone. */
export function holdsSecret(text: string, form: SecretFile['form']): boolean {
  return text.split('\n').some((line) => {
    if (form === 'registry')
      return /^[^#;]*(?:_authToken|_auth|_password|npmAuthToken|password)["']?\s{0,10}[:=]\s{0,10}["']?[^$\s"']/.test(line);
    return secretsInSettings(line).length > 0;
  });
}

/** A secret among the settings of an environment: `NAME=value` on a line of its own. */
interface SettingSecret {
  readonly name: string;
  readonly strength: SecretStrength;
}

/** Secrets that a text of `NAME=value` lines holds; placeholders are none. */
export function secretsInSettings(text: string): readonly SettingSecret[] {
  return text.split('\n').flatMap((line) => {
    const [, name = '', value = ''] = /^\s{0,20}(?:export\s{1,10})?([\w.]+)\s{0,10}=\s{0,10}["']?([^"'#\n]*)/.exec(line) ?? [];
    // `# change this` behind a value says that it is none to keep.
    const isModel = /\s#[^\n]{0,40}\b(?:change|replace)\b/i.test(line);
    const secret = isModel || value.startsWith('$') ? undefined : secretIn(name, value.trim());
    return secret && secret.strength !== 'placeholder' ? [{ name, strength: secret.strength }] : [];
  });
}
