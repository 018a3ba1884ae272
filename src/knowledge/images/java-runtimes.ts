import type { ImageReference } from '../../core/image.js';
import { basename } from '../../core/path.js';
import { type Located, textOf } from '../../core/source.js';
import { behindInit } from '../signals.js';
import { effectiveTag, publishedName } from './name.js';

/**
 * The image of the same vendor and release that holds a Java runtime in place of a development kit; undefined where none is known.
 * Sources: all tags that https://github.com/docker-library/official-images ever listed, copy of 2026-08-22;
 * https://github.com/chainguard-images/images, copy of 2026-08-22.
 */
export function javaRuntime(reference: ImageReference): string | undefined {
  const tag = effectiveTag(reference);
  if (tag === undefined || reference.digest) return undefined;
  const { name } = reference;
  const published = publishedName(reference);
  // Windows has runtimes too, but not for each of its versions.
  if (/windows|nanoserver|jre|headless|headful/.test(tag)) return undefined;
  if (published === 'cgr.dev/chainguard/jdk') return tag === 'latest' ? 'cgr.dev/chainguard/jre:latest' : undefined;
  const [, version, rest = ''] = /^(\d[\w.]*(?:-b\d+(?:\.\d+)?)?)((?:-[\w.]+)*)$/.exec(tag) ?? [];
  switch (published) {
    case 'eclipse-temurin':
      // Version 16 and the first builds of 17 and 18 have none.
      return version && !/^16(?:\D|$)|^(?:17_35|18_36)$/.test(version) ? `${name}:${version}-jre${rest.replace(/^-jdk/, '')}` : undefined;
    case 'sapmachine':
      return /^(?:11|17|2[14-9])$/.test(version ?? '') ? `${name}:${version}-jre${rest.replace(/^-jdk/, '')}` : undefined;
    case 'ibm-semeru-runtimes':
      return /^open-[\w.]+-jdk(?:-|$)/.test(tag) ? `${name}:${tag.replace('-jdk', '-jre')}` : undefined;
    case 'amazoncorretto':
      return /^8(?:-(?:alpine[\d.]*|al2023))?(?:-jdk)?$/.test(tag) && tag !== '8' ? `${name}:${tag.replace(/-jdk$/, '')}-jre` : undefined;
    default:
      return undefined;
  }
}

/** What this file needs to know of a stage of a Dockerfile. */
interface Setup {
  readonly allInstructions: readonly Located[];
  readonly effectiveCommands: readonly {
    readonly json: readonly { readonly value: string }[] | undefined;
    readonly script: { readonly damaged: boolean; readonly commands: readonly { readonly name: string | undefined }[] } | undefined;
  }[];
}

/** Tools that only a development kit has, tools that build with one, and agents, which may need more than a runtime. */
const needsKit =
  /\b(?:javac|javap|javadoc|jcmd|jconsole|jdb|jdeps|jfr|jhsdb|jinfo|jlink|jmap|jmod|jpackage|jps|jshell|jstack|jstat|arthas|mvn|mvnw|gradle|gradlew|sbt|lein|ant|native-image|tools\.jar|javaagent|agentlib|agentpath)\b|(?:^|[\s;&|"])jar\s+-?[cxtuf]/m;

/** Commands beside `java` in a line that only starts it. */
const aside: ReadonlySet<string> = new Set(['java', 'echo', 'export', 'set', 'test', '[', 'cd', 'sleep', 'ulimit', 'true']);

/** Whether a stage starts `java` and nothing else, and uses no tool of a development kit. */
export function runsOnlyJava({ allInstructions, effectiveCommands }: Setup): boolean {
  const words = behindInit(effectiveCommands.flatMap(({ json = [] }) => json.map(({ value }) => value)));
  const scripts = effectiveCommands.flatMap(({ script }) => script ?? []);
  const names = scripts.flatMap(({ commands }) => commands.map(({ name = '?' }) => basename(name)));
  const starts =
    scripts.length > 0
      ? scripts.every(({ damaged }) => !damaged) && names.includes('java') && names.every((name) => aside.has(name))
      : basename(words[0] ?? '') === 'java';
  return starts && !allInstructions.some((instruction) => needsKit.test(textOf(instruction)));
}
