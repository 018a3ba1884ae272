import { DockerfileParser, type PropertyInstruction } from 'dockerfile-ast';
import { type Span, splitQuoted } from './words.js';

/** `NAME=value` by indexes into the arguments. */
interface AssignmentSyntax extends Span {
  readonly name: string;
  readonly nameEnd: number;
  readonly valueStart: number | undefined;
}

/** The assignments of an ENV, ARG or LABEL, the old form `ENV name value` included. */
export function splitAssignments(keyword: string, args: string, escapeChar: string): readonly AssignmentSyntax[] {
  if (keyword !== 'ARG') return readProperties(keyword, args, 0, escapeChar);
  // `ARG a b=c` declares two arguments; read as one instruction it would be the old form of ENV.
  const { words } = splitQuoted(args, escapeChar);
  return words.flatMap(({ start, end }) => readProperties(keyword, args.slice(start, end), start, escapeChar));
}

function readProperties(keyword: string, args: string, offset: number, escapeChar: string): readonly AssignmentSyntax[] {
  if (args === '') return [];
  // One line behind the directive: every column is then an index, and no line end can be misread.
  const head = `${keyword} `;
  const document = `# escape=${escapeChar}\n${head}${args.replace(/\s/g, ' ')}`;
  const instruction = DockerfileParser.parse(document).getInstructions()[0] as PropertyInstruction | undefined;
  const index = (character: number) => character - head.length + offset;
  return (instruction?.getProperties() ?? []).map((property) => {
    const { start, end } = property.getRange();
    const value = property.getValueRange();
    return {
      start: index(start.character),
      end: index(end.character),
      name: property.getName(),
      nameEnd: index(property.getNameRange().end.character),
      valueStart: value ? index(value.start.character) : undefined,
    };
  });
}
