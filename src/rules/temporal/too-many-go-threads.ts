import { isBefore } from '../../core/version.js';
import { defineRule } from '../../rule.js';

const files = (directive: string, rest = '') => ({
  Dockerfile:
    'FROM golang:1.25 AS build\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /worker\nFROM gcr.io/distroless/static-debian12:nonroot\nCOPY --from=build /worker /worker\nENTRYPOINT ["/worker"]\n',
  'go.mod': `module acme.example/w\n\ngo ${directive}\n\nrequire go.temporal.io/sdk v1.40.0\n${rest}`,
  'main.go':
    'package main\n\nimport "go.temporal.io/sdk/worker"\n\nfunc main() {\n\tw := worker.New(c, "q", worker.Options{})\n\t_ = w\n}\n',
});
const compose = (mark: string, environment = '') =>
  `services:\n  worker:\n    build: .\n    image: acme/worker\n    cpus: ${mark}\n${environment && `    environment: ${environment}\n`}`;
const deployment = (mark: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: worker }
spec:
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:
      containers:
        - name: worker
          image: acme/worker:1.4.0
          resources: { limits: { cpu: ${mark} } }
`;
const build = 'services:\n  build-only:\n    build: .\n    image: acme/worker\n    restart: "no"\n    command: "true"\n';

export default defineRule({
  id: 'temporal/too-many-go-threads',
  on: 'temporal.worker',
  topic: 'scaling',
  summary: 'A Go worker with a CPU limit takes all processors of the machine for its own',
  severity: { development: 'off', staging: 'info', production: 'info' },
  optIn: true,
  rationale: `A Go program that was written for a version before 1.25 runs as many threads at once as the machine has processors, whatever its limit. On a large machine it uses up its share
within a moment, and stands still for the rest of each tenth of a second, which shows as a long time from schedule to start.`,
  references: ['https://go.dev/doc/go1.25#container-aware-gomaxprocs', 'https://pkg.go.dev/go.uber.org/automaxprocs'],
  examples: {
    bad: [
      { files: { ...files('1.24.0'), 'compose.prod.yaml': compose('«1.5»') } },
      { name: 'in Kubernetes', files: { ...files('1.24.0'), 'compose.yaml': build, 'k8s/worker.yaml': deployment('«500m»') } },
    ],
    good: [
      { name: 'since Go 1.25 it sees its limit', files: { ...files('1.25.0'), 'compose.prod.yaml': compose('1.5') } },
      {
        name: 'a library sets it',
        files: {
          ...files('1.24.0', 'require go.uber.org/automaxprocs v1.6.0\n'),
          'compose.yaml': build,
          'k8s/worker.yaml': deployment('500m'),
        },
      },
      { name: 'so does the variable', files: { ...files('1.24.0'), 'compose.prod.yaml': compose('1.5', '{ GOMAXPROCS: "2" }') } },
      {
        name: 'no limit',
        files: { ...files('1.24.0'), 'compose.prod.yaml': 'services:\n  worker:\n    build: .\n    image: acme/worker\n' },
      },
    ],
  },
  *check({ container, sdk, setting }) {
    const { cpu } = container.limits;
    const program = sdk.value;
    if (!cpu.isSet || program?.language !== 'go' || !program.requires.isSet || !isBefore(program.requires.value, '1.25')) return;
    if (!setting('GOMAXPROCS').isUnset || program.has('go.uber.org/automaxprocs').value !== false) return;
    if (program.sources.some(({ text }) => /\bGOMAXPROCS\b|automaxprocs/.test(text))) return;
    yield {
      at: cpu.at,
      message: `${container.label} may use ${cpu.value} CPUs, and Go runs as many threads as the machine has processors, as go.mod asks for Go ${program.requires.value}, so that it is throttled; ask for 1.25 or newer there, import go.uber.org/automaxprocs, or set GOMAXPROCS`,
      related: [{ at: program.requires.at, message: 'the version of Go' }],
    };
  },
});
