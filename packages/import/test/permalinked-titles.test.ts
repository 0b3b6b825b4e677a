import { importArticles } from '@alphanode/import';
import { expect, test } from 'vitest';

import { collect } from './collect.ts';
import { say } from './said.ts';

test.each<readonly [string, string, string, string]>([
  [
    'Sphinx',
    'Intro — Proj 1.0 documentation',
    'Intro<a class="headerlink" href="#i" title="Link">¶</a>',
    'Intro',
  ],
  [
    'VitePress',
    'Guide | Site',
    'Guide <a class="header-anchor" href="#g">&ZeroWidthSpace;</a>',
    'Guide',
  ],
  ['VuePress', 'Guide | Site', '<a class="header-anchor" href="#g">#</a> Guide', 'Guide'],
  ['a page on a language', 'Intro to C# | Site', 'Intro to C#', 'Intro to C#'],
])('the title of %s is its heading', async (_, title, heading, expected) => {
  const [imported] = await collect(
    importArticles(
      `<title>${title}</title><body><div role="main"><h1>${heading}</h1><p>x</p></div>`,
      { format: 'html' },
    ),
  );
  expect(imported?.article?.title).toBe(expected);
  expect(imported?.article?.body).toEqual([say('x')]);
});
