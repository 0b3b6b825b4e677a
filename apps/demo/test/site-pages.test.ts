import { expect, test } from 'vitest';
import { planSite } from '../src/plan-site.ts';
import { type Post } from '../src/post.ts';
import { renderRssFeed } from '../src/site/feeds.ts';
import { renderHeldPage, renderHomePage } from '../src/site/list-page.ts';
import { renderNotFoundPage } from '../src/site/not-found-page.ts';
import { renderShell, siteHead } from '../src/site/site-shell.ts';
import { renderSitemap } from '../src/site/sitemap.ts';
import { html } from '@alphanode/html-renderer';
import { hostile, post } from './post.ts';

const origin = 'https://example.com';
const reason = { code: 'not-reviewed', message: 'Not reviewed.' } as const;
const held = (slug: string, facts: Partial<Post> = {}) => post(slug, { ...facts, held: [reason] });
const stylesheets = [{ url: '/assets/site.css', integrity: 'sha384-abc' }];
const frameOf = (hasHeldBack: boolean) => ({ hasHeldBack, stylesheets });
const siteOf = (hasHeldBack: boolean) => ({ origin, frame: frameOf(hasHeldBack) });
const planOf = (...posts: readonly Post[]) => planSite(posts, new Set(), () => false);

/** A page of the list of articles, the home page where no number is given. */
function homeOf(posts: readonly Post[], number = 1): string {
  const plan = planOf(...posts);
  const page = plan.homePages[number - 1];
  if (page === undefined) throw new Error(`The plan has no page ${number}.`);
  return renderHomePage(page, plan, siteOf(plan.held.length > 0));
}

test('shows title, topic, summary, reading time and date of a post', () => {
  const home = homeOf([
    post('a', {
      title: 'Title',
      topic: 'caching',
      summary: 'In short.',
      readingTimeMinutes: 0,
      publishedAt: '2024-05-06T07:08:09Z',
    }),
  ]);
  expect(home).toContain('<h2 lang="en" dir="auto"><a href="/posts/a/">Title</a></h2>');
  expect(home).toContain('<p class="site-topic" lang="en" dir="auto">caching</p>');
  expect(home).toContain('<p class="site-summary" lang="en" dir="auto">In short.</p>');
  expect(home).toContain(
    '<span>0 min read</span><time datetime="2024-05-06T07:08:09Z">6 May 2024</time>',
  );
});

test('shows the first words of a post without a summary', () => {
  const told = post('a', { summary: 'In short.', excerpt: 'First words.' });
  expect(homeOf([told])).not.toContain('First words.');
  const untold = post('a', { excerpt: 'First words.' });
  expect(homeOf([untold])).toContain(
    '<p class="site-summary" lang="en" dir="auto">First words.</p>',
  );
  expect(renderRssFeed(planOf(untold), origin)).toContain('First words.');
});

test('shows no empty lines for what a post does not have', () => {
  const home = homeOf([post('a')]);
  for (const name of ['topic', 'summary', 'facts', 'reason'])
    expect(home).not.toContain(`site-${name}`);
  expect(homeOf([post('a', { readingTimeMinutes: 3 })])).toContain(
    '<p class="site-facts"><span>3 min read</span></p>',
  );
  expect(homeOf([post('a', { publishedAt: '2024-05-06' })])).toContain(
    '<p class="site-facts"><time',
  );
});

test('escapes what a post says', () => {
  const pages = [homeOf([hostile]), renderSitemap(planOf(hostile), origin)];
  for (const page of pages) expect(page).not.toMatch(/<script>|<img|<b>/);
});

test('marks a title with the language of its post', () => {
  expect(homeOf([post('a', { lang: 'ar', title: 'عربي' })])).toContain('<h2 lang="ar" dir="auto">');
});

test('shows what is held back in a section of its own, with the reasons', () => {
  const home = homeOf([post('good'), held('waiting', { title: 'Waiting' })]);
  const [listed, back] = home.split('<section class="site-held"');
  expect(listed).not.toContain('/posts/waiting/');
  expect(back).toContain('<h3 lang="en" dir="auto"><a href="/posts/waiting/">Waiting</a></h3>');
  expect(back).toContain('<p class="site-reason">Not reviewed.</p>');
  expect(home).toContain('<a href="/held-back/">The list with all reasons</a>');
});

test('keeps the words of what is held back from the home page, which search engines have', () => {
  const words = { excerpt: 'First words.', summary: 'In short.' };
  const plan = planOf(post('good', words), held('waiting', words));
  expect(homeOf(plan.posts).split('In short.').length).toBe(2);
  expect(homeOf([held('waiting', { excerpt: 'First words.' })])).not.toContain('First words.');
  const [page] = plan.heldPages;
  expect(page && renderHeldPage(page, plan, siteOf(true))).toContain('In short.');
});

test('shows the first of many posts that are held back and leads to all of them', () => {
  const home = homeOf(Array.from({ length: 1000 }, (_, at) => held(`p${at}`)));
  expect(home.match(/class="site-card"/g)).toHaveLength(6);
  expect(home).toContain('All 1,000 posts that are held back');
  expect(home).toContain('No article is listed: all 1,000 posts are held back.');
  expect(home).toContain('<meta name="robots" content="noindex">');
});

test.each([
  [[], 'No article yet.'],
  [[held('a')], 'No article is listed: the one post is held back.'],
  [[post('a', { publishedAt: '2024-05-06' })], '1 article, newest first.'],
  [[post('a'), post('b')], '2 articles.'],
])('introduces the list', (posts, text) => {
  expect(homeOf(posts)).toContain(`<p class="site-intro">${text}</p>`);
});

test('leads from page to page', () => {
  const posts = Array.from({ length: 100 }, (_, at) => post(`p${at}`));
  const pages = [1, 2, 3].map((number) => homeOf(posts, number));
  const links = pages.map((page) =>
    [...page.matchAll(/<a href="([^"]+)" rel="(\w+)">/g)].map(([, url, rel]) => [rel, url]),
  );
  expect(links).toEqual([
    [['next', '/page/2/']],
    [
      ['prev', '/'],
      ['next', '/page/3/'],
    ],
    [['prev', '/page/2/']],
  ]);
  expect(pages[1]).toContain('<span>Page 2 of 3</span>');
  expect(pages[1]).toContain('<title>Articles, page 2: Alphanode demo</title>');
  expect(pages[1]).toContain('<link rel="canonical" href="https://example.com/page/2/">');
  expect(homeOf([post('a')])).not.toContain('site-pager');
});

test('numbers the pages of what is held back too', () => {
  const plan = planOf(...Array.from({ length: 60 }, (_, at) => held(`p${at}`)));
  const titles = plan.heldPages.map(
    (page) => /<h1>(.*)<\/h1>/.exec(renderHeldPage(page, plan, siteOf(true)))?.[1],
  );
  expect(titles).toEqual(['Held back', 'Held back, page 2']);
});

test('marks the open page in the navigation, and shows no list that is empty', () => {
  expect(homeOf([post('a')])).toContain(
    '<li><a href="/" aria-current="page">Articles</a></li><li><a href="/report/">Report</a></li></ul>',
  );
  expect(homeOf([held('a')])).toContain('<li><a href="/held-back/">Held back</a></li>');
  expect(renderNotFoundPage(frameOf(true))).toContain('href="/held-back/"');
  expect(renderNotFoundPage(frameOf(false))).not.toContain('href="/held-back/"');
});

test.each([
  ['en', 'ltr'],
  ['ar', 'rtl'],
  ['ar-EG', 'rtl'],
  ['he', 'rtl'],
  ['uz-Arab', 'rtl'],
  ['uz', 'ltr'],
  ['tlh', 'ltr'],
])('writes a page in %s from %s', (lang, direction) => {
  const head = siteHead({ title: 'T', description: 'D' });
  const page = renderShell({ head, main: html`<p>Text</p>`, frame: frameOf(false), lang });
  expect(page).toContain(`<html lang="${lang}" dir="${direction}">`);
  expect(page).toContain('<header class="site-header" lang="en" dir="ltr">');
  expect(page).toContain('<link rel="stylesheet" href="/assets/site.css" integrity="sha384-abc">');
});
