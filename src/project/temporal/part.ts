import type { Located } from '../../core/source.js';
import { unknown, type Value } from '../../core/value.js';
import { writtenWords } from '../containers.js';
import type { Container, Evidence, TemporalServer, TemporalTool, TemporalUi } from '../types.js';
import type { TemporalImageOf } from './image.js';

/** What a container is for Temporal by its image and command. */
export type Part = { readonly version: Value<string>; readonly reasons: readonly Evidence[] } & (
  | { readonly is: 'server'; readonly flavor: TemporalServer['flavor'] }
  | { readonly is: 'tool'; readonly kind: TemporalTool['kind'] }
  | { readonly is: 'ui'; readonly kind: TemporalUi['kind'] }
);

const tools = /^(?:temporal-(?:sql|cassandra|elasticsearch)-tool|tctl|temporal|tdbg)$/;
const schemaTool = /(?:^|[\s/"'])temporal-(?:sql|cassandra|elasticsearch)-tool\s/;
const ownServer = /(?:^|[\s/"'])temporal-server\s(?:[^;&|]*\s)?start(?:\s|$)/;

/** Tells servers, tools and web pages by certain signs only: a published image, the base of a local one, or the program that is started. */
export function partOf(container: Container, image: TemporalImageOf | undefined): Part | undefined {
  const words = wordsOf(container);
  const text = ` ${words.join(' ')} `;
  const isTool = image !== undefined && startsTool(container);
  const foreign = unknown(container.image.at, "its image is not one of Temporal's own");
  const at: Located = [container.command, container.entrypoint].find((line) => line.isSet)?.at ?? container.process.at;
  const version = image?.version ?? foreign;
  const reasons = image ? [image.reason] : [];
  const role = image?.role;
  if (!container.isOneShot) {
    const start = startOfDevServer(container, text, image);
    if (start) return { is: 'server', flavor: 'dev-server', version, reasons: [start, ...(role === 'temporalite' ? [] : reasons)] };
    if ((role === 'server' || role === 'auto-setup') && !isTool) return { is: 'server', flavor: role, version, reasons };
    if (role === 'ui' || role === 'web') return { is: 'ui', kind: role, version, reasons };
    if (!image && ownServer.test(text)) {
      return { is: 'server', flavor: 'server', version, reasons: [{ at, message: 'the command starts temporal-server' }] };
    }
  }
  if (role === 'cli' || role === 'tctl') return { is: 'tool', kind: role, version, reasons };
  if (role === 'admin-tools' || role === 'auto-setup' || isTool) return { is: 'tool', kind: 'admin-tools', version, reasons };
  if (!image && schemaTool.test(text)) {
    return { is: 'tool', kind: 'admin-tools', version, reasons: [{ at, message: "the command runs a tool for Temporal's schema" }] };
  }
  return undefined;
}

function wordsOf(container: Container): readonly string[] {
  const words = writtenWords(container);
  return words.length > 0 ? words : (container.process.value ?? []);
}

/** The image of a server or of tools, of which one tool is started instead. */
function startsTool({ entrypoint }: Container): boolean {
  const first = entrypoint.isSet && entrypoint.value.form === 'exec' ? entrypoint.value.words[0] : undefined;
  return tools.test(first?.split('/').pop() ?? '');
}

/** `temporal server start-dev`, as words or inside a script, or `server start-dev` behind the CLI image's entrypoint. */
function startOfDevServer(container: Container, text: string, image: TemporalImageOf | undefined): Evidence | undefined {
  if (image?.role === 'temporalite') return { at: container.image.at, message: 'temporalite is a development server' };
  const starts = /[\s/"'(]temporal\s+server\s+start-dev\s/.test(text) || (image?.role === 'cli' && /\sserver\s+start-dev\s/.test(text));
  if (!starts) return undefined;
  const written = [container.command, container.entrypoint].find((line) => line.isSet);
  return { at: written?.at ?? container.process.at, message: 'the command starts the development server' };
}
