import {
  defineRule,
  haveSameSchema,
  inOwnWords,
  isBefore,
  isRebuilt,
  minorOf,
  minorsBetween,
  retag
} from "./chunk-2IBR7MMM.js";
import "./chunk-EF5KCSJV.js";

// src/rules/temporal/outdated-schema-tools.ts
var outdated_schema_tools_default = /* @__PURE__ */ defineRule({
  id: "temporal/outdated-schema-tools",
  on: "temporal.tool",
  topic: "delivery",
  severity: { development: "warning", staging: "error", production: "error" },
  data: ["temporal"],
  reads: ["temporal"],
  *check(tool) {
    const { kind, version, container, installation } = tool;
    if (kind !== "admin-tools" || !version.isSet) return;
    const server = firstThatIsNewer(version.value, installation.servers);
    if (!server?.version.isSet) return;
    const wanted = server.version.value;
    const edit = isRebuilt(wanted) && server.container.image.isSet ? retag(container.image, wanted) : void 0;
    const name = container.image.isSet ? inOwnWords(container.image.value, container.image.at) : `version ${version.value}`;
    const does = container.isOneShot ? "brings the schema" : "has the schema";
    yield {
      at: container.image.at,
      message: `"${name}" ${does} of ${minorOf(version.value)}, and ${server.container.label} is of ${minorOf(wanted)}, so it refuses to start on it; take the tools of ${wanted} or later`,
      related: [{ at: server.container.image.at, message: "the server" }],
      ...!container.isOneShot && { atMost: "warning" },
      ...edit && { fix: { title: `Use the tools of ${wanted}`, safety: "unsafe", edits: [edit] } }
    };
  }
});
function firstThatIsNewer(tools, servers) {
  if (servers.some(({ flavor, version }) => flavor !== "server" || !version.isSet)) return void 0;
  return servers.find(
    ({ version }) => version.isSet && isBefore(tools, version.value) && minorsBetween(tools, version.value) !== 0 && haveSameSchema(tools, version.value) !== true
  );
}

// src/generated/rules/temporal.tool.ts
var rules = [outdated_schema_tools_default];
export {
  rules
};
