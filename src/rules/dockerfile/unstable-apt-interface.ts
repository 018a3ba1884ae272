import { insertAfter, replace } from '../../core/edit.js';
import type { Fix } from '../../core/problem.js';
import { headOf, headText, nameWord, packageCall } from '../../knowledge/packages/read.js';
import { runsOf } from '../../knowledge/packages/runs.js';
import type { PackageCall } from '../../knowledge/packages/types.js';
import { defineRule } from '../../rule.js';

/** Subcommands that a script should leave to another program. */
const replacements: Readonly<Record<string, string>> = { list: 'dpkg-query', search: 'apt-cache', show: 'apt-cache', showsrc: 'apt-cache' };

export default defineRule({
  id: 'dockerfile/unstable-apt-interface',
  on: 'dockerfile.stage',
  topic: 'delivery',
  aggregate: true,
  summary: 'A script calls apt, which is made for people at a terminal',
  severity: 'info',
  rationale: `The manual of apt says that its options and output may change between releases, and it warns so in each build log. apt-get and
apt-cache keep theirs, so the same Dockerfile works on the next base image.`,
  references: ['https://manpages.debian.org/stable/apt/apt.8.en.html#SCRIPT_USAGE_AND_DIFFERENCES_FROM_OTHER_APT_TOOLS'],
  peers: ['hadolint DL3027', 'checkov CKV_DOCKER_9', 'kics b84a0b47'],
  examples: {
    bad: [
      {
        files: { Dockerfile: 'FROM debian:12.8\nRUN «apt update» && apt install -y curl\n' },
        fixed: { Dockerfile: 'FROM debian:12.8\nRUN apt-get update && apt-get install -y curl\n' },
      },
      {
        name: 'the upgrade of apt adds packages where it must',
        files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get update && «apt upgrade» -y\n' },
        fixed: { Dockerfile: 'FROM debian:12.8\nRUN apt-get update && apt-get upgrade --with-new-pkgs -y\n' },
      },
      { name: 'a list to read is reported without a fix', files: { Dockerfile: 'FROM debian:12.8\nRUN «apt list» --installed\n' } },
    ],
    good: [
      { files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get update && apt-get install -y curl\n' } },
      {
        name: 'a word of a path or an address',
        files: { Dockerfile: 'FROM debian:12.8\nRUN rm -rf /var/cache/apt && curl https://deb.acme.example/apt update\n' },
      },
      {
        name: 'a package of that name',
        files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get update && apt-get upgrade --with-new-pkgs -y apt\n' },
      },
      { name: 'another program', files: { Dockerfile: 'FROM debian:12.8\nRUN apt-cache policy curl; apt-mark hold curl\n' } },
    ],
  },
  *check(stage) {
    for (const { instruction, commands } of runsOf(stage.instructions)) {
      for (const command of commands) {
        const call = packageCall(command);
        if (call?.manager !== 'apt' || !call.verbName) continue;
        const instead = replacements[call.verbName] ?? (call.action === 'other' ? undefined : 'apt-get');
        if (!instead) continue;
        yield {
          at: headOf(call),
          message: `"${headText(call)}" is made for people, and its options and output may change with the base image; call ${instead} in scripts`,
          fix: instruction.heredocs.length > 0 ? undefined : fixOf(call),
        };
      }
    }
  },
});

/** Those that apt-get knows by the same name. Unlike apt it keeps what it downloaded, but official images remove that. */
const sameInAptGet = new Set([
  'install',
  'reinstall',
  'update',
  'upgrade',
  'remove',
  'purge',
  'autoremove',
  'clean',
  'autoclean',
  'build-dep',
]);

function fixOf({ command, verb, verbName = '' }: PackageCall): Fix | undefined {
  const name = nameWord(command);
  if (name?.text !== 'apt' || !verb || verb.text !== verb.literal || !sameInAptGet.has(verbName)) return undefined;
  const edits = [replace(name, 'apt-get'), ...(verbName === 'upgrade' ? [insertAfter(verb, ' --with-new-pkgs')] : [])];
  return { title: 'Call apt-get', safety: 'unsafe', edits };
}
