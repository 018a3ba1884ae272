import { parseQuantity } from '../../core/quantity.js';

/** Fields with the mode of files, by type and field. */
const modes = /\.(defaultMode|mode)$/;
const ports =
  /^(V1ContainerPort\.(containerPort|hostPort)|V1ServicePort\.(port|targetPort|nodePort)|V1(HTTPGet|TCPSocket|GRPC)Action\.port|V1ServiceBackendPort\.number|V1NetworkPolicyPort\.(port|endPort))$/;
const shares =
  /^(V1RollingUpdate(Deployment|DaemonSet|StatefulSetStrategy)\.(maxSurge|maxUnavailable)|V1PodDisruptionBudgetSpec\.(minAvailable|maxUnavailable))$/;

/** A fault in a value: as a clause, with what to do, and a text that must be right where there is one. */
export interface Fault {
  readonly what: string;
  readonly advice: string;
  readonly better?: string | undefined;
  /** The text says something else than what was there, if only a little. */
  readonly isGuess?: boolean;
  /** Kubernetes takes it. */
  readonly isAccepted?: boolean;
}

/**
 * What Kubernetes refuses a value for though its type is right. `source` is how the value is written. The ranges are those of the
 * API reference, https://kubernetes.io/docs/reference/kubernetes-api/, read 2026-11-27.
 */
export function faultOfValue(field: string, type: string, value: string | number, source: string): Fault | undefined {
  if (type.startsWith('(') && typeof value === 'string') return faultOfChoice(value, type.slice(1, -1).split('|'));
  if (type === 'q' && typeof value === 'string') return faultOfQuantity(value);
  if (typeof value === 'number' && modes.test(field)) return faultOfMode(value, source);
  if (ports.test(field)) return faultOfPort(field, value);
  if (shares.test(field) && typeof value === 'string' && !/^\d+%$/.test(value)) return faultOfShare(value);
  return field === 'V1CronJobSpec.schedule' && typeof value === 'string' ? faultOfSchedule(value) : undefined;
}

function faultOfChoice(value: string, choices: readonly string[]): Fault | undefined {
  if (choices.includes(value)) return undefined;
  const plain = value.toLowerCase().replace(/[-_ ]/g, '');
  const better = choices.find((choice) => choice !== '' && choice.toLowerCase() === plain);
  const all = choices.filter((choice) => choice !== '').map((choice) => `"${choice}"`);
  const list = [all.slice(0, -1).join(', '), all.at(-1)].filter((part) => part !== '').join(' or ');
  return { what: 'is none of the values that it takes', advice: better ? `write "${better}"` : `it takes ${list}`, better };
}

function faultOfQuantity(value: string): Fault | undefined {
  if (value === '' || parseQuantity(value) !== undefined) return undefined;
  const [, number = '', written = ''] = /^(\d+(?:\.\d+)?) ?([a-zA-Z]+)$/.exec(value) ?? [];
  const unit = meantUnit(written);
  const isGuess = unit !== undefined && /^[kMGTPE]$/.test(unit);
  return {
    what: 'is no quantity',
    advice:
      unit === undefined
        ? 'write a number with m, k, M, G, T, Ki, Mi, Gi or Ti behind it'
        : `write "${number}${unit}"${isGuess ? `, or "${number}${unit.toUpperCase()}i" for powers of 1024` : ''}`,
    better: unit === undefined ? undefined : `${number}${unit}`,
    isGuess,
  };
}

/** The unit that a wrong one stands for; undefined where it may be several, as `g` may. */
function meantUnit(unit: string): string | undefined {
  if (unit === 'm') return 'm';
  const letter = unit.charAt(0).toUpperCase();
  if (/^[kmgtpe]ib?$/i.test(unit)) return `${letter}i`;
  return /^(?:[kmgtpe]b|[kKMGTPE])$/i.test(unit) && !/^[mgtpe]$/.test(unit) ? letter.replace('K', 'k') : undefined;
}

function faultOfMode(value: number, source: string): Fault | undefined {
  const looksOctal = /^[1-7][0-7]{2}$/.test(source);
  if (value >= 0 && value <= 0o777) {
    // 400 is 0620, which lets the group write what even the owner cannot run: nobody means that.
    if (!/^4[04][04]$|^5[05][05]$/.test(source)) return undefined;
    return {
      what: `is decimal, and means 0${value.toString(8)}`,
      advice: `write 0${source}`,
      better: `0${source}`,
      isGuess: true,
      isAccepted: true,
    };
  }
  return {
    what: 'is no mode of a file, since it is read as a decimal number',
    advice: looksOctal ? `write 0${source}` : 'write it in octal digits, between 0 and 0777',
    better: looksOctal ? `0${source}` : undefined,
  };
}

function faultOfPort(field: string, value: string | number): Fault | undefined {
  if (typeof value === 'number') {
    const isFree = value === 0 && /(hostPort|nodePort)$/.test(field);
    return isFree || (value >= 1 && value <= 65535) ? undefined : { what: 'is no port', advice: 'write a number between 1 and 65535' };
  }
  if (!/^\d+$/.test(value)) return undefined;
  return { what: 'is a name without a letter, not a number', advice: 'write it without quotes', better: value };
}

function faultOfShare(value: string): Fault {
  const isNumber = /^\d+$/.test(value);
  return {
    what: 'is neither a number nor a percentage',
    advice: isNumber ? 'write it without quotes' : 'write a whole number, or one with "%" behind it',
    better: isNumber ? value : undefined,
  };
}

function faultOfSchedule(value: string): Fault | undefined {
  const fields = value.trim().split(/\s+/);
  if (fields.length === 5 || /^@|=/.test(value)) return undefined;
  return { what: `has ${fields.length} fields`, advice: 'write minute, hour, day, month and day of the week' };
}
