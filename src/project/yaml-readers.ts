/** The readers of YAML, gathered so that one import loads them. */
export { skaffoldImages } from '../parsers/build/skaffold.js';
export { buildApplications } from '../parsers/compose/application.js';
export { parseComposeFile } from '../parsers/compose/file.js';
export { parseKubernetes } from '../parsers/kubernetes/parse.js';
export { buildSets, outlineSets } from '../parsers/kustomize/build.js';
export { parseKustomization } from '../parsers/kustomize/parse.js';
export { readConfigFile, readConfigText } from '../parsers/temporal/config.js';
export { parseYaml } from '../parsers/yaml/parse.js';
