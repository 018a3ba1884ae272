import { parseImageReference } from '../core/image.js';
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
  readonly services: readonly Service[];
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
  return linkConfigured(name, container, sources) ?? linkByName(name, container, sources);
}

function linkBuild(build: Build, service: string, { dockerfile }: Sources): ImageLink | undefined {
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

/** Services that build an image of the same name. Two that build it differently leave a doubt, and no link. */
function linkByName(name: string, container: Pick<Container, 'file'>, sources: Sources): ImageLink | undefined {
  const stages = new Map<Stage, Evidence[]>();
  for (const service of sources.services) {
    if (!service.build.isSet || sources.zone(service.file.path) !== sources.zone(container.file.path)) continue;
    if (imageNameOf(service.image) !== name) continue;
    const link = linkBuild(service.build.value, service.name, sources);
    if (!link) return undefined;
    stages.set(link.stage, [...(stages.get(link.stage) ?? []), ...link.evidence]);
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
