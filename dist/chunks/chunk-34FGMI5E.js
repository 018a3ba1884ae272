// src/reporters/index.ts
var formats = ["text", "concise", "json", "sarif", "github"];
async function loadReporter(format) {
  switch (format) {
    case "text":
      return (await import("./text-ZJK6W5WQ.js")).text;
    case "concise":
      return (await import("./concise-TBS2UXRO.js")).concise;
    case "json":
      return (await import("./json-HEJVXV3U.js")).json;
    case "sarif":
      return (await import("./sarif-K4NWC7DQ.js")).sarif;
    case "github":
      return (await import("./github-DZEYKAK4.js")).github;
  }
}

export {
  formats,
  loadReporter
};
