import { replace } from '../../core/edit.js';
import { inOwnWords, textOf } from '../../core/source.js';
import { excerpt } from '../../core/words.js';
import { serverAddress } from '../../knowledge/temporal/addresses.js';
import type { TemporalCaller } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = (variable: string) =>
  `services:\n  worker:\n    image: acme/orders-worker:1.4.0\n    environment:\n      ${variable}\n      LOG_LEVEL: info\n`;
const pod = (value: string) => `apiVersion: v1
kind: Pod
metadata: { name: worker }
spec:
  containers:
    - name: worker
      image: acme/orders-worker:1.4.0
      env:
        - name: TEMPORAL_ADDRESS
          value: ${value}
`;
const built = (address: string) => `services:\n  worker:\n    build: .\n    environment:\n      TEMPORAL_ADDRESS: ${address}\n`;
const python = {
  Dockerfile: 'FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\nRUN pip install -r requirements.txt\nCMD ["python", "worker.py"]\n',
  'requirements.txt': 'temporalio==1.31.0\n',
};
const program = (address: string) =>
  `import os\nfrom temporalio.client import Client\nfrom temporalio.worker import Worker\n\n\nasync def main():\n    client = await Client.connect(${address})\n    await Worker(client, task_queue="orders").run()\n`;

export default defineRule({
  id: 'temporal/malformed-address',
  on: 'container',
  topic: 'configuration',
  summary: 'TEMPORAL_ADDRESS is no host and port',
  severity: 'error',
  rationale: `The SDKs, the CLI and the Web UI dial \`host:port\` over gRPC. With a scheme in front the address cannot be resolved ("too many colons in address"), quotes
become part of the host, and without a port most of them try 80 or 443; the worker never connects.`,
  references: ['https://docs.temporal.io/references/client-environment-configuration'],
  examples: {
    bad: [
      {
        files: { 'compose.prod.yaml': compose('TEMPORAL_ADDRESS: «http://temporal:7233»') },
        fixed: { 'compose.prod.yaml': compose('TEMPORAL_ADDRESS: temporal:7233') },
      },
      {
        files: { 'k8s/worker.yaml': pod('«https://orders.a2dd6.tmprl.cloud:7233»') },
        fixed: { 'k8s/worker.yaml': pod('orders.a2dd6.tmprl.cloud:7233') },
      },
      {
        name: 'quotes of a text processor',
        files: { 'k8s/worker.yaml': pod('«“temporal:7233”»') },
        fixed: { 'k8s/worker.yaml': pod('temporal:7233') },
      },
      {
        name: 'quotes within an item of a list are part of the value',
        files: {
          'compose.prod.yaml':
            "services:\n  worker:\n    image: acme/orders-worker:1.4.0\n    environment:\n      - TEMPORAL_ADDRESS=«'temporal:7233'»\n",
        },
        fixed: {
          'compose.prod.yaml':
            'services:\n  worker:\n    image: acme/orders-worker:1.4.0\n    environment:\n      - TEMPORAL_ADDRESS=temporal:7233\n',
        },
      },
      {
        name: 'no port, in a program that adds none',
        files: { ...python, 'worker.py': program('os.environ["TEMPORAL_ADDRESS"]'), 'compose.prod.yaml': built('«temporal»') },
      },
    ],
    good: [
      { files: { 'compose.prod.yaml': compose('TEMPORAL_ADDRESS: temporal:7233') } },
      { files: { 'k8s/worker.yaml': pod('orders.a2dd6.tmprl.cloud:7233') } },
      { name: 'a name of gRPC', files: { 'k8s/worker.yaml': pod('dns:///temporal:7233') } },
      {
        name: 'a variable of its own, which the program may read as an URL',
        files: { 'compose.prod.yaml': compose('TEMPORAL_URL: http://temporal:7233') },
      },
      {
        name: 'a program that takes the scheme off',
        files: {
          ...python,
          'worker.py': program('urlparse(os.environ["TEMPORAL_ADDRESS"]).netloc'),
          'compose.prod.yaml': built('http://temporal:7233'),
        },
      },
      { name: 'no port, and no program in sight', files: { 'compose.prod.yaml': compose('TEMPORAL_ADDRESS: temporal') } },
      {
        name: 'a program that adds the port',
        files: { ...python, 'worker.py': program('f\'{os.environ["TEMPORAL_ADDRESS"]}:7233\''), 'compose.prod.yaml': built('temporal') },
      },
      {
        name: 'the SDK for TypeScript adds it by itself',
        files: {
          Dockerfile: 'FROM node:22-slim\nWORKDIR /app\nCOPY . .\nCMD ["node", "worker.js"]\n',
          'package.json': '{ "dependencies": { "@temporalio/worker": "1.22.0" } }\n',
          'worker.js':
            "const { NativeConnection, Worker } = require('@temporalio/worker');\nconst { TEMPORAL_ADDRESS: address } = require('node:process').env;\nNativeConnection.connect({ address }).then((connection) => Worker.create({ connection, taskQueue: 'orders' }));\n",
          'compose.prod.yaml': built('temporal'),
        },
      },
      { name: 'from outside', files: { 'compose.prod.yaml': compose('TEMPORAL_ADDRESS: ${TEMPORAL_ADDRESS}') } },
    ],
  },
  *check(container, { project }) {
    const caller = project.callerOf(container);
    const value = caller?.setting('TEMPORAL_ADDRESS');
    if (!caller || !value?.isSet) return;
    const written = value.value.trim();
    const bare = written.replace(/^["'“”‘’]+|["'“”‘’]+$/g, '');
    const address = serverAddress(bare);
    if (!address) return;
    const { scheme, host, port } = address;
    const isDialled = scheme !== undefined && /^(?:https?|grpcs?|tcp)$/.test(scheme);
    if (bare === written && !isDialled && (port !== undefined || scheme !== undefined || !needsPort(caller))) return;
    if (isDialled && changesAddress(caller)) return;
    const meant = `${host}:${port ?? '7233'}`;
    const shown = excerpt(inOwnWords(value.value, value.at));
    const isShort = bare === written && !isDialled;
    const what = isDialled ? 'has a scheme' : isShort ? 'has no port' : 'has quotes around it that belong to the value';
    // An URL may have the port of something else.
    const fix = value.isLiteral && port !== undefined && textOf(value.at).includes(written);
    yield {
      at: value.at,
      message: `TEMPORAL_ADDRESS "${shown}" ${what}, so that ${container.label} cannot connect; write host and port alone, as in "${meant}"`,
      ...(fix && {
        fix: {
          title: 'Write host and port alone',
          safety: 'unsafe',
          edits: [replace(value.at, textOf(value.at).replace(written, bare.replace(/^.*:\/\/|\/$/g, '')))],
        },
      }),
    };
  },
});

/** Its SDK takes the port as it is, and no source of the program adds one. */
function needsPort({ is, sdk }: TemporalCaller): boolean {
  if (is === 'ui' || is === 'tool') return true;
  const found = sdk?.value;
  if (!found || found.language === 'typescript' || !found.sourcesComplete) return false;
  const reading = found.sources.filter(({ text }) => text.includes('TEMPORAL_ADDRESS'));
  return reading.length > 0 && !found.sources.some(({ text }) => /7233|TEMPORAL_PORT/.test(text));
}

/** A source that reads the variable takes URLs apart, or texts. */
function changesAddress({ sdk }: TemporalCaller): boolean {
  const parts = /urlparse|urlsplit|new URL\(|url\.Parse|URI\.create|new Uri\(|TrimPrefix|removeprefix|\.replace\(|\.split\(|re\.sub/;
  return (
    sdk?.value?.sources.some(({ text }) => parts.test(text) && /TEMPORAL_ADDRESS|temporal_address|temporalAddress/.test(text)) === true
  );
}
