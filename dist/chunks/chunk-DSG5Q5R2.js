// src/reporters/index.ts
var formats = ["text", "concise", "json", "sarif", "github"];
async function loadReporter(format) {
  switch (format) {
    case "text":
      return (await import("./text-BNIGNBIO.js")).text;
    case "concise":
      return (await import("./concise-KLOFSRQX.js")).concise;
    case "json":
      return (await import("./json-THK33Z43.js")).json;
    case "sarif":
      return (await import("./sarif-MVU6Z2IJ.js")).sarif;
    case "github":
      return (await import("./github-S2ZGPDHO.js")).github;
  }
}

export {
  formats,
  loadReporter
};
