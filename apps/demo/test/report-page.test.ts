import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { planSite } from '../src/plan-site.ts';
import { renderReportPage } from '../src/site/report-page.ts';
import { demoIssue } from '../src/messages.ts';
import { build, lines, record, unreviewed } from './build.ts';

const report = async (posts: Readonly<Record<string, string>>) => {
  const built = await build(posts);
  return readFileSync(join(built.out, 'report/index.html'), 'utf8');
};

const repaired = (title: string) => record(title, { tags: 'one' });

test('says that there is nothing to tell', async () => {
  const page = await report({ 'a.jsonl': lines(record('One')) });
  expect(page).toContain('1 post. Nothing was repaired or left out.');
  expect(page).not.toContain('<section');
  expect(page).toContain('<a href="/report/" aria-current="page">Report</a>');
  expect(page).toContain('<meta name="robots" content="noindex">');
});

test('tells what was left out, looked odd, was repaired or held back, gravest first', async () => {
  const page = await report({
    'a.jsonl': lines(repaired('One'), record('One'), unreviewed('Two'), { body: ['x'] }),
  });
  expect([...page.matchAll(/<h2[^>]*>(.*)<\/h2>/g)].map(([, words]) => words)).toEqual([
    'Held back',
    'Left out',
    'Worth a look',
    'Repaired',
  ]);
  expect(page).toContain('3 posts, 1 of them held back.');
  expect(page).toContain('<summary><code>meta-schema/missing-value</code> <span>1</span>');
  expect(page).toMatch(/<li>1 × .*review/);
});

test('leads from an issue to the page of its post', async () => {
  const page = await report({
    'many.jsonl': lines(record('One'), repaired('Two')),
    'alone.md': '---\ntitle: Three\ndate: 2019-01-25 10:00:00\n---\nWords.\n\n![](gone.png)',
    'broken.md': '---\ntitle: [\n---\n',
  });
  expect(page).toMatch(/many\.jsonl:2<\/code> [^\n]* <a href="\/posts\/two\/">Its page<\/a>/);
  expect(page).toMatch(/alone\.md:\d+<\/code> [^\n]* <a href="\/posts\/three\/">Its page<\/a>/);
  expect(page).not.toContain('/posts/one/');
});

test('shows ten examples of a kind and counts the others', async () => {
  const page = await report({
    'a.jsonl': lines(...Array.from({ length: 25 }, (_, at) => repaired(`Post ${at}`))),
  });
  expect(page.match(/Its page/g)).toHaveLength(10);
  expect(page).toContain('<p>... and 15 more</p>');
});

test('shows ten reasons of those that name a day each', async () => {
  const days = Array.from({ length: 12 }, (_, at) => `2030-01-${at + 10}`);
  const page = await report({
    'a.jsonl': lines(...days.map((day) => record(day, { published_at: day }))),
  });
  expect(page.match(/<li>1 × /g)).toHaveLength(10);
});

test('escapes what a post says', async () => {
  const hostile = '<img src=x onerror=alert(1)>';
  const page = await report({ 'a.jsonl': lines(record('One', { date: hostile }), record('Two')) });
  expect(page).toContain('&lt;img src=x');
  expect(page).not.toContain('<img');
});

test('tells an issue of no file by its sentence alone', () => {
  const issue = demoIssue('demo/no-posts', undefined, { received: 'x' });
  const kinds = () => [{ code: issue.code, severity: issue.severity, count: 1, first: [issue] }];
  const plan = planSite([], new Set(), () => false);
  const site = { origin: '', frame: { hasHeldBack: false, stylesheets: [] } };
  expect(renderReportPage(plan, { kinds }, site)).toContain('<li>No file of posts was found.');
});
