/**
 * The Kubernetes version that charts are rendered for where the configuration names none: so that the same chart gives the same text with every helm. Each
 * helm knows one of its own, and one that was built from source takes a very old one.
 * Source: https://kubernetes.io/releases/, read 2026-11-27.
 */
export const renderedFor = '1.34';
