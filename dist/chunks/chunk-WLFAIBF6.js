import {
  weaklyMemoized
} from "./chunk-WUHJIYTT.js";
import {
  wholeWord
} from "./chunk-YO65VYA3.js";

// src/knowledge/swarm.ts
var swarmOnly = ["placement", "update_config", "rollback_config", "endpoint_mode"];
var isSwarmStack = weaklyMemoized(
  ({ files, services }) => files.some(({ file }) => wholeWord(file.path.slice(file.path.lastIndexOf("/") + 1), ["stack", "swarm"]) !== void 0) || services.some(({ node }) => swarmOnly.some((key) => node.get("deploy", key).isSet))
);

export {
  isSwarmStack
};
