import { basename } from '../core/path.js';

const container = /(^|[._-])(docker|container)file($|[._-])/i;

/** Files that say something about an image, a container or what runs in it, beside Dockerfiles and YAML. */
const beside: readonly RegExp[] = [
  /^(package|package-lock|composer|tsconfig|docker-bake(\.override)?)\.json$/,
  /^(yarn|poetry|uv|Cargo|Gemfile)\.lock$/,
  /^(go\.(mod|sum|work)|Gemfile|Pipfile|Cargo\.toml|pyproject\.toml|setup\.(py|cfg)|pom\.xml)$/,
  /^requirements([._-][^/]*)?\.(txt|in)$/,
  /^(build|settings)\.gradle(\.kts)?$|^libs\.versions\.toml$/,
  /\.(csproj|fsproj|mk|sh|bash|env|dockerignore)$|^Directory\.(Packages|Build)\.props$/,
  /^\.(env([.][^/]*)?|dockerignore|containerignore|helmignore|nvmrc|node-version|python-version|tool-versions)$/,
  /\.(tf|tofu|ps1|j2|tmpl|gotmpl|jsonnet|libsonnet|cue)$|\.ya?ml\.[\w-]+$/i,
  // Manuals that tell people how to make what no manifest defines.
  /^(readme|install\w*|deploy\w*|setup|kubernetes|k8s|secrets?|quick-?start|getting-?started|usage|runbook)[\w.-]*\.(md|adoc|rst|txt)$/i,
  /^(GNUmakefile|[Mm]akefile|[Jj]ustfile|Tiltfile|Jenkinsfile|Procfile)$|\.hcl$|\.tpl$/,
];

/** Whether a file's name alone makes it worth keeping in the list: a Dockerfile, YAML, or one of the closed list beside them. */
export function isCandidate(path: string): boolean {
  const name = basename(path);
  return /\.ya?ml$/i.test(name) || container.test(name) || beside.some((pattern) => pattern.test(name));
}
