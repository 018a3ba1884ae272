const factors: Readonly<Record<string, number>> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

/** A Kubernetes quantity in its base unit (cores, bytes): `500m` is 0.5, `1Ki` is 1024; undefined when it is none. */
export function parseQuantity(text: string): number | undefined {
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+))(?:[eE]([+-]?\d+)|(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei))?$/.exec(text);
  if (!match) return undefined;
  const scale = match[2] === undefined ? (factors[match[3] ?? ''] ?? 1) : 10 ** Number(match[2]);
  return Number(match[1]) * scale;
}

const byteFactors: Readonly<Record<string, number>> = { '': 1, b: 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30, t: 2 ** 40 };

/** Bytes of a Compose byte size (`512m`, `1gb`); undefined when it is none. Units are powers of 1024. */
export function parseByteSize(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?) ?(b|[kmgt]i?b?)?$/i.exec(text);
  if (!match) return undefined;
  const factor = byteFactors[(match[2] ?? '').toLowerCase().slice(0, 1)];
  return factor === undefined ? undefined : Number(match[1]) * factor;
}
