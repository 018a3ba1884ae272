/** A command as the runner of GitHub Actions would take it from a line of output. Stricter than the runner: any name counts. */
export interface Command {
  readonly form: '::' | '##[';
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** All commands in an output, line by line. */
export function commandsIn(output: string): readonly Command[] {
  return output.split(/\r\n|\n|\r/).flatMap((line) => commandIn(line) ?? []);
}

/** `::name key=value,key=value::data` after blanks, else `##[name key=value;key=value]data` anywhere. */
function commandIn(line: string): Command | undefined {
  const trimmed = line.trimStart();
  const end = trimmed.indexOf('::', 2);
  if (trimmed.startsWith('::') && end >= 0) return command('::', trimmed.slice(2, end), trimmed.slice(end + 2), ',');
  const start = line.indexOf('##[');
  const close = line.indexOf(']', start);
  return start >= 0 && close >= 0 ? command('##[', line.slice(start + 3, close), line.slice(close + 1), ';') : undefined;
}

function command(form: Command['form'], info: string, data: string, separator: string): Command {
  const space = info.indexOf(' ');
  const properties = new Map<string, string>();
  for (const pair of space < 0
    ? []
    : info
        .slice(space + 1)
        .trim()
        .split(separator)) {
    const equals = pair.indexOf('=');
    if (equals >= 0) properties.set(pair.slice(0, equals), decode(pair.slice(equals + 1), true));
  }
  return { form, name: space < 0 ? info : info.slice(0, space), properties: Object.fromEntries(properties), data: decode(data, false) };
}

function decode(text: string, isProperty: boolean): string {
  const plain = text.replaceAll('%0D', '\r').replaceAll('%0A', '\n');
  return (isProperty ? plain.replaceAll('%3A', ':').replaceAll('%2C', ',') : plain).replaceAll('%25', '%');
}
