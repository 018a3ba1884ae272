import { insertAnywhere, insertEntry } from '../../core/edit.js';
import type { Edit, Fix } from '../../core/problem.js';
import type { Located, Range } from '../../core/source.js';
import type { MissingPart } from './pod-security.js';

/** What this file needs to know of a map of a manifest. */
interface MapNode extends Located {
  readonly key: Located;
  readonly flow: boolean;
  readonly anchor: string | undefined;
  readonly isSet: boolean;
  readonly isUnset: boolean;
  readonly isMap: boolean;
  readonly entries: ReadonlyMap<
    string,
    { readonly key: Located; readonly value: MapNode & { readonly style?: string | undefined }; readonly range: Range }
  >;
  get(...path: readonly string[]): MapNode;
}

/** Containers of a pod, each with what it lacks. */
interface Hardening {
  readonly podSpec: MapNode;
  readonly containers: readonly { readonly node: MapNode; readonly missing: readonly MissingPart[] }[];
}

const lines: Readonly<Record<MissingPart, readonly string[]>> = {
  runAsNonRoot: ['runAsNonRoot: true'],
  allowPrivilegeEscalation: ['allowPrivilegeEscalation: false'],
  capabilities: ['capabilities:', '  drop: [ALL]'],
  seccompProfile: ['seccompProfile:', '  type: RuntimeDefault'],
};

/** The same in one line, within braces. */
const inFlow: Readonly<Record<MissingPart, string>> = {
  runAsNonRoot: 'runAsNonRoot: true',
  allowPrivilegeEscalation: 'allowPrivilegeEscalation: false',
  capabilities: 'capabilities: { drop: [ALL] }',
  seccompProfile: 'seccompProfile: { type: RuntimeDefault }',
};

/** Parts that pods have, too; said once there, they hold for all containers. */
const ofPods: ReadonlySet<MissingPart> = new Set(['runAsNonRoot', 'seccompProfile']);

/** Writes all that is missing: for the pod as a whole where that is possible. Undefined where one part has no place. */
export function addHardening({ podSpec, containers }: Hardening, title: string, safety: Fix['safety']): Fix | undefined {
  const missing = new Set(containers.flatMap((container) => container.missing));
  const forPod = [...ofPods].filter((part) => missing.has(part));
  const edits: (Edit | undefined)[] = [];
  if (forPod.length > 0) edits.push(addParts(podSpec, forPod));
  for (const container of containers) {
    const own = container.missing.filter((part) => !ofPods.has(part));
    if (own.length > 0) edits.push(addParts(container.node, own));
  }
  const whole = edits.filter((edit) => edit !== undefined);
  return whole.length === edits.length && edits.length > 0 ? { title, safety, edits: whole, scope: podSpec } : undefined;
}

function addParts(owner: MapNode, parts: readonly MissingPart[]): Edit | undefined {
  if (isShared(owner)) return undefined;
  const context = owner.get('securityContext');
  if (owner.entries.has('securityContext')) {
    if (!context.isMap || isShared(context)) return undefined;
    return insertAnywhere(context, context.flow ? [parts.map((part) => inFlow[part]).join(', ')] : parts.flatMap((part) => lines[part]));
  }
  const text = owner.flow
    ? [`securityContext: { ${parts.map((part) => inFlow[part]).join(', ')} }`]
    : ['securityContext:', ...parts.flatMap((part) => lines[part]).map((line) => `  ${line}`)];
  // Behind the image of a container, where one looks for it.
  const image = owner.entries.get('image');
  const behindImage = image && insertEntry({ ...narrow(owner), entries: new Map([['image', image]]) }, text);
  return behindImage ?? insertAnywhere(owner, text);
}

function narrow({ file, range, flow }: MapNode) {
  return { file, range, flow };
}

/** Written elsewhere, or used elsewhere too. */
function isShared({ via, anchor }: MapNode): boolean {
  return via !== undefined || anchor !== undefined;
}
