import { replace } from '../../core/edit.js';
import type { Fix } from '../../core/problem.js';
import { placeOf, textOf } from '../../core/source.js';
import { readableRuns } from '../../knowledge/shells.js';
import type { ShellCommand, ShellWord } from '../../parsers/shell/types.js';
import { defineRule } from '../../rule.js';

/** Commands whose words are paths. To others a quoted text may be a script or a pattern. */
const takesPaths = new Set(
  [
    'mkdir',
    'rmdir',
    'cp',
    'mv',
    'ln',
    'touch',
    'cd',
    'chmod',
    'chown',
    'rm',
    'ls',
    'cat',
    'tee',
    'install',
    'tar',
    'unzip',
    'git',
    'wget',
    'curl',
  ].concat(['[', 'test', '.', 'source']),
);

/** Lists of folders that programs search without expanding anything in them. */
const searched = new Set([
  'PATH',
  'LD_LIBRARY_PATH',
  'PYTHONPATH',
  'NODE_PATH',
  'CLASSPATH',
  'GOPATH',
  'PKG_CONFIG_PATH',
  'JAVA_HOME',
  'CARGO_HOME',
]);

export default defineRule({
  id: 'dockerfile/literal-tilde',
  on: 'dockerfile.stage',
  topic: 'containerization',
  summary: 'A tilde that should be the home folder stays as it is',
  severity: 'warning',
  rationale: `Only a shell turns ~ into the home folder, and only outside quotes. In quotes, and in ENV, it is the name of a folder called "~", so that files land
where nobody looks for them, and programs are not found.`,
  references: [
    'https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_06_01',
    'https://docs.docker.com/reference/dockerfile/#environment-replacement',
  ],
  peers: ['hadolint SC2088'],
  examples: {
    bad: [
      {
        files: { Dockerfile: 'FROM debian:12.8\nRUN mkdir -p «"~/.config"»\n' },
        fixed: { Dockerfile: 'FROM debian:12.8\nRUN mkdir -p ~/.config\n' },
      },
      {
        name: 'the rest keeps its quotes',
        files: { Dockerfile: 'FROM debian:12.8\nRUN cp a «\'~/My Games\'» && cat b > «"~/$NAME"»\n' },
        fixed: { Dockerfile: 'FROM debian:12.8\nRUN cp a ~/\'My Games\' && cat b > ~/"$NAME"\n' },
      },
      { name: 'in ENV', files: { Dockerfile: 'FROM debian:12.8\nENV PATH=«"~/.local/bin:$PATH"»\n' } },
      { name: 'without quotes too', files: { Dockerfile: 'FROM debian:12.8\nENV PATH=«$PATH:~/bin» A=b\n' } },
    ],
    good: [
      { files: { Dockerfile: 'FROM debian:12.8\nRUN mkdir -p ~/.config ~/"My Games" && cat b > ~/"$NAME"\n' } },
      {
        name: 'the variable',
        files: { Dockerfile: 'FROM debian:12.8\nRUN mkdir -p "$HOME/.config"\nENV PATH="/root/.local/bin:$PATH"\n' },
      },
      {
        name: 'a script of its own',
        files: { Dockerfile: 'FROM debian:12.8\nRUN bash -c "~/install.sh" && su app -c "mkdir ~/a" && echo "~/a" > /x\n' },
      },
      { name: 'at the end of a name', files: { Dockerfile: 'FROM debian:12.8\nRUN rm "a~" "~"\n' } },
      {
        name: 'a value that its program expands',
        files: { Dockerfile: 'FROM debian:12.8\nENV CONFIG_FILE="~/.config/a" PATH=/a~b:$PATH\n' },
      },
    ],
  },
  *check(stage) {
    if (stage.platform === 'windows') return;
    for (const { keyword, assignments } of stage.instructions) {
      if (keyword !== 'ENV') continue;
      for (const { name, raw, value } of assignments) {
        if (!searched.has(name) || !/(?:^["']?|:)~\//.test(raw ?? '')) continue;
        yield {
          at: placeOf(value.at),
          message: `"~" in ${name} is no home folder, since no shell reads ENV; write the path of the folder`,
        };
      }
    }
    for (const { script } of readableRuns(stage.instructions)) {
      for (const word of script.commands.flatMap(paths)) {
        if (!/^["']~\//.test(word.text)) continue;
        yield {
          at: placeOf(word),
          message: `${textOf(word).replace(/\s+/g, ' ').slice(0, 60).replace(/^'|'$/g, '"')} names a folder called "~", since quotes keep the shell from expanding it; leave the tilde outside the quotes`,
          fix: unquoteTilde(word),
        };
      }
    }
  },
});

function paths({ name, args, redirects }: ShellCommand): readonly ShellWord[] {
  const targets = redirects.flatMap(({ operator, target }) => (target && /^(?:>>?|<|>\||&>>?)$/.test(operator) ? [target] : []));
  return takesPaths.has(name ?? '') ? [...args, ...targets] : targets;
}

/** Moves the opening quote behind the tilde, or drops both where the rest needs none. */
function unquoteTilde(word: ShellWord): Fix | undefined {
  const match = /^(["'])~\/([^"'\\`]*)\1$/.exec(word.text);
  if (!match || word.text !== textOf(word)) return undefined;
  const [, quote, rest = ''] = match;
  const text = /^[\w./-]*$/.test(rest) ? `~/${rest}` : `~/${quote}${rest}${quote}`;
  return { title: 'Leave the tilde outside the quotes', safety: 'unsafe', edits: [replace(word, text)] };
}
