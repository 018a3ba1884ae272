// Whole-process times as ratios to bare Node, measured in turn in one run: `npm run bench [-- RUNS]`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const runs = Number(process.argv[2] ?? 15);
const bin = join(import.meta.dirname, '../bin/temporal-lint.js');
const lesson = join(import.meta.dirname, '../fixtures/lesson');
const folder = mkdtempSync(join(tmpdir(), 'temporal-lint-bench-'));
writeFileSync(
  join(folder, 'Dockerfile'),
  'FROM node:22.11\nWORKDIR /app\nCOPY . .\nRUN npm ci --omit=dev\nUSER 1000\nCMD ["node", "worker.js"]\n',
);

// An extra certificate file costs Node 20 some 30 ms at each start, which would hide the rest.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
const commands = {
  'node -e 0': { args: ['-e', '0'], cwd: folder },
  '--version': { args: [bin, '--version'], cwd: folder },
  'one Dockerfile': { args: [bin], cwd: folder },
  'the lesson': { args: [bin], cwd: lesson },
};

const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
for (let run = -1; run < runs; run++) {
  for (const [name, { args, cwd }] of Object.entries(commands)) {
    const start = process.hrtime.bigint();
    spawnSync(process.execPath, args, { env, cwd });
    if (run >= 0) times[name].push(Number(process.hrtime.bigint() - start) / 1e6);
  }
}
rmSync(folder, { recursive: true });

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const floor = times['node -e 0'];
for (const [name, values] of Object.entries(times)) {
  const ratio = median(values.map((value, index) => value / floor[index]));
  console.log(`${name.padEnd(16)} ${median(values).toFixed(0).padStart(5)} ms  ${ratio.toFixed(2)} x bare Node ${process.version}`);
}
