import { importArticles } from '@alphanode/import/node';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';

import { codesOf, collect } from './collect.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
  mkdirSync(join(folder, 'sub/node_modules'), { recursive: true });
  mkdirSync(join(folder, '_data'));
  for (const [name, text] of [
    ['b.md', '---\ntitle: B\n---\n'],
    ['a.html', '<h1>A</h1><p>x</p>'],
    ['sub/c.markdown', '# C'],
    ['sub/d.json', '3'],
    ['sub/e.txt', '# E'],
    ['sub/node_modules/f.md', '# F'],
    ['_data/site.json', '{"title":"Site"}'],
    ['g+1.jsonl', '{"title":"G","body":[]}'],
  ] as const)
    writeFileSync(join(folder, name), text);
});

const titles = async (path: string) =>
  (await collect(importArticles(path))).map(
    ({ article, source }) => `${source.file ?? ''}: ${article?.title ?? ''}`,
  );

describe('importArticles of files reads', () => {
  test('a folder with all below it, in order', async () => {
    expect(await titles(folder)).toEqual([
      'a.html: A',
      'b.md: B',
      'g+1.jsonl: G',
      'sub/c.markdown: C',
      'sub/d.json: ',
    ]);
  });

  test('one file', async () => {
    expect(await titles(join(folder, 'sub/e.txt'))).toEqual([`${join(folder, 'sub/e.txt')}: E`]);
  });

  test.each([
    ['*.md', ['B']],
    ['**/*.m*', ['B', 'C']],
    ['{b,a*}.{md,html}', ['A', 'B']],
    ['[ab].????', ['A']],
    ['**', ['A', 'B', 'G', 'C', '']],
    ['g+1.*', ['G']],
    ['none/*.md', ['']],
  ])('the pattern %s', async (pattern, expected) => {
    expect((await titles(join(folder, pattern))).map((each) => each.split(': ')[1])).toEqual(
      expected,
    );
  });

  test('a pattern in the working folder', async () => {
    expect((await titles('./no-such-*.md')).length).toBe(1);
  });
});

test('importArticles of files reports progress', async () => {
  const seen: string[] = [];
  await collect(
    importArticles(folder, {
      format: 'markdown',
      onProgress: ({ file, files, totalFiles, articles }) =>
        seen.push(`${file} ${files}/${totalFiles} ${articles}`),
    }),
  );
  expect(seen.slice(0, 3)).toEqual(['a.html 0/5 1', 'a.html 1/5 1', 'b.md 1/5 2']);
  expect(seen.at(-1)).toBe('sub/d.json 5/5 5');
});

test('importArticles of files tells of what is not there or cannot be read', async () => {
  const [missing] = await collect(importArticles(join(folder, 'none.md')));
  expect(missing && codesOf(missing)).toEqual(['file-missing']);
  const stop = importArticles(join(folder, 'b.md'), {
    onProgress: () => {
      throw new Error('from outside');
    },
  });
  await expect(collect(stop)).rejects.toThrow('from outside');
});

describe('an export of Substack', () => {
  const write = (files: Readonly<Record<string, string>>): string => {
    const root = mkdtempSync(join(tmpdir(), 'import-'));
    mkdirSync(join(root, 'posts'));
    for (const [name, content] of Object.entries(files)) writeFileSync(join(root, name), content);
    return root;
  };
  const header =
    'post_id,post_date,is_published,email_sent_at,type,audience,title,subtitle,podcast_url\n';

  test('has what its table says of the pages, and holds back what is not for everybody', async () => {
    const root = write({
      'posts.csv': `\uFEFF${header}12.a-post,2021-03-01T10:00:00.000Z,true,,newsletter,everyone,"One, ""two""",Sub,\n13.b,,false,,newsletter,everyone,B,,\n15.paid,2021-03-02T10:00:00.000Z,true,,newsletter,only_paid,P,,\n16.short,,true\n`,
      'posts/12.a-post.html': '<p>x</p>',
      'posts/13.b.html': '<p>y</p>',
      'posts/15.paid.html': '<p>z</p>',
      'posts/16.short.html': '<h1>Short</h1>',
      'posts/14.c.HTM': '---\ntitle: C\n---\n<p>z</p>',
      'd.html': '<h1>D</h1>',
    });
    const [d, post, draft, unknown, paid, short] = await collect(importArticles(root));
    expect(d?.article?.title).toBe('D');
    expect(post?.article).toMatchObject({
      title: 'One, "two"',
      slug: 'a-post',
      lead: [{ type: 'text', text: 'Sub' }],
      publishedAt: '2021-03-01T10:00:00Z',
      meta: {
        extra: [
          { label: 'post_id', value: '12.a-post' },
          { label: 'type', value: 'newsletter' },
          { label: 'audience', value: 'everyone' },
        ],
      },
    });
    expect(draft && codesOf(draft)).toEqual(['item-unpublished']);
    expect(unknown?.article?.title).toBe('C');
    expect(paid && codesOf(paid)).toEqual(['item-unpublished']);
    expect(short?.article?.title).toBe('Short');
  });

  test('is no other table, and none that is broken', async () => {
    const page = { 'posts/1.a.html': '<h1>A</h1>' };
    const other = write({ ...page, 'posts.csv': 'id,title\n1.a,B\n' });
    const broken = write({ ...page, 'posts.csv': `${header}1.b,"\n` });
    for (const root of [other, broken])
      expect((await collect(importArticles(root)))[0]?.article?.title).toBe('A');
  });
});

test('what is known of a file comes behind its own front matter', async () => {
  const root = mkdtempSync(join(tmpdir(), 'import-'));
  writeFileSync(join(root, 'a.html'), '---\ntitle: A\n---\n<p>x</p>');
  writeFileSync(join(root, 'b.md'), 'x');
  const frontMatter = { title: 'T', lang: 'de', tags: ['t'] };
  const read = await collect(importArticles(root, { frontMatter }));
  expect(read.map(({ article }) => article)).toMatchObject([
    { title: 'A', lang: 'de', tags: ['t'] },
    { title: 'T', lang: 'de', tags: ['t'] },
  ]);
});
