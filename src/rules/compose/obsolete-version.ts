import { removeLines } from '../../core/edit.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'compose/obsolete-version',
  on: 'compose',
  topic: 'configuration',
  summary: 'The top-level key version has no effect',
  severity: 'info',
  rationale: `Compose ignores \`version\` since its second generation, and prints a warning for it at each call. Readers take it for a limit
on what the file may use.`,
  references: ['https://docs.docker.com/reference/compose-file/version-and-name/'],
  peers: ['dclint no-version-field'],
  examples: {
    bad: [
      {
        files: { 'compose.yaml': "«version: '3.8'»\nservices:\n  web:\n    image: nginx:1.27.3\n" },
        fixed: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n' },
      },
      {
        name: 'its comment stays, and so does another key of that name',
        files: {
          'docker-compose.yml':
            '# Production.\n\n«version: "3"» # as in the template\n\nservices:\n  web:\n    image: nginx:1.27.3\n    labels:\n      version: "7"\n',
        },
        fixed: {
          'docker-compose.yml':
            '# Production.\n\n# as in the template\n\nservices:\n  web:\n    image: nginx:1.27.3\n    labels:\n      version: "7"\n',
        },
      },
      {
        name: 'no gap is left',
        files: {
          'compose.yaml': '# Production.\n\n«version: "3"»\n\nservices:\n  web:\n    image: nginx:1.27.3\n',
          'top/compose.yaml': '«version: "3"»\n\nservices:\n  web:\n    image: nginx:1.27.3\n',
        },
        fixed: {
          'compose.yaml': '# Production.\n\nservices:\n  web:\n    image: nginx:1.27.3\n',
          'top/compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n',
        },
      },
    ],
    good: [
      { files: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n' } },
      {
        name: 'a label of that name',
        files: { 'compose.yaml': "services:\n  web:\n    image: nginx:1.27.3\n    labels:\n      version: '3.8'\n" },
      },
    ],
  },
  *check({ root }) {
    const entry = root.entries.get('version');
    if (!entry) return;
    const { file } = entry.key;
    const at = { file, range: entry.range };
    yield {
      at,
      message: `"version: ${entry.value.source()}" has no effect and makes each call of Compose print a warning; remove the line`,
      ...(!root.flow &&
        !entry.value.via && { fix: { title: 'Remove the line', safety: 'safe' as const, edits: [removeLines(at)], scope: at } }),
    };
  },
});
