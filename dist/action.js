import {
  run
} from "./chunks/chunk-YEO7BJFK.js";
import "./chunks/chunk-KOUC2SB5.js";
import "./chunks/chunk-Z3Y4NWL6.js";

// src/cli/action.ts
import process from "node:process";
function argvOf(env) {
  const input = (name) => env[`INPUT_${name.toUpperCase()}`]?.trim() ?? "";
  const flags = ["config", "environment", "fail-on"].flatMap((name) => input(name) === "" ? [] : [`--${name}=${input(name)}`]);
  const paths = input("paths").split(/\r?\n/).map((path) => path.trim());
  return ["check", ...flags, "--", ...paths.filter((path) => path !== "")];
}
await run(argvOf(process.env));
