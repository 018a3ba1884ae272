import type { Problem } from '../../core/problem.js';
import { inOwnWords, type Located, placeOf } from '../../core/source.js';
import { isIpAddress, isProtocol, portDefect, portRange } from '../../knowledge/compose/formats.js';
import type { DataNode, Service } from '../../parsers/compose/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'compose/invalid-port',
  on: 'compose.service',
  topic: 'configuration',
  summary: 'A port is written in a way that Compose cannot read',
  severity: 'error',
  rationale: `Compose reads \`[[ip:]host:]container[/protocol]\` and refuses the whole application when a part of it makes no sense: a name
in place of an address, a number above 65535, ranges of different length.`,
  references: ['https://docs.docker.com/reference/compose-file/services/#ports'],
  examples: {
    bad: [
      { files: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    ports: [«"localhost:8080:80"»]\n' } },
      {
        name: 'numbers, ranges, protocols and addresses',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    ports:\n      - «"80800:80"»\n      - «"8080-8082:80-81"»\n      - «"8443:443/http"»\n      - «"::1:81:81"»\n      - «"82:"»\n      - «"83 : 83"»\n      - «"http:84"»\n',
        },
      },
      {
        name: 'long form',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    ports:\n      - { target: «http», published: «any», host_ip: «localhost», protocol: «http» }\n      - target: «"80-81"»\n',
        },
      },
    ],
    good: [
      { files: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    ports: ["127.0.0.1:8080:80"]\n' } },
      {
        name: 'all that Compose takes',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    ports: [80, "81", "82:82/TCP", "127.0.0.1::83", "[::1]:84:84", "8000-8010:85", "90-91:90-91/udp", ":86", "0:87", "88/"]\n',
        },
      },
      {
        name: 'variables',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    ports: ["${BIND}:${PORT:-8080}:80", "${PORTS}", "$HOST:81"]\n  api:\n    image: nginx:1.27.3\n    ports: [{ target: "${TARGET}", published: "${PORT}" }]\n',
        },
      },
      {
        name: 'long form',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    ports: [{ target: 80, published: "8080-8090", host_ip: "::1", protocol: tcp }, { target: "81", published: "" }]\n',
        },
      },
    ],
  },
  *check(service) {
    const list = service.node.get('ports');
    if (!list.isList) return;
    for (const item of list.items) {
      if (item.isScalar && item.text !== undefined) yield* shortForm(item, item.text, service);
      if (item.isMap) yield* longForm(item, service);
    }
  },
});

function* shortForm(item: DataNode, text: string, service: Service): Generator<Problem> {
  const defect = portDefect(text);
  if (defect === undefined) return;
  const said = inOwnWords(text, item) === text ? defect : 'with its variables put in it is no port';
  yield problem(item, `the port "${inOwnWords(text, item)}" of service "${service.name}" cannot be read: ${said}`);
}

function* longForm(item: DataNode, { name }: Service): Generator<Problem> {
  const checks: readonly [key: string, isValid: (text: string) => boolean, what: string][] = [
    ['target', (text) => /^\d+$/.test(text) && (portRange(text)?.[0] ?? 0) > 0, 'one port of a container'],
    ['published', (text) => text === '' || portRange(text) !== undefined, 'a port or a range of ports'],
    ['host_ip', (text) => text === '' || isIpAddress(text), 'an IP address'],
    ['protocol', (text) => text === '' || isProtocol(text), 'tcp, udp or sctp'],
  ];
  for (const [key, isValid, what] of checks) {
    const node = item.get(key);
    if (!node.isScalar || node.isUnset || node.text === undefined || isValid(node.text)) continue;
    yield problem(node, `"${key}: ${inOwnWords(node.text, node)}" of a port of service "${name}" is not ${what}`);
  }
}

function problem(at: Located, what: string): Problem {
  return { at: placeOf(at), message: `${what}, so that the application does not start; correct it` };
}
