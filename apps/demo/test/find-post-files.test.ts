import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { findPostFiles, isInside } from '../src/input/find-post-files.ts';
import { asOtherUser } from './as-other-user.ts';
import { tempFolder } from './temp-folder.ts';

const find = (posts: string, out = '/nowhere/site') => {
  const { files, passedOver, issues } = findPostFiles(posts, out);
  return {
    files: files.map((file) => relative(posts, file)),
    passedOver,
    codes: issues.map(({ code }) => code),
  };
};

test('lists the post files of a folder and its folders in one order, and counts the others', () => {
  const folder = tempFolder({
    'b.json': '',
    'B.JSONL': '',
    'a/z.ndjson': '',
    'a.json': '',
    'readme.md': '',
    'a/picture.png': '',
    '.hidden.json': '',
    'node_modules/x/package.json': '',
  });
  symlinkSync(folder, join(folder, 'a', 'loop'));
  expect(find(folder)).toEqual({
    files: ['B.JSONL', 'a.json', 'a/z.ndjson', 'b.json'],
    passedOver: 3,
    codes: [],
  });
});

test('takes a file of any name that is named itself', () => {
  const file = join(tempFolder({ 'posts.txt': '' }), 'posts.txt');
  expect(findPostFiles(file, '/nowhere')).toEqual({
    folder: dirname(file),
    files: [file],
    areGuesses: false,
    media: [],
    passedOver: 0,
    issues: [],
  });
});

test.each(['tsconfig.json', 'jsconfig.json', 'tsconfig.build.json', 'LICENSE.md', 'CHANGELOG.md'])(
  'passes over what a folder says of itself: %s',
  (name) => {
    const folder = tempFolder({ 'a.json': '', [name]: '' });
    expect(find(folder)).toEqual({ files: ['a.json'], passedOver: 1, codes: [] });
  },
);

test('leaves out the folders in which a generator keeps templates', () => {
  const files = { '_layouts/a.html': '', '_includes/b.md': '', 'archetypes/default.md': '' };
  const hugo = { ...files, 'content/a.md': '', 'layouts/b.html': '', 'themes/c.html': '' };
  expect(find(tempFolder(hugo)).files).toEqual(['content/a.md']);
  const vault = { '.obsidian/app.json': '', 'Templates/daily.md': '', 'a.md': '' };
  expect(find(tempFolder(vault)).files).toEqual(['a.md']);
  expect(find(tempFolder({ 'Templates/daily.md': '' })).files).toEqual(['Templates/daily.md']);
  expect(find(tempFolder({ ...files, 'layouts/grid.md': '' })).files).toEqual([
    'archetypes/default.md',
    'layouts/grid.md',
  ]);
});

test('lists the pictures and recordings that it passes over', () => {
  const folder = tempFolder({ 'a.md': '', 'x/b.PNG': '', 'c.mp3': '', 'd.pdf': '' });
  const { media, passedOver } = findPostFiles(folder, '/nowhere');
  expect(media.map((file) => relative(folder, file)).sort()).toEqual(['c.mp3', 'x/b.PNG']);
  expect(passedOver).toBe(3);
});

test('knows files that were found from a file that was named', () => {
  const folder = tempFolder({ 'a.json': '' });
  expect(findPostFiles(folder, '/nowhere').areGuesses).toBe(true);
  expect(findPostFiles(join(folder, 'a.json'), '/nowhere').areGuesses).toBe(false);
});

test('does not take the pages of an earlier build for posts', () => {
  const folder = tempFolder({ 'a.json': '', 'site/feed.json': '' });
  expect(find(folder, join(folder, 'site')).files).toEqual(['a.json']);
});

test.each(['.', 'posts'])(
  'refuses to build into the folder of the posts or one around it: %s',
  (path) => {
    const folder = tempFolder({ 'posts/a.json': '' });
    expect(find(join(folder, path), folder).codes).toEqual(['demo/out-holds-posts']);
  },
);

test('knows the folder of the posts behind a link to it, and beside a file that is named', () => {
  const folder = tempFolder({ 'posts/a.json': '' });
  symlinkSync(join(folder, 'posts'), join(folder, 'site'));
  const refused = ['demo/out-holds-posts'];
  expect(find(join(folder, 'posts'), join(folder, 'site')).codes).toEqual(refused);
  expect(find(join(folder, 'posts/a.json'), join(folder, 'posts')).codes).toEqual(refused);
});

test('passes a pipe over, which would be read for ever', () => {
  const folder = tempFolder({ 'a.json': '' });
  execFileSync('mkfifo', [join(folder, 'pipe.json')]);
  expect(find(folder)).toEqual({ files: ['a.json'], passedOver: 1, codes: [] });
});

test('reports a path that is not there', () => {
  expect(find(join(tempFolder(), 'nothing')).codes).toEqual(['demo/missing-path']);
});

test('reports a folder without posts', () => {
  expect(find(tempFolder({ 'readme.md': '' }))).toEqual({
    files: [],
    passedOver: 1,
    codes: ['demo/no-posts'],
  });
});

test('reports a folder that may not be read, and lists the others', () => {
  const folder = tempFolder({ 'closed/a.json': '', 'open/b.json': '' });
  const found = asOtherUser(join(folder, 'closed'), () => find(folder));
  expect(found).toEqual({ files: ['open/b.json'], passedOver: 0, codes: ['demo/unreadable-file'] });
});

test.each([
  ['/a/b', '/a', true],
  ['/a', '/a', true],
  ['/a/..b', '/a', true],
  ['/ab', '/a', false],
  ['/', '/a', false],
  ['/b', '/a', false],
])('knows whether %s is inside %s', (path, folder, inside) => {
  expect(isInside(path, folder)).toBe(inside);
});
