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
          Dockerfile: dockerfile().replace('CMD ["rr", "serve"]', '«CMD ["rr", "serve"]»'),
          ...files('version: "3"\nserver:\n  command: "php worker.php"\nhttp:\n  address: 0.0.0.0:8080\n'),
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
    if (!command || !file || /^["']?include["']?\s*:/m.test(file.text)) return;
    if (!temporalPart.test(file.text)) {
      yield {
        at: command,
        message: `"${file.path}" has no part "temporal", so that RoadRunner polls no task queue; add it with the address of the server`,
      };
    }
    const address = ownAddress(file);
    if (!address) return;
    yield {
      at: address,
      message: `"${textOf(address)}" is the container of RoadRunner itself, where no Temporal server is; name the host of the server`,
    };
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

/** The part of its configuration, in any way to write YAML: nested ones of that name are taken for it, which only silences. */
const temporalPart = /(?:^|[{,]\s*)["']?temporal["']?\s*:/m;

/** `address` of that part as a plain text; undefined where it comes from the environment, or stands far away. */
function ownAddress(file: SourceFile): Located | undefined {
  const text = file.text.replace(/^[ \t]*#.*$/gm, (comment) => ' '.repeat(comment.length));
  const part = temporalPart.exec(text);
  if (!part) return undefined;
  const from = part.index + part[0].length;
  const rest = text.slice(from, from + 500);
  const address = /(["']?address["']?\s*:\s*["']?)((?:localhost|127\.0\.0\.1)(?::\d+)?)["']?\s*(?:[#,}\r\n]|$)/.exec(rest);
  if (!address?.[1] || !address[2]) return undefined;
  // Another part begins in between.
  if (/^[^\s#{]|\}/m.test(rest.slice(0, address.index).replace(/^[^\n]*/, ''))) return undefined;
  const start = from + address.index + address[1].length;
  return place(file, start, start + address[2].length);
}
