import { describe, expect, it, test } from 'vitest';
import { grammars } from '../src/knowledge/packages/grammars.js';
import { packageCalls } from '../src/knowledge/packages/read.js';
import { endsUpInImage, removes, runsOf, scratchMounts } from '../src/knowledge/packages/runs.js';
import { parseDockerfile } from '../src/parsers/dockerfile/parse.js';
import { parseShell } from '../src/parsers/shell/parse.js';

const commandsOf = (text: string) => parseShell({ path: 'script.sh', text }, [0, text.length], text).commands;

/** One line per call: manager, action, operands, options with their values; `?` where a word is only known at run time. */
function describeCalls(text: string): readonly string[] {
  return packageCalls(commandsOf(text)).map(({ manager, action, operands, options, opaque }) => {
    const words = operands.map(({ literal, text }) => literal ?? text).join(' ');
    const flags = options.map(({ name, value }) => (value === undefined ? name : `${name}(${value})`)).join(' ');
    return `${manager} ${action}: ${words} | ${flags}${opaque ? ' | ?' : ''}`;
  });
}

describe('command lines of package managers', () => {
  it.each([
    ['apt-get -qq -y install curl', 'apt-get install: curl | -q -q -y'],
    ['apt-get install -yq --no-install-recommends a=1 b', 'apt-get install: a=1 b | -y -q --no-install-recommends'],
    ['apt-get install -t sid -o Dpkg::Options::=--force-confold a', 'apt-get install: a | -t(sid) -o(Dpkg::Options::=--force-confold)'],
    ['apt-get -tsid -oA::B=1 -q=2 install a', 'apt-get install: a | -t(sid) -o(A::B=1) -q(2)'],
    ['apt-get install --target-release bookworm-backports a', 'apt-get install: a | --target-release(bookworm-backports)'],
    ['/usr/bin/apt-get update', 'apt-get update:  | '],
    ['apt full-upgrade', 'apt dist-upgrade:  | '],
    ['aptitude safe-upgrade -y', 'aptitude upgrade:  | -y'],
    ['apt-get install $PACKAGES', 'apt-get install: $PACKAGES |  | ?'],
    ['apt-get install nginx=${VERSION}', 'apt-get install: nginx=${VERSION} | '],
    ['apt-get $OPTIONS install a', 'apt-get other: install a |  | ?'],
    ['apt-get autoremove -y --purge', 'apt-get remove:  | -y --purge'],
    ['apk --update --no-cache add -t .deps a~1 b', 'apk install: a~1 b | --update --no-cache -t(.deps)'],
    [
      'apk add -X http://dl/edge --virtual .d --repository=http://x a',
      'apk install: a | -X(http://dl/edge) --virtual(.d) --repository(http://x)',
    ],
    ['apk del .deps', 'apk remove: .deps | '],
    ['apk cache clean', 'apk clean:  | '],
    ['yum -y --enablerepo epel install a', 'yum install: a | -y --enablerepo(epel)'],
    ['dnf group install -y "Development Tools"', 'dnf install: Development Tools | -y'],
    ['dnf module enable -y nodejs:20', 'dnf other: nodejs:20 | -y'],
    ['microdnf update', 'microdnf upgrade:  | '],
    ['zypper -n --gpg-auto-import-keys in -r repo a', 'zypper install: a | -n --gpg-auto-import-keys -r(repo)'],
    ['zypper ref', 'zypper update:  | '],
    ['pip3.12 install -U -r requirements.txt a', 'pip install: a | -U -r(requirements.txt)'],
    ['python3 -m pip install --index-url https://x --no-cache-dir a==1', 'pip install: a==1 | --index-url(https://x) --no-cache-dir'],
    ['python -u -m pip install -rreq.txt', 'pip install:  | -r(req.txt)'],
    ['pip cache purge', 'pip clean:  | '],
    ['uv pip install --system -p 3.12 a', 'uv install: a | --system -p(3.12)'],
    ['npm i -g --prefix /opt a@1 @b/c', 'npm install: a@1 @b/c | -g --prefix(/opt)'],
    ['npm --loglevel warn ci', 'npm install-listed:  | --loglevel(warn)'],
    ['npm cache clean --force', 'npm clean:  | --force'],
    ['yarn', 'yarn install-listed:  | '],
    ['yarn --cwd app install', 'yarn install-listed:  | --cwd(app)'],
    ['yarn global add a', 'yarn install: a | '],
    ['yarn build', 'yarn other:  | '],
    ['pnpm add -g a', 'pnpm install: a | -g'],
    ['gem install -v 1.2 a -- --with-x', 'gem install: a | -v(1.2)'],
    ['go install -ldflags "-s -w" example.com/a@v1', 'go install: example.com/a@v1 | -ldflags(-s -w)'],
    ['cargo +nightly install --git https://x --tag v1 a', 'cargo install: a | --git(https://x) --tag(v1)'],
    ['sudo -E apt-get install a', 'apt-get install: a | '],
  ])('%s', (text, expected) => {
    expect(describeCalls(text)).toEqual([expected]);
  });

  it('leaves other commands alone', () => {
    expect(describeCalls('apt-key add x; python app.py; python -m venv v; pipx install a; "$PM" install a; xargs apt-get install')).toEqual(
      [],
    );
  });

  it('has a source and a date for each', () => {
    for (const { source, date } of Object.values(grammars)) {
      expect(source).toMatch(/^https:\/\/[\w.-]+\/\S+$/);
      expect(date).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
    }
  });
});

describe('layers', () => {
  const read = (text: string) => parseDockerfile({ path: 'Dockerfile', text });

  test('RUN instructions that can be read, triggers too', () => {
    const { instructions } = read('FROM debian\nRUN a\nRUN ["b"]\nONBUILD RUN c\nCMD d\nRUN (\n');
    expect(runsOf(instructions).map(({ commands }) => commands.map(({ name }) => name))).toEqual([['a'], ['c']]);
  });

  test('stages whose layers are in an image', () => {
    const { stages } = read('FROM a AS base\nFROM base AS build\nFROM base AS mid\nFROM mid\nCMD ["x"]\n');
    expect(stages.map((stage) => endsUpInImage(stage))).toEqual([true, false, true, true]);
  });

  test('mounts that keep files out of the layer', () => {
    const [, run] = read(
      'FROM a\nRUN --mount=type=cache,target=/a/ --mount=target=/b,type=tmpfs --mount=type=bind,target=/c --mount=type=cache,id=x,dst=/d x\n',
    ).instructions;
    expect(scratchMounts(run?.flags ?? [])).toEqual(['/a', '/b', '/d']);
  });

  test('removed files', () => {
    const found = commandsOf('rm -rf "/var/cache/apk"/*; find /var/cache/apk -delete; ls /var/cache/apk').map((command) =>
      removes(command, /^\/var\/cache\/apk/),
    );
    expect(found).toEqual([true, true, false]);
  });
});
