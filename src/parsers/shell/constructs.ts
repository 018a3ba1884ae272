import type { ParameterExpansionPart, SyntaxNode } from 'unbash';
import type { ShellConstructKind } from './types.js';

/** What a node is that only some shells understand. */
export function constructOf(node: SyntaxNode, text: string): ShellConstructKind | undefined {
  switch (node.type) {
    case 'TestCommand':
      return 'double-bracket';
    case 'Assignment':
      if (node.index || node.value.type === 'ArrayValue') return 'array';
      return node.append ? 'appending-assignment' : undefined;
    case 'HereString':
      return 'here-string';
    case 'ProcessSubstitution':
      return 'process-substitution';
    case 'Redirect':
      if (node.operator === '&>>') return 'appending-redirection-of-both';
      return node.operator === '&>' || (node.operator === '>&' && !node.descriptor && /^[^\d$-]/.test(node.target?.text ?? '1'))
        ? 'redirection-of-both'
        : undefined;
    case 'Function':
      return text.startsWith('function', node.pos) && /\s/.test(text.charAt(node.pos + 8)) ? 'function-keyword' : undefined;
    case 'BraceExpansion':
      return 'brace-expansion';
    case 'AnsiCQuoted':
      return 'ansi-quotes';
    case 'ParameterExpansion':
      return expansionOf(node);
    case 'ArithmeticCommand':
      return 'arithmetic-command';
    case 'ArithmeticFor':
      return 'arithmetic-loop';
    case 'Select':
      return 'select';
    case 'Coproc':
      return 'coproc';
    default:
      return undefined;
  }
}

function expansionOf({ prefix, index, operation }: ParameterExpansionPart): ShellConstructKind | undefined {
  if (index) return 'array';
  switch (operation?.type) {
    case 'Replace':
      return 'replacement';
    case 'Slice':
      return 'slice';
    case 'CaseModification':
      return 'case-change';
    default:
      return prefix === '!' ? 'indirection' : undefined;
  }
}
