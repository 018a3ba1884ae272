import { namedImage, parseImageReference } from '../../core/image.js';
import { placeOf } from '../../core/source.js';
import { known, unknown, type Value } from '../../core/value.js';
import { type TemporalRole, temporalImage } from '../../knowledge/temporal/images.js';
import { versionsInTag } from '../../knowledge/temporal/versions.js';
import type { Stage } from '../../parsers/dockerfile/types.js';
import type { Container, Evidence } from '../types.js';

/** The published Temporal image that a container runs, by itself or under a local Dockerfile. */
export interface TemporalImageOf {
  readonly role: TemporalRole;
  readonly version: Value<string>;
  readonly reason: Evidence;
}

/** Tells the Temporal image behind a container, which may be the base of a linked stage. */
export function temporalImageOf(container: Container, stage: Stage | undefined): TemporalImageOf | undefined {
  const base = stage && baseOf(container, stage);
  const below = base && namedImage(base);
  const ofBase = below && temporalImage(below);
  if (base && ofBase) {
    return { role: ofBase.role, version: versionOf(base), reason: { at: base.at, message: `its image is built on ${ofBase.name}` } };
  }
  const reference = namedImage(container.image);
  const image = reference && temporalImage(reference);
  return (
    image && { role: image.role, version: versionOf(container.image), reason: { at: container.image.at, message: 'its image says so' } }
  );
}

/** What the FROM of a stage names in the build of a container, whose arguments win over the defaults of the Dockerfile. */
function baseOf({ origin }: Container, { rootStage }: Stage): Value<string> {
  const { from, base } = rootStage;
  const build = origin.kind === 'compose' ? origin.service.build.value : undefined;
  const given = new Map(from.variables.map(({ name }) => [name, build?.args.get(name)]));
  if ([...given.values()].every((value) => value === undefined || value.isUnset)) return base;
  const written = from.words[0]?.text ?? '';
  const text = written.replace(/\$(?:(\w+)|\{(\w+)[^}]*\})/g, (whole, plain, braced) => {
    const value = given.get(plain ?? braced);
    return value?.isUnknown && value.parts ? value.parts.map((part) => part ?? '$').join('') : (value?.value ?? whole);
  });
  const through = [...given.values()].flatMap((value) => (value?.isSet ? [{ ...placeOf(value.at), kind: 'interpolation' as const }] : []));
  const at = { ...base.at, via: [...(base.at.via ?? []), ...through] };
  const hole = text.indexOf('$');
  if (hole < 0) return known(text, at, { isLiteral: false });
  return unknown(at, 'a build argument decides', [text.slice(0, hole), undefined]);
}

/** The version in a Temporal image's tag: `1.29.1`, also of `1.29.1-tctl-1.18.4-cli-1.5.0`; unknown for `latest`, `1.29` and digests. */
function versionOf(image: Value<string>): Value<string> {
  const tag = image.isSet ? parseImageReference(image.value)?.tag : undefined;
  const version = versionsInTag(tag ?? '')?.version;
  return version ? known(version, image.at) : unknown(image.at, 'its tag is no full version');
}
