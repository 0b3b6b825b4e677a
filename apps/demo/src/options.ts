import { parseArgs } from 'node:util';
import { type Issue } from '@alphanode/image-source';
import { type CAC, cac } from 'cac';
import { demoIssue } from './messages.ts';

/** What the command line asks for. */
export interface DemoOptions {
  /** File or folder of posts. */
  readonly posts: string;
  readonly out: string;
  readonly serve: boolean;
  /** Posts after which reading ends. */
  readonly limit?: number | undefined;
  readonly port: number;
}

/** What to do with a command line. */
export type Command =
  | { readonly kind: 'build'; readonly options: DemoOptions }
  | { readonly kind: 'told' }
  | { readonly kind: 'refused'; readonly issue: Issue };

/** Where things are when the command line does not say. */
export interface Defaults {
  readonly posts: string;
  readonly out: string;
  readonly version: string;
}

const defaultPort = 4321;
const highestPort = 65_535;

/** Reads the command line; `--help` and `--version` are answered here. */
export function parseCommandLine(args: readonly string[], defaults: Defaults): Command {
  // pnpm hands on the `--` that ends its own options.
  const own = args[0] === '--' ? args.slice(1) : args;
  try {
    const cli = describeCli(defaults);
    cli.parse(['node', 'npm start --', ...own], { run: false });
    // cac forgets the command after it answered --help or --version.
    if (cli.matchedCommand === undefined) return { kind: 'told' };
    cli.matchedCommand.checkUnknownOptions();
    cli.matchedCommand.checkOptionValue();
    cli.matchedCommand.checkUnusedArgs();
    const paths = { ...defaults, ...readPaths(own) };
    return { kind: 'build', options: readOptions(cli.options, paths) };
  } catch (error) {
    const facts = { received: own.join(' '), detail: String(error).replace(/^\w+: /, '') };
    return { kind: 'refused', issue: demoIssue('demo/bad-option', undefined, facts) };
  }
}

function describeCli(defaults: Defaults): CAC {
  const cli = cac('npm start --');
  cli
    .command('', 'Renders posts to a static site and serves it')
    .option('--posts <path>', 'File or folder of posts: JSON, Markdown, HTML, a WordPress export')
    .option('--out <folder>', 'Where the site is written')
    .option('--limit <count>', 'Stop after so many posts')
    .option('--port <number>', `Port of the server, or the next free one (default: ${defaultPort})`)
    .option('--no-serve', 'Build only')
    .example('  npm start -- --posts posts.jsonl --out site --no-serve');
  // cac says of an option that turns something off that this is the default.
  const withoutDefault = (text: string) => text.replace(/(Build only) \(default: true\)/, '$1');
  return cli
    .help((sections) => sections.map((one) => ({ ...one, body: withoutDefault(one.body) })))
    .version(defaults.version);
}

function readOptions(options: CAC['options'], { posts, out }: Defaults): DemoOptions {
  const limit = readWholeNumber('limit', options['limit'], {
    from: 1,
    to: Number.MAX_SAFE_INTEGER,
  });
  const port = readWholeNumber('port', options['port'], { from: 0, to: highestPort });
  return {
    posts,
    out,
    serve: options['serve'] !== false,
    limit,
    port: port ?? defaultPort,
  };
}

const path = { type: 'string', multiple: true } as const;

/** Paths as they were typed: cac would turn a folder `2024.10` into the number 2024.1. */
function readPaths(args: readonly string[]): Partial<Readonly<Record<'posts' | 'out', string>>> {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: { posts: path, out: path },
  });
  const { posts, out } = values;
  return { ...onePath('posts', posts), ...onePath('out', out) };
}

function onePath(name: string, given: readonly (string | boolean)[] = []) {
  if (given.length > 1 || given[0] === '') throw new Error(`--${name} takes one path`);
  return given.length === 0 ? {} : { [name]: String(given[0]) };
}

function readWholeNumber(
  name: string,
  value: unknown,
  { from, to }: { readonly from: number; readonly to: number },
): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to) {
    return value;
  }
  throw new Error(`--${name} takes a whole number from ${from} to ${to}`);
}
