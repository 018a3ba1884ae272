import type { Fix } from '../../core/problem.js';
import { contains, textOf } from '../../core/source.js';
import { runsOf } from '../../knowledge/packages/runs.js';
import type { CommandWord, RunCommand } from '../../knowledge/packages/types.js';
import type { Instruction, Stage } from '../../parsers/dockerfile/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/sudo',
  on: 'dockerfile.stage',
  topic: 'security',
  aggregate: true,
  summary: 'A RUN calls sudo',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `Where the build is root already, sudo does nothing but run, and most base images lack it, so the build fails. Where it is not, an image
with a password-free sudo lets whoever breaks into the worker become root, which undoes its USER.`,
  references: ['https://docs.docker.com/build/building/best-practices/#user'],
  peers: ['hadolint DL3004', 'checkov CKV2_DOCKER_1', 'trivy DS-0010', 'kics 8ada6e80', 'dockerfilelint sudo_usage'],
  examples: {
    bad: [
      {
        name: 'root already',
        files: { Dockerfile: 'FROM debian:12.8\nRUN «sudo» apt-get update && echo done\n' },
        fixed: { Dockerfile: 'FROM debian:12.8\nRUN apt-get update && echo done\n' },
      },
      {
        name: 'root again',
        files: { Dockerfile: 'FROM node:22.11\nUSER node\nRUN npm ci\nUSER root\nRUN «sudo» rm -rf /cache\n' },
        fixed: { Dockerfile: 'FROM node:22.11\nUSER node\nRUN npm ci\nUSER root\nRUN rm -rf /cache\n' },
      },
      {
        name: 'installed first',
        files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get update && apt-get install -y sudo && «sudo» make install\n' },
        fixed: { Dockerfile: 'FROM debian:12.8\nRUN apt-get update && apt-get install -y sudo && make install\n' },
      },
      {
        name: 'an old image that comes with it',
        files: { Dockerfile: 'FROM ubuntu:14.04\nRUN cd /src && make && «sudo» make install\n' },
        fixed: { Dockerfile: 'FROM ubuntu:14.04\nRUN cd /src && make && make install\n' },
      },
      { name: 'a user who may become root', files: { Dockerfile: 'FROM debian:12.8\nUSER app\nRUN «sudo» chown app /data\n' } },
      {
        name: 'one that sets HOME',
        files: { Dockerfile: 'FROM debian:12.8\nENV HOME=/home/app\nRUN «sudo» -H pip3 install numpy\n' },
      },
      { name: 'options are reported without a fix', files: { Dockerfile: 'FROM debian:12.8\nRUN «sudo» -E apt-get update\n' } },
    ],
    good: [
      { files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get update && echo done\n' } },
      { name: 'the package of that name', files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get update && apt-get install -y sudo\n' } },
      {
        name: 'a text that speaks of it',
        files: { Dockerfile: 'FROM debian:12.8\nRUN echo "app ALL=(ALL) NOPASSWD: ALL; sudo x" > /etc/sudoers.d/app\n' },
      },
      { name: 'another user is what sudo is for', files: { Dockerfile: 'FROM debian:12.8\nRUN sudo -u app apt-get update\n' } },
      { name: 'an image of a service where sudo is the way', files: { Dockerfile: 'FROM cimg/base:2024.01\nRUN sudo apt-get update\n' } },
      { name: 'only written, not run', files: { Dockerfile: 'FROM debian:12.8\nRUN cat > /setup.sh <<EOF\nsudo apt-get update\nEOF\n' } },
      {
        name: 'a user of a build stage, which nobody breaks into',
        files: {
          Dockerfile:
            'FROM acme/sdk:1 AS build\nRUN sudo mkdir /out && make && sudo cp worker /out/\nFROM scratch\nUSER 1000\nCOPY --from=build /out/worker /\nCMD ["/worker"]\n',
        },
      },
      { name: 'a try whether it works', files: { Dockerfile: 'FROM acme/desk:1\nUSER app\nRUN sudo echo "sudo works"\n' } },
      { name: 'a step of its own for root', files: { Dockerfile: 'FROM debian:12.8\nUSER root\nRUN chown app /data\nUSER app\n' } },
    ],
  },
  *check(stage) {
    if (isHosted(stage)) return;
    const mayBeThere = !stage.baseImage || hasIt(stage) || stage.allInstructions.some(installsIt);
    let user: boolean | undefined = rootOf(stage.rootStage.isScratch ? 'root' : stage.rootStage.baseImage?.user);
    for (const outer of stage.allInstructions) {
      if (outer.keyword === 'USER') user = rootOf(outer.words[0]?.text);
      if (outer.stage !== stage) continue;
      for (const { instruction, commands } of runsOf([outer])) {
        for (const command of commands) {
          const word = sudoWord(command);
          if (!word || asOther(command, word) || (!user && (!stage.ships || needsNoRights.has(command.name ?? '')))) continue;
          yield {
            at: word,
            message: `"sudo" ${effectOf(user, setsHome(command, word))}`,
            // For root it only matters where it may be missing.
            ...((!user || mayBeThere) && { atMost: 'info' as const }),
            fix: user && instruction.heredocs.length === 0 ? fixOf(instruction, command, word) : undefined,
          };
        }
      }
    }
  },
});

/** Commands that any user may call: somebody only tries sudo. */
const needsNoRights: ReadonlySet<string> = new Set(['echo', 'true', 'printf', 'id', 'whoami']);

function effectOf(isRoot: boolean | undefined, isHomeSet: boolean): string {
  if (isRoot && isHomeSet) return 'does nothing but set HOME, since the build is root here; put "HOME=/root" in its place';
  if (isRoot) return 'does nothing, since the build is root here; leave it out';
  const needs = 'needs a user who may become root, and so may whoever breaks into the container; switch to root for this step with USER';
  return isRoot === undefined ? needs.replace('needs', 'does nothing for root, and else needs') : needs;
}

/** Images whose user is not root and is meant to call sudo. */
function isHosted({ rootStage }: Stage): boolean {
  const name = rootStage.reference?.name ?? rootStage.base.value ?? '';
  return /^(?:cimg|circleci|gitpod|codercom|jenkins|kasmweb)\/|devcontainers\/|actions-runner|homebrew/.test(name);
}

/** The images of Ubuntu before 16.04 came with it; that is remembered, not measured. */
function hasIt({ rootStage: { reference } }: Stage): boolean {
  return reference?.name === 'ubuntu' && /^(?:1[0-5]\.|lucid|precise|trusty)/.test(reference.tag ?? '');
}

function installsIt(instruction: Instruction): boolean {
  return runsOf([instruction]).some(({ commands }) => commands.some(({ args }) => args.some(({ literal }) => literal === 'sudo')));
}

/** Whether a user is root; undefined when that cannot be told. */
function rootOf(user: string | undefined): boolean | undefined {
  if (user === undefined || user.includes('$')) return undefined;
  return /^["']?(?:root|0)["']?(?::.*)?$/.test(user);
}

function sudoWord({ words, args }: RunCommand): CommandWord | undefined {
  return words.slice(0, words.length - args.length).find(({ literal }) => literal === 'sudo');
}

/** Its options set HOME to the home folder of root, which an ENV or the base image may have set to another. */
function setsHome(command: RunCommand, word: CommandWord): boolean {
  return optionsOf(command, word).some(({ text }) => /^(?:-[A-Za-z]*H|--set-home$)/.test(text));
}

function optionsOf({ words }: RunCommand, word: CommandWord): readonly CommandWord[] {
  const rest = words.slice(words.indexOf(word) + 1);
  const end = rest.findIndex(({ literal }) => literal !== undefined && !literal.startsWith('-'));
  return rest.slice(0, end < 0 ? rest.length : end);
}

/** It runs something as a user other than root, or only asks what it may do. */
function asOther(command: RunCommand, word: CommandWord): boolean {
  if (command.name === 'sudo') return true;
  return optionsOf(command, word).some(({ text }) => /^(?:-[A-Za-z]*[ugi]|--user|--group|--login)/.test(text));
}

/** Removes the word and the blanks behind it. Without options only, which would go to the command else. */
function fixOf(instruction: Instruction, { words }: RunCommand, word: CommandWord): Fix | undefined {
  const next = words[words.indexOf(word) + 1];
  if (!next || !/^[a-z/.]/i.test(next.text) || next.text.includes('=') || !contains(instruction, word)) return undefined;
  const between = { file: word.file, range: [word.range[1], next.range[0]] as const };
  if (textOf(between).trim() !== '' || word.text !== 'sudo') return undefined;
  const edits = [{ file: word.file, range: [word.range[0], next.range[0]] as const, text: '' }];
  return { title: 'Leave sudo out', safety: 'unsafe', edits };
}
