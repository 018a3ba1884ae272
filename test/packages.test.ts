import { describe, expect, it, test } from 'vitest';
import { buildToolOf } from '../src/knowledge/packages/build-tools.js';
import { hostOf, isPublicHost, uncheckedTransfer, verifies } from '../src/knowledge/packages/downloads.js';
import { grammars } from '../src/knowledge/packages/grammars.js';
import { unpinnedPackages } from '../src/knowledge/packages/pinning.js';
import { packageCalls } from '../src/knowledge/packages/read.js';
import { endsUpInImage, removes, runsOf, scratchMounts } from '../src/knowledge/packages/runs.js';
import { namesOf } from '../src/knowledge/packages/words.js';
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

describe('versions', () => {
  const loose = (text: string) =>
    packageCalls(commandsOf(text))
      .flatMap(unpinnedPackages)
      .map(({ literal }) => literal);

  it.each([
    ['apt-get install a b=1 c/sid ./d.deb e- g++ f=$V "$G"', 'a g++'],
    ['apt-get build-dep a', ''],
    ['apk add a b=1 c~2 "d>3" e.apk .f !g h@edge', 'a h@edge'],
    ['yum install a b-1.2-3.el9 c-1.2 d.rpm @e java-17-openjdk gcc-c++ https://x/y.rpm', 'a java-17-openjdk gcc-c++'],
    ['dnf module install a:1', ''],
    ['zypper in a b=1 c.rpm', 'a'],
    ['zypper in -t pattern a', ''],
    ['pip install a b==1 "c>=2" d[e] . ./f git+https://u@x/y git+https://x/y@v1 "g @ https://x" h.whl pip', 'a d[e] git+https://u@x/y'],
    ['pip install -c c.txt a', ''],
    ['pip download a', ''],
    [
      'npm i a b@1 @c/d @c/e@2 f@latest ./g h.tgz i/j i/k#v1 git+https://x/y.git git+ssh://x/y#z',
      'a @c/d f@latest i/j git+https://x/y.git',
    ],
    ['npm ci', ''],
    ['gem install a b:1 ./c.gem', 'a'],
    ['gem install a --version=1', ''],
    ['go install x.example/a@latest', 'x.example/a@latest'],
    ['go install x.example/a x.example/b@v1 ./cmd/c', ''],
    ['go get x.example/a x.example/b@v1 ./...', 'x.example/a'],
    ['go run x.example/a@latest', ''],
    ['cargo install a b@1', 'a'],
    ['cargo install --git https://x a', 'a'],
    ['cargo install --git https://x --rev 0a1b a', ''],
  ])('%s', (text, expected) => {
    expect(loose(text).join(' ')).toBe(expected);
  });
});

describe('build tools', () => {
  it.each([
    ['apt', 'build-essential gcc-12 g++ clang-15 openjdk-17-jdk-headless golang-1.22-go cmake gcc=4:12.2.0-3', true],
    ['apt', 'gcc-12-base libgcc-s1 openjdk-17-jre-headless libpq-dev make git python3-dev', false],
    ['apk', 'build-base gcc~14 openjdk17 go dotnet8-sdk', true],
    ['apk', 'libgcc openjdk17-jre musl-dev go-bootstrap', false],
    ['yum', 'gcc-c++ @development java-17-openjdk-devel dotnet-sdk-8.0', true],
    ['yum', 'libgcc java-17-openjdk-headless openssl-devel', false],
  ] as const)('%s: %s', (family, names, expected) => {
    for (const name of names.split(' ')) expect([name, buildToolOf({ family }, name) !== undefined]).toEqual([name, expected]);
  });
});

describe('downloads', () => {
  it.each([
    ['curl -k https://x', '-k'],
    ['curl -fsSLk https://x', '-fsSLk'],
    ['curl -X POST --insecure https://x', '--insecure'],
    ['curl -ok https://x', undefined],
    ['curl -o -k https://x', undefined],
    ['curl -H "X: -k" https://x', undefined],
    ['wget -q --no-check-certificate https://x', '--no-check-certificate'],
    ['grep -k x', undefined],
  ])('%s', (text, expected) => {
    expect(commandsOf(text).map((command) => uncheckedTransfer(command)?.text)).toEqual([expected]);
  });

  it.each([
    ['https://user@a.example:8443/x', 'a.example', true],
    ['a.example/x', 'a.example', true],
    ['https://$HOST/x', '$HOST', false],
    ['https://localhost:8443', 'localhost', false],
    ['https://[::1]/', '[::1]', false],
    ['https://10.0.0.1/', '10.0.0.1', false],
    ['https://172.20.1.1/', '172.20.1.1', false],
    ['https://172.32.1.1/', '172.32.1.1', true],
    ['https://nexus.internal/', 'nexus.internal', false],
    ['https://minio/', 'minio', false],
  ])('%s', (address, host, isPublic) => {
    expect([hostOf(address), isPublicHost(host)]).toEqual([host, isPublic]);
  });

  it('checks against what was known before', () => {
    const texts = [
      'sha256sum -c x',
      'shasum -a 256 --check',
      'gpg --batch --verify x.asc x',
      'cosign verify-blob x',
      'sha256sum x',
      'gpg --import x',
    ];
    expect(texts.flatMap(commandsOf).map(verifies)).toEqual([true, true, true, true, false, false]);
  });
});

test('names in a message', () => {
  const names = (text: string) => namesOf(commandsOf(text)[0]?.args ?? []);
  expect([names('x a'), names('x a "b c"'), names('x a b c'), names('x a b c d')]).toEqual([
    '"a"',
    '"a" and "b c"',
    '"a", "b" and "c"',
    '"a", "b" and 2 more',
  ]);
});
