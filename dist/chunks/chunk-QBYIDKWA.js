import {
  isSecretName,
  looksRandom,
  strengthOf
} from "./chunk-X45S6NMN.js";
import {
  place,
  textOf
} from "./chunk-3TDTIOCQ.js";

// src/knowledge/secrets/places.ts
function placeWithin(at, value, range) {
  const written2 = textOf(at);
  const part = value.slice(...range);
  const whole = part === value ? -1 : written2.indexOf(value);
  const index = whole < 0 ? written2.lastIndexOf(part) : whole + range[0];
  if (part === "" || index < 0) return place(at.file, ...at.range);
  return place(at.file, at.range[0] + index, at.range[0] + index + part.length);
}

// src/knowledge/secrets/commands.ts
var passwordOptions = /* @__PURE__ */ new Map([
  ["sshpass", "-p"],
  ["mysql", "-p"],
  ["mysqladmin", "-p"],
  ["mysqldump", "-p"],
  ["mariadb", "-p"],
  ["mariadb-admin", "-p"],
  ["mariadb-dump", "-p"],
  ["redis-cli", "-a"],
  ["valkey-cli", "-a"],
  ["keydb-cli", "-a"],
  ["mongosh", "-p"],
  ["mongo", "-p"]
]);
var takesNextWord = /* @__PURE__ */ new Set(["sshpass", "redis-cli", "valkey-cli", "keydb-cli", "mongosh", "mongo"]);
var userOptions = /* @__PURE__ */ new Set(["curl", "http", "https"]);
function secretsInCommand({ name, args }) {
  return args.flatMap((word, index) => {
    if (word.literal === void 0) return [];
    return [...optionValue(name, word, args[index + 1]), ...setting(name, args, index), ...headerValue(word), ...lineOfFile(word)];
  });
}
var fileOptions = /* @__PURE__ */ new Set(["aes-pwd"]);
function optionValue(name, word, next) {
  const { literal = "" } = word;
  const [, option, value] = /^--([A-Za-z][\w-]*)(?:=(.*))?$/s.exec(literal) ?? [];
  if (option !== void 0 && isSecretName(option) && !fileOptions.has(option)) {
    const what = `the value of --${option}`;
    if (value !== void 0) return written(what, value, word);
    return next?.literal === void 0 || next.literal.startsWith("-") ? [] : written(what, next.literal, next);
  }
  if (userOptions.has(name ?? "") && /^(?:-u|--user|-a)$/.test(literal)) {
    const password = /^[^:]+:(.+)$/s.exec(next?.literal ?? "")?.[1];
    return password === void 0 || !next ? [] : written("a password", password, next);
  }
  const letter = passwordOptions.get(name ?? "");
  if (letter === void 0 || !literal.startsWith(letter)) return [];
  if (literal !== letter) return written("a password", literal.slice(letter.length), word);
  return takesNextWord.has(name ?? "") && next?.literal !== void 0 ? written("a password", next.literal, next) : [];
}
function setting(name, args, index) {
  const [first, second, key, value] = [args[index - 2], args[index - 1], args[index], args[index + 1]];
  if (second?.literal !== "set" || !/^conf/.test(first?.literal ?? "") || key?.literal === void 0) return [];
  const joined = /^([^=]+)=(.+)$/s.exec(key.literal);
  const [setKey, setValue, at] = joined ? [joined[1], joined[2], key] : [key.literal, value?.literal, value];
  if (setKey === void 0 || setValue === void 0 || !at || !isSecretName(setKey.slice(setKey.lastIndexOf(":") + 1))) return [];
  return written(`a setting of ${name ?? "a tool"}`, setValue, at);
}
function headerValue(word) {
  const header = /^(?:--header=)?([\w-]{1,100}):[ \t]{0,10}(?:(?:bearer|basic|token|apikey)[ \t]{1,10})?(\S{1,2000})$/i.exec(
    word.literal ?? ""
  );
  if (!header?.[1] || !header[2] || !/^authorization$/i.test(header[1])) {
    return header?.[1] && header[2] && /-/.test(header[1]) && isSecretName(header[1]) ? written("a header", header[2], word) : [];
  }
  return written("a header", header[2], word);
}
function lineOfFile(word) {
  const { literal = "" } = word;
  const token = /:_(?:authToken|password|auth)=["']?([^\s"'$]{1,1000})/.exec(literal)?.[1];
  const password = /\blogin\s{1,10}\S{1,200}\s{1,10}password\s{1,10}([^\s$]{1,1000})/.exec(literal)?.[1];
  return [...token ? written("a token", token, word) : [], ...password ? written("a password", password, word) : []];
}
var loginPassword = "the password of a user";
function chpasswdSecrets(echo) {
  return echo.args.flatMap((word) => {
    const password = /^[\w.-]{1,64}:([^\s\\]{1,200})(?:\\n)?$/.exec(word.literal ?? "")?.[1];
    return password === void 0 ? [] : written(loginPassword, password, word);
  });
}
function assignedSecret(name, value, at) {
  return isSecretName(name) && looksRandom(value) ? written(`the value of ${name}`, value, at) : [];
}
function written(what, value, at) {
  const strength = /[$`=]/.test(value.replace(/=+$/, "")) ? void 0 : strengthOf(value);
  return strength ? [{ what, value, strength, at: placeWithin(at, value, [0, value.length]) }] : [];
}

export {
  placeWithin,
  secretsInCommand,
  loginPassword,
  chpasswdSecrets,
  assignedSecret
};
