import { run } from './run.ts';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // Once only: a second Ctrl+C ends the process at once.
  process.once(signal, () => {
    stop.abort(signal);
  });
}
const { stdout, stderr } = process;
process.exitCode = await run(process.argv.slice(2), { stdout, stderr, stop: stop.signal });
