import { insertAfter } from '../../core/edit.js';
import type { Edit } from '../../core/problem.js';
import { type Located, lineEndOf, textOf } from '../../core/source.js';
import { hasOption, packageCalls } from '../packages/read.js';
import type { RunCommand } from '../packages/types.js';

/** A stage of a Dockerfile, as far as its system's packages are concerned. */
interface StageLike {
  readonly from: Located;
  readonly user: { readonly value?: string | undefined };
  readonly instructions: readonly { readonly keyword: string }[];
  readonly parent: StageLike | undefined;
  readonly baseImage: { readonly user?: string | undefined } | undefined;
  readonly allInstructions: readonly (Located & {
    readonly keyword: string;
    readonly script: { readonly commands: readonly RunCommand[]; readonly damaged: boolean } | undefined;
  })[];
}

/** How Debian gets the certificates of public authorities, as https://docs.temporal.io/develop/typescript/core-application shows it, read 2026-11-23. */
const installation = 'RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates && rm -rf /var/lib/apt/lists/*';

/** Adds the certificates of public authorities at the beginning of a stage; undefined where its commands may not run as root there. */
export function addCertificates({ from, parent, baseImage }: StageLike): Edit | undefined {
  const user = parent ? parent.user.value : baseImage?.user;
  return user === 'root' || user === '0' ? insertAfter(from, lineEndOf(from.file) + installation) : undefined;
}

/**
 * Packages of Debian that need ca-certificates, or recommend it, some through others; those that neither do nor bring what does are well known. What
 * they depend on is common knowledge of Debian 12, not read; a name that is in neither list may bring it.
 */
const needsCertificates =
  /^(?:ca-certificates.*|google-chrome.*|microsoft-edge.*|nodejs|python3-(?:pip|certifi|requests|full).*|awscli|docker.*|default-j.*|openjdk-.*|mono-.*|software-properties-common|gh|azure-cli|google-cloud.*)$/;
const bringsNothing =
  /^(?:tini|dumb-init|procps|openssl|libssl.*|python3|python3-minimal|make|gcc|g\+\+|build-essential|netcat.*|jq|unzip|zip|tzdata|gosu|less|vim|nano|bash|libc6|postgresql-client.*|libpq.*)$/;

/** Whether a stage may have got the certificates, or uses others. Silent about certificates is only a stage whose commands all were read. */
export function mayHaveCertificates({ allInstructions }: StageLike): boolean {
  return allInstructions.some((instruction) => {
    const { keyword, script } = instruction;
    if (/ca-certificates|\/etc\/ssl|\/etc\/pki|ca-bundle|SSL_CERT_|\.(?:crt|pem)\b|rootcerts|--with-deps/.test(textOf(instruction)))
      return true;
    if (keyword !== 'RUN') return false;
    if (!script || script.damaged) return true;
    const calls = packageCalls(script.commands).filter(({ family }) => family === 'apt');
    if (script.commands.some(({ name }) => name === undefined || /^\.?\/|\.sh$|^(?:ba|z|da)?sh$|^dpkg$|^curl$|^wget$/.test(name)))
      return true;
    return calls.some((call) => {
      if (call.action !== 'install') return false;
      if (call.opaque) return true;
      const isLean = hasOption(call, '--no-install-recommends');
      return call.operands.some(({ literal }) => {
        const name = literal?.replace(/[=/:].*$/, '');
        return name === undefined || needsCertificates.test(name) || (!isLean && !bringsNothing.test(name));
      });
    });
  });
}

/** The numbers with which a tag of an image begins: `22.11` of `22.11-slim`; behind `python` where the image is not the language's own. */
export function numbersOf(tag: string): readonly number[] | undefined {
  const text = /^v?(\d{1,4}(?:\.\d{1,4}){0,2})(?![\w.])/.exec(tag)?.[1];
  return text?.split('.').map(Number);
}

/** Whether the numbers of a tag, whose missing ones float to the newest, are older than a version. */
export function isOlder(numbers: readonly number[], version: string): boolean {
  const floor = version.split('.').map(Number);
  for (const [index, number] of numbers.entries()) {
    const other = floor[index] ?? 0;
    if (number !== other) return number < other;
  }
  return false;
}

interface ProjectLike<S> {
  readonly dockerfiles: readonly { readonly stages: readonly S[] }[];
  sdkOf(stage: S): { readonly value?: { readonly manifest: { readonly path: string } } | undefined };
}

/** Whether a stage is the first of the project's with its program that ships: what the files of the program say is said once. */
export function isFirstOfProgram<S extends { readonly ships: boolean }>(stage: S, project: ProjectLike<NoInfer<S>>): boolean {
  const path = project.sdkOf(stage).value?.manifest.path;
  const first = project.dockerfiles
    .flatMap(({ stages }) => stages)
    .find((one) => one.ships && project.sdkOf(one).value?.manifest.path === path);
  return first === stage;
}
