import type { PeerTool } from '../knowledge/peers.js';
import { markdownRows } from './rule-table.js';

/** A rule, as far as other tools' checks are concerned. */
interface CoveringRule {
  readonly id: string;
  readonly summary: string;
  readonly optIn?: boolean | undefined;
  readonly peers?: readonly string[] | undefined;
}

type Declined = readonly { readonly checks: readonly string[]; readonly reason: string }[];

/** What stands against each check of a tool: the rules that do the same, or the reason why none does. */
interface CoverageRow {
  readonly check: string;
  readonly rules: readonly CoveringRule[];
  readonly reason: string | undefined;
}

interface ToolCoverage {
  readonly tool: PeerTool;
  readonly rows: readonly CoverageRow[];
}

/** Holds the checks of each tool against the rules. A check without an answer has neither rules nor a reason. */
export function coverageOf(tools: readonly PeerTool[], rules: readonly CoveringRule[], declined: Declined): readonly ToolCoverage[] {
  const reasons = new Map(declined.flatMap(({ checks, reason }) => checks.map((check) => [check, reason] as const)));
  return tools.map((tool) => ({
    tool,
    rows: tool.checks.map((check) => {
      const name = `${tool.key} ${check}`;
      return { check, rules: rules.filter(({ peers = [] }) => peers.includes(name)), reason: reasons.get(name) };
    }),
  }));
}

/** The page for those who come from another tool. `remarks` are what no row of its table can say, by the name of the tool. */
export function coveragePage(coverage: readonly ToolCoverage[], remarks: ReadonlyMap<string, readonly string[]> = new Map()): string {
  const sections = coverage.map(({ tool, rows }) => {
    const read = [tool.version && `version ${tool.version}`, `read ${tool.date}`].filter(Boolean).join(', ');
    const table = markdownRows(
      ['check', 'rule', 'what it finds, or why there is no rule'],
      rows.map(({ check, rules, reason }) => [
        `\`${check}\``,
        rules.map(({ id, optIn }) => `[\`${id}\`](rules/${id}.md)${optIn ? ' (opt-in)' : ''}`).join('<br>'),
        rules.length > 0 ? rules.map(({ summary }) => summary).join('<br>') : (reason ?? ''),
      ]),
    );
    const beside = remarks.get(tool.name) ?? [];
    const list = beside.length > 0 ? `\n${beside.map((remark) => `- ${remark}\n`).join('')}` : '';
    return `## ${tool.name}\n\n<${tool.source}>, ${read}.\n\n${table}${list}`;
  });
  return `${intro}\n\n${sections.join('\n')}`;
}

const intro = `# Coming from another linter

Each check that other linters of Dockerfiles, Compose files and Kubernetes manifests make, and the rule here that does the same, or the reason why there is
none. Comments that silence a check there (\`# hadolint ignore=DL3008\`, \`# hadolint global ignore=DL3008\`,
\`# check=skip=JSONArgsRecommended\`, \`# checkov:skip=CKV_DOCKER_2\`, \`# trivy:ignore:DS-0026\`,
\`# dclint disable-line no-duplicate-exported-ports\`) and annotations (\`ignore-check.kube-linter.io/…\`, \`kube-score/ignore\`,
\`polaris.fairwinds.com/…-exempt\`, \`checkov.io/skip…\`) silence the rules beside it here, so nobody has to rewrite them.
An opt-in rule is off until it is selected (\`--select\`) or configured.

ShellCheck is not rewritten: a short list of shell mistakes that matter in an image has rules of its own, and these answer to its ids
(\`# hadolint ignore=SC3010\`) where they are the same check.`;
