// src/cli/action.ts
function argvOf(env) {
  const input = (name) => env[`INPUT_${name.toUpperCase()}`]?.trim() ?? "";
  const flags = ["config", "environment", "fail-on"].flatMap((name) => input(name) === "" ? [] : [`--${name}=${input(name)}`]);
  const paths = input("paths").split(/\r?\n/).map((path) => path.trim());
  return ["check", ...flags, "--", ...paths.filter((path) => path !== "")];
}
var { run } = await import("./cli.js");
await run(argvOf(process.env));
