import { textOf } from '../../core/source.js';
import type { Instruction, Stage } from '../../parsers/dockerfile/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/relative-workdir',
  on: 'dockerfile.stage',
  topic: 'containerization',
  summary: 'The first WORKDIR of a stage is relative, or begins with a tilde',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `A relative WORKDIR starts where the base image ended, so another base moves the application. A tilde means no home here: Docker makes a folder of that name,
and what looks for the files in the home directory does not find them.`,
  references: [
    'https://docs.docker.com/reference/build-checks/workdir-relative-path/',
    'https://docs.docker.com/reference/dockerfile/#workdir',
  ],
  peers: [
    'hadolint DL3000',
    'buildkit WorkdirRelativePath',
    'checkov CKV_DOCKER_10',
    'trivy DS-0009',
    'kics 6b376af8',
    'dockerfilelint invalid_workdir',
  ],
  examples: {
    bad: [
      {
        name: 'the base image decides where it is',
        files: { Dockerfile: 'FROM node:22.11\nWORKDIR «app»\nCOPY . .\nUSER 1000\nCMD ["node", "worker.js"]\n' },
      },
      {
        name: 'a tilde is a name like any other',
        files: { Dockerfile: 'FROM node:22.11\nWORKDIR /home/node\nWORKDIR «~/app»\nCOPY . .\nUSER 1000\nCMD ["node", "worker.js"]\n' },
      },
      {
        name: 'in a stage that others build on',
        files: { Dockerfile: 'FROM node:22.11 AS base\nWORKDIR «"./app"»\nFROM base\nWORKDIR src\nUSER 1000\nCMD ["node", "worker.js"]\n' },
      },
    ],
    good: [
      { files: { Dockerfile: 'FROM node:22.11\nWORKDIR /app\nCOPY . .\nUSER 1000\nCMD ["node", "worker.js"]\n' } },
      {
        name: 'relative to an absolute one',
        files: { Dockerfile: 'FROM node:22.11\nWORKDIR /app\nWORKDIR src\nCOPY . .\nUSER 1000\nCMD ["node", "worker.js"]\n' },
      },
      {
        name: 'relative to that of the stage it builds on',
        files: { Dockerfile: 'FROM node:22.11 AS base\nWORKDIR "/app"\nFROM base\nWORKDIR src\nUSER 1000\nCMD ["node", "worker.js"]\n' },
      },
      {
        name: 'a variable may hold anything',
        files: { Dockerfile: 'FROM node:22.11\nARG HOME_DIR\nWORKDIR ${HOME_DIR}/app\nCOPY . .\nUSER 1000\nCMD ["node", "worker.js"]\n' },
      },
      {
        name: 'a drive of Windows',
        files: { Dockerfile: '# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2022\nWORKDIR C:\\app\nCOPY . .\n' },
      },
    ],
  },
  *check(stage) {
    const isWorkdir = ({ keyword }: Instruction) => keyword === 'WORKDIR';
    const first = stage.allInstructions.find(isWorkdir);
    for (const instruction of stage.instructions.filter(isWorkdir)) {
      const path = textOf(instruction.args).replace(/^(["'])(.*)\1$/s, '$2');
      if (path.startsWith('~')) {
        yield {
          at: instruction.args,
          message: `"${path}" begins with a tilde, which is no home directory to Docker but a folder of that name; write the path out`,
        };
      } else if (instruction === first && path !== '' && !/^(?:[/\\$%{]|[A-Za-z]:)/.test(path)) {
        yield {
          at: instruction.args,
          message: `"${path}" is relative to the directory that ${baseOf(stage)} ends in, so with another base it is another one; begin with a slash`,
          atMost: 'info' as const,
        };
      }
    }
  },
});

function baseOf({ base }: Stage): string {
  return base.isSet && base.isLiteral ? `"${base.value}"` : 'the base image';
}
