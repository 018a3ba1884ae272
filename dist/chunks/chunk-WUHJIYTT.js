// src/core/lazy.ts
function lazy(compute) {
  let result;
  return () => {
    result ??= { value: compute() };
    return result.value;
  };
}
function memoized(compute) {
  const results = /* @__PURE__ */ new Map();
  return (key) => {
    if (!results.has(key)) results.set(key, compute(key));
    return results.get(key);
  };
}
function weaklyMemoized(compute) {
  const results = /* @__PURE__ */ new WeakMap();
  return (key) => {
    const known = results.get(key) ?? { value: compute(key) };
    results.set(key, known);
    return known.value;
  };
}

export {
  lazy,
  memoized,
  weaklyMemoized
};
