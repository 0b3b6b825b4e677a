import { setImmediate } from 'node:timers/promises';

const intervalMs = 30;

/** Gives the event loop a turn every few hundredths of a second, for the progress bar, signals and requests. */
export function createBreather(signal: AbortSignal | undefined): () => Promise<void> | undefined {
  let last = performance.now();
  return () => {
    signal?.throwIfAborted();
    const time = performance.now();
    if (time - last < intervalMs) return undefined;
    last = time;
    return setImmediate();
  };
}
