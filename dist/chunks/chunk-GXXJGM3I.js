import {
  distance
} from "./chunk-J23MU2CC.js";

// src/engine/own-rules.ts
var crashRule = "lint/rule-crashed";
var engineRules = [
  {
    id: "lint/syntax-error",
    topic: "delivery",
    summary: "The file does not follow the syntax of its format",
    severity: "error",
    fixable: false,
    peers: [
      "hadolint DL1000",
      "hadolint DL3043",
      "hadolint DL3061",
      "dockerfilelint extra_args",
      "dockerfilelint from_first",
      "dockerfilelint healthcheck_options_missing_args",
      "dockerfilelint invalid_command",
      "dockerfilelint invalid_format",
      "dockerfilelint invalid_line",
      "dockerfilelint label_invalid",
      "dockerfilelint missing_args",
      "dockerfilelint required_params"
    ],
    rationale: `A build or a deployment of this file fails, or reads something else than what is meant. The broken document or
instruction is left out of all other checks, so that "nothing found" would be misleading.`
  },
  {
    id: "lint/duplicate-key",
    topic: "configuration",
    summary: "A key is written twice in one mapping",
    severity: "error",
    fixable: false,
    rationale: `Compose refuses such a file. Tools that accept it keep one of the two values, not always the same one, and the
other setting is lost without a word.`
  },
  {
    id: "lint/input-too-complex",
    topic: "delivery",
    summary: "A document is nested too deeply or has too many anchors to be read",
    severity: "error",
    fixable: false,
    rationale: `Limits keep a crafted file from exhausting memory and time. What lies beyond them is not checked at all.`
  },
  {
    id: "lint/file-too-large",
    topic: "delivery",
    summary: "A file is larger than the size limit and was not read",
    severity: "warning",
    fixable: false,
    rationale: `Nothing in the file was checked. Hand-written files of these formats are far smaller; a generated one can be excluded.`
  },
  {
    id: "lint/unused-ignore",
    topic: "delivery",
    summary: "An ignore that silences nothing",
    severity: "warning",
    fixable: false,
    rationale: `The defect is gone, or the ignore stands in the wrong place. Left behind, it would hide the next defect of the same
kind.`
  },
  {
    id: "lint/expired-ignore",
    topic: "delivery",
    summary: "An ignore whose last day has passed",
    severity: "warning",
    fixable: false,
    rationale: `The date was a promise to look again. The silenced finding is reported again until the ignore is renewed or
removed.`
  },
  {
    id: "lint/ignore-without-reason",
    topic: "delivery",
    summary: "An ignore that does not say why",
    severity: "warning",
    fixable: false,
    rationale: `Without a reason nobody can tell later whether the exception still holds. It silences all the same.`
  },
  {
    id: "lint/unknown-ignore",
    topic: "delivery",
    summary: "An ignore with an unknown rule, directive or date",
    severity: "warning",
    fixable: false,
    rationale: `A misspelt rule id or directive silences nothing, and its author believes that it does.`
  },
  {
    id: crashRule,
    topic: "delivery",
    summary: "A rule failed on a file",
    severity: "error",
    fixable: false,
    rationale: `This is a defect of the rule, not of the file. The rest was checked, but this rule's findings for the file are missing,
so the run counts as failed. It cannot be turned off.`
  }
];

// src/engine/nearest.ts
function nearest(word, candidates) {
  if (word.length > 100) return void 0;
  const all = [...candidates];
  return closest(word, all) ?? (word.includes("/") ? void 0 : closest(word, all, nameOf)) ?? begun(word, all);
}
function closest(word, candidates, partOf = (candidate) => candidate) {
  let best;
  let least = 1 + Math.min(4, Math.floor(word.length / 3));
  for (const candidate of candidates) {
    const part = partOf(candidate);
    if (Math.abs(part.length - word.length) >= least) continue;
    const steps = distance(word, part);
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}
function nameOf(id) {
  return id.slice(id.lastIndexOf("/") + 1);
}
function begun(word, candidates) {
  if (word.length < 3) return void 0;
  const found = candidates.filter((candidate) => candidate.startsWith(word));
  return found.length === 1 ? found[0] : void 0;
}

export {
  nearest,
  crashRule,
  engineRules
};
