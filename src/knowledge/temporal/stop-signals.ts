import type { SdkLanguage } from './sdk-packages.js';

interface Source {
  readonly text: string;
}

/**
 * By what sources show that they react to a signal, for the SDKs that listen to none by themselves, and what reacts for the program that it runs:
 * https://docs.temporal.io/encyclopedia/workers/worker-shutdown, read 2026-11-23.
 */
const reactions: Readonly<Partial<Record<SdkLanguage, { readonly own: RegExp; readonly host?: RegExp }>>> = {
  python: {
    // Behind a dot it is a signal of a workflow.
    own: /(?<!\.)\bsignal\b|SIGTERM/,
    host: /\b(?:anyio|uvloop_run|aiorun|aiomisc|uvicorn|gunicorn|fastapi|FastAPI)\b/,
  },
  ruby: { own: /shutdown_signals|\btrap\b|SIGTERM/ },
  go: { own: /InterruptCh|signal\.Notify|\bSIGTERM\b|go\.uber\.org\/fx|oklog\/run|errgroup|dig\b/ },
};

/** Whether a program may end its workers in order on SIGTERM: its SDK does it, its sources do, or what runs those of them that may be run by another program. */
export function mayReactToStop(
  { language, sources }: { readonly language: SdkLanguage; readonly sources: readonly Source[] },
  hosted = sources,
): boolean {
  const reaction = reactions[language];
  if (!reaction) return true;
  const { own, host } = reaction;
  return sources.some(({ text }) => own.test(text)) || (host !== undefined && hosted.some(({ text }) => host.test(text)));
}
