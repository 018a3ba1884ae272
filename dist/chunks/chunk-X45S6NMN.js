// src/knowledge/secrets/formats.ts
var date = "2026-11-27";
var secretFormats = [
  {
    what: "a private key",
    pattern: /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[^-]{0,10000}/g,
    source: "https://www.rfc-editor.org/rfc/rfc7468",
    date
  },
  {
    what: "an AWS access key",
    pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
    source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html",
    date
  },
  {
    what: "a GitHub token",
    pattern: /\b(?:gh[oprsu]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{40,255})/g,
    source: "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github",
    date
  },
  {
    what: "a GitLab token",
    pattern: /\bglpat-[\w-]{20,255}/g,
    source: "https://docs.gitlab.com/security/tokens/",
    date
  },
  {
    what: "a Slack token",
    pattern: /\b(?:xox[abeoprs]|xapp)-[A-Za-z0-9-]{10,255}/g,
    source: "https://docs.slack.dev/authentication/tokens",
    date
  },
  {
    what: "a Stripe key",
    pattern: /\b[rs]k_live_[A-Za-z0-9]{16,255}/g,
    source: "https://docs.stripe.com/keys",
    date
  },
  {
    what: "a Google API key",
    pattern: /\bAIza[\w-]{35}/g,
    source: "https://cloud.google.com/docs/authentication/api-keys",
    date
  },
  {
    what: "an npm token",
    pattern: /\bnpm_[A-Za-z0-9]{36}\b/g,
    source: "https://github.blog/changelog/2021-09-23-npm-has-a-new-access-token-format/",
    date
  },
  {
    what: "a PyPI token",
    pattern: /\bpypi-[\w-]{50,500}/g,
    source: "https://pypi.org/help/#apitoken",
    date
  },
  {
    // The API keys of Temporal Cloud have this form, too.
    what: "a JSON Web Token",
    pattern: /\beyJ[\w-]{10,1000}\.eyJ[\w-]{10,4000}\.[\w-]{20,1000}/g,
    source: "https://www.rfc-editor.org/rfc/rfc7519",
    date
  },
  {
    what: "a password in an address",
    pattern: /:\/\/[^\s:@/?#"'`$<>{}]{0,100}:([^\s@/"'`$<>{}]{1,200})@/g,
    source: "https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1",
    date
  },
  {
    what: "a password in a connection string",
    pattern: /;(?:[Pp]assword|[Pp]wd|AccountKey|SharedAccessKey)=([^;\s"'`$<>{}]{1,300})/g,
    source: "https://learn.microsoft.com/en-us/dotnet/framework/data/adonet/connection-string-syntax",
    date
  }
];
function formattedSecrets(text) {
  if (!/[_\-.;]|:\/\/|A[KSI]/.test(text)) return [];
  const found = [];
  for (const { what, pattern } of secretFormats) {
    for (const match of text.matchAll(pattern)) {
      const secret = match[1] ?? match[0];
      const start = match.index + match[0].lastIndexOf(secret);
      if (isSample(secret)) continue;
      found.push({ what, range: [start, start + secret.length] });
    }
  }
  return found.sort((a, b) => a.range[0] - b.range[0]);
}
function isSample(secret) {
  return /EXAMPLE|example|x{6}|X{6}|0{8}|\*{3}|\.{3}|…/.test(secret);
}

// src/knowledge/secrets/names.ts
var nouns = /* @__PURE__ */ new Set([
  "password",
  "passwd",
  "passphrase",
  "pword",
  "psw",
  "pswd",
  "pass",
  "pwd",
  "requirepass",
  "secret",
  "token",
  "apikey",
  "credential",
  "credentials"
]);
var secretKeys = new Set(
  "access account admin api app auth client deploy encryption hmac host jwt master private secret service session signing ssh ssl storage tls webhook".split(
    " "
  )
);
var compound = /(?:password|passwd|passphrase|secret|apikey|(?:access|api|auth|bearer|bot|deploy|github|gitlab|npm|refresh)token|(?:access|api|private|secret)key)$/;
var tails = new Set(
  "b64 base base64 default dev development live local new old plain plaintext prod production qa raw stage staging test text value".split(
    " "
  )
);
var harmless = new Set(
  "allow allows anon anonymous bos cls disable disabled empty enable enabled eos generate gpg has ignore is login mask max min no pad pgp pub public publishable random require requires sep show site skip special stop test tokenizer unk use with without".split(" ")
);
function wordsOfName(name) {
  return name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").replace(/([A-Z])([A-Z][a-z])/g, "$1_$2").toLowerCase().split(/[^a-z0-9]+/).filter((word) => word !== "");
}
function isSecretName(name) {
  const words = wordsOfName(name);
  let last = words.length - 1;
  while (last > 0 && (tails.has(words[last] ?? "") || /^\d+$/.test(words[last] ?? ""))) last--;
  const word = (words[last] ?? "").replace(/\d+$/, "");
  if (words.slice(0, last).some((other) => harmless.has(other))) return false;
  if (word === "pwd" && (last === 0 || words[last - 1] === "old")) return false;
  if (nouns.has(word) || compound.test(word)) return true;
  if (word === "pat") return /^(?:gh|git|github|gitlab|azure|devops|ado)$/.test(words[last - 1] ?? "");
  return word === "key" && secretKeys.has(words[last - 1] ?? "");
}

// src/knowledge/secrets/judge.ts
var placeholder = /change|replace|your|example|sample|dummy|make.?(?:it.?|one.?)?up|placeholder|fake|mock|todo|fixme|insert|redacted|invalid|ignored|unused|not.?(?:a|the|set|real|used|needed)|build|compile|temporary|^temp$|^tbd$|^foo|^bar$|^x+$|^\*+$|^<.*>$|^\[.*\]$|^\{.*\}$|^%.*%$|^@.*@$|^__.*__$/i;
var nothing = /^(?:|true|false|yes|no|on|off|none|null|nil|undefined|unset|empty|0x0|-?\d{1,4}|\*\*[\w -]{1,40}\*\*|[_<[({-]{1,2}none[_>\])}-]{1,2})$/i;
var elsewhere = /^(?:(?:~|\.{1,2})?\/[\w.@+~/-]*|[A-Za-z]:\\.*|[\w./-]+\.(?:pem|key|crt|cer|jks|p12|pfx|json|ya?ml|txt|env|toml|ini|conf|secret)|[a-z][a-z0-9+.-]{1,20}:\/\/\S*|arn:\S*|vault:\S*|projects\/\S*\/secrets\/\S*|@Microsoft\.KeyVault\S*)$/;
var common = /^(?:admin|administrator|root|pass(?:word|wd|w0rd)?|secret|token|test|testing|user|guest|default|demo|dev|develop(?:er|ment)?|local|localhost|letmein|welcome|qwerty|abc|master|postgres(?:ql)?|pg|mysql|maria(?:db)?|mongo(?:db)?|redis|rabbit(?:mq)?|minio(?:admin)?|elastic|temporal|cassandra|neo4j|keycloak|grafana|app|web|api|db|docker|vagrant|ubuntu)(?:[!@#$._-]?\w{0,4})$/i;
var spelledOut = /pass(?:w(?:or)?d|phrase|$|[_\W\d])|secret|^(?:my|super|very)/i;
function strengthOf(value) {
  const text = value.trim();
  if (nothing.test(text) || elsewhere.test(text) || /\s/.test(text)) return void 0;
  if (isRepeated(text) || placeholder.test(text)) return "placeholder";
  if (text.length < 8 || common.test(text) || spelledOut.test(text) || /^\d{5,9}$/.test(text)) return "guessable";
  return "real";
}
function isRepeated(text) {
  const letters = text.replace(/[-_.:]/g, "");
  return letters === "" || [...letters].every((letter) => letter === letters[0]);
}
function secretIn(name, value) {
  const [formatted] = formattedSecrets(value);
  if (formatted && !isForBrowsers(name, formatted)) return { ...formatted, strength: strengthOfFormatted(formatted, value) };
  if (!isSecretName(name)) return void 0;
  const strength = isShortNumber(name, value) ? "guessable" : repeatsName(name, value) ? "placeholder" : strengthOf(value);
  return strength && { what: void 0, strength, range: [0, value.length] };
}
function isShortNumber(name, value) {
  return /(?:password|passwd|pass)$/i.test(name) && /^\d{3,4}$/.test(value);
}
function repeatsName(name, value) {
  const [letters, all] = [value, name].map((text) => text.replace(/[^a-z]/gi, "").toLowerCase());
  return /^aws_/i.test(name) && letters !== "" && all?.endsWith(letters ?? "") === true;
}
function isForBrowsers(name, { what }) {
  return what === "a Google API key" && /public|^vite|^react_app|^nuxt|firebase|maps/i.test(name);
}
function strengthOfFormatted({ what, range }, text) {
  if (!what.startsWith("a password in ")) return "real";
  return strengthOf(text.slice(...range)) ?? "placeholder";
}
function shownOf(length) {
  return length > 4 ? 2 : 0;
}
function looksRandom(value) {
  return value.length >= 16 && /\d/.test(value) && /[A-Za-z]/.test(value) && strengthOf(value) === "real";
}
function masked(secret) {
  return `"${secret.slice(0, shownOf(secret.length))}\u2026", ${secret.length} characters`;
}

export {
  formattedSecrets,
  isSecretName,
  strengthOf,
  secretIn,
  strengthOfFormatted,
  shownOf,
  looksRandom,
  masked
};
