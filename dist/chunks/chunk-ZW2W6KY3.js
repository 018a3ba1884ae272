// src/reporters/index.ts
var formats = ["text", "concise", "json", "sarif", "github"];
async function loadReporter(format) {
  switch (format) {
    case "text":
      return (await import("./text-G2YR7CWP.js")).text;
    case "concise":
      return (await import("./concise-LL6E5MKM.js")).concise;
    case "json":
      return (await import("./json-Y7GPS74I.js")).json;
    case "sarif":
      return (await import("./sarif-PTNVXKHT.js")).sarif;
    case "github":
      return (await import("./github-OIS4LMFO.js")).github;
  }
}

export {
  formats,
  loadReporter
};
