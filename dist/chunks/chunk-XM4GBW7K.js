import {
  UsageError,
  exit
} from "./chunk-JSEHHUII.js";
import {
  version
} from "./chunk-KOUC2SB5.js";
import {
  visible
} from "./chunk-NC42BCZ4.js";

// src/cli/process.ts
import process from "node:process";

// src/cli/main.ts
async function main(argv, io) {
  if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) {
    io.stdout(`${version}
`);
    return exit.clean;
  }
  const safe = { ...io, stderr: (text) => io.stderr(shown(text)) };
  try {
    return await run(argv, safe);
  } catch (error) {
    safe.stderr(`${describe(error)}
`);
    return exit.trouble;
  }
}
async function run(argv, io) {
  const { CommanderError } = await import("./esm-XC3B57IG.js");
  const { createProgram } = await import("./program-Q7BMB2VT.js");
  let status = exit.clean;
  const program = createProgram(
    io,
    {
      check: async (paths, options) => (await import("./check-AE3PFNZI.js")).check(paths, options, io),
      explain: async (rule) => (await import("./rules-VVMVL2DL.js")).explain(rule, io),
      rules: async (format) => (await import("./rules-VVMVL2DL.js")).listRules(format, io)
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
  if (error instanceof UsageError) return `error: ${error.message}`;
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `internal error: ${message}`;
}
function shown(text) {
  return text.split("\n").map(visible).join("\n");
}

// src/cli/process.ts
async function run2(argv = process.argv.slice(2)) {
  let failed = false;
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error) => {
      if (error.code === "EPIPE") return;
      failed = true;
      process.exitCode = 2;
    });
  }
  const status = await main(argv, processIo());
  process.exitCode = failed ? 2 : status;
}
function processIo() {
  const { stdout, stderr } = process;
  return {
    cwd: process.cwd(),
    env: process.env,
    stdin: readStdin,
    stdout: (text) => void stdout.write(text),
    stderr: (text) => void stderr.write(text),
    isTTY: stdout.isTTY === true,
    columns: stdout.columns,
    now: () => /* @__PURE__ */ new Date()
  };
}
async function readStdin() {
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks));
}

export {
  run2 as run
};
