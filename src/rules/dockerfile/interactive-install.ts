import { insertAfter } from '../../core/edit.js';
import { textOf } from '../../core/source.js';
import { hasOption, headOf, headText, packageCall, valuesOf } from '../../knowledge/packages/read.js';
import { runsOf } from '../../knowledge/packages/runs.js';
import type { CommandWord, PackageCall, RunCommand } from '../../knowledge/packages/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/interactive-install',
  on: 'dockerfile.stage',
  topic: 'delivery',
  summary: 'A package manager asks a question that nobody can answer during a build',
  severity: 'error',
  rationale: `A build has no terminal. A package manager that asks before it goes on reads the end of its input instead of an answer, and gives
up. apt asks only when it must add, remove or change more than was named, so such a build may work for years and fail on the day a dependency is added.`,
  references: [
    'https://manpages.debian.org/stable/apt/apt-get.8.en.html',
    'https://dnf.readthedocs.io/en/latest/command_ref.html',
    'https://docs.docker.com/build/building/best-practices/#apt-get',
  ],
  peers: [
    'hadolint DL3014',
    'hadolint DL3030',
    'hadolint DL3034',
    'hadolint DL3038',
    'trivy DS-0021',
    'kics 77783205',
    'kics 6e19193a',
    'kics 7ebd323c',
    'kics 45e1fca5',
    'dockerfilelint apt-get_missing_param',
  ],
  examples: {
    bad: [
      {
        files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get update && «apt-get install» curl\n' },
        fixed: { Dockerfile: 'FROM debian:12.8\nRUN apt-get update && apt-get install -y curl\n' },
      },
      {
        name: 'a package that lies there as a file, as a remark only',
        files: {
          Dockerfile: 'FROM debian:12.8\nADD https://acme.example/dive_0.12.0.deb /tmp/dive.deb\nRUN «apt install» /tmp/dive.deb\n',
        },
        fixed: {
          Dockerfile: 'FROM debian:12.8\nADD https://acme.example/dive_0.12.0.deb /tmp/dive.deb\nRUN apt install -y /tmp/dive.deb\n',
        },
      },
      {
        name: 'yum asks always',
        files: { Dockerfile: 'FROM rockylinux:9.3\nRUN «yum install» curl\n' },
        fixed: { Dockerfile: 'FROM rockylinux:9.3\nRUN yum install -y curl\n' },
      },
      {
        name: 'a front end for questions of packages does not answer this one',
        files: {
          Dockerfile: 'FROM debian:12.8\nRUN DEBIAN_FRONTEND=noninteractive «apt-get -q install» --no-install-recommends \\\n      curl\n',
        },
        fixed: {
          Dockerfile: 'FROM debian:12.8\nRUN DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends \\\n      curl\n',
        },
      },
      {
        name: 'so do other subcommands',
        files: { Dockerfile: 'FROM debian:12.8\nRUN «apt-get upgrade» && «apt-get purge» gcc\n' },
        fixed: { Dockerfile: 'FROM debian:12.8\nRUN apt-get upgrade -y && apt-get purge -y gcc\n' },
      },
      {
        name: 'a group of packages',
        files: { Dockerfile: 'FROM fedora:44\nRUN «dnf group» install "Development Tools"\n' },
        fixed: { Dockerfile: 'FROM fedora:44\nRUN dnf group install -y "Development Tools"\n' },
      },
      {
        name: 'a stream of a module',
        files: { Dockerfile: 'FROM rockylinux:9.3\nRUN «dnf module» enable nodejs:20 && dnf install -y nodejs\n' },
        fixed: { Dockerfile: 'FROM rockylinux:9.3\nRUN dnf module enable -y nodejs:20 && dnf install -y nodejs\n' },
      },
      {
        name: 'zypper has an option of its own for this',
        files: { Dockerfile: 'FROM opensuse/leap:15.6\nRUN «zypper in» curl\n' },
        fixed: { Dockerfile: 'FROM opensuse/leap:15.6\nRUN zypper in -y curl\n' },
      },
      {
        name: 'a here-document is reported without a fix',
        files: { Dockerfile: 'FROM debian:12.8\nRUN <<EOF\n«apt-get install» curl\nEOF\n' },
      },
    ],
    good: [
      { files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get update && apt-get install -y curl\n' } },
      {
        name: 'a letter among others',
        files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get -fyq install curl && apt-get autoremove -qy\n' },
      },
      {
        name: 'very quiet means yes',
        files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get -qq install curl && apt-get install -q -q curl\n' },
      },
      { name: 'the same by number', files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get install -q=2 curl\n' } },
      {
        name: 'spelled out',
        files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get --assume-yes install curl && apt-get --yes remove curl\n' },
      },
      {
        name: 'an option of the configuration',
        files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get -o APT::Get::Assume-Yes=true install curl\n' },
      },
      { name: 'the answer comes through a pipe', files: { Dockerfile: 'FROM debian:12.8\nRUN yes | apt-get install curl\n' } },
      { name: 'or from a redirection', files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get install curl < answers\n' } },
      {
        name: 'the configuration says yes',
        files: {
          Dockerfile:
            'FROM debian:12.8\nRUN echo \'APT::Get::Assume-Yes "true";\' > /etc/apt/apt.conf.d/90yes\nRUN apt-get update && apt-get install curl\n',
        },
      },
      {
        name: 'a configuration that cannot be seen here',
        files: { Dockerfile: 'FROM debian:12.8\nCOPY apt.conf /etc/apt/\nRUN apt-get update && apt-get install curl\n' },
      },
      { name: 'yum with yes', files: { Dockerfile: 'FROM rockylinux:9.3\nRUN yum install -y curl\n' } },
      { name: 'microdnf never asks', files: { Dockerfile: 'FROM redhat/ubi9-minimal:9.4\nRUN microdnf install curl\n' } },
      {
        name: 'dnf may be told so in its configuration',
        files: { Dockerfile: 'FROM fedora:44\nRUN echo assumeyes=1 >> /etc/dnf/dnf.conf\nRUN dnf install curl\n' },
      },
      { name: 'as an option', files: { Dockerfile: 'FROM fedora:44\nRUN dnf --setopt=assumeyes=True install curl\n' } },
      { name: 'a group, with yes', files: { Dockerfile: 'FROM fedora:44\nRUN dnf -y group install "Development Tools"\n' } },
      {
        name: 'zypper without questions',
        files: { Dockerfile: 'FROM opensuse/leap:15.6\nRUN zypper -n in curl && zypper --non-interactive rm vim\n' },
      },
      { name: 'zypper with yes', files: { Dockerfile: 'FROM opensuse/leap:15.6\nRUN zypper in -y curl\n' } },
      { name: 'options in a variable', files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get install $OPTIONS curl\n' } },
      { name: 'nothing is changed', files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get install --dry-run curl && apt-get update\n' } },
      { name: 'asked for the help text', files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get install --help\n' } },
      {
        name: 'what an earlier install brought changes nothing else',
        files: {
          Dockerfile:
            'FROM ubuntu:22.04\nRUN apt-get update && apt-get install -y software-properties-common curl\nRUN apt-get install python3 curl\n',
        },
      },
      { name: 'apk never asks', files: { Dockerfile: 'FROM alpine:3.21\nRUN apk add curl\n' } },
    ],
  },
  *check(stage) {
    let isConfigured = false;
    const installed = new Set<string>();
    for (const outer of stage.allInstructions) {
      isConfigured ||= configures.test(textOf(outer));
      if (isConfigured) return;
      if (outer.stage !== stage) continue;
      for (const { instruction, commands } of runsOf([outer])) {
        for (const command of commands) {
          const call = packageCall(command);
          if (!call) continue;
          const isThere = call.family === 'apt' && call.action === 'install' && call.operands.every(({ text }) => installed.has(text));
          for (const name of broughtBy(call)) installed.add(name);
          if (isThere || !asks(call) || isAnswered(call, command)) continue;
          const certain = call.family !== 'apt' && stage.baseImage !== undefined;
          const when = asksAlways(call) ? 'before it goes on' : 'as soon as it must add more than was named';
          const effect = certain ? 'and is aborted' : 'and may be aborted';
          yield {
            at: headOf(call),
            message: `"${headText(call)}" asks ${when}, ${effect}, since a build has no terminal to answer; add -y`,
            ...(!certain && { atMost: isOfFiles(call) ? ('info' as const) : ('warning' as const) }),
            ...(instruction.heredocs.length === 0 && fixOf(call)),
          };
        }
      }
    }
  },
});

/** Files and words of configurations that answer for all later calls. */
const configures = /assume-?yes["' =]|\/etc\/(?:apt|dnf|yum|zypp)\b[^\n]{0,200}\.conf|^(?:COPY|ADD)\b[^\n]*\s\/etc\/(?:apt|dnf|zypp)\b/im;

const changes = new Set(['install', 'remove', 'upgrade', 'dist-upgrade']);

/** It asks, when there is something to do. What apt does without packages (`install -f`) it does mostly without a question. */
function asks({ family, manager, action, operands, opaque, verbName }: PackageCall): boolean {
  // microdnf knows -y, but says yes with and without it: https://github.com/rpm-software-management/microdnf, read 2026-11-26.
  const chooses = family === 'yum' && /^module (?:enable|disable|reset|switch-to)$/.test(verbName ?? '');
  if (opaque || !(changes.has(action) || chooses) || manager === 'microdnf' || !['apt', 'yum', 'zypper'].includes(family)) return false;
  return family === 'zypper' || action !== 'install' || operands.length > 0;
}

/** Names that are installed after a call of apt. The tool for repositories is written in Python: https://packages.debian.org/stable/software-properties-common, read 2026-11-27. */
function broughtBy({ family, action, operands }: PackageCall): readonly string[] {
  if (family !== 'apt' || action !== 'install') return [];
  return operands.flatMap(({ text }) => (text === 'software-properties-common' ? [text, 'python3'] : [text]));
}

/** apt installs what was named without a question, when nothing else changes by that. */
function asksAlways({ family, action }: PackageCall): boolean {
  return family !== 'apt' || action !== 'install';
}

/** Only packages that lie there as files, which bring no other dependencies from one day to the next. */
function isOfFiles({ action, operands }: PackageCall): boolean {
  return action === 'install' && operands.every(({ text }) => /^["']?(?:\.?\/|\$).*\.deb["']?$/.test(text));
}

function isAnswered(call: PackageCall, command: RunCommand): boolean {
  if (command.stage > 0 || /<(?![(])/.test(textOf(command))) return true;
  if (hasOption(call, '-y', '--yes', '--assume-yes', '--assumeyes', '--assumeno', '--assume-no', '--help', '-h', '--version')) return true;
  if (hasOption(call, '-s', '--simulate', '--just-print', '--dry-run', '--recon', '--no-act', '--print-uris', '--trivial-only'))
    return true;
  if (valuesOf(call, '-o', '--option', '--setopt').some((value) => /assume-?yes\s*=/i.test(value))) return true;
  if (call.family === 'zypper') return hasOption(call, '-n', '--non-interactive', '--no-confirm', '-D');
  const quiet = call.options.filter(({ name, value }) => ['-q', '--quiet'].includes(name) && value === undefined).length;
  return call.family === 'apt' && (quiet > 1 || valuesOf(call, '-q', '--quiet').some((value) => Number(value) > 1));
}

/** Adds the option behind the subcommand. Where nobody is asked it changes nothing, and where somebody is, the build cannot work without it. */
function fixOf({ verb, verbName, command }: PackageCall) {
  const last = verbName?.includes(' ') ? command.args[command.args.indexOf(verb as CommandWord) + 1] : verb;
  if (!last || last.text !== last.literal) return {};
  return { fix: { title: 'Answer yes', safety: 'safe' as const, edits: [insertAfter(last, ' -y')] } };
}
