// src/knowledge/temporal/images.ts
var builds = { source: "https://github.com/temporalio/docker-builds", date: "2026-02-26" };
var temporal = { source: "https://github.com/temporalio/temporal/tree/main/docker", date: "2026-08-21" };
var temporalImages = [
  { name: "temporalio/server", role: "server", ...temporal },
  { name: "temporalio/admin-tools", role: "admin-tools", ...temporal },
  { name: "temporalio/auto-setup", role: "auto-setup", retired: "it gets no more updates", ...builds },
  { name: "temporalio/ui", role: "ui", source: "https://github.com/temporalio/ui/blob/main/server/Dockerfile", date: "2026-08-21" },
  {
    name: "temporalio/web",
    role: "web",
    retired: "temporalio/ui took its place",
    source: "https://github.com/temporalio/web",
    date: "2026-11-23"
  },
  { name: "temporalio/temporal", role: "cli", source: "https://github.com/temporalio/cli/blob/main/Dockerfile", date: "2026-08-22" },
  {
    name: "temporalio/tctl",
    role: "tctl",
    retired: "support of tctl ended on 2025-09-30",
    source: "https://github.com/temporalio/tctl",
    date: "2026-11-23"
  }
];
var temporalite = {
  name: "temporalite",
  role: "temporalite",
  retired: '"temporal server start-dev" took its place',
  source: "https://github.com/temporalio/cli/issues/316",
  date: "2026-11-23"
};
function temporalImage(reference) {
  const parts = reference.repository.split("/");
  if (parts.at(-1) === "temporalite") return temporalite;
  const name = parts.slice(-2).join("/");
  return temporalImages.find((image) => image.name === name);
}

export {
  temporalImage
};
