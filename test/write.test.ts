import fs, { chmodSync, linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { disk, replaceFile, type WritePort, writeReport } from '../src/cli/write.js';
import { tempFolder } from './temp-folder.js';

const before = '\ufeffa: é\r\n';
const after = '\ufeffa: 1\r\nb: 2\r\n';

/** The real disk, whose n-th call fails; `calls` lists the names of the calls so far. */
function failing(n: number, calls: string[] = []): WritePort {
  return new Proxy(disk, {
    get(target, name: keyof WritePort) {
      return (...args: readonly unknown[]) => {
        calls.push(name);
        if (calls.length === n) throw Object.assign(new Error('injected'), { code: 'EIO' });
        return Reflect.apply(target[name], target, args);
      };
    },
  });
}

test('a file is replaced as a whole, with its mode', () => {
  const root = tempFolder({ 'a/x.yaml': before });
  chmodSync(join(root, 'a/x.yaml'), 0o640);
  expect(replaceFile(root, 'a/x.yaml', before, after)).toBeUndefined();
  expect(readFileSync(join(root, 'a/x.yaml'), 'utf8')).toBe(after);
  expect(statSync(join(root, 'a/x.yaml')).mode & 0o777).toBe(0o640);
  expect(readdirSync(join(root, 'a'))).toEqual(['x.yaml']);
});

test('whichever call fails, the file is the old one or the new one, and nothing stands beside it', () => {
  const calls: string[] = [];
  const root = tempFolder({ 'x.yaml': before });
  expect(replaceFile(root, 'x.yaml', before, after, failing(0, calls))).toBeUndefined();
  expect(calls).toEqual(['realpath', 'lstat', 'readFile', 'create', 'chown', 'chmod', 'write', 'fsync', 'close', 'rename']);
  calls.forEach((name, index) => {
    const folder = tempFolder({ 'x.yaml': before });
    const refusal = replaceFile(folder, 'x.yaml', before, after, failing(index + 1));
    const isHarmless = name === 'chown';
    expect([name, refusal, readFileSync(join(folder, 'x.yaml'), 'utf8')]).toEqual([
      name,
      isHarmless ? undefined : 'EIO',
      isHarmless ? after : before,
    ]);
    expect(readdirSync(folder)).toEqual(['x.yaml']);
  });
});

test('a disk that takes a byte at a time gets all of them, and a full one leaves the old file', () => {
  const root = tempFolder({ 'x.yaml': before });
  const slow: WritePort = { ...disk, write: (file, bytes, offset) => fs.writeSync(file, bytes, offset, 1) };
  expect(replaceFile(root, 'x.yaml', before, after, slow)).toBeUndefined();
  expect(readFileSync(join(root, 'x.yaml'), 'utf8')).toBe(after);
  expect(replaceFile(root, 'x.yaml', after, before, { ...disk, write: () => 0 })).toBe('Error: the disk took no more');
  expect(readFileSync(join(root, 'x.yaml'), 'utf8')).toBe(after);
  expect(readdirSync(root)).toEqual(['x.yaml']);
});

test('links, folders, changed and missing files are left alone', () => {
  const outside = tempFolder({ 'x.yaml': before });
  const root = tempFolder({ 'x.yaml': 'changed: 1\n', 'real/y.yaml': before });
  symlinkSync(join(outside, 'x.yaml'), join(root, 'out.yaml'));
  symlinkSync('real/y.yaml', join(root, 'in.yaml'));
  symlinkSync('real', join(root, 'linked'));
  symlinkSync(outside, join(root, 'away'));
  mkdirSync(join(root, 'folder.yaml'));
  const results = ['x.yaml', 'out.yaml', 'in.yaml', 'linked/y.yaml', 'away/x.yaml', '../x.yaml', 'folder.yaml', 'gone.yaml'].map((path) => [
    path,
    replaceFile(root, path, before, after),
  ]);
  expect(results).toEqual([
    ['x.yaml', 'it has changed since it was read'],
    ['out.yaml', 'it is no regular file'],
    ['in.yaml', 'it is no regular file'],
    ['linked/y.yaml', 'a link leads to it'],
    ['away/x.yaml', 'a link leads to it'],
    ['../x.yaml', 'a link leads to it'],
    ['folder.yaml', 'it is no regular file'],
    ['gone.yaml', 'it is gone'],
  ]);
  expect(readFileSync(join(outside, 'x.yaml'), 'utf8')).toBe(before);
  expect(readFileSync(join(root, 'real/y.yaml'), 'utf8')).toBe(before);
});

test('without a change nothing is touched', () => {
  const calls: string[] = [];
  expect(replaceFile('/nowhere', 'x.yaml', before, before, failing(0, calls))).toBeUndefined();
  expect(calls).toEqual([]);
});

test('a hard link keeps its old text', () => {
  const root = tempFolder({ 'x.yaml': before });
  linkSync(join(root, 'x.yaml'), join(root, 'other.yaml'));
  replaceFile(root, 'x.yaml', before, after);
  expect(readFileSync(join(root, 'other.yaml'), 'utf8')).toBe(before);
});

test('a report is created or replaced, but never written through a link', () => {
  const root = tempFolder({ 'old.json': 'old', secret: 'secret' });
  symlinkSync('secret', join(root, 'link.json'));
  expect([writeReport(join(root, 'new.json'), 'new'), writeReport(join(root, 'old.json'), 'new')]).toEqual([undefined, undefined]);
  expect(writeReport(join(root, 'link.json'), 'new')).toBe('something other than a regular file is in its place');
  expect(writeReport(join(root, 'missing/x.json'), 'new')).toBe('its folder does not exist');
  expect(['new.json', 'old.json', 'secret'].map((name) => readFileSync(join(root, name), 'utf8'))).toEqual(['new', 'new', 'secret']);
  expect(lstatSync(join(root, 'link.json')).isSymbolicLink()).toBe(true);
  const calls: string[] = [];
  writeReport(join(root, 'old.json'), 'newer', failing(0, calls));
  calls.forEach((_, index) => {
    writeReport(join(root, 'old.json'), 'newest', failing(index + 1));
    expect(readFileSync(join(root, 'old.json'), 'utf8')).toMatch(/^newer$|^newest$/);
  });
  renameSync(join(root, 'old.json'), join(root, 'new.json'));
  expect(readdirSync(root).sort()).toEqual(['link.json', 'new.json', 'secret']);
});
