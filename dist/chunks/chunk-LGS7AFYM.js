import {
  basename
} from "./chunk-TIOCIMFY.js";

// src/knowledge/curl.ts
function acceptsErrors([program, ...args]) {
  if (program === void 0 || basename(program) !== "curl") return false;
  const fails = args.some((word) => /^-[a-zA-Z]*f/.test(word) || /^--fail/.test(word) || word.includes("$("));
  const isHttp = args.some((word) => /^["']?(?:https?:\/\/|localhost|127\.)/.test(word));
  const isOther = args.some((word) => /^["']?(?!https?:)[a-z]+:\/\//.test(word) || /^(?:-K|--config)/.test(word));
  return isHttp && !fails && !isOther;
}

export {
  acceptsErrors
};
