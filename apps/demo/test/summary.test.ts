import picocolors from 'picocolors';
import { expect, test } from 'vitest';
import { type BuildReport } from '../src/build-site.ts';
import { demoIssue } from '../src/messages.ts';
import { exitCodeOf, renderSummary } from '../src/summary.ts';

const clean: BuildReport = {
  rendered: 28,
  heldBack: 0,
  heldReasons: new Map(),
  rejected: 0,
  unwritten: 0,
  copied: 0,
  passedOver: 0,
  issues: [],
  rejections: { first: [], count: 0 },
  tally: { new: 30, changed: 4, unchanged: 1, bytes: 1_234_567 },
  removed: 2,
  files: new Set(),
};
const cut = demoIssue('demo/cut-record', { file: 'posts.jsonl', line: 7 }, { received: '3 bytes' });
const plain = picocolors.createColors(false);
const facts = { report: clean, seconds: 0.5, peakBytes: 92_000_000, out: 'site' };
const say = (report: Partial<BuildReport>, more: object = {}, colors = plain) =>
  renderSummary({ ...facts, report: { ...clean, ...report }, ...more }, colors);

test('tells of a clean build what was made, how fast, and where it is', () => {
  const server = { url: 'http://localhost:4321', port: 4321, askedPort: 4321 };
  expect(say({}, { server })).toBe(`
  Rendered     28 posts in 0.50 s, 56 articles per second, peak memory 92.0 MB
  Written      1.2 MB in 35 files (30 new, 4 changed, 1 unchanged, 2 removed) in site
  Issues       none
  Exit code    0  every post has its page
  Site         http://localhost:4321
               Ctrl+C ends the server.
`);
});

test('tells of a mixed build what was held back, rejected and passed over, and why', () => {
  const text = say({
    heldBack: 3,
    heldReasons: new Map([
      ['needs-human-review', 2],
      ['not-reviewed', 1],
    ]),
    rejected: 12,
    passedOver: 1,
    issues: [
      { code: 'demo/cut-record', severity: 'error', count: 12 },
      { code: 'demo/slug-taken', severity: 'warning', count: 1 },
      { code: 'meta-schema/x', severity: 'repair', count: 1500 },
    ],
    rejections: { first: [cut, { ...cut, path: ['meta', 0], location: { line: 2 } }], count: 12 },
  });
  expect(text).toBe(`
  Rendered     28 posts in 0.50 s, 56 articles per second, peak memory 92.0 MB
  Written      1.2 MB in 35 files (30 new, 4 changed, 1 unchanged, 2 removed) in site
  Held back    3 posts: noindex, a notice on the page, not in the sitemap and feeds
                    2  needs-human-review
                    1  not-reviewed
  Rejected     12
               posts.jsonl:7  demo/cut-record
                 ${cut.message}
               :2 meta 0  demo/cut-record
                 ${cut.message}
               and 10 more reasons
  Passed over  1 file of other kinds
  Issues       1,513, the first of each kind on /report/, all in site/issues.jsonl
                   12  error    demo/cut-record
                    1  warning  demo/slug-taken
                1,500  repair   meta-schema/x
  Exit code    1  some posts or files were rejected, the rest is built
`);
});

test('tells of a build that made nothing why there is none', () => {
  const missing = demoIssue('demo/missing-path', undefined, { received: 'typo' });
  expect(say({ rendered: 0, rejected: 1, rejections: { first: [missing], count: 1 } })).toBe(`
  Rendered     no post
  Rejected     1
               demo/missing-path
                 ${missing.message}
  Exit code    2  nothing could be built
`);
});

test.each([
  [4321, '  (port 4321 is taken)'],
  [0, ''],
])('tells that the port that was asked for, %i, was taken', (askedPort, note) => {
  const server = { url: 'http://localhost:5000', port: 5000, askedPort };
  expect(say({}, { server })).toContain(`http://localhost:5000${note}\n`);
});

test('says the same in colours', () => {
  const report: Partial<BuildReport> = { rejected: 1, rejections: { first: [cut], count: 1 } };
  const colourful = say(report, {}, picocolors.createColors(true));
  expect(colourful).toContain('\u001b[33m1\u001b[39m');
  // eslint-disable-next-line no-control-regex -- escape sequences are what is looked for.
  expect(colourful.replaceAll(/\u001b\[\d+m/g, '')).toBe(say(report));
});

test.each<[string, Partial<BuildReport>, number]>([
  ['all is good', {}, 0],
  ['posts are only held back', { heldBack: 28 }, 0],
  ['a post was rejected', { rejected: 1 }, 1],
  ['a page of the site could not be written', { unwritten: 1 }, 1],
  ['nothing was rendered', { rendered: 0 }, 2],
])('gives an exit code for where %s', (_, report, code) => {
  expect(exitCodeOf({ ...clean, ...report })).toBe(code);
});
