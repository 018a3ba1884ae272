import { type Located, place, textOf } from '../../core/source.js';
import { verifies } from '../../knowledge/packages/downloads.js';
import { packageCall } from '../../knowledge/packages/read.js';
import { type Run, runsOf } from '../../knowledge/packages/runs.js';
import type { CommandWord, PackageCall, RunCommand } from '../../knowledge/packages/types.js';
import type { Instruction } from '../../parsers/dockerfile/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/unsigned-packages',
  on: 'dockerfile.stage',
  topic: 'security',
  summary: 'Packages are installed without a check of their signature',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `The signature is what tells a package of the distribution from one that a mirror, a proxy or somebody on the way put in its place.
Packages run scripts as root when they are installed, so a wrong one owns the image.`,
  references: [
    'https://manpages.debian.org/stable/apt/apt-secure.8.en.html',
    'https://dnf.readthedocs.io/en/latest/conf_ref.html',
    'https://wiki.alpinelinux.org/wiki/Alpine_Package_Keeper',
  ],
  peers: ['checkov CKV2_DOCKER_7', 'checkov CKV2_DOCKER_8', 'checkov CKV2_DOCKER_9', 'checkov CKV2_DOCKER_10', 'checkov CKV2_DOCKER_11'],
  examples: {
    bad: [
      { name: 'apt', files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get update && apt-get install -y «--allow-unauthenticated» curl\n' } },
      { name: 'apt by force', files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get install -y «--force-yes» curl\n' } },
      {
        name: 'a repository that is trusted without a key',
        files: {
          Dockerfile: 'FROM debian:12.8\nRUN echo "deb «[trusted=yes]» https://deb.acme.example/ ./" > /etc/apt/sources.list.d/acme.list\n',
        },
      },
      {
        name: 'apk with a file from the network',
        files: { Dockerfile: 'FROM alpine:3.21\nRUN wget https://get.acme.example/tool.apk\nRUN apk add «--allow-untrusted» tool.apk\n' },
      },
      {
        name: 'apk with a repository',
        files: { Dockerfile: 'FROM alpine:3.21\nRUN apk add «--allow-untrusted» -X https://apk.acme.example tool\n' },
      },
      { name: 'yum', files: { Dockerfile: 'FROM rockylinux:9.3\nRUN yum install -y «--nogpgcheck» curl\n' } },
      {
        name: 'yum by its configuration',
        files: {
          Dockerfile:
            'FROM rockylinux:9.3\nRUN printf "[acme]\\nbaseurl=https://rpm.acme.example\\n«gpgcheck=0»\\n" > /etc/yum.repos.d/acme.repo\n',
        },
      },
      { name: 'rpm', files: { Dockerfile: 'FROM rockylinux:9.3\nRUN rpm -i «--nosignature» https://get.acme.example/tool.rpm\n' } },
      { name: 'zypper', files: { Dockerfile: 'FROM opensuse/leap:15.6\nRUN zypper -n «--no-gpg-checks» in curl\n' } },
      {
        name: 'a repository of zypper',
        files: { Dockerfile: 'FROM opensuse/leap:15.6\nRUN zypper -n ar -f «-G» https://rpm.acme.example/ acme\n' },
      },
    ],
    good: [
      { name: 'apt', files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get update && apt-get install -y curl\n' } },
      {
        name: 'a repository with its key',
        files: {
          Dockerfile:
            'FROM debian:12.8\nRUN echo "deb [signed-by=/usr/share/keyrings/acme.gpg] https://deb.acme.example/ ./" > /etc/apt/sources.list.d/acme.list\n',
        },
      },
      {
        name: 'a folder of the image itself',
        files: { Dockerfile: 'FROM debian:12.8\nRUN echo "deb [trusted=yes] file:/packages ./" > /etc/apt/sources.list.d/local.list\n' },
      },
      {
        name: 'apk with a file from the build context',
        files: { Dockerfile: 'FROM alpine:3.21\nCOPY tool.apk /\nRUN apk add --allow-untrusted /tool.apk\n' },
      },
      {
        name: 'apk with a file whose checksum is known',
        files: {
          Dockerfile:
            'FROM alpine:3.21\nRUN wget https://get.acme.example/tool.apk && echo "0a1b  tool.apk" | sha256sum -c - && apk add --allow-untrusted tool.apk\n',
        },
      },
      {
        name: 'apk with a repository and its key',
        files: { Dockerfile: 'FROM alpine:3.21\nCOPY acme.rsa.pub /etc/apk/keys/\nRUN apk add -X https://apk.acme.example tool\n' },
      },
      {
        name: 'a repository of test builds that nobody signs',
        files: {
          Dockerfile:
            'FROM rockylinux:9.3\nRUN printf "[acme]\\nbaseurl=https://buildlogs.centos.org/9-stream/acme/x86_64/\\ngpgcheck=0\\n" > /etc/yum.repos.d/acme.repo\n',
        },
      },
      { name: 'yum', files: { Dockerfile: 'FROM rockylinux:9.3\nRUN yum install -y curl\n' } },
      {
        name: 'yum with a file from the build context',
        files: { Dockerfile: 'FROM rockylinux:9.3\nCOPY worker.rpm /\nRUN yum install -y --nogpgcheck /worker.rpm\n' },
      },
      {
        name: 'the signature of the list is another matter',
        files: { Dockerfile: 'FROM rockylinux:9.3\nRUN printf "[acme]\\ngpgcheck=1\\nrepo_gpgcheck=0\\n" > /etc/yum.repos.d/acme.repo\n' },
      },
      { name: 'rpm', files: { Dockerfile: 'FROM rockylinux:9.3\nRUN rpm -i https://get.acme.example/tool.rpm\n' } },
      {
        name: 'zypper that takes the keys along',
        files: { Dockerfile: 'FROM opensuse/leap:15.6\nRUN zypper -n --gpg-auto-import-keys in curl\n' },
      },
    ],
  },
  *check(stage) {
    let isVerified = false;
    let downloads = false;
    for (const outer of stage.allInstructions) {
      if (outer.keyword === 'ADD' && /https?:\/\//.test(textOf(outer))) downloads = true;
      for (const run of runsOf([outer])) {
        isVerified ||= run.commands.some(verifies);
        downloads ||= run.commands.some(({ name }) => name === 'curl' || name === 'wget' || name === undefined);
        if (outer.stage === stage) yield* problemsOf(run, isVerified, !downloads);
      }
    }
  },
});

function* problemsOf({ commands }: Run<Instruction>, isVerified: boolean, isOffline: boolean) {
  for (const command of commands) {
    for (const at of switchesIn(command, isVerified, isOffline)) {
      yield {
        at,
        message: `"${shorten(textOf(at))}" switches off the check of signatures, so a changed package is installed as root; leave it out, and add the key of the repository`,
      };
    }
  }
}

function shorten(text: string): string {
  const plain = text.replace(/^["']|["']$/g, '').replace(/\s+/g, ' ');
  return plain.length > 80 ? `${plain.slice(0, 77)}...` : plain;
}

/** Options that switch the check off. Sources: the manuals in `src/knowledge/packages/grammars.ts`. */
const options: Readonly<Record<string, readonly string[]>> = {
  apt: ['--allow-unauthenticated', '--force-yes', '--allow-insecure-repositories'],
  apk: ['--allow-untrusted'],
  yum: ['--nogpgcheck', '--no-gpgchecks', '--no-gpg-checks'],
  zypper: ['--no-gpg-checks', '--no-gpgcheck', '--gpgcheck-allow-unsigned', '--allow-unsigned-rpm'],
};

function* switchesIn(command: RunCommand, isVerified: boolean, isOffline: boolean): Iterable<Located> {
  if (command.name === 'echo' || command.name === 'printf' || command.name === 'sed') {
    for (const word of command.args) if (isUnsignedSource(word.literal ?? word.text)) yield settingOf(word);
  }
  if (
    command.name === 'rpm' &&
    !isVerified &&
    !(
      isOffline &&
      areFiles(
        command.args.filter(({ text }) => !text.startsWith('-')),
        /\.rpm$/,
      )
    )
  ) {
    for (const word of command.args) if (/^--(?:nosignature|nodigest)$/.test(word.literal ?? '')) yield placeOf(word);
  }
  const call = packageCall(command);
  if (!call || isVerified) return;
  for (const { name, value, word } of call.options) {
    const isRepository = name === '-G' && (call.verbName === 'ar' || call.verbName === 'addrepo');
    const isOption =
      (isRepository || options[call.family]?.includes(name)) && !(isOffline && areFiles(call.operands, /\.(?:apk|deb|rpm)$/));
    if ((isOption && !checksNothing(call)) || (value !== undefined && isSetting(name, value))) yield placeOf(word);
  }
}

/** The words of a list that switch the check off, so that the rest of it is not quoted. */
function settingOf({ file, range }: CommandWord): Located {
  const found = /(?<!_)gpgcheck *= *(?:0|false|no)|\[[^\]]{0,200}\btrusted=yes\b[^\]]{0,200}\]/i.exec(textOf({ file, range }));
  return found ? place(file, range[0] + found.index, range[0] + found.index + found[0].length) : place(file, ...range);
}

function placeOf({ file, range }: CommandWord): Located {
  return place(file, ...range);
}

/** A removal checks nothing, and `apk index` lists files that somebody built here. */
function checksNothing({ family, action }: PackageCall): boolean {
  return action === 'remove' || (family === 'apk' && action === 'other');
}

/** Files of the image, which nothing fetched from the network. */
function areFiles(words: readonly CommandWord[], ending: RegExp): boolean {
  return words.length > 0 && words.every(({ text }) => !/^["']?https?:/.test(text) && ending.test(text.replace(/["']/g, '')));
}

function isSetting(name: string, value: string): boolean {
  if (name === '-o' || name === '--option')
    return /^(?:APT::Get::AllowUnauthenticated|Acquire::Allow(?:Insecure|Weak)Repositories)=["']?(?:true|1|yes)/i.test(value);
  return name === '--setopt' && /^(?:[\w*-]+\.)?gpgcheck=(?:0|false|no)$/i.test(value);
}

/** A line for a list of repositories that trusts one without a key. */
function isUnsignedSource(text: string): boolean {
  if (/\[[^\]]{0,200}\btrusted=yes\b/i.test(text)) return !/\]\s*(?:file|copy|cdrom):|\]\s*https?:\/\/(?:localhost|127\.)/.test(text);
  if (!/(?:^|[\s/]|\\n)gpgcheck *= *(?:0|false|no)\b/i.test(text)) return false;
  return !/baseurl *= *file:/i.test(text) && !isOfTestBuilds.test(text);
}

/** CentOS signs only what it releases, so no key exists for these. Source: https://sigs.centos.org/guide/delivery/ (2026-11-27). */
const isOfTestBuilds = /baseurl *= *https?:\/\/(?:cbs|buildlogs)\.centos\.org\//i;
