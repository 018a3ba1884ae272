import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf } from '../src/core/source.js';
import { parseDockerfile } from '../src/parsers/dockerfile/parse.js';
import { describeDockerfile, describeScript, describeStage, describeValue, span } from './support/describe-dockerfile.js';

type Cases = readonly (readonly [name: string, text: string, expected: readonly string[]])[];

const read = (text: string, targets: readonly string[] = []) => parseDockerfile({ path: 'Dockerfile', text }, { targets });

describe('instructions and problems', () => {
  const cases: Cases = [
    [
      'an empty line, a comment and lower case',
      'from node:22 as Build\n\n# hi\n  run ls',
      ['1:1-1:22 FROM node:22|as|Build', '4:3-4:9 RUN ls'],
    ],
    [
      'CRLF, a byte-order mark and no newline at the end',
      '\ufeffFROM a\r\nRUN b \\\r\n  c\r\nCMD d',
      ['1:1-1:7 FROM a', '2:1-3:4 RUN b|c', '4:1-4:6 CMD d'],
    ],
    [
      'comments and empty lines inside a continuation',
      'FROM a\nRUN b \\\n  # one\n\n  && c \\\n# two\n  && d\nRUN e',
      ['1:1-1:7 FROM a', '2:1-7:7 RUN b|&&|c|&&|d (# one) (# two)', '8:1-8:6 RUN e'],
    ],
    ['blanks behind the continuation character', 'FROM a\nRUN b \\ \t\n  c\nRUN d', ['1:1-1:7 FROM a', '2:1-3:4 RUN b|c', '4:1-4:6 RUN d']],
    [
      'two escape characters at the end join nothing',
      'FROM a\nRUN b \\\\\nRUN c',
      ['1:1-1:7 FROM a', '2:1-2:9 RUN b|\\\\', '3:1-3:6 RUN c'],
    ],
    [
      'a word broken by a continuation',
      'FROM a\nCOPY --chown=x:\\\ny src/\\\nlib /li\\\nb\nUS\\\nER 1',
      ['1:1-1:7 FROM a', '2:1-5:2 COPY --chown=x:y src/lib|/lib', '6:1-7:5 USER 1'],
    ],
    ['a continuation at the end of the file', 'FROM a\nRUN b \\', ['1:1-1:7 FROM a', '2:1-2:6 RUN b']],
    ['a continuation on a line of its own', 'FROM a\n\\\nRUN b', ['1:1-1:7 FROM a', '3:1-3:6 RUN b']],
    ['a comment ends a continuation only when the file does', 'FROM a\nRUN b \\\n# c', ['1:1-1:7 FROM a', '2:1-2:6 RUN b (# c)']],
    ['the escape directive', '# escape=`\nFROM a\nRUN b `\n  c \\\nRUN d', ['2:1-2:7 FROM a', '3:1-4:6 RUN b|c|\\', '5:1-5:6 RUN d']],
    [
      'a directive below a comment is a comment',
      '# hi\n# escape=`\nFROM a\nRUN b `\nRUN c',
      ['3:1-3:7 FROM a', '4:1-4:8 RUN b|`', '5:1-5:6 RUN c'],
    ],
    [
      'flags',
      'FROM --platform=$BUILDPLATFORM a\nRUN --mount=type=cache,target="/a b" --network=none b --c\nRUN -- --b\nCOPY --link --from=x a b\nHEALTHCHECK --interval=5s --retries=3 CMD a --b',
      [
        '1:1-1:33 FROM --platform=$BUILDPLATFORM a',
        '2:1-2:58 RUN --mount=type=cache,target=/a b --network=none b|--c',
        '3:1-3:11 RUN --b',
        '4:1-4:25 COPY --link --from=x a|b',
        '5:1-5:48 HEALTHCHECK --interval=5s --retries=3 CMD|a|--b',
      ],
    ],
    [
      'the JSON form',
      'FROM a\nCMD ["a b", "c\\"d", "\\u0041"]\nCOPY ["a b", "c"]\nENTRYPOINT ["a", \\\n# c\n  "b"]\nHEALTHCHECK CMD ["curl", "-f"]\nVOLUME ["/data"]\nCMD []',
      [
        '1:1-1:7 FROM a',
        '2:1-2:30 CMD "a b"|"c\\"d"|"\\u0041" json ["a b","c\\"d","A"]',
        '3:1-3:18 COPY "a b"|"c" json ["a b","c"]',
        '4:1-6:7 ENTRYPOINT "a"|"b" json ["a","b"] (# c)',
        '7:1-7:31 HEALTHCHECK CMD|"curl"|"-f" json ["curl","-f"]',
        '8:1-8:17 VOLUME "/data" json ["/data"]',
        '9:1-9:7 CMD  json []',
      ],
    ],
    [
      'what is no JSON is shell form',
      "FROM a\nCMD ['a', 'b']\nCMD [\"a\", ]\nRUN [ -f x ] && y",
      ['1:1-1:7 FROM a', "2:1-2:15 CMD ['a',|'b']", '3:1-3:12 CMD ["a",|]', '4:1-4:18 RUN [|-f|x|]|&&|y'],
    ],
    [
      'a here-document',
      'FROM a\nRUN <<EOF\nFROM b\n# no comment\nEOF\nRUN c',
      ['1:1-1:7 FROM a', '2:1-5:4 RUN <<EOF <<EOF "FROM b\\n# no comment\\n"', '6:1-6:6 RUN c'],
    ],
    [
      'here-documents: quoted, with tabs, with a descriptor, several',
      'FROM a\nRUN 3<<"A" b <<-B\n1 \\\nA\n2\n\tB\nCOPY <<x.txt <<\'y\' /d/\nx.txt\n\ny\nCMD c',
      [
        '1:1-1:7 FROM a',
        '2:1-6:3 RUN 3<<"A"|b|<<-B <<A quoted 3 "1 \\\\\\n" <<B tabs "2\\n"',
        '7:1-10:2 COPY <<x.txt|<<\'y\'|/d/ <<x.txt "" <<y quoted "\\n"',
        '11:1-11:6 CMD c',
      ],
    ],
    [
      'what begins no here-document',
      'FROM a\nRUN cat << EOF\nRUN cat<<EOF\nRUN cat <<<EOF\nRUN echo "a <<EOF" it\nENV A=<<EOF\nCMD a <<EOF\nCOPY ["<<EOF", "a"]',
      [
        '1:1-1:7 FROM a',
        '2:1-2:15 RUN cat|<<|EOF',
        '3:1-3:13 RUN cat<<EOF',
        '4:1-4:15 RUN cat|<<<EOF',
        '5:1-5:22 RUN echo|"a <<EOF"|it',
        '6:1-6:12 ENV A=<<EOF {A: <<EOF}',
        '7:1-7:12 CMD a|<<EOF',
        '8:1-8:20 COPY "<<EOF"|"a" json ["<<EOF","a"]',
      ],
    ],
    [
      'a here-document with CRLF',
      'FROM a\r\nRUN <<EOF\r\nls\r\nEOF\r\nCMD b',
      ['1:1-1:7 FROM a', '2:1-4:4 RUN <<EOF <<EOF "ls\\r\\n"', '5:1-5:6 CMD b'],
    ],
    [
      'a here-document behind ONBUILD and behind a continuation',
      'FROM a\nONBUILD RUN <<EOF\nls\nEOF\nRUN b \\\n  <<EOF\nls\nEOF\nCMD c',
      [
        '1:1-1:7 FROM a',
        '2:1-4:4 ONBUILD RUN|<<EOF <<EOF "ls\\n" -> 2:9-4:4 RUN <<EOF <<EOF "ls\\n"',
        '5:1-8:4 RUN b|<<EOF <<EOF "ls\\n"',
        '9:1-9:6 CMD c',
      ],
    ],
    [
      'a here-document that is not closed',
      'FROM a\nRUN <<EOF\nls\nFROM b\n',
      ['1:1-1:7 FROM a', '2:1-5:1 RUN <<EOF <<EOF open "ls\\nFROM b\\n"', 'problem 2:5-2:10 the here-document "EOF" is not closed'],
    ],
    [
      'ENV, ARG and LABEL',
      'FROM scratch\nENV A=1 B="x y" C=a\\ b D=\'$A\' E="$A"\nENV old  style value\nARG F G=g\nLABEL "a b"=c d.e="f \\\n  g"',
      [
        '1:1-1:13 FROM scratch',
        '2:1-2:37 ENV A=1|B="x y"|C=a\\ b|D=\'$A\'|E="$A" {A: 1} {B: x y} {C: a b} {D: $A} {E: }',
        '3:1-3:21 ENV old|style|value {old: style value}',
        '4:1-4:10 ARG F|G=g {F: unset} {G: g}',
        '5:1-6:5 LABEL "a b"=c|d.e="f   g" {a b: c} {d.e: f   g}',
      ],
    ],
    [
      'words that keep their blanks',
      'FROM a\nWORKDIR /a b\nUSER a b\nEXPOSE 80  81/udp\nVOLUME /a /b\nCOPY "a b" c',
      [
        '1:1-1:7 FROM a',
        '2:1-2:13 WORKDIR /a b',
        '3:1-3:9 USER a b',
        '4:1-4:18 EXPOSE 80|81/udp',
        '5:1-5:13 VOLUME /a|/b',
        '6:1-6:13 COPY "a|b"|c',
      ],
    ],
    [
      'ONBUILD',
      'FROM a\nONBUILD COPY --from=x a b\nONBUILD ONBUILD RUN c\nONBUILD ENV A=b',
      [
        '1:1-1:7 FROM a',
        '2:1-2:26 ONBUILD COPY|--from=x|a|b -> 2:9-2:26 COPY --from=x a|b',
        '3:1-3:22 ONBUILD ONBUILD|RUN|c -> 3:9-3:22 ONBUILD ',
        '4:1-4:16 ONBUILD ENV|A=b -> 4:9-4:16 ENV A=b {A: b}',
        'problem 3:1-3:22 ONBUILD cannot stand behind ONBUILD',
      ],
    ],
    [
      'an instruction without arguments',
      'FROM a\nRUN\nCMD\nUSER   ',
      [
        '1:1-1:7 FROM a',
        '2:1-2:4 RUN ',
        '3:1-3:4 CMD ',
        '4:1-4:5 USER ',
        'problem 2:1-2:4 RUN has no arguments',
        'problem 4:1-4:5 USER has no arguments',
      ],
    ],
    [
      'unknown instructions',
      'FORM a\nFROM a\nCOPPY a b\nrnu ls\nVOLUM x\nFOO bar\nEXEC a',
      [
        '1:1-1:7 FORM a',
        '2:1-2:7 FROM a',
        '3:1-3:10 COPPY a|b',
        '4:1-4:7 RNU ls',
        '5:1-5:8 VOLUM x',
        '6:1-6:8 FOO bar',
        '7:1-7:7 EXEC a',
        'problem 1:1-1:5 "FORM" is no Dockerfile instruction; did you mean FROM?',
        'problem 3:1-3:6 "COPPY" is no Dockerfile instruction; did you mean COPY?',
        'problem 4:1-4:4 "rnu" is no Dockerfile instruction; did you mean RUN?',
        'problem 5:1-5:6 "VOLUM" is no Dockerfile instruction; did you mean VOLUME?',
        'problem 6:1-6:4 "FOO" is no Dockerfile instruction',
      ],
    ],
    [
      'a file without FROM',
      '# only\nRUN a\nARG b\n',
      ['2:1-2:6 RUN a', '3:1-3:6 ARG b {b: unset}', 'problem 2:1-2:4 the file has no FROM instruction'],
    ],
    ['an empty file', '', ['problem 1:1-1:1 the file has no FROM instruction']],
    [
      'instructions before the first FROM',
      'ARG A=b\nRUN c\nENV D=e\nFROM a',
      [
        '1:1-1:8 ARG A=b {A: b}',
        '2:1-2:6 RUN c',
        '3:1-3:8 ENV D=e {D: e}',
        '4:1-4:7 FROM a',
        'problem 2:1-2:4 RUN stands before the first FROM',
      ],
    ],
    [
      'wrong arguments',
      'FROM a b\nFROM a AS\nSHELL bash -c\nCMD ["a", 1]\nHEALTHCHECK curl\nENV a\nENV a=b c\nLABEL =x\nCOPY a\nADD ["a"]\nONBUILD RNU a',
      [
        '1:1-1:9 FROM a|b',
        '2:1-2:10 FROM a|AS',
        '3:1-3:14 SHELL bash|-c',
        '4:1-4:13 CMD ["a",|1]',
        '5:1-5:17 HEALTHCHECK curl',
        '6:1-6:6 ENV a {a: unset}',
        '7:1-7:10 ENV a=b|c {a: b} {c: unset}',
        '8:1-8:9 LABEL =x {: x}',
        '9:1-9:7 COPY a',
        '10:1-10:10 ADD "a" json ["a"]',
        '11:1-11:14 ONBUILD RNU|a -> 11:9-11:14 RNU a',
        'problem 1:1-1:9 FROM takes an image, or an image, AS and a name',
        'problem 2:1-2:10 FROM takes an image, or an image, AS and a name',
        'problem 3:1-3:14 SHELL takes a JSON array of strings, in double quotes',
        'problem 4:5-4:13 the JSON array of CMD holds something other than strings',
        'problem 5:1-5:17 HEALTHCHECK takes CMD or NONE',
        'problem 6:1-6:6 ENV gives "a" no value',
        'problem 7:1-7:10 "c" in ENV is not of the form name=value',
        'problem 8:1-8:9 LABEL has a value without a name',
        'problem 9:1-9:7 COPY needs a source and a destination',
        'problem 10:1-10:10 ADD needs a source and a destination',
        'problem 11:9-11:12 "RNU" is no Dockerfile instruction; did you mean RUN?',
      ],
    ],
    [
      'names of stages',
      'FROM a AS b-1_c.d\nFROM a AS B\nFROM a AS 1b\nFROM a AS b/c\nFROM a AS ${b}\nFROM a AS "b"',
      [
        '1:1-1:18 FROM a|AS|b-1_c.d',
        '2:1-2:12 FROM a|AS|B',
        '3:1-3:13 FROM a|AS|1b',
        '4:1-4:14 FROM a|AS|b/c',
        '5:1-5:15 FROM a|AS|${b}',
        '6:1-6:14 FROM a|AS|"b"',
        ...['3:1-3:13 "1b"', '4:1-4:14 "b/c"', '5:1-5:15 "${b}"', '6:1-6:14 ""b""'].map(
          (text) => `problem ${text} is no name for a stage; it begins with a letter, and holds letters, digits, "-", "_" and "." only`,
        ),
      ],
    ],
    [
      'what cannot stand behind ONBUILD',
      'FROM a\nONBUILD FROM b\nonbuild maintainer c\nONBUILD COPY d\nONBUILD COPY --link=x d e',
      [
        '1:1-1:7 FROM a',
        '2:1-2:15 ONBUILD FROM|b -> 2:9-2:15 FROM b',
        '3:1-3:21 ONBUILD maintainer|c -> 3:9-3:21 MAINTAINER c',
        '4:1-4:15 ONBUILD COPY|d -> 4:9-4:15 COPY d',
        '5:1-5:26 ONBUILD COPY|--link=x|d|e -> 5:9-5:26 COPY --link=x d|e',
        'problem 2:1-2:15 FROM cannot stand behind ONBUILD',
        'problem 3:1-3:21 MAINTAINER cannot stand behind ONBUILD',
        'problem 4:9-4:15 COPY needs a source and a destination',
        'problem 5:14-5:22 --link is true or false, but not "x"',
      ],
    ],
    [
      'wrong numbers of arguments',
      'FROM a\nHEALTHCHECK CMD\nHEALTHCHECK CMD []\nHEALTHCHECK NONE x\nHEALTHCHECK none\nSTOPSIGNAL SIGINT 9\nSTOPSIGNAL "SIGINT"\nSHELL []\nVOLUME []\nARG A = b',
      [
        '1:1-1:7 FROM a',
        '2:1-2:16 HEALTHCHECK CMD',
        '3:1-3:19 HEALTHCHECK CMD json []',
        '4:1-4:19 HEALTHCHECK NONE|x',
        '5:1-5:17 HEALTHCHECK none',
        '6:1-6:20 STOPSIGNAL SIGINT 9',
        '7:1-7:20 STOPSIGNAL "SIGINT"',
        '8:1-8:9 SHELL  json []',
        '9:1-9:10 VOLUME  json []',
        '10:1-10:10 ARG A|=|b {A: unset} {: } {b: unset}',
        'problem 2:1-2:16 HEALTHCHECK CMD needs a command',
        'problem 3:1-3:19 HEALTHCHECK CMD needs a command',
        'problem 4:1-4:19 HEALTHCHECK NONE takes no arguments',
        'problem 6:1-6:20 STOPSIGNAL takes one signal',
        'problem 8:1-8:9 SHELL needs a program',
        'problem 9:1-9:10 VOLUME needs a path',
        'problem 10:1-10:10 ARG has a value without a name; there are no blanks around "="',
      ],
    ],
    [
      'flags that the builder refuses; those that it does not know are no matter of syntax',
      'FROM --platform a\nCOPY --from=a --from=b c d\nCOPY --exclude=x --exclude=y --new=1 --new c d\nADD --link=yes a b\nADD --link=TRUE --unpack --keep-git-dir=false a b\nRUN --mount a\nCOPY --parents= a b',
      [
        '1:1-1:18 FROM --platform a',
        '2:1-2:27 COPY --from=a --from=b c|d',
        '3:1-3:47 COPY --exclude=x --exclude=y --new=1 --new c|d',
        '4:1-4:19 ADD --link=yes a|b',
        '5:1-5:50 ADD --link=TRUE --unpack --keep-git-dir=false a|b',
        '6:1-6:14 RUN --mount a',
        '7:1-7:20 COPY --parents= a|b',
        'problem 1:6-1:16 --platform needs "=" and a value',
        'problem 2:15-2:23 the flag --from stands here a second time',
        'problem 4:5-4:15 --link is true or false, but not "yes"',
        'problem 6:5-6:12 --mount needs "=" and a value',
        'problem 7:6-7:16 --parents is true or false, but not ""',
      ],
    ],
    [
      'times and numbers of a health check',
      `FROM a\n${[
        'interval=30',
        'timeout=1h1.5s',
        'interval=.5s',
        'start-period=0',
        'start-interval=0s',
        'interval=10us',
        'timeout=-1s',
        'timeout=${T}',
        'timeout=5 ',
        'retries=3',
        'retries=-1',
        'retries=3s',
      ]
        .map((flag) => `HEALTHCHECK --${flag} CMD a\n`)
        .join('')}HEALTHCHECK --interval=5 NONE`,
      [
        '1:1-1:7 FROM a',
        ...[
          '2:1-2:32 HEALTHCHECK --interval=30',
          '3:1-3:35 HEALTHCHECK --timeout=1h1.5s',
          '4:1-4:33 HEALTHCHECK --interval=.5s',
          '5:1-5:35 HEALTHCHECK --start-period=0',
          '6:1-6:38 HEALTHCHECK --start-interval=0s',
          '7:1-7:34 HEALTHCHECK --interval=10us',
          '8:1-8:32 HEALTHCHECK --timeout=-1s',
          '9:1-9:33 HEALTHCHECK --timeout=${T}',
          '10:1-10:31 HEALTHCHECK --timeout=5',
          '11:1-11:30 HEALTHCHECK --retries=3',
          '12:1-12:31 HEALTHCHECK --retries=-1',
          '13:1-13:31 HEALTHCHECK --retries=3s',
        ].map((text) => `${text} CMD|a`),
        '14:1-14:30 HEALTHCHECK --interval=5 NONE',
        'problem 2:13-2:26 --interval takes a time with its unit, such as 30s, but not "30"',
        'problem 7:13-7:28 --interval takes a time with its unit, such as 30s, but not "10us"',
        'problem 8:13-8:26 --timeout takes a time with its unit, such as 30s, but not "-1s"',
        'problem 9:13-9:27 --timeout takes a time with its unit, such as 30s, but not "${T}"',
        'problem 10:13-10:24 --timeout takes a time with its unit, such as 30s, but not "5"',
        'problem 12:13-12:25 --retries takes a number, but not "-1"',
        'problem 13:13-13:25 --retries takes a number, but not "3s"',
      ],
    ],
    [
      'wrong directives',
      '# escape=x\n# syntax=a\n# syntax=b\nFROM a',
      [
        '4:1-4:7 FROM a',
        'problem 1:1-1:11 the escape character "x" is neither a backslash nor a backtick',
        'problem 3:1-3:11 the directive "syntax" stands here a second time',
      ],
    ],
  ];
  test.each(cases)('%s', (_, text, expected) => {
    expect(describeDockerfile(read(text))).toEqual(expected);
  });

  test('directives are no comments, and comments inside an instruction are', () => {
    const {
      directives,
      comments,
      escape: escapeChar,
    } = read('# Syntax = docker/dockerfile:1\n# escape=`\n# check=skip=all\n#one\nFROM a\nRUN b `\n# two \n c');
    expect([...directives].map(([name, { value }]) => `${name}=${value}`)).toEqual([
      'syntax=docker/dockerfile:1',
      'escape=`',
      'check=skip=all',
    ]);
    expect(escapeChar).toBe('`');
    expect(comments.map((comment) => `${span(comment)} ${comment.text}`)).toEqual(['4:1-4:5 one', '7:1-7:6 two']);
  });

  test('a flag knows the place of its value, and an assignment its name and raw value', () => {
    const [from, , env] = read('FROM --platform=linux/amd64 a\nRUN b\nENV A="b c"').instructions;
    expect(from?.flags.map((flag) => [textOf(flag), flag.valueAt && textOf(flag.valueAt)])).toEqual([
      ['--platform=linux/amd64', 'linux/amd64'],
    ]);
    expect(env?.assignments.map((one) => [textOf(one), textOf(one.nameAt), one.raw, textOf(one.value.at)])).toEqual([
      ['A="b c"', 'A', '"b c"', '"b c"'],
    ]);
  });

  test('a file of something else costs a bounded number of problems', () => {
    expect(read('x y\n'.repeat(100)).problems.map(({ message }) => message)).toEqual([
      'the file has no FROM instruction',
      '"x" is no Dockerfile instruction',
    ]);
    expect(read('USER\n'.repeat(100)).problems).toHaveLength(20);
    expect(read(`FROM a\n${'USER a\n'.repeat(20_000)}`).problems.map(({ at, message, id }) => `${span(at)} ${message} ${id}`)).toEqual([
      '10001:1-10001:7 the file has more than 10000 instructions; the rest is not read lint/input-too-complex',
    ]);
    const stages = read('FROM a AS a\n'.repeat(300));
    expect([stages.stages.length, ...stages.problems.map(({ message }) => message)]).toEqual([
      250,
      'the file has more than 250 stages; the rest is not read',
    ]);
  });
});

describe('variables', () => {
  const bases: Cases = [
    ['a global ARG', 'ARG TAG=22\nFROM node:${TAG}\nFROM node:$TAG-alpine', ['node:22', 'node:22-alpine']],
    [
      'a global ARG without default',
      'ARG TAG\nFROM node:${TAG}-alpine\nFROM node:${TAG:-22}\nFROM node:${TAG:+x}',
      [
        'unknown [node:|?|-alpine]: the build argument TAG has no default',
        'node:22',
        'unknown [node:|?]: the build argument TAG has no default',
      ],
    ],
    [
      'no such ARG',
      'FROM node:${TAG}\nFROM node:${TAG:-22}\nFROM node${TAG:+:x}\nFROM node${TAG?no-tag}',
      ['node:', 'node:22', 'node', 'unknown [node|?]: the build needs a value for TAG'],
    ],
    [
      'an empty ARG',
      'ARG A=\nFROM node${A:+:x}\nFROM node${A+:x}\nFROM node${A:-:y}\nFROM node${A-:y}',
      ['node', 'node:x', 'node:y', 'node'],
    ],
    ['nested and quoted', 'ARG A=a\nARG B="b $A"\nARG C=${X:-${A}c}\nFROM "x${C}"\nFROM x\\$A\nFROM x${Y:-"}"}', ['xac', 'x$A', 'x}']],
    [
      'platform arguments',
      'FROM a:${TARGETARCH}\nFROM a:${TARGETARCH:-amd64}',
      ['unknown [a:|?]: TARGETARCH is set by the build', 'unknown [a:|?]: TARGETARCH is set by the build'],
    ],
    ['an ARG of a stage does not reach FROM', 'FROM a\nARG T=1\nFROM b:${T:-2}', ['a', 'b:2']],
    [
      'what cannot be read',
      'ARG A=a.b\nFROM ${A%.*}\nFROM ${A\nFROM ${}\nFROM ${A!x}',
      [
        'unknown [?]: the text that A loses or changes is not worked out',
        'unknown [?]: a variable in it cannot be read',
        'unknown [?]: a variable in it has no name',
        'unknown [?]: a variable in it cannot be read',
      ],
    ],
    [
      'stages',
      'ARG S=b\nFROM node AS B\nFROM b\nFROM $S\nFROM c AS c\nFROM 0\nFROM C',
      ['node', 'b parent 0', 'b parent 0', 'c', '0', 'C parent 3'],
    ],
  ];
  test.each(bases)('in FROM: %s', (_, text, expected) => {
    const { stages } = read(text);
    expect(stages.map(({ base, parent }) => `${describeValue(base)}${parent ? ` parent ${parent.index}` : ''}`)).toEqual(expected);
  });

  const variables: Cases = [
    [
      'ENV wins over ARG',
      'FROM scratch\nENV A=env\nARG A=arg\nARG B=arg\nENV B=env\nENV C=$A$B D=$D',
      ['A: env', 'B: env', 'C: envenv', 'D: '],
    ],
    ['an instruction sees what stood before it', 'FROM scratch\nENV A=1\nENV A=2 B=$A\nENV C=$A D=x$C', ['A: 2', 'B: 1', 'C: 2', 'D: x']],
    [
      'global arguments come in by name',
      'ARG A=a\nARG B=b\nARG C\nFROM scratch\nARG A\nARG C\nARG D',
      ['A: a', 'B: unset', 'C: unknown: the build argument C has no default', 'D: unknown: the build argument D has no default'],
    ],
    [
      'parents hand down',
      'FROM scratch AS x\nENV A=1\nARG B=2\nFROM x AS y\nENV C=$A$B\nFROM y\nENV A=3',
      ['A: 3', 'B: 2', 'C: 12', 'D: unset'],
    ],
    [
      'the base image may set more',
      'FROM node:22\nENV A=$HOME/x B=${B:-b} C=${C:+c}',
      [
        'A: unknown [?|/x]: HOME may be set by the base image',
        'B: b',
        'C: unknown [?]: C may be set by the base image',
        'D: unknown: D may be set by the base image',
      ],
    ],
    [
      'quotes and escapes',
      'FROM scratch\nENV A="a\\"b\\c" B=\'a\\"b\' C=a\\ \\$b D="a\'b"c\'"\'',
      ['A: a"b\\c', 'B: a\\"b', 'C: a $b', 'D: a\'bc"'],
    ],
    [
      'a long chain',
      `FROM scratch\nENV V0=x\n${Array.from({ length: 5000 }, (_, index) => `ENV V${index + 1}=$V${index}\n`).join('')}ENV A=$V5000`,
      ['A: x', 'B: unset', 'C: unset', 'D: unset'],
    ],
    [
      'values that grow',
      `FROM scratch\nENV A=0123456789\n${'ENV A=$A$A\n'.repeat(40)}`,
      ['A: unknown [?]: it is too long', 'B: unset', 'C: unset', 'D: unset'],
    ],
  ];
  test.each(variables)('in a stage: %s', (_, text, expected) => {
    const stage = read(text).stages.at(-1);
    expect(['A', 'B', 'C', 'D'].map((name) => `${name}: ${stage && describeValue(stage.env(name))}`)).toEqual(expected);
  });

  test('uses of variables that Docker puts in', () => {
    const text =
      "ARG A\nARG B=${A}\\$Z\nFROM --platform=$C x:${B:-${A}}\nARG A D\nCOPY --chown=$D --from=$A \"$A\\$E'$F'\" '$G' ${H%x} ./\n" +
      'ENV I=$D J=$I K="\'$I\'"\nRUN --mount=type=cache,target=$K echo $A\nCMD $A\nCOPY <<EOF <<"END" /\n\'$L\' \\$M\nEOF\n$N\nEND\nWORKDIR /$I$';
    const uses = read(text).instructions.map(({ keyword, variables }) =>
      [
        keyword,
        ...variables.map(
          (use) =>
            `${textOf(use)}${use.operator && ` ${use.operator}`}${use.isFallback ? ' fallback' : ''}${use.isDeclared ? '' : ' undeclared'}`,
        ),
      ].join(', '),
    );
    expect(uses).toEqual([
      'ARG',
      'ARG, ${A}',
      'FROM, $C undeclared, ${B:- :-, ${A} fallback',
      'ARG',
      'COPY, $D, $A, $F undeclared, ${H% % undeclared',
      'ENV, $D, $I undeclared, $I undeclared',
      'RUN, $K',
      'CMD',
      'COPY, $L undeclared',
      'WORKDIR, $I',
    ]);
  });

  test('a value remembers who wrote it, and only what is written out is literal', () => {
    const { stages } = read('ARG TAG=22\nFROM node:${TAG}\nFROM node:22');
    expect(stages.map(({ base }) => [textOf(base.at), base.origins.map(span), base.isSet && base.isLiteral])).toEqual([
      ['node:${TAG}', ['1:9-1:11', '2:6-2:17'], false],
      ['node:22', ['3:6-3:13'], true],
    ]);
  });
});

describe('stages', () => {
  const cases: Cases = [
    [
      'a base image that is listed',
      'FROM node:22.11\nCMD ["a.js"]',
      ['0 - node:22.11, ships, user root, entrypoint -, cmd CMD ["a.js"], process ["docker-entrypoint.sh","a.js"]'],
    ],
    [
      'a base image that is not listed',
      'FROM acme/base:1\nCMD ["a"]\nFROM acme/base:1\nENTRYPOINT ["a"]',
      [
        '0 - acme/base:1, user unknown: the default user of "acme/base:1" is not known, entrypoint -, cmd CMD ["a"], process unknown: the entrypoint and command of "acme/base:1" are not known',
        '1 - acme/base:1, ships, user unknown: the default user of "acme/base:1" is not known, entrypoint ENTRYPOINT ["a"], cmd -, process ["a"]',
      ],
    ],
    [
      'scratch',
      'FROM scratch\nENTRYPOINT ["/a"]\nCMD ["b"]\nFROM scratch',
      [
        '0 - scratch, user root, entrypoint ENTRYPOINT ["/a"], cmd CMD ["b"], process ["/a","b"]',
        '1 - scratch, ships, user root, entrypoint -, cmd -, process unset',
      ],
    ],
    [
      'ENTRYPOINT resets the CMD of the parent',
      'FROM scratch AS a\nCMD ["c"]\nENTRYPOINT ["e"]\nFROM a\nENTRYPOINT ["f"]\nFROM a\nCMD ["d"]',
      [
        '0 a scratch, user root, entrypoint ENTRYPOINT ["e"], cmd CMD ["c"], process ["e","c"]',
        '1 - a, parent 0, user root, entrypoint ENTRYPOINT ["f"], cmd -, process ["f"]',
        '2 - a, parent 0, ships, user root, entrypoint ENTRYPOINT ["e"], cmd CMD ["d"], process ["e","d"]',
      ],
    ],
    [
      'shell form',
      'FROM scratch\nENTRYPOINT a b\nCMD ["c"]\nFROM scratch\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nCMD a \\\n  # c\n  b',
      [
        '0 - scratch, user root, entrypoint ENTRYPOINT a b, cmd CMD ["c"], process ["/bin/sh","-c","a b"]',
        '1 - scratch, ships, user root, entrypoint -, cmd CMD a \\\n  # c\n  b, process ["/bin/bash","-o","pipefail","-c","a   b"]',
      ],
    ],
    [
      'the last one wins',
      'FROM scratch\nUSER a\nCMD a\nCMD b\nUSER b:c',
      ['0 - scratch, ships, user b:c, entrypoint -, cmd CMD b, process ["/bin/sh","-c","b"]'],
    ],
    [
      'a user from a variable',
      'FROM scratch AS a\nARG U=1000\nUSER $U:$U\nFROM a\nFROM scratch\nARG U\nUSER $U',
      [
        '0 a scratch, user 1000:1000, entrypoint -, cmd -, process unset',
        '1 - a, parent 0, user 1000:1000, entrypoint -, cmd -, process unset',
        '2 - scratch, ships, user unknown [?]: the build argument U has no default, entrypoint -, cmd -, process unset',
      ],
    ],
    [
      'an empty ENTRYPOINT',
      'FROM node:22.11\nENTRYPOINT []\nCMD ["a"]',
      ['0 - node:22.11, ships, user root, entrypoint ENTRYPOINT [], cmd CMD ["a"], process ["a"]'],
    ],
  ];
  test.each(cases)('%s', (_, text, expected) => {
    expect(read(text).stages.map(describeStage)).toEqual(expected);
  });

  test('the last stage ships, and those that a build names', () => {
    const { stages } = read('FROM a AS X\nFROM b\nFROM c\nFROM d', ['x', '2']);
    expect(stages.map((stage) => stage.ships)).toEqual([true, false, true, true]);
  });

  const shipping: readonly [name: string, text: string, ships: readonly boolean[]][] = [
    ['what only a target reaches ships when it starts something', 'FROM a AS worker\nCMD ["w"]\nFROM a AS api\nCMD ["a"]', [true, true]],
    ['what starts nothing does not', 'FROM a AS certs\nRUN make\nFROM a\nCMD ["a"]', [false, true]],
    ['nor what is named for building', 'FROM a AS build\nCMD ["test"]\nFROM a\nCMD ["a"]', [false, true]],
    ['nor what others build on', 'FROM a AS b\nCMD ["b"]\nFROM b\nCMD ["c"]', [false, true]],
    [
      'nor what others copy from',
      'FROM a AS b\nCMD ["b"]\nFROM c AS d\nCMD ["d"]\nFROM e\nCOPY --from=B x y\nRUN --mount=from=1,target=/d make',
      [false, false, true],
    ],
    [
      'what is named for developing ships nowhere',
      'FROM a AS dev-envs\nCMD ["a"]\nFROM b AS lint\nENTRYPOINT ["l"]\nFROM c AS test',
      [false, false, false],
    ],
    ['a base for others starts nothing', 'FROM a AS base-server\nRUN make', [false]],
    ['a base that starts something is no base', 'FROM a AS base\nCMD ["a"]', [true]],
  ];
  test.each(shipping)('%s', (_, text, ships) => {
    expect(read(text).stages.map((stage) => stage.ships)).toEqual(ships);
  });

  test('what stages copy from', () => {
    const { stages } = read(
      'FROM a AS x\nCOPY --from=2 a b\nCOPY --from="Y" a b\nFROM b AS y\nCOPY --from=z a b\nCOPY --from=3 a b\n' +
        'RUN --mount=type=bind,from=x,target=/x --mount=from=0 --mount=type=cache ls\nFROM c AS y\nCOPY a b\nADD --from=x a b',
    );
    const sources = stages.map(({ copySources }) =>
      copySources.map((one) => `${textOf(one)} ${one.isIndex ? 'index ' : ''}${one.stage?.index ?? '-'}`),
    );
    expect(sources).toEqual([['2 index 2', 'Y 2'], ['z -', '3 index -', 'x 0', '0 -'], []]);
    const needed = read('FROM a AS x\nCOPY --from=z a b\nFROM x AS y\nFROM y AS z\nFROM b\nCOPY --from=y a b').stages;
    expect(needed.map(({ needs }) => [...needs].map(({ index }) => index).sort())).toEqual([
      [0, 1, 2],
      [0, 1, 2],
      [0, 1, 2],
      [0, 1, 2],
    ]);
  });

  test('settings come down from the parent', () => {
    const text = `FROM scratch AS a
WORKDIR /app
EXPOSE 80 8000-8002/tcp $P
STOPSIGNAL SIGINT
HEALTHCHECK CMD a
SHELL ["bash", "-c"]
FROM a
WORKDIR src/../lib
EXPOSE 443
HEALTHCHECK NONE`;
    const [first, second] = read(text).stages;
    expect(
      [first, second].map(
        (stage) =>
          stage && [
            describeValue(stage.workdir),
            stage.exposedPorts.map(({ port }) => describeValue(port)).join(' '),
            describeValue(stage.stopSignal),
            stage.healthcheck && textOf(stage.healthcheck),
            stage.declaresShell,
            stage.allInstructions.length,
            stage.rootStage.index,
          ],
      ),
    ).toEqual([
      ['/app', '80 8000 8001 8002 unknown: it is no port', 'SIGINT', 'HEALTHCHECK CMD a', true, 6, 0],
      ['/app/lib', '80 8000 8001 8002 unknown: it is no port 443', 'SIGINT', 'HEALTHCHECK NONE', true, 10, 0],
    ]);
  });

  test('effective commands', () => {
    const { stages } = read('FROM a AS x\nENTRYPOINT ["e"]\nCMD c\nFROM x\nENTRYPOINT e\nCMD ["c"]\nFROM x\nENTRYPOINT []');
    expect(stages.map((stage) => stage.effectiveCommands.map(textOf))).toEqual([['ENTRYPOINT ["e"]', 'CMD c'], ['ENTRYPOINT e'], []]);
  });

  test.each([
    ['FROM mcr.microsoft.com/windows/servercore:ltsc2022', 'windows'],
    ['FROM mcr.microsoft.com/powershell:nanoserver-1809', 'windows'],
    ['FROM golang:1.23-windowsservercore', 'windows'],
    ['FROM mcr.microsoft.com/dotnet/framework/runtime:4.8', 'windows'],
    ['FROM --platform=windows/amd64 acme/x', 'windows'],
    ['# escape=`\nARG B\nFROM ${B}', 'windows'],
    ['# escape=`\nFROM acme/win-base', 'windows'],
    ['FROM acme/win-base', 'linux'],
    ['FROM --platform=$BUILDPLATFORM node', 'linux'],
    ['# escape=`\nFROM node', 'linux'],
  ])('%j runs on %s', (text, platform) => {
    expect(read(text).stages[0]?.platform).toBe(platform);
  });
});

describe('scripts', () => {
  const cases: Cases = [
    [
      'RUN with flags, continuations and comments',
      'FROM a\nRUN --mount=type=cache,target=/x set -e; \\\n  # no | command\n  apt-get up\\\ndate \\\n\n  && apt-get install -y "c d"',
      [
        'p0.0 set -e «set -e»',
        'p1.0 apt-get update «apt-get up\\\ndate»',
        'p2.0 apt-get install -y c d «apt-get install -y "c d"»',
        'options e',
      ],
    ],
    ['a shell comment swallows what is joined', 'FROM a\nRUN a # b \\\n  && c', ['p0.0 a «a»']],
    ['a here-document as script', 'FROM a\nRUN <<EOF\na | b\n# c\nd \\\n  e\nEOF', ['p0.0 a «a»', 'p0.1 b «b»', 'p1.0 d e «d \\\n  e»']],
    ['a here-document with a shebang', 'FROM a\nRUN <<EOF\n#!/usr/bin/env -S bash -eu\na\nEOF', ['p0.0 a «a»', 'options e u']],
    ['a here-document for Python', 'FROM a\nRUN <<EOF\n#!/usr/bin/env python3\na\nEOF', ['no script']],
    [
      'a here-document for a shell',
      'FROM a\nRUN bash -ex <<EOF && c\na | $(b)\nEOF',
      ['p0.0 bash -ex «bash -ex <<EOF»', 'p3.0 c «c»', 'p1.0 a «a»', 'p1.1 ? «$(b)»', 'p2.0 nested b «b»', 'options e x'],
    ],
    [
      'a here-document for a program',
      'FROM a\nRUN cat <<EOF > x && a\nb $(c)\nEOF',
      ['p0.0 cat «cat <<EOF > x»', 'p2.0 a «a»', 'p1.0 nested c «c»'],
    ],
    ['a here-document with CRLF', 'FROM a\r\nRUN <<EOF\r\na b\r\nc\r\nEOF\r\n', ['p0.0 a b «a b»', 'p1.0 c «c»']],
    ['exec form', 'FROM a\nCMD ["a", "b"]', ['no script']],
    ['exec form of a shell', 'FROM a\nCMD ["sh", "-c", "exec a \\"b\\" | c"]', ['p0.0 exec > a b «exec a \\"b\\"»', 'p0.1 c «c»']],
    ['exec form with options', 'FROM a\nENTRYPOINT ["/bin/bash", "-eo", "pipefail", "-c", "a"]', ['p0.0 a «a»', 'options e pipefail']],
    ['exec form of a script file', 'FROM a\nCMD ["sh", "a.sh"]', ['no script']],
    ['SHELL with options', 'FROM a\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN a', ['p0.0 a «a»', 'options pipefail']],
    ['PowerShell', 'FROM a\nSHELL ["pwsh", "-Command"]\nRUN a', ['no script']],
    ['Windows', 'FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nRUN a', ['no script']],
    [
      'HEALTHCHECK CMD',
      'FROM a\nHEALTHCHECK --interval=5s CMD curl -f x || exit 1',
      ['p0.0 curl -f x «curl -f x»', 'p1.0 exit 1 «exit 1»'],
    ],
    ['HEALTHCHECK NONE', 'FROM a\nHEALTHCHECK NONE', ['no script']],
    ['ONBUILD RUN', 'FROM a\nONBUILD RUN a && b', ['p0.0 a «a»', 'p1.0 b «b»']],
    ['SHELL of the parent', 'FROM a AS x\nSHELL ["bash", "-ec"]\nFROM x\nRUN a', ['p0.0 a «a»', 'options e']],
    ['not a command', 'FROM a\nCOPY a b', ['no script']],
  ];
  test.each(cases)('%s', (_, text, expected) => {
    const last = read(text).instructions.at(-1);
    expect(describeScript((last?.trigger ?? last)?.script)).toEqual(expected);
  });
});

describe('any text', () => {
  const fragments = [
    'FROM node:22',
    'FROM a AS b',
    'from',
    'RUN ',
    'COPY --from=b ',
    'ONBUILD ',
    'ENV A=$A',
    'ARG A',
    'CMD ["a", "b"]',
    'CMD ',
    'HEALTHCHECK CMD ',
    'SHELL ["bash", "-c"]',
    'WORKDIR a',
    'USER ',
    'EXPOSE 1-5',
    '<<EOF',
    '<<-"E"',
    'EOF',
    '# escape=`',
    '# c',
    '\n',
    '\n',
    '\n',
    '\r\n',
    '\r',
    ' ',
    '\t',
    '\\',
    '\\\n',
    '`\n',
    '"',
    "'",
    '$',
    '${A:-',
    '}',
    '$(',
    ')',
    '`',
    '[',
    ']',
    '"\\u0041"',
    '=',
    '--x=y',
    '&&',
    '|',
    ';',
    '\ufeff',
    '\u2028',
    '\ud83d',
    '__proto__',
  ];
  const anyText = fc
    .array(fc.oneof(fc.constantFrom(...fragments), fc.string({ maxLength: 3 })), { maxLength: 40 })
    .map((parts) => parts.join(''));

  test('is read without throwing; places lie in the text, instructions in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const dockerfile = read(text);
        let end = 0;
        for (const instruction of dockerfile.instructions) {
          const { script, stage, trigger } = instruction;
          const own = [
            instruction.keywordAt,
            ...instruction.flags,
            instruction.args,
            ...instruction.words,
            ...instruction.assignments,
            ...instruction.heredocs,
          ];
          const commands = [script, trigger?.script]
            .flatMap((one) => one?.commands ?? [])
            .flatMap((command) => [command, ...command.words]);
          for (const { range } of [...own, ...commands]) {
            expect(range[0]).toBeGreaterThanOrEqual(instruction.range[0]);
            expect(range[1]).toBeLessThanOrEqual(instruction.range[1]);
            expect(range[0]).toBeLessThanOrEqual(range[1]);
          }
          expect(instruction.range[0]).toBeGreaterThanOrEqual(end);
          end = instruction.range[1];
          if (stage) describeStage(stage);
        }
        expect(end).toBeLessThanOrEqual(text.length);
        for (const { at } of dockerfile.problems) expect(at.range[1]).toBeLessThanOrEqual(text.length);
      }),
      // Blanks behind a continuation are no part of the instruction; the rest of the file is part of an open here-document.
      { numRuns: 500, examples: [['RUN a <<EOF`\n'], ['$\\\n\t\\']] },
    );
  });
});

test('which shell reads a script', () => {
  const lines = [
    'FROM debian:12.8',
    'RUN a',
    'RUN ["/bin/bash", "-c", "b"]',
    'RUN <<EOF bash',
    'c',
    'EOF',
    'RUN <<EOF',
    '#!/usr/bin/env zsh',
    'd',
    'EOF',
    'SHELL ["/bin/ash", "-eo", "pipefail", "-c"]',
    'RUN e',
    'FROM debian:12.8',
    'RUN f',
  ];
  const scripts = read(lines.join('\n')).instructions.flatMap(({ script }) => script ?? []);
  expect(scripts.map(({ shell, commands }) => [shell, ...commands.map(({ name, shell }) => `${name} ${shell}`)].join(', '))).toEqual([
    'sh, a sh',
    'bash, b bash',
    'sh, bash sh, c bash',
    'zsh, d zsh',
    'ash, e ash',
    'sh, f sh',
  ]);
});
