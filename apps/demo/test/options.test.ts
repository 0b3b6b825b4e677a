import { expect, test, vi } from 'vitest';
import { parseCommandLine } from '../src/options.ts';

const defaults = { posts: '/app/content', out: '/app/site', version: '1.2.3' };
const parse = (...args: readonly string[]) => parseCommandLine(args, defaults);

test('builds the content of the app and serves it where nothing else is asked for', () => {
  expect(parse()).toEqual({
    kind: 'build',
    options: { posts: '/app/content', out: '/app/site', serve: true, limit: undefined, port: 4321 },
  });
});

test.each([
  [['--posts', 'a.jsonl', '--out', 'b'], { posts: 'a.jsonl', out: 'b' }],
  [['--posts=2024', '--no-serve'], { posts: '2024', serve: false }],
  [['--out', '2024.10', '--posts', '007'], { out: '2024.10', posts: '007' }],
  [['--limit', '5', '--port', '0'], { limit: 5, port: 0 }],
  [['--', '--limit', '5'], { limit: 5 }],
])('understands %j', (args, options) => {
  expect(parse(...args)).toMatchObject({ kind: 'build', options });
});

test.each([
  [['--post', 'a'], 'Unknown option `--post`'],
  [['a.jsonl'], 'Unused args: `a.jsonl`'],
  [['--posts'], 'value is missing'],
  [['--out', 'a', '--out', 'b'], '--out takes one path'],
  [['--out', ''], '--out takes one path'],
  [['--limit', '0'], '--limit takes a whole number from 1'],
  [['--limit', '1.5'], '--limit takes a whole number'],
  [['--limit', 'many'], '--limit takes a whole number'],
  [['--port', '65536'], '--port takes a whole number from 0 to 65535'],
])('refuses %j and says why', (args, reason) => {
  expect(parse(...args)).toMatchObject({
    kind: 'refused',
    issue: {
      code: 'demo/bad-option',
      received: args.join(' '),
      message: expect.stringContaining(reason) as string,
      hint: 'Run with --help.',
    },
  });
});

test('says of no option that turns something off that it is the default', () => {
  const said = vi.spyOn(console, 'info').mockReturnValue(undefined);
  parse('--help');
  const text = String(said.mock.calls[0]?.[0]);
  expect(text).toMatch(/--no-serve +Build only\n/);
  expect(text).not.toContain('default: true');
  said.mockRestore();
});

test.each([
  ['--help', '--posts <path>'],
  ['--version', '1.2.3'],
])('answers %s', (option, text) => {
  const said = vi.spyOn(console, 'info').mockReturnValue(undefined);
  expect(parse(option)).toEqual({ kind: 'told' });
  expect(said).toHaveBeenCalledWith(expect.stringContaining(text));
  said.mockRestore();
});
