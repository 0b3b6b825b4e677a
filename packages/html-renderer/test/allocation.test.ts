import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'tsup';
import { afterAll, expect, test } from 'vitest';

let folder = '';
afterAll(() => rm(folder, { recursive: true }));

const bench = (file: string): string =>
  new URL(`../../../bench/renderer/${file}`, import.meta.url).href;

/** Prints what one article takes on the heap, in KiB, in the renderer and in the hand-written builder. */
const script = (entry: string): string => `
  import { renderArticle } from '${entry}';
  import { sample } from '${bench('article.mjs')}';
  import * as limit from '${bench('limit.mjs')}';
  import { allocated } from '${bench('measure.mjs')}';
  const of = (index) => ({ ...sample, title: sample.title + ' ' + index });
  const sizes = [(article) => renderArticle(article), limit.article];
  console.log(JSON.stringify(sizes.map((draw) => allocated((index) => draw(of(index))))));
`;

// It counts bytes, so that it does not depend on the speed of the machine. The built entry is measured, in a
// process of its own, where nothing is instrumented.
test('takes at most 40 KiB of memory for an article with every part', async () => {
  folder = await mkdtemp(join(tmpdir(), 'html-renderer-'));
  await build({
    entry: { index: 'src/index.ts' },
    format: 'esm',
    target: 'es2022',
    outDir: folder,
    config: false,
    silent: true,
    noExternal: [/^(?:preact|@alphanode)(?:$|\/)/],
    outExtension: () => ({ js: '.mjs' }),
    esbuildOptions: (options) => {
      options.conditions = ['@alphanode/source'];
    },
  });
  const code = script(pathToFileURL(join(folder, 'index.mjs')).href);
  const flags = ['--expose-gc', '--max-semi-space-size=64', '--input-type=module', '--eval', code];
  const { stdout } = await promisify(execFile)(process.execPath, flags);
  const [renderer = Infinity, byHand = Infinity] = JSON.parse(stdout) as number[];
  expect(byHand).toBeGreaterThan(20);
  expect(renderer).toBeLessThanOrEqual(40);
});
