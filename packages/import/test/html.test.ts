import { htmlToBlocks } from '@alphanode/import/html';
import { blocksToMarkdown, markdownToBlocks } from '@alphanode/import/markdown';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draw } from './said.ts';

const bodyOf = (html: string): string =>
  html.slice(html.indexOf('<div class="an-body">') + 21, html.lastIndexOf('</div></article>'));

const parts = fc.constantFrom(
  ...'<p> </p> <div> </div> <b> </b> <em> <a·href="/x"> <a·href="javascript:x"> </a> <ul> <ol·start=2> <li> </ul> <table> <tr> <td> <th> </table> <blockquote> <cite> </cite> </blockquote> <figure> <figcaption> </figcaption> </figure> <img·src="/a.png"·alt=a> <img·src="data:x"> <h1> </h1> <h3·id=x> </h3> <pre> </pre> <pre><code>a\n\n</code></pre> <code> </code> <details> <summary> </summary> </details> <br> <hr> <svg> </svg> <script> </script> <iframe·src="https://youtu.be/x"> </iframe> <input·type=checkbox> <dl> <dt> <dd> </dl> <x-y> <section·class=footnotes> </section> <li·id=fn-1> <a·href="#fn-1"> <div·class="callout·tip"> <span·style="font-weight:bold"> </span> <s> </s> <span·aria-hidden=true> <span·class="sr-only"> <small·class=credit> </small> <p·style="mso-list:l0·level2"> <li·data-list=checked> <ul·class=bulleted-list> <div·class=footnote·id=n1> <a·href="#n1"> <aside·class=quote> <p·class=title> </aside> <div·class=kg-toggle-card> <div·class=kg-toggle-heading> <div·class=swiper-wrapper> <noscript> </noscript> <amp-img·src=/b.png> <oembed·url="https://youtu.be/x"> text a·b &amp; &lt;'
    .split(' ')
    .map((part) => part.replaceAll('·', ' ')),
  ' ',
  '\n',
);

test('htmlToBlocks never throws and gives blocks alone', () => {
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 40 }), (pieces) => {
      const { blocks } = htmlToBlocks(pieces.join(''));
      return blocks.every(({ type }) => typeof type === 'string');
    }),
    { numRuns: 500 },
  );
});

test('what is drawn of blocks becomes blocks that are drawn alike', () => {
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 12 }), (pieces) => {
      const once = bodyOf(draw(htmlToBlocks(pieces.join('')).blocks));
      expect(bodyOf(draw(htmlToBlocks(once).blocks))).toBe(once);
    }),
    { numRuns: 500, seed: 7 },
  );
});

const codeText = fc.string({ unit: fc.constantFrom('a', ' ', '\t', '\n', '\n\n', '&lt;', '`') });

test('code keeps its lines, whatever way it takes', () => {
  fc.assert(
    fc.property(codeText, (text) => {
      const { blocks } = htmlToBlocks(`<pre><code>${text}</code></pre>`);
      const lines = text.replaceAll('&lt;', '<').replace(/\n$/, '').split('\n');
      const [block] = blocks;
      expect(block?.type === 'code' && block.code.replace(/\n$/, '').split('\n')).toEqual(lines);
      expect(htmlToBlocks(bodyOf(draw(blocks))).blocks).toEqual(blocks);
      expect(markdownToBlocks(blocksToMarkdown(blocks)).blocks).toEqual(blocks);
    }),
    { numRuns: 300 },
  );
});

test('a long text gives the blocks that it gives as a whole', () => {
  fc.assert(
    fc.property(fc.array(parts, { minLength: 1, maxLength: 40 }), (pieces) => {
      const once = pieces.join('');
      const long = once.repeat(Math.ceil(40_000 / once.length));
      // A text that speaks of footnotes is read as a whole.
      expect(htmlToBlocks(long).blocks).toEqual(htmlToBlocks(`${long}<!--footnotes-->`).blocks);
    }),
    { numRuns: 15, seed: 7 },
  );
});

test.each([
  ['divs', '<div>'.repeat(20_000)],
  ['marks', '<em>'.repeat(20_000)],
  ['lists', '<ul><li>'.repeat(10_000)],
  ['tables', '<table><tr><td>'.repeat(3000)],
  ['scripts below the limit', `${'<div>'.repeat(300)}<script>no`],
])('htmlToBlocks keeps the words below %s nested without end', (_, html) => {
  const { blocks, issues } = htmlToBlocks(`${html}words`);
  expect(JSON.stringify(blocks).includes('words')).toBe(!html.includes('script'));
  expect(issues.map(({ code }) => code)).toContain('import/html-too-deep');
});

test('htmlToBlocks keeps a note that is nested too deeply as text', () => {
  const html = `${'<blockquote>'.repeat(40)}<div class="footnote" id="footnote-1">words</div>`;
  expect(JSON.stringify(htmlToBlocks(html).blocks)).toContain('words');
});

test('htmlToBlocks keeps links to what is no note after all', () => {
  const html = '<a href="#n1">1</a><oembed url="https://youtu.be/x"><div class="footnote" id="n1">';
  expect(htmlToBlocks(html).blocks.at(0)).toMatchObject({
    children: [{ type: 'link', href: '#n1' }],
  });
});

test('htmlToBlocks reports at most a hundred things', () => {
  const html = Array.from({ length: 200 }, (_, index) => `<x-${index}>`).join('');
  expect(htmlToBlocks(html).issues).toHaveLength(100);
});

test('htmlToBlocks gives issues the lines of the file', () => {
  expect(htmlToBlocks('a\n\n<x-y>', { firstLine: 10 }).issues[0]?.location).toEqual({ line: 12 });
});

test('htmlToBlocks takes of a very long list of files those that stand in it as a whole', () => {
  const file = (width: number): string =>
    `https://pictures.example/${'x'.repeat(400)}.jpg ${width}w`;
  const files = Array.from({ length: 60 }, (_, index) => file(index + 1)).join(', ');
  const [figure] = htmlToBlocks(`<img src="/a.png" srcset="${files}">`).blocks;
  const found = figure?.type === 'figure' ? figure.image.candidates : [];
  expect(found).toHaveLength(37);
  expect(found?.at(-1)).toEqual({
    url: `https://pictures.example/${'x'.repeat(400)}.jpg`,
    width: 37,
  });
});

test('htmlToBlocks marks text in another language than the article', () => {
  expect(
    htmlToBlocks('<p lang="de">Tag <span lang="en">day</span></p>', { lang: 'de-AT' }).blocks,
  ).toEqual([
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'Tag ' },
        { type: 'text', text: 'day', marks: ['lang'], lang: 'en' },
      ],
    },
  ]);
});

test('htmlToBlocks finds attachments of galleries', () => {
  const image = { url: 'https://example.com/a.png' };
  const options = {
    attachment: (id: string) => (id === '1' ? image : undefined),
    attached: () => [image],
  };
  expect(
    htmlToBlocks('<alphanode-gallery ids="1, 2">x</alphanode-gallery>', options).blocks,
  ).toEqual([{ type: 'gallery', images: [image] }]);
  expect(htmlToBlocks('<alphanode-gallery ids="">x</alphanode-gallery>', options).blocks).toEqual([
    { type: 'gallery', images: [image] },
  ]);
});

test('htmlToBlocks joins a picture with what its attachment knows', () => {
  const known = {
    url: 'https://example.com/full.png',
    alt: 'Known',
    credit: 'Jo',
    copyrightNotice: 'C',
  };
  const attachment = (id: string) =>
    id === '9' ? known : id === '8' ? { url: known.url } : undefined;
  const html =
    '<img class="size-full wp-image-9" src="/a.png"><hr><img class="wp-image-9" src="/b.png" alt=""><hr><img class="wp-image-8" src="/c.png"><hr><img class="wp-image-7" src="/d.png">';
  expect(htmlToBlocks(html, { attachment }).blocks.filter(({ type }) => type === 'figure')).toEqual(
    [
      {
        type: 'figure',
        image: { url: '/a.png', alt: 'Known', credit: 'Jo', copyrightNotice: 'C' },
      },
      { type: 'figure', image: { url: '/b.png', alt: '', credit: 'Jo', copyrightNotice: 'C' } },
      { type: 'figure', image: { url: '/c.png' } },
      { type: 'figure', image: { url: '/d.png' } },
    ],
  );
  expect(htmlToBlocks(html).blocks).toHaveLength(7);
});

const card = [
  { type: 'link', href: 'https://example.com/', children: [{ type: 'text', text: 'T' }] },
  { type: 'break' },
  { type: 'text', text: 'D' },
];

test.each<[string, string, object[]]>([
  [
    'Ghost',
    '<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://example.com/"><div class="kg-bookmark-content"><div class="kg-bookmark-title"> T\n</div><div class="kg-bookmark-description">D</div><div class="kg-bookmark-metadata"><img class="kg-bookmark-icon" src="/i.png" alt=""><span class="kg-bookmark-author">Ann</span><span class="kg-bookmark-publisher">P</span></div></div><div class="kg-bookmark-thumbnail"><img src="/t.png" alt=""></div></a><figcaption>C</figcaption></figure>',
    [
      {
        type: 'paragraph',
        children: [
          ...card,
          { type: 'break' },
          { type: 'text', text: 'Ann' },
          { type: 'break' },
          { type: 'text', text: 'P' },
        ],
      },
      { type: 'paragraph', children: [{ type: 'text', text: 'C' }] },
    ],
  ],
  [
    'Notion',
    '<p>x</p><figure id="a"><a href="https://example.com/" class="bookmark source"><div class="bookmark-info"><div class="bookmark-text"><div class="bookmark-title">T</div><div class="bookmark-description">D</div></div><div class="bookmark-href"><img src="/i.png" class="icon bookmark-icon"/>https://example.com/</div></div><img src="/t.png" class="bookmark-image"/></a><figcaption></figcaption></figure>',
    [
      { type: 'paragraph', children: [{ type: 'text', text: 'x' }] },
      { type: 'paragraph', children: card },
    ],
  ],
  [
    'a site whose links have a class of that name',
    '<a class="bookmark" href="https://example.com/">T</a>',
    [{ type: 'paragraph', children: card.slice(0, 1) }],
  ],
  [
    'a card without an address',
    '<a class="bookmark"><b class="bookmark-title">T</b></a>',
    [{ type: 'paragraph', children: [{ type: 'text', text: 'T', marks: ['b'] }] }],
  ],
])('the card of a link is one paragraph: %s', (_, html, expected) => {
  expect(htmlToBlocks(html).blocks).toEqual(expected);
});
