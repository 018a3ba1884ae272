import type { Reporter } from './types.js';

export const formats = ['text', 'concise', 'json', 'sarif', 'github'] as const;
export type Format = (typeof formats)[number];

/** Loads the code of one format, so that a run pays for no other. */
export async function loadReporter(format: Format): Promise<Reporter> {
  switch (format) {
    case 'text':
      return (await import('./text.js')).text;
    case 'concise':
      return (await import('./concise.js')).concise;
    case 'json':
      return (await import('./json.js')).json;
    case 'sarif':
      return (await import('./sarif.js')).sarif;
    case 'github':
      return (await import('./github.js')).github;
  }
}
