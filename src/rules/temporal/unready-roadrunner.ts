import { joinPath } from '../../core/path.js';
import { type Located, place, type SourceFile, textOf } from '../../core/source.js';
import type { Stage } from '../../parsers/dockerfile/types.js';
import type { Project, TemporalSdk } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const dockerfile = (
  binary = 'COPY --from=ghcr.io/roadrunner-server/roadrunner:2025.1 /usr/bin/rr /usr/local/bin/rr\n',
  command = '["rr", "serve"]',
) => `FROM php:8.3-cli\nWORKDIR /app\n${binary}COPY . .\nRUN composer install --no-dev\nUSER 1000\nCMD ${command}\n`;
const files = (rr: string) => ({
  'composer.json': '{ "require": { "php": ">=8.1", "temporal/sdk": "^2.13", "spiral/roadrunner": "^2025.1" } }\n',
  'worker.php': '<?php\n$factory = Temporal\\WorkerFactory::create();\n$factory->run();\n',
  '.rr.yaml': rr,
});
const rr = (address: string) =>
  `version: "3"\nserver:\n  command: "php worker.php"\ntemporal:\n  address: ${address}\n  activities:\n    num_workers: 4\n`;

export default defineRule({
  id: 'temporal/unready-roadrunner',
  on: 'dockerfile.stage',
  topic: 'configuration',
  summary: 'RoadRunner, which runs workers of PHP, is not in the image or not set up for Temporal',
  severity: { development: 'warning', staging: 'error', production: 'error' },
  rationale: `A worker of the PHP SDK is started by RoadRunner, which polls the task queues for it. Without the binary, without the part "temporal" of its configuration, or with an address
that means the container itself, it takes no task.`,
  references: ['https://docs.roadrunner.dev/docs/plugins/temporal', 'https://github.com/temporalio/samples-php'],
  examples: {
    bad: [
      { name: 'the container itself', files: { Dockerfile: dockerfile(), ...files(rr('«localhost:7233»')) } },
      {
        name: 'no part for Temporal',
        files: {
          Dockerfile: dockerfile(),
          ...files('«version: "3"»\nserver:\n  command: "php worker.php"\nhttp:\n  address: 0.0.0.0:8080\n'),
        },
      },
      {
        name: 'no RoadRunner',
        files: { Dockerfile: dockerfile('', '«["rr", "serve"]»').replace('CMD «', '«CMD '), ...files(rr('temporal:7233')) },
      },
    ],
    good: [
      { files: { Dockerfile: dockerfile(), ...files(rr('temporal:7233')) } },
      { name: 'from the environment', files: { Dockerfile: dockerfile(), ...files(rr('"${TEMPORAL_ADDRESS:-localhost:7233}"')) } },
      {
        name: 'a client of Temporal that serves requests',
        files: {
          Dockerfile: dockerfile(),
          ...files('version: "3"\nserver:\n  command: "php worker.php"\nhttp:\n  address: 0.0.0.0:8080\n'),
          'worker.php': '<?php\n$client = Temporal\\Client\\WorkflowClient::create($service);\n',
        },
      },
      {
        name: 'another configuration is named',
        files: { Dockerfile: dockerfile(undefined, '["rr", "serve", "-c", "/etc/rr.yaml"]'), ...files(rr('localhost:7233')) },
      },
    ],
  },
  *check(stage, { project }) {
    if (!stage.ships) return;
    const sdk = project.sdkOf(stage).value;
    if (sdk?.language !== 'php' || sdk.isWorker.value !== true) return;
    const words = stage.process.value ?? [];
    const command = stage.entrypoint ?? stage.cmd;
    const isStarted = words.some((word) => /(?:^|\/)rr$/.test(word));
    if (command && isStarted && !bringsBinary(stage)) {
      yield {
        at: command,
        message: `nothing puts "rr" into the image, so that the worker does not start; copy it from ghcr.io/roadrunner-server/roadrunner`,
      };
    }
    const file = isStarted ? configOf(sdk, words, project) : undefined;
    const problem = file && problemIn(file);
    if (problem) yield problem;
  },
});

/** By any of its ways: copied, downloaded by its helper or by hand, or a base image that is not known. */
function bringsBinary(stage: Stage): boolean {
  const before = stage.allInstructions.filter(({ keyword }) => keyword !== 'CMD' && keyword !== 'ENTRYPOINT');
  return stage.rootStage.reference?.name !== 'php' || before.some((one) => /roadrunner|\brr\b|curl|wget/i.test(textOf(one)));
}

function configOf({ folder, manifest }: TemporalSdk, words: readonly string[], { files }: Project): SourceFile | undefined {
  if (words.some((word) => /^(?:-c|--config|-o)(?:=|$)/.test(word))) return undefined;
  const path = joinPath(folder, '.rr.yaml');
  const text = files.text(path, { file: manifest, range: [0, 0] });
  return text.isSet ? { path, text: text.value } : undefined;
}

function problemIn(file: SourceFile): { readonly at: Located; readonly message: string } | undefined {
  const { text } = file;
  if (/^include:/m.test(text)) return undefined;
  const part = /^temporal:[^\n]*\n(?:[ \t]+[^\n]*\n|[ \t]*#[^\n]*\n|\n)*/m.exec(text);
  if (!part) {
    const first = /^[^\s#][^\r\n]*/m.exec(text);
    const start = first?.index ?? 0;
    return {
      at: place(file, start, start + (first?.[0].length ?? 0)),
      message: `"${file.path}" has no part "temporal", so that RoadRunner polls no task queue; add it with the address of the server`,
    };
  }
  const address = /^[ \t]+address:[ \t]*["']?((?:localhost|127\.0\.0\.1)(?::\d+)?)["']?[ \t]*(?:#.*)?\r?$/m.exec(part[0]);
  if (!address?.[1]) return undefined;
  const start = part.index + address.index + address[0].indexOf(address[1]);
  return {
    at: place(file, start, start + address[1].length),
    message: `"${address[1]}" is the container of RoadRunner itself, where no Temporal server is; name the host of the server`,
  };
}
