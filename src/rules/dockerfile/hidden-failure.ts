import { place, textOf } from '../../core/source.js';
import { excerpt } from '../../core/words.js';
import { buildsOrInstalls } from '../../knowledge/builds.js';
import { readableRuns } from '../../knowledge/shells.js';
import type { ShellCommand, ShellScript } from '../../parsers/shell/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/hidden-failure',
  on: 'dockerfile.stage',
  topic: 'containerization',
  summary: 'An installation or a build may fail, and the RUN still succeeds',
  severity: 'warning',
  rationale: `A RUN fails only with its last command. Whatever fails before a semicolon, or at the end of a line of a here-document, leaves an image without the
package or the program, and the layer is cached. The error comes up when the container starts, far from its cause.`,
  references: [
    'https://docs.docker.com/reference/dockerfile/#here-documents',
    'https://docs.docker.com/build/building/best-practices/#run',
  ],
  examples: {
    bad: [
      { name: 'a semicolon', files: { Dockerfile: 'FROM rockylinux:9\nRUN «dnf -y install httpd»; dnf clean all\n' } },
      {
        name: 'lines of a here-document',
        files: { Dockerfile: 'FROM debian:12.8\nRUN <<EOF\napt-get update\n«apt-get install -y curl»\nrm -rf /var/lib/apt/lists/*\nEOF\n' },
      },
      { name: 'at the end all is well', files: { Dockerfile: 'FROM node:22.11\nRUN «npm ci»; exit 0\n' } },
      { name: 'said to be true', files: { Dockerfile: 'FROM node:22.11\nRUN «npm run build» || true\n' } },
      {
        name: 'behind a test, which may well be false',
        files: { Dockerfile: 'FROM alpine:3.21\nRUN [ $(uname -m) = aarch64 ] && «apk add gcc» || true\n' },
      },
      {
        name: 'a test that comes before it',
        files: { Dockerfile: 'FROM debian:12.8\nRUN test -z "$KEY" && exit 1; «apt-get install -y gnupg1»; ls\n' },
      },
      { name: 'in a list', files: { Dockerfile: 'FROM debian:12.8\nRUN cd /src && «make» && make install ; cd / && rm -rf /src\n' } },
    ],
    good: [
      { files: { Dockerfile: 'FROM rockylinux:9\nRUN dnf -y install httpd && dnf clean all\n' } },
      {
        name: 'with set -e',
        files: { Dockerfile: 'FROM debian:12.8\nRUN set -eux; apt-get update; apt-get install -y curl; rm -rf /var/lib/apt/lists/*\n' },
      },
      {
        name: 'of the here-document',
        files: {
          Dockerfile: 'FROM debian:12.8\nRUN <<EOF\nset -e\napt-get update\napt-get install -y curl\nrm -rf /var/lib/apt/lists/*\nEOF\n',
        },
      },
      {
        name: 'in its first line',
        files: {
          Dockerfile:
            'FROM debian:12.8\nRUN <<EOF\n#!/bin/sh -e\napt-get update\napt-get install -y curl\nrm -rf /var/lib/apt/lists/*\nEOF\n',
        },
      },
      {
        name: 'by SHELL',
        files: { Dockerfile: 'FROM debian:12.8\nSHELL ["/bin/bash", "-ec"]\nRUN apt-get install -y curl; apt-get clean\n' },
      },
      { name: 'another way', files: { Dockerfile: 'FROM node:22.11\nRUN npm ci || npm install\n' } },
      { name: 'it fails after a word', files: { Dockerfile: 'FROM node:22.11\nRUN npm run build || (cat npm-debug.log; exit 1)\n' } },
      {
        name: 'what may be missing',
        files: { Dockerfile: 'FROM debian:12.8\nRUN rm /etc/motd; grep -q a /etc/passwd || true; kill 1 || true\n' },
      },
      { name: 'the last one counts', files: { Dockerfile: 'FROM debian:12.8\nRUN cd /src; make install\n' } },
      {
        name: 'lists of packages, without which the installation fails',
        files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get update; apt-get install -y curl\n' },
      },
      {
        name: 'apt completes what dpkg left',
        files: { Dockerfile: 'FROM debian:12.8\nRUN dpkg -i /tmp/a.deb || true; apt-get -fy install\n' },
      },
      {
        name: 'go get fetches a repository that has no package at its top',
        files: {
          Dockerfile: 'FROM golang:1.10\nRUN go get example.com/tool || true && cd /go/src/example.com/tool && make\n',
        },
      },
      { name: 'the status is looked at', files: { Dockerfile: 'FROM debian:12.8\nRUN make; status=$?; cat build.log; exit $status\n' } },
      {
        name: 'a test looks for what it brings',
        files: {
          Dockerfile:
            'FROM debian:12.8\nRUN apt-get install -y gnupg1; found=; for s in a b; do gpg1 --recv-keys --keyserver $s F00 && found=yes && break; done; test -z "$found" && exit 1; ls\n',
        },
      },
      { name: 'in a condition', files: { Dockerfile: 'FROM debian:12.8\nRUN if make check; then echo yes; fi; ls\n' } },
    ],
  },
  *check(stage) {
    if (stage.platform === 'windows') return;
    for (const { script } of readableRuns(stage.instructions)) {
      // Who asks for the status of a command does not overlook it.
      if (textOf(script).includes('$?')) continue;
      const places = lastPlaces(script);
      const lastInstall = script.commands.findLast(installsByApt);
      const hidden = script.commands.filter(
        (command) =>
          buildsOrInstalls(command) &&
          command.stage === places.get(command.pipeline) &&
          isHidden(command, script) &&
          !isMadeUpFor(command, lastInstall) &&
          !isLookedFor(command, script) &&
          !fetchesSource(command),
      );
      const [first] = hidden;
      if (!first) continue;
      const deliberate = hidden.every(({ rescue }) => rescue);
      const others = hidden.slice(1, 6).map((command) => ({ at: command, message: 'so may this one' }));
      const cure = isConditional(first, script)
        ? 'write the condition with "if" and "then", and leave the rest free to fail the build'
        : first.rescue
          ? `leave out "|| ${excerpt(textOf(first.rescue), 40)}", or say which failure is meant`
          : 'join the commands with &&, or begin with set -e';
      yield {
        at: place(first.file, ...first.range),
        message: `"${excerpt(textOf(first), 40)}" may fail, and the RUN goes on without its result; ${cure}`,
        ...(deliberate && { atMost: 'info' as const }),
        ...(others.length > 0 && { related: others }),
      };
    }
  },
});

/** Its failure neither ends the script nor leads to another command that could make up for it. */
function isHidden(command: ShellCommand, script: ShellScript): boolean {
  const { nested, background, rescue, followed, prefixes } = command;
  if (nested || background || prefixes.includes('!')) return false;
  if (rescue) return /^(?:true|:|exit 0|\/bin\/true|(?:echo|printf)\s[^;&|()]*)$/.test(textOf(rescue).trim());
  return followed && !script.options.has('e');
}

/** Runs behind a test, of which the rescue is the other branch: without it the RUN would fail wherever the test does. */
function isConditional({ rescue, range }: ShellCommand, { commands }: ShellScript): boolean {
  return commands.some(
    (other) =>
      other.range[0] < range[0] && rescue && other.rescue?.range[0] === rescue.range[0] && /^(?:\[\[?|test)$/.test(other.name ?? ''),
  );
}

/** `dpkg -i` fails where packages are missing that `apt-get -f install` brings in behind it. */
function isMadeUpFor({ name, range }: ShellCommand, lastInstall: ShellCommand | undefined): boolean {
  return name === 'dpkg' && lastInstall !== undefined && lastInstall.range[0] > range[0];
}

/** A test further on looks whether something is there, and ends the script where it is not. */
function isLookedFor({ range }: ShellCommand, { commands }: ShellScript): boolean {
  const test = commands.find(
    ({ name, args, range: [start] }) =>
      start > range[1] && /^(?:\[\[?|test)$/.test(name ?? '') && args.some(({ literal }) => /^-[defnsxz]$/.test(literal ?? '')),
  );
  return (
    test !== undefined &&
    commands.some(({ name, args, range: [start] }) => start > test.range[1] && name === 'exit' && /^[1-9]\d*$/.test(args[0]?.literal ?? ''))
  );
}

/** `go get` fails after it has fetched a repository without Go files at its top, which is why people let it fail. */
function fetchesSource({ name, args, rescue }: ShellCommand): boolean {
  return rescue !== undefined && name === 'go' && args[0]?.literal === 'get';
}

function installsByApt({ name, args }: ShellCommand): boolean {
  return /^apt(?:-get)?$/.test(name ?? '') && args.some(({ literal }) => literal === 'install');
}

/** Place of the last command in each pipeline. Whose failure a pipe hides is another matter. */
function lastPlaces({ commands }: ShellScript): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (const { pipeline, stage } of commands) places.set(pipeline, Math.max(stage, places.get(pipeline) ?? 0));
  return places;
}
