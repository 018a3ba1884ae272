import { parseImageReference } from '../../core/image.js';
import { textOf } from '../../core/source.js';
import type { Stage } from '../../parsers/dockerfile/types.js';
import { defineRule } from '../../rule.js';

/** Signs of a text that something else fills in before Docker reads it. */
const placeholder = /\{\{|[<>%[\]|]|__|@@|^@|@$|^[A-Z][A-Z_-]*$/;

export default defineRule({
  id: 'dockerfile/invalid-base-image-name',
  on: 'dockerfile.stage',
  topic: 'delivery',
  summary: 'FROM names no image',
  severity: 'error',
  rationale: `Docker refuses a base image whose name is no image reference, so the build fails before its first step. Where the name comes from a build
argument with an empty default, only builds that give the argument succeed.`,
  references: ['https://docs.docker.com/reference/build-checks/invalid-default-arg-in-from/'],
  peers: ['buildkit InvalidDefaultArgInFrom'],
  examples: {
    bad: [
      { name: 'a tag is missing behind the colon', files: { Dockerfile: 'FROM «node:»\nUSER 1000\n' } },
      { name: 'capital letters', files: { Dockerfile: 'FROM «registry.acme.example/Worker:1.4»\nUSER 1000\n' } },
      { name: 'an address', files: { Dockerfile: 'FROM «https://ghcr.io/acme/worker:1.4»\nUSER 1000\n' } },
      { name: 'a default that is no image', files: { Dockerfile: 'ARG BASE=Worker:1.4\nFROM «${BASE}»\nUSER 1000\n' } },
      { name: 'an argument without a default must be given', files: { Dockerfile: 'ARG TAG\nFROM «node:${TAG}»\nUSER 1000\n' } },
    ],
    good: [
      { files: { Dockerfile: 'FROM node:22.11\nUSER 1000\n' } },
      { name: 'capital letters in a tag', files: { Dockerfile: 'FROM registry.acme.example:5000/worker:RC_1.4\nUSER 1000\n' } },
      { name: 'a default that is one', files: { Dockerfile: 'ARG BASE=worker:1.4\nFROM ${BASE}\nUSER 1000\n' } },
      { name: 'what every build must say', files: { Dockerfile: 'ARG BASE\nFROM ${BASE}\nUSER 1000\n' } },
      { name: 'a name with and without it', files: { Dockerfile: 'ARG V\nFROM node:22${V}\nUSER 1000\n' } },
      { name: 'a default in place', files: { Dockerfile: 'ARG TAG\nFROM node:${TAG:-22.11}\nUSER 1000\n' } },
      { name: 'what the builder sets', files: { Dockerfile: 'FROM acme/worker:1.4-${TARGETARCH}\nUSER 1000\n' } },
      {
        name: 'a stage',
        files: { Dockerfile: 'FROM node:22.11 AS worker-base\nFROM worker-base\nUSER 1000\n' },
      },
      { name: 'a template', files: { Dockerfile: 'FROM {{base_image}}\nUSER 1000\n' } },
      { name: 'another one', files: { Dockerfile: 'FROM REPLACE-ME\nUSER 1000\n' } },
    ],
  },
  *check(stage, { project }) {
    const { base, parent, from } = stage;
    const text = textOf(base.at);
    // What FROM takes from undeclared variables is the business of dockerfile/undeclared-base-argument.
    if (parent || placeholder.test(text) || from.variables.some(({ isDeclared, operator }) => !isDeclared && !/[-+]/.test(operator)))
      return;
    if (base.isUnknown && !isEmptyWithoutBuild(stage)) return;
    const name = base.value ?? base.parts?.join('') ?? '';
    if (placeholder.test(name) || parseImageReference(name) || project.namedContexts.has(name)) return;
    // Where all of it is one argument without a default, a build is to say what to build on, and Docker asks for it by name.
    if (name === '') return;
    const isLiteral = !text.includes('$');
    if (isLiteral) {
      const cure = /[A-Z]/.test(name) && parseImageReference(name.toLowerCase()) ? 'names have no capital letters' : 'correct the name';
      yield { at: base.at, message: `"${name}" is no name of an image, so the build fails; ${cure}` };
      return;
    }
    yield {
      at: base.at,
      message: `"${text}" becomes "${name}" without build arguments, which is no image, so a plain build fails; give the argument a default`,
      // That may be wanted: a build that forgets the argument shall fail.
      atMost: 'info',
    };
  },
});

/** Only arguments without a default make the name unknown, so that it can be told how a build without arguments reads it. */
function isEmptyWithoutBuild({ from, dockerfile }: Stage): boolean {
  const globals = new Map(
    dockerfile.instructions.flatMap(({ keyword, stage, assignments }) =>
      keyword === 'ARG' && !stage ? assignments.map(({ name, value }) => [name, value] as const) : [],
    ),
  );
  const uses = from.variables.filter(({ range }) => range[0] >= from.args.range[0]);
  return uses.every(({ name, operator }) => {
    const value = globals.get(name);
    return operator === '' && value !== undefined && !value.isUnknown;
  });
}
