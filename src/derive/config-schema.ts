import { environments, severities } from '../core/problem.js';

/** What the schema needs to know of a rule. */
interface SchemaRule {
  readonly id: string;
  readonly summary: string;
  readonly formerly?: readonly string[] | undefined;
  /** JSON schema of its options, when it has any. */
  readonly options?: object | undefined;
}

const perEnvironment = Object.fromEntries(environments.map((environment) => [environment, { $ref: '#/definitions/severity' }]));

const definitions = {
  severity: { enum: [...severities], description: 'off, info, warning or error.' },
  globs: { type: 'array', items: { type: 'string', minLength: 1, maxLength: 512 } },
  severities: byShape({ properties: perEnvironment, additionalProperties: false }),
};

/** A severity or a map. `if` on the shape, not `anyOf`, so that an error names what is wrong and not every branch. */
function byShape(map: object): object {
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON schema
  return { type: ['string', 'object'], if: { type: 'string' }, then: { $ref: '#/definitions/severity' }, else: map };
}

function ruleSetting(options: object = { type: 'object' }): object {
  const full = { severity: { $ref: '#/definitions/severities' }, options };
  return byShape({
    if: { anyOf: [{ required: ['severity'] }, { required: ['options'] }] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON schema
    then: { properties: full, required: ['options'], additionalProperties: false },
    else: { properties: { ...perEnvironment, ...full }, additionalProperties: false },
  });
}

function ruleMap(rules: readonly SchemaRule[] | undefined): object {
  if (!rules) return { type: 'object', additionalProperties: { $ref: '#/definitions/setting' } };
  const setting = (options: object | undefined) => (options ? ruleSetting(options) : { $ref: '#/definitions/setting' });
  const properties = Object.fromEntries(
    rules.flatMap(({ id, summary, options, formerly = [] }) => [
      [id, { description: `${summary}.`, allOf: [setting(options)] }],
      ...formerly.map((old) => [old, { description: `Now ${id}.`, deprecated: true, allOf: [setting(options)] }]),
    ]),
  );
  return { type: 'object', properties, additionalProperties: false };
}

/**
 * The JSON schema of `temporal-lint.yaml`. With rules it names them, for editors; without, any name is a rule, for the
 * validator of the program, which checks names against the rules that it has loaded.
 */
export function configSchema(rules?: readonly SchemaRule[]): object {
  const names = rules?.flatMap(({ id, formerly = [] }) => [id, ...formerly]);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'temporal-lint.yaml',
    definitions: { ...definitions, setting: ruleSetting(), rules: { description: 'Severities and options of rules.', ...ruleMap(rules) } },
    type: 'object',
    additionalProperties: false,
    properties: {
      version: { const: 1, description: 'Version of this format.' },
      kubernetes: {
        type: 'object',
        additionalProperties: false,
        properties: {
          version: { type: 'string', pattern: '^[0-9]+\\.[0-9]+$', description: 'Version of the cluster, in quotes: "1.34".' },
        },
      },
      exclude: { description: 'Globs of paths that are not looked at.', allOf: [{ $ref: '#/definitions/globs' }] },
      environments: {
        type: 'object',
        additionalProperties: false,
        description: 'Which files are meant for which environment.',
        properties: Object.fromEntries(environments.map((environment) => [environment, { $ref: '#/definitions/globs' }])),
      },
      images: {
        type: 'object',
        description: 'Image names, and the Dockerfiles in this repository that they are built from.',
        additionalProperties: { type: 'string', minLength: 1 },
      },
      applications: {
        type: 'array',
        description: 'Lists of Compose files that are used together, in their order.',
        items: { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } },
      },
      render: {
        description: 'Run helm and kustomize, or kubectl, of this machine, and check what they print; true, or what to render.',
        type: ['boolean', 'object'],
        if: { type: 'boolean' },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON schema
        then: {},
        else: {
          additionalProperties: false,
          properties: {
            charts: {
              type: 'array',
              description: 'Charts, and the values files to render each with, instead of those that its folder has.',
              items: {
                type: 'object',
                additionalProperties: false,
                required: ['path', 'values'],
                properties: {
                  path: { type: 'string', minLength: 1, description: 'Folder of the chart.' },
                  values: {
                    type: 'array',
                    description: 'Values files; each is rendered once, a list of them together.',
                    minItems: 1,
                    items: {
                      type: ['string', 'array'],
                      if: { type: 'string' },
                      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON schema
                      then: { minLength: 1 },
                      else: { items: { type: 'string', minLength: 1 } },
                    },
                  },
                },
              },
            },
            overlays: {
              type: 'array',
              description: 'Folders of kustomizations, instead of all overlays.',
              items: { type: 'string', minLength: 1 },
            },
          },
        },
      },
      rules: { $ref: '#/definitions/rules' },
      overrides: {
        type: 'array',
        description: 'Severities and options for some files; the last match wins.',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['files', 'rules'],
          properties: { files: { allOf: [{ $ref: '#/definitions/globs' }], minItems: 1 }, rules: { $ref: '#/definitions/rules' } },
        },
      },
      ignore: {
        type: 'array',
        description: 'Findings that are accepted, each with its reason.',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['rule', 'reason'],
          properties: {
            rule: { type: 'string', ...(names && { enum: names }) },
            path: { type: 'string', minLength: 1, maxLength: 512, description: 'Glob of the path of the finding.' },
            resource: { type: 'string', pattern: '^[^/]+/.+$', description: 'Kind/name.' },
            container: { type: 'string', minLength: 1 },
            reason: { type: 'string', minLength: 1 },
            until: { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', description: 'Last day on which it holds: 2027-03-31.' },
          },
        },
      },
    },
  };
}
