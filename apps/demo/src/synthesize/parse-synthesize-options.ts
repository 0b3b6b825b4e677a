import { cac } from 'cac';
import { say } from './messages.ts';
import { type SynthesizeOptions } from './write-posts.ts';

/** What to do with a command line. */
export type SynthesizeCommand =
  | { readonly kind: 'write'; readonly options: SynthesizeOptions }
  | { readonly kind: 'told' }
  | { readonly kind: 'refused'; readonly message: string };

const highestCount = 10_000_000;
const highestSeed = 999_999_999;

/** Reads the command line; `--help` is answered here. */
export function parseSynthesizeOptions(args: readonly string[]): SynthesizeCommand {
  // pnpm hands on the `--` that ends its own options.
  const own = args[0] === '--' ? args.slice(1) : args;
  const cli = cac('pnpm synthesize');
  cli
    .command('', 'Writes made-up posts for load tests, one JSON record a line')
    .option('--count <number>', 'How many posts', { default: 1000 })
    .option('--seed <number>', 'The same seed gives the same bytes', { default: 1 })
    .option('--out <file>', 'Where they are written')
    .example('  pnpm synthesize --count 10000 --seed 7 --out posts.jsonl');
  try {
    cli.help().parse(['node', 'pnpm synthesize', ...own], { run: false });
    // cac forgets the command after it answered --help.
    if (cli.matchedCommand === undefined) return { kind: 'told' };
    cli.matchedCommand.checkUnknownOptions();
    cli.matchedCommand.checkOptionValue();
    cli.matchedCommand.checkUnusedArgs();
  } catch (error) {
    // cac throws nothing but errors.
    return { kind: 'refused', message: say.badOption((error as Error).message) };
  }
  return readOptions(cli.options);
}

function readOptions(options: Readonly<Record<string, unknown>>): SynthesizeCommand {
  const { count, seed, out } = options;
  if (!isWhole(count, 1, highestCount)) {
    const message = say.notWhole('count', 1, highestCount, String(count));
    return { kind: 'refused', message };
  }
  if (!isWhole(seed, 0, highestSeed)) {
    const message = say.notWhole('seed', 0, highestSeed, String(seed));
    return { kind: 'refused', message };
  }
  // cac makes a number of a path that looks like one, and an array of two paths.
  if (typeof out !== 'string' && typeof out !== 'number')
    return { kind: 'refused', message: say.noOut };
  return { kind: 'write', options: { count, seed, out: String(out) } };
}

const isWhole = (value: unknown, low: number, high: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high;
