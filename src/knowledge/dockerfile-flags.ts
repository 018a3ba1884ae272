/** What a flag takes: one text, several (the flag may be repeated), or true and false. */
type FlagKind = 'text' | 'list' | 'boolean';

/**
 * The flags of each instruction, as Docker's builder read them on 2026-08-21 (BuildKit 0.32). Instructions that are not listed have none.
 * https://github.com/moby/buildkit/blob/master/frontend/dockerfile/instructions/parse.go
 */
const flags: Readonly<Record<string, Readonly<Record<string, FlagKind>>>> = {
  ADD: {
    chown: 'text',
    chmod: 'text',
    link: 'boolean',
    'keep-git-dir': 'boolean',
    checksum: 'text',
    unpack: 'boolean',
    exclude: 'list',
  },
  COPY: { from: 'text', chown: 'text', chmod: 'text', link: 'boolean', parents: 'boolean', exclude: 'list' },
  FROM: { platform: 'text' },
  HEALTHCHECK: { interval: 'text', timeout: 'text', 'start-period': 'text', 'start-interval': 'text', retries: 'text' },
  RUN: { mount: 'list', network: 'text', security: 'text', device: 'list' },
};

/** Instructions whose flags the builder never looks at. */
const unread: ReadonlySet<string> = new Set(['ARG', 'STOPSIGNAL']);

/** The kind of a flag of an instruction (upper case); undefined when the builder knows none of that name. */
export function flagKind(keyword: string, flag: string): FlagKind | undefined {
  const known = flags[keyword];
  return known && Object.hasOwn(known, flag) ? known[flag] : undefined;
}

/** Names of the flags of an instruction. */
export function flagNames(keyword: string): readonly string[] {
  return Object.keys(flags[keyword] ?? {});
}

/** Whether the builder refuses an instruction with a flag that it does not know. */
export function readsFlags(keyword: string): boolean {
  return !unread.has(keyword);
}
