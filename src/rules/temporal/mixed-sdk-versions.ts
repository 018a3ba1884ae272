import { compareVersions, minorOf } from '../../core/version.js';
import { oneVersionPackages } from '../../knowledge/temporal/sdks.js';
import { isFirstOfProgram } from '../../knowledge/temporal/worker-images.js';
import { defineRule } from '../../rule.js';

const dockerfile = 'FROM node:22.11\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\nCOPY . .\nUSER node\nCMD ["node", "worker.js"]\n';
const files = (client: string, worker: string) => ({
  Dockerfile: dockerfile,
  'package.json': `{\n  "dependencies": {\n    ${client},\n    "@temporalio/worker": ${worker}\n  }\n}\n`,
});

export default defineRule({
  id: 'temporal/mixed-sdk-versions',
  on: 'dockerfile.stage',
  topic: 'configuration',
  summary: 'Packages of the TypeScript SDK have different versions',
  severity: { development: 'warning', staging: 'error', production: 'error' },
  rationale: `The packages of the TypeScript SDK are released together and share internal types. With two versions, two copies of the common package are loaded, and the
worker fails as it starts, or errors and payloads of one copy are not recognised by the other.`,
  references: ['https://github.com/temporalio/sdk-typescript#readme', 'https://www.npmjs.com/package/@temporalio/worker'],
  examples: {
    bad: [
      { files: files('«"@temporalio/client": "1.11.7"»', '"1.12.1"') },
      {
        name: 'said once for two images of one program',
        files: { ...files('«"@temporalio/client": "1.11.7"»', '"1.12.1"'), 'Dockerfile.cron': dockerfile },
      },
      {
        name: 'three of them',
        files: {
          Dockerfile: dockerfile,
          'package.json':
            '{\n  "dependencies": {\n    «"@temporalio/activity": "1.9.0"»,\n    "@temporalio/client": "1.12.1",\n    "@temporalio/worker": "1.12.1"\n  }\n}\n',
        },
      },
    ],
    good: [
      { files: files('"@temporalio/client": "1.12.1"', '"1.12.1"') },
      {
        name: 'ranges that meet',
        files: { ...files('"@temporalio/client": "~1.12.0"', '"1.12.1"'), 'Dockerfile.cron': dockerfile },
      },
      { name: 'what is installed for a range is not known', files: files('"@temporalio/client": "^1.11.7"', '"1.12.1"') },
      {
        name: 'a package of somebody else',
        files: {
          Dockerfile: dockerfile,
          'package.json': '{\n  "dependencies": {\n    "nestjs-temporal-core": "3.0.0",\n    "@temporalio/worker": "1.12.1"\n  }\n}\n',
        },
      },
    ],
  },
  *check(stage, { project }) {
    if (!stage.ships) return;
    const sdk = project.sdkOf(stage).value;
    if (sdk?.language !== 'typescript') return;
    const versions = oneVersionPackages.flatMap((name) => {
      const version = sdk.packages.get(name);
      return version?.isSet ? [{ name, version: version.value, at: version.at }] : [];
    });
    const main = versions.find(({ name }) => name === '@temporalio/worker') ?? versions.find(({ name }) => name === '@temporalio/client');
    const other = versions.find(({ version }) => main && compareVersions(version, main.version) !== 0);
    if (!main || !other || !isFirstOfProgram(stage, project)) return;
    const isPatch = minorOf(main.version) === minorOf(other.version);
    yield {
      at: other.at,
      message: `"${other.name}" ${other.version} stands beside "${main.name}" ${main.version}, and packages of the SDK that differ may not work together; give all of them one version`,
      related: [{ at: main.at, message: 'the other version' }],
      ...(isPatch && { atMost: 'warning' as const }),
    };
  },
});
