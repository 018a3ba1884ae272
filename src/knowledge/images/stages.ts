import { type Located, textOf } from '../../core/source.js';

/** A stage of a Dockerfile, as far as its base image is concerned. */
interface BasedStage {
  readonly index: number;
  readonly reference: object | undefined;
  readonly base: { readonly value?: string | undefined; readonly at: Located };
  readonly instructions: readonly unknown[];
  readonly needs: ReadonlySet<BasedStage>;
  readonly dockerfile: { readonly stages: readonly BasedStage[] };
}

/** Stages of one file that are compared with each other. */
const mostStages = 200;

/** Whether an earlier stage of the file begins from the same image, so that one finding tells of both. */
export function repeatsBase({ index, base, dockerfile }: BasedStage): boolean {
  return dockerfile.stages
    .slice(0, Math.min(index, mostStages))
    .some((other) => other.reference !== undefined && other.base.value === base.value && textOf(other.base.at) === textOf(base.at));
}

/** Whether a stage is nothing but its FROM, and no stage takes anything from it, so that a build leaves it out. */
export function isLeftOver(stage: BasedStage): boolean {
  const { index, instructions, dockerfile } = stage;
  const isLast = index === dockerfile.stages.length - 1;
  return !isLast && instructions.length <= 1 && !dockerfile.stages.slice(0, mostStages).some(({ needs }) => needs.has(stage));
}
