import { cluster } from './cluster.js';
import { images } from './images.js';
import { scaling } from './scaling.js';
import { security } from './security.js';
import { settings } from './settings.js';
import { factTitles } from './titles.js';
import type { Facts } from './types.js';
import { workerImages } from './worker-images.js';
import { workers } from './workers.js';

/** The answers of each part, one file each. A fact has its answer in one of them, or in several that all name rules. */
const parts: readonly Facts[] = [cluster, images, scaling, security, settings, workerImages, workers];

/** A fact with what stands against it. */
export interface Fact {
  /** `F071`. */
  readonly id: string;
  readonly title: string;
  /** The rules that it became part of. */
  readonly rules: readonly string[];
  /** Why no rule asks for it, or what is said of the rules. */
  readonly remark?: string | undefined;
  /** Nothing was decided yet. */
  readonly isOpen: boolean;
}

/** The facts, in order of their numbers, with the answers of all parts put together. */
export function factsOf(answers: readonly Facts[] = parts): readonly Fact[] {
  return Object.entries(factTitles).map(([id, title]) => {
    const own = answers.flatMap((part) => (Object.hasOwn(part, id) ? [part[id]] : [])).filter((answer) => answer !== undefined);
    const rules = own.flatMap((answer) => ('rules' in answer ? answer.rules : []));
    const remarks = own.map((answer) => ('rules' in answer ? answer.remark : rules.length > 0 ? undefined : answer.declined));
    const remark = remarks.filter((text) => text !== undefined).join(' ');
    return { id, title, rules: [...new Set(rules)], ...(remark !== '' && { remark }), isOpen: rules.length === 0 && remark === '' };
  });
}

/** Answers for numbers that no fact has: slips of the pen. */
export function unknownFacts(answers: readonly Facts[] = parts): readonly string[] {
  return answers.flatMap((part) => Object.keys(part)).filter((id) => !Object.hasOwn(factTitles, id));
}
