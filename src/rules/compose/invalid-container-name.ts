import { inOwnWords, placeOf } from '../../core/source.js';
import { isContainerName } from '../../knowledge/compose/formats.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'compose/invalid-container-name',
  on: 'compose.service',
  topic: 'configuration',
  summary: 'A container gets a name that the engine refuses',
  severity: 'error',
  rationale: `The engine takes names of at least two letters, digits, dots, dashes and underscores that begin with a letter or a digit. It does
not create a container with another name, and the service does not start.`,
  references: ['https://docs.docker.com/reference/compose-file/services/#container_name'],
  peers: ['dclint service-container-name-regex'],
  examples: {
    bad: [
      { files: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    container_name: «my web»\n' } },
      {
        name: 'other characters, one alone, and a wrong first one',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    container_name: «shop/web»\n  api:\n    image: nginx:1.27.3\n    container_name: «"a"»\n  job:\n    image: nginx:1.27.3\n    container_name: «_job»\n',
        },
      },
    ],
    good: [
      { files: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    container_name: my-web\n' } },
      {
        name: 'variables',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    container_name: ${NAME}\n  api:\n    image: nginx:1.27.3\n    container_name: "${PREFIX:-shop}_api.1"\n',
        },
      },
    ],
  },
  *check({ name, node }) {
    const value = node.get('container_name');
    if (!value.isScalar || value.text === undefined || value.isUnset || typeof value.scalar !== 'string') return;
    // An empty text counts as none.
    if (value.text === '' || isContainerName(value.text)) return;
    yield {
      at: placeOf(value),
      message: `the engine takes no container called "${inOwnWords(value.text, value)}", so that service "${name}" does not start; use letters, digits, ".", "_" and "-", and begin with a letter or a digit`,
    };
  },
});
