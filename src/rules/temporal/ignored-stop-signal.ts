import { basename } from '../../core/path.js';
import { type Located, place, type SourceFile } from '../../core/source.js';
import { behindInit } from '../../knowledge/signals.js';
import { mayReactToStop } from '../../knowledge/temporal/stop-signals.js';
import { isFirstOfProgram } from '../../knowledge/temporal/worker-images.js';
import type { Stage } from '../../parsers/dockerfile/types.js';
import type { Project, TemporalSdk } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const python = (command = '["python", "worker.py"]') =>
  `FROM python:3.13-slim\nWORKDIR /app\nCOPY requirements.txt worker.py ./\nRUN pip install -r requirements.txt\nUSER 1000\nCMD ${command}\n`;
const pythonWorker = (run: string, rest = '') => ({
  'requirements.txt': 'temporalio==1.20.0\n',
  'worker.py': `import asyncio\n${rest}from temporalio.worker import Worker\n\n\nasync def main():\n    worker = Worker(client, task_queue="orders")\n    ${run}\n`,
});
const ruby = (run: string) => ({
  Dockerfile: 'FROM ruby:3.4\nWORKDIR /app\nCOPY Gemfile worker.rb ./\nRUN bundle install\nUSER 1000\nCMD ["ruby", "worker.rb"]\n',
  Gemfile: 'source "https://rubygems.org"\ngem "temporalio", "1.2.0"\n',
  'worker.rb': `require "temporalio/worker"\n\nworker = Temporalio::Worker.new(client: client, task_queue: "orders")\n${run}\n`,
});
const go = (run: string, rest = '') => ({
  Dockerfile:
    'FROM golang:1.26 AS build\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /w\nFROM gcr.io/distroless/static-debian12:nonroot\nCOPY --from=build /w /w\nENTRYPOINT ["/w"]\n',
  'go.mod': 'module acme.example/w\n\ngo 1.26\n\nrequire go.temporal.io/sdk v1.48.0\n',
  'main.go': `package main\n\nimport (\n\t"go.temporal.io/sdk/worker"\n${rest})\n\nfunc main() {\n\tw := worker.New(c, "orders", worker.Options{})\n\t${run}\n}\n`,
});

export default defineRule({
  id: 'temporal/ignored-stop-signal',
  on: 'dockerfile.stage',
  topic: 'delivery',
  summary: 'The program of a worker does not react to SIGTERM',
  severity: { development: 'off', staging: 'warning', production: 'warning' },
  optIn: true,
  rationale: `The SDKs for Python and Ruby listen to no signal by themselves, and that for Go only where it is told to. As process 1 of a container a program has no default reaction to SIGTERM, so the
worker goes on polling until it is killed; the tasks that it took last are lost until they time out, and two versions of the code are at work for long.`,
  references: [
    'https://docs.temporal.io/encyclopedia/workers/worker-shutdown',
    'https://pkg.go.dev/go.temporal.io/sdk/worker#InterruptCh',
    'https://github.com/temporalio/sdk-python/pull/1629',
  ],
  examples: {
    bad: [
      {
        name: 'Python',
        files: { Dockerfile: python(), ...pythonWorker('await «worker.run()»') },
      },
      {
        name: 'Python, whose workflows have signals of another kind',
        files: {
          Dockerfile: python(),
          ...pythonWorker('await «worker.run()»', 'from temporalio import workflow\n'),
          'orders.py': 'from temporalio import workflow\n\n\nclass Orders:\n    @workflow.signal\n    def pay(self) -> None: ...\n',
        },
      },
      { name: 'Ruby', files: ruby('«worker.run»') },
      { name: 'Go with a channel that nobody closes', files: go('_ = «w.Run(nil)»') },
      { name: 'Go that waits for ever', files: go('_ = «w.Start()»\n\tselect {}') },
    ],
    good: [
      {
        name: 'Python with a handler',
        files: {
          Dockerfile: python(),
          ...pythonWorker('await worker.run()', 'import signal\n'),
        },
      },
      {
        name: 'behind an init the default reaction ends it',
        files: { Dockerfile: python('["tini", "--", "python", "worker.py"]'), ...pythonWorker('await worker.run()') },
      },
      { name: 'Ruby that names its signals', files: ruby('worker.run(shutdown_signals: ["SIGINT", "SIGTERM"])') },
      { name: 'Go', files: go('_ = w.Run(worker.InterruptCh())') },
      {
        name: 'Go with a channel of its own',
        files: go('_ = w.Start()\n\tsignal.Notify(stop, syscall.SIGTERM)\n\tselect {}', '\t"os/signal"\n'),
      },
    ],
  },
  *check(stage, { project }) {
    if (!stage.ships || stage.platform === 'windows') return;
    const sdk = project.sdkOf(stage).value;
    if (sdk?.isWorker.value !== true || !sdk.sourcesComplete || !isFirstOfProgram(stage, project)) return;
    const pattern = patterns[sdk.language];
    if (!pattern || mayReactToStop(sdk) || hasInit(stage, project, sdk)) return;
    const run = placeOfRun([...project.entrySources(stage), ...sdk.sources], pattern.run);
    if (!run) return;
    yield {
      at: run,
      message: `nothing in the program reacts to SIGTERM, so that the worker goes on until it is killed, and its last tasks are lost until they time out; ${pattern.cure}`,
    };
  },
});

interface Pattern {
  /** Where the worker is run; only the last line of the match counts as its place. */
  readonly run: RegExp;
  readonly cure: string;
}

const patterns: Readonly<Record<string, Pattern | undefined>> = {
  python: {
    run: /\b[a-z_]*worker\.run\(\)|\basync with Worker\(/g,
    cure: 'add a handler with loop.add_signal_handler that ends the worker',
  },
  ruby: {
    run: /\bworker\.run\b(?!\s*\()|\bTemporalio::Worker\.run\((?![^)]*shutdown_signals)[^)]*\)|\bworker\.run\((?![^)]*shutdown_signals)[^)]*\)/g,
    cure: `run it with shutdown_signals: ["SIGINT", "SIGTERM"]`,
  },
  go: {
    run: /\b\w+\.Run\(nil\)|\b\w+\.Start\(\)(?=[\s\S]{0,300}?\bselect\s*\{\s*\})/g,
    cure: 'run it with worker.InterruptCh()',
  },
};

/** An init program reacts for it, if not gracefully. */
function hasInit(stage: Stage, { workers, stageOf }: Project, { language }: TemporalSdk): boolean {
  if (language === 'go') return false;
  const words = stage.process.value ?? [];
  const isBehind = behindInit(words).length !== words.length || /^(?:s6-svscan|init|supervisord)$/.test(basename(words[0] ?? ''));
  return (
    isBehind ||
    workers.some(
      ({ container }) =>
        stageOf(container) === stage && container.origin.kind === 'compose' && container.origin.service.node.get('init').scalar === true,
    )
  );
}

function placeOfRun(sources: readonly SourceFile[], run: RegExp): Located | undefined {
  for (const file of sources) {
    if (!/temporal/i.test(file.text)) continue;
    for (const match of file.text.matchAll(run)) {
      const before = file.text.slice(file.text.lastIndexOf('\n', match.index) + 1, match.index);
      if (!/#|\/\//.test(before)) return place(file, match.index, match.index + match[0].length);
    }
  }
  return undefined;
}
