import {
  version
} from "./chunks/chunk-EF5KCSJV.js";

// src/cli/main.ts
async function main(argv, io) {
  if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) {
    io.stdout(`${version}
`);
    return 0;
  }
  const { run: run2 } = await import("./chunks/run-UZJUFH3X.js");
  return run2(argv, io);
}

// src/cli/process.ts
async function run(argv = process.argv.slice(2)) {
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
    now: () => /* @__PURE__ */ new Date(),
    run: async (call) => (await import("./chunks/programs-LNXLRKHS.js")).programsOn(process.env.PATH ?? "")(call)
  };
}
async function readStdin() {
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks));
}
export {
  run
};
