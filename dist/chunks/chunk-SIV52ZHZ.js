// src/reporters/index.ts
var formats = ["text", "concise", "json", "sarif", "github"];
async function loadReporter(format) {
  switch (format) {
    case "text":
      return (await import("./text-2RWEHMIF.js")).text;
    case "concise":
      return (await import("./concise-BH2ZGR5N.js")).concise;
    case "json":
      return (await import("./json-IGIVPGPW.js")).json;
    case "sarif":
      return (await import("./sarif-HE6RCYP7.js")).sarif;
    case "github":
      return (await import("./github-UKIBSNQ4.js")).github;
  }
}

export {
  formats,
  loadReporter
};
