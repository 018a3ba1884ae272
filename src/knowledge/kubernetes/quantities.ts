import { parseQuantity } from '../../core/quantity.js';

/** What is wrong with an amount that Kubernetes reads, and not as it was meant. */
interface QuantityFault {
  /** As a clause behind the quoted amount. */
  readonly what: string;
  /** The amount that was likely meant. */
  readonly meant: string | undefined;
  /** The amount is legal, and only hard to believe. */
  readonly isDoubtful: boolean;
}

/** More cores than all but a few machines have. */
const manyCores = 100;
/** Fewer bytes than any process needs. */
const fewBytes = 2 ** 20;

/**
 * Judges an amount of CPU or of bytes. Sources: https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#meaning-of-memory and
 * https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/, read 2026-11-27.
 */
export function faultOfQuantity(text: string, resource: 'cpu' | 'bytes'): QuantityFault | undefined {
  const value = parseQuantity(text);
  const match = /^(\d+(?:\.\d+)?)\s*([a-zA-Z]*)$/.exec(text);
  const [, number = '', unit = ''] = match ?? [];
  if (value === undefined) return undefined;
  const legal = { isDoubtful: false };
  if (resource === 'cpu') {
    if (/^(?:[kMGTPE]i?|Ki)$/.test(unit))
      return { ...legal, what: `is ${count(value)} cores`, meant: unit === 'M' || unit === 'Mi' ? `${number}m` : undefined };
    return value >= manyCores && unit === '' ? { what: `is ${count(value)} cores`, meant: `${number}m`, isDoubtful: true } : undefined;
  }
  if (value <= 0) return undefined;
  if (unit === 'm')
    return {
      ...legal,
      what: `is ${value < 1 ? 'less than one byte' : `${count(value)} bytes`}, since "m" means thousandths`,
      meant: `${number}Mi`,
    };
  return unit === '' && value < fewBytes ? { ...legal, what: `is ${count(value)} bytes`, meant: `${number}Mi` } : undefined;
}

function count(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',');
}
