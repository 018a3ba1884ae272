import { hasOption, valuesOf } from './read.js';
import type { CommandWord, PackageCall } from './types.js';

/** The packages of an install whose version is left to the day of the build; nothing where a word of it is only known at run time. */
export function unpinnedPackages(call: PackageCall): readonly CommandWord[] {
  if (call.action !== 'install') return [];
  const isLoose = looseness(call);
  return isLoose ? call.operands.filter(({ literal }) => literal !== undefined && literal !== '' && isLoose(literal)) : [];
}

type Test = (text: string) => boolean;

/** Tells a package without version, for the family of the call; undefined where the call pins all of them, or none can be told. */
function looseness(call: PackageCall): Test | undefined {
  switch (call.family) {
    case 'apt':
      return call.verbName === 'build-dep' ? undefined : isLooseApt;
    case 'apk':
      return isLooseApk;
    case 'yum':
      return /^(?:groups? |group|module |builddep|swap)/.test(call.verbName ?? '') ? undefined : isLooseRpm;
    case 'zypper':
      return hasOption(call, '-t', '--type') || call.verbName === 'si' ? undefined : isLooseZypper;
    case 'pip':
      return call.verbName?.endsWith('install') && !pipPins(call) ? isLoosePip : undefined;
    case 'npm':
      return isLooseNpm;
    case 'gem':
      return hasOption(call, '-v', '--version', '-g', '--file', '-l', '--local') ? undefined : isLooseGem;
    case 'go':
      return call.verbName === 'get' ? (text) => isGoModule(text) && (!text.includes('@') || isMovingGo(text)) : isMovingGo;
    case 'cargo':
      return cargoPins(call) ? undefined : (text) => !text.includes('@');
    default:
      return undefined;
  }
}

/** `curl=8.5.0-2`, `curl/bookworm-backports`, `./curl.deb` are pinned; `curl-` removes. */
const isLooseApt: Test = (text) => !/[=/]|\.deb$|-$|^[~?]/.test(text);

/** `curl=8.5.0-r0`, `curl~8.5` are pinned; `.build` names a virtual package, `!curl` forbids one. */
const isLooseApk: Test = (text) => !/[=~<>/]|\.apk$|^[.!]/.test(text);

/** `curl-8.5.0-2.el9`, `curl-8.5.0`, files and addresses are pinned; `@group` has no version; so has `java-17-openjdk`. */
const isLooseRpm: Test = (text) => !/[/:=<>]|\.rpm$|^@|-\d[\w.+~^]*(?:-\d[\w.+~^]*)?$/.test(text);

const isLooseZypper: Test = (text) => !/[=<>/:]|\.rpm$|^[!@-]/.test(text);

/** The tools of pip itself, which are brought up to date on purpose. */
const pipTools = new Set(['pip', 'setuptools', 'wheel']);

const isLoosePip: Test = (text) => {
  if (/^(?:git|hg|svn|bzr)\+/.test(text)) return !/@[^/@]+$/.test(text.replace(/#.*$/, '').replace(/^\w+\+\w+:\/\/[^/]*/, ''));
  if (/[=<>!~@/\\:]|^\.|\.(?:whl|zip|tar\.gz|tgz|txt)$/.test(text)) return false;
  return !pipTools.has(text.replace(/\[.*/, '').toLowerCase());
};

/** Versions come from a file of constraints, from a folder of wheels, or from the project itself. */
function pipPins(call: PackageCall): boolean {
  if (hasOption(call, '-c', '--constraint', '--constraints', '--no-index', '--require-hashes', '--exclude-newer')) return true;
  return call.command.assignments.some(({ name }) => /^(?:PIP|UV)_CONSTRAINT/.test(name));
}

const isLooseNpm: Test = (text) => {
  const version = /^(?:@[^/@]+\/)?[^/@]+@(.*)$/.exec(text)?.[1];
  if (version !== undefined) return version === '' || version === 'latest' || version === 'next';
  if (/^(?:[./~]|file:|link:|workspace:|portal:|patch:)|\.(?:tgz|tar|tar\.gz)$/.test(text)) return false;
  if (/^(?:git|https?:|ssh:|github:|gitlab:|bitbucket:)/.test(text) || /^[^@/]+\/[^/]+$/.test(text))
    return !text.includes('#') && !/^https?:/.test(text);
  return /^(?:@[\w.-]+\/)?[\w.-]+$/.test(text);
};

/** `rails:7.1`, `./rails.gem`. */
const isLooseGem: Test = (text) => !/[:/]|\.gem$/.test(text);

const isGoModule: Test = (text) => /^[\w-]+(?:\.[\w-]+)+\/[\w./@~+-]+$/.test(text) && !text.includes('...');

/** Without `@` the version is that of go.mod, or the call fails. */
const isMovingGo: Test = (text) => /^[\w-]+(?:\.[\w-]+)+\/[^@]*@(?:latest|upgrade|main|master|HEAD)$/.test(text);

function cargoPins(call: PackageCall): boolean {
  if (hasOption(call, '--git')) return hasOption(call, '--rev', '--tag');
  return hasOption(call, '--version', '--vers', '--path') || valuesOf(call, '--index').length > 0;
}
