import type { BaseImage } from './types.js';

/**
 * The environment variables that every tag of an image sets, or may have set in a release of the last years, PATH left out, which all
 * have. Read from the Dockerfiles of the images, August 2026; images that are not listed set nobody knows what.
 * Sources: https://github.com/debuerreotype/docker-debian-artifacts, https://github.com/alpinelinux/docker-alpine,
 * https://github.com/docker-library (busybox, golang, python, ruby), https://github.com/nodejs/docker-node,
 * https://github.com/nginx/docker-nginx, https://github.com/rust-lang/docker-rust, https://github.com/adoptium/containers.
 */
const variables: Readonly<Record<string, readonly string[]>> = {
  alpine: [],
  busybox: [],
  debian: [],
  ubuntu: ['LANG', 'LC_ALL', 'DEBIAN_FRONTEND'],
  scratch: [],
  node: ['NODE_VERSION', 'YARN_VERSION', 'NPM_CONFIG_LOGLEVEL'],
  golang: ['GOLANG_VERSION', 'GOTOOLCHAIN', 'GOPATH', 'GOLANG_COMMIT'],
  python: [
    'LANG',
    'GPG_KEY',
    'PYTHON_VERSION',
    'PYTHON_SHA256',
    'PYTHON_PIP_VERSION',
    'PYTHON_SETUPTOOLS_VERSION',
    'PYTHON_GET_PIP_URL',
    'PYTHON_GET_PIP_SHA256',
    'PYTHONIOENCODING',
  ],
  ruby: [
    'LANG',
    'RUBY_MAJOR',
    'RUBY_VERSION',
    'RUBY_DOWNLOAD_URL',
    'RUBY_DOWNLOAD_SHA256',
    'GEM_HOME',
    'BUNDLE_SILENCE_ROOT_WARNING',
    'BUNDLE_APP_CONFIG',
    'BUNDLE_PATH',
    'BUNDLE_BIN',
  ],
  rust: ['RUSTUP_HOME', 'CARGO_HOME', 'RUST_VERSION'],
  nginx: ['NGINX_VERSION', 'NJS_VERSION', 'NJS_RELEASE', 'PKG_RELEASE', 'DYNPKG_RELEASE', 'ACME_VERSION', 'OTEL_VERSION'],
  'eclipse-temurin': ['JAVA_HOME', 'JAVA_VERSION', 'LANG', 'LANGUAGE', 'LC_ALL'],
};

/** Whether an image sets an environment variable; undefined when that is not known. No image at all is one that is not listed. */
export function setsVariable(image: Pick<BaseImage, 'name'> | undefined, name: string): boolean | undefined {
  if (name === 'PATH') return true;
  const known = image && Object.hasOwn(variables, image.name) ? variables[image.name] : undefined;
  return known?.includes(name);
}

const ofSome = new Set(Object.values(variables).flat());

/** Whether an image that is not listed may well set a variable of that name: some listed image does, or the name is of that kind. */
export function mayBeOfImage(name: string): boolean {
  return ofSome.has(name) || /(?:^|_)(?:VERSION|HOME|DIR|PATH|LANG|PORT|USER|UID|GID)$/i.test(name);
}

/** Names that shells set by themselves, and the arguments for proxies, which the builder passes on without a declaration. */
const always = new Set([
  'PATH',
  'HOME',
  'HOSTNAME',
  'PWD',
  'OLDPWD',
  'SHLVL',
  'IFS',
  'PS1',
  'PS4',
  'UID',
  'EUID',
  'PPID',
  'RANDOM',
  'USER',
]);

/** Whether a script finds a variable set, whatever the Dockerfile says. */
export function isSetForScripts(name: string): boolean {
  return always.has(name) || /^(?:https?|ftp|no|all)_proxy$/i.test(name) || /^(?:BASH|OSTYPE|HOSTTYPE|MACHTYPE)/.test(name);
}
