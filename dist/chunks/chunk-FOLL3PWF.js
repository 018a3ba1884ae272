// src/core/value.ts
function known(value, at, { origins = [at], isLiteral = !at.via?.length } = {}) {
  return { isSet: true, isUnset: false, isUnknown: false, value, at, origins, isLiteral };
}
function unset(at, origins = []) {
  return { isSet: false, isUnset: true, isUnknown: false, at, origins };
}
function unknown(at, why, parts) {
  return { isSet: false, isUnset: false, isUnknown: true, at, origins: [at], why, parts };
}
function mapValue(value, map) {
  if (!value.isSet) return value;
  const mapped = map(value.value);
  return mapped === void 0 ? unknown(value.at, "its value could not be read") : { ...value, value: mapped };
}

export {
  known,
  unset,
  unknown,
  mapValue
};
