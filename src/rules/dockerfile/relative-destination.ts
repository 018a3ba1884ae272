import { beginsInRoot } from '../../knowledge/images/workdir.js';
import { endsUpInImage } from '../../knowledge/packages/runs.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/relative-destination',
  on: 'dockerfile.stage',
  topic: 'containerization',
  summary: 'Files are copied to a relative path, and no WORKDIR says where that is',
  severity: 'info',
  rationale: `Without a WORKDIR the path starts at the root of the file system, where files of the program lie among those of the system and can replace
them. A base image that sets a working directory one day moves everything.`,
  references: ['https://docs.docker.com/build/building/best-practices/#workdir'],
  peers: ['hadolint DL3045'],
  examples: {
    bad: [
      { files: { Dockerfile: 'FROM python:3.13\nCOPY . «.»\nCMD ["python", "w.py"]\n' } },
      {
        name: 'through another stage',
        files: { Dockerfile: 'FROM debian:12.8 AS base\nENV A=1\nFROM base\nCOPY w.sh «app/w.sh»\nWORKDIR /app\nCMD ["./w.sh"]\n' },
      },
      {
        name: 'once for each stage',
        files: { Dockerfile: 'FROM python:3.13\nCOPY requirements.txt «./»\nCOPY w.py ./\nCMD ["python", "w.py"]\n' },
      },
      {
        name: 'a whole folder in a stage that is thrown away',
        files: {
          Dockerfile:
            'FROM node:22.11 AS build\nCOPY package.json ./\nCOPY . «.»\nRUN npm ci\nFROM node:22.11\nWORKDIR /app\nCOPY --from=build /dist dist\nCMD ["node", "w.js"]\n',
        },
      },
      { name: 'in JSON', files: { Dockerfile: 'FROM alpine:3.21\nADD ["w.sh", «"app/"»]\n' } },
    ],
    good: [
      { files: { Dockerfile: 'FROM python:3.13\nWORKDIR /app\nCOPY . .\nCMD ["python", "w.py"]\n' } },
      { name: 'an absolute path', files: { Dockerfile: 'FROM python:3.13\nCOPY . /app\nCMD ["python", "w.py"]\n' } },
      {
        name: 'set in an earlier stage',
        files: { Dockerfile: 'FROM debian:12.8 AS base\nWORKDIR /app\nFROM base\nCOPY w.sh app/w.sh\nCMD ["./w.sh"]\n' },
      },
      { name: 'the base image sets one', files: { Dockerfile: 'FROM golang:1.24\nCOPY . .\nRUN go build\n' } },
      { name: 'what the base image sets is not known', files: { Dockerfile: 'FROM acme/python:3.13\nCOPY . .\nCMD ["python", "w.py"]\n' } },
      {
        name: 'one file in a stage that is thrown away',
        files: {
          Dockerfile:
            'FROM python:3.13 AS venv\nCOPY requirements.txt requirements.txt\nRUN python -m venv venv && venv/bin/pip install -r requirements.txt\nFROM python:3.13\nCOPY --from=venv /venv /venv\nCMD ["/venv/bin/worker"]\n',
        },
      },
      { name: 'a variable', files: { Dockerfile: 'FROM alpine:3.21\nARG DIR=/app\nADD ["w.sh", "$DIR/"]\n' } },
      { name: 'nothing but the program', files: { Dockerfile: 'FROM scratch\nCOPY worker .\nCMD ["/worker"]\n' } },
    ],
  },
  *check(stage) {
    // In an empty image there is nothing else that could be in the way.
    if (stage.platform === 'windows' || stage.rootStage.isScratch || !beginsInRoot(stage.baseImage)) return;
    for (let above = stage.parent; above; above = above.parent) if (above.instructions.some(({ keyword }) => keyword === 'WORKDIR')) return;
    const isKept = endsUpInImage(stage);
    for (const { keyword, copy } of stage.instructions) {
      if (keyword === 'WORKDIR') return;
      // In a stage that is thrown away a file more does no harm; a whole folder may replace those of the system.
      if (!isKept && !copy?.sources.some((source) => source.path === '' && !source.isPattern)) continue;
      const path = copy?.destination.value;
      if (!copy || !path || path.startsWith('/') || /^["'\\]|^[A-Za-z]:/.test(path)) continue;
      yield {
        at: copy.destination,
        message: `"${path}" is relative, and no WORKDIR stands before it, so the files land in the root of the file system; write an absolute path, or set a WORKDIR first`,
      };
      // One WORKDIR serves all that follow.
      return;
    }
  },
});
