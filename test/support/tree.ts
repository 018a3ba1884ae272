export { memoryTree } from '../../src/testing.js';
