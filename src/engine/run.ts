import type { Problem } from '../core/problem.js';
import type { Located, SourceFile } from '../core/source.js';
import { reasonOf } from '../project/boundary.js';
import type { Project } from '../project/types.js';
import type { Rule, RuleEntry, RuleSet } from '../rule.js';
import type { Targets } from '../targets.js';
import { type Draft, draftsOf } from './draft.js';
import type { Severities } from './severity.js';
import { environmentOfTarget, hasFilesFor, ownerOf, reachOf, targetKinds, targetsOf } from './targets.js';

/** A rule that threw, or the search for its targets that did. */
interface Crash {
  readonly rule: string;
  readonly file: SourceFile;
  readonly reason: string;
}

export interface Run {
  readonly drafts: readonly Draft[];
  /** At most one per rule and file. */
  readonly crashes: readonly Crash[];
}

/** Runs every rule that may report over its targets. What one throws costs only its own findings for that file. */
export async function runRules(project: Project, rules: RuleSet, severities: Severities, today: string): Promise<Run> {
  const drafts: Draft[] = [];
  const crashes = new Map<string, Crash>();
  const crashed = (rule: string, file: SourceFile, error: unknown) => {
    const key = `${rule} ${file.path}`;
    if (!crashes.has(key)) crashes.set(key, { rule, file, reason: reasonOf(error) });
  };

  for (const kind of targetKinds) {
    if (!hasFilesFor(project, kind)) continue;
    const entries = new Map(
      rules.entries.filter((entry) => entry.on === kind && severities.mayReport(entry)).map((entry) => [entry.id, entry]),
    );
    if (!entries.size) continue;
    try {
      const targets = targetsOf(project, kind);
      if (targets.length === 0) continue;
      const loaded = (await rules.load(kind)).filter((rule) => entries.has(rule.id));
      for (const target of targets) {
        for (const rule of loaded) runRule(kind, target, rule, entries.get(rule.id) as RuleEntry);
      }
    } catch (error) {
      for (const id of entries.keys()) crashed(id, project.file, error);
    }
  }
  return { drafts, crashes: [...crashes.values()] };

  function runRule<K extends keyof Targets>(kind: K, target: Targets[K], rule: Rule, entry: RuleEntry): void {
    const problems: Problem[] = [];
    try {
      const options = severities.optionsOf(entry, target.file.path) as undefined;
      for (const problem of rule.check(target, { project, options, today })) problems.push(problem);
    } catch (error) {
      crashed(rule.id, target.file, error);
    }
    if (problems.length === 0) return;
    try {
      const owner = ownerOf(kind, target);
      const reached = reachOf(kind, target);
      const judged = environmentOfTarget(kind, target, project);
      const environmentAt = (at: Located) => judged ?? project.environmentOf(at.file).environment;
      for (const draft of draftsOf(problems, { rule: entry, owner, environmentAt, reached, rendered: project.rendered }, severities))
        drafts.push(draft);
    } catch (error) {
      crashed(rule.id, target.file, error);
    }
  }
}
