import {
  basename
} from "./chunk-TIOCIMFY.js";
import {
  secretIn
} from "./chunk-X45S6NMN.js";

// src/knowledge/secrets/files.ts
var harmless = /(?:^|[._-])(?:ca|cacerts?|certs?|certificate|chain|fullchain|bundle|root|pub|public|trust(?:store|ed)?|example|samples?|template|tpl|tmpl|dist|defaults?|schema|test|tests|fixture|ci|dummy|snakeoil|self-?signed|localhost|gpg|pgp|asc|apt|rpm|repo|release|archive|signing|keyring)(?:[._-]|$)/i;
var files = [
  { name: /^\.env(?:\.[\w.-]+|\*|\.\*)?$|^[\w-]+\.env$/, what: "the settings of an environment", form: "settings" },
  { name: /^\.npmrc$|^\.yarnrc\.yml$|^\.pypirc$|^pip\.conf$/, what: "the login of a package registry", form: "registry" },
  { name: /^\.netrc$|^\.git-credentials$|^\.pgpass$|^\.my\.cnf$|^\.dockercfg$/, what: "logins" },
  { name: /^id_(?:rsa|dsa|ecdsa|ed25519)$/, what: "a private key" },
  { name: /^(?:[\w.-]*[._-])?(?:priv|private|privkey|key)[\w-]*\.pem$|^[\w.*-]+\.key$|^[\w.-]+\.ppk$/, what: "a private key" },
  { name: /^[\w.*-]+\.(?:p12|pfx)$|^[\w.-]*key-?store[\w.-]*\.jks$|^[\w.-]+\.keystore$/, what: "private keys" },
  {
    name: /^(?:[\w.-]*[_-])?credentials?\.(?:json|ya?ml|toml|ini)$|^(?:[\w-]*-)?service[-_]?account[\w-]*\.json$|^client_secret[\w.-]*\.json$/,
    what: "credentials"
  },
  { name: /^secrets?\.(?:ya?ml|json|toml|env|ini)$/, what: "secrets" },
  { name: /^kubeconfig(?:\.ya?ml)?$/, what: "the login of a cluster" }
];
var folders = /(?:^|\/)\.(?:aws|ssh|gnupg|azure|kube)(?:\/(?:\*|credentials|config)?)?$|(?:^|\/)\.docker\/config\.json$/;
function secretFile(path) {
  if (folders.test(path)) return { what: "logins" };
  const name = basename(path);
  if (harmless.test(name)) return void 0;
  return files.find((row) => row.name.test(name));
}
function holdsSecret(text, form) {
  return text.split("\n").some((line) => {
    if (form === "registry")
      return /^[^#;]*(?:_authToken|_auth|_password|npmAuthToken|password)["']?\s{0,10}[:=]\s{0,10}["']?[^$\s"']/.test(line);
    return secretsInSettings(line).length > 0;
  });
}
function secretsInSettings(text) {
  return text.split("\n").flatMap((line) => {
    const [, name = "", value = ""] = /^\s{0,20}(?:export\s{1,10})?([\w.]+)\s{0,10}=\s{0,10}["']?([^"'#\n]*)/.exec(line) ?? [];
    const isModel = /\s#[^\n]{0,40}\b(?:change|replace)\b/i.test(line);
    const secret = isModel || value.startsWith("$") ? void 0 : secretIn(name, value.trim());
    return secret && secret.strength !== "placeholder" ? [{ name, strength: secret.strength }] : [];
  });
}

export {
  secretFile,
  holdsSecret,
  secretsInSettings
};
