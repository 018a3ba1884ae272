import { weaklyMemoized } from '../core/lazy.js';
import { wholeWord } from '../core/words.js';

/** The parts of a Compose application that tell what runs it. */
interface Application {
  readonly files: readonly { readonly file: { readonly path: string } }[];
  readonly services: readonly { readonly node: { get(...path: readonly string[]): { readonly isSet: boolean } } }[];
}

/** Keys of `deploy` that only Swarm reads; `replicas`, `resources` and `restart_policy` count in Compose, too. */
const swarmOnly = ['placement', 'update_config', 'rollback_config', 'endpoint_mode'];

/**
 * Whether an application is a stack of Docker Swarm, which ignores `restart`, `depends_on`, `container_name` and `build`. Its file is named so, or a
 * service says what only Swarm reads. Source: https://docs.docker.com/reference/compose-file/deploy/, read 2026-11-27.
 */
export const isSwarmStack = weaklyMemoized(
  ({ files, services }: Application): boolean =>
    files.some(({ file }) => wholeWord(file.path.slice(file.path.lastIndexOf('/') + 1), ['stack', 'swarm']) !== undefined) ||
    services.some(({ node }) => swarmOnly.some((key) => node.get('deploy', key).isSet)),
);
