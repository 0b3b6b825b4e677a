import { importArticles } from '@alphanode/import';
import { expect, test } from 'vitest';

const placesOf = async (text: string, file = 'a.md'): Promise<readonly unknown[]> => {
  const told: unknown[] = [];
  for await (const { issues } of importArticles(text, { file }))
    for (const { location, path, message } of issues)
      told.push([location?.line, path.join('/'), message.split(' ')[0]]);
  return told;
};

test.each([
  ['a field of meta beside the title', 'topic: t\nviewCount: lots', [4, 'viewCount', 'viewCount']],
  ['its key as it is written', 'topic: t\nview count: lots', [4, 'view count', '["view']],
  ['a key under params', 'params:\n  viewCount: lots', [4, 'params/viewCount', 'params.viewCount']],
  ['a key under extra', 'extra:\n  viewCount: lots', [4, 'extra/viewCount', 'extra.viewCount']],
  [
    'a key under meta',
    'meta:\n  score:\n    quality: 940',
    [5, 'meta/score/quality', 'meta.score.quality'],
  ],
  [
    'a key under another name of it',
    'post_meta:\n  viewCount: lots',
    [4, 'post_meta/viewCount', 'post_meta.viewCount'],
  ],
  ['beside other meta', 'viewCount: lots\nmeta:\n  topic: t', [3, 'viewCount', 'viewCount']],
  ['an empty key', '"": x\nviewCount: lots', [4, 'viewCount', 'viewCount']],
  ['a date under its own key', 'topic: t\npubDate: soon', [4, 'pubDate', 'pubDate']],
])('an issue of front matter names line and key of %s', async (_, yaml, place) => {
  expect(await placesOf(`---\ntitle: A\n${yaml}\n---\nBody\n`)).toEqual([place]);
});

test('an issue of a record in JSON Lines keeps its path', async () => {
  const record = JSON.stringify({ title: 'A', meta: { viewCount: 'lots' }, body: [] });
  expect(await placesOf(record, 'a.jsonl')).toEqual([[1, 'meta/viewCount', 'meta.viewCount']]);
});

test('a key that only the options give keeps its path', async () => {
  const frontMatter = { viewCount: 'lots' };
  for await (const { issues } of importArticles('# A\n\nB', { file: 'a.md', frontMatter }))
    expect(issues.map(({ path }) => path)).toEqual([['meta', 'viewCount']]);
});

test('what is dropped from Markdown tells its own line', async () => {
  const text = [
    '---\ntitle: A\n---\n`<script>`\n\n~~~\n```\n<script>\n~~~\n',
    '<script>x</script>\n\n[a](JavaScript:x)\n\n<p>x</p>\n\n<p onclick="x">y</p>\n',
    `${'> '.repeat(40)}deep\n`,
  ].join('\n');
  const told = await placesOf(text);
  expect(told).toEqual(
    expect.arrayContaining([
      [11, '', '<script>'],
      [13, '', '<a'],
      [17, '', 'onclick'],
    ]),
  );
});

test('what Markdown has no place for is told at its beginning', async () => {
  const deep = `${'<div><blockquote>'.repeat(200)}deep`;
  const told = await placesOf(`---\ntitle: A\n---\n\n${deep}\n\n![a][b]\n\n[b]: data&colon;x\n`);
  expect(told).toEqual(expect.arrayContaining([[4, '', 'The']]));
});
