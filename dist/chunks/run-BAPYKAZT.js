import {
  UsageError,
  exit
} from "./chunk-JSEHHUII.js";
import {
  visible
} from "./chunk-NC42BCZ4.js";
import "./chunk-Z3Y4NWL6.js";

// src/cli/run.ts
async function run(argv, io) {
  const safe = { ...io, stderr: (text) => io.stderr(shown(text)) };
  try {
    return await parse(argv, safe);
  } catch (error) {
    safe.stderr(`${describe(error)}
`);
    return exit.trouble;
  }
}
async function parse(argv, io) {
  const { CommanderError } = await import("./esm-XC3B57IG.js");
  const { createProgram } = await import("./program-VJCMSKOL.js");
  let status = exit.clean;
  const program = createProgram(
    io,
    {
      check: async (paths, options) => (await import("./check-TOUE5TUM.js")).check(paths, options, io),
      explain: async (rule) => (await import("./rules-DWORNMCD.js")).explain(rule, io),
      rules: async (format) => (await import("./rules-DWORNMCD.js")).listRules(format, io)
    },
    (result) => {
      status = result;
    }
  );
  try {
    await program.parseAsync([...argv], { from: "user" });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.clean : exit.trouble;
    throw error;
  }
}
function describe(error) {
  if (error instanceof UsageError)
    return error.message.split("\n").map((line) => `error: ${line}`).join("\n");
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `internal error: ${message}`;
}
function shown(text) {
  return text.split("\n").map(visible).join("\n");
}
export {
  run
};
