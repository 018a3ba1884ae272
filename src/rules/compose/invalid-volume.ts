import type { Problem } from '../../core/problem.js';
import { inOwnWords, type Located, placeOf } from '../../core/source.js';
import { isAbsolute, mountDefect } from '../../knowledge/compose/formats.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'compose/invalid-volume',
  on: 'compose.service',
  topic: 'configuration',
  summary: 'A volume is written in a way that Compose or the engine cannot read',
  severity: 'error',
  rationale: `Compose reads \`[source:]target[:options]\` and refuses the whole application when a part is empty or one too many. The engine
refuses a container whose target path is not absolute, which is what a volume without a target comes to.`,
  references: ['https://docs.docker.com/reference/compose-file/services/#volumes'],
  examples: {
    bad: [
      {
        name: 'a named volume without a target',
        files: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    volumes: [«data»]\nvolumes: { data: {} }\n' },
      },
      {
        name: 'an empty source, a colon too many, a relative target',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    volumes:\n      - «":/data"»\n      - «./a:/a:ro:z»\n      - «./b:b»\n',
        },
      },
      {
        name: 'long form',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    volumes:\n      - { type: bind, source: ./a, target: «srv» }\n      - { type: «bind», target: /b }\n',
        },
      },
    ],
    good: [
      { files: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    volumes: [data:/data]\nvolumes: { data: {} }\n' } },
      {
        name: 'all that is taken',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    volumes: [/anonymous, "./a:/a:ro,z", "~/b:/b", "C:\\\\c:/c", "c:/d:/d:rw", "c:/e:c:/e", \'\\\\.\\pipe\\docker_engine:\\\\.\\pipe\\docker_engine\']\n',
        },
      },
      {
        name: 'variables',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    volumes: ["${DATA:-./data}:/data", "${MOUNT}", "${A}:${B}", { type: bind, source: "${C}", target: "${D}" }]\n',
        },
      },
      {
        name: 'long forms that need no source',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    volumes: [{ type: tmpfs, target: /t }, { type: volume, target: /v }, { type: bind, source: ./a, target: /a }]\n',
        },
      },
    ],
  },
  *check({ node, name }) {
    const list = node.get('volumes');
    if (!list.isList) return;
    for (const item of list.items) {
      if (item.isScalar && item.text !== undefined) {
        const defect = mountDefect(item.text);
        const words = inOwnWords(item.text, item);
        const said = words === item.text ? defect : 'with its variables put in it makes no sense';
        if (defect !== undefined) yield problem(item, `the volume "${words}" of service "${name}" cannot be mounted: ${said}`);
      }
      if (!item.isMap) continue;
      const [target, source, type] = [item.get('target'), item.get('source'), item.get('type')];
      if (target.isScalar && target.text && !isAbsolute(target.text)) {
        yield problem(target, `the target "${inOwnWords(target.text, target)}" of a volume of service "${name}" is not an absolute path`);
      }
      if (type.text === 'bind' && source.isUnset) yield problem(type, `a volume of type "bind" of service "${name}" has no source`);
    }
  },
});

function problem(at: Located, what: string): Problem {
  return { at: placeOf(at), message: `${what}, so that the container does not start; correct it` };
}
