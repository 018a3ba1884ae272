import { parseImageReference } from '../core/image.js';
import { basename } from '../core/path.js';
import { textOf } from '../core/source.js';
import { baseImage } from '../knowledge/images/index.js';
import { mayInstallAnything, type Tool, toolOf } from '../knowledge/tools.js';
import type { Instruction, Stage } from '../parsers/dockerfile/types.js';
import type { Container } from './types.js';

const shell: Tool = { name: 'sh', mentions: /busybox|\bsh\b|\bdash\b/ };

/**
 * Whether the image of a stage certainly lacks a program: the published image below it is known to have none, and no instruction may bring it.
 * `sh` stands for any shell. Of a program outside the closed list of tools nothing is known.
 */
export function stageLacks(stage: Stage, program: string): boolean {
  const { baseImage } = stage;
  if (!baseImage) return false;
  if (basename(program) === 'sh') return baseImage.shell === false && !mayHave(stage, shell);
  const tool = toolOf(program);
  return tool !== undefined && baseImage.tools?.[tool.name] === false && !mayHave(stage, tool);
}

/** The same for the published image that a container runs, unless its commands or its mounts may bring the program. */
export function containerLacks(container: Container, program: string): boolean {
  const { image: name, origin } = container;
  const isPublished = origin.kind === 'kubernetes' || origin.service.build.isUnset;
  const reference = isPublished && name.isSet ? parseImageReference(name.value) : undefined;
  const image = reference && baseImage(reference);
  if (!image || mayBring(container, program)) return false;
  const base = basename(program);
  if (base === 'sh') return image.shell === false;
  const { tools = {} } = image;
  const key = toolOf(program)?.name ?? base;
  return Object.hasOwn(tools, key) && tools[key] === false;
}

/** Whether what a container starts or mounts may bring a program: it speaks of it, installs something, or puts files where programs are. */
export function mayBring({ entrypoint, command, mounts, environment, origin }: Container, program: string): boolean {
  // Folders of the search path may come from a volume.
  if (origin.kind === 'kubernetes' && !program.includes('/') && environment.get('PATH').isSet) return true;
  const mentions = toolOf(program)?.mentions;
  for (const line of [entrypoint, command]) {
    if (line.isUnset) continue;
    if (line.isUnknown) return true;
    const text = line.value.form === 'exec' ? line.value.words.join(' ') : line.value.text;
    if (mentions?.test(text) || /\b(?:apk|apt|apt-get|dnf|microdnf|yum|pip|curl|wget)\b/.test(text)) return true;
  }
  if (mounts.isUnknown) return true;
  return (mounts.value ?? []).some(
    ({ target }) => !target.isSet || /^\/(?:usr\/(?:local\/)?)?s?bin(?:\/|$)|^\/(?:usr|usr\/local)?\/?$/.test(target.value),
  );
}
/** Whether an instruction of the stage may bring a tool: it speaks of it, or does something whose outcome is not known. */
function mayHave(stage: Stage, tool: Tool): boolean {
  return stage.allInstructions.some((instruction) => {
    const { keyword, script } = instruction;
    if (keyword === 'RUN') {
      if (tool.mentions.test(textOf(instruction)) || !script || script.damaged) return true;
      return script.commands.some(({ name, args }) =>
        mayInstallAnything(
          name,
          args.map(({ literal }) => literal),
        ),
      );
    }
    return (keyword === 'COPY' || keyword === 'ADD') && mayCopyPrograms(instruction, tool);
  });
}

function mayCopyPrograms(instruction: Instruction, tool: Tool): boolean {
  const words = instruction.json?.map(({ value }) => value) ?? instruction.words.map(({ text }) => text);
  const target = words.at(-1) ?? '/';
  if (words.slice(0, -1).some((word) => tool.mentions.test(word)) || target.includes('$')) return true;
  const isSystem = /^\/(?:$|(?:usr|s?bin|lib|opt|busybox|nix)(?:\/|$))/.test(target);
  return isSystem && !words.slice(0, -1).every((word) => /\.(?:sh|py|js|mjs|json|ya?ml|conf|pem|crt|ini|toml|txt)$/.test(word));
}
