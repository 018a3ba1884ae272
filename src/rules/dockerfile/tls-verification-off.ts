import { type Located, place, textOf } from '../../core/source.js';
import { addressesOf, hostOf, isPublicHost, uncheckedTransfer, verifies } from '../../knowledge/packages/downloads.js';
import { nameWord, packageCall } from '../../knowledge/packages/read.js';
import { endsUpInImage, runsOf } from '../../knowledge/packages/runs.js';
import type { PackageOption, RunCommand } from '../../knowledge/packages/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/tls-verification-off',
  on: 'dockerfile.stage',
  topic: 'security',
  summary: 'The check of TLS certificates is switched off',
  severity: { development: 'info', staging: 'warning', production: 'error' },
  rationale: `Whoever stands between the build and a server can then hand over any file, and it ends up in the image. A variable in the environment
of the image goes on at run time: the program then accepts any certificate from the servers that it calls, and sends them its tokens.`,
  references: [
    'https://nodejs.org/api/cli.html#node_tls_reject_unauthorizedvalue',
    'https://curl.se/docs/sslcerts.html',
    'https://pip.pypa.io/en/stable/topics/https-certificates/',
  ],
  peers: [
    'checkov CKV2_DOCKER_2',
    'checkov CKV2_DOCKER_3',
    'checkov CKV2_DOCKER_4',
    'checkov CKV2_DOCKER_5',
    'checkov CKV2_DOCKER_6',
    'checkov CKV2_DOCKER_12',
    'checkov CKV2_DOCKER_13',
    'checkov CKV2_DOCKER_14',
    'checkov CKV2_DOCKER_15',
    'checkov CKV2_DOCKER_16',
  ],
  examples: {
    bad: [
      {
        name: 'for the program that ships',
        files: { Dockerfile: 'FROM node:22.11\nENV «NODE_TLS_REJECT_UNAUTHORIZED=0»\nCMD ["node", "worker.js"]\n' },
      },
      { name: 'curl', files: { Dockerfile: 'FROM debian:12.8\nRUN «curl -fsSLk» https://get.acme.example/tool.sh -o tool.sh\n' } },
      { name: 'wget', files: { Dockerfile: 'FROM debian:12.8\nRUN «wget --no-check-certificate» https://get.acme.example/tool.tgz\n' } },
      { name: 'pip', files: { Dockerfile: 'FROM python:3.12-slim\nRUN pip install «--trusted-host pypi.org» httpx==0.27\n' } },
      {
        name: 'one finding for all hosts of a call',
        files: {
          Dockerfile:
            'FROM python:3.12-slim\nRUN pip install «--trusted-host=pypi.org» --trusted-host files.pythonhosted.org httpx==0.27\n',
        },
      },
      {
        name: 'pip by its environment',
        files: { Dockerfile: 'FROM python:3.12-slim\nENV «PIP_TRUSTED_HOST=pypi.org»\nRUN pip install httpx==0.27\n' },
      },
      {
        name: 'git, in a build stage and for one call',
        files: {
          Dockerfile:
            'FROM debian:12.8 AS build\nRUN git config --global «http.sslVerify false» && «GIT_SSL_NO_VERIFY=1» git clone https://git.acme.example/a\nFROM debian:12.8\nCMD ["/a"]\n',
        },
      },
      {
        name: 'npm',
        files: {
          Dockerfile: 'FROM node:22.11 AS build\nRUN npm config set «strict-ssl false» && npm ci\nFROM node:22.11\nCMD ["node", "w.js"]\n',
        },
      },
      {
        name: 'yum',
        files: {
          Dockerfile: 'FROM rockylinux:9.3\nRUN echo «"sslverify=0"» >> /etc/yum.conf && yum install -y «--setopt=sslverify=false» curl\n',
        },
      },
      { name: 'apt', files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get «-o Acquire::https::Verify-Peer=false» update\n' } },
      { name: 'apk', files: { Dockerfile: 'FROM alpine:3.23\nRUN apk «--no-check-certificate» add --no-cache ca-certificates\n' } },
    ],
    good: [
      { name: 'node', files: { Dockerfile: 'FROM node:22.11\nENV NODE_TLS_REJECT_UNAUTHORIZED=1\nCMD ["node", "worker.js"]\n' } },
      {
        name: 'a certificate of your own',
        files: { Dockerfile: 'FROM node:22.11\nENV NODE_EXTRA_CA_CERTS=/ca.pem\nCMD ["node", "worker.js"]\n' },
      },
      {
        name: 'curl, with other letters',
        files: {
          Dockerfile: 'FROM debian:12.8\nRUN curl -fsSLo k https://get.acme.example/tool.sh && curl -H -k https://get.acme.example/\n',
        },
      },
      {
        name: 'a checksum says what came',
        files: {
          Dockerfile:
            'FROM debian:12.8\nRUN curl -fsSLk https://get.acme.example/tool.sh -o tool.sh && echo "0a1b  tool.sh" | sha256sum -c -\n',
        },
      },
      {
        name: 'this very machine',
        files: { Dockerfile: 'FROM debian:12.8\nRUN ./start && curl -k https://localhost:8443/health && curl -ks "https://127.0.0.1/"\n' },
      },
      {
        name: 'a health check of itself',
        files: { Dockerfile: 'FROM debian:12.8\nHEALTHCHECK CMD curl -fk https://localhost:8443/health\n' },
      },
      {
        name: 'an address that only the build knows',
        files: { Dockerfile: 'FROM debian:12.8\nARG MIRROR\nRUN curl -k "https://${MIRROR}/tool" -o tool\n' },
      },
      { name: 'wget', files: { Dockerfile: 'FROM debian:12.8\nRUN wget https://get.acme.example/tool.tgz\n' } },
      {
        name: 'nothing to check without TLS',
        files: { Dockerfile: 'FROM debian:12.8\nRUN wget --no-check-certificate http://get.acme.example/tool.tgz\n' },
      },
      {
        name: 'pip with an index in the own network',
        files: { Dockerfile: 'FROM python:3.12-slim\nRUN pip install --trusted-host pypi.internal --trusted-host devpi httpx==0.27\n' },
      },
      {
        name: 'pip by its environment',
        files: { Dockerfile: 'FROM python:3.12-slim\nENV PIP_INDEX_URL=https://pypi.org/simple\nRUN pip install httpx==0.27\n' },
      },
      {
        name: 'git',
        files: {
          Dockerfile:
            'FROM debian:12.8 AS build\nRUN git config --global http.sslVerify true && git clone https://git.acme.example/a\nFROM debian:12.8\nCMD ["/a"]\n',
        },
      },
      {
        name: 'npm',
        files: {
          Dockerfile: 'FROM node:22.11 AS build\nRUN npm config set strict-ssl true && npm ci\nFROM node:22.11\nCMD ["node", "w.js"]\n',
        },
      },
      {
        name: 'yum',
        files: {
          Dockerfile: 'FROM rockylinux:9.3\nRUN echo "sslverify=1" >> /etc/yum.conf && yum install -y --setopt=sslverify=true curl\n',
        },
      },
      { name: 'apt', files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get -o Acquire::https::Verify-Peer=true update\n' } },
    ],
  },
  *check(stage) {
    const ships = endsUpInImage(stage);
    for (const { keyword, assignments } of stage.instructions) {
      if (keyword !== 'ENV' && keyword !== 'ARG') continue;
      for (const { file, range, name, value } of assignments) {
        if (!value.isSet || !switchesOff(name, value.value)) continue;
        const goesOn = keyword === 'ENV' && ships;
        yield {
          at: { file, range },
          message: `"${textOf({ file, range })}" accepts any certificate${goesOn ? ', in the running container too' : ''}, so whoever stands between can hand over anything; leave it out, and add the certificate of your authority where one is missing`,
          ...(!(goesOn && name === 'NODE_TLS_REJECT_UNAUTHORIZED') && { atMost: 'warning' as const }),
        };
      }
    }
    for (const { commands } of runsOf(stage.instructions)) {
      const isVerified = commands.some(verifies);
      for (const command of commands) {
        for (const at of switchesIn(command, isVerified)) {
          const isSigned = signed.test(textOf(at)) && checksSignatures(command);
          const effect = isSigned
            ? 'only the signatures of the packages tell whose they are'
            : 'whoever stands between can hand over anything';
          yield {
            at,
            message: `"${oneLine(at)}" accepts any certificate, so ${effect}; leave it out, and add the certificate of your authority where one is missing`,
            atMost: isSigned || textOf(at).endsWith(formerHost) ? ('info' as const) : ('warning' as const),
          };
        }
      }
    }
  },
});

/** Switches of apk, apt and yum, which check the signatures of packages all the same. */
const signed = /^--no-check-certificate$|sslverify *=|Verify-(?:Peer|Host)/i;
const unsigned = /^--(?:allow-(?:untrusted|unauthenticated)|no-?gpg-?checks?)$/;

/** Old tutorials name this host, which pip has not asked for years. */
const formerHost = 'pypi.python.org';

function checksSignatures({ name, args }: RunCommand): boolean {
  return name !== 'git' && !args.some(({ literal }) => unsigned.test(literal ?? ''));
}

function oneLine(at: Located): string {
  const text = textOf(at).replace(/\s+/g, ' ').replaceAll(' \\ ', ' ');
  return text.replace(/^(["'])(.*)\1$/, '$2');
}

/** Whether a variable switches the check off for the program that reads it. */
function switchesOff(name: string, value: string): boolean {
  switch (name.toUpperCase()) {
    case 'NODE_TLS_REJECT_UNAUTHORIZED':
    case 'PYTHONHTTPSVERIFY':
      return value === '0';
    case 'GIT_SSL_NO_VERIFY':
      return /^(?:1|true|yes|on)$/i.test(value);
    case 'NPM_CONFIG_STRICT_SSL':
    case 'YARN_ENABLE_STRICT_SSL':
      return /^(?:false|0)$/i.test(value);
    case 'PIP_TRUSTED_HOST':
    case 'UV_INSECURE_HOST':
      return value.split(/[\s,]+/).some((host) => isPublicHost(hostOf(host) ?? ''));
    default:
      return false;
  }
}

/** Places in a command where the check is switched off. What is checked afterwards by a checksum may come from anywhere. */
function* switchesIn(command: RunCommand, isVerified: boolean): Iterable<Located> {
  for (const { at } of command.assignments) if (isSwitch(textOf(at))) yield at;
  if (command.name === 'export' || command.prefixes.includes('env')) {
    for (const { file, range, literal } of command.words) if (literal !== undefined && isSwitch(literal)) yield { file, range };
  }
  const transfer = uncheckedTransfer(command);
  if (transfer && !isVerified && goesOut(command)) yield between(nameWord(command) ?? transfer, transfer);
  yield* settings(command);
  const call = packageCall(command);
  if (!call) return;
  const hosts = call.options.filter(({ name, value }) => trusts.has(name) && value !== undefined && isPublicHost(hostOf(value) ?? ''));
  const host = hosts.find(({ value }) => value !== formerHost) ?? hosts[0];
  if (host) yield between(host.word, endOf(command, host));
  for (const option of call.options) {
    const { name, value, word } = option;
    if (/^-o$|^--(?:option|setopt)$/.test(name) && value !== undefined && isUnchecked(value)) yield between(word, endOf(command, option));
    else if (name === '--no-strict-ssl' || (name === '--strict-ssl' && value === 'false')) yield between(word, word);
    else if (call.family === 'apk' && name === '--no-check-certificate') yield between(word, word);
  }
}

const trusts = new Set(['--trusted-host', '--allow-insecure-host']);

/** The last word of an option: its own, or that of its value. */
function endOf({ args }: RunCommand, { word, value = '' }: PackageOption): Located {
  return word.literal?.includes(value) ? word : (args[args.indexOf(word) + 1] ?? word);
}

function isSwitch(text: string): boolean {
  const match = /^([A-Za-z_]\w*)=["']?([^"']*)["']?$/.exec(text);
  return match !== null && switchesOff(match[1] ?? '', match[2] ?? '');
}

/** An option of apt or yum. */
function isUnchecked(setting: string): boolean {
  return /^Acquire::https(?:::[^:\s]+)*::Verify-(?:Peer|Host)=["']?(?:false|0|no)["']?$|^(?:[\w*-]+\.)?sslverify=(?:0|false|no)$/i.test(
    setting,
  );
}

/** The addresses are public ones with TLS; unknown is not. */
function goesOut(command: RunCommand): boolean {
  const addresses = addressesOf(command).filter((address) => !/^http:/i.test(address));
  return addresses.some((address) => isPublicHost(hostOf(address) ?? ''));
}

/** Settings that programs are told to keep, and lines for their configuration files. */
function* settings({ name, args }: RunCommand): Iterable<Located> {
  const literals = args.map(({ literal }) => literal ?? '');
  if (name === 'echo' || name === 'printf' || name === 'sed') {
    for (const [index, word] of args.entries()) {
      const text = literals[index] ?? '';
      if (/(?:^|[\s/.]|\\n)sslverify *= *(?:0|false|no)\b/i.test(text) || /Verify-(?:Peer|Host)["']? +["']?(?:false|0)\b/i.test(text))
        yield between(word, word);
    }
  }
  if (name !== 'git' && name !== 'npm' && name !== 'yarn' && name !== 'pnpm' && name !== 'conda') return;
  for (const [index, word] of args.entries()) {
    const key = (literals[index] ?? '').toLowerCase();
    const next = args[index + 1];
    if (
      /^(?:http\.(?:\S+\.)?sslverify|strict-ssl|enablestrictssl|ssl_verify)$/.test(key) &&
      next &&
      /^(?:false|0|no)$/i.test(literals[index + 1] ?? '')
    )
      yield between(word, next);
    else if (/^(?:http\.(?:\S+\.)?sslverify|strict-ssl)=(?:false|0)$/.test(key)) yield between(word, word);
  }
}

function between(first: Located, last: Located): Located {
  return place(first.file, first.range[0], Math.max(first.range[1], last.range[1]));
}
