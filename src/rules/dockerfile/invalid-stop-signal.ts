import { inOwnWords } from '../../core/source.js';
import { signalNumber } from '../../knowledge/signals.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/invalid-stop-signal',
  on: 'dockerfile.stage',
  topic: 'delivery',
  summary: 'STOPSIGNAL names a signal that does not exist',
  severity: 'error',
  rationale: `Docker refuses to build an image whose stop signal has no such name, and cannot stop a container by a number that the kernel does not know, so
that it waits for the end of the grace period and kills it.`,
  references: ['https://docs.docker.com/reference/dockerfile/#stopsignal'],
  examples: {
    bad: [
      { files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nSTOPSIGNAL «SIGTERN»\nCMD ["node", "worker.js"]\n' } },
      { name: 'by number', files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nSTOPSIGNAL «99»\nCMD ["node", "worker.js"]\n' } },
    ],
    good: [
      { files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nSTOPSIGNAL SIGTERM\nCMD ["node", "worker.js"]\n' } },
      {
        name: 'without SIG, in small letters',
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nSTOPSIGNAL term\nCMD ["node", "worker.js"]\n' },
      },
      { name: 'a number', files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nSTOPSIGNAL 15\nCMD ["node", "worker.js"]\n' } },
      { name: 'what systemd wants', files: { Dockerfile: 'FROM debian:12.8\nSTOPSIGNAL SIGRTMIN+3\nCMD ["/sbin/init"]\n' } },
      {
        name: 'a variable with a default',
        files: { Dockerfile: 'FROM node:22.11\nARG STOP=SIGINT\nUSER 1000\nSTOPSIGNAL ${STOP}\nCMD ["node", "worker.js"]\n' },
      },
      {
        name: 'a variable without one',
        files: { Dockerfile: 'FROM node:22.11\nARG STOP\nUSER 1000\nSTOPSIGNAL $STOP\nCMD ["node", "worker.js"]\n' },
      },
    ],
  },
  *check(stage) {
    const { stopSignal } = stage;
    if (stage.platform === 'windows' || !stopSignal.isSet || signalNumber(stopSignal.value) !== undefined) return;
    // A stage that inherits it need not say it again.
    if (!stage.instructions.some(({ keyword, args }) => keyword === 'STOPSIGNAL' && args.range[0] === stopSignal.at.range[0])) return;
    yield {
      at: stopSignal.at,
      message: `"${inOwnWords(stopSignal.value, stopSignal.at)}" is no signal of Linux, so the container cannot be stopped by it; use SIGTERM, or the signal that the process expects`,
    };
  },
});
