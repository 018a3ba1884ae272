import { hasOption, headOf, headText, packageCall } from '../../knowledge/packages/read.js';
import { runsOf } from '../../knowledge/packages/runs.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/distribution-upgrade',
  on: 'dockerfile.stage',
  topic: 'delivery',
  optIn: true,
  summary: 'A build upgrades all packages of its base image',
  severity: 'info',
  rationale: `The image then depends on the day of its build, the upgraded files are in it twice, and a cached layer upgrades nothing. Others want
exactly this, since it brings security fixes before the base image has them. Where the base image is rebuilt often, pull it anew instead; where it is
not, keep the upgrade and leave this rule off.`,
  references: ['https://docs.docker.com/build/building/best-practices/#rebuild-your-images-often'],
  peers: [
    'hadolint DL3005',
    'hadolint DL3017',
    'hadolint DL3031',
    'hadolint DL3035',
    'hadolint DL3039',
    'trivy DS-0024',
    'kics 682fe378',
    'kics 09fda05e',
    'kics 8f6456be',
    'kics 989ab888',
    'kics d4895357',
    'dockerfilelint apt-get-upgrade',
    'dockerfilelint apt-get-dist-upgrade',
  ],
  examples: {
    bad: [
      { files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get update && «apt-get upgrade» -y\n' } },
      { name: 'to another release', files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get update && «apt-get -y dist-upgrade»\n' } },
      { name: 'on Alpine', files: { Dockerfile: 'FROM alpine:3.21\nRUN «apk upgrade» --no-cache && apk add --no-cache curl\n' } },
      { name: 'yum calls it update', files: { Dockerfile: 'FROM rockylinux:9.3\nRUN «yum update» -y && yum clean all\n' } },
      { name: 'on openSUSE', files: { Dockerfile: 'FROM opensuse/leap:15.6\nRUN «zypper -n dup»\n' } },
    ],
    good: [
      { files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get update && apt-get install -y curl\n' } },
      {
        name: 'one package is a decision',
        files: { Dockerfile: 'FROM alpine:3.21\nRUN apk upgrade --no-cache libssl3 && apk add --no-cache curl\n' },
      },
      { name: 'so with yum', files: { Dockerfile: 'FROM rockylinux:9.3\nRUN yum update -y openssl && yum clean all\n' } },
      { name: 'security fixes only', files: { Dockerfile: 'FROM rockylinux:9.3\nRUN dnf upgrade -y --security && dnf clean all\n' } },
      { name: 'only the lists are fetched', files: { Dockerfile: 'FROM opensuse/leap:15.6\nRUN zypper -n refresh\n' } },
    ],
  },
  *check(stage) {
    for (const { commands } of runsOf(stage.instructions)) {
      for (const command of commands) {
        const call = packageCall(command);
        if (!call || !['apt', 'apk', 'yum', 'zypper'].includes(call.family)) continue;
        if ((call.action !== 'upgrade' && call.action !== 'dist-upgrade') || call.operands.length > 0 || call.opaque) continue;
        if (hasOption(call, '--security', '--advisory', '--advisories', '--cve', '--cves', '--sec-severity') || call.verbName === 'patch')
          continue;
        yield {
          at: headOf(call),
          message: `"${headText(call)}" upgrades all packages, so the image depends on the day of its build; pull a fresh base image, or upgrade the packages in question by name`,
        };
      }
    }
  },
});
