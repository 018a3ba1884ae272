import { type Environment, environments } from '../core/problem.js';

/**
 * Words of a path that tell its environment, as whole words of a segment; the last matching segment decides, and development wins a tie.
 * Collected from file and folder names of 103 public repositories that deploy Temporal, November 2026.
 * The tools that run a cluster on one's own machine, tutorials and the previews of pull requests come from public Kubernetes repositories.
 * `deploy` and `platform` were seen too, but say where things are kept rather than what they are for.
 */
export const environmentWords: Readonly<Record<Environment, readonly string[]>> = {
  development: [
    'dev',
    'develop',
    'development',
    'local',
    'test',
    'testing',
    'testdata',
    'override',
    'minimal',
    'sandbox',
    'benchmark',
    'example',
    'sample',
    'e2e',
    'ci',
    'demo',
    'devcontainer',
    'devenv',
    'golden',
    'kind',
    'minikube',
    'k3d',
    'tutorial',
    'quickstart',
    'getting-started',
  ],
  staging: ['staging', 'stage', 'qa', 'uat', 'preprod', 'preview'],
  production: ['prod', 'production', 'self-hosted', 'enterprise', 'ha'],
};

/** The word by which a name tells its environment, as a whole word of it or its plural; development wins a tie. */
export function environmentOfName(name: string): { readonly environment: Environment; readonly word: string } | undefined {
  const words = name.toLowerCase().replace(/[^a-z0-9]+/g, ' ');
  const padded = ` ${words.replace(/\btestdata\d+\b/g, 'testdata')} `;
  for (const environment of environments) {
    const word = environmentWords[environment].find((candidate) => {
      const spaced = candidate.replace(/-/g, ' ');
      return padded.includes(` ${spaced} `) || padded.includes(` ${spaced}s `);
    });
    if (word) return { environment, word };
  }
  return undefined;
}

/** Stages of a Dockerfile that nobody ships are named like this, besides the words for development. */
const workshops = /(^|[^a-z])(debug|debugger|lint|linter|watch|storybook|devcontainer)([^a-z]|$)/i;

/** Whether the name of a stage says that it is for developing or checking. */
export function isForDevelopment(stage: string): boolean {
  return workshops.test(stage) || environmentOfName(stage)?.environment === 'development';
}

/** Words by which hosts say whose they are; the longer list of paths holds words that mean other things there (`svc.cluster.local`). */
const hostWords: Readonly<Record<string, Environment>> = {
  dev: 'development',
  development: 'development',
  staging: 'staging',
  stage: 'staging',
  stg: 'staging',
  qa: 'staging',
  uat: 'staging',
  preprod: 'staging',
  prod: 'production',
  production: 'production',
};

/** The environment that a label of a host names as a word of its own: `db-prod`, `staging`. */
export function environmentOfLabel(label: string): Environment | undefined {
  const words = label.toLowerCase().split('-');
  return words.map((word) => (Object.hasOwn(hostWords, word) ? hostWords[word] : undefined)).find((one) => one !== undefined);
}

/** A path with a sign in place of each word for an environment: files of one thing in several environments have the same. */
export function pathWithoutEnvironment(path: string): string {
  return path
    .split('/')
    .map((segment) => segment.replace(/[A-Za-z0-9]+/g, (word) => (environmentOfName(word) ? '*' : word)))
    .join('/');
}
