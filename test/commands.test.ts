import { describe, expect, test } from 'vitest';
import { buildsOrInstalls } from '../src/knowledge/builds.js';
import { downloadOf, filesPutToUse, verifies } from '../src/knowledge/downloads.js';
import { readChmod, readMode } from '../src/knowledge/modes.js';
import { failsMeaningfully, failsOnEmptyInput, isForTheLog, runsInput } from '../src/knowledge/pipes.js';
import { knowsPipefail, replacesShell, shellLanguage } from '../src/knowledge/shells.js';
import { parseShell } from '../src/parsers/shell/parse.js';

function command(text: string) {
  const [first] = parseShell({ path: 'x.sh', text }, [0, text.length], text).commands;
  if (!first) throw new Error(`no command in ${text}`);
  return first;
}

const those = (test: (c: ReturnType<typeof command>) => boolean, ...texts: readonly string[]) =>
  texts.filter((text) => test(command(text)));

test('modes', () => {
  const open = ['777', '0777', '666', '1777', 'a+w', 'o+wx', 'ugo+rwx', 'go=rw', 'u+x,o+w', 'a=rwx', 'a+rwXt', 'o=w'];
  expect(open.filter((mode) => readMode(mode)?.othersWrite !== true)).toEqual([]);
  const closed = ['755', '775', '4755', '+w', '+x', 'g=u', 'g+w', 'a-w', 'o-rwx', 'a=rX', 'u=rwx,g=rx,o=', 'a+w,o-w'];
  expect(closed.filter((mode) => readMode(mode)?.othersWrite !== false)).toEqual([]);
  expect(['u+s', '+s', '4755', '6755', 'a+s'].filter((mode) => readMode(mode)?.setuid !== true)).toEqual([]);
  expect(['g+s', '2755', 'u-s', '1777'].filter((mode) => readMode(mode)?.setuid !== false)).toEqual([]);
  expect(['$MODE', '/app', '78', ''].map(readMode)).toEqual([undefined, undefined, undefined, undefined]);
  expect(readChmod(command('chmod -R -v 755 a b').args)).toMatchObject({ mode: '755', paths: [{ text: 'a' }, { text: 'b' }] });
  expect(readChmod(command('chmod --reference=a b').args)).toBeUndefined();
});

test('downloads', () => {
  const read = (text: string) => downloadOf(command(text));
  const url = 'https://a.example/b.tgz';
  expect(read(`curl -fsSLo /tmp/c ${url}`)).toEqual({ url, file: '/tmp/c' });
  expect(read(`curl -fsSL ${url} --output "/tmp/c"`)).toEqual({ url, file: '/tmp/c' });
  expect(read(`curl -LO "${url}"`)).toEqual({ url, file: 'b.tgz' });
  expect(read(`curl -L ${url}`)).toEqual({ url, file: undefined });
  expect(read(`curl -o- ${url}`)).toEqual({ url, file: undefined });
  expect(read(`wget ${url}?x=1`)).toEqual({ url: `${url}?x=1`, file: 'b.tgz' });
  expect(read(`wget -qO- ${url}`)).toEqual({ url, file: undefined });
  expect(read(`wget -q -O - ${url}`)).toEqual({ url, file: undefined });
  expect(read(`wget -qO /tmp/c ${url}`)).toEqual({ url, file: '/tmp/c' });
  expect(read('curl --version')).toBeUndefined();
  expect(filesPutToUse(command('tar xf "/tmp/c"'))).toEqual(['xf', 'c']);
  expect(filesPutToUse(command('chmod +x /tmp/c'))).toEqual(['c']);
  expect(filesPutToUse(command('/tmp/c -y'))).toEqual(['c']);
  expect(filesPutToUse(command('chmod 644 /tmp/c'))).toEqual([]);
  expect(
    those(
      verifies,
      'sha256sum -c -',
      'gpg --verify a b',
      'cosign verify-blob a',
      'openssl sha512 -r a',
      'gpg --dearmor',
      'openssl x509',
      'tar x',
    ),
  ).toEqual(['sha256sum -c -', 'gpg --verify a b', 'cosign verify-blob a', 'openssl sha512 -r a']);
});

test('pipes', () => {
  expect(
    those(
      runsInput,
      'sh',
      'bash -',
      'sh -s -- -y',
      'bash -ex',
      'python3 -',
      'python3',
      'sh a',
      'sh -c a',
      'python3 -c a',
      'python -m json.tool',
      'node -e a',
      'perl -ne a',
      'tee b',
    ),
  ).toEqual(['sh', 'bash -', 'sh -s -- -y', 'bash -ex', 'python3 -', 'python3']);
  expect(those(failsMeaningfully, 'curl a', '/usr/bin/wget a', 'npm ls', 'node --version', 'echo a', 'ls', 'yes')).toEqual([
    'curl a',
    '/usr/bin/wget a',
    'npm ls',
  ]);
  expect(those(failsOnEmptyInput, 'tar x', 'busybox unzip -', 'grep a', 'sha256sum -c', 'sh', 'tee a', 'jq .')).toEqual([
    'tar x',
    'busybox unzip -',
    'grep a',
    'sha256sum -c',
  ]);
});

test('what is only printed', () => {
  expect(those(isForTheLog, 'sort -V', 'head -3', 'sort > list', 'tee a', 'dd of=a')).toEqual(['sort -V', 'head -3']);
});

test('installations and builds', () => {
  expect(
    those(
      buildsOrInstalls,
      'apt-get install -y a',
      'make',
      'npm ci',
      'go build',
      'apt-get update',
      'make clean',
      'npm cache clean',
      'yum clean all',
      'rm a',
    ),
  ).toEqual(['apt-get install -y a', 'make', 'npm ci', 'go build']);
});

describe('shells', () => {
  test('what sh is', () => {
    const of = (distribution: 'debian' | 'ubuntu' | 'alpine' | 'rhel' | 'wolfi') => shellLanguage('sh', { name: 'x', distribution });
    expect(['debian', 'ubuntu', 'alpine', 'rhel', 'wolfi'].map((name) => of(name as 'debian'))).toEqual([
      'dash',
      'dash',
      'ash',
      'bash',
      undefined,
    ]);
    expect([shellLanguage('bash', undefined), shellLanguage('sh', undefined), shellLanguage('zsh', undefined)]).toEqual([
      'bash',
      undefined,
      undefined,
    ]);
  });

  test('which dash knows pipefail', () => {
    const cases = [
      'debian 12.8',
      'debian 13',
      'debian bookworm-slim',
      'node 22-bookworm',
      'node 22-trixie',
      'node 22',
      'ubuntu 24.04',
      'ubuntu 25.04',
      'ubuntu noble',
      'ubuntu latest',
    ];
    const of = (text: string) => knowsPipefail('dash', ...(text.split(' ') as [string, string]));
    expect(cases.map(of)).toEqual([false, true, false, false, true, undefined, false, true, false, undefined]);
    expect(knowsPipefail('ash', 'alpine', undefined)).toBe(true);
  });

  test('what replaces sh', () => {
    const texts = ['ln -sf bash /bin/sh', 'dpkg-reconfigure dash', 'ln -s /bin/sh /usr/local/bin/sh', 'rm /bin/sh'];
    expect(those(replacesShell, ...texts)).toEqual(['ln -sf bash /bin/sh', 'dpkg-reconfigure dash']);
  });
});
