import { type CustomProps, html, trustedHtml } from '@alphanode/html-renderer';
import { type Block } from '@alphanode/meta-schema';
import { expect, test } from 'vitest';
import { articleOf, paragraph, text } from './articles.ts';
import { bodyHtml, broken, drawn } from './render.ts';

const heading = (words: string, level: 2 | 3 = 2, id?: string): Block => ({
  type: 'heading',
  level,
  children: text(words),
  ...(id !== undefined && { id }),
});

const rows: [string, Block[], string][] = [
  ['a paragraph', [paragraph('a < b & "c"')], '<p>a &lt; b &amp; "c"</p>'],
  [
    'a heading with its anchor',
    [heading('Why, exactly?')],
    '<h2 id="why-exactly">Why, exactly?</h2>',
  ],
  ['a heading of another script', [heading('はじめに', 3)], '<h3 id="はじめに">はじめに</h3>'],
  ['a heading with marks', [heading('مقدمةً')], '<h2 id="مقدمة">مقدمةً</h2>'],
  ['a heading of signs alone', [heading('!?')], '<h2 id="section">!?</h2>'],
  [
    'a heading with an id that another has not taken',
    [heading('same'), heading('same-1'), heading('same')],
    '<h2 id="same">same</h2><h2 id="same-1">same-1</h2><h2 id="same-2">same</h2>',
  ],
  [
    'equal headings with ids of their own',
    [heading('same'), heading('same'), heading('same-1'), heading('same')],
    '<h2 id="same">same</h2><h2 id="same-1">same</h2><h2 id="same-1-1">same-1</h2><h2 id="same-2">same</h2>',
  ],
  [
    'an explicit id before one made from text',
    [heading('intro'), heading('Other', 2, ' intro ')],
    '<h2 id="intro-1">intro</h2><h2 id="intro">Other</h2>',
  ],
  [
    'a heading whose id is one of the page',
    [heading('post meta'), heading('fn 1')],
    '<h2 id="post-meta-1">post meta</h2><h2 id="section-fn-1">fn 1</h2>',
  ],
  [
    'headings inside other blocks',
    [
      { type: 'quote', children: [heading('a')] },
      { type: 'list', ordered: false, items: [{ children: [heading('a')] }] },
    ],
    '<blockquote><h2 id="a">a</h2></blockquote><ul><li><h2 id="a-1">a</h2></li></ul>',
  ],
  [
    'nested and mixed lists',
    [
      {
        type: 'list',
        ordered: true,
        start: 3,
        items: [
          {
            children: [
              paragraph('one'),
              { type: 'list', ordered: false, items: [{ children: [paragraph('two')] }] },
            ],
          },
        ],
      },
    ],
    '<ol start="3"><li><p>one</p><ul><li>two</li></ul></li></ol>',
  ],
  [
    'an ordered list from one',
    [{ type: 'list', ordered: true, items: [{ children: [] }] }],
    '<ol><li></li></ol>',
  ],
  [
    'a checklist',
    [
      {
        type: 'checklist',
        items: [
          { checked: true, children: [paragraph('done')] },
          { checked: false, children: [paragraph('not')] },
        ],
      },
    ],
    '<ul class="an-checklist"><li><input type="checkbox" disabled checked aria-label="done"> <div class="an-item">done</div></li><li><input type="checkbox" disabled aria-label="to do"> <div class="an-item">not</div></li></ul>',
  ],
  [
    'code whose last line is ended, without an empty line',
    [{ type: 'code', code: 'a\n' }],
    '<figure class="an-code"><pre tabindex="0" role="group" aria-label="Code"><code>a\n</code></pre></figure>',
  ],
  [
    'a loose list',
    [{ type: 'list', ordered: false, loose: true, items: [{ children: [paragraph('a')] }] }],
    '<ul><li><p>a</p></li></ul>',
  ],
  [
    'terms with their descriptions',
    [
      {
        type: 'definitions',
        items: [
          {
            terms: [text('topic'), text('subject')],
            descriptions: [
              { children: [paragraph('what it is about')] },
              { children: [paragraph('a'), heading('b')] },
            ],
          },
        ],
      },
    ],
    '<dl class="an-definitions"><div><dt>topic</dt><dt>subject</dt><dd>what it is about</dd><dd><p>a</p><h2 id="b">b</h2></dd></div></dl>',
  ],
  [
    'a term and a description that stand alone',
    [
      {
        type: 'definitions',
        items: [
          { terms: [text('a')], descriptions: [] },
          { terms: [], descriptions: [{ children: [] }] },
        ],
      },
      { type: 'definitions', items: [] },
    ],
    '<dl class="an-definitions"><div><dt>a</dt><dd></dd></div><div><dt></dt><dd></dd></div></dl>',
  ],
  [
    'parts that stand by themselves',
    [
      { type: 'section', kind: 'aside', label: 'By the "way"', children: [paragraph('a')] },
      { type: 'section', kind: 'address', children: [paragraph('Street 1')] },
      { type: 'section', kind: 'script' as never, label: 'x', children: [heading('in it')] },
    ],
    '<aside class="an-section" aria-label="By the &quot;way&quot;"><p>a</p></aside><address class="an-section"><p>Street 1</p></address><div class="an-section"><h2 id="in-it">in it</h2></div>',
  ],
  [
    'a section that has neither heading nor label as a plain part',
    [
      { type: 'section', kind: 'section', children: [paragraph('a')] },
      { type: 'section', kind: 'article', children: [paragraph('b')] },
      { type: 'section', kind: 'section', label: 'L', children: [] },
      { type: 'section', kind: 'article', children: [heading('c', 3)] },
    ],
    '<div class="an-section"><p>a</p></div><div class="an-section"><p>b</p></div><section class="an-section" aria-label="L"></section><article class="an-section"><h3 id="c">c</h3></article>',
  ],
  [
    'an address, which takes no name',
    [{ type: 'section', kind: 'address', label: 'Where', children: [paragraph('Street 1')] }],
    '<address class="an-section"><p>Street 1</p></address>',
  ],
  [
    'parts that HTML does not allow in one another as plain ones',
    [
      {
        type: 'section',
        kind: 'header',
        children: [{ type: 'section', kind: 'footer', children: [] }],
      },
      { type: 'section', kind: 'address', children: [heading('b')] },
      { type: 'section', kind: 'footer', children: [] },
    ],
    '<header class="an-section"><div class="an-section"></div></header><div class="an-section"><h2 id="b">b</h2></div><footer class="an-section"></footer>',
  ],
  [
    'a film with its tracks and poster',
    [
      {
        type: 'media',
        kind: 'video',
        sources: [
          { url: '/a.mp4', mimeType: 'video/mp4; codecs="avc1.42E01E, mp4a.40.2"' },
          { url: '/a.ogv', mimeType: 'text/html' },
        ],
        poster: '/a.jpg',
        width: 640,
        height: 360,
        tracks: [
          { url: '/a.vtt', kind: 'captions', lang: 'en', label: 'English' },
          { url: '/b.vtt', kind: 'subtitles' },
          { url: '/c.vtt', kind: 'odd' as never },
        ],
        title: 'A "film"',
        caption: text('cap'),
      },
    ],
    '<figure class="an-media"><video controls playsinline preload="none" width="640" height="360" poster="/a.jpg" aria-label="A &quot;film&quot;"><source src="/a.mp4" type="video/mp4; codecs=&quot;avc1.42E01E, mp4a.40.2&quot;"><source src="/a.ogv"><track kind="captions" src="/a.vtt" srclang="en" label="English"><track kind="subtitles" src="/b.vtt" srclang="und"><track kind="metadata" src="/c.vtt"></video><figcaption>cap</figcaption></figure>',
  ],
  [
    'a film of no known size, and a recording',
    [
      { type: 'media', kind: 'video', sources: [{ url: '/a.mp4' }], width: 0, height: 1.5 },
      { type: 'media', kind: 'audio', sources: [{ url: '/a.mp3' }] },
    ],
    '<figure class="an-media"><video controls playsinline preload="metadata"><source src="/a.mp4"></video></figure><figure class="an-media"><audio controls preload="none"><source src="/a.mp3"></audio></figure>',
  ],
  ['a divider', [{ type: 'divider' }], '<hr>'],
  [
    'a quotation',
    [{ type: 'quote', children: [paragraph('q')] }],
    '<blockquote><p>q</p></blockquote>',
  ],
  [
    'a quotation with its source',
    [
      {
        type: 'quote',
        children: [paragraph('q')],
        cite: text('Bo'),
        citeUrl: 'https://bo.example/',
      },
    ],
    '<figure class="an-quote"><blockquote cite="https://bo.example/"><p>q</p></blockquote><figcaption><a href="https://bo.example/">Bo</a></figcaption></figure>',
  ],
  [
    'a quotation whose source has links of its own, without a link around them',
    [
      {
        type: 'quote',
        children: [],
        cite: [{ type: 'link', href: 'https://b.example/', children: text('Bo') }],
        citeUrl: 'https://a.example/',
      },
    ],
    '<figure class="an-quote"><blockquote cite="https://a.example/"></blockquote><figcaption><a href="https://b.example/">Bo</a></figcaption></figure>',
  ],
  [
    'a quotation with a name alone',
    [{ type: 'quote', children: [], cite: text('Bo') }],
    '<figure class="an-quote"><blockquote></blockquote><figcaption>Bo</figcaption></figure>',
  ],
  [
    'code with file and language',
    [{ type: 'code', code: 'a < b', language: 'c++', filename: 'a.cc' }],
    '<figure class="an-code"><figcaption class="an-code-label" data-language="c++">a.cc</figcaption><pre tabindex="0" role="group" aria-label="Code: a.cc · c++"><code class="language-c++">a &lt; b</code></pre></figure>',
  ],
  [
    'code of no or an odd language',
    [
      { type: 'code', code: 'x' },
      { type: 'code', code: 'y', language: 'a b' },
    ],
    '<figure class="an-code"><pre tabindex="0" role="group" aria-label="Code"><code>x</code></pre></figure><figure class="an-code" data-language="a b"><pre tabindex="0" role="group" aria-label="Code: a b"><code>y</code></pre></figure>',
  ],
  [
    'code with its caption',
    [
      { type: 'code', code: 'x', language: 'ts', caption: text('Listing 1') },
      { type: 'code', code: 'y', caption: text('Listing 2') },
    ],
    '<figure class="an-code" data-language="ts"><pre tabindex="0" role="group" aria-label="Code: ts"><code class="language-ts">x</code></pre><figcaption>Listing 1</figcaption></figure><figure class="an-code"><pre tabindex="0" role="group" aria-label="Code"><code>y</code></pre><figcaption>Listing 2</figcaption></figure>',
  ],
  [
    'cells that head a row or span others, and a footer',
    [
      {
        type: 'table',
        header: [text('a'), { children: text('b'), colSpan: 2 }],
        rows: [
          [
            { children: text('c'), header: true, rowSpan: 9 },
            text('d'),
            { children: text('e'), rowSpan: 2 },
          ],
          [{ children: text('f'), colSpan: 3 }, text('h')],
        ],
        footer: [[{ children: text('g'), colSpan: 1.5 }]],
        align: [null, 'right'],
      },
    ],
    '<div class="an-table" role="group" aria-label="Table" tabindex="0"><table><thead><tr><th scope="col">a</th><th scope="colgroup" colspan="2" class="an-right">b</th></tr></thead><tbody><tr><th scope="row" rowspan="2">c</th><td class="an-right">d</td><td rowspan="2">e</td></tr><tr><td class="an-right">f</td><td>h</td></tr></tbody><tfoot><tr><td>g</td><td></td><td></td></tr></tfoot></table></div>',
  ],
  [
    'a table with header, alignment, caption and short rows',
    [
      {
        type: 'table',
        header: [[], text('n')],
        align: [null, 'right'],
        rows: [[text('a'), text('1')], [text('b')]],
        caption: text('Counts'),
      },
    ],
    '<div class="an-table" role="group" aria-label="Table" tabindex="0"><table><caption>Counts</caption><thead><tr><td></td><th scope="col" class="an-right">n</th></tr></thead><tbody><tr><td>a</td><td class="an-right">1</td></tr><tr><td>b</td><td></td></tr></tbody></table></div>',
  ],
  [
    'a table whose longest row is not its first',
    [{ type: 'table', rows: [[], [text('a'), text('b')]], footer: [[text('c')]] }],
    '<div class="an-table" role="group" aria-label="Table" tabindex="0"><table><tbody><tr><td></td><td></td></tr><tr><td>a</td><td>b</td></tr></tbody><tfoot><tr><td>c</td><td></td></tr></tfoot></table></div>',
  ],
  [
    'a table without a header',
    [{ type: 'table', rows: [[text('a')]] }],
    '<div class="an-table" role="group" aria-label="Table" tabindex="0"><table><tbody><tr><td>a</td></tr></tbody></table></div>',
  ],
  [
    'a table of a header alone',
    [{ type: 'table', header: [text('a')], rows: [] }],
    '<div class="an-table" role="group" aria-label="Table" tabindex="0"><table><thead><tr><th scope="col">a</th></tr></thead><tbody></tbody></table></div>',
  ],
  [
    'a table without rows',
    [{ type: 'table', rows: [] }],
    '<div class="an-table" role="group" aria-label="Table" tabindex="0"><table><tbody></tbody></table></div>',
  ],
  [
    'a callout with and without a title',
    [
      { type: 'callout', tone: 'tip', children: [paragraph('t')] },
      { type: 'callout', tone: 'warning', title: text('Mind'), children: [] },
    ],
    '<div class="an-callout an-tip" role="note"><p class="an-callout-title">Tip</p><p>t</p></div><div class="an-callout an-warning" role="note"><p class="an-callout-title">Mind</p></div>',
  ],
  [
    'a callout of an unknown tone as a note',
    [broken({ type: 'callout', tone: 'constructor', children: [] })],
    '<div class="an-callout an-note" role="note"><p class="an-callout-title">Note</p></div>',
  ],
  [
    'details, closed and open',
    [
      { type: 'details', summary: text('More'), children: [paragraph('x')] },
      { type: 'details', summary: text('More'), open: true, children: [] },
    ],
    '<details class="an-details"><summary>More</summary><p>x</p></details><details class="an-details" open><summary>More</summary></details>',
  ],
];

test.each(rows)('draws %s', (_name, blocks, expected) => {
  expect(drawn(blocks)).toEqual({ html: expected, issues: [] });
});

test('leaves out files of a player that are not of the web, and reports them', () => {
  const caption = text('cap');
  const blocks: Block[] = [
    {
      type: 'media',
      kind: 'video',
      sources: [{ url: 'javascript:alert(1)' }, { url: '/a.mp4' }],
      poster: 'data:image/png;base64,AAAA',
      tracks: [{ url: 'vbscript:x', kind: 'captions' }],
    },
    { type: 'media', kind: 'audio', sources: [{ url: 'data:audio/mp3,x' }], caption },
    { type: 'media', kind: 'audio', sources: [] },
  ];
  expect(drawn(blocks)).toEqual({
    html: '<figure class="an-media"><video controls playsinline preload="metadata"><source src="/a.mp4"></video></figure><figure class="an-media"><figcaption>cap</figcaption></figure>',
    issues: [
      'html-renderer/unsafe-url body.0.sources',
      'html-renderer/unsafe-url body.0.tracks',
      'html-renderer/unsafe-url body.0.poster',
      'html-renderer/unsafe-url body.1.sources',
    ],
  });
});

test('shows a custom block without an override as its text', () => {
  const block: Block = { type: 'custom', name: 'poll', text: 'Vote!' };
  expect(drawn([block, { type: 'custom', name: 'poll' }])).toEqual({
    html: '<p>Vote!</p>',
    issues: ['html-renderer/no-override body.0', 'html-renderer/no-override body.1'],
  });
});

test('draws a custom block by the override of its name', () => {
  const poll = ({ data }: CustomProps) => html`<b>${String(data)}</b>`;
  const block: Block = { type: 'custom', name: 'poll', data: 3 };
  expect(drawn([block], { components: { custom: { poll } } }).html).toBe('<b>3</b>');
});

test.each(['constructor', '__proto__', 'toString', 'video'])(
  'shows a block of the unknown kind %s as its text',
  (type) => {
    const block = broken({ type, children: [{ type: 'text', text: 'words' }] });
    expect(drawn([block])).toEqual({
      html: '<p>words</p>',
      issues: ['html-renderer/unknown-kind body.0'],
    });
  },
);

test('shows a block that lacks its members as what text it has, and goes on', () => {
  const blocks = [broken({ type: 'list', text: 'words' }), broken(null), paragraph('next')];
  expect(drawn(blocks)).toEqual({
    html: '<p>words</p><p>next</p>',
    issues: ['html-renderer/broken-part body.0', 'html-renderer/broken-part body.1'],
  });
});

test('gives a heading that stands in two places two ids', () => {
  const twice = heading('Twice');
  const { html: markup } = drawn([twice, { type: 'quote', children: [twice] }, heading('other')]);
  expect(markup).toBe(
    '<h2 id="twice">Twice</h2><blockquote><h2 id="twice-1">Twice</h2></blockquote><h2 id="other">other</h2>',
  );
});

test('keeps the ids of headings whose neighbours an override leaves out', () => {
  const blocks: Block[] = [
    { type: 'details', summary: [], children: [heading('a')] },
    heading('a'),
    heading('b'),
  ];
  const components = { details: () => html`<b></b>` };
  expect(drawn(blocks, { components }).html).toBe('<b></b><h2 id="a-1">a</h2><h2 id="b">b</h2>');
});

test('looks for headings no deeper than blocks are drawn', () => {
  const quote = (...children: Block[]): Block => ({ type: 'quote', children });
  const blocks = [quote(quote(quote(heading('deep')))), heading('deep')];
  expect(drawn(blocks, { limits: { blockDepth: 2 } }).html).toBe(
    '<blockquote><blockquote><p>deep</p></blockquote></blockquote><h2 id="deep">deep</h2>',
  );
});

test('draws a heading of no level as one of the second', () => {
  expect(drawn([broken({ ...heading('a'), level: 'x' })]).html).toBe('<h2 id="a">a</h2>');
});

test('takes an id that is no text as text', () => {
  expect(drawn([broken({ ...heading('a'), id: 7 })]).html).toBe('<h2 id="7">a</h2>');
});

test('shows text in the place of blocks or of runs as text, and reports it', () => {
  const blocks = [
    broken({ type: 'paragraph', children: 'a < b' }),
    broken({ type: 'quote', children: 'c' }),
  ];
  expect(drawn(blocks)).toEqual({
    html: '<p>a &lt; b</p><blockquote><p>c</p></blockquote>',
    issues: [
      'html-renderer/broken-part body.0.children',
      'html-renderer/broken-part body.1.children',
    ],
  });
  expect(bodyHtml(articleOf({ body: 'words' as never }))).toBe('<p>words</p>');
});

test('passes over holes in arrays', () => {
  const blocks = [broken(undefined), broken({ type: 'paragraph', children: [undefined] })];
  expect(drawn(blocks).html).toBe('<p></p>');
});

test('keeps the ids of headings around a block that lacks its members', () => {
  const blocks = [heading('a', 2, 'x'), heading('a'), broken({ type: 'quote' }), heading('b')];
  expect(drawn(blocks).html).toBe(
    '<h2 id="x">a</h2><h2 id="a">a</h2><blockquote></blockquote><h2 id="b">b</h2>',
  );
});

test('keeps the ids of headings before a block whose members are none', () => {
  const blocks = [heading('a'), broken({ type: 'list', items: 5 }), heading('b')];
  expect(drawn(blocks).html).toBe('<h2 id="a">a</h2><h2>b</h2>');
});

test('shows what is nested deeper than the limit as text', () => {
  const quote = (children: Block[]): Block => ({ type: 'quote', children });
  const result = drawn([quote([quote([quote([paragraph('deep')])])])], {
    limits: { blockDepth: 2 },
  });
  expect(result).toEqual({
    html: '<blockquote><blockquote><p>deep</p></blockquote></blockquote>',
    issues: ['html-renderer/depth-limit body.0.children.0.children'],
  });
});

test('moves headings down by the offset, at most to h6', () => {
  const { html: markup } = drawn([heading('a'), heading('b', 3)], { headingOffset: 4 });
  expect(markup).toBe('<h6 id="a">a</h6><h6 id="b">b</h6>');
});

test('puts prefixes before ids and classes', () => {
  const article = articleOf({ body: [heading('a'), { type: 'code', code: '' }] });
  expect(bodyHtml(article, { idPrefix: 'x-', classPrefix: 'my-' })).toContain(
    '<h2 id="x-a">a</h2><figure class="my-code">',
  );
});

test.each([
  ['marks up code by the hook', (code: string) => trustedHtml(`<b>${code}</b>`), '<b>x</b>', []],
  ['leaves code plain where the hook gives nothing', () => undefined, 'x', []],
  [
    'leaves code plain where the hook throws',
    () => {
      throw new Error('no');
    },
    'x',
    ['html-renderer/function-threw body.0'],
  ],
  [
    'leaves code plain where the hook gives a string',
    () => '<i>x</i>' as never,
    'x',
    ['html-renderer/function-result body.0'],
  ],
])('%s', (_name, highlight, inside, issues) => {
  const result = drawn([{ type: 'code', code: 'x', language: 'py' }], { highlight });
  expect(result.html).toContain(`<code class="language-py">${inside}</code>`);
  expect(result.issues).toEqual(issues);
});
