import { SingleBar } from 'cli-progress';
import { say } from './messages.ts';
import { parseSynthesizeOptions } from './parse-synthesize-options.ts';
import { writePosts } from './write-posts.ts';

/** Where the command speaks. */
export interface SynthesizeContext {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WriteStream;
}

/** Runs the command and gives its exit code: 0, 1 where writing failed, 2 where the command line is wrong. */
export async function runSynthesize(
  args: readonly string[],
  { stdout, stderr }: SynthesizeContext,
): Promise<number> {
  const command = parseSynthesizeOptions(args);
  if (command.kind === 'told') return 0;
  if (command.kind === 'refused') {
    stderr.write(`${command.message}\n`);
    return 2;
  }
  const { count, out } = command.options;
  // Off a terminal the bar draws nothing.
  const bar = new SingleBar({
    stream: stderr,
    format: '  Writing {bar} {value} of {total}',
    barsize: 24,
    clearOnComplete: true,
  });
  const start = performance.now();
  bar.start(count, 0);
  try {
    const bytes = await writePosts(command.options, (done) => {
      bar.update(done);
    });
    bar.stop();
    stdout.write(`${say.done(count, bytes, out, (performance.now() - start) / 1000)}\n`);
    return 0;
  } catch (error) {
    bar.stop();
    // Only the file system can fail here, and it throws errors.
    stderr.write(`${say.notWritten((error as Error).message)}\n`);
    return 1;
  }
}
