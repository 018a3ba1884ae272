import { replace } from '../../core/edit.js';
import { basename, dirname, joinPath } from '../../core/path.js';
import { isUnpackedByAdd } from '../../knowledge/archives.js';
import type { CopyItem, Dockerfile } from '../../parsers/dockerfile/types.js';
import type { BuildContext } from '../../project/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/needless-add',
  on: 'dockerfile',
  topic: 'containerization',
  summary: 'ADD is used where COPY does the same',
  severity: 'info',
  aggregate: true,
  rationale: `ADD also fetches addresses and unpacks archives, depending on what the source turns out to be. COPY only copies, so that nobody has to
wonder, and a file that becomes an archive one day is still copied as it is.`,
  references: ['https://docs.docker.com/build/building/best-practices/#add-or-copy'],
  peers: ['hadolint DL3020', 'checkov CKV_DOCKER_4', 'trivy DS-0005', 'kics 9513a694'],
  examples: {
    bad: [
      {
        files: { Dockerfile: 'FROM python:3.13\n«ADD» w.py /app/\nCMD ["python", "/app/w.py"]\n' },
        fixed: { Dockerfile: 'FROM python:3.13\nCOPY w.py /app/\nCMD ["python", "/app/w.py"]\n' },
      },
      {
        name: 'a folder, in lower case and with a flag',
        files: { Dockerfile: 'from python:3.13\n«add» --chown=1000:1000 . /app\ncmd ["python", "/app/w.py"]\n' },
        fixed: { Dockerfile: 'from python:3.13\ncopy --chown=1000:1000 . /app\ncmd ["python", "/app/w.py"]\n' },
      },
      {
        name: 'in JSON',
        files: {
          Dockerfile: 'FROM python:3.13\n«ADD» ["w.py", "lib", "/app/"]\nCMD ["python", "/app/w.py"]\n',
          'lib/a.py': '',
          'w.py': '',
        },
        fixed: { Dockerfile: 'FROM python:3.13\nCOPY ["w.py", "lib", "/app/"]\nCMD ["python", "/app/w.py"]\n' },
      },
    ],
    good: [
      { files: { Dockerfile: 'FROM python:3.13\nCOPY w.py /app/\nCMD ["python", "/app/w.py"]\n' } },
      { name: 'an archive is unpacked', files: { Dockerfile: 'FROM scratch\nADD rootfs.tar.xz /\nCMD ["/bin/sh"]\n' } },
      {
        name: 'an address is fetched',
        files: {
          Dockerfile: `FROM python:3.13\nADD https://acme.example/w.py /app/\nADD --checksum=sha256:${'0123456789abcdef'.repeat(4)} https://acme.example/x /app/\n`,
        },
      },
      {
        name: 'a repository is cloned',
        files: {
          Dockerfile:
            'FROM python:3.13\nADD git@github.com:acme/app.git#v1 /app\nADD https://github.com/acme/lib.git /lib\nADD git://acme.example/x /x\n',
        },
      },
      { name: 'a variable may be anything', files: { Dockerfile: 'FROM python:3.13\nARG FILE\nADD $FILE /app/\n' } },
      { name: 'a pattern may match archives', files: { Dockerfile: 'FROM python:3.13\nADD vendor/* /app/\n' } },
      { name: 'a text that stands here', files: { Dockerfile: 'FROM python:3.13\nADD <<EOF /app/w.py\nprint(1)\nEOF\n' } },
      {
        name: 'what another step of the build puts there may have the name of a folder above',
        files: {
          'logs/Makefile': 'cmd/logs: cmd/main.go\n\tgo build -o cmd/logs ./cmd\n',
          'logs/cmd/Dockerfile': 'FROM debian:12.8\nADD ["logs", "/app/"]\nCMD ["/app/logs"]\n',
          'logs/cmd/main.go': 'package main\n',
        },
      },
      { name: 'a file without an ending may be an archive', files: { Dockerfile: 'FROM python:3.13\nADD rootfs /\n' } },
    ],
  },
  *check(dockerfile, { project }) {
    const folder = surelyBuiltFrom(project.contextOf(dockerfile).value, dockerfile);
    const isFolder = (path: string) => folder !== undefined && project.files.stat(joinPath(folder, path)) === 'directory';
    for (const instruction of dockerfile.instructions) {
      const { keyword, keywordAt, copy, flags } = instruction;
      if (keyword !== 'ADD' || !copy || flags.some(({ name }) => !/^(chown|chmod|link|exclude)$/.test(name))) continue;
      if (!copy.sources.every((source) => isCopied(source, isFolder))) continue;
      const written = keywordAt.file.text.slice(...keywordAt.range);
      const [first] = copy.sources;
      const more =
        first?.path !== undefined && isWholeFolder(first, isFolder)
          ? ', which says so plainly'
          : ', and would unpack an archive of that name';
      yield {
        at: keywordAt,
        message: `"ADD ${first?.text.replace(/^"(.*)"$/, '$1')}" does what COPY does${more}; use COPY`,
        fix: {
          title: 'Use COPY',
          safety: 'safe',
          edits: [replace(keywordAt, written === written.toLowerCase() ? 'copy' : 'COPY')],
          scope: instruction,
        },
      };
    }
  },
});

/** The folder of the build, unless it is a guess: another folder may hold something else of the same name, which another build put there. */
function surelyBuiltFrom(context: BuildContext | undefined, { file }: Dockerfile): string | undefined {
  return context && (context.isDeclared || context.folder === dirname(file.path)) ? context.folder : undefined;
}

function isWholeFolder({ path = '', text }: CopyItem, isFolder: (path: string) => boolean): boolean {
  return path === '' || text.endsWith('/') || isFolder(path);
}

/** Whether ADD can only copy it: a folder, or a file whose name says that it is no archive. */
function isCopied({ kind, path, text, isPattern }: CopyItem, isFolder: (path: string) => boolean): boolean {
  if (kind !== 'file' || path === undefined) return false;
  if (path === '' || (text.endsWith('/') && !isPattern)) return true;
  const name = basename(path);
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 ? name.slice(dot + 1) : '';
  if (/^[A-Za-z][\w-]*$/.test(ending)) return !isUnpackedByAdd(path) && ending !== 'zip';
  return !isPattern && isFolder(path);
}
