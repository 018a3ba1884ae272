import type { ComposeFile, Service } from './parsers/compose/types.js';
import type { Dockerfile, Stage } from './parsers/dockerfile/types.js';
import type { Chart, Release } from './parsers/helm/types.js';
import type { KubernetesContainer, Manifest, Workload } from './parsers/kubernetes/types.js';
import type { Kustomization } from './parsers/kustomize/types.js';
import type { Container, Installation, Project, TemporalConfig, TemporalServer, TemporalTool, TemporalUi, TemporalWorker } from './project/types.js';
/** What a rule can look at. An interface, so that a plugin may add a kind by declaration merging. */
export interface Targets {
    dockerfile: Dockerfile;
    'dockerfile.stage': Stage;
    compose: ComposeFile;
    'compose.service': Service;
    kubernetes: Manifest;
    'kubernetes.workload': Workload;
    'kubernetes.container': KubernetesContainer;
    kustomization: Kustomization;
    'helm.chart': Chart;
    'helm.release': Release;
    container: Container;
    'temporal.server': TemporalServer;
    'temporal.worker': TemporalWorker;
    'temporal.ui': TemporalUi;
    'temporal.tool': TemporalTool;
    'temporal.installation': Installation;
    'temporal.config': TemporalConfig;
    'temporal.dynamic-config': TemporalConfig;
    project: Project;
}
