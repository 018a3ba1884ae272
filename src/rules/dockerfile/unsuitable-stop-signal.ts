import { basename } from '../../core/path.js';
import { inOwnWords } from '../../core/source.js';
import { behindInit, cannotBeCaught, doesNotStop, signalNumber } from '../../knowledge/signals.js';
import type { Stage } from '../../parsers/dockerfile/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/unsuitable-stop-signal',
  on: 'dockerfile.stage',
  topic: 'delivery',
  summary: 'The stop signal gives the process no chance to finish, or does not stop it',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `SIGKILL and SIGSTOP cannot be caught, so a worker never drains and each stop cuts its activities and requests off. A signal that means something
else to the run-time leaves the process running until the grace period ends, and then it is killed all the same.`,
  references: ['https://docs.docker.com/reference/dockerfile/#stopsignal', 'https://man7.org/linux/man-pages/man7/signal.7.html'],
  examples: {
    bad: [
      { files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nSTOPSIGNAL «SIGKILL»\nCMD ["node", "worker.js"]\n' } },
      { name: 'by number', files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nSTOPSIGNAL «9»\nCMD ["node", "worker.js"]\n' } },
      {
        name: 'runsvdir leaves its services behind for SIGTERM too',
        files: {
          Dockerfile: 'FROM alpine:3.23.3\nRUN apk add runit\nCOPY start.sh /\nSTOPSIGNAL «SIGKILL»\nENTRYPOINT ["/start.sh"]\n',
          'start.sh': '#!/bin/sh\nexec /sbin/runsvdir /etc/service\n',
        },
      },
      {
        name: 'the JVM prints its threads for it',
        files: { Dockerfile: 'FROM eclipse-temurin:21-jre\nUSER 1000\nSTOPSIGNAL «SIGQUIT»\nENTRYPOINT ["java", "-jar", "worker.jar"]\n' },
      },
      { name: 'it is ignored', files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nSTOPSIGNAL «SIGWINCH»\nCMD ["node", "worker.js"]\n' } },
    ],
    good: [
      { files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nSTOPSIGNAL SIGINT\nCMD ["node", "worker.js"]\n' } },
      {
        name: 'nginx drains for it',
        files: { Dockerfile: 'FROM nginx:1.27\nUSER 1000\nSTOPSIGNAL SIGQUIT\nCMD ["nginx", "-g", "daemon off;"]\n' },
      },
      { name: 'Apache drains for it', files: { Dockerfile: 'FROM httpd:2.4\nUSER 1000\nSTOPSIGNAL SIGWINCH\nCMD ["httpd-foreground"]\n' } },
      {
        name: 'the JVM ends for it',
        files: { Dockerfile: 'FROM eclipse-temurin:21-jre\nUSER 1000\nSTOPSIGNAL SIGTERM\nENTRYPOINT ["java", "-jar", "worker.jar"]\n' },
      },
      {
        name: 'the SDK of Temporal handles it',
        files: { Dockerfile: 'FROM node:22.11\nUSER 1000\nSTOPSIGNAL SIGUSR2\nCMD ["node", "worker.js"]\n' },
      },
      {
        name: 'a build stage',
        files: { Dockerfile: 'FROM node:22.11 AS build\nSTOPSIGNAL SIGKILL\nFROM node:22.11\nUSER 1000\nCMD ["node", "worker.js"]\n' },
      },
    ],
  },
  *check(stage, { project }) {
    const { stopSignal } = stage;
    if (!stage.ships || stage.platform === 'windows' || !stopSignal.isSet) return;
    const signal = signalNumber(stopSignal.value);
    if (signal === undefined) return;
    const written = `"${inOwnWords(stopSignal.value, stopSignal.at)}"`;
    if (cannotBeCaught(signal)) {
      const cure = startsRunit(stage, project) ? 'use SIGTERM, and an init that waits for its services' : 'use SIGTERM';
      yield { at: stopSignal.at, message: `${written} cannot be caught, so each stop cuts off what the process is doing; ${cure}` };
      return;
    }
    const command = stage.entrypoint ?? stage.cmd;
    const program =
      stage.process.isSet && command?.form === 'exec' ? behindInit(command.json?.map(({ value }) => value) ?? [])[0] : undefined;
    const effect = program === undefined ? undefined : doesNotStop(program, signal);
    if (effect === undefined || program === undefined) return;
    yield {
      at: stopSignal.at,
      message: `${written} ${effect} unless it handles the signal itself, so ${basename(program)} may run on until it is killed; use SIGTERM`,
    };
  },
});

/** What runs in the end is runsvdir of runit, which leaves at once whatever signal it gets: https://smarden.org/runit/runsvdir.8 (2026-11-27, not read). */
function startsRunit(stage: Stage, project: Project): boolean {
  return project.commandsOf(stage).some(({ words }) => basename(words[0] ?? '') === 'runsvdir');
}
