import { lineIndexAt, lineRange, type SourceFile } from '../../core/source.js';
import { restartsItself } from '../restarts.js';

const forTrials = /\b(?:for|in)\s+(?:a\s+|an\s+|our\s+|the\s+)?(?:local|dev|development|demo|demos|test|tests|testing|trials?)\b/i;
const negated = /\b(?:not|never|n't|only)\s+(?:\w+\s+){0,2}(?:for|in)\b(?!\s+(?:local|dev|test|demo|trial))|\bproduction\b/i;

/** Whether a comment right above a line, or behind it, says that what it sets is for development or trials. */
export function isSaidToBeForTrials({
  file,
  range: [start],
}: {
  readonly file: SourceFile;
  readonly range: readonly [number, number];
}): boolean {
  const line = lineIndexAt(file, start);
  const textAt = (index: number) => file.text.slice(...lineRange(file, index));
  const comments = [/\s#(.*)$/.exec(textAt(line))?.[1] ?? ''];
  for (let above = line - 1; above >= 0 && above > line - 8; above--) {
    const comment = /^\s*#(.*)$/.exec(textAt(above))?.[1];
    if (comment === undefined) break;
    comments.unshift(comment);
  }
  const text = comments.join(' ');
  return forTrials.test(text) && !negated.test(text);
}

/** Whether the comment at the top of a file says that the file is for development or trials. */
export function isFileForTrials({ text }: SourceFile): boolean {
  const head: string[] = [];
  for (const line of text
    .slice(0, 2000)
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)) {
    if (!/^#/.test(line)) break;
    head.push(line.slice(1));
  }
  const comment = head.join(' ');
  return forTrials.test(comment) && !negated.test(comment);
}

type Service = Parameters<typeof restartsItself>[0];

/**
 * Whether the name of a service's container says that it is for development: `temporal-dev`. The containers so named in 125 public repositories that
 * use Temporal, November 2026, belong to a stack that its README calls the one for development, and to the one of Temporal's own developers.
 */
export function isNamedForDevelopment({ node }: { readonly node: { get(name: string): { readonly text?: string | undefined } } }): boolean {
  return /(?:^|[-_])(?:dev|development|local)$/i.test(node.get('container_name').text ?? '');
}

interface Server {
  readonly container: { readonly origin: { readonly kind: 'compose'; readonly service: Service } | { readonly kind: 'kubernetes' } };
}

/**
 * Whether somebody starts the servers by hand: Compose runs them, and nothing starts them again when they end. So it is in the demos among the
 * public repositories that use Temporal, November 2026, while those that others are to run have a restart policy.
 */
export function areRunByHand(servers: readonly Server[]): boolean {
  return servers.length > 0 && servers.every(({ container: { origin } }) => origin.kind === 'compose' && !restartsItself(origin.service));
}
