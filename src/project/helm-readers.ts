/** The readers of Helm charts, gathered so that one import loads them. */
export { parseChart } from '../parsers/helm/chart.js';
export { releasesOfCommands } from '../parsers/helm/commands.js';
export { releaseOfObject, releasesOfChart } from '../parsers/helm/releases.js';
