import { basename } from '../core/path.js';

const anyone = String.raw`(?:0\.0\.0\.0|\*|\[::\]|::)`;
const inspects = new RegExp(`^--inspect(?:-brk|-wait)?=${anyone}(?::\\d+)?$`);
const listensForJava = new RegExp(`(?:-agentlib:jdwp=|-Xrunjdwp:)[^\\s"']*\\baddress=${anyone}:\\d+`);
const wide = new RegExp(`^${anyone}?:\\d+$`);

/**
 * The words by which a command opens a debugger for every address of the container. Sources: https://nodejs.org/en/learn/getting-started/debugging and
 * https://github.com/microsoft/debugpy, read 2026-11-26: whoever reaches the port runs code, and a port alone listens to 127.0.0.1. Of Java (from 9 on the
 * same) and of Delve it is common knowledge, not read.
 */
export function openDebugger(words: readonly (string | undefined)[]): string | undefined {
  const known = words.filter((word) => word !== undefined);
  const inspect = known.find((word) => inspects.test(word));
  if (inspect) return inspect;
  const java = known.map((word) => listensForJava.exec(word)?.[0]).find((match) => match !== undefined);
  if (java) return java;
  const programs = known.map((word) => basename(word));
  if (programs.includes('debugpy')) return listenerIn(known, '--listen');
  if (programs.includes('dlv') && programs.includes('--headless')) return listenerIn(known, '--listen') ?? listenerIn(known, '-l');
  if (programs[0] === 'dlv' && known.some((word) => word.startsWith('--headless=true'))) return listenerIn(known, '--listen');
  return undefined;
}

/** The same for the value of a variable that holds options of Node.js or Java. */
export function openDebuggerIn(options: string): string | undefined {
  return openDebugger(options.split(/\s+/));
}

/** Variables whose options every process of their run-time takes. */
export const optionVariables = ['NODE_OPTIONS', 'JAVA_TOOL_OPTIONS', 'JDK_JAVA_OPTIONS'] as const;

function listenerIn(words: readonly string[], option: string): string | undefined {
  for (const [index, word] of words.entries()) {
    const value = word === option ? words[index + 1] : word.startsWith(`${option}=`) ? word.slice(option.length + 1) : undefined;
    if (value !== undefined && wide.test(value)) return word === option ? `${option} ${value}` : word;
  }
  return undefined;
}
