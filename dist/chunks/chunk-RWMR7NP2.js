// src/core/quantity.ts
var factors = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  "": 1,
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
  Ei: 2 ** 60
};
function parseQuantity(text) {
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+))(?:[eE]([+-]?\d+)|(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei))?$/.exec(text);
  if (!match) return void 0;
  const scale = match[2] === void 0 ? factors[match[3] ?? ""] ?? 1 : 10 ** Number(match[2]);
  return Number(match[1]) * scale;
}
var byteFactors = { "": 1, b: 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30, t: 2 ** 40 };
function parseByteSize(text) {
  const match = /^(\d+(?:\.\d+)?) ?(b|[kmgt]i?b?)?$/i.exec(text);
  if (!match) return void 0;
  const factor = byteFactors[(match[2] ?? "").toLowerCase().slice(0, 1)];
  return factor === void 0 ? void 0 : Number(match[1]) * factor;
}

export {
  parseQuantity,
  parseByteSize
};
