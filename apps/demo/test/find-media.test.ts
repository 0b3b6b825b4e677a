import { mkdirSync, realpathSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createMediaFinder, maxMediaBytes } from '../src/input/find-media.ts';
import { tempFolder, writeFile } from './temp-folder.ts';

/** A folder of posts with a picture outside it. */
function posts() {
  const home = tempFolder({
    'outside.png': 'x',
    'posts/a.md': 'x',
    'posts/pic.png': 'four',
    'posts/LOUD.PNG': 'x',
    'posts/deep/pic.png': 'x',
    'posts/static/img/s.png': 'x',
    'posts/public/p.webm': 'x',
    'posts/.git/h.png': 'x',
    'posts/.env.png': 'x',
    'posts/node_modules/n.png': 'x',
    'posts/secret.txt': 'x',
  });
  const folder = join(home, 'posts');
  mkdirSync(join(folder, 'folder.png'));
  symlinkSync(join(home, 'outside.png'), join(folder, 'out.png'));
  symlinkSync(home, join(folder, 'up'));
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'secret.png'));
  symlinkSync(join(folder, 'deep'), join(folder, 'other'));
  return { home, folder };
}

const nameOf = (folder: string, path: string, origin = 'a.md') =>
  createMediaFinder(folder)(join(folder, origin), path)?.name;

test.each([
  ['pic.png', 'pic.png'],
  ['./deep/pic.png', 'deep/pic.png'],
  ['LOUD.PNG', 'LOUD.PNG'],
  ['/pic.png', 'pic.png'],
  ['/img/s.png', 'static/img/s.png'],
  ['/p.webm', 'public/p.webm'],
  ['other/pic.png', 'deep/pic.png'],
  ['@site/static/img/s.png', 'static/img/s.png'],
])('finds %s', (path, name) => {
  expect(nameOf(posts().folder, path)).toBe(name);
});

test.each([
  'gone.png',
  '../outside.png',
  '/../outside.png',
  'out.png',
  'up/outside.png',
  '.git/h.png',
  '/.git/h.png',
  '.env.png',
  'node_modules/n.png',
  'secret.txt',
  'secret.png',
  'folder.png',
  'pic.png/pic.png',
  'pic.png\0.png',
  'a.md',
])('gives nothing for %j', (path) => {
  expect(nameOf(posts().folder, path)).toBeUndefined();
});

test('counts a path from the file of the post, and stays below the folder of all posts', () => {
  const { folder } = posts();
  expect(nameOf(folder, 'pic.png', 'deep/b.md')).toBe('deep/pic.png');
  expect(nameOf(folder, '../pic.png', 'deep/b.md')).toBe('pic.png');
  expect(nameOf(folder, '../../outside.png', 'deep/b.md')).toBeUndefined();
});

test('finds what lies in a folder that is reached through a link', () => {
  const { home, folder } = posts();
  symlinkSync(folder, join(home, 'linked'));
  expect(nameOf(join(home, 'linked'), 'pic.png')).toBe('pic.png');
  expect(realpathSync(join(home, 'linked'))).toBe(realpathSync(folder));
});

test('tells the size, also of what is too large, and looks at a place once', () => {
  const { folder } = posts();
  const find = createMediaFinder(folder);
  writeFile(join(folder, 'huge.png'), '');
  truncateSync(join(folder, 'huge.png'), maxMediaBytes + 1);
  const found = find(join(folder, 'a.md'), 'huge.png');
  expect(found).toEqual({ name: 'huge.png', bytes: maxMediaBytes + 1 });
  truncateSync(join(folder, 'huge.png'), 0);
  expect(find(join(folder, 'a.md'), './huge.png')).toBe(found);
});

test.each([
  ['Only.png', 'deep/only.PNG'],
  ['pic.png', 'deep/pic.png'],
  ['Attachments/only.png', undefined],
  ['twin.png', undefined],
  ['gone.png', undefined],
])('finds the one file that is called %s beside the post or elsewhere', (name, found) => {
  const names = ['pic.png', 'deep/pic.png', 'deep/only.PNG', 'a/twin.png', 'b/twin.png'];
  const folder = tempFolder(Object.fromEntries(names.map((file) => [file, 'x'])));
  const files = names.map((file) => join(folder, file));
  expect(createMediaFinder(folder, files)(join(folder, 'deep/a.md'), name)?.name).toBe(found);
});
