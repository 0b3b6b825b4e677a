// Each task runs its contestants in turns, so that load on the machine meets all of them; medians are compared.
import { XMLParser } from 'fast-xml-parser';
import matter from 'gray-matter';
import { fromHtml } from 'hast-util-from-html';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { unserialize } from 'php-serialize';
import sanitizeHtml from 'sanitize-html';
import { SaxesParser } from 'saxes';

import { parseFrontMatter } from '../../packages/import/dist/front-matter.js';
import { htmlToBlocks } from '../../packages/import/dist/html.js';
import { unserializePhp } from '../../packages/import/dist/php.js';
import { importWxr } from '../../packages/import/dist/wxr.js';

const median = (values) =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];

/** Milliseconds that each contestant runs uncounted: code of many functions is compiled anew for seconds. */
const warmUp = 2000;

const compare = async (task, size, contestants, rounds = 41) => {
  for (const [, run] of contestants)
    for (const start = performance.now(); performance.now() - start < warmUp;) await run();
  const times = new Map(contestants.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of contestants) {
      const start = performance.now();
      await run();
      times.get(name).push(performance.now() - start);
    }
  }
  const first = median(times.get(contestants[0][0]));
  console.log(`\n${task} (${(size / 1000).toFixed(0)} KB)`);
  for (const [name, all] of times) {
    const time = median(all);
    console.log(
      `  ${name.padEnd(36)} ${time.toFixed(2).padStart(9)} ms  ${(time / first).toFixed(2).padStart(6)} x  ${(size / 1000 / time).toFixed(1).padStart(7)} MB/s`,
    );
  }
};

const section =
  '<h2 id="s">Section <em>one</em></h2><p>Start by writing down what the system <strong>currently</strong> does &amp; why. <a href="https://example.com/a?b=1&amp;c=2" title="t">link</a> <code>npm i</code>.</p><figure><img src="https://example.com/i.png" alt="alt" width="1200" height="630" loading="lazy"><figcaption>Caption. image source: example.com</figcaption></figure><ul><li>run linting</li><li>run unit tests</li></ul><blockquote cite="https://example.com/"><p>Quote</p></blockquote><table><thead><tr><th scope="col">a</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table><pre><code class="language-js">const a = 1 &lt; 2;</code></pre>';
const article = section.repeat(Math.round(20_480 / section.length));

await compare('HTML of an article', article.length, [
  ['sanitize-html: string', () => sanitizeHtml(article)],
  ['@alphanode/import: blocks', () => htmlToBlocks(article)],
  ['hast-util-sanitize: string', () => toHtml(sanitize(fromHtml(article, { fragment: true })))],
]);

const item = (id) =>
  `<item><title>Post ${id}</title><wp:post_id>${id}</wp:post_id><wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status><content:encoded><![CDATA[${section.repeat(3)}]]></content:encoded><wp:postmeta><wp:meta_key>k</wp:meta_key><wp:meta_value><![CDATA[a:1:{i:0;s:1:"x";}]]></wp:meta_value></wp:postmeta></item>\n`;
const wxr = `<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>\n${Array.from({ length: 1500 }, (_, id) => item(id)).join('')}</channel></rss>`;
const bytes = new TextEncoder().encode(wxr);

const pieces = async function* () {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
};

await compare(
  'WordPress export, items scanned and joined, none turned into an article',
  bytes.length,
  [
    [
      '@alphanode/import: items',
      async () => {
        let items = 0;
        for await (const each of importWxr(pieces())) items += each.source.line > 0 ? 1 : 0;
        if (items !== 1500) throw new Error('items are missing');
      },
    ],
    [
      'saxes: events',
      () => {
        const parser = new SaxesParser();
        let items = 0;
        parser.on('closetag', ({ name }) => (items += name === 'item' ? 1 : 0));
        for (let at = 0; at < wxr.length; at += 65_536) parser.write(wxr.slice(at, at + 65_536));
        parser.close();
        if (items !== 1500) throw new Error('items are missing');
      },
    ],
    ['fast-xml-parser: whole document', () => new XMLParser().parse(wxr)],
  ],
  9,
);

const post = `---\ntitle: A post\ndate: 2019-01-25\ntags: [a, b, c]\nversion: 1.10\nscore:\n  quality: 94\n  depth: 88\nnotes:\n${'  - a note of some words\n'.repeat(20)}---\n${'Text of the post.\n'.repeat(100)}`;
let turn = 0;
await compare('Front matter', post.length, [
  // A cache answers the second time; each turn has a text of its own.
  ['gray-matter', () => matter(`${post}${turn++}`)],
  ['@alphanode/import', () => parseFrontMatter(`${post}${turn++}`)],
]);

const php = `a:2000:{${Array.from({ length: 2000 }, (_, id) => `i:${id};a:2:{s:4:"name";s:7:"n ${String(id).padStart(5, '0')}";s:5:"score";d:0.5;}`).join('')}}`;
await compare('Serialised PHP', php.length, [
  ['php-serialize', () => unserialize(php)],
  ['@alphanode/import', () => unserializePhp(php)],
]);
