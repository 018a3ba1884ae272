// src/reporters/index.ts
var formats = ["text", "concise", "json", "sarif", "github"];
async function loadReporter(format) {
  switch (format) {
    case "text":
      return (await import("./text-HG4HJCLZ.js")).text;
    case "concise":
      return (await import("./concise-5DGH3455.js")).concise;
    case "json":
      return (await import("./json-HNRKL4DB.js")).json;
    case "sarif":
      return (await import("./sarif-QARCJQ6G.js")).sarif;
    case "github":
      return (await import("./github-YMROFMMD.js")).github;
  }
}

// src/cli/io.ts
var exit = { clean: 0, findings: 1, trouble: 2, nothing: 3 };
var UsageError = class extends Error {
};

// src/cli/terminal.ts
function wantsColor(choice, { env, isTTY }) {
  if (choice !== "auto") return choice === "always";
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
  return isTTY && env.TERM !== "dumb";
}
function wantsUnicode({ env }) {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG;
  return !locale || /utf-?8/i.test(locale);
}
function widthOf({ columns, isTTY, env }) {
  if (isTTY && columns) return columns;
  return /^[1-9]\d{1,3}$/.test(env.COLUMNS ?? "") ? Number(env.COLUMNS) : 100;
}
function wrapText(text, width) {
  return text.split("\n").map((line) => wrapLine(line, width)).join("\n");
}
function wrapLine(line, width) {
  const indent = line.length - line.trimStart().length;
  if (indent > 0 || line.length <= width) return line;
  const lines2 = [""];
  for (const word of line.split(" ")) {
    const last = lines2.at(-1) ?? "";
    if (last !== "" && last.length + 1 + word.length > width) lines2.push(word);
    else lines2[lines2.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return lines2.join("\n");
}

// src/core/image.ts
var tagPattern = /^\w[\w.-]{0,127}$/;
var digestPattern = /^[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[0-9a-fA-F]{32,}$/;
var pathPattern = /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*$/;
function parseImageReference(text) {
  let rest = text;
  let digest;
  const at = rest.indexOf("@");
  if (at >= 0) {
    digest = rest.slice(at + 1);
    rest = rest.slice(0, at);
    if (!digestPattern.test(digest)) return void 0;
  }
  let tag;
  const colon = rest.indexOf(":", rest.lastIndexOf("/") + 1);
  if (colon >= 0) {
    tag = rest.slice(colon + 1);
    rest = rest.slice(0, colon);
    if (!tagPattern.test(tag)) return void 0;
  }
  const slash = rest.indexOf("/");
  const first = slash < 0 ? "" : rest.slice(0, slash);
  const hasRegistry = /[.:]/.test(first) || first === "localhost" || first !== first.toLowerCase();
  const registry = hasRegistry ? first : "docker.io";
  const path = hasRegistry ? rest.slice(slash + 1) : rest;
  if (!pathPattern.test(path)) return void 0;
  const isDocker = registry === "docker.io" || registry === "index.docker.io";
  const repository = isDocker && !path.includes("/") ? `library/${path}` : path;
  const name = isDocker ? repository.replace(/^library\//, "") : `${registry}/${path}`;
  return { registry: isDocker ? "docker.io" : registry, repository, name, tag, digest };
}
function namedImage(image) {
  if (image.isSet) return parseImageReference(image.value);
  const first = image.isUnknown ? image.parts?.[0] : void 0;
  if (!first?.includes(":") && !first?.includes("@")) return void 0;
  return parseImageReference(first.replace(/[:@]$/, ""));
}

// src/knowledge/images/retag.ts
function retag(image, tag) {
  if (!image.isSet || !image.isLiteral || image.at.file.rendered) return void 0;
  const reference = parseImageReference(image.value);
  if (!reference?.tag || reference.digest) return void 0;
  const { file, range } = image.at;
  const old = `:${reference.tag}`;
  const index = file.text.slice(...range).lastIndexOf(old);
  if (index < 0) return void 0;
  const start = range[0] + index + 1;
  return { file, range: [start, start + reference.tag.length], text: tag };
}

// src/knowledge/temporal/worker-signs.ts
var workerSigns = {
  typescript: {
    signs: [[/\bWorker\s*\.\s*create\s*\(/, /@temporalio\/worker/], [/\bTemporalModule\s*\.\s*registerWorker/]],
    endings: /\.[cm]?[jt]sx?$/,
    servers: /^(?:express|fastify|koa|hono|next|@nestjs\/core|@hapi\/hapi|@trpc\/server|apollo-server|@apollo\/server)$/,
    source: "https://docs.temporal.io/develop/typescript/core-application",
    date: "2026-11-23"
  },
  python: {
    signs: [[/\bWorker\s*\(/, /\btemporalio\s*\.\s*worker\b|\bfrom\s+temporalio\s+import\b[^\n]*\bworker\b/]],
    endings: /\.py$/,
    servers: /^(?:fastapi|flask|django|starlette|sanic|litestar|aiohttp|quart|tornado|uvicorn|gunicorn|hypercorn|streamlit|gradio)$/,
    source: "https://docs.temporal.io/develop/python/core-application",
    date: "2026-11-23"
  },
  go: {
    signs: [[/\bworker\s*\.\s*New\s*\(/, /^\s*(?:import\s+)?"go\.temporal\.io\/sdk\/worker"/m]],
    endings: /\.go$/,
    servers: void 0,
    source: "https://docs.temporal.io/develop/go/core-application",
    date: "2026-11-23"
  },
  java: {
    signs: [
      [/\bWorkerFactory\b/, /\bio\.temporal\b/],
      [/@(?:Workflow|Activity)Impl\b/, /\bio\.temporal\.spring\b/]
    ],
    endings: /\.(?:java|kt|kts|groovy|scala)$/,
    servers: void 0,
    source: "https://docs.temporal.io/develop/java/core-application",
    date: "2026-11-23"
  },
  dotnet: {
    signs: [[/\bnew\s+TemporalWorker\s*\(/], [/\bAddHostedTemporalWorker\s*[(<]/]],
    endings: /\.(?:cs|fs)$/,
    servers: void 0,
    source: "https://docs.temporal.io/develop/dotnet/core-application",
    date: "2026-11-23"
  },
  ruby: {
    signs: [[/\bTemporalio::Worker\s*\.\s*(?:new|run)/], [/\bTemporal::Worker\s*\.\s*new/]],
    endings: /\.rb$/,
    servers: /^(?:rails|sinatra|puma|hanami|roda|rack)$/,
    source: "https://docs.temporal.io/develop/ruby/core-application",
    date: "2026-11-23"
  },
  php: {
    signs: [[/\bWorkerFactory\s*::\s*create/]],
    endings: /\.php$/,
    servers: /^(?:laravel\/framework|symfony\/framework-bundle|slim\/slim|spiral\/framework)$/,
    source: "https://docs.temporal.io/develop/php/core-application",
    date: "2026-11-23"
  }
};
function makesWorker(file, language) {
  const known2 = judged.get(file) ?? signsIn(file.text, language);
  judged.set(file, known2);
  return known2;
}
var judged = /* @__PURE__ */ new WeakMap();
function workerFunctions(written2, language) {
  const isGo = language === "go";
  if (!isGo && language !== "python") return void 0;
  const code2 = withoutCommentLines(written2, language);
  const text = isGo ? withOwnName(code2) : code2;
  const heads = Array.from(text.matchAll(isGo ? /^func\s+(?:\([^)]*\)\s*)?(\w+)/gm : /^[ \t]*(?:async[ \t]+)?def[ \t]+(\w+)/gm));
  const sign = isGo ? /\bworker\s*\.\s*New\s*\(/ : /\bWorker\s*\(/;
  const bodies = heads.map((head, index) => ({
    name: head[1] ?? "",
    body: text.slice(head.index + head[0].length, heads[index + 1]?.index)
  }));
  const found = new Set(bodies.flatMap(({ name, body }) => sign.test(body) ? name : []));
  if (found.size === 0 || sign.test(text.slice(0, heads[0]?.index))) return void 0;
  for (const name of found) {
    const isNamed = new RegExp(`\\b${name}\\b`);
    for (const other of bodies) if (isNamed.test(other.body)) found.add(other.name);
  }
  return [...found];
}
function signsIn(text, language) {
  if (!/temporal/i.test(text)) return false;
  let code2 = withoutCommentLines(text, language);
  if (language === "go") code2 = withOwnName(code2);
  return workerSigns[language].signs.some((all) => all.every((sign) => sign.test(code2)));
}
function withOwnName(code2) {
  const alias = /\b(\w+)[ \t]+"go\.temporal\.io\/sdk\/worker"/.exec(code2)?.[1];
  if (alias === void 0 || alias === "import") return code2;
  return code2.replace(`${alias} "go.temporal.io`, '\n"go.temporal.io').replace(new RegExp(`\\b${alias}\\s*\\.\\s*New\\s*\\(`, "g"), "worker.New(");
}
function withoutCommentLines(text, language) {
  const comment = language === "python" || language === "ruby" ? /^[ \t]*#.*$/gm : /^[ \t]*(?:\/\/|\*|\/\*).*$/gm;
  return text.replace(comment, "");
}
var aside = /(?:^|\/)(?:__tests__|__mocks__|__pycache__|tests?|spec|specs|testdata|fixtures|examples?|samples?|docs?|node_modules|vendor|third_party|dist|build|out|target|bin|obj|generated|gen|coverage|migrations|\.[^/]+)(?:\/|$)|(?:^|\/)src\/(?:test|it)\//i;
var asideFile = /(?:_test\.go|_test\.py|_spec\.rb|_test\.rb|\.(?:test|spec|stories|d|config|min)\.[cm]?[jt]sx?|Tests?\.(?:java|kt|cs|php)|\.pb\.go|_pb2(?:_grpc)?\.pyi?|\.g\.cs|\.designer\.cs|\.pb\.ts)$|(?:^|\/)(?:test_[^/]*\.py|conftest\.py|setup\.py)$/i;
function isAside(path, isFolder) {
  return aside.test(isFolder ? `${path}/` : path) || !isFolder && asideFile.test(path);
}

// src/config/plain.ts
var mostNodes = 2e4;
function plainData(root) {
  let left = mostNodes;
  function convert(node) {
    if (--left < 0) return null;
    if (node.isList) return node.items.map(convert);
    if (!node.isMap) return node.scalar ?? null;
    const object = /* @__PURE__ */ Object.create(null);
    for (const { name, value } of node.entries.values()) object[name] = convert(value);
    return object;
  }
  const data = convert(root);
  return left < 0 ? void 0 : data;
}
function nodeAt(root, pointer) {
  let node = root;
  for (const name of pointerParts(pointer)) node = (node.isList ? node.items[Number(name)] : node.get(name)) ?? node;
  return node;
}
function pointerText(pointer) {
  return pointerParts(pointer).map((name) => /^\d+$/.test(name) ? `[${name}]` : `.${name}`).join("").replace(/^\./, "");
}
function pointerParts(pointer) {
  return pointer.split("/").slice(1).map((name) => name.replace(/~1/g, "/").replace(/~0/g, "~"));
}

// src/core/problem.ts
var severities = ["off", "info", "warning", "error"];
var environments = ["development", "staging", "production"];
var topics = ["containerization", "orchestration", "configuration", "security", "scaling", "observability", "delivery"];
function atLeast(severity, threshold) {
  return severities.indexOf(severity) >= severities.indexOf(threshold);
}
function lower(a, b) {
  return atLeast(a, b) ? b : a;
}

// src/core/source.ts
var lineStartsOf = /* @__PURE__ */ new WeakMap();
function lineStarts(file) {
  const known2 = lineStartsOf.get(file);
  if (known2) return known2;
  const starts = [0];
  const { text } = file;
  for (let i = 0; i < text.length; i++) {
    const code2 = text.charCodeAt(i);
    if (code2 === 10 || code2 === 13 && text.charCodeAt(i + 1) !== 10) starts.push(i + 1);
  }
  lineStartsOf.set(file, starts);
  return starts;
}
function lineIndexAt(file, offset) {
  const starts = lineStarts(file);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
function positionAt(file, offset) {
  const line = lineIndexAt(file, offset);
  const start = lineStarts(file)[line] ?? 0;
  const mark = line === 0 && file.text.charCodeAt(0) === 65279 && offset > 0 ? 1 : 0;
  return { line: line + 1, column: offset - start + 1 - mark };
}
function lineRange(file, index) {
  const starts = lineStarts(file);
  const mark = index === 0 && file.text.charCodeAt(0) === 65279 ? 1 : 0;
  const start = (starts[index] ?? file.text.length) + mark;
  let end = starts[index + 1] ?? file.text.length;
  while (end > start && (file.text[end - 1] === "\n" || file.text[end - 1] === "\r")) end--;
  return [start, end];
}
function place(file, start, end) {
  return { file, range: [start, end] };
}
function placeOf({ file, range, via }) {
  return { file, range, via };
}
function textOf(at) {
  return at.file.text.slice(at.range[0], at.range[1]);
}
function inOwnWords(text, at) {
  const isPutIn = at.via?.some(({ kind }) => kind === "interpolation" || kind === "env-file");
  return isPutIn ? textOf(at).replace(/^["']|["']$/g, "") : text;
}
function contains(outer, inner) {
  return outer.file.path === inner.file.path && outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}
function comparePlaces(a, b) {
  return compareText(a.file.path, b.file.path) || a.range[0] - b.range[0] || a.range[1] - b.range[1];
}
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
function lineEndOf(file) {
  return /\r\n|\n|\r/.exec(file.text)?.[0] ?? "\n";
}

// src/core/distance.ts
function distance(a, b) {
  let before = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const exchanged = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : replaced;
      next.push(Math.min(replaced, exchanged, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
function slipOf(word, candidates) {
  if (word.length < 3 || word.length > 100) return void 0;
  const most = word.length < 8 ? 1 : 2;
  const plain2 = withoutNumbers(word);
  let best;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > most || withoutNumbers(candidate) === plain2) continue;
    const steps = distance(word, candidate);
    if (steps <= most && steps < (best?.steps ?? most + 1)) best = { candidate, steps };
  }
  return best?.candidate;
}
function withoutNumbers(word) {
  return word.replace(/\d+/g, "");
}

// src/engine/nearest.ts
function nearest(word, candidates) {
  if (word.length > 100) return void 0;
  const all = [...candidates];
  return closest(word, all) ?? (word.includes("/") ? void 0 : closest(word, all, nameOf)) ?? begun(word, all);
}
function closest(word, candidates, partOf = (candidate) => candidate) {
  let best;
  let least = 1 + Math.min(4, Math.floor(word.length / 3));
  for (const candidate of candidates) {
    const part = partOf(candidate);
    if (Math.abs(part.length - word.length) >= least) continue;
    const steps = distance(word, part);
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}
function nameOf(id) {
  return id.slice(id.lastIndexOf("/") + 1);
}
function begun(word, candidates) {
  if (word.length < 3) return void 0;
  const found = candidates.filter((candidate) => candidate.startsWith(word));
  return found.length === 1 ? found[0] : void 0;
}

// src/config/explain.ts
function explainErrors(errors, root, path = "") {
  return errors.filter(({ keyword }) => keyword !== "if").map((error) => explain(error, root, path));
}
function explain(error, root, path) {
  const pointer = path + error.instancePath;
  const node = nodeAt(root, pointer);
  const name = pointerText(pointer);
  const subject = name === "" ? "the configuration" : `"${name}"`;
  const { keyword, params } = error;
  if (keyword === "additionalProperties") {
    const key = String(params.additionalProperty);
    const message = `unknown key "${key}"${name === "" ? "" : ` in ${subject}`}${didYouMean(key, Object.keys(error.parentSchema?.properties ?? {}))}`;
    return { at: node.entries.get(key)?.key ?? node.key, message };
  }
  if (keyword === "required") return { at: node.key, message: `"${String(params.missingProperty)}" is missing in ${subject}` };
  return { at: placeOf2(node), message: `${subject} ${requirement(error, node)}` };
}
function requirement({ keyword, params, message, parentSchema }, node) {
  switch (keyword) {
    case "type":
      return mustBe([params.type].flat().map(String), node);
    case "enum": {
      const allowed = [params.allowedValues].flat().map(String);
      return `must be one of ${allowed.join(", ")}${didYouMean(node.text ?? "", allowed)}`;
    }
    case "const":
      return `must be ${String(params.allowedValue)}`;
    case "pattern":
      return `is not of the form that is needed${parentSchema?.description === void 0 ? "" : ` (${parentSchema.description.replace(/\.$/, "")})`}`;
    case "minLength":
    case "minItems":
      return "must not be empty";
    case "maxLength":
      return `is longer than ${String(params.limit)} characters`;
    default:
      return message ?? "is not valid";
  }
}
var typeNames = {
  object: "a map",
  array: "a list",
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false"
};
function mustBe(types, node) {
  if (types.includes("string") && types.includes("object")) return `must be a severity (${severities.join(", ")}) or a map`;
  const wanted = types.map((type) => typeNames[type] ?? type).join(" or ");
  const canBeQuoted = types.includes("string") && node.isScalar && node.text !== void 0 && node.text !== "";
  return `must be ${wanted}${canBeQuoted ? `; put it in quotes: "${node.text}"` : ""}`;
}
function placeOf2(node) {
  return node.range[0] === node.range[1] || node.isMap || node.isList ? place(node.file, ...node.key.range) : place(node.file, ...node.range);
}
function didYouMean(word, candidates) {
  const found = nearest(word, candidates);
  return found === void 0 ? "" : `; did you mean "${found}"?`;
}

// src/knowledge/hosts.ts
function isInternalHost(host) {
  return !host.includes(".") || /\$|\{\{|<|\.(?:local|localhost|localdomain|internal|lan|home|home\.arpa|test|example|invalid|corp|intranet|nip\.io|sslip\.io|xip\.io|traefik\.me|cluster\.local)$/.test(
    host
  ) || /(?:^|[.-])(?:localhost|local|internal|intern|intranet|lan|dev|test|example)\./.test(host);
}

// src/knowledge/kubernetes/exposure.ts
function openingOf({ root }) {
  const type = root.get("spec", "type").text;
  return type === "LoadBalancer" || type === "NodePort" ? type : void 0;
}
function isRestricted({ root, annotations }) {
  const spec = root.get("spec");
  if (!spec.get("loadBalancerSourceRanges").isUnset || !spec.get("loadBalancerClass").isUnset || annotations.isUnknown) return true;
  return [...annotations.entries.values()].some(
    ({ name, value }) => /internal|private|intranet|metallb|cilium|kube-vip|tailscale|source-ranges|whitelist|allow/i.test(name) || /^internal$|private/i.test(value.text ?? "")
  );
}
function behindPort(port, containers) {
  const target = port.get("targetPort").isUnset ? port.get("port") : port.get("targetPort");
  if (!/^(?:TCP)?$/.test(port.get("protocol").text ?? "")) return void 0;
  const container = containers.find(({ ports }) => ports.some((one) => isPort(one, target))) ?? (containers.length === 1 ? containers[0] : void 0);
  const number = numberOf(target, container);
  return container && number !== void 0 ? { container, number } : void 0;
}
function isPort(port, target) {
  return typeof target.scalar === "number" ? port.get("containerPort").scalar === target.scalar : port.get("name").text === target.text;
}
function numberOf(target, owner) {
  if (typeof target.scalar === "number") return target.scalar;
  const scalar = owner?.ports.find((one) => isPort(one, target))?.get("containerPort").scalar;
  return typeof scalar === "number" ? scalar : void 0;
}
function sendsTo({ root }, service, { name, port }) {
  const spec = root.get("spec");
  const paths = spec.get("rules").items.flatMap((rule) => rule.get("http", "paths").items.map((path) => path.get("backend")));
  return [spec.get("defaultBackend"), spec.get("backend"), ...paths].some((backend) => {
    const wanted = backend.get("service", "name").text ?? backend.get("serviceName").text;
    const [number, named2, older] = [
      backend.get("service", "port", "number"),
      backend.get("service", "port", "name"),
      backend.get("servicePort")
    ];
    const isPortOf = (one) => one.scalar === port || name !== void 0 && one.text === name;
    return wanted === service && [number, named2, older].some((one) => !one.isUnset && isPortOf(one));
  });
}
function isGuardedIngress({ root, annotations }) {
  if (annotations.isUnknown) return true;
  const spec = root.get("spec");
  const className = spec.get("ingressClassName").text ?? annotations.get("kubernetes.io/ingress.class").text ?? "";
  if (/internal|private|tailscale|tunnel|cloudflare/i.test(className)) return true;
  const entries = [...annotations.entries.values()];
  const isInternetFacing = entries.some(({ name, value }) => /scheme$/.test(name) && value.text === "internet-facing");
  if (/alb/i.test(className) && !isInternetFacing) return true;
  return entries.some(
    ({ name, value }) => /auth|oidc|oauth|whitelist|allow|middleware|snippet|source-range|internal|private|waf|policy|iap|backend-config/i.test(name) || /^internal$|private/i.test(value.text ?? "")
  );
}
function endsTlsElsewhere({ annotations, root }) {
  const spec = root.get("spec");
  const className = spec.get("ingressClassName").text ?? annotations.get("kubernetes.io/ingress.class").text ?? "";
  if (/alb|tunnel|cloudflare|tailscale|internal|private|gce|azure.application.gateway|webapprouting|openshift/i.test(className))
    return true;
  return [...annotations.entries.values()].some(
    ({ name, value }) => /cert|ssl|tls|acme|https|alb\.ingress|websecure|route\.openshift|cloudflare/i.test(name) || /websecure|https|letsencrypt|443/i.test(value.text ?? "")
  );
}

// src/knowledge/temporal/server-roles.ts
function isWorkerRole({ flavor, roles, container: { origin } }, container) {
  return flavor !== "dev-server" && origin.kind === "kubernetes" && origin.container === container && roles.value?.join() === "worker";
}

// src/core/amount.ts
function parseAmount(scalar) {
  if (typeof scalar === "number") return Number.isInteger(scalar) && scalar >= 0 ? { count: scalar } : void 0;
  const percent = typeof scalar === "string" ? /^(\d{1,6})%$/.exec(scalar)?.[1] : void 0;
  return percent === void 0 ? void 0 : { percent: Number(percent) };
}
function podsIn(amount, all, round) {
  if ("count" in amount) return amount.count;
  const exact = amount.percent * all / 100;
  return round === "up" ? Math.ceil(exact) : Math.floor(exact);
}
function isNothing(amount) {
  return "count" in amount ? amount.count === 0 : amount.percent === 0;
}

// src/knowledge/kubernetes/policies.ts
function hasOtherPolicies(manifests) {
  return manifests.some(({ kind }) => kind !== "NetworkPolicy" && /NetworkPolicy$/.test(kind));
}
function restricting(policies, direction) {
  if (policies.some(({ networkPolicy }) => !networkPolicy)) return void 0;
  return policies.filter(
    (one) => one.networkPolicy?.restricts[direction] === true
  );
}

// src/knowledge/environment-edits.ts
function addVariable(origin, name, addition) {
  const owner = origin.kind === "compose" ? origin.service.sources[0] : origin.container.node;
  const edit = edited(origin, name, addition);
  return owner && edit && { title: addition.title, safety: addition.safety, edits: [edit], scope: owner };
}
function edited(origin, name, { behind, value }) {
  const env = variablesOf(origin);
  if (!env || env.via?.length || env.anchor || env.tag) return void 0;
  const all = writtenIn(env);
  const found = behind === void 0 ? all.at(-1) : all.find(({ name: at }) => env.file.text.slice(...at) === behind);
  if (!found || !contains(env, { file: env.file, range: found.range })) return void 0;
  const { file } = env;
  const own = file.text.slice(...found.range).trimEnd();
  const text = value === void 0 ? file.text.slice(found.range[0], found.name[0]) + name + file.text.slice(found.name[1], found.range[0] + own.length) : withValue(origin.kind, env, found, name, value);
  const end = found.range[0] + own.length;
  if (env.flow) return own.includes("\n") ? void 0 : { file, range: [end, end], text: `, ${text}` };
  const line = lineIndexAt(file, found.range[0]);
  const before = file.text.slice(lineStarts(file)[line] ?? 0, found.range[0]);
  const [, lineEnd] = lineRange(file, lineIndexAt(file, end));
  const isAlone = (env.isList ? /^ *- +$/ : /^ *$/).test(before) && /^\s*(?:#.*)?$/.test(file.text.slice(end, lineEnd));
  return isAlone ? { file, range: [lineEnd, lineEnd], text: lineEndOf(file) + before + text } : void 0;
}
function variablesOf(origin) {
  if (origin.kind === "kubernetes") return origin.container.node.get("env");
  const [source, ...others2] = origin.service.sources;
  return others2.length > 0 ? void 0 : source?.get("environment");
}
function writtenIn(env) {
  const inSight = (node) => !node.anchor && !node.tag && node.style !== "block";
  const isWhole = ({ via }) => !via?.some(({ kind }) => kind !== "interpolation" && kind !== "override");
  if (env.isMap) {
    return [...env.entries.values()].flatMap(
      ({ key, value, range }) => inSight(value) && isWhole(key) && isWhole(value) ? [{ range, name: key.range, node: value }] : []
    );
  }
  return env.items.flatMap((item) => {
    if (!inSight(item) || !isWhole(item)) return [];
    if (item.isMap) {
      const name = item.get("name");
      return name.text !== void 0 && isWhole(name) ? [{ range: item.range, name: name.range, node: item }] : [];
    }
    const cut = /^(["']?)(\w+)=/.exec(item.file.text.slice(...item.range));
    if (!cut) return [];
    const start = item.range[0] + (cut[1] ?? "").length;
    return [{ range: item.range, name: [start, start + (cut[2] ?? "").length], node: item }];
  });
}
function withValue(kind, env, { node, range }, name, value) {
  if (kind === "compose")
    return env.isMap ? `${name}: ${/^[\w.-]*[A-Za-z_-]+[\w.-]*$|^\d+(?:\.\d+){3}$/.test(value) && !/^(?:true|false|yes|no|on|off|null)$/i.test(value) ? value : `"${value}"`}` : `${name}=${value}`;
  if (node.flow || env.flow) return `{ name: ${name}, value: "${value}" }`;
  const { file } = env;
  const column = range[0] - (lineStarts(file)[lineIndexAt(file, range[0])] ?? 0);
  return `name: ${name}${lineEndOf(file)}${" ".repeat(column)}value: "${value}"`;
}

// src/core/value.ts
function known(value, at, { origins = [at], isLiteral = !at.via?.length } = {}) {
  return { isSet: true, isUnset: false, isUnknown: false, value, at, origins, isLiteral };
}
function unset(at, origins = []) {
  return { isSet: false, isUnset: true, isUnknown: false, at, origins };
}
function unknown(at, why, parts) {
  return { isSet: false, isUnset: false, isUnknown: true, at, origins: [at], why, parts };
}
function mapValue(value, map) {
  if (!value.isSet) return value;
  const mapped = map(value.value);
  return mapped === void 0 ? unknown(value.at, "its value could not be read") : { ...value, value: mapped };
}

// src/core/version.ts
function compareVersions(a, b) {
  const first = read(a);
  const second = read(b);
  if (!first || !second) return void 0;
  for (let i = 0; i < Math.max(first.numbers.length, second.numbers.length); i++) {
    const step = (first.numbers[i] ?? 0) - (second.numbers[i] ?? 0);
    if (step !== 0) return step;
  }
  if (first.before === second.before) return 0;
  if (first.before === "" || second.before === "") return first.before === "" ? 1 : -1;
  return comparePreReleases(first.before, second.before);
}
function isBefore(version, other) {
  const order = compareVersions(version, other);
  return order !== void 0 && order < 0;
}
function isAtLeast(version, other) {
  const order = compareVersions(version, other);
  return order !== void 0 && order >= 0;
}
function minorOf(version) {
  return /^v?(\d+\.\d+)(?![\d])/.exec(version)?.[1];
}
function read(text) {
  const match = /^v?(\d{1,15}(?:\.\d{1,15})*)(?:-([\w.-]+)|\.?((?:a|b|c|rc|dev)\d+))?(?:\+.*)?$/i.exec(text);
  if (!match?.[1]) return void 0;
  return { numbers: match[1].split(".").map(Number), before: (match[2] ?? match[3] ?? "").toLowerCase() };
}
function comparePreReleases(a, b) {
  const first = a.split(".");
  const second = b.split(".");
  for (let i = 0; i < Math.max(first.length, second.length); i++) {
    const [one, other] = [first[i], second[i]];
    if (one === other) continue;
    if (one === void 0 || other === void 0) return one === void 0 ? -1 : 1;
    const [isNumber, otherIsNumber] = [/^\d+$/.test(one), /^\d+$/.test(other)];
    if (isNumber !== otherIsNumber) return isNumber ? -1 : 1;
    return isNumber ? Number(one) - Number(other) : one < other ? -1 : 1;
  }
  return 0;
}

// src/knowledge/images/name.ts
var mirrors = /^(?:public\.ecr\.aws\/docker|mirror\.gcr\.io)\/library\//;
function publishedName(reference) {
  return reference.name.replace(mirrors, "");
}
function effectiveTag(reference) {
  return reference.tag ?? (reference.digest ? void 0 : "latest");
}

// src/knowledge/temporal/settings.ts
function isOn(value) {
  return value.isSet && value.value.trim().toLowerCase() === "true";
}
function isAbsent(value) {
  return value.isUnset || value.isSet && value.value.trim() === "";
}
function filled(value) {
  if (!value.isSet) return value;
  const text = value.value.trim();
  return text === "" ? unset(value.at) : text === value.value ? value : known(text, value.at);
}
function textIn(value) {
  const text = value.value?.trim();
  return text === "" ? void 0 : text;
}
function isNewest(image) {
  const reference = image.isSet ? parseImageReference(image.value) : void 0;
  return reference !== void 0 && reference.digest === void 0 && effectiveTag(reference) === "latest";
}
function isFrom(version, image, first) {
  if (version.isSet) return isAtLeast(version.value, first);
  const tag = image.isSet ? parseImageReference(image.value)?.tag : void 0;
  return version.isUnknown && (isNewest(image) || tag !== void 0 && /^v?\d+\.\d+$/.test(tag) && isAtLeast(tag, first));
}
function literalPlace(value) {
  if (!value.isSet || !value.isLiteral || value.at.via?.length) return void 0;
  const start = textOf(value.at).indexOf(value.value);
  if (start < 0 || value.value === "") return void 0;
  const from = value.at.range[0] + start;
  return { file: value.at.file, range: [from, from + value.value.length] };
}
function hostsIn(seeds) {
  return (textIn(seeds) ?? "").split(",").flatMap((seed) => seed.trim().replace(/:\d+$/, "") || []);
}
function servicesNamed(services, hosts) {
  return services.filter(
    (service) => [service.name, service.node.get("container_name").text, service.node.get("hostname").text].some(
      (name) => name !== void 0 && hosts.includes(name)
    )
  );
}
function publishedImage({ image, build }) {
  return build.isUnset && image.isSet ? parseImageReference(image.value) : void 0;
}
function startText({ entrypoint, command }) {
  return [entrypoint, command].flatMap(({ value }) => !value ? [] : value.form === "exec" ? value.words : [value.text]).join(" ");
}

// src/knowledge/temporal/server-settings.ts
var authorizer = { variable: "TEMPORAL_AUTH_AUTHORIZER", path: ["global", "authorization", "authorizer"] };
var claimMapper = { variable: "TEMPORAL_AUTH_CLAIM_MAPPER", path: ["global", "authorization", "claimMapper"] };
var clientsNeedCertificates = {
  variable: "TEMPORAL_TLS_REQUIRE_CLIENT_AUTH",
  path: ["global", "tls", "frontend", "server", "requireClientAuth"]
};
function configured(server, configs, { variable, path }) {
  const value = filled(server.setting(variable));
  const config = configs.find(({ servers }) => servers.includes(server));
  if (config) {
    const own = filled(config.root.get(...path).string());
    return own.isUnknown && value.isSet ? value : own;
  }
  return value.isUnset && !server.readsVariables ? unknown(value.at, "a configuration may be mounted") : value;
}
function isTrue(value) {
  return value.isSet && /^(?:true|1|t)$/i.test(value.value);
}

// src/knowledge/temporal/ports.ts
var template = {
  source: "https://github.com/temporalio/temporal/blob/main/common/config/config_template_embedded.yaml",
  date: "2026-08-21"
};
var chart = { source: "https://github.com/temporalio/helm-charts/blob/main/charts/temporal/values.yaml", date: "2026-08-20" };
var cli = { source: "https://github.com/temporalio/cli/blob/main/internal/temporalcli/commands.gen.go", date: "2026-08-22" };
var temporalPorts = [
  { port: 7233, of: "frontend", kind: "grpc", forClients: true, variable: "FRONTEND_GRPC_PORT", ...template },
  { port: 7243, of: "frontend", kind: "http", forClients: true, variable: "FRONTEND_HTTP_PORT", ...template },
  { port: 6933, of: "frontend", kind: "membership", forClients: false, variable: "FRONTEND_MEMBERSHIP_PORT", ...template },
  { port: 7234, of: "history", kind: "grpc", forClients: false, variable: "HISTORY_GRPC_PORT", ...template },
  { port: 6934, of: "history", kind: "membership", forClients: false, variable: "HISTORY_MEMBERSHIP_PORT", ...template },
  { port: 7235, of: "matching", kind: "grpc", forClients: false, variable: "MATCHING_GRPC_PORT", ...template },
  { port: 6935, of: "matching", kind: "membership", forClients: false, variable: "MATCHING_MEMBERSHIP_PORT", ...template },
  { port: 7236, of: "internal-frontend", kind: "grpc", forClients: false, variable: "INTERNAL_FRONTEND_GRPC_PORT", ...template },
  { port: 7246, of: "internal-frontend", kind: "http", forClients: false, variable: "INTERNAL_FRONTEND_HTTP_PORT", ...template },
  {
    port: 6936,
    of: "internal-frontend",
    kind: "membership",
    forClients: false,
    variable: "INTERNAL_FRONTEND_MEMBERSHIP_PORT",
    ...template
  },
  { port: 7239, of: "worker", kind: "grpc", forClients: false, variable: "WORKER_GRPC_PORT", ...template },
  { port: 6939, of: "worker", kind: "membership", forClients: false, variable: "WORKER_MEMBERSHIP_PORT", ...template },
  {
    port: 9090,
    of: "server",
    kind: "metrics",
    forClients: false,
    remark: "Set by the Helm chart; the image opens none by itself.",
    ...chart
  },
  {
    port: 7936,
    of: "server",
    kind: "profiler",
    forClients: false,
    remark: "Set by the Helm chart; the image opens none by itself.",
    ...chart
  },
  {
    port: 8080,
    of: "ui",
    kind: "ui",
    forClients: true,
    variable: "TEMPORAL_UI_PORT",
    source: "https://github.com/temporalio/ui/blob/main/server/config/docker.yaml",
    date: "2026-08-21"
  },
  { port: 7233, of: "dev-server", kind: "grpc", forClients: true, ...cli },
  { port: 8233, of: "dev-server", kind: "ui", forClients: true, ...cli }
];
function serverPort(port) {
  return temporalPorts.find((row) => row.port === port && row.of !== "ui" && row.of !== "dev-server");
}
var betweenServers = temporalPorts.filter(({ kind, of }) => kind === "membership" || kind === "grpc" && of !== "dev-server").map(({ port }) => port).sort((a, b) => a - b);

// src/knowledge/restarts.ts
var untilItSucceeds = /^(?:always|any|unless-stopped|on-failure)/;
function restartsItself({
  restart,
  node
}) {
  const policy = node.get("deploy", "restart_policy");
  if (!policy.isMap && restart.isUnknown) return true;
  return untilItSucceeds.test((policy.isMap ? policy.get("condition").text : restart.value) ?? "");
}

// src/knowledge/temporal/trials.ts
var forTrials = /\b(?:for|in)\s+(?:a\s+|an\s+|our\s+|the\s+)?(?:local|dev|development|demo|demos|test|tests|testing|trials?)\b/i;
var negated = /\b(?:not|never|n't|only)\s+(?:\w+\s+){0,2}(?:for|in)\b(?!\s+(?:local|dev|test|demo|trial))|\bproduction\b/i;
function isSaidToBeForTrials({
  file,
  range: [start]
}) {
  const line = lineIndexAt(file, start);
  const textAt = (index) => file.text.slice(...lineRange(file, index));
  const comments = [/\s#(.*)$/.exec(textAt(line))?.[1] ?? ""];
  for (let above = line - 1; above >= 0 && above > line - 8; above--) {
    const comment = /^\s*#(.*)$/.exec(textAt(above))?.[1];
    if (comment === void 0) break;
    comments.unshift(comment);
  }
  const text = comments.join(" ");
  return forTrials.test(text) && !negated.test(text);
}
function isFileForTrials({ text }) {
  const head = [];
  for (const line of text.slice(0, 2e3).replace(/^\uFEFF/, "").split(/\r?\n/)) {
    if (!/^#/.test(line)) break;
    head.push(line.slice(1));
  }
  const comment = head.join(" ");
  return forTrials.test(comment) && !negated.test(comment);
}
function isNamedForDevelopment({ node }) {
  return /(?:^|[-_])(?:dev|development|local)$/i.test(node.get("container_name").text ?? "");
}
function areRunByHand(servers) {
  return servers.length > 0 && servers.every(({ container: { origin } }) => origin.kind === "compose" && !restartsItself(origin.service));
}

// src/core/edit.ts
function replace(at, text) {
  return { file: at.file, range: at.range, text };
}
function insertBefore(at, text) {
  return { file: at.file, range: [at.range[0], at.range[0]], text };
}
function insertAfter(at, text) {
  return { file: at.file, range: [at.range[1], at.range[1]], text };
}
function appendLines(file, lines2) {
  const { text } = file;
  const end = lineEndOf(file);
  const isEnded = text === "" || /[\r\n]$/.test(text);
  return { file, range: [text.length, text.length], text: lines2.map((line) => isEnded ? line + end : end + line).join("") };
}
function removeLines(at) {
  const { file } = at;
  const first = lineIndexAt(file, at.range[0]);
  const last = lineIndexAt(file, Math.max(at.range[0], at.range[1] - 1));
  const start = lineStarts(file)[first] ?? 0;
  const comment = /^\s*(#.*)$/.exec(file.text.slice(at.range[1], lineRange(file, last)[1]))?.[1];
  const indent = /^[ \t]*/.exec(file.text.slice(start))?.[0] ?? "";
  const mark = file.text.charCodeAt(start) === 65279 ? 1 : 0;
  let next = last + 1;
  if (!comment && (first === 0 || isBlank(file, first - 1))) while (next < lineStarts(file).length && isBlank(file, next)) next++;
  const end = lineStarts(file)[next] ?? file.text.length;
  const isOpen = end === file.text.length && !/\n$/.test(file.text);
  const from = isOpen && !comment && first > 0 ? lineRange(file, first - 1)[1] : start + mark;
  return { file, range: [from, end], text: comment ? indent + comment + (isOpen ? "" : lineEndOf(file)) : "" };
}
function isBlank(file, line) {
  return file.text.slice(...lineRange(file, line)).trim() === "";
}
function applyEdits(text, edits) {
  const ordered = [...edits].sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
  let result = "";
  let from = 0;
  for (const edit of ordered) {
    result += text.slice(from, edit.range[0]) + edit.text;
    from = edit.range[1];
  }
  return result + text.slice(from);
}
function insertEntry(map, lines2) {
  const entry = [...map.entries.values()].find(
    ({ key, value }) => contains(map, key) && value.style !== void 0 && value.style !== "block"
  );
  if (!entry) return void 0;
  const { file } = entry.key;
  const end = entry.range[1];
  if (map.flow) return lines2.length === 1 ? { file, range: [end, end], text: `, ${lines2[0]}` } : void 0;
  const start = lineStarts(file)[lineIndexAt(file, entry.key.range[0])] ?? 0;
  const before = file.text.slice(start, entry.key.range[0]);
  const [, lineEnd] = lineRange(file, lineIndexAt(file, end));
  if (!/^ *(?:- +)?$/.test(before) || !/^\s*(?:#.*)?$/.test(file.text.slice(end, lineEnd))) return void 0;
  const indent = lineEndOf(file) + " ".repeat(before.length);
  return { file, range: [lineEnd, lineEnd], text: lines2.map((line) => indent + line).join("") };
}
function insertAnywhere(map, lines2) {
  const last = [...map.entries.values()].at(-1);
  if (!last) return void 0;
  if (map.flow) {
    const [line, ...others2] = lines2;
    if (others2.length > 0 || !contains(map, last.key)) return void 0;
    return { file: last.key.file, range: [last.range[1], last.range[1]], text: `, ${line}` };
  }
  const edit = insertEntry(map, lines2);
  if (edit) return edit;
  for (const { key } of map.entries.values()) {
    if (!contains(map, key)) continue;
    const { file } = key;
    const line = lineIndexAt(file, key.range[0]);
    const start = lineStarts(file)[line] ?? 0;
    const indent = file.text.slice(start, key.range[0]);
    if (!/^ *$/.test(indent) || line > 0 && /^\s*#/.test(file.text.slice(...lineRange(file, line - 1)))) continue;
    return { file, range: [start, start], text: lines2.map((text) => indent + text + lineEndOf(file)).join("") };
  }
  return void 0;
}

// src/core/lazy.ts
function lazy(compute) {
  let result;
  return () => {
    result ??= { value: compute() };
    return result.value;
  };
}
function memoized(compute) {
  const results = /* @__PURE__ */ new Map();
  return (key) => {
    if (!results.has(key)) results.set(key, compute(key));
    return results.get(key);
  };
}
function weaklyMemoized(compute) {
  const results = /* @__PURE__ */ new WeakMap();
  return (key) => {
    const known2 = results.get(key) ?? { value: compute(key) };
    results.set(key, known2);
    return known2.value;
  };
}

// src/knowledge/published-ports.ts
function isOnAllInterfaces({ published, hostIp, target }) {
  if (published.isUnset || !target.isSet) return false;
  return hostIp.isUnset || hostIp.isSet && /^(?:0\.0\.0\.0|::|\*)$/.test(hostIp.value);
}
function placeOfPort(port) {
  return isLong(port) ? port.target.at : port;
}
function shownPort(port) {
  return `"${isLong(port) ? `target: ${port.target.value}` : textOf(port).replace(/^["']|["']$/g, "")}"`;
}
function isLong(port) {
  return textOf(port.target.at) !== textOf(port);
}
function othersElsewhere({ node, name, application: { beside } }) {
  if (machinesIn(node.get("extra_hosts")).length > 0) return "peers";
  return beside.some((file) => namesOfMachines(file).has(name)) ? "clients" : void 0;
}
var namesOfMachines = weaklyMemoized(({ root }) => {
  const services = [...root.get("services").entries.values()];
  return new Set(services.flatMap(({ value }) => machinesIn(value.get("extra_hosts"))));
});
function machinesIn(hosts) {
  const lines2 = hosts.isList ? hosts.items.map(({ text }) => text ?? "") : [...hosts.entries].map(([name, { value }]) => `${name}=${value.text ?? ""}`);
  return lines2.flatMap(
    (line) => /^([^:=]+)[:=]\[?(?!127\.|0\.|172\.17\.0\.1\]?$)(?:\d{1,3}\.){3}\d{1,3}\]?$/.exec(line.replace(/\s/g, ""))?.[1] ?? []
  );
}
function bindToLocalhost({ node, sources }, index, { hostIp }) {
  const ports = node.get("ports");
  const item = ports.items[index];
  if (!item || sources.length !== 1 || ports.via || ports.anchor || item.via || item.anchor || item.tag || !hostIp.isUnset)
    return void 0;
  const fix = { title: "Bind it to 127.0.0.1", safety: "unsafe", scope: item };
  if (item.isMap) {
    const edit = insertEntry(item, [`host_ip: 127.0.0.1`]);
    return edit && !item.entries.has("host_ip") ? { ...fix, edits: [edit] } : void 0;
  }
  if (item.style === "plain") return { ...fix, edits: [insertBefore(item, "127.0.0.1:")] };
  if (item.style !== "double" && item.style !== "single") return void 0;
  const inner = { file: item.file, range: [item.range[0] + 1, item.range[1]] };
  return { ...fix, edits: [insertBefore(inner, "127.0.0.1:")] };
}

// src/knowledge/compose/formats.ts
var durationUnits = {
  ns: 1e-9,
  us: 1e-6,
  \u00B5s: 1e-6,
  \u03BCs: 1e-6,
  ms: 1e-3,
  s: 1,
  m: 60,
  h: 3600,
  d: 86400,
  w: 604800
};
function composeDuration(text) {
  const plain2 = text.replace(/^[-+]/, "");
  if (plain2 === "0") return 0;
  let seconds2 = 0;
  let end = 0;
  for (const part of plain2.matchAll(/(\d+(?:\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h|d|w)/gy)) {
    seconds2 += Number(part[1]) * (durationUnits[part[2] ?? ""] ?? 0);
    end = part.index + part[0].length;
  }
  return end > 0 && end === plain2.length ? text.startsWith("-") ? -seconds2 : seconds2 : void 0;
}
function isByteSize(text) {
  return /^(?:[-+]?\d+|\+?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)? ?(?:b|[kmgtp](?:i?b)?)?)$/i.test(text);
}
function isBoolean(text) {
  return /^(?:true|false|y|yes|on|n|no|off)$/i.test(text);
}
function isInteger(text) {
  return /^[-+]?\d+$/.test(text);
}
function isFloat(text) {
  return /^[-+]?(?:(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?|inf(?:inity)?|nan)$/i.test(text);
}
var formats2 = [
  [
    "duration",
    /^(?:stop_grace_period|healthcheck\.(?:interval|timeout|start_period|start_interval)|deploy\.(?:update_config|rollback_config)\.(?:delay|monitor)|deploy\.restart_policy\.(?:delay|window))$/
  ],
  [
    "size",
    /^(?:mem_limit|mem_reservation|memswap_limit|(?:build\.)?shm_size|deploy\.resources\.(?:limits|reservations)\.memory|volumes\.\d+\.tmpfs\.size)$/
  ],
  [
    "boolean",
    /^(?:init|oom_kill_disable|privileged|read_only|stdin_open|tty|healthcheck\.disable|depends_on\.[^.]+\.(?:required|restart)|volumes\.\d+\.(?:read_only|volume\.nocopy))$/
  ],
  [
    "integer",
    /^(?:cpu_(?:count|period|quota|rt_period|rt_runtime|shares)|oom_score_adj|pids_limit|scale|healthcheck\.retries|ulimits\.[^.]+(?:\.(?:hard|soft))?|deploy\.(?:replicas|(?:update_config|rollback_config)\.parallelism|restart_policy\.max_attempts|placement\.max_replicas_per_node))$/
  ],
  [
    "float",
    /^(?:cpus|cpu_percent|deploy\.(?:update_config|rollback_config)\.max_failure_ratio|deploy\.resources\.(?:limits|reservations)\.cpus)$/
  ]
];
function formatOf(path) {
  return formats2.find(([, pattern]) => pattern.test(path))?.[0];
}
var readers = {
  duration: (text) => composeDuration(text) !== void 0,
  size: isByteSize,
  boolean: isBoolean,
  integer: isInteger,
  float: isFloat
};
function hasFormat(text, format) {
  return readers[format](text);
}
function portRange(text) {
  const match = /^(\d{1,10})(?:-(\d{1,10}))?$/.exec(text);
  if (!match) return void 0;
  const [first, last] = [Number(match[1]), Number(match[2] ?? match[1])];
  return first <= last && last <= 65535 ? [first, last] : void 0;
}
function isIpAddress(text) {
  const octet = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  return new RegExp(`^${octet}(?:\\.${octet}){3}$`).test(text) || /^[\da-f:.]+$/i.test(text) && text.includes(":");
}
function portDefect(text) {
  const parts = text.split(":");
  const container = parts.pop() ?? "";
  const host = parts.pop();
  const [ports = "", protocol = "", ...rest] = container.split("/");
  const ip = parts.join(":");
  if (ip !== "" && !isIpAddress(ip.replace(/^\[(.*)\]$/, "$1"))) return `"${ip}" is no IP address`;
  if (ip.includes(":") && !ip.startsWith("[")) return "an IPv6 address needs brackets";
  if (ports === "") return "the port of the container is missing";
  const target = portRange(ports);
  if (!target) return `"${ports}" is no port of a container`;
  if (target[0] === 0) return "a container has no port 0";
  if (host) {
    const published = portRange(host);
    if (!published) return `"${host}" is no port of the host`;
    const [length, wanted] = [published[1] - published[0], target[1] - target[0]];
    if (wanted > 0 && length !== wanted) return `the ranges "${host}" and "${ports}" differ in length`;
  }
  if (rest.length === 0 && protocol !== "" && !isProtocol(protocol)) return `"${protocol}" is no protocol`;
  return void 0;
}
function isProtocol(text) {
  return /^(?:tcp|udp|sctp)$/i.test(text);
}
function mountDefect(text) {
  if (text === "") return "it is empty";
  const parts = mountParts(text);
  if (parts.includes("")) return "a part between its colons is empty";
  if (parts.length > 3) return "it has too many colons";
  const target = parts.length === 1 ? parts[0] : parts[1];
  return target === void 0 || isAbsolute(target) ? void 0 : `the path in the container, "${target}", is not absolute`;
}
function isAbsolute(path) {
  return /^(?:\/|[A-Za-z]:|\\\\)/.test(path);
}
function mountParts(text) {
  const parts = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] !== ":" || i - start === 1 && /[A-Za-z]/.test(text[start] ?? "")) continue;
    parts.push(text.slice(start, i));
    start = i + 1;
  }
  return [...parts, text.slice(start)];
}
function isRestartPolicy(text) {
  return /^(?:|no|always|unless-stopped|on-failure(?::\d+)?)$/.test(text);
}
var restartPolicies = ["no", "always", "unless-stopped", "on-failure"];
function isPullPolicy(text) {
  return /always|never|build|if_not_present|missing|refresh|daily|weekly|every_(?:\d+[wdhms])+/.test(text);
}
var pullPolicies = ["always", "never", "build", "if_not_present", "missing", "refresh", "daily", "weekly"];
function isContainerName(text) {
  return /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/.test(text);
}

// src/knowledge/data-stores.ts
var hub = (name) => ({ source: `https://hub.docker.com/_/${name}`, date: "2026-08-21" });
var readme = (source) => ({ source, date: "2026-11-23" });
var postgres = { kind: "PostgreSQL database", movedBy: ["PGDATA"] };
var mysql = { kind: "MySQL database", folders: ["/var/lib/mysql"] };
var kafka = { kind: "Kafka broker", movedBy: ["KAFKA_LOG_DIRS"] };
var mongodb = { kind: "MongoDB database", clientsWait: true };
var dataStoreRows = [
  {
    names: ["postgres"],
    tags: /^(?:9|1[0-7])(?!\d)/,
    ...postgres,
    folders: ["/var/lib/postgresql/data"],
    source: "https://github.com/docker-library/postgres/blob/master/17/trixie/Dockerfile",
    date: "2026-02-26"
  },
  {
    // From 18 on the data lies in a folder named after the version, and the volume one level up.
    names: ["postgres"],
    ...postgres,
    folders: ["/var/lib/postgresql"],
    source: "https://github.com/docker-library/postgres/blob/master/18/trixie/Dockerfile",
    date: "2026-02-26"
  },
  {
    names: ["postgis/postgis", "pgvector/pgvector", "timescale/timescaledb", "supabase/postgres", "citusdata/citus", "imresamu/postgis"],
    ...postgres,
    folders: ["/var/lib/postgresql"],
    ...readme("https://hub.docker.com/r/postgis/postgis")
  },
  {
    names: ["timescale/timescaledb-ha"],
    ...postgres,
    folders: ["/home/postgres/pgdata", "/var/lib/postgresql"],
    ...readme("https://github.com/timescale/timescaledb-docker-ha/blob/master/Dockerfile")
  },
  { names: ["mysql", "mysql/mysql-server", "container-registry.oracle.com/mysql/community-server"], ...mysql, ...hub("mysql") },
  { names: ["percona", "percona/percona-server"], ...mysql, ...hub("percona") },
  { names: ["mariadb"], kind: "MariaDB database", folders: ["/var/lib/mysql"], ...hub("mariadb") },
  {
    names: ["mongo", "mongodb/mongodb-community-server", "mongodb/mongodb-enterprise-server"],
    ...mongodb,
    folders: ["/data/db"],
    ...hub("mongo")
  },
  {
    names: ["redis", "redis/redis-stack", "redis/redis-stack-server"],
    kind: "Redis store",
    folders: ["/data"],
    cache: true,
    ...hub("redis")
  },
  {
    names: ["valkey/valkey", "ghcr.io/valkey-io/valkey"],
    kind: "Valkey store",
    folders: ["/data"],
    cache: true,
    source: "https://github.com/valkey-io/valkey-container",
    date: "2025-01-08"
  },
  {
    names: ["eqalpha/keydb", "docker.dragonflydb.io/dragonflydb/dragonfly", "ghcr.io/dragonflydb/dragonfly"],
    kind: "Redis-compatible store",
    cache: true,
    ...readme("https://www.dragonflydb.io/docs/getting-started/docker")
  },
  {
    names: ["elasticsearch", "docker.elastic.co/elasticsearch/elasticsearch", "docker.elastic.co/elasticsearch/elasticsearch-oss"],
    kind: "Elasticsearch index",
    folders: ["/usr/share/elasticsearch/data"],
    ...readme("https://www.elastic.co/guide/en/elasticsearch/reference/current/docker.html")
  },
  {
    names: ["opensearchproject/opensearch", "public.ecr.aws/opensearchproject/opensearch"],
    kind: "OpenSearch index",
    folders: ["/usr/share/opensearch/data"],
    source: "https://github.com/opensearch-project/opensearch-build/tree/main/docker/release/dockercomposefiles",
    date: "2026-08-19"
  },
  { names: ["cassandra"], kind: "Cassandra database", folders: ["/var/lib/cassandra"], ...hub("cassandra") },
  {
    names: ["scylladb/scylla"],
    kind: "ScyllaDB database",
    folders: ["/var/lib/scylla"],
    ...readme("https://docs.scylladb.com/manual/stable/operating-scylla/procedures/tips/best-practices-scylla-on-docker.html")
  },
  { names: ["rabbitmq"], kind: "RabbitMQ broker", folders: ["/var/lib/rabbitmq"], movedBy: ["RABBITMQ_MNESIA_BASE"], ...hub("rabbitmq") },
  {
    // The image declares a volume, but its default configuration writes to /tmp.
    names: ["apache/kafka", "apache/kafka-native"],
    ...kafka,
    folders: ["/tmp/kafka-logs", "/tmp/kraft-combined-logs", "/var/lib/kafka/data"],
    source: "https://github.com/apache/kafka/blob/trunk/docker/jvm/Dockerfile",
    date: "2024-10-25"
  },
  {
    names: ["confluentinc/cp-kafka", "confluentinc/cp-server", "confluentinc/confluent-local"],
    ...kafka,
    folders: ["/var/lib/kafka/data"],
    ...readme("https://docs.confluent.io/platform/current/installation/docker/operations/external-volumes.html")
  },
  {
    names: [
      "redpandadata/redpanda",
      "docker.redpanda.com/redpandadata/redpanda",
      "docker.redpanda.com/vectorized/redpanda",
      "vectorized/redpanda"
    ],
    kind: "Redpanda broker",
    folders: ["/var/lib/redpanda/data"],
    ...readme("https://docs.redpanda.com/current/manage/kubernetes/storage/k-configure-storage/")
  },
  {
    names: ["zookeeper"],
    kind: "ZooKeeper ensemble member",
    folders: ["/data", "/datalog"],
    movedBy: ["ZOO_DATA_DIR"],
    source: "https://github.com/31z4/zookeeper-docker",
    date: "2026-02-23"
  },
  {
    names: ["confluentinc/cp-zookeeper"],
    kind: "ZooKeeper ensemble member",
    folders: ["/var/lib/zookeeper"],
    ...readme("https://docs.confluent.io/platform/7.5/installation/docker/operations/external-volumes.html")
  },
  {
    names: ["clickhouse", "clickhouse/clickhouse-server", "yandex/clickhouse-server"],
    kind: "ClickHouse database",
    folders: ["/var/lib/clickhouse"],
    source: "https://github.com/ClickHouse/docker-library",
    date: "2026-08-07"
  },
  {
    names: ["influxdb"],
    kind: "InfluxDB database",
    folders: ["/var/lib/influxdb", "/var/lib/influxdb2", "/var/lib/influxdb3", "/home/influxdb3/.influxdb3"],
    source: "https://github.com/influxdata/influxdata-docker",
    date: "2026-08-06"
  },
  { names: ["neo4j"], kind: "Neo4j database", folders: ["/data"], ...hub("neo4j") },
  { names: ["couchdb"], kind: "CouchDB database", folders: ["/opt/couchdb/data"], ...hub("couchdb") },
  {
    names: ["cockroachdb/cockroach", "cockroachdb/cockroach-unstable"],
    kind: "CockroachDB database",
    folders: ["/cockroach/cockroach-data"],
    ...readme("https://www.cockroachlabs.com/docs/stable/start-a-local-cluster-in-docker-linux")
  },
  { names: ["yugabytedb/yugabyte"], kind: "YugabyteDB database", ...readme("https://docs.yugabyte.com/stable/quick-start/docker/") },
  {
    names: ["mcr.microsoft.com/mssql/server", "mcr.microsoft.com/azure-sql-edge"],
    kind: "SQL Server database",
    folders: ["/var/opt/mssql"],
    ...readme("https://learn.microsoft.com/sql/linux/sql-server-linux-docker-container-configure")
  },
  { names: ["minio/minio", "quay.io/minio/minio"], kind: "MinIO object store", ...readme("https://hub.docker.com/r/minio/minio") },
  {
    names: ["gcr.io/etcd-development/etcd", "quay.io/coreos/etcd"],
    kind: "etcd store",
    ...readme("https://etcd.io/docs/latest/op-guide/container/")
  },
  {
    names: ["qdrant/qdrant"],
    kind: "Qdrant vector database",
    folders: ["/qdrant/storage"],
    ...readme("https://github.com/qdrant/qdrant/blob/master/QUICK_START.md")
  }
];
var bitnami = {
  postgresql: "PostgreSQL database",
  "postgresql-repmgr": "PostgreSQL database",
  mysql: "MySQL database",
  mariadb: "MariaDB database",
  "mariadb-galera": "MariaDB database",
  mongodb: mongodb.kind,
  redis: "Redis store",
  "redis-cluster": "Redis store",
  valkey: "Valkey store",
  elasticsearch: "Elasticsearch index",
  opensearch: "OpenSearch index",
  cassandra: "Cassandra database",
  rabbitmq: "RabbitMQ broker",
  kafka: "Kafka broker",
  zookeeper: "ZooKeeper ensemble member",
  etcd: "etcd store",
  minio: "MinIO object store",
  clickhouse: "ClickHouse database",
  influxdb: "InfluxDB database",
  neo4j: "Neo4j database"
};
var bitnamiVolumes = {
  postgresql: { folder: "/bitnami/postgresql", movedBy: "POSTGRESQL_DATA_DIR" },
  influxdb: { folder: "/bitnami/influxdb" },
  minio: { folder: "/bitnami/minio/data", movedBy: "MINIO_DATA_DIR" }
};
function dataStore(reference) {
  const name = publishedName(reference);
  const app = /^(?:public\.ecr\.aws\/)?bitnami(?:legacy|secure)?\/([a-z-]+)$/.exec(name)?.[1];
  const tag = effectiveTag(reference) ?? "";
  if (app !== void 0) return bitnamiStore(app, tag);
  const row = dataStoreRows.find(({ names, tags: tags3 }) => names.includes(name) && (!tags3 || tags3.test(tag)));
  if (!row) return void 0;
  const { names: _, tags: __, ...store } = row;
  return store;
}
function isDataStore(reference) {
  return dataStore(reference) !== void 0;
}
var storeName = new RegExp(
  `(?:^|[^a-z0-9])(?:${[
    "postgres|postgresql|pg|mysql|mariadb|percona|pxc|mssql|mongo|mongodb|redis|valkey|keydb|dragonfly|elasticsearch|es|opensearch|solr",
    "cassandra|scylla|scylladb|rabbitmq|kafka|redpanda|nats|zookeeper|clickhouse|influxdb|neo4j|couchdb|cockroachdb|rethinkdb|hazelcast",
    "etcd|minio|qdrant|weaviate|milvus|sqlite|db|database"
  ].join("|")})(?:-?(?:db|database|data|master|primary|main|leader|replica|slave|sentinel|server|node|cluster|standalone|rc|\\d))*$`
);
function soundsLikeDataStore(name) {
  return storeName.test(name.toLowerCase());
}
function bitnamiStore(app, tag) {
  const kind = Object.hasOwn(bitnami, app) ? bitnami[app] : void 0;
  if (kind === void 0) return void 0;
  const cache = /redis|valkey/.test(app);
  const volume = bitnamiVolumes[app];
  const isOldMinio = app === "minio" && /^20(?:1\d|2[0-3])(?!\d)/.test(tag);
  return {
    kind,
    ...!isOldMinio && { folders: [volume?.folder ?? "/bitnami"] },
    ...volume?.movedBy !== void 0 && { movedBy: [volume.movedBy] },
    ...cache && { cache },
    ...kind === mongodb.kind && { clientsWait: true },
    ...readme("https://github.com/bitnami/containers/blob/main/bitnami/postgresql/README.md")
  };
}

// src/knowledge/listeners.ts
var rows = [
  { names: /^adminer$/, kind: "Adminer console", isOpen: false },
  { names: /^(?:phpmyadmin|phpmyadmin\/phpmyadmin)$/, kind: "phpMyAdmin console", isOpen: false },
  { names: /^(?:dpage|elestio)\/pgadmin4?$/, kind: "pgAdmin console", isOpen: false },
  { names: /^mongo-express$/, kind: "mongo-express console", isOpen: true },
  { names: /^(?:ghcr\.io\/joeferner\/redis-commander|rediscommander\/redis-commander)$/, kind: "Redis Commander console", isOpen: true },
  { names: /^(?:redis\/redisinsight|redislabs\/redisinsight)$/, kind: "Redis Insight console", isOpen: true },
  { names: /^(?:ghcr\.io\/)?(?:provectuslabs|kafbat)\/kafka-ui$/, kind: "Kafka UI console", isOpen: true },
  { names: /^obsidiandynamics\/kafdrop$/, kind: "Kafdrop console", isOpen: true },
  { names: /(?:^|\/)redpandadata\/console$/, kind: "Redpanda console", isOpen: true },
  { names: /^(?:docker\.elastic\.co\/kibana\/)?kibana$/, kind: "Kibana console", isOpen: false },
  { names: /^opensearchproject\/opensearch-dashboards$/, kind: "console of OpenSearch", isOpen: false },
  { names: /^(?:lmenezes\/cerebro|cars10\/elasticvue)$/, kind: "console of Elasticsearch", isOpen: true },
  {
    names: /^(?:prom|quay\.io\/prometheus)\/(?:prometheus|alertmanager|pushgateway)$/,
    kind: "Prometheus server",
    isOpen: true,
    isForReading: true
  },
  {
    names: /^(?:prom|quay\.io\/prometheus)\/[\w-]*exporter$|^prometheuscommunity\/[\w-]+$/,
    kind: "metrics exporter",
    isOpen: true,
    isForReading: true
  },
  { names: /^(?:gcr\.io\/cadvisor|ghcr\.io\/google)\/cadvisor$/, kind: "cAdvisor console", isOpen: true, isForReading: true },
  { names: /^grafana\/(?:loki|tempo|mimir)$/, kind: "Grafana store", isOpen: true, isForReading: true },
  {
    names: /^jaegertracing\/(?:all-in-one|jaeger|jaeger-query)$/,
    kind: "Jaeger console",
    isOpen: true,
    isForReading: true,
    ports: [16686]
  },
  { names: /^(?:mher\/flower)$/, kind: "Flower console", isOpen: true },
  { names: /^(?:memcached|bitnami\/memcached)$/, kind: "memcached store", isOpen: true },
  { names: /^nats$/, kind: "NATS broker", isOpen: true },
  { names: /(?:^|\/)(?:docker-)?socket-proxy$/, kind: "proxy of the container engine's socket", isOpen: true }
];
var meantToBeReached = /MinIO/;
function listenerOf(reference, port) {
  const store = dataStore(reference);
  if (store) return meantToBeReached.test(store.kind) ? void 0 : { kind: store.kind, isOpen: false };
  const name = publishedName(reference);
  const row = rows.find(({ names }) => names.test(name));
  return row && (!row.ports || row.ports.includes(port)) ? row : void 0;
}
var usualPorts = /* @__PURE__ */ new Map([
  [5432, "PostgreSQL database"],
  [3306, "MySQL database"],
  [27017, "MongoDB database"],
  [6379, "Redis store"],
  [9042, "Cassandra database"],
  [9200, "Elasticsearch index"],
  [1433, "SQL Server database"],
  [26257, "CockroachDB database"],
  [5672, "RabbitMQ broker"],
  [2379, "etcd store"]
]);
function usualListener(port) {
  const kind = usualPorts.get(port);
  return kind === void 0 ? void 0 : { kind, isOpen: false };
}

// src/knowledge/probe-programs.ts
var systemFolder = /^(?:\/usr)?(?:\/local)?\/s?bin\/[^/]+$/;
function programsOf({ words, script }) {
  const [program] = words;
  const own = program === void 0 ? [] : [program];
  if (!script || script.damaged) return own.filter(isSystem);
  const text = script.file.text.replace(/\|\|\s*(?:exit|false)\b/g, "");
  if (text.includes("||") || /(?:^|[\s;&])!\s/.test(text)) return own.filter(isSystem);
  const called = script.commands.flatMap(({ nested, name, followed }) => nested || followed || name === void 0 ? [] : [name]);
  return [...own, ...called].filter(isSystem);
}
function isSystem(program) {
  return !program.includes("/") || systemFolder.test(program);
}

// src/knowledge/slow-starters.ts
var seconds = {
  cassandra: 60,
  "scylladb/scylla": 40,
  elasticsearch: 30,
  "docker.elastic.co/elasticsearch/elasticsearch": 30,
  "opensearchproject/opensearch": 30,
  "quay.io/keycloak/keycloak": 30,
  "mcr.microsoft.com/mssql/server": 20
};
function secondsToStart(name) {
  return Object.hasOwn(seconds, name) ? seconds[name] : void 0;
}

// src/knowledge/loopback.ts
function sharesLoopback(origin) {
  if (origin.kind === "compose") {
    const { name, node, application } = origin.service;
    return !node.get("network_mode").isUnset || application.services.some((other) => other.node.get("network_mode").text === `service:${name}`);
  }
  const { podSpec, containers, isIncomplete } = origin.workload;
  return !podSpec.get("hostNetwork").isUnset || containers.filter(({ role }) => role !== "init").length > 1 || isIncomplete;
}

// src/core/path.ts
function dirname(path) {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}
function basename(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function resolvePath(from, path) {
  if (path.startsWith("/") || path.startsWith("~") || /^[A-Za-z]:[\\/]/.test(path)) return void 0;
  const parts = [];
  for (const part of `${from}/${path}`.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === void 0) return void 0;
  }
  return parts.join("/");
}
function joinPath(folder, name) {
  return folder === "" ? name : `${folder}/${name}`;
}
function pathBelow(folder, path) {
  if (folder === "") return path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : void 0;
}

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
var temporalNames = /(?:^|_)(?:tls_(?:[a-z0-9]+_)?key_data|cassandra_cert_key_data|codec_auth|grpc_meta_authorization)$/;
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
  if (nouns.has(word) || compound.test(word) || temporalNames.test(words.join("_"))) return true;
  if (word === "pat") return /^(?:gh|git|github|gitlab|azure|devops|ado)$/.test(words[last - 1] ?? "");
  return word === "key" && secretKeys.has(words[last - 1] ?? "");
}

// src/knowledge/secrets/judge.ts
var placeholder = /change|replace|your|example|sample|dummy|make.?(?:it.?|one.?)?up|placeholder|fake|mock|todo|fixme|insert|redacted|invalid|ignored|unused|not.?(?:a|the|set|real|used|needed)|build|compile|temporary|[-_ ]here$|^temp$|^tbd$|^foo|^bar$|^x+$|^\*+$|^<.*>$|^\[.*\]$|^\{.*\}$|^%.*%$|^@.*@$|^__.*__$/i;
var nothing = /^(?:|true|false|yes|no|on|off|none|null|nil|undefined|unset|empty|0x0|-?\d{1,4}|\*\*[\w -]{1,40}\*\*|[_<[({-]{1,2}none[_>\])}-]{1,2})$/i;
var elsewhere = /^(?:(?:~|\.{1,2})?\/[\w.@+~/-]*|[A-Za-z]:\\.*|[\w./-]+\.(?:pem|key|crt|cer|jks|p12|pfx|json|ya?ml|txt|env|toml|ini|conf|secret)|[a-z][a-z0-9+.-]{1,20}:\/\/\S*|arn:\S*|vault:\S*|projects\/\S*\/secrets\/\S*|@Microsoft\.KeyVault\S*)$/;
var common = /^(?:admin|administrator|root|pa[s5$]{2}(?:w[o0]rd|wd)?|secret|token|test|testing|user|guest|default|demo|dev|develop(?:er|ment)?|local|localhost|letmein|welcome|qwerty|abc|master|postgres(?:ql)?|pg|mysql|maria(?:db)?|mongo(?:db)?|redis|rabbit(?:mq)?|minio(?:admin)?|elastic|temporal|cassandra|neo4j|keycloak|grafana|app|web|api|db|docker|vagrant|ubuntu)(?:[!@#$._-]?\w{0,4})$/i;
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
  const header = /^\s*(?:bearer|basic|token)\s+(\S+)\s*$/i.exec(value)?.[1];
  if (header !== void 0) {
    const start = value.indexOf(header, value.search(/\s\S+\s*$/));
    const worth = strengthOf(header);
    return worth && { what: void 0, strength: worth, range: [start, start + header.length] };
  }
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

// src/knowledge/secrets/containers.ts
function secretsInVariables({ names, get }) {
  return names.flatMap((name) => secretInVariable(name, get(name)) ?? []);
}
function secretInVariable(name, value) {
  if (value.isUnset || value.at.via?.some(({ kind }) => kind === "env-file")) return void 0;
  const holder = `"${name}"`;
  if (value.isUnknown) return value.parts && formattedIn(value.parts.map((part) => part ?? "$").join(""), value.at, holder);
  const { at } = value;
  const text = value.value.replace(/^(["'])(.*)\1$/s, "$2");
  const found = secretIn(name, text);
  if (!found || found.what === void 0 && isNoSecret(name, text)) return void 0;
  const secret = text.slice(...found.range);
  const written2 = textOf(at);
  if (!written2.includes(secret)) return void 0;
  return {
    ...found,
    strength: strengthHere(found, secret),
    holder,
    secret,
    at,
    place: placeWithin(at, text, found.range),
    isDefault: isDefault(written2, secret)
  };
}
var plainWords = /^\d{1,16}$|^_?[a-z]{1,24}(?:[-_. ][a-z]{1,24}){0,4}[-_.@!#]?\d{0,6}[!@#$*]?$/i;
var madeForShow = /^(?:(?:[a-z]{1,16}|\d{1,8})[-_.]){0,6}demo(?:[-_.](?:[a-z]{1,16}|\d{1,8})){0,6}$/i;
function strengthHere({ what, strength }, secret) {
  if (what !== void 0 && !what.startsWith("a password in ")) return strength;
  if (strength === "real" && madeForShow.test(secret)) return "placeholder";
  const isMadeUp = secret.length < 24 && plainWords.test(secret) && !/[a-z][A-Z][a-z]*[A-Z]/.test(secret);
  return strength === "real" && isMadeUp ? "guessable" : strength;
}
function isNoSecret(name, value) {
  if (/^%[\w.]+%/.test(value)) return true;
  return /(?:^|_)ACCESS_?KEY$/i.test(name) && !/secret/i.test(name) && plainWords.test(value);
}
function isDefault(written2, secret) {
  const index = written2.lastIndexOf(secret);
  const before = written2.slice(0, index);
  return before.lastIndexOf("${") > before.lastIndexOf("}");
}
function formattedIn(text, at, holder) {
  const [found] = formattedSecrets(text);
  if (!found) return void 0;
  const secret = text.slice(...found.range);
  const written2 = textOf(at);
  if (!written2.includes(secret)) return void 0;
  return {
    what: found.what,
    strength: strengthHere({ what: found.what, strength: strengthOfFormatted(found, text) }, secret),
    holder,
    secret,
    at,
    place: placeWithin(at, text, found.range),
    isDefault: isDefault(written2, secret)
  };
}
function secretsInTexts(texts, holder) {
  return texts.flatMap((text) => text.text === void 0 ? [] : formattedIn(text.text, text, holder) ?? []);
}
function secretsInCommandLine(node, holder) {
  const texts = node.isList ? node.items : [node];
  const [first] = texts;
  const isOneText = !node.isList || texts.some(({ text }) => /\s/.test(text ?? ""));
  const lines2 = isOneText ? texts.flatMap(commandsOf) : [texts.map((text) => ({ ...locate(text), literal: text.text }))];
  const found = lines2.flatMap((words) => {
    const { assigned, rest } = withoutAssignments(words);
    const [name, ...args] = rest;
    return [...assigned, ...secretsInCommand({ name: name?.literal && basename(name.literal), args })];
  });
  const byOption = found.filter(({ at, value }) => textOf(at).includes(value)).map(({ what, value, strength, at }) => {
    const item = texts.find((text) => text.range[0] <= at.range[0] && at.range[1] <= text.range[1]) ?? first ?? node;
    return {
      what: void 0,
      strength: strengthHere({ what: void 0, strength }, value),
      holder: `${what.replace(/^the value of (\S+)$/, '"$1"')} in ${holder}`,
      secret: value,
      at: locate(item),
      place: at,
      // What makes it a default stands before it: `${`.
      isDefault: isDefault(at.file.text.slice(Math.min(item.range[0], at.range[0]), at.range[1]), value)
    };
  });
  const seen = new Set(byOption.map(({ at }) => at.range[0]));
  return [...byOption, ...secretsInTexts(texts, holder).filter(({ at }) => !seen.has(at.range[0]))];
}
function commandsOf(text) {
  const commands = [[]];
  for (const word of wordsOf(text)) {
    if (/^(?:&&|\|\|?|;)$/.test(word.literal ?? "")) commands.push([]);
    else commands.at(-1)?.push(word);
  }
  return commands;
}
function withoutAssignments(words) {
  const start = words[0]?.literal === "env" || words[0]?.literal === "export" ? 1 : 0;
  const isAssignment = ({ literal }) => literal !== void 0 && /^[A-Za-z_]\w*=/.test(literal);
  const end = words.findIndex((word, index) => index >= start && !isAssignment(word));
  const assignments = words.slice(start, Math.max(start, end));
  return { assigned: assignments.flatMap(assignedBefore), rest: words.slice(start + assignments.length) };
}
function assignedBefore(word) {
  const { literal = "" } = word;
  const [, name = "", value = ""] = /^(\w+)=(.*)$/s.exec(literal) ?? [];
  const found = value.includes("$") ? void 0 : secretIn(name, value);
  if (!found || found.what !== void 0) return [];
  const at = placeWithin(word, literal, [name.length + 1, literal.length]);
  return [{ what: `the value of ${name}`, value, strength: found.strength, at }];
}
function wordsOf(text) {
  return Array.from((text.text ?? "").matchAll(/[^\s"']+/g), (match) => {
    const at = placeWithin(text, text.text ?? "", [match.index, match.index + match[0].length]);
    return { ...at, literal: match[0].includes("$") ? void 0 : match[0] };
  });
}
function locate({ file, range, via }) {
  return { file, range, via };
}
function secretsInChecks(origin, node) {
  const commands = origin === "compose" ? [{ node: withoutKind(node.get("healthcheck").get("test")), holder: "the health check" }] : probes.map((name) => ({ node: node.get(name).get("exec").get("command"), holder: `the ${name}` }));
  return commands.flatMap((check) => secretsInCommandLine(check.node, check.holder)).filter(({ strength }) => strength === "real");
}
var probes = ["livenessProbe", "readinessProbe", "startupProbe"];
function withoutKind(node) {
  const { file, range, via, text, isList, items } = node;
  const hasKind = isList && /^CMD(?:-SHELL)?$/.test(items[0]?.text ?? "");
  return { file, range, via, text, isList, items: hasKind ? items.slice(1) : items };
}
function secretsOfContainer({ environment, node, origin }) {
  const variables = secretsInVariables(environment);
  if (origin.kind === "kubernetes")
    return [
      ...variables,
      ...secretsInCommandLine(node.get("command"), "the command"),
      ...secretsInCommandLine(node.get("args"), "the arguments"),
      ...secretsInChecks("kubernetes", node)
    ];
  const build = origin.service.build.value;
  const labels = node.get("labels");
  return [
    ...variables,
    ...secretsInCommandLine(node.get("entrypoint"), "the entrypoint"),
    ...secretsInCommandLine(node.get("command"), "the command"),
    ...secretsInChecks("compose", node),
    ...build ? secretsInVariables(build.args) : [],
    ...secretsInTexts([...labels.items, ...[...labels.entries.values()].map(({ value }) => value)], "a label")
  ];
}

// src/knowledge/kubernetes/hardening.ts
var lines = {
  runAsNonRoot: ["runAsNonRoot: true"],
  allowPrivilegeEscalation: ["allowPrivilegeEscalation: false"],
  capabilities: ["capabilities:", "  drop: [ALL]"],
  seccompProfile: ["seccompProfile:", "  type: RuntimeDefault"]
};
var inFlow = {
  runAsNonRoot: "runAsNonRoot: true",
  allowPrivilegeEscalation: "allowPrivilegeEscalation: false",
  capabilities: "capabilities: { drop: [ALL] }",
  seccompProfile: "seccompProfile: { type: RuntimeDefault }"
};
var ofPods = /* @__PURE__ */ new Set(["runAsNonRoot", "seccompProfile"]);
function addHardening({ podSpec, containers }, title, safety) {
  const missing = new Set(containers.flatMap((container) => container.missing));
  const forPod = [...ofPods].filter((part) => missing.has(part));
  const edits = [];
  if (forPod.length > 0) edits.push(addParts(podSpec, forPod));
  for (const container of containers) {
    const own = container.missing.filter((part) => !ofPods.has(part));
    if (own.length > 0) edits.push(addParts(container.node, own));
  }
  const whole = edits.filter((edit) => edit !== void 0);
  return whole.length === edits.length && edits.length > 0 ? { title, safety, edits: whole, scope: podSpec } : void 0;
}
function addParts(owner, parts) {
  if (isShared(owner)) return void 0;
  const context = owner.get("securityContext");
  if (owner.entries.has("securityContext")) {
    if (!context.isMap || isShared(context)) return void 0;
    return insertAnywhere(context, context.flow ? [parts.map((part) => inFlow[part]).join(", ")] : parts.flatMap((part) => lines[part]));
  }
  const text = owner.flow ? [`securityContext: { ${parts.map((part) => inFlow[part]).join(", ")} }`] : ["securityContext:", ...parts.flatMap((part) => lines[part]).map((line) => `  ${line}`)];
  const image = owner.entries.get("image");
  const behindImage = image && insertEntry({ ...narrow(owner), entries: /* @__PURE__ */ new Map([["image", image]]) }, text);
  return behindImage ?? insertAnywhere(owner, text);
}
function narrow({ file, range, flow }) {
  return { file, range, flow };
}
function isShared({ via, anchor }) {
  return via !== void 0 || anchor !== void 0;
}

// src/knowledge/own-machine.ts
function isForOwnMachine({ file }, near) {
  return foldersWithLoadedImages(near).has(dirname(file.path));
}
var foldersWithLoadedImages = weaklyMemoized(
  (manifests) => new Set(manifests.filter(({ workload }) => workload && runsLoadedImage(workload)).map(({ file }) => dirname(file.path)))
);
function runsLoadedImage({ containers }) {
  return containers.some(({ node, image }) => {
    const reference = image.isSet ? parseImageReference(image.value) : void 0;
    if (reference?.registry !== "docker.io") return false;
    const policy = node.get("imagePullPolicy").text;
    if (policy === "Never") return true;
    const { name, tag = "latest", digest } = reference;
    return policy === "IfNotPresent" && tag === "latest" && digest === void 0 && isOfOwnName(name);
  });
}
function isOfOwnName(name) {
  return /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(name) && !official.test(name);
}
var official = /^(?:alibaba|api|buildpack|crate|eclipse|express|hello|hola|ibm|mongo|nats|open|php|rakudo|ubuntu|websphere)-/;
function speaksOfOwnMachine({ text }) {
  return /^[ \t\ufeff]*#.*\b(?:minikube|k3d|microk8s|docker[ -]desktop|kind (?:cluster|worker|node)s?)\b/im.test(text);
}
function isTitledForDevelopment({ text }) {
  for (const line of text.slice(0, 4096).replace(/^\uFEFF/, "").split("\n")) {
    if (!/^(?:#|---|\s*$)/.test(line)) return false;
    if (/^#.*[A-Za-z]/.test(line))
      return /\b(?:local|locally|dev|development)\b/i.test(line) && !/\b(?:prod|production|not|without)\b/i.test(line);
  }
  return false;
}

// src/core/words.ts
function withArticle(noun) {
  return `${/^[aeiou]/i.test(noun) ? "an" : "a"} ${noun}`;
}
function plural(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
function excerpt(text, length = 60) {
  const line = text.replace(/\\?\s+/g, " ").replace(/:\/\/[^/@\s"']*@/g, "://...@");
  return line.length > length ? `${line.slice(0, length - 3)}...` : line;
}
function wholeWord(text, words) {
  const parts = new Set(text.toLowerCase().split(/[^a-z0-9]+/));
  return words.find((word) => parts.has(word));
}

// src/knowledge/swarm.ts
var swarmOnly = ["placement", "update_config", "rollback_config", "endpoint_mode"];
var isSwarmStack = weaklyMemoized(
  ({ files: files2, services }) => files2.some(({ file }) => wholeWord(file.path.slice(file.path.lastIndexOf("/") + 1), ["stack", "swarm"]) !== void 0) || services.some(({ node }) => swarmOnly.some((key) => node.get("deploy", key).isSet))
);

// src/core/quantity.ts
var factors = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  "": 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60
};
function parseQuantity(text) {
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+))(?:[eE]([+-]?\d+)|(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei))?$/.exec(text);
  if (!match) return void 0;
  const scale = match[2] === void 0 ? factors[match[3] ?? ""] ?? 1 : 10 ** Number(match[2]);
  return Number(match[1]) * scale;
}
var byteFactors = { "": 1, b: 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30, t: 2 ** 40 };
function parseByteSize(text) {
  const match = /^(\d+(?:\.\d+)?) ?(b|[kmgt]i?b?)?$/i.exec(text);
  if (!match) return void 0;
  const factor = byteFactors[(match[2] ?? "").toLowerCase().slice(0, 1)];
  return factor === void 0 ? void 0 : Number(match[1]) * factor;
}

// src/knowledge/secrets/files.ts
var harmless2 = /(?:^|[._-])(?:ca|cacerts?|certs?|certificate|chain|fullchain|bundle|root|pub|public|trust(?:store|ed)?|example|samples?|template|tpl|tmpl|dist|defaults?|schema|test|tests|fixture|ci|dummy|snakeoil|self-?signed|localhost|gpg|pgp|asc|apt|rpm|repo|release|archive|signing|keyring)(?:[._-]|$)/i;
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
  if (harmless2.test(name)) return void 0;
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

// src/knowledge/temporal/stop-signals.ts
var reactions = {
  python: {
    // Behind a dot it is a signal of a workflow.
    own: /(?<!\.)\bsignal\b|SIGTERM/,
    host: /\b(?:anyio|uvloop_run|aiorun|aiomisc|uvicorn|gunicorn|fastapi|FastAPI)\b/
  },
  ruby: { own: /shutdown_signals|\btrap\b|SIGTERM/ },
  go: { own: /InterruptCh|signal\.Notify|\bSIGTERM\b|go\.uber\.org\/fx|oklog\/run|errgroup|dig\b/ }
};
function mayReactToStop({ language, sources }, hosted = sources) {
  const reaction = reactions[language];
  if (!reaction) return true;
  const { own, host } = reaction;
  return sources.some(({ text }) => own.test(text)) || host !== void 0 && hosted.some(({ text }) => host.test(text));
}

// src/knowledge/curl.ts
function acceptsErrors([program, ...args]) {
  if (program === void 0 || basename(program) !== "curl") return false;
  const fails = args.some((word) => /^-[a-zA-Z]*f/.test(word) || /^--fail/.test(word) || word.includes("$("));
  const isHttp = args.some((word) => /^["']?(?:https?:\/\/|localhost|127\.)/.test(word));
  const isOther = args.some((word) => /^["']?(?!https?:)[a-z]+:\/\//.test(word) || /^(?:-K|--config)/.test(word));
  return isHttp && !fails && !isOther;
}

// src/knowledge/temporal/sdks.ts
function github(path, date2) {
  return { source: `https://github.com/temporalio/${path}`, date: date2 };
}
var typescript = github("sdk-typescript", "2026-08-07");
var python = github("sdk-python", "2026-08-21");
var go = github("sdk-go", "2026-08-21");
var java = github("sdk-java", "2026-08-21");
var dotnet = github("sdk-dotnet", "2026-08-21");
var ruby = github("sdk-ruby", "2026-08-08");
var php = github("sdk-php", "2026-08-21");
var oneVersionPackages = [
  ...[
    "activity",
    "client",
    "common",
    "core-bridge",
    "envconfig",
    "interceptors-opentelemetry",
    "lambda-worker",
    "nexus",
    "nyc-test-coverage"
  ],
  ...["plugin", "proto", "testing", "worker", "workflow"]
].map((name) => `@temporalio/${name}`);
var muslSupport = [
  {
    language: "typescript",
    since: "never",
    otherwise: "its native library is built for glibc only and cannot be loaded",
    source: "https://docs.temporal.io/develop/typescript/core-application",
    date: "2026-11-23"
  },
  {
    language: "python",
    since: "1.31.0",
    otherwise: "pip builds it from source, which needs a Rust toolchain",
    source: "https://github.com/temporalio/sdk-python/pull/1634",
    date: "2026-08-21"
  },
  {
    language: "dotnet",
    architecture: "amd64",
    since: "1.6.0",
    otherwise: "its native library is missing (DllNotFoundException)",
    source: "https://github.com/temporalio/sdk-dotnet/issues/447",
    date: "2026-08-21"
  },
  {
    language: "dotnet",
    architecture: "arm64",
    since: "1.11.0",
    otherwise: "its native library is missing (DllNotFoundException)",
    source: "https://github.com/temporalio/sdk-dotnet/issues/598",
    date: "2026-08-21"
  },
  {
    language: "ruby",
    since: "0.4.0",
    otherwise: "the gem has no build for it, and its source gem cannot be used",
    also: "google-protobuf with force_ruby_platform",
    ...ruby
  },
  { language: "java", since: "always", ...java },
  { language: "go", since: "always", ...go },
  { language: "php", since: "always", ...php }
];
function runsOnMusl(language, version, architecture) {
  const answers = muslSupport.filter(
    (row) => row.language === language && (row.architecture === void 0 || architecture === void 0 || row.architecture === architecture)
  ).map(({ since }) => {
    if (since === "always" || since === "never") return since === "always";
    if (version === void 0) return void 0;
    return isAtLeast(version, since) ? true : isBefore(version, since) ? false : void 0;
  });
  const [first] = answers;
  return answers.every((answer) => answer === first) ? first : void 0;
}
var floors = [
  [
    "typescript",
    github("sdk-typescript/blob/main/packages/worker/package.json", "2026-08-07"),
    [
      ["1.7.0", "14.18.0"],
      ["1.10.0", "16.0.0"],
      ["1.12.0", "18.0.0"],
      ["1.15.0", "20.0.0"],
      ["1.19.0", "20.3.0"]
    ]
  ],
  [
    "python",
    github("sdk-python/blob/main/pyproject.toml", "2026-08-21"),
    [
      ["1.0.0", "3.7"],
      ["1.5.0", "3.8"],
      ["1.10.0", "3.9"],
      ["1.19.0", "3.10"]
    ]
  ],
  [
    "go",
    github("sdk-go/blob/master/go.mod", "2026-08-21"),
    [
      ["1.17.0", "1.16"],
      ["1.25.0", "1.20"],
      ["1.28.0", "1.21"],
      ["1.34.0", "1.23.0"],
      ["1.42.0", "1.24.0"],
      ["1.46.0", "1.25.4"]
    ]
  ],
  [
    "ruby",
    github("sdk-ruby/blob/main/temporalio/temporalio.gemspec", "2026-08-08"),
    [
      ["0.2.0", "3.1.0"],
      ["0.5.0", "3.2.0"],
      ["1.2.0", "3.3.0"]
    ]
  ],
  [
    "php",
    github("sdk-php/blob/master/composer.json", "2026-08-21"),
    [
      ["2.0.0", "8.0"],
      ["2.6.0", "8.1"]
    ]
  ]
];
var runtimeFloors = floors.flatMap(
  ([language, source, rows3]) => rows3.map(([sdk, runtime]) => ({ language, sdk, runtime, ...source }))
);
function runtimeFloor(language, version) {
  return runtimeFloors.filter((row) => row.language === language && isAtLeast(version, row.sdk)).at(-1)?.runtime;
}
var versioningFloors = {
  server: "1.29.1",
  cli: "1.4.1",
  ui: "2.38.0",
  sdks: { go: "1.35.0", python: "1.11.0", java: "1.29.0", typescript: "1.12.0", dotnet: "1.7.0", ruby: "0.5.0" },
  source: "https://docs.temporal.io/production-deployment/worker-deployments/worker-versioning",
  date: "2026-08-21"
};
var graceOptions = [
  { language: "go", option: "WorkerStopTimeout", pattern: /\bWorkerStopTimeout\b/, defaultSeconds: 0, ...go },
  { language: "typescript", option: "shutdownGraceTime", pattern: /\bshutdownGraceTime\b/, defaultSeconds: 0, ...typescript },
  { language: "python", option: "graceful_shutdown_timeout", pattern: /\bgraceful_shutdown_timeout\b/, defaultSeconds: 0, ...python },
  { language: "dotnet", option: "GracefulShutdownTimeout", pattern: /\bGracefulShutdownTimeout\b/, defaultSeconds: 0, ...dotnet },
  { language: "ruby", option: "graceful_shutdown_period", pattern: /\bgraceful_shutdown_period\b/, defaultSeconds: 0, ...ruby },
  { language: "java", option: "shutdown() and awaitTermination()", pattern: /\bawaitTermination\s*\(/, defaultSeconds: 0, ...java }
];
function graceOption(language) {
  return graceOptions.find((row) => row.language === language);
}
var environmentLoaders = [
  {
    language: "typescript",
    functions: ["loadClientConfig", "loadClientConfigProfile", "loadClientConnectConfig"],
    pattern: /\bloadClientCon(?:fig|nectConfig)/,
    ...github("sdk-typescript/tree/main/packages/envconfig", "2026-08-07")
  },
  {
    language: "go",
    functions: [
      "LoadDefaultClientOptions",
      "MustLoadDefaultClientOptions",
      "LoadClientOptions",
      "LoadClientConfig",
      "LoadClientConfigProfile"
    ],
    pattern: /\benvconfig\.(?:Must)?Load/,
    ...github("sdk-go/tree/master/contrib/envconfig", "2026-08-20")
  },
  {
    language: "python",
    functions: ["ClientConfig.load_client_connect_config", "ClientConfig.load", "ClientConfigProfile.load"],
    pattern: /\bClientConfig(?:Profile)?\.load/,
    ...github("sdk-python/blob/main/temporalio/envconfig.py", "2026-08-21")
  },
  {
    language: "java",
    functions: ["ClientConfig.load", "ClientConfigProfile.load"],
    pattern: /\bClientConfig(?:Profile)?\s*\.\s*load/,
    ...github("sdk-java/tree/master/temporal-envconfig", "2026-08-21")
  },
  {
    language: "dotnet",
    functions: ["ClientEnvConfig.LoadClientConnectOptions", "ClientEnvConfig.Load", "ClientEnvConfig.Profile.Load"],
    pattern: /\bClientEnvConfig\.(?:Profile\.)?Load/,
    ...github("sdk-dotnet/blob/main/src/Temporalio/Common/EnvConfig/ClientEnvConfig.cs", "2026-08-21")
  },
  {
    language: "ruby",
    functions: [
      "EnvConfig::ClientConfig.load_client_connect_options",
      "EnvConfig::ClientConfig.load",
      "EnvConfig::ClientConfigProfile.load"
    ],
    pattern: /\bClientConfig(?:Profile)?\.load/,
    ...github("sdk-ruby/blob/main/temporalio/lib/temporalio/env_config.rb", "2026-08-08")
  },
  {
    language: "php",
    functions: ["ConfigClient::load", "ConfigClient::loadFromEnv"],
    pattern: /\bConfigClient::load/,
    ...github("sdk-php/tree/master/src/Common/EnvConfig", "2026-08-21")
  }
];
function environmentLoader(language) {
  return environmentLoaders.find((row) => row.language === language);
}

// src/knowledge/temporal/addresses.ts
function serverAddress(text) {
  const match = /^(?:([a-z][a-z0-9+.-]{0,20}):\/\/\/?)?(?:\[([0-9a-f:.]{2,45})\]|([\w.-]{1,253}))(?::(\d{1,5}))?\/?$/i.exec(text.trim());
  const host = match?.[2] ?? match?.[3];
  return host === void 0 ? void 0 : { scheme: match?.[1]?.toLowerCase(), host: host.toLowerCase(), port: match?.[4] };
}
function isOwnHost(host) {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|::1|0\.0\.0\.0)$/.test(host);
}
var addressVariable = /^TEMPORAL(?:IO)?_(?:CLIENT_|CLOUD_|SERVER_|SERVICE_|FRONTEND_|GRPC_)?(?:ADDRESS|ADDR|HOST|HOST_?NAME|HOST_?PORT|HOST_?URL|SERVER|URL|URI|ENDPOINT|TARGET)$/i;
function cloudEndpoint(host) {
  const own = /^([a-z0-9-]+\.[a-z0-9]+)\.tmprl\.cloud$/.exec(host)?.[1];
  if (own !== void 0) return { kind: "namespace", namespace: own };
  return /^[a-z0-9-]+\.(?:aws|gcp|azure)\.api\.temporal\.io$/.test(host) ? { kind: "region" } : void 0;
}
function filledIn(isNamed, value) {
  if (value.isSet) return value.value.trim() === "" ? void 0 : value;
  return isNamed && value.isUnknown ? value : void 0;
}

// src/knowledge/dependencies.ts
var none = [];
var npm = {
  manager: "npm",
  verbs: ["ci", "clean-install", "install", "i"],
  values: [
    "--omit",
    "--only",
    "--include",
    "--loglevel",
    "--registry",
    "--cache",
    "-w",
    "--workspace",
    "--userconfig",
    "--network-timeout"
  ],
  elsewhere: ["--prefix", "-C"],
  unless: ["-g", "--global", "--help", "--package-lock-only", "--dry-run", "--location=global"]
};
var plain = { values: none, elsewhere: none, unless: ["--help", "--version"] };
var managers = {
  npm,
  yarn: {
    manager: "yarn",
    verbs: ["", "install"],
    values: ["--network-timeout", "--cache-folder", "--registry", "--network-concurrency", "--modules-folder", "--mutex"],
    elsewhere: ["--cwd"],
    unless: ["--help", "--version", "-v"]
  },
  pnpm: {
    manager: "pnpm",
    verbs: ["install", "i"],
    values: ["--filter", "-F", "--reporter", "--registry", "--store-dir"],
    elsewhere: ["-C", "--dir", "--prefix"],
    unless: ["-g", "--global", "--help", "--lockfile-only"]
  },
  bun: { manager: "bun", verbs: ["install", "i", "ci"], values: none, elsewhere: ["--cwd"], unless: ["-g", "--global", "--help"] },
  poetry: {
    manager: "poetry",
    verbs: ["install", "sync"],
    values: ["--only", "--without", "--with", "-E", "--extras"],
    elsewhere: ["-C", "--directory", "-P", "--project"],
    unless: ["--help", "--dry-run"]
  },
  uv: {
    manager: "uv",
    verbs: ["sync"],
    values: ["--group", "--no-group", "--only-group", "--extra", "--package", "--python", "-p", "--no-install-package"],
    elsewhere: ["--directory", "--project"],
    unless: ["--help", "--dry-run"]
  },
  bundle: { manager: "bundler", verbs: ["", "install"], ...plain, values: ["--without", "--jobs", "-j", "--retry", "--path", "--gemfile"] },
  bundler: {
    manager: "bundler",
    verbs: ["", "install"],
    ...plain,
    values: ["--without", "--jobs", "-j", "--retry", "--path", "--gemfile"]
  },
  composer: { manager: "composer", verbs: ["install", "i"], ...plain, elsewhere: ["-d", "--working-dir"] }
};
function installOf(command) {
  const words = command.args.map(({ literal }) => literal);
  const name = basename(command.name ?? "");
  if (/^pip[\d.]*$/.test(name)) return pipInstall(words);
  if (/^python[\d.]*$/.test(name) && words[0] === "-m" && words[1] === "pip") return pipInstall(words.slice(2));
  if (name === "uv" && words[0] === "pip") return pipInstall(words.slice(1));
  const found = managers[name];
  return found ? readInstall(found, words) : goalInstall(name, words);
}
function readInstall(manager, words) {
  const options = [];
  const operands = [];
  let isElsewhere = false;
  let isDoubtful = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === void 0) isDoubtful = true;
    else if (!word.startsWith("-")) operands.push(word);
    else {
      const name = word.split("=")[0] ?? word;
      const takesNext = word === name && (manager.values.includes(name) || manager.elsewhere.includes(name));
      isElsewhere ||= manager.elsewhere.includes(name);
      if (manager.unless.includes(word)) return void 0;
      options.push(takesNext ? `${word}=${words[++i] ?? ""}` : word);
    }
  }
  const [verb = "", ...packages] = operands;
  if (!manager.verbs.includes(verb) || packages.length > 0 || verb === "" && isDoubtful) return void 0;
  return { manager: manager.manager, verb, options, files: [], isElsewhere, isDoubtful };
}
function pipInstall(words) {
  const files2 = [];
  const options = [];
  let hasVerb = false;
  let isDoubtful = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === void 0) isDoubtful = true;
    else if (word === "-r" || word === "--requirement" || word === "-c" || word === "--constraint") {
      const file = words[++i];
      if (file === void 0 || /[*?[]/.test(file)) isDoubtful = true;
      else files2.push(file);
    } else if (word.startsWith("--requirement=")) files2.push(word.slice("--requirement=".length));
    else if (/^-r./.test(word)) files2.push(word.slice(2));
    else if (word.startsWith("-")) {
      if (/^(--target|-t|--prefix|--root|--index-url|-i|--extra-index-url|--find-links|-f|--trusted-host|--timeout|--retries|--cache-dir|--default-timeout|--upgrade-strategy|--progress-bar|--python|--src|--platform|--only-binary|--no-binary)$/.test(
        word
      ))
        i++;
      options.push(word);
    } else if (word === "install" && !hasVerb) hasVerb = true;
    else return void 0;
  }
  if (!hasVerb || files2.length === 0) return void 0;
  return { manager: "pip", verb: "install", options, files: files2, isElsewhere: false, isDoubtful };
}
var goals = [
  { manager: "go", name: /^go$/, goal: /^mod download$/ },
  { manager: "maven", name: /^(mvn|mvnw)$/, goal: /(^| )(dependency:(go-offline|resolve)|\S*dependency-plugin:\S*:go-offline)( |$)/ },
  { manager: "gradle", name: /^(gradle|gradlew)$/, goal: /^dependencies$/ },
  { manager: "dotnet", name: /^dotnet$/, goal: /^restore( \S+)?$/ },
  { manager: "cargo", name: /^cargo$/, goal: /^fetch$/ }
];
function goalInstall(name, words) {
  const options = words.flatMap((word) => word?.startsWith("-") ? word : []);
  const goal = words.flatMap((word) => word === void 0 || word.startsWith("-") ? [] : word).join(" ");
  const found = goals.find((one) => one.name.test(name) && one.goal.test(goal));
  if (!found) return void 0;
  return { manager: found.manager, verb: goal, options, files: [], isElsewhere: false, isDoubtful: words.includes(void 0) };
}
function manifestsOf({ manager, files: files2 }) {
  switch (manager) {
    case "npm":
      return { needed: ["package.json"], optional: ["package-lock.json", "npm-shrinkwrap.json", ".npmrc"] };
    case "yarn":
      return { needed: ["package.json"], optional: ["yarn.lock", ".yarnrc", ".yarnrc.yml", ".npmrc"] };
    case "pnpm":
      return { needed: ["package.json"], optional: ["pnpm-lock.yaml", "pnpm-workspace.yaml", ".npmrc"] };
    case "bun":
      return { needed: ["package.json"], optional: ["bun.lock", "bun.lockb", ".npmrc"] };
    case "pip":
      return { needed: files2, optional: [] };
    case "poetry":
      return { needed: ["pyproject.toml"], optional: ["poetry.lock"] };
    case "uv":
      return { needed: ["pyproject.toml"], optional: ["uv.lock"] };
    case "go":
      return { needed: ["go.mod"], optional: ["go.sum"] };
    case "maven":
      return { needed: ["pom.xml"], optional: [] };
    case "gradle":
      return { needed: ["build.gradle"], optional: ["settings.gradle", "gradle.properties"] };
    case "bundler":
      return { needed: ["Gemfile"], optional: ["Gemfile.lock"] };
    case "composer":
      return { needed: ["composer.json"], optional: ["composer.lock"] };
    case "dotnet":
      return { needed: ["the project files"], optional: [] };
    case "cargo":
      return { needed: ["Cargo.toml"], optional: ["Cargo.lock"] };
  }
}
var lockFiles = {
  npm: ["package-lock.json", "npm-shrinkwrap.json"],
  yarn: ["yarn.lock"],
  pnpm: ["pnpm-lock.yaml"],
  bun: ["bun.lock", "bun.lockb"]
};
function lockFilesOf(manager) {
  return lockFiles[manager] ?? [];
}
function keepsToLock({ manager, verb, options }) {
  if (manager === "npm") return verb === "ci" || verb === "clean-install";
  if (manager === "bun" && verb === "ci") return true;
  return options.some((option) => /^--(frozen-lockfile|immutable|pure-lockfile)(=true)?$/.test(option));
}
function isNodeManager(manager) {
  return manager === "npm" || manager === "yarn" || manager === "pnpm" || manager === "bun";
}
function leavesOutDevelopment({ manager, options }) {
  const has = (pattern) => options.some((option) => pattern.test(option));
  switch (manager) {
    case "npm":
      if (has(/^--(include=dev|production=false|only=dev(elopment)?|also=dev(elopment)?|dev)$/) || has(/^--no-production$/)) return false;
      return has(/^--(omit=dev|production(=true)?|only=prod(uction)?|prod)$/) || void 0;
    case "yarn":
      if (has(/^--(production|prod)=false$/)) return false;
      return has(/^--(production|prod)(=true)?$/) || void 0;
    case "pnpm":
      if (has(/^(-D|--dev|--(prod|production)=false)$/)) return false;
      return has(/^(-P|--prod|--production)$/) || void 0;
    case "bun":
      return has(/^(-p|--production|--omit=dev)$/) || void 0;
    case "composer":
      return has(/^--no-dev$/);
    case "poetry":
      return has(/^--(no-dev|only(-root)?(=.*)?|without=.*\bdev\b.*)$/);
    case "uv":
      return has(/^--(no-dev|no-default-groups|only-group=.*|no-group=dev)$/);
    default:
      return void 0;
  }
}
function readPackageManifest(text) {
  let data;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return void 0;
  }
  if (!isRecord(data)) return void 0;
  const { scripts, packageManager } = data;
  const keys = (...names) => new Set(names.flatMap((name) => isRecord(data[name]) ? Object.keys(data[name]) : []));
  const texts = Object.entries(isRecord(scripts) ? scripts : {}).filter((entry) => typeof entry[1] === "string");
  return {
    scripts: Object.fromEntries(texts),
    dependencies: keys("dependencies", "optionalDependencies", "peerDependencies"),
    devDependencies: keys("devDependencies"),
    hasWorkspaces: data.workspaces !== void 0,
    packageManager: typeof packageManager === "string" ? packageManager : ""
  };
}
function notInLock(manifest, lock) {
  const asked = readPackageManifest(manifest);
  const held = asked && readLock(lock);
  if (!held) return void 0;
  const known2 = readPackageManifest(JSON.stringify(held.root));
  return [...asked.dependencies, ...asked.devDependencies].find(
    (name) => !known2?.dependencies.has(name) && !known2?.devDependencies.has(name) && !Object.hasOwn(held.packages, `${held.prefix}${name}`)
  );
}
function readLock(text) {
  let data;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, "").replace(/,(?=\s*[}\]])/g, ""));
  } catch {
    return void 0;
  }
  if (!isRecord(data) || !isRecord(data.packages)) return void 0;
  const { packages, workspaces } = data;
  const root = isRecord(workspaces) ? workspaces[""] : packages[""];
  return isRecord(root) ? { root, packages, prefix: isRecord(workspaces) ? "" : "node_modules/" } : void 0;
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
var packagesOfCommands = {
  tsc: ["typescript"],
  nest: ["@nestjs/cli"],
  ng: ["@angular/cli"],
  "vue-cli-service": ["@vue/cli-service"],
  babel: ["@babel/cli", "babel-cli"],
  swc: ["@swc/cli"],
  remix: ["@remix-run/dev"],
  "react-router": ["@react-router/dev"],
  biome: ["@biomejs/biome"],
  tsnd: ["ts-node-dev"]
};
function packagesOfCommand(command) {
  return packagesOfCommands[command] ?? [command];
}
function programsOfScript(script) {
  if (script.length > 1e3 || /[`$(){}|<>\\\n]/.test(script)) return void 0;
  return script.split(/&&|;/).flatMap((part) => {
    const words = part.trim().split(/\s+/);
    const first = words.findIndex((word) => !/^(cross-env|dotenv|time|\w+=\S*)$/.test(word));
    return first >= 0 && words[first] ? [words[first]] : [];
  });
}
function needsSource(manager, text) {
  if (manager === "pip")
    return /^\ufeff?[ \t]*(-e|--editable|-r|-c|--requirement|--constraint|\.{1,2}\/|\.($|\[)|file:)|@[ \t]{0,8}file:/m.test(text);
  if (manager === "go") return /=>\s*\.{1,2}\//.test(text);
  if (manager === "composer") return /"(path|scripts|autoload)"\s?:/.test(text);
  if (manager === "bundler") return /\bpath:|:path[ \t]{0,8}=>|^[ \t]*gemspec\b/m.test(text);
  if (!isNodeManager(manager)) return false;
  if (manager === "yarn" && /\.yarn\/(?:plugins|releases)\//.test(text)) return true;
  const manifest = readPackageManifest(text);
  if (!manifest) return false;
  const { scripts, hasWorkspaces } = manifest;
  return hasWorkspaces || ["preinstall", "install", "postinstall", "prepare"].some((name) => name in scripts) || /"(file|link|portal|workspace):/.test(text);
}

// src/knowledge/archives.ts
function isUnpackedByAdd(path) {
  return /\.(tar|tgz|tbz2?|txz|tzst|gz|bz2|xz|zst|lzma|Z)$/i.test(path);
}

// src/rule.ts
function defineRule(rule) {
  return rule;
}

// src/engine/overlay.ts
function overlayTree(tree, changes) {
  return {
    list: () => tree.list(),
    stat: (path) => tree.stat(path),
    entries: (folder) => tree.entries(folder),
    text: (path) => {
      const text = changes.get(path);
      return text === void 0 ? tree.text(path) : { text };
    },
    skipped: tree.skipped
  };
}

// src/core/duration.ts
var units = { ns: 1e-9, us: 1e-6, \u00B5s: 1e-6, ms: 1e-3, s: 1, m: 60, h: 3600 };
function parseDuration(text) {
  if (text === "0") return 0;
  let seconds2 = 0;
  let end = 0;
  for (const part of text.matchAll(/(\d+(?:\.\d*)?)(ns|us|µs|ms|s|m|h)/gy)) {
    seconds2 += Number(part[1]) * (units[part[2] ?? ""] ?? 0);
    end = part.index + part[0].length;
  }
  return end > 0 && end === text.length ? seconds2 : void 0;
}

// src/knowledge/dockerfile-flags.ts
var flags = {
  ADD: {
    chown: "text",
    chmod: "text",
    link: "boolean",
    "keep-git-dir": "boolean",
    checksum: "text",
    unpack: "boolean",
    exclude: "list"
  },
  COPY: { from: "text", chown: "text", chmod: "text", link: "boolean", parents: "boolean", exclude: "list" },
  FROM: { platform: "text" },
  HEALTHCHECK: { interval: "text", timeout: "text", "start-period": "text", "start-interval": "text", retries: "text" },
  RUN: { mount: "list", network: "text", security: "text", device: "list" }
};
var unread = /* @__PURE__ */ new Set(["ARG", "STOPSIGNAL"]);
function flagKind(keyword, flag) {
  const known2 = flags[keyword];
  return known2 && Object.hasOwn(known2, flag) ? known2[flag] : void 0;
}
function flagNames(keyword) {
  return Object.keys(flags[keyword] ?? {});
}
function readsFlags(keyword) {
  return !unread.has(keyword);
}

// src/knowledge/dockerfile-arguments.ts
var platformArguments = new Set(
  ["TARGET", "BUILD"].flatMap((side) => ["PLATFORM", "OS", "OSVERSION", "ARCH", "VARIANT"].map((part) => side + part)).concat("TARGETSTAGE")
);

// src/knowledge/outcomes.ts
function alwaysSucceeds(words) {
  const [first, ...args] = words;
  if (first === void 0) return false;
  const program = basename(first);
  if (idle.has(program)) return true;
  if (program === "exit") return args[0] === "0";
  if (program === "kill") return args.length === 2 && args[0] === "-0" && args[1] === "1";
  if (args.length === 1 && versioned.test(program) && /^(-v|-V|-version|--version)$/.test(args[0] ?? "")) return true;
  const code2 = args.length === 2 ? args[1] : void 0;
  if (code2 === void 0) return false;
  if (/^python[\d.]*$/.test(program) && args[0] === "-c") return statements(code2).every(isIdlePython);
  if (/^(node|nodejs|bun)$/.test(program) && /^(-e|--eval|-p)$/.test(args[0] ?? "")) return statements(code2).every(isIdleScript);
  return false;
}
var idle = /* @__PURE__ */ new Set(["true", ":", "echo", "printf", "sleep", "date", "hostname", "whoami"]);
var versioned = /^(python[\d.]*|node|nodejs|java|ruby|php|bun|deno|dotnet|perl)$/;
function statements(code2) {
  return code2.split(/[;\n]/).map((statement) => statement.trim()).filter((statement) => statement !== "");
}
function isIdlePython(statement) {
  return /^import [\w., ]+$/.test(statement) || /^from [\w.]+ import [\w, ]+$/.test(statement) || /^(?:(?:sys\.)?exit|quit|os\._exit)\(0?\)$/.test(statement) || /^print\((?:'[^']*'|"[^"]*")?\)$/.test(statement) || /^os\.kill\(1, ?(?:0|signal\.SIG_DFL)\)$/.test(statement) || /^(?:pass|True|0|1)$/.test(statement);
}
function isIdleScript(statement) {
  return /^process\.exit\(0?\)$/.test(statement) || /^console\.log\((?:'[^']*'|"[^"]*"|`[^`$]*`)?\)$/.test(statement) || /^(?:0|1|true|'[^']*'|"[^"]*")$/.test(statement);
}
function decidingCommand(script) {
  if (script.damaged || script.options.has("pipefail")) return void 0;
  const [first, second, third] = script.commands;
  if (!first || third || first.nested || first.background || first.name === void 0) return void 0;
  const isAlone = !second || second.name === "exit" && second.args[0]?.literal !== "0" && second.pipeline !== first.pipeline;
  return isAlone && !/[|&;]\s*$/.test(first.words.at(-1)?.text ?? "") ? first : void 0;
}

// src/parsers/dependencies/package-json.ts
function packageScripts(text) {
  let data;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return void 0;
  }
  if (typeof data !== "object" || data === null || Array.isArray(data)) return void 0;
  const scripts = "scripts" in data ? data.scripts : {};
  if (typeof scripts !== "object" || scripts === null) return void 0;
  const entries = Object.entries(scripts);
  return new Map(entries.flatMap(([name, value]) => typeof value === "string" ? [[name, value]] : []));
}

// src/engine/config.ts
var defaultConfig = {
  base: "",
  exclude: [],
  environments: {},
  images: {},
  applications: [],
  rules: {},
  overrides: [],
  ignore: []
};

// src/engine/own-rules.ts
var crashRule = "lint/rule-crashed";
var engineRules = [
  {
    id: "lint/syntax-error",
    topic: "delivery",
    summary: "The file does not follow the syntax of its format",
    severity: "error",
    fixable: false,
    peers: [
      "hadolint DL1000",
      "hadolint DL3043",
      "hadolint DL3061",
      "dockerfilelint extra_args",
      "dockerfilelint from_first",
      "dockerfilelint healthcheck_options_missing_args",
      "dockerfilelint invalid_command",
      "dockerfilelint invalid_format",
      "dockerfilelint invalid_line",
      "dockerfilelint label_invalid",
      "dockerfilelint missing_args",
      "dockerfilelint required_params"
    ],
    rationale: `A build or a deployment of this file fails, or reads something else than what is meant. The broken document or
instruction is left out of all other checks, so that "nothing found" would be misleading.`
  },
  {
    id: "lint/duplicate-key",
    topic: "configuration",
    summary: "A key is written twice in one mapping",
    severity: "error",
    fixable: false,
    rationale: `Compose refuses such a file. Tools that accept it keep one of the two values, not always the same one, and the
other setting is lost without a word.`
  },
  {
    id: "lint/input-too-complex",
    topic: "delivery",
    summary: "A document is nested too deeply or has too many anchors to be read",
    severity: "error",
    fixable: false,
    rationale: `Limits keep a crafted file from exhausting memory and time. What lies beyond them is not checked at all.`
  },
  {
    id: "lint/file-too-large",
    topic: "delivery",
    summary: "A file is larger than the size limit and was not read",
    severity: "warning",
    fixable: false,
    rationale: `Nothing in the file was checked. Hand-written files of these formats are far smaller; a generated one can be excluded.`
  },
  {
    id: "lint/unused-ignore",
    topic: "delivery",
    summary: "An ignore that silences nothing",
    severity: "warning",
    fixable: false,
    rationale: `The defect is gone, or the ignore stands in the wrong place. Left behind, it would hide the next defect of the same
kind.`
  },
  {
    id: "lint/expired-ignore",
    topic: "delivery",
    summary: "An ignore whose last day has passed",
    severity: "warning",
    fixable: false,
    rationale: `The date was a promise to look again. The silenced finding is reported again until the ignore is renewed or
removed.`
  },
  {
    id: "lint/ignore-without-reason",
    topic: "delivery",
    summary: "An ignore that does not say why",
    severity: "warning",
    fixable: false,
    rationale: `Without a reason nobody can tell later whether the exception still holds. It silences all the same.`
  },
  {
    id: "lint/unknown-ignore",
    topic: "delivery",
    summary: "An ignore with an unknown rule, directive or date",
    severity: "warning",
    fixable: false,
    rationale: `A misspelt rule id or directive silences nothing, and its author believes that it does.`
  },
  {
    id: crashRule,
    topic: "delivery",
    summary: "A rule failed on a file",
    severity: "error",
    fixable: false,
    rationale: `This is a defect of the rule, not of the file. The rest was checked, but this rule's findings for the file are missing,
so the run counts as failed. It cannot be turned off.`
  }
];

// src/engine/directive.ts
function parseDirective(text) {
  const separator = /(?:^|\s)--(?:\s|$)/.exec(text);
  const head = separator ? text.slice(0, separator.index) : text;
  const reason = separator ? text.slice(separator.index + separator[0].length).trim() : "";
  const words = head.split(/[\s,]+/).filter(Boolean);
  const until = words.find((word) => word.startsWith("until="))?.slice("until=".length);
  return { ids: words.filter((word) => !word.startsWith("until=")), until, reason: reason || void 0 };
}
function isDate(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

// src/knowledge/packages/runs.ts
function runsOf(instructions) {
  return instructions.flatMap((outer) => {
    const instruction = outer.keyword === "ONBUILD" && outer.trigger ? outer.trigger : outer;
    const { keyword, script } = instruction;
    return keyword === "RUN" && script && !script.damaged ? [{ instruction, commands: script.commands }] : [];
  });
}
var inImages = weaklyMemoized((stages) => {
  const found = /* @__PURE__ */ new Set();
  for (const shipped of stages) {
    if (!shipped.ships) continue;
    for (let stage = shipped; stage && !found.has(stage); stage = stage.parent) found.add(stage);
  }
  return found;
});
function endsUpInImage(stage) {
  return inImages(stage.dockerfile.stages).has(stage);
}
function scratchMounts(flags2) {
  return flags2.flatMap(({ name, value = "" }) => {
    if (name !== "mount" || !/(^|,)["']?type=(cache|tmpfs)(,|$)/.test(value)) return [];
    const target = /(?:^|,)(?:target|dst|destination)=([^,]*)/.exec(value)?.[1];
    return target === void 0 ? [] : [target.replace(/^["']|["']$/g, "").replace(/(.)\/+$/, "$1")];
  });
}
function removes({ name, args }, path) {
  if (name !== "rm" && name !== "find") return false;
  return args.some(({ text }) => path.test(text.replace(/["']/g, "")));
}

// src/knowledge/signals.ts
var packageRunners = /* @__PURE__ */ new Set(["npm", "npx", "yarn", "yarnpkg", "pnpm", "pnpx", "bunx", "corepack"]);
function mostlySignalsChild(words, image) {
  return /^np[mx]$/.test(basename(words[0] ?? "")) && execsLastCommand("sh", image);
}
function runsPackageScript(words) {
  return packageRunners.has(basename(words[0] ?? ""));
}
var shells = /* @__PURE__ */ new Set(["sh", "bash", "dash", "ash", "zsh", "ksh", "mksh"]);
function signalsWholeGroup(words) {
  const program = basename(words[0] ?? "");
  if (program === "dumb-init") {
    const rest = words.slice(1);
    const operand = rest.findIndex((word, index) => !word.startsWith("-") && !/^(?:-r|--rewrite)$/.test(rest[index - 1] ?? ""));
    return !rest.slice(0, operand < 0 ? void 0 : operand).some((word) => word === "--single-child" || /^-[a-z]*c/.test(word));
  }
  return /^tini(-static)?$/.test(program) && words.slice(1, words.includes("--") ? words.indexOf("--") : 3).some((word) => /^-[a-z]*g/.test(word));
}
function behindInit(words) {
  if (!/^(tini|tini-static|dumb-init|catatonit)$/.test(basename(words[0] ?? ""))) return words;
  const rest = words.slice(1);
  const dashes = rest.indexOf("--");
  if (dashes >= 0) return rest.slice(dashes + 1);
  const first = rest.findIndex((word) => !word.startsWith("-"));
  return first < 0 ? [] : rest.slice(first);
}
function execsLastCommand(shell, image) {
  if (shell === "bash" || shell === "ash") return true;
  return shell === "sh" && (image?.name === "busybox" || ["alpine", "rhel", "amazon"].includes(image?.distribution ?? ""));
}
function shellImage(stage) {
  if (stage.baseImage) return stage.baseImage;
  const names = new Set(runsOf(stage.allInstructions).flatMap(({ commands }) => commands.map(({ name }) => name)));
  const isAlpine = names.has("apk") && !["apt", "apt-get", "dnf", "microdnf", "yum"].some((name) => names.has(name));
  return isAlpine ? { name: "", distribution: "alpine" } : void 0;
}
var idle2 = new Set(
  ["cat", "chmod", "chown", "cp", "date", "echo", "env", "false", "install", "ln", "ls", "mkdir", "mv", "printenv", "printf", "pwd"].concat(
    ["rm", "rsync", "sleep", "tail", "tee", "test", "touch", "true"]
  )
);
function hasNothingToFinish(name, args) {
  return idle2.has(basename(name)) || args === 0 && shells.has(basename(name));
}
var signalNumbers = new Map(
  Object.entries({
    ...{
      HUP: 1,
      INT: 2,
      QUIT: 3,
      ILL: 4,
      TRAP: 5,
      ABRT: 6,
      IOT: 6,
      BUS: 7,
      FPE: 8,
      KILL: 9,
      USR1: 10,
      SEGV: 11,
      USR2: 12,
      PIPE: 13,
      ALRM: 14
    },
    ...{
      TERM: 15,
      STKFLT: 16,
      CHLD: 17,
      CLD: 17,
      CONT: 18,
      STOP: 19,
      TSTP: 20,
      TTIN: 21,
      TTOU: 22,
      URG: 23,
      XCPU: 24,
      XFSZ: 25,
      VTALRM: 26
    },
    ...{ PROF: 27, WINCH: 28, IO: 29, POLL: 29, PWR: 30, SYS: 31, RTMIN: 34, RTMAX: 64 }
  })
);
function signalNumber(text) {
  if (/^[+-]?\d+$/.test(text)) {
    const number = Number(text);
    return number > 0 && number <= 64 ? number : void 0;
  }
  const name = text.toUpperCase().replace(/^SIG/, "");
  const offset = /^RTM(IN\+|AX-)(\d{1,2})$/.exec(name);
  if (!offset) return signalNumbers.get(name);
  const distance2 = Number(offset[2]);
  if (offset[1] === "IN+") return distance2 >= 1 && distance2 <= 15 ? 34 + distance2 : void 0;
  return distance2 >= 1 && distance2 <= 14 ? 64 - distance2 : void 0;
}
function cannotBeCaught(signal) {
  return signal === 9 || signal === 19;
}
function doesNotStop(program, signal) {
  const name = basename(program);
  if (name === "java" && signal === 3) return "makes the JVM print its threads and go on";
  if (name === "node" && signal === 10) return "makes Node.js open its debugger";
  const isKnown = /^(java|node|python[\d.]*)$/.test(name);
  return isKnown && [17, 18, 23, 28].includes(signal) ? `is ignored by ${name}` : void 0;
}
function lastingCommand(commands) {
  let last;
  for (const command of commands) if (!last || command.range[1] > last.range[1]) last = command;
  return last;
}

// src/parsers/shell/invocation.ts
function readInvocation(words) {
  const program = basename(words[0] ?? "");
  if (!shells.has(program)) return void 0;
  const { options, operand } = readOptions(words.slice(1));
  return { program, options: options.filter((option) => option !== "c"), takesScript: options.includes("c"), operand: operand + 1 };
}
function readOptions(words) {
  const options = [];
  let index = 0;
  for (; index < words.length; index++) {
    const word = words[index];
    if (word === void 0 || !/^[-+]./.test(word)) break;
    if (word === "--") {
      index++;
      break;
    }
    if (word.startsWith("--")) continue;
    const isOn2 = word.startsWith("-");
    for (const letter of word.slice(1)) {
      const option = letter === "o" || letter === "O" ? words[++index] : letter;
      if (isOn2 && option !== void 0) options.push(option);
    }
  }
  return { options, operand: Math.min(index, words.length) };
}

// src/core/api-group.ts
function groupOf(apiVersion) {
  const slash = apiVersion.indexOf("/");
  return slash < 0 ? "" : apiVersion.slice(0, slash);
}

// src/knowledge/test-data.ts
function isTestData(path) {
  const segments = path.toLowerCase().split("/");
  const name = segments.pop() ?? "";
  if (segments.some((folder) => suites.has(folder)) && [...segments, name].some((each) => meantToFail.test(each))) return true;
  return segments.some(isTestFolder) || /(?:^|[._-])(?:golden|expected)(?:[._-]|$)/.test(name);
}
function isTestFolder(name) {
  return testFolders.test(name.toLowerCase());
}
function testFolderOf(path) {
  const folders2 = path.split("/").slice(0, -1);
  const index = folders2.findIndex((folder) => testFolders.test(folder.toLowerCase()));
  return index < 0 ? void 0 : folders2.slice(0, index + 1).join("/");
}
var testFolders = /^(?:testdata\d*|test[-_]data|__fixtures__|goldens?)$/;
var suites = /* @__PURE__ */ new Set(["test", "tests", "e2e", "fixtures", "example", "examples"]);
var meantToFail = /(?:^|[._-])(?:malformed|invalid|expected[_-]?failures?)(?:[._-]|$)/;

// src/core/selector.ts
function selects(selector, labels) {
  for (const [name, value] of selector.matchLabels) if (labels.get(name) !== value) return false;
  return selector.matchExpressions.every(({ key, operator, values: values2 }) => {
    const value = labels.get(key);
    switch (operator) {
      case "In":
        return value !== void 0 && values2.includes(value);
      case "NotIn":
        return value === void 0 || !values2.includes(value);
      case "Exists":
        return value !== void 0;
      case "DoesNotExist":
        return value === void 0;
      default:
        return false;
    }
  });
}
function selectsAll({ matchLabels, matchExpressions }) {
  return matchLabels.size === 0 && matchExpressions.length === 0;
}

// src/knowledge/temporal/worker-controller.ts
var workerControllerDate = "2026-08-07";
var controllerVersion = "temporal.io/v1alpha1";
var renamedKinds = /* @__PURE__ */ new Map([
  ["TemporalWorkerDeployment", "WorkerDeployment"],
  ["TemporalConnection", "Connection"]
]);
var controllerKinds = /* @__PURE__ */ new Set([
  "WorkerDeployment",
  "Connection",
  "WorkerResourceTemplate",
  ...renamedKinds.keys()
]);
function isVersionedDeployment({ apiVersion, kind }) {
  return apiVersion === controllerVersion && (kind === "WorkerDeployment" || kind === "TemporalWorkerDeployment");
}
function scalesNothing(autoscaler, target) {
  return autoscaler.kind !== "WorkerResourceTemplate" && isVersionedDeployment(target);
}
var rolloutLimits = { steps: 20, pauseSeconds: 30, leastPercentage: 1, mostPercentage: 99, name: 63 };
var hostPortPattern = /^[a-zA-Z0-9.-]+:[0-9]+$/;
var controllerVariables = {
  always: ["TEMPORAL_ADDRESS", "TEMPORAL_NAMESPACE", "TEMPORAL_DEPLOYMENT_NAME", "TEMPORAL_WORKER_BUILD_ID"],
  withServerName: ["TEMPORAL_TLS_SERVER_NAME"],
  withCertificate: ["TEMPORAL_TLS", "TEMPORAL_TLS_CLIENT_KEY_PATH", "TEMPORAL_TLS_CLIENT_CERT_PATH"],
  withApiKey: ["TEMPORAL_API_KEY"]
};
var controllerMetricLabels = [
  "temporal_worker_deployment_name",
  "temporal_worker_build_id",
  "temporal_namespace"
];
var controllerTriggerFields = ["workerDeploymentName", "workerDeploymentBuildId", "namespace"];
var sunsetDefaults = { scaledownDelay: "1h", deleteDelay: "24h" };
var api = (file) => ({
  source: `https://github.com/temporalio/temporal-worker-controller/blob/main/api/v1alpha1/${file}`,
  date: workerControllerDate
});
var deployment = { kind: "WorkerDeployment", ...api("workerdeployment_types.go") };
var connection = { kind: "Connection", ...api("connection_types.go") };
var template2 = { kind: "WorkerResourceTemplate", ...api("workerresourcetemplate_types.go") };
var hook = api("workerdeployment_webhook.go");
var templateHook = { kind: "WorkerResourceTemplate", by: "webhook", ...api("workerresourcetemplate_webhook.go") };
var controllerDemands = [
  { ...deployment, path: "metadata.name", demand: "is at most 63 characters long", by: "schema" },
  { ...deployment, path: "spec.rollout.strategy", demand: "is Manual, AllAtOnce or Progressive", by: "schema" },
  { ...deployment, path: "spec.rollout.steps", demand: "is there for Progressive, with at most 20 steps", by: "schema" },
  { ...deployment, path: "spec.rollout.steps[].pauseDuration", demand: "is at least 30s", by: "schema" },
  { ...deployment, path: "spec.rollout.steps[].rampPercentage", demand: "is from 1 to 99", by: "schema" },
  { ...deployment, ...hook, path: "spec.rollout.steps[].rampPercentage", demand: "grows from step to step", by: "webhook" },
  { ...deployment, path: "spec.rollout.gate.inputFrom", demand: "has either configMapKeyRef or secretKeyRef", by: "schema" },
  { ...deployment, ...hook, path: "spec.rollout.gate", demand: "has at most one of input and inputFrom", by: "webhook" },
  { ...deployment, path: "spec.workerOptions.temporalNamespace", demand: "is not empty", by: "schema" },
  { ...deployment, path: "spec.template.spec.restartPolicy", demand: "is Always", by: "schema" },
  { ...connection, path: "spec", demand: "has at most one of mutualTLSSecretRef and apiKeySecretRef", by: "schema" },
  { ...connection, path: "spec.hostPort", demand: "is a host and a port, without a scheme", by: "schema" },
  { ...template2, path: "spec", demand: "has either workerDeploymentRef or temporalWorkerDeploymentRef", by: "schema" },
  { ...templateHook, path: "spec.template.metadata", demand: "has neither name nor namespace" },
  { ...templateHook, path: "spec.template.spec.scaleTargetRef", demand: "is {}, as the controller fills it in" },
  { ...templateHook, path: "spec.template.spec.minReplicas", demand: "is not 0" },
  {
    ...templateHook,
    path: "spec.template.spec.metrics[].external.metric.selector.matchLabels",
    demand: "has no label that the controller adds"
  }
];

// src/knowledge/temporal/chart-values.ts
var official2 = /(?:^|[^a-z])temporal(?:io)?(?:[^a-z]|$)/i;
function isTemporalChart({ chart: chart2, repository, values: values2 }) {
  if (chart2.value !== "temporal") return false;
  if (repository.isSet && official2.test(repository.value)) return true;
  const config = values2.get("server", "config");
  const hasOwnKeys = config.get("persistence").isMap || config.get("numHistoryShards").isSet || isDynamicForm(values2.get("server", "dynamicConfig"));
  return hasOwnKeys || values2.get("admintools").isMap && values2.get("server").isMap;
}
function isDynamicForm(root) {
  const entries = [...root.entries.values()];
  return entries.length > 0 && entries.every(({ name, value }) => /^[a-z][a-z\d]*(?:\.[\w-]+)+$/i.test(name) && (value.isList || value.isUnknown)) && entries.some(({ value }) => value.items.some((item) => item.entries.has("value")));
}
function chartRange(text) {
  const parts = text.replace(/([<>=^~])\s+/g, "$1").split(/[\s,]+/).filter((part) => part !== "");
  let range = {};
  for (const part of parts) {
    const next = boundsOf(part);
    if (!next) return void 0;
    range = {
      least: later(range.least, next.least),
      below: range.below !== void 0 && next.below !== void 0 && isBefore(range.below, next.below) ? range.below : next.below ?? range.below,
      exact: next.exact ?? range.exact
    };
  }
  return parts.length === 0 ? void 0 : range;
}
function later(a, b) {
  if (a === void 0 || b === void 0) return a ?? b;
  return isBefore(a, b) ? b : a;
}
function boundsOf(part) {
  const match = /^(>=|<=|[<>=^~])?v?(\d{1,9}|[xX*])(?:\.(\d{1,9}|[xX*]))?(?:\.(\d{1,9}|[xX*]))?(-[\w.-]+)?(?:\+[\w.-]+)?$/.exec(part);
  if (!match) return void 0;
  const [, sign = "", ...words] = match;
  const numbers = words.slice(0, 3).flatMap((word) => word !== void 0 && /^\d/.test(word) ? [Number(word)] : []);
  const [major, minor = 0, patch = 0] = numbers;
  if (major === void 0) return {};
  const version = `${major}.${minor}.${patch}${words[3] ?? ""}`;
  const isWhole = numbers.length === 3;
  switch (sign) {
    case ">=":
    case ">":
      return { least: version };
    case "<":
      return { below: version };
    case "<=":
      return { below: `${major}.${minor}.${patch + 1}` };
    case "^":
      return { least: version, below: major > 0 ? `${major + 1}.0.0` : minor > 0 || !isWhole ? `0.${minor + 1}.0` : `0.0.${patch + 1}` };
    case "~":
      return { least: version, below: numbers.length === 1 ? `${major + 1}.0.0` : `${major}.${minor + 1}.0` };
    default:
      if (isWhole) return { least: version, below: `${major}.${minor}.${patch + 1}`, exact: version };
      return { least: version, below: numbers.length === 1 ? `${major + 1}.0.0` : `${major}.${minor + 1}.0` };
  }
}
function isTruthy(node) {
  if (node.isMap) return node.entries.size > 0;
  if (node.isList) return node.items.length > 0;
  return node.isSet && node.scalar !== false && node.scalar !== 0 && node.scalar !== "" && node.scalar !== void 0;
}
function chartStores(values2) {
  const persistence = values2.get("server", "config", "persistence");
  const beside = ["default", "visibility"].flatMap((name) => persistence.entries.get(name) ?? []);
  return [...persistence.get("datastores").entries.values(), ...beside].flatMap(
    ({ name, value }) => ["sql", "cassandra", "elasticsearch"].flatMap((driver) => {
      const node = value.get(driver);
      return node.isMap ? [{ name, driver, node }] : [];
    })
  );
}

// src/knowledge/temporal/chart.ts
var tags = { source: "https://github.com/temporalio/helm-charts/tags", date: "2026-08-20" };
var releases = [
  ["0.53.0", "2024-12-23", "1.26.2", "2.33.0"],
  ["0.54.0", "2024-12-30", "1.26.2", "2.33.0"],
  ["0.55.0", "2025-02-01", "1.26.2", "2.34.0"],
  ["0.56.0", "2025-02-22", "1.27.0", "2.35.1"],
  ["0.57.0", "2025-02-26", "1.27.1", "2.36.0"],
  ["0.58.0", "2025-03-14", "1.27.1", "2.36.0"],
  ["0.59.0", "2025-03-28", "1.27.2", "2.36.1"],
  ["0.60.0", "2025-04-02", "1.27.2", "2.36.1"],
  ["0.61.0", "2025-04-17", "1.27.2", "2.37.1"],
  ["0.62.0", "2025-04-21", "1.27.2", "2.37.1"],
  ["0.63.0", "2025-05-29", "1.27.2", "2.37.1"],
  ["0.64.0", "2025-06-27", "1.28.0", "2.38.3"],
  ["0.65.0", "2025-08-06", "1.28.1", "2.39.0"],
  ["0.66.0", "2025-09-19", "1.28.1", "2.39.0"],
  ["0.67.0", "2025-09-29", "1.28.1", "2.39.0"],
  ["0.68.0", "2025-10-03", "1.29.0", "2.40.1"],
  ["0.68.1", "2025-10-06", "1.29.0", "2.40.1"],
  ["0.69.0", "2025-10-30", "1.29.1", "2.42.1"],
  ["0.70.0", "2025-10-30", "1.29.0", "2.42.1"],
  ["0.71.0", "2025-11-13", "1.29.0", "2.42.1"],
  ["0.72.0", "2025-11-14", "1.29.1", "2.42.1"],
  ["0.73.0", "2025-12-18", "1.29.1", "2.43.3"],
  ["0.73.1", "2025-12-20", "1.29.1", "2.44.0"],
  ["0.73.2", "2026-03-02", "1.29.1", "2.44.0"],
  ["0.74.0", "2026-04-02", "1.30.3", "2.48.1"],
  ["1.0.0-rc.1", "2025-12-15", "1.29.1", "2.42.1"],
  ["1.0.0-rc.2", "2026-01-14", "1.29.2", "2.42.1"],
  ["1.0.0-rc.3", "2026-03-26", "1.30.2", "2.48.1"],
  ["1.0.0", "2026-04-08", "1.30.3", "2.48.1"],
  ["1.1.0", "2026-04-14", "1.30.3", "2.48.1"],
  ["1.1.1", "2026-04-15", "1.30.3", "2.48.1"],
  ["1.2.0", "2026-04-29", "1.31.0", "2.49.1"],
  ["1.3.0", "2026-06-26", "1.31.0", "2.51.1"],
  ["1.4.0", "2026-06-26", "1.31.1", "2.51.1"],
  ["1.5.0", "2026-07-01", "1.31.1", "2.51.1"],
  ["1.6.0", "2026-07-10", "1.31.2", "2.52.0"]
];
var chartReleases = releases.map(([version, released, appVersion, ui]) => ({
  version,
  released,
  appVersion,
  ui,
  ...tags
}));
function chartRelease(version) {
  return chartReleases.find((row) => compareVersions(row.version, version) === 0);
}
var newestChart = "1.6.0";
var deprecations = {
  removedIn: "1.0.0",
  effect: "fails",
  source: "https://github.com/temporalio/helm-charts/blob/main/charts/temporal/templates/_deprecations.tpl",
  date: "2026-08-20"
};
var datastores = "run the database outside of the chart and describe it below server.config.persistence.datastores";
var removedChartKeys = [
  ...["cassandra", "elasticsearch", "mysql", "postgresql"].map((path) => ({ path, instead: datastores, ...deprecations })),
  { path: "prometheus", instead: "use server.metrics.annotations or server.metrics.serviceMonitor", ...deprecations },
  { path: "grafana", instead: "install Grafana by itself and import the dashboards", ...deprecations },
  {
    path: "kubePrometheusStack",
    instead: "install it by itself",
    ...deprecations,
    effect: "ignored",
    source: "https://github.com/temporalio/helm-charts/blob/main/UPGRADING.md"
  },
  ...["default", "visibility"].map((store) => ({
    path: `server.config.persistence.${store}`,
    onlyMaps: true,
    // What lies there goes to the server as it stands, which does not start where one of these four is missing (common/config/config.go).
    instead: `move it to server.config.persistence.datastores.${store}, with the names of the server's own configuration, for SQL pluginName, databaseName, connectAddr and connectProtocol`,
    ...deprecations
  })),
  {
    path: "schema.createDatabase",
    instead: "set createDatabase on each store below server.config.persistence.datastores",
    ...deprecations
  },
  ...["schema.setup", "schema.update"].map((path) => ({
    path,
    instead: "set manageSchema on each store below server.config.persistence.datastores",
    ...deprecations
  })),
  {
    path: "server.internalFrontend",
    instead: "call it server.internal-frontend",
    renamedTo: "internal-frontend",
    ...deprecations
  },
  { path: "imagePullSecrets", onlyMaps: true, instead: "write a list", ...deprecations }
];
function removedKeysOf(version) {
  return removedChartKeys.filter(({ removedIn }) => isAtLeast(version, removedIn));
}
var values = { source: "https://github.com/temporalio/helm-charts/blob/main/charts/temporal/values.yaml", date: "2026-08-20" };
var chartDefaults = [
  { path: "server.replicaCount", value: "1", why: "each role runs once, and its node takes it along", ...values },
  { path: "web.replicaCount", value: "1", why: "the UI runs once", ...values },
  { path: "server.resources", value: "{}", why: "nothing is reserved for the history service", ...values },
  { path: "server.<role>.podDisruptionBudget", value: "{}", why: "a drain may take all pods of a role at once", ...values },
  { path: "server.affinity", value: "{}", why: "all pods of a role may share a node", ...values },
  { path: "server.<role>.topologySpreadConstraints", value: "[]", why: "all pods of a role may share a zone", ...values },
  { path: "server.config.persistence.numHistoryShards", value: "512", ...values },
  { path: "server.metrics.annotations.enabled", value: "true", ...values },
  { path: "server.metrics.serviceMonitor.enabled", value: "false", why: "a Prometheus operator does not find it", ...values },
  { path: "server.terminationGracePeriodSeconds", value: "null", ...values },
  { path: "server.config.namespaces.create", value: "false", ...values },
  { path: "server.config.namespaces.namespace[].retention", value: "3d", ...values },
  {
    path: "schema.useHelmHooks",
    value: "true",
    why: "Flux and Terraform wait for the server before they run the hook that it waits for",
    ...values
  }
];
var chartLimits = {
  /** The first release that tells servers from 1.30 on their role (TEMPORAL_SERVICES). */
  newImages: "0.73.1",
  /** The first release that needs `shims.dockerize: true` for images up to 1.29. */
  shims: "1.0.0",
  /** The newest release whose default of `shims.dockerize` is true; the sources after it have false. */
  lastShimmed: "1.6.0",
  /** Releases that ask the frontend by gRPC whether it is ready, which fails with TLS; before and after them by TCP. */
  grpcProbes: { from: "1.0.0-rc.2", before: "1.3.0" },
  source: "https://github.com/temporalio/helm-charts/blob/main/charts/temporal/templates/server-deployment.yaml",
  date: "2026-08-20"
};
function chartConflict(chart2, server, dockerize) {
  if (isBefore(chart2, chartLimits.newImages) && isAtLeast(server, "1.30.0")) return "too-old-chart";
  if (!isAtLeast(chart2, chartLimits.shims) || !isBefore(server, "1.30.0")) return void 0;
  return dockerize ?? !isBefore(chartLimits.lastShimmed, chart2) ? void 0 : "needs-shim";
}
function probesByGrpc(chart2) {
  return isAtLeast(chart2, chartLimits.grpcProbes.from) && isBefore(chart2, chartLimits.grpcProbes.before);
}

// src/knowledge/temporal/images.ts
var builds = { source: "https://github.com/temporalio/docker-builds", date: "2026-02-26" };
var temporal = { source: "https://github.com/temporalio/temporal/tree/main/docker", date: "2026-08-21" };
var temporalImages = [
  { name: "temporalio/server", role: "server", ...temporal },
  { name: "temporalio/admin-tools", role: "admin-tools", ...temporal },
  { name: "temporalio/auto-setup", role: "auto-setup", retired: "it gets no more updates", ...builds },
  { name: "temporalio/ui", role: "ui", source: "https://github.com/temporalio/ui/blob/main/server/Dockerfile", date: "2026-08-21" },
  {
    name: "temporalio/web",
    role: "web",
    retired: "temporalio/ui took its place",
    source: "https://github.com/temporalio/web",
    date: "2026-11-23"
  },
  { name: "temporalio/temporal", role: "cli", source: "https://github.com/temporalio/cli/blob/main/Dockerfile", date: "2026-08-22" },
  {
    name: "temporalio/tctl",
    role: "tctl",
    retired: "support of tctl ended on 2025-09-30",
    source: "https://github.com/temporalio/tctl",
    date: "2026-11-23"
  }
];
var temporalite = {
  name: "temporalite",
  role: "temporalite",
  retired: '"temporal server start-dev" took its place',
  source: "https://github.com/temporalio/cli/issues/316",
  date: "2026-11-23"
};
function temporalImage(reference) {
  const parts = reference.repository.split("/");
  if (parts.at(-1) === "temporalite") return temporalite;
  const name = parts.slice(-2).join("/");
  return temporalImages.find((image) => image.name === name);
}
function floatsBeyondSchema(reference) {
  const role = temporalImage(reference)?.role;
  const { tag = "latest" } = reference;
  return (role === "server" || role === "admin-tools" || role === "ui") && /^(?:latest|v?\d+)$/.test(tag);
}
function configWrittenAtStart(role, version) {
  if (role === "server" || role === "auto-setup") return isBefore(version, "1.30.0") ? "/etc/temporal/config" : void 0;
  return role === "ui" && isAtLeast(version, "2.2.13") && isBefore(version, "2.37.3") ? "/home/ui-server/config" : void 0;
}
var startScripts = {
  server: "/etc/temporal/entrypoint.sh",
  "auto-setup": "/etc/temporal/entrypoint.sh",
  ui: "/home/ui-server/start-ui-server.sh"
};
function isStartScript(command) {
  return /\/(?:entrypoint|start-ui-server)\.sh$/.test(command);
}
function hidesStartScript(role, path) {
  const script = role && startScripts[role];
  return path.startsWith("/") && script?.startsWith(`${path.replace(/\/+$/, "")}/`) === true;
}

// src/knowledge/bystanders.ts
var dashboards = /^(?:adminer|phpmyadmin|phpmyadmin\/phpmyadmin|dpage\/pgadmin4|mher\/flower|grafana\/grafana(?:-oss|-enterprise)?|portainer\/portainer(?:-ce)?|provectuslabs\/kafka-ui|kafbat\/kafka-ui|redis\/redisinsight|rediscommander\/redis-commander)$/;
var collectors = /^(?:(?:prom|quay\.io\/prometheus)\/.+|prometheuscommunity\/.+|grafana\/(?:loki|promtail|tempo|alloy|agent|mimir)|otel\/opentelemetry-collector(?:-contrib)?|jaegertracing\/.+|gcr\.io\/cadvisor\/cadvisor|oliver006\/redis_exporter|danihodovic\/celery-exporter)$/;
var patient = /^(?:(?:docker\.elastic\.co\/kibana\/)?kibana|(?:docker\.elastic\.co\/logstash\/)?logstash|opensearchproject\/opensearch-dashboards|(?:docker\.redpanda\.com\/)?(?:redpandadata|vectorized)\/console|confluentinc\/cp-(?:(?:kafka|server)(?:-connect(?:-base)?)?|schema-registry)|(?:(?:quay|ghcr)\.io\/)?netbox-?community\/netbox)$/;
var proxies = /^(?:nginx|traefik|caddy|haproxy|envoyproxy\/envoy|nginxinc\/nginx-unprivileged|contentsquareplatform\/chproxy)$/;
function isBystander(reference) {
  const role = temporalImage(reference)?.role;
  return dashboards.test(reference.name) || collectors.test(reference.name) || role === "ui" || role === "web" || role === "admin-tools";
}
function isNamedLikeBystander(service) {
  return /^(?:adminer|phpmyadmin|pgadmin|flower|grafana|portainer|kafka-ui|prometheus|loki|promtail|otel-collector|jaeger|cadvisor)$/.test(
    service
  );
}
function isProxy({ name }) {
  return proxies.test(name);
}
function startsAlone(reference) {
  return isBystander(reference) || patient.test(reference.name) || isProxy(reference) || temporalImage(reference)?.role === "server";
}

// src/knowledge/temporal/versions.ts
var tags2 = { source: "https://github.com/temporalio/temporal/tags", date: "2026-08-21" };
var rows2 = [
  ["1.20.5", "2024-03-28", "2023-02-16", "1.9", "1.2", "1.7", "1.19"],
  ["1.21.6", "2024-03-28", "2023-06-23", "1.10", "1.3", "1.8", "1.19"],
  ["1.22.7", "2024-03-28", "2023-09-05", "1.10", "1.3", "1.8", "1.20"],
  ["1.23.1", "2024-04-30", "2024-03-22", "1.11", "1.4", "1.9", "1.21"],
  ["1.24.3", "2024-10-18", "2024-05-31", "1.12", "1.6", "1.10", "1.21"],
  ["1.25.2", "2024-11-05", "2024-09-06", "1.14", "1.6", "1.11", "1.22.8"],
  ["1.26.3", "2025-08-20", "2024-09-25", "1.14", "1.7", "1.11", "1.23.2"],
  ["1.27.4", "2025-12-19", "2025-02-21", "1.16", "1.9", "1.11", "1.23.2"],
  ["1.28.4", "2026-04-08", "2025-06-26", "1.17", "1.9", "1.12", "1.25.8"],
  ["1.29.7", "2026-06-11", "2025-10-03", "1.18", "1.9", "1.13", "1.25.11"],
  ["1.30.6", "2026-07-07", "2026-02-04", "1.18", "1.13", "1.13", "1.25.11"],
  ["1.31.2", "2026-07-07", "2026-04-29", "1.19", "1.14", "1.13", "1.26.4"]
];
var supported = ["1.30", "1.31"];
var outOfSupport = { "1.29": "One of the last three minor versions until 1.32.0 is published." };
var serverLines = rows2.map(([lastPatch, lastPatchDate, released, main, visibility, cassandra, go2]) => {
  const minor = lastPatch.slice(0, lastPatch.lastIndexOf("."));
  const remark = outOfSupport[minor];
  return {
    minor,
    lastPatch,
    lastPatchDate,
    released,
    sqlSchema: { main, visibility },
    cassandraSchema: cassandra,
    go: go2,
    state: supported.includes(minor) ? "supported" : remark === void 0 ? "end-of-life" : "out-of-support",
    ...remark !== void 0 && { remark },
    hasAllFixes: !isBefore(minor, "1.28"),
    ...tags2
  };
});
var newestMinor = "1.31";
function serverLine(version) {
  const minor = minorOf(version);
  return serverLines.find((line) => line.minor === minor);
}
function safePatchOf(version) {
  const line = serverLine(version);
  return line?.hasAllFixes ? line.lastPatch : void 0;
}
function minorsBetween(from, to) {
  const [major, minor] = (minorOf(from) ?? "").split(".");
  const [otherMajor, otherMinor] = (minorOf(to) ?? "").split(".");
  return minor !== void 0 && otherMinor !== void 0 && major === otherMajor ? Number(otherMinor) - Number(minor) : void 0;
}
function upgradePath(version, to = newestMinor) {
  const from = serverLines.findIndex(({ minor }) => minor === minorOf(version));
  const last = serverLines.findIndex(({ minor }) => minor === minorOf(to));
  if (from < 0 || last < 0) return [];
  return serverLines.slice(from, last + 1).map(({ lastPatch }) => lastPatch).filter((patch) => isBefore(version, patch));
}
function haveSameSchema(version, other) {
  const [a, b] = [serverLine(version), serverLine(other)];
  if (!a || !b) return void 0;
  return a.sqlSchema.main === b.sqlSchema.main && a.sqlSchema.visibility === b.sqlSchema.visibility && a.cassandraSchema === b.cassandraSchema;
}
function versionsInTag(tag) {
  const version = /^v?(\d+\.\d+\.\d+)(?:[.-]|$)/.exec(tag)?.[1];
  if (version === void 0) return void 0;
  const tctl = /-tctl-(\d+\.\d+\.\d+)/.exec(tag)?.[1];
  const cli2 = /-cli-(\d+\.\d+\.\d+)/.exec(tag)?.[1];
  return { version, ...tctl !== void 0 && { tctl }, ...cli2 !== void 0 && { cli: cli2 } };
}
function versionOfTag(image) {
  const reference = image === void 0 ? void 0 : parseImageReference(image);
  const minor = reference?.digest ? void 0 : /^v?(\d+\.\d+)$/.exec(reference?.tag ?? "")?.[1];
  return minor === void 0 ? void 0 : serverLine(minor)?.lastPatch;
}
var rebuiltImages = {
  version: "1.30.0",
  source: "https://github.com/temporalio/temporal/tree/v1.30.0/docker",
  date: "2026-08-21"
};
var slowVisibilityMigrations = {
  from: "1.30.0",
  fixedIn: ["1.30.5", "1.31.1"],
  source: "https://github.com/temporalio/temporal/pull/10371",
  date: "2026-08-21"
};
function migratesSlowly(version) {
  if (isBefore(version, slowVisibilityMigrations.from)) return false;
  const fixed = slowVisibilityMigrations.fixedIn.find((patch) => minorOf(patch) === minorOf(version));
  return fixed !== void 0 && (compareVersions(version, fixed) ?? 0) < 0;
}
function isRebuilt(version) {
  return isAtLeast(version, rebuiltImages.version);
}

// src/knowledge/tools.ts
var tools = [
  { name: "curl", programs: ["curl"], mentions: /curl/ },
  { name: "wget", programs: ["wget"], mentions: /wget|busybox/ },
  { name: "nc", programs: ["nc", "netcat"], mentions: /\bnc\b|netcat|ncat|nmap|busybox/ },
  { name: "pgrep", programs: ["pgrep", "pkill", "ps"], mentions: /procps|psmisc|pgrep|busybox/ },
  { name: "bash", programs: ["bash"], mentions: /bash/ }
];
function toolOf(program) {
  return tools.find(({ programs }) => programs.includes(basename(program)));
}
var harmless3 = new Set(
  "ca-certificates dumb-init ffmpeg g++ gcc git gosu jq less libc6-compat libffi-dev libgomp1 libpq-dev libpq5 libssl-dev libssl3 libxml2 libxslt1-dev locales make musl-dev netbase nginx openjdk8 openjdk8-jre openjdk11 openjdk11-jre openjdk17 openjdk17-jre openjdk21 openjdk21-jre openssl patch pkg-config postgresql-client su-exec tini tzdata unzip zlib1g zlib1g-dev".split(" ")
);
var installs = /* @__PURE__ */ new Map([
  ["apt-get", /^install$/],
  ["apt", /^install$/],
  ["apk", /^add$/]
]);
var others = /^(?:adduser|addgroup|awk|cat|cd|chmod|chown|corepack|cp|date|echo|exit|export|find|grep|groupadd|install|ln|ls|mkdir|mv|node|npm|npx|pip|pip3|pnpm|poetry|printf|python|python3|rm|sed|set|test|touch|true|uname|useradd|usermod|uv|yarn|\[)$/;
function mayInstallAnything(name, args) {
  if (name === void 0) return true;
  const pattern = installs.get(name);
  if (!pattern) return !others.test(name);
  const [subcommand, ...operands] = args.filter((word) => !word?.startsWith("-"));
  if (subcommand === void 0) return true;
  if (!pattern.test(subcommand)) return /upgrade/.test(subcommand);
  return operands.some((word) => word === void 0 || !harmless3.has(word.replace(/[=~<>:].*$/, "")));
}

// src/knowledge/launchers.ts
var elsewhere2 = /^(?:--prefix|-C|--cwd|--dir|-w|--workspace|--workspaces|--filter|-F|-r|--recursive)(?:=|$)/;
function packageScriptName(words) {
  const [first, ...rest] = words;
  const runner = first === void 0 ? "" : basename(first);
  if (!/^(?:npm|yarn|yarnpkg|pnpm|bun)$/.test(runner)) return void 0;
  const options = rest.slice(0, rest.includes("--") ? rest.indexOf("--") : void 0);
  if (options.some((word) => word === void 0 || elsewhere2.test(word))) return void 0;
  const operands = options.filter((word) => word !== void 0 && !word.startsWith("-"));
  const [command, name] = operands;
  if (command === "run" || command === "run-script" || command === "rum") return name;
  if (command === "start" || command === "test") return command;
  return runner === "npm" || command !== void 0 && commandsOfRunners.has(command) ? void 0 : command;
}
var commandsOfRunners = /* @__PURE__ */ new Set([
  ...["add", "audit", "build", "cache", "config", "create", "dlx", "exec", "init", "install", "link", "node", "pack", "publish", "remove"],
  ...["run", "up", "upgrade", "workspace", "workspaces", "x"]
]);
var launchers = /* @__PURE__ */ new Map([
  ["npx", 0],
  ["bunx", 0],
  ["pnpx", 0],
  ["npm exec", 1],
  ["npm x", 1],
  ["yarn exec", 1],
  ["yarn dlx", 1],
  ["pnpm exec", 1],
  ["pnpm dlx", 1],
  ["bun x", 1],
  ["poetry run", 1],
  ["pipenv run", 1],
  ["uv run", 1],
  ["pdm run", 1],
  ["hatch run", 1],
  ["bundle exec", 1],
  ["ddtrace-run", 0],
  ["opentelemetry-instrument", 0],
  ["newrelic-admin run-program", 1],
  ["dotenv", 0],
  ["cross-env", 0]
]);
function behindLauncher(words) {
  let rest = words;
  for (let round = 0; round < 4; round++) {
    const first = rest[0] === void 0 ? void 0 : basename(rest[0]);
    if (first === void 0) return rest;
    if (/^python[\d.]*$/.test(first)) {
      const operand = rest.findIndex((word, index2) => index2 > 0 && word !== void 0 && !/^-[A-Za-ln-z]/.test(word));
      return rest[operand] === "-m" ? rest.slice(operand + 1) : rest;
    }
    const own = launchers.get(`${first} ${rest[1]}`) ?? launchers.get(first);
    if (own === void 0) return rest;
    let index = own + 1;
    while (index < rest.length && /^-|^[A-Za-z_]\w*=/.test(rest[index] ?? "")) index++;
    if (index >= rest.length) return rest;
    rest = rest.slice(index);
  }
  return rest;
}

// src/core/glob.ts
var longestPattern = 512;
var mostAlternatives = 64;
function globMatcher(pattern) {
  if (pattern.length > longestPattern) return void 0;
  const plain2 = pattern.replace(/^\.\//, "").replace(/^\//, "");
  const alternatives = expandBraces(plain2);
  if (!alternatives) return void 0;
  const lists = alternatives.map((text) => {
    const rooted = text.includes("/") || pattern.startsWith("/");
    const segments = (text.endsWith("/") ? `${text}**` : text).split("/");
    return rooted ? segments : ["**", ...segments];
  });
  return (path) => {
    const segments = path.split("/");
    return lists.some((list) => matchSegments(list, segments));
  };
}
function matchesAny(patterns, path) {
  return patterns.some((pattern) => globMatcher(pattern)?.(path) ?? false);
}
function expandBraces(pattern) {
  let results = [""];
  let rest = pattern;
  while (rest) {
    const match = /^([^{]*)\{([^{}]*)\}/.exec(rest);
    if (!match) return results.map((text) => text + rest);
    const choices = (match[2] ?? "").split(",");
    results = results.flatMap((text) => choices.map((choice) => text + match[1] + choice));
    if (results.length > mostAlternatives) return void 0;
    rest = rest.slice(match[0].length);
  }
  return results;
}
function matchSegments(pattern, path) {
  return greedy(
    pattern.length,
    path.length,
    (p) => pattern[p] === "**",
    (p, i) => matchText(pattern[p] ?? "", path[i] ?? "")
  );
}
function matchText(pattern, text) {
  return greedy(
    pattern.length,
    text.length,
    (p) => pattern[p] === "*",
    (p, i) => pattern[p] === "?" || pattern[p] === text[i]
  );
}
function greedy(patternLength, length, isStar, same) {
  let p = 0;
  let i = 0;
  let star = -1;
  let resume = 0;
  while (i < length) {
    if (p < patternLength && isStar(p)) {
      star = p++;
      resume = i;
    } else if (p < patternLength && same(p, i)) {
      p++;
      i++;
    } else if (star >= 0) {
      p = star + 1;
      i = ++resume;
    } else return false;
  }
  while (p < patternLength && isStar(p)) p++;
  return p === patternLength;
}

// src/knowledge/freshness.ts
var asOf = {
  images: "2026-08-21",
  withdrawn: "2026-08-21",
  "data-stores": "2026-08-21",
  temporal: "2026-08-21",
  "end-of-life": "2026-08-22",
  "kubernetes-fields": "2026-11-27"
};
function isStale(name, today) {
  const date2 = asOf[name];
  return date2 !== void 0 && today > sixMonthsAfter(date2);
}
function sixMonthsAfter(date2) {
  const [year = 0, month = 1, day = 1] = date2.split("-").map(Number);
  return new Date(Date.UTC(year, month + 5, day)).toISOString().slice(0, 10);
}
function isForetold(name, date2, today) {
  return isStale(name, today) && date2 > (asOf[name] ?? "");
}

// src/knowledge/environments.ts
var environmentWords = {
  development: [
    "dev",
    "develop",
    "development",
    "local",
    "test",
    "testing",
    "testdata",
    "override",
    "minimal",
    "sandbox",
    "benchmark",
    "example",
    "sample",
    "e2e",
    "ci",
    "demo",
    "devcontainer",
    "devenv",
    "golden",
    "kind",
    "minikube",
    "k3d",
    "tutorial",
    "quickstart",
    "getting-started"
  ],
  staging: ["staging", "stage", "qa", "uat", "preprod", "preview"],
  production: ["prod", "production", "self-hosted", "enterprise", "ha"]
};
function environmentOfName(name) {
  const words = name.toLowerCase().replace(/[^a-z0-9]+/g, " ");
  const padded = ` ${words.replace(/\btestdata\d+\b/g, "testdata")} `;
  for (const environment of environments) {
    const word = environmentWords[environment].find((candidate) => {
      const spaced2 = candidate.replace(/-/g, " ");
      return padded.includes(` ${spaced2} `) || padded.includes(` ${spaced2}s `);
    });
    if (word) return { environment, word };
  }
  return void 0;
}
var workshops = /(^|[^a-z])(debug|debugger|lint|linter|watch|storybook|devcontainer)([^a-z]|$)/i;
function isForDevelopment(stage) {
  return workshops.test(stage) || environmentOfName(stage)?.environment === "development";
}
var hostWords = {
  dev: "development",
  development: "development",
  staging: "staging",
  stage: "staging",
  stg: "staging",
  qa: "staging",
  uat: "staging",
  preprod: "staging",
  prod: "production",
  production: "production"
};
function environmentOfLabel(label) {
  const words = label.toLowerCase().split("-");
  return words.map((word) => Object.hasOwn(hostWords, word) ? hostWords[word] : void 0).find((one) => one !== void 0);
}
function pathWithoutEnvironment(path) {
  return path.split("/").map((segment) => segment.replace(/[A-Za-z0-9]+/g, (word) => environmentOfName(word) ? "*" : word)).join("/");
}

// src/engine/group.ts
function groupBy(items, keyOf) {
  const groups = /* @__PURE__ */ new Map();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

// src/engine/aggregate.ts
function compareFindings(a, b) {
  return comparePlaces(a.at, b.at) || severities.indexOf(b.severity) - severities.indexOf(a.severity) || compareText(a.rule, b.rule) || compareText(ownerKey(a), ownerKey(b)) || compareText(a.message, b.message);
}
function ownerKey({ owner }) {
  return [owner.kind, owner.name, ...owner.container === void 0 ? [] : [owner.container]].join("/");
}
function membersOf(finding) {
  return finding.members ?? [finding];
}
function fixesOf(finding) {
  return membersOf(finding).flatMap((member) => member.fix ?? []);
}
function aggregate(findings, isAggregate) {
  const single = findings.filter((finding) => !isAggregate(finding.rule));
  const many = findings.filter((finding) => isAggregate(finding.rule));
  const groups = groupBy(many, (finding) => `${finding.rule} ${finding.at.file.path}`);
  return [...single, ...[...groups.values()].flatMap(merge)].sort(compareFindings);
}
function merge(members) {
  const [first, ...others2] = members;
  if (!first || !others2.length) return first ? [first] : [];
  const loudest = members.reduce((worst, member) => atLeast(worst.severity, member.severity) ? worst : member, first);
  const related = [...first.related ?? [], ...others2.map(({ at, message }) => ({ at, message }))];
  return [{ ...first, severity: loudest.severity, environment: loudest.environment, related, fix: void 0, members }];
}

// src/knowledge/secrets/lines.ts
var assignment = /([A-Za-z_][\w.-]{0,80})["']?(?:[ \t]{0,8}[:=][ \t]{0,8}|=)(["']?)([^\s"',;]{1,500})/g;
var spaced = /(?:^[ \t]{0,40}ENV[ \t]{1,8}|--)([A-Za-z_][\w-]{0,80})[ \t]{1,8}(["']?)([^\s"',;=]{1,500})/gi;
function secretsInLine(line) {
  const found = formattedSecrets(line).map(({ range }) => range);
  for (const pattern of [assignment, spaced]) {
    for (const match of line.matchAll(pattern)) {
      const [whole, name = "", , value = ""] = match;
      if (!isSecretName(name) || value.startsWith("$") || !strengthOf(value)) continue;
      const end = match.index + whole.length;
      found.push([end - value.length, end]);
    }
  }
  return found;
}
function withoutSecrets(text) {
  return text.split("\n").map(hideIn).join("\n");
}
function hideIn(line) {
  let result = "";
  let from = 0;
  for (const [start, end] of secretsInLine(line).toSorted((a, b) => a[0] - b[0])) {
    if (start < from) continue;
    result += `${line.slice(from, start + shownOf(end - start))}\u2026`;
    from = end;
  }
  return result + line.slice(from);
}

// src/reporters/view.ts
function spanOf(at) {
  const start = positionAt(at.file, at.range[0]);
  const end = positionAt(at.file, at.range[1]);
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
function firstLine(at) {
  const [start, end] = at.range;
  const lineEnd = lineRange(at.file, lineIndexAt(at.file, start))[1];
  return { file: at.file, range: [start, Math.max(start, Math.min(end, lineEnd))] };
}
function ownerLabel(owner, dot = "\xB7") {
  const { kind, name, container } = owner;
  const thing = name === "" || kind === "project" || name === owner.file.path ? "" : /^[A-Z]/.test(kind) ? `${kind}/${name}` : `${kind} ${name}`;
  return [thing, container === void 0 ? "" : `container ${container}`].filter((part) => part !== "").join(` ${dot} `);
}
function othersOf(finding) {
  return finding.members?.slice(1) ?? [];
}
function relatedOf(finding) {
  const others2 = new Set(othersOf(finding).map(({ at }) => placeKey(at)));
  return (finding.related ?? []).filter(({ at }) => !others2.has(placeKey(at)));
}
function placeKey({ file, range: [start, end] }) {
  return `${file.path}
${start}-${end}`;
}
function shownFindings(report, minSeverity) {
  return report.findings.filter((finding) => atLeast(finding.severity, minSeverity));
}
function countLevels(findings) {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity]++;
  return counts;
}
var nouns2 = { error: "error", warning: "warning", info: "note" };
function levelCounts(counts) {
  return ["error", "warning", "info"].flatMap((level) => counts[level] ? plural(counts[level], nouns2[level]) : []).join(", ");
}
function hiddenCounts(report, minSeverity) {
  const counts = countLevels(report.findings.filter((finding) => !atLeast(finding.severity, minSeverity)));
  return ["warning", "info"].flatMap(
    (level) => counts[level] ? `${plural(counts[level], nouns2[level])}: --min-severity ${level}` : []
  );
}

// src/reporters/escape.ts
var hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]|\u034f|[\u{e0100}-\u{e01ef}]/gu;
var named = { "\n": "\\n", "\r": "\\r", "	": "\\t" };
var breaker = "\u200B";
function show(text) {
  return text.replace(hidden, (char) => named[char] ?? code(char));
}
function guardInside(text) {
  return text.replace(/##(?=\[)/g, `##${breaker}`);
}
function guard(lines2) {
  return guardInside(lines2).replace(/^([^\S\n]*:)(?=:)/gm, `$1${breaker}`);
}
function visible(text) {
  return guard(show(text));
}
function toJson(value) {
  const text = JSON.stringify(value, null, 2).replace(hidden, (char) => char === "\n" ? char : units2(char)).replace(/##\[/g, "##\\u005b");
  return `${text}
`;
}
function code(char) {
  const point = char.codePointAt(0) ?? 0;
  const hex = point.toString(16);
  if (point > 65535) return `\\u{${hex}}`;
  return point > 255 ? `\\u${hex.padStart(4, "0")}` : `\\x${hex.padStart(2, "0")}`;
}
function units2(char) {
  return char.split("").map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
}

// src/reporters/secrets.ts
function hiddenParts(report) {
  const byPath = /* @__PURE__ */ new Map();
  for (const { file, range } of secretsOf(report)) {
    const known2 = byPath.get(file.path);
    if (known2) known2.push(range);
    else byPath.set(file.path, [range]);
  }
  return ({ path }) => byPath.get(path) ?? [];
}
function secretsOf({ findings, suppressed }) {
  const all = [...findings, ...suppressed.map(({ finding }) => finding)];
  return all.flatMap((finding) => membersOf(finding).flatMap(({ secrets = [] }) => secrets));
}
var secretTexts = weaklyMemoized(
  (report) => [...new Set(secretsOf(report).map(textOf))].filter((text) => text.length > 4)
);
function partsHiddenIn(file, [start, end], hidden2) {
  const line = file.text.slice(start, end);
  return [
    ...hidden2(file).filter((range) => range[0] < end && start < range[1]),
    ...secretsInLine(line).map(([from, to]) => [start + from, start + to])
  ];
}
function isHidden(offset, secrets) {
  return secrets.some(([start, end]) => start + shownOf(end - start) <= offset && offset < end);
}
function crossOut(line, secrets) {
  const ranges = [...secretsInLine(line), ...secrets.flatMap((secret) => placesOf(line, secret))];
  if (ranges.length === 0) return line;
  return Array.from({ length: line.length }, (_, offset) => isHidden(offset, ranges) ? "*" : line.charAt(offset)).join("");
}
function placesOf(line, text) {
  const places = [];
  for (let at = line.indexOf(text); at >= 0; at = line.indexOf(text, at + text.length)) places.push([at, at + text.length]);
  return places;
}
function writesSecret({ edits }, report) {
  const secrets = secretTexts(report);
  return edits.some(({ text }) => text.split("\n").some((line) => crossOut(line, secrets) !== line));
}

export {
  withArticle,
  plural,
  excerpt,
  wholeWord,
  severities,
  environments,
  topics,
  atLeast,
  lower,
  lineStarts,
  lineIndexAt,
  positionAt,
  lineRange,
  place,
  placeOf,
  textOf,
  inOwnWords,
  contains,
  comparePlaces,
  compareText,
  lineEndOf,
  groupBy,
  compareFindings,
  ownerKey,
  membersOf,
  fixesOf,
  aggregate,
  show,
  guardInside,
  guard,
  visible,
  toJson,
  lazy,
  memoized,
  weaklyMemoized,
  formattedSecrets,
  isSecretName,
  strengthOf,
  secretIn,
  strengthOfFormatted,
  looksRandom,
  masked,
  withoutSecrets,
  hiddenParts,
  secretTexts,
  partsHiddenIn,
  isHidden,
  crossOut,
  writesSecret,
  spanOf,
  firstLine,
  ownerLabel,
  othersOf,
  relatedOf,
  shownFindings,
  countLevels,
  levelCounts,
  hiddenCounts,
  formats,
  loadReporter,
  exit,
  UsageError,
  wantsColor,
  wantsUnicode,
  widthOf,
  wrapText,
  parseImageReference,
  namedImage,
  retag,
  workerSigns,
  makesWorker,
  workerFunctions,
  isAside,
  plainData,
  distance,
  slipOf,
  nearest,
  explainErrors,
  placeOf2,
  didYouMean,
  isInternalHost,
  openingOf,
  isRestricted,
  behindPort,
  sendsTo,
  isGuardedIngress,
  endsTlsElsewhere,
  isWorkerRole,
  parseAmount,
  podsIn,
  isNothing,
  hasOtherPolicies,
  restricting,
  addVariable,
  known,
  unset,
  unknown,
  mapValue,
  compareVersions,
  isBefore,
  isAtLeast,
  minorOf,
  publishedName,
  effectiveTag,
  isOn,
  isAbsent,
  filled,
  textIn,
  isFrom,
  literalPlace,
  hostsIn,
  servicesNamed,
  publishedImage,
  startText,
  authorizer,
  claimMapper,
  clientsNeedCertificates,
  configured,
  isTrue,
  temporalPorts,
  serverPort,
  betweenServers,
  restartsItself,
  isSaidToBeForTrials,
  isFileForTrials,
  isNamedForDevelopment,
  areRunByHand,
  replace,
  insertBefore,
  insertAfter,
  appendLines,
  removeLines,
  applyEdits,
  insertEntry,
  insertAnywhere,
  isOnAllInterfaces,
  placeOfPort,
  shownPort,
  othersElsewhere,
  bindToLocalhost,
  composeDuration,
  formatOf,
  hasFormat,
  portRange,
  isIpAddress,
  portDefect,
  isProtocol,
  mountDefect,
  isAbsolute,
  isRestartPolicy,
  restartPolicies,
  isPullPolicy,
  pullPolicies,
  isContainerName,
  dataStore,
  isDataStore,
  soundsLikeDataStore,
  listenerOf,
  usualListener,
  programsOf,
  secondsToStart,
  sharesLoopback,
  dirname,
  basename,
  resolvePath,
  joinPath,
  pathBelow,
  placeWithin,
  secretsInCommand,
  loginPassword,
  chpasswdSecrets,
  assignedSecret,
  strengthHere,
  secretsOfContainer,
  addHardening,
  isForOwnMachine,
  speaksOfOwnMachine,
  isTitledForDevelopment,
  isSwarmStack,
  parseQuantity,
  parseByteSize,
  secretFile,
  holdsSecret,
  secretsInSettings,
  mayReactToStop,
  acceptsErrors,
  oneVersionPackages,
  runsOnMusl,
  runtimeFloor,
  versioningFloors,
  graceOption,
  environmentLoader,
  serverAddress,
  isOwnHost,
  addressVariable,
  cloudEndpoint,
  filledIn,
  installOf,
  manifestsOf,
  lockFilesOf,
  keepsToLock,
  isNodeManager,
  leavesOutDevelopment,
  readPackageManifest,
  notInLock,
  packagesOfCommand,
  programsOfScript,
  needsSource,
  isUnpackedByAdd,
  defineRule,
  overlayTree,
  parseDuration,
  flagKind,
  flagNames,
  readsFlags,
  platformArguments,
  alwaysSucceeds,
  decidingCommand,
  packageScripts,
  defaultConfig,
  crashRule,
  engineRules,
  parseDirective,
  isDate,
  runsOf,
  endsUpInImage,
  scratchMounts,
  removes,
  mostlySignalsChild,
  runsPackageScript,
  shells,
  signalsWholeGroup,
  behindInit,
  execsLastCommand,
  shellImage,
  hasNothingToFinish,
  signalNumber,
  cannotBeCaught,
  doesNotStop,
  lastingCommand,
  readInvocation,
  readOptions,
  groupOf,
  isTestData,
  isTestFolder,
  testFolderOf,
  selects,
  selectsAll,
  controllerVersion,
  renamedKinds,
  controllerKinds,
  isVersionedDeployment,
  scalesNothing,
  rolloutLimits,
  hostPortPattern,
  controllerVariables,
  controllerMetricLabels,
  controllerTriggerFields,
  sunsetDefaults,
  isTemporalChart,
  isDynamicForm,
  chartRange,
  isTruthy,
  chartStores,
  chartRelease,
  newestChart,
  removedKeysOf,
  chartLimits,
  chartConflict,
  probesByGrpc,
  temporalImage,
  floatsBeyondSchema,
  configWrittenAtStart,
  isStartScript,
  hidesStartScript,
  isBystander,
  isNamedLikeBystander,
  isProxy,
  startsAlone,
  serverLines,
  serverLine,
  safePatchOf,
  minorsBetween,
  upgradePath,
  haveSameSchema,
  versionsInTag,
  versionOfTag,
  migratesSlowly,
  isRebuilt,
  toolOf,
  mayInstallAnything,
  packageScriptName,
  behindLauncher,
  globMatcher,
  matchesAny,
  isStale,
  isForetold,
  environmentOfName,
  isForDevelopment,
  environmentOfLabel,
  pathWithoutEnvironment
};
