import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import picocolors from 'picocolors';
import { type BuildReport, buildSite } from './build-site.ts';
import { displayPath } from './input/post-file.ts';
import { type Listening, listen } from './listen.ts';
import { loadAssets } from './load-assets.ts';
import { demoIssue } from './messages.ts';
import { type DemoOptions, parseCommandLine } from './options.ts';
import { createProgressBar } from './progress-bar.ts';
import { type ServedSite, createSiteApp } from './serve-site.ts';
import { exitCodeOf, renderSummary } from './summary.ts';

/** Where the command speaks, and what stops it. */
export interface RunContext {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  /** Aborted with the name of a signal. */
  readonly stop: AbortSignal;
}

/** What a shell reports of a process that a signal ended (POSIX: 128 and the signal's number). */
const interrupted = { SIGINT: 130, SIGTERM: 143 };

/** Runs the command and gives its exit code; with a server, once it was told to stop. */
export async function run(args: readonly string[], context: RunContext): Promise<number> {
  const command = parseCommandLine(args, readDefaults());
  if (command.kind === 'told') return 0;
  if (command.kind === 'refused') {
    context.stderr.write(`${command.issue.message}\n`);
    return 2;
  }
  const { options } = command;
  if (!options.serve) return build(options, context);
  const stopped = once(context.stop, 'abort');
  const site = Promise.withResolvers<ServedSite | undefined>();
  let server: Listening;
  try {
    server = await listen(createSiteApp(site.promise), options.port);
  } catch (error) {
    const facts = { received: String(error) };
    context.stderr.write(`${demoIssue('demo/no-port', undefined, facts).message}\n`);
    return 2;
  }
  const code = await build(options, context, { server, open: site.resolve });
  // A site that has a page stays up until someone stops it.
  if (code < 2) await stopped;
  site.resolve(undefined);
  await server.close();
  return code;
}

interface Serving {
  readonly server: Listening;
  readonly open: (site: ServedSite) => void;
}

async function build(
  options: DemoOptions,
  context: RunContext,
  serving?: Serving,
): Promise<number> {
  const { stdout, stderr, stop } = context;
  const bar = createProgressBar(stderr);
  const origin = serving?.server.url ?? `http://localhost:${options.port}`;
  const start = performance.now();
  let report: BuildReport;
  try {
    report = await buildSite({
      ...options,
      origin,
      assets: loadAssets(),
      now: new Date(),
      signal: stop,
      onProgress: bar.update,
    });
  } catch (error) {
    if (!stop.aborted) throw error;
    stderr.write('Stopped before the site was complete. Build again to finish it.\n');
    return stop.reason === 'SIGINT' ? interrupted.SIGINT : interrupted.SIGTERM;
  } finally {
    bar.stop();
  }
  const facts = {
    report,
    seconds: (performance.now() - start) / 1000,
    // Node gives it in kilobytes of 1,024 bytes.
    peakBytes: process.resourceUsage().maxRSS * 1024,
    out: displayPath(options.out),
  };
  const code = exitCodeOf(report);
  const served = code === 2 ? undefined : serving;
  served?.open({ out: options.out, files: report.files });
  // A pipe has no `isTTY` at all, and without an argument the library decides by the environment.
  const colors = picocolors.createColors(
    [stdout.isTTY, picocolors.isColorSupported].every(Boolean),
  );
  stdout.write(
    renderSummary(
      served ? { ...facts, server: { ...served.server, askedPort: options.port } } : facts,
      colors,
    ),
  );
  return code;
}

/** What the command line leaves open. */
function readDefaults() {
  const file = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
  // The file is this app's own.
  const { version } = JSON.parse(readFileSync(file('package.json'), 'utf8')) as { version: string };
  return { posts: file('content'), out: file('site'), version };
}
