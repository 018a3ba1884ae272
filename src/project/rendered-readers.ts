/** What is needed only where something was rendered, gathered so that one import loads it. */
export { templateComments } from '../parsers/helm/template.js';
export { renderedFiles } from '../parsers/rendered/split.js';
export { secretCopies, tracerFor } from './traces.js';
