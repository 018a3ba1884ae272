/** Words that name a secret by themselves. */
const nouns = new Set([
  'password',
  'passwd',
  'passphrase',
  'pword',
  'psw',
  'pswd',
  'pass',
  'pwd',
  'requirepass',
  'secret',
  'token',
  'apikey',
  'credential',
  'credentials',
]);

/** What precedes `key` where the key is a secret. `public key`, `sort key` and a bare `key` are none. */
const secretKeys = new Set(
  'access account admin api app auth client deploy encryption hmac host jwt master private secret service session signing ssh ssl storage tls webhook'.split(
    ' ',
  ),
);

/** Words written together: `PGPASSWORD`, `ACCESSTOKEN`. */
const compound =
  /(?:password|passwd|passphrase|secret|apikey|(?:access|api|auth|bearer|bot|deploy|github|gitlab|npm|refresh)token|(?:access|api|private|secret)key)$/;

/** Words behind the noun that leave its meaning: `DB_PASSWORD_PROD`, `SECRET_KEY_BASE`. */
const tails = new Set(
  'b64 base base64 default dev development live local new old plain plaintext prod production qa raw stage staging test text value'.split(
    ' ',
  ),
);

/** Words before the noun that make it something to show, to count or to switch. */
const harmless = new Set(
  (
    'allow allows anon anonymous bos cls disable disabled empty enable enabled eos generate gpg has ignore is login mask max min no pad pgp pub public publishable random ' +
    'require requires sep show site skip special stop test tokenizer unk use with without'
  ).split(' '),
);

/**
 * Names of Temporal's variables and options whose last word says nothing of a secret: the key of a client as text, and what goes into headers. Of the server's own, too:
 * https://docs.temporal.io/references/client-environment-configuration, read 2026-08-21.
 */
const temporalNames = /(?:^|_)(?:tls_(?:[a-z0-9]+_)?key_data|cassandra_cert_key_data|codec_auth|grpc_meta_authorization)$/;

/** Words of a name, split at `_`, `-`, `.`, `/` and where capitals begin: `clientSecret` is `client`, `secret`. */
export function wordsOfName(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/**
 * Whether the value under this name is a secret, going by its last noun as a reader would: `TOKEN_TTL` is a time, `PASSWORD_FILE` a file,
 * `TOKENIZERS_PARALLELISM` and `KEYCLOAK_URL` have nothing to do with one.
 */
export function isSecretName(name: string): boolean {
  const words = wordsOfName(name);
  let last = words.length - 1;
  while (last > 0 && (tails.has(words[last] ?? '') || /^\d+$/.test(words[last] ?? ''))) last--;
  const word = (words[last] ?? '').replace(/\d+$/, '');
  if (words.slice(0, last).some((other) => harmless.has(other))) return false;
  // The shell's working directory.
  if (word === 'pwd' && (last === 0 || words[last - 1] === 'old')) return false;
  if (nouns.has(word) || compound.test(word) || temporalNames.test(words.join('_'))) return true;
  // A personal access token.
  if (word === 'pat') return /^(?:gh|git|github|gitlab|azure|devops|ado)$/.test(words[last - 1] ?? '');
  return word === 'key' && secretKeys.has(words[last - 1] ?? '');
}
