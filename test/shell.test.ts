import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf } from '../src/core/source.js';
import { parseShell } from '../src/parsers/shell/parse.js';
import { describeScript } from './support/describe-dockerfile.js';

type Cases = readonly (readonly [name: string, text: string, expected: readonly string[]])[];

const read = (text: string) => parseShell({ path: 'script.sh', text }, [0, text.length], text);

describe('commands', () => {
  const cases: Cases = [
    [
      'lists and pipelines',
      'a && b || c; d | e |& f & g',
      ['p0.0 a «a»', 'p1.0 b «b»', 'p2.0 c «c»', 'p3.0 & d «d»', 'p3.1 & e «e»', 'p3.2 & f «f»', 'p4.0 g «g»'],
    ],
    [
      'prefixes',
      'exec a; sudo -E -u root b c; env -i A=b d; nice -n 5 e; time f | g; ! h; nohup i; command j; command -v k; exec -a x l; timeout -s KILL 5 m; sudo -- n; env; exec "$@"; exec 3>&1; /usr/bin/env node x',
      [
        'p0.0 exec > a «exec a»',
        'p1.0 sudo -E -u root > b c «sudo -E -u root b c»',
        'p2.0 env -i A=b > d «env -i A=b d»',
        'p3.0 nice -n 5 > e «nice -n 5 e»',
        'p4.0 time > f «f»',
        'p4.1 g «g»',
        'p5.0 ! > h «h»',
        'p6.0 nohup > i «nohup i»',
        'p7.0 command > j «command j»',
        'p8.0 command -v k «command -v k»',
        'p9.0 exec -a x > l «exec -a x l»',
        'p10.0 timeout -s KILL 5 > m «timeout -s KILL 5 m»',
        'p11.0 sudo -- > n «sudo -- n»',
        'p12.0 env «env»',
        'p13.0 exec > ? «exec "$@"»',
        'p14.0 exec «exec 3>&1»',
        'p15.0 /usr/bin/env > node x «/usr/bin/env node x»',
      ],
    ],
    [
      'assignments',
      'A=b B="c d" e; F=g; export H=i J="$k"',
      ['p0.0 A= B= > e «A=b B="c d" e»', 'p1.0 F= > ? «F=g»', 'p2.0 export H=i ? «export H=i J="$k"»'],
    ],
    [
      'quotes',
      'a \'b c\' "d e" f\\ g $\'h\\n\' "i$j" k"l"\'m\' "" *.x ~/n {o,p}',
      ['p0.0 a b c d e f g h\n ? klm  *.x ~/n ? «a \'b c\' "d e" f\\ g $\'h\\n\' "i$j" k"l"\'m\' "" *.x ~/n {o,p}»'],
    ],
    [
      'nested places',
      'a $(b $(c)); if d; then e; else f; fi; for x in $(g); do h; done; while i; do j; done; k() { l; }; case $(m) in a) n;; esac; o `p`; q <(r); [[ $(s) ]] && (( $(t) ))',
      [
        'p0.0 a ? «a $(b $(c))»',
        'p1.0 nested b ? «b $(c)»',
        'p2.0 nested c «c»',
        'p3.0 nested d «d»',
        'p4.0 nested e «e»',
        'p5.0 nested f «f»',
        'p6.0 nested g «g»',
        'p7.0 nested h «h»',
        'p8.0 nested i «i»',
        'p9.0 nested j «j»',
        'p10.0 nested l «l»',
        'p11.0 nested m «m»',
        'p12.0 nested n «n»',
        'p13.0 o ? «o `p`»',
        'p14.0 nested p «p»',
        'p15.0 q ? «q <(r)»',
        'p16.0 nested r «r»',
        'p17.0 nested s «s»',
        'p18.0 nested t «t»',
      ],
    ],
    ['groups stay on the main line', '(a; b) | { c; d; } &', ['p1.0 & a «a»', 'p2.0 & b «b»', 'p3.0 & c «c»', 'p4.0 & d «d»']],
    ['escaped backticks', 'a `b \\`c\\``', ['p0.0 a ? «a `b \\`c\\``»', 'p1.0 nested b ? «`b \\`c\\``»', 'p2.0 nested c «`b \\`c\\``»']],
    [
      'options',
      'set -euo pipefail; set +x; set -- -q',
      ['p0.0 set -euo pipefail «set -euo pipefail»', 'p1.0 set +x «set +x»', 'p2.0 set -- -q «set -- -q»', 'options e u pipefail'],
    ],
    [
      'here-documents',
      'cat <<EOF | a\n$(b)\nEOF\nsh <<"E"\nc; d\nE\nsh x <<E\nf\nE',
      ['p0.0 cat «cat <<EOF»', 'p0.1 a «a»', 'p1.0 nested b «b»', 'p2.0 sh «sh <<"E"»', 'p3.0 c «c»', 'p4.0 d «d»', 'p5.0 sh x «sh x <<E»'],
    ],
    [
      'here-document in a here-document',
      'bash <<A\ncat <<B\nx\nB\ny\nA\nz',
      ['p0.0 bash «bash <<A»', 'p1.0 cat «cat <<B»', 'p2.0 y «y»', 'p3.0 z «z»'],
    ],
    ['not closed', 'a "b', ['p0.0 a b «a "b»', 'damaged']],
    ['broken', 'if a; then', ['p0.0 nested a «a»', 'damaged']],
    ['empty', ' # b', []],
  ];
  test.each(cases)('%s', (_, text, expected) => {
    expect(describeScript(read(text))).toEqual(expected);
  });

  test('a blanked text maps to the file by its offset', () => {
    const file = { path: 'Dockerfile', text: 'FROM a\nRUN a \\\n  b' };
    expect(describeScript(parseShell(file, [11, 18], 'a      b', { options: ['pipefail'] }))).toEqual([
      'p0.0 a b «a \\\n  b»',
      'options pipefail',
    ]);
  });

  test('what would take the parser long is not read', () => {
    for (const unit of ['$(', '`', 'a <<E ', 'a() ']) {
      const { damaged, commands } = read(unit.repeat(20_000));
      expect([damaged, commands.length]).toEqual([true, 0]);
    }
  });

  test('any text is read without throwing, and places lie in it', () => {
    const fragments = [
      'a',
      'sudo',
      'env',
      ' ',
      ' ',
      '\n',
      ';',
      '|',
      '&',
      '&&',
      '(',
      ')',
      '{',
      '}',
      '$(',
      '`',
      '"',
      "'",
      '\\',
      '<<E',
      'E\n',
      'if ',
      'then ',
      'fi',
      'do',
      '[[',
      '${a',
      'x=',
      '#',
    ];
    const anyText = fc
      .array(fc.oneof(fc.constantFrom(...fragments), fc.string({ maxLength: 3 })), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { range } of read(text).commands.flatMap((command) => [command, ...command.words])) {
          expect(range[0]).toBeLessThanOrEqual(range[1]);
          expect(range[1]).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('do not reach behind the text', () => {
    for (const text of ['${a`\\', 'a `\\', 'a "`\\']) {
      for (const { range } of read(text).commands) expect(range[1], text).toBeLessThanOrEqual(text.length);
    }
  });

  test('are not read far down in a file', () => {
    const script = parseShell({ path: 'x.sh', text: '' }, [262_140, 262_145], 'a; b;');
    expect([script.commands, script.damaged]).toEqual([[], true]);
    expect(parseShell({ path: 'x.sh', text: '' }, [262_139, 262_144], 'a; b;').damaged).toBe(false);
  });
});

describe('what only some shells know', () => {
  const constructs = (text: string) => read(text).constructs.map((construct) => `${construct.kind} «${textOf(construct)}»`);
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['[[ a == b ]] && [ c == d ]', ['double-bracket «[[ a == b ]]»']],
    ['a=(b c); d[0]=e; f ${g[@]}', ['array «a=(b c)»', 'array «d[0]=e»', 'array «${g[@]}»']],
    ['a <<< b; c << D\ne\nD', ['here-string «<<< b»']],
    ['a <(b) >(c)', ['process-substitution «<(b)»', 'process-substitution «>(c)»']],
    ['a &> b; c &>> d; e > f 2>&1; g >&2', ['redirection-of-both «&> b»', 'appending-redirection-of-both «&>> d»']],
    ['a |& b | c', ['pipe-of-both «a |& b»']],
    [
      'function a { b; }; function c() { d; }; e() { f; }',
      ['function-keyword «function a { b; }»', 'function-keyword «function c() { d; }»'],
    ],
    ['mkdir a/{b,c} "{d,e}" {f} {}; for i in {1..3}; do g; done', ['brace-expansion «{b,c}»', 'brace-expansion «{1..3}»']],
    ["a $'b\\n' $\"c\" '$d'", ["ansi-quotes «$'b\\n'»"]],
    [
      'a ${b//c/d} ${e/f} ${g:1:2} ${h^^} ${!i} ${j:-k} ${l%m} "${n/o/p}"',
      [
        'replacement «${b//c/d}»',
        'replacement «${e/f}»',
        'slice «${g:1:2}»',
        'case-change «${h^^}»',
        'indirection «${!i}»',
        'replacement «${n/o/p}»',
      ],
    ],
    [
      '((a++)); for ((i=0;i<2;i++)); do b; done; c $((1+1))',
      ['arithmetic-command «((a++))»', 'arithmetic-loop «for ((i=0;i<2;i++)); do b; done»'],
    ],
    ['a+=b; c=d', ['appending-assignment «a+=b»']],
  ];
  test.each(cases)('%s', (text, expected) => {
    expect(constructs(text)).toEqual(expected);
  });

  test('a here-document for another shell belongs to that', () => {
    const { shell, commands, constructs } = read('a {b,c}\nbash <<E\nd {e,f}\nE\ng');
    expect(shell).toBe('sh');
    expect(commands.map(({ name, shell }) => `${name} ${shell}`)).toEqual(['a sh', 'bash sh', 'd bash', 'g sh']);
    expect(constructs.map(({ shell }) => shell)).toEqual(['sh', 'bash']);
  });
});

test('redirections of a command', () => {
  const [command] = read('a > b 2>&1 <"c d" <<E >$f\ng\nE').commands;
  expect(command?.redirects.map(({ operator, target, ...at }) => `${operator} ${target?.literal ?? '?'} «${textOf(at)}»`)).toEqual([
    '> b «> b»',
    '>& 1 «2>&1»',
    '< c d «<"c d"»',
    '<< E «<<E»',
    '> ? «>$f»',
  ]);
});

test('where the failure of a command leads', () => {
  const failures = (text: string) =>
    read(text).commands.map(({ name, rescue, followed }) => `${name}${rescue ? ` || ${textOf(rescue)}` : ''}${followed ? ' ;' : ''}`);
  expect(failures('a && b || c; d')).toEqual(['a || c ;', 'b || c ;', 'c ;', 'd']);
  expect(failures('a || b && c')).toEqual(['a || b', 'b', 'c']);
  expect(failures('a || (b; c 1)')).toEqual(['a || (b; c 1)', 'b ;', 'c']);
  expect(failures('(a; b) || c\nd | e')).toEqual(['a || c ;', 'b || c ;', 'c ;', 'd', 'e']);
  expect(failures('{ a; } && b; c')).toEqual(['a ;', 'b ;', 'c']);
});

test('expansions, wherever they stand', () => {
  const text =
    'a $b "c ${d}" \'$e\' \\$f "\'$g\'" ${h:-$i} $1 $? > $j; case $k in $l) m;; esac; for n in $o; do p; done; q=$r s; [ -z "$t" ]; u <<E\n$v\nE\nw <<"E"\n$x\nE\n(( y )); z $(A ${B#C})';
  const { expansions, damaged } = read(text);
  expect(damaged).toBe(false);
  expect(expansions.map(({ name, operator, range }) => `${name}${operator} ${text.slice(...range)}`)).toEqual([
    'b $b',
    'd ${d}',
    'g $g',
    'h:- ${h:-$i}',
    'i $i',
    'j $j',
    'k $k',
    'l $l',
    'o $o',
    'r $r',
    't $t',
    'v $v',
    'B# ${B#C}',
  ]);
});
