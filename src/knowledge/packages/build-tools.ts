import type { PackageCall, PackageFamily } from './types.js';

/** What a package is to those who build software, as a noun. */
interface BuildTool {
  readonly name: RegExp;
  readonly what: string;
}

/**
 * Packages that exist to build software: compilers, development kits, build tools, by the names that distributions give them. Headers alone
 * (`-dev`) are left out, since many stand in for a run-time library; so are `make`, `git` and interpreters, which start programs too.
 * Written from the package lists of Debian 12, Alpine 3.21 and Fedora 41 as known on 2026-11-26:
 * https://packages.debian.org/stable/, https://pkgs.alpinelinux.org/packages, https://packages.fedoraproject.org/.
 */
const tools: Readonly<Partial<Record<PackageFamily, readonly BuildTool[]>>> = {
  apt: [
    { name: /^(?:build-essential|(?:gcc|g\+\+|clang|gfortran)(?:-\d+)?)$/, what: 'a compiler' },
    { name: /^(?:default-jdk|openjdk-\d+-jdk|temurin-\d+-jdk|java-\d+-amazon-corretto-jdk)(?:-headless)?$/, what: 'a JDK' },
    { name: /^(?:golang(?:-[\d.]+)?(?:-go)?|rustc|cargo|dotnet-sdk-[\d.]+)$/, what: 'a toolchain' },
    { name: /^(?:cmake|maven|gradle|ant|sbt)$/, what: 'a build tool' },
  ],
  apk: [
    { name: /^(?:build-base|alpine-sdk|gcc|g\+\+|gfortran|clang\d*)$/, what: 'a compiler' },
    { name: /^openjdk\d+(?:-jdk)?$/, what: 'a JDK' },
    { name: /^(?:go|rust|cargo|dotnet\d+-sdk)$/, what: 'a toolchain' },
    { name: /^(?:cmake|maven|gradle|apache-ant)$/, what: 'a build tool' },
  ],
  yum: [
    { name: /^(?:gcc|gcc-c\+\+|gcc-gfortran|clang|@?development[ -]tools|@development|@?c-development)$/i, what: 'a compiler' },
    { name: /^java-[\d.]+-(?:openjdk|amazon-corretto)-devel$/, what: 'a JDK' },
    { name: /^(?:golang|rust|cargo|dotnet-sdk-[\d.]+)$/, what: 'a toolchain' },
    { name: /^(?:cmake|maven|gradle|ant)$/, what: 'a build tool' },
  ],
  zypper: [
    { name: /^(?:gcc\d*|gcc\d*-c\+\+|clang\d*|devel_basis|patterns-devel-base-devel_basis)$/, what: 'a compiler' },
    { name: /^java-[\d_]+-openjdk-devel$/, what: 'a JDK' },
    { name: /^(?:go[\d.]*|rust[\d.]*|cargo[\d.]*|dotnet-sdk-[\d.]+)$/, what: 'a toolchain' },
    { name: /^(?:cmake|maven|gradle|ant)$/, what: 'a build tool' },
  ],
};

/** The name of a package without version, release and architecture. */
export function plainName(text: string): string {
  return text.replace(/[=~<>/].*$/, '').replace(/:(?:any|native|amd64|arm64|i386)$/, '');
}

/** What a package of a distribution is good for, when that is building software. */
export function buildToolOf({ family }: Pick<PackageCall, 'family'>, text: string): string | undefined {
  const name = plainName(text);
  return tools[family]?.find((tool) => tool.name.test(name))?.what;
}
