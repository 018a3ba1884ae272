// src/reporters/index.ts
var formats = ["text", "concise", "json", "sarif", "github"];
async function loadReporter(format) {
  switch (format) {
    case "text":
      return (await import("./text-DHQY7BEQ.js")).text;
    case "concise":
      return (await import("./concise-BH2ZGR5N.js")).concise;
    case "json":
      return (await import("./json-K7J52GVA.js")).json;
    case "sarif":
      return (await import("./sarif-C74BV24W.js")).sarif;
    case "github":
      return (await import("./github-UKIBSNQ4.js")).github;
  }
}

export {
  formats,
  loadReporter
};
