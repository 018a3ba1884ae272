/**
 * Commands of the CLI that took the place of those of tctl, by the first words behind the options.
 * Source: the help texts of https://github.com/temporalio/cli (internal/temporalcli/commands.gen.go), read 2026-08-22.
 */
const successors: readonly (readonly [tctl: RegExp, temporal: string])[] = [
  [/^(?:cluster|cl) (?:health|h)$/, 'temporal operator cluster health'],
  [/^(?:namespace|n) (?:register|re)$/, 'temporal operator namespace create'],
  [/^(?:namespace|n) (?:describe|desc)$/, 'temporal operator namespace describe'],
  [/^(?:namespace|n) (?:update|up)$/, 'temporal operator namespace update'],
  [/^(?:namespace|n) (?:list|l)$/, 'temporal operator namespace list'],
  [/^(?:workflow|wf) (?:list|l)$/, 'temporal workflow list'],
  [/^(?:workflow|wf) (?:start|run)$/, 'temporal workflow start'],
  [/^(?:workflow|wf) (?:describe|desc)$/, 'temporal workflow describe'],
  [/^(?:workflow|wf) (?:show)$/, 'temporal workflow show'],
  [/^(?:workflow|wf) (?:terminate|term)$/, 'temporal workflow terminate'],
  [/^(?:taskqueue|tq) (?:describe|desc)$/, 'temporal task-queue describe'],
  [/^(?:admin|adm) (?:cluster|cl) (?:add-search-attributes|asa)$/, 'temporal operator search-attribute create'],
];

/** Options of tctl itself that stand before its command and take a value. */
const withValue =
  /^--?(?:address|ad|namespace|ns|context_timeout|ct|codec_endpoint|data_converter_plugin|headers_provider_plugin|auth|color|tls_\w+)$/;

/** What to call instead, as a clause. */
export function instead(words: readonly string[]): string {
  const command: string[] = [];
  for (let i = 0; i < words.length && command.length < 3; i++) {
    const word = words[i] ?? '';
    if (withValue.test(word)) i++;
    else if (!word.startsWith('-')) command.push(word);
  }
  const found = successors.find(([pattern]) => pattern.test(command.join(' ')) || pattern.test(command.slice(0, 2).join(' ')))?.[1];
  return found ? `call "${found}${addressIn(words)}" instead` : 'call temporal instead, which has a command for each of tctl';
}

/** The address that tctl is given, which the CLI needs as well; nothing where it is not written out. */
function addressIn(words: readonly string[]): string {
  const at = words.findIndex((word) => /^--?(?:address|ad)$/.test(word));
  const address = words[at + 1] ?? '';
  return at >= 0 && /^[\w.-]+:\d+$/.test(address) ? ` --address ${address}` : '';
}
