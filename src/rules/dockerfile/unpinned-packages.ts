import { textOf } from '../../core/source.js';
import { unpinnedPackages } from '../../knowledge/packages/pinning.js';
import { packageCall } from '../../knowledge/packages/read.js';
import { runsOf } from '../../knowledge/packages/runs.js';
import { namesOf } from '../../knowledge/packages/words.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/unpinned-packages',
  on: 'dockerfile.stage',
  topic: 'delivery',
  optIn: true,
  summary: 'Packages of the distribution are installed without a version',
  severity: 'info',
  rationale: `Two builds of one commit may then hold different packages. The other side: Debian and Alpine drop old versions from their mirrors, so
that a pinned build fails as soon as a security fix appears. Pin where a mirror or snapshot keeps old versions, or where one version is what you depend on.`,
  references: ['https://docs.docker.com/build/building/best-practices/#apt-get', 'https://snapshot.debian.org/'],
  peers: [
    'hadolint DL3008',
    'hadolint DL3018',
    'hadolint DL3033',
    'hadolint DL3037',
    'hadolint DL3041',
    'kics 965a08d7',
    'kics d3499f6d',
    'kics 6452c424',
    'kics 93d88cf7',
    'kics 562952e4',
  ],
  examples: {
    bad: [
      { files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get update && apt-get install -y «curl» git=1:2.39.5-0+deb12u2 jq\n' } },
      { name: 'on Alpine', files: { Dockerfile: 'FROM alpine:3.21\nRUN apk add --no-cache -t .build «gcc» curl~8\n' } },
      { name: 'with dnf', files: { Dockerfile: 'FROM fedora:44\nRUN dnf install -y «java-21-openjdk» curl-8.6.0-7.fc40\n' } },
      { name: 'with zypper', files: { Dockerfile: 'FROM opensuse/leap:15.6\nRUN zypper -n in -r repo-oss «curl»\n' } },
    ],
    good: [
      {
        files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get update && apt-get install -y curl=7.88.1-10+deb12u8 git=1:2.39.5-0+deb12u2\n' },
      },
      {
        name: 'a release of the distribution, and the value of an option',
        files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get install -y -t bookworm-backports curl/bookworm\n' },
      },
      { name: 'files', files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get install -y ./worker.deb\n' } },
      {
        name: 'a variable holds the version',
        files: { Dockerfile: 'FROM debian:12.8\nARG CURL\nRUN apt-get install -y curl="${CURL}"\n' },
      },
      { name: 'a list that only the build knows', files: { Dockerfile: 'FROM debian:12.8\nRUN apt-get install -y $(cat packages.txt)\n' } },
      {
        name: 'the mirror is a snapshot of one day',
        files: {
          Dockerfile:
            'FROM debian:12.8\nRUN echo "deb http://snapshot.debian.org/archive/debian/20241101T000000Z bookworm main" > /etc/apt/sources.list\nRUN apt-get update && apt-get install -y curl\n',
        },
      },
      {
        name: 'on Alpine',
        files: {
          Dockerfile:
            'FROM alpine:3.21\nRUN apk add --no-cache -t .build -X https://dl.acme.example/edge gcc=14.2.0-r4 curl~8 ./worker.apk\n',
        },
      },
      {
        name: 'with dnf',
        files: { Dockerfile: 'FROM fedora:44\nRUN dnf install -y curl-8.6.0-7.fc40 ./worker.rpm && dnf module install -y nodejs:20\n' },
      },
      { name: 'with zypper', files: { Dockerfile: 'FROM opensuse/leap:15.6\nRUN zypper -n in "curl=8.6.0" "git>2.40" worker.rpm\n' } },
    ],
  },
  *check(stage) {
    for (const outer of stage.allInstructions) {
      if (/snapshot\.(?:debian|ubuntu)\.|snapshot-\w+\.debian\.org/.test(textOf(outer))) return;
      if (outer.stage !== stage) continue;
      for (const { commands } of runsOf([outer])) {
        for (const command of commands) {
          const call = packageCall(command);
          if (!call || !['apt', 'apk', 'yum', 'zypper'].includes(call.family)) continue;
          const loose = unpinnedPackages(call);
          const [first] = loose;
          if (!first) continue;
          yield {
            at: first,
            message: `${namesOf(loose)} ${loose.length > 1 ? 'have' : 'has'} no version, so two builds of one commit may differ; pin what you depend on, or install from a snapshot`,
          };
        }
      }
    }
  },
});
