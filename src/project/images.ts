import { parseImageReference } from '../core/image.js';
import { lazy, memoized } from '../core/lazy.js';
import { resolvePath } from '../core/path.js';
import { textOf } from '../core/source.js';
import { known, unknown, type Value } from '../core/value.js';
import { baseImage } from '../knowledge/images/index.js';
import type { Build, Service } from '../parsers/compose/types.js';
import type { Dockerfile, Stage } from '../parsers/dockerfile/types.js';
import { imageNameOf } from './containers.js';
import type { Container, Evidence, ImageLink, ProjectSettings } from './types.js';

interface Sources {
  readonly dockerfile: (path: string) => Dockerfile | undefined;
  readonly builtAs: (name: string, zone: string) => ImageLink | undefined;
  readonly zone: (path: string) => string;
  readonly settings: ProjectSettings;
}

/** The stage behind a container: its own Compose `build`, else a configured or built image of the same name. */
export function linkImage(container: Pick<Container, 'origin' | 'image' | 'file'>, sources: Sources): ImageLink | undefined {
  const { origin } = container;
  if (origin.kind === 'compose' && !origin.service.build.isUnset) {
    return origin.service.build.isSet ? linkBuild(origin.service.build.value, origin.service.name, sources) : undefined;
  }
  const name = imageNameOf(container.image);
  if (!name) return undefined;
  return linkConfigured(name, container, sources) ?? sources.builtAs(name, sources.zone(container.file.path));
}

function linkBuild(build: Build, service: string, { dockerfile }: Pick<Sources, 'dockerfile'>): ImageLink | undefined {
  if (!build.dockerfile.isSet || build.inline || build.target.isUnknown) return undefined;
  const stage = stageIn(dockerfile(build.dockerfile.value), build.target.value);
  return stage && { stage, evidence: [{ at: build, message: `service "${service}" is built from here` }] };
}

function linkConfigured(name: string, container: Pick<Container, 'image' | 'file'>, sources: Sources): ImageLink | undefined {
  const { settings, dockerfile, zone } = sources;
  if (zone(container.file.path) !== zone(`${settings.base}/Dockerfile`)) return undefined;
  for (const [image, path] of Object.entries(settings.images)) {
    if (parseImageReference(image)?.name !== name) continue;
    const resolved = resolvePath(settings.base, path);
    const stage = resolved === undefined ? undefined : stageIn(dockerfile(resolved), undefined);
    return (
      stage && { stage, evidence: [{ at: container.image.at, message: `the configuration says that this image is built from ${path}` }] }
    );
  }
  return undefined;
}

/** Finds what the services of a zone build under an image name. Two that build it differently leave a doubt, and no link. */
export function linksByName(services: readonly Service[], sources: Pick<Sources, 'dockerfile' | 'zone'>): Sources['builtAs'] {
  const builders = lazy(() => {
    const found = new Map<string, Service[]>();
    for (const service of services) {
      const name = service.build.isSet ? imageNameOf(service.image) : undefined;
      if (!name) continue;
      const key = `${sources.zone(service.file.path)}\n${name}`;
      const others = found.get(key);
      if (others) others.push(service);
      else found.set(key, [service]);
    }
    return found;
  });
  const linkOf = memoized((key: string) => onlyLink(builders().get(key) ?? [], sources));
  return (name, zone) => linkOf(`${zone}\n${name}`);
}

function onlyLink(builders: readonly Service[], sources: Pick<Sources, 'dockerfile'>): ImageLink | undefined {
  const stages = new Map<Stage, Evidence[]>();
  for (const service of builders) {
    const link = service.build.isSet ? linkBuild(service.build.value, service.name, sources) : undefined;
    if (!link) return undefined;
    const evidence = stages.get(link.stage);
    if (evidence) evidence.push(...link.evidence);
    else stages.set(link.stage, [...link.evidence]);
  }
  const [only, ...others] = stages;
  return only && others.length === 0 ? { stage: only[0], evidence: only[1] } : undefined;
}

function stageIn(dockerfile: Dockerfile | undefined, target: string | undefined): Stage | undefined {
  if (!dockerfile || target === undefined) return dockerfile?.stages.at(-1);
  const wanted = target.toLowerCase();
  return dockerfile.stages.find((stage) => stage.name === wanted || String(stage.index) === wanted);
}

/** Whether an image checks its own health: by the HEALTHCHECK of its Dockerfile, else by what is known of the published image. */
export function imageHealthcheck(service: Service, stage: Stage | undefined): Value<boolean> {
  if (stage) {
    const { healthcheck } = stage;
    if (healthcheck) return known(!/^\s*NONE\b/i.test(textOf(healthcheck.args)), healthcheck);
    const inherited = stage.rootStage.isScratch ? false : stage.baseImage?.healthcheck;
    return inherited === undefined ? unknown(stage, 'its base image may have one') : known(inherited, stage.rootStage.base.at);
  }
  const reference = service.build.isUnset && service.image.isSet ? parseImageReference(service.image.value) : undefined;
  const has = reference && baseImage(reference)?.healthcheck;
  return has === undefined ? unknown(service.image.at, 'the image may have one') : known(has, service.image.at);
}
