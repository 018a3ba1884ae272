/**
 * Arguments that BuildKit sets for every build, for FROM only: a stage sees them where an ARG names them.
 * https://docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope, read in a copy of 2026-08-21.
 */
export const platformArguments: ReadonlySet<string> = new Set(
  ['TARGET', 'BUILD']
    .flatMap((side) => ['PLATFORM', 'OS', 'OSVERSION', 'ARCH', 'VARIANT'].map((part) => side + part))
    .concat('TARGETSTAGE'),
);
