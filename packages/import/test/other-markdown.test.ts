import { htmlToBlocks } from '@alphanode/import/html';
import { blocksToMarkdown, importMarkdown, markdownToBlocks } from '@alphanode/import/markdown';
import { type Block, type Inline } from '@alphanode/meta-schema';
import { describe, expect, test } from 'vitest';
import { collect } from './collect.ts';
import { say, text } from './said.ts';

const read = (markdown: string): readonly Block[] => markdownToBlocks(markdown).blocks;

const codes = (markdown: string): string[] =>
  markdownToBlocks(markdown).issues.map(({ code }) => code);

describe('Obsidian', () => {
  test.each([
    ['![[pic.png]]', { url: 'pic.png', alt: '' }],
    ['![[my pic.png|300]]', { url: 'my%20pic.png', alt: '', width: 300 }],
    ['![[pic.JPG|Words|300x200]]', { url: 'pic.JPG', alt: 'Words', width: 300 }],
  ])('embeds a picture by %s', (markdown, image) => {
    expect(read(markdown)).toEqual([{ type: 'figure', image }]);
  });

  test('marks words between signs that touch them', () => {
    expect(read('a ==b *c*== d')).toEqual([
      say('a ', text('b ', 'mark'), { type: 'text', text: 'c', marks: ['mark', 'em'] }, ' d'),
    ]);
    for (const plain of [
      'x==y and z==w',
      'a == b == c',
      'a ==> b==> c',
      '![[note]]',
      'the [[Slot]] of a',
    ])
      expect(read(plain)).toEqual([say(plain)]);
  });
});

describe('notes that link to each other', () => {
  test('keep the words of their links and lose remarks of their writer', () => {
    const { blocks, issues } = markdownToBlocks(
      '![[a b.png|300]]\n# One\n\nsee [[Page#Part|words]], [[Page#Part]], [[Page]], [[#Part]] and [[1]](/x) %%not this%% ^id-1',
    );
    expect(issues.map(({ code }) => code)).toEqual(['import/reference-unresolved']);
    expect(blocks).toEqual([
      { type: 'figure', image: { url: 'a%20b.png', alt: '', width: 300 } },
      { type: 'heading', level: 2, children: [text('One')] },
      say('see words, Page › Part, Page, Part and ', {
        type: 'link',
        href: '/x',
        children: [text('[1]')],
      }),
    ]);
  });

  test('keep their links for who knows where the pages are', async () => {
    const note = 'see [[Page#Part|words]] %%not this%% and [[Page]]';
    const kept = [say('see [[Page#Part|words]] and [[Page]]')];
    const { blocks, issues } = markdownToBlocks(note, { noteLinks: 'kept' });
    expect([blocks, issues]).toEqual([kept, []]);
    const [imported] = await collect(importMarkdown(note, { file: 'a.md', noteLinks: 'kept' }));
    expect(imported?.article?.body).toEqual(kept);
  });
});

describe('the remark of a writer between percent signs', () => {
  test.each([
    ['a\n\n%%\nsecret one\n\nsecret two\n%%\n\nb', ['a', 'b']],
    ['a\n\n%% one\ntwo %%\n\nb', ['a', 'b']],
    ['a\n\n%% one\n```\ntwo\n```\n%%\nb', ['a', 'b']],
    ['a\n\n%% one %%\n\nb', ['a', 'b']],
    ['[[#P]] a %%one%% b %%two\n3\nfour%% c', ['P a b c']],
    ['[[#P]] a %%50% done%% b', ['P a b']],
  ])('is left out of %j', (markdown, said) => {
    expect(read(markdown)).toEqual(said.map((words) => say(words)));
  });

  test.each([
    ['%% Section one\n\nx = 1\n\n%% Section two'],
    ['a\n\n%%bash\n\nls %%'],
    ['a\n\n%% one %% two'],
    ['a\n\n%% one %% two %%'],
    ['a\n\n%% one'],
    ['[[#P]] a\n\n50 %%, one'],
    ['[[#P]] a %% one\n\ntwo %% three'],
    ['[[#P]] a %% one'],
    ['[[#P]] `a %%` one'],
  ])('begins nothing in %j, where nothing ends it', (markdown) => {
    const said = JSON.stringify(read(markdown)).match(/%%/g)?.length;
    expect(said).toBe(markdown.match(/%%/g)?.length);
  });

  test('is code in code', () => {
    expect(read('```\n%%\na\n%%\n```')).toMatchObject([{ code: '%%\na\n%%' }]);
  });
});

describe('formulas', () => {
  const tex = (code: string) => ({ type: 'code', language: 'latex', code });
  test.each([
    ['$$ E = mc^2 $$', [tex('E = mc^2')]],
    ['$$\\begin{align}\n  a &= b\n\\end{align}$$', [tex('\\begin{align}\n  a &= b\n\\end{align}')]],
    [
      '\\begin{equation}\na = b\n\\end{equation}',
      [tex('\\begin{equation}\na = b\n\\end{equation}')],
    ],
    ['\\\\[\n\nx^2\n\\\\]', [tex('x^2')]],
    [
      'a $$x^2$$ b $$n$$ c \\\\(y\\\\)',
      [say('a ', text('x^2', 'code'), ' b ', text('n', 'code'), ' c ', text('y', 'code'))],
    ],
    ['$x^2$ of $LCA$', [say(text('x^2', 'code'), ' of ', text('LCA', 'code'))]],
    ['$PATH$ and $HOME$ cost $5', [say('$PATH$ and $HOME$ cost $5')]],
    ['$$ to $$ 5', [say('$$ to $$ 5')]],
    ['$$a\n\nb$$', [say('$$a'), say('b$$')]],
    ['$$\na', [say('$$ a')]],
  ])('%j', (markdown, blocks) => {
    expect(markdownToBlocks(markdown)).toEqual({ blocks, issues: [] });
  });
});

describe('the title of code and its language', () => {
  const code = { type: 'code', code: 'x', language: 'js' };
  test.each([
    ['```js title="a.js" {1}\nx\n```', { ...code, filename: 'a.js' }],
    ["~~~js filename='src/a.js'\nx\n~~~", { ...code, filename: 'src/a.js' }],
    ['```js [a.js]\nx\n```', { ...code, filename: 'a.js' }],
    ['```js:src/a.js\nx\n```', { ...code, filename: 'src/a.js' }],
    ['``` title="a.js"\nx\n```', { type: 'code', code: 'x', filename: 'a.js' }],
    ['```js {1} title="In short"\nx\n```', { ...code, caption: [text('In short')] }],
    ['```js {1}\nx\n```', code],
  ])('is kept: %s', (markdown, block) => {
    expect(read(`${markdown}\nafter`)).toEqual([block, say('after')]);
  });

  test.each([
    ['js{4}', code],
    ['js {4}', code],
    ['js{1,3-4} [x.js]', { ...code, filename: 'x.js' }],
    ['js{1,3} title="a.js"', { ...code, filename: 'a.js' }],
    ['js:title=src/a.js {2}', { ...code, filename: 'src/a.js' }],
    ['js:src/a.js {2}', { ...code, filename: 'src/a.js' }],
    ['js:line-numbers=2 {1}', code],
    ['js:no-line-numbers', code],
    ['js:line-numbers{2}', code],
    ['js{numberLines: true}', code],
    ['vue-html{2}', { ...code, language: 'vue-html' }],
    ['rust,ignore', { ...code, language: 'rust' }],
    ['c++,linenos', { ...code, language: 'c++' }],
    ['js=', code],
    ['js=12', code],
    ['{#own .js}', code],
    ['{#own .js .numberLines title="a.js"}', { ...code, filename: 'a.js' }],
    ['{.js}', code],
    ['{js, echo=FALSE}', code],
    ['{#own}', { type: 'code', code: 'x' }],
    ['{1,3}', { type: 'code', code: 'x' }],
  ])('stands beside the language: ```%s', (info, block) => {
    expect(read(`\`\`\`${info}\nx\n\`\`\`\nafter`)).toEqual([block, say('after')]);
    expect(read(`- a\n\n  ~~~ ${info.replaceAll('`', '')}\n  x\n  ~~~`)).toMatchObject([
      { items: [{ children: [say('a'), block] }] },
    ]);
  });

  test('is kept in quotations', () => {
    expect(read('> ```js:a.js\n> x\n> ```\n> after')).toEqual([
      { type: 'quote', children: [{ ...code, filename: 'a.js' }, say('after')] },
    ]);
  });
});

describe('a part whose braces say all of it', () => {
  const callout = (tone: string, title?: string) => ({
    type: 'callout',
    tone,
    ...(title === undefined ? {} : { title: [text(title)] }),
    children: [say('x')],
  });
  test.each([
    ['{.callout-tip title="My tip" collapse="true"}', callout('tip', 'My tip')],
    ["{#own .callout-warning title='See .note'}", callout('warning', 'See .note')],
    ['{.callout-note}', callout('note')],
    ['{.warning} :::', callout('warning')],
    ['{.callout-caution icon=false}', callout('caution')],
    ['callout-important', callout('important')],
    ['{.column width="40%"}', say('x')],
    ['{#fig-x layout-ncol=2}', say('x')],
    ['{layout="[[1,1], [1]]"}', say('x')],
  ])('is read: ::: %s', (braces, block) => {
    expect(read(`::: ${braces}\nx\n:::\n\nafter`)).toEqual([block, say('after')]);
  });

  test('holds another', () => {
    expect(read('::: {.columns}\n:::: {.callout-tip}\nx\n::::\n:::\nafter')).toEqual([
      callout('tip'),
      say('after'),
    ]);
  });
});

describe('the title of a remark', () => {
  const title = [text('My '), text('own', 'em')];
  test.each([
    [':::note[My *own*]\nx\n:::'],
    ['!!! note "My *own*"\n    x'],
    ['{{% notice note "My *own*" %}}\nx\n{{% /notice %}}'],
    ['{{< admonition note "My *own*" false >}}\nx\n{{< /admonition >}}'],
    ['{% note primary no-icon My *own* %}\nx\n{% endnote %}'],
  ])('is Markdown: %s', (markdown) => {
    expect(read(markdown)).toEqual([
      { type: 'callout', tone: 'note', title, children: [say('x')] },
    ]);
  });

  test('of one that opens on demand is Markdown', () => {
    expect(read('??? note "My *own*"\n    x')).toEqual([
      { type: 'details', summary: title, children: [say('x')] },
    ]);
  });

  test('is not the name of an icon', () => {
    expect(read('{{< alert "fire" >}}\nx\n{{< /alert >}}')).toEqual([
      { type: 'callout', tone: 'note', children: [say('x')] },
    ]);
  });
});

describe('a picture of a theme', () => {
  const image = { url: '/a.png', alt: '' };
  test.each<readonly [string, object]>([
    [
      '{{< figure src="/a.png" title="T" caption="*C*" >}}',
      { image, caption: [text('T'), { type: 'break' }, text('C', 'em')] },
    ],
    ['{{< figure src="/a.png" attr="Ann" >}}', { image: { ...image, credit: 'Ann' } }],
    [
      '{{< figure src="/a.png" attr="Ann" attrlink="/ann" >}}',
      { image, caption: [{ type: 'link', href: '/ann', children: [text('Ann', 'small')] }] },
    ],
    ['{% include figure.html src="/a.png" caption="C" %}', { image, caption: [text('C')] }],
    ['{% include_cached fig image_path="/a.png" alt="A" %}', { image: { ...image, alt: 'A' } }],
  ])('is a figure: %s', (markdown, figure) => {
    expect(read(markdown)).toEqual([{ type: 'figure', ...figure }]);
    expect(codes(markdown)).toEqual([]);
  });

  test('that is a link tells that the link is lost', () => {
    expect(codes('{{< figure src="/a.png" link="/b" >}}')).toEqual(['import/html-link-dropped']);
  });
});

test('a player of a theme is an embed, and any other part is told', () => {
  expect(read('{% include youtubePlayer.html id="abc" %}')).toEqual([
    { type: 'embed', url: 'https://www.youtube.com/watch?v=abc' },
  ]);
  for (const part of ['{% include toc.html %}', '{% include %}'])
    expect([read(part), codes(part)]).toEqual([[say(part)], ['import/template-unresolved']]);
});

test.each<readonly [string, object]>([
  ['{% blockquote %}\na\n{% endblockquote %}', {}],
  ['{% blockquote Ann Lee, Book %}\na\n{% endblockquote %}', { cite: [text('Ann Lee Book')] }],
  [
    '{% pullquote https://example.com/ %}\na\n{% endpullquote %}',
    { citeUrl: 'https://example.com/' },
  ],
])('a quotation of Hexo has its source: %s', (markdown, source) => {
  expect(read(`${markdown}\nb`)).toEqual([
    { type: 'quote', children: [say('a')], ...source },
    say('b'),
  ]);
});

test('a link to a post of Hexo has the words that it was given', () => {
  const link = (href: string, said: string): Inline => ({
    type: 'link',
    href,
    children: [text(said)],
  });
  expect(read('{% post_link my-post My post %} {% post_link other %}')).toEqual([
    say(link('my-post', 'My post'), ' ', link('other', 'other')),
  ]);
  expect(codes('{% post_link %}')).toEqual(['import/template-unresolved']);
});

test('the item in whose place kramdown writes the contents goes', () => {
  expect(read('* Contents\n{:toc}\n\na')).toEqual([say('a')]);
});

test('words that another kind of Markdown or a template would read are read back', () => {
  const words = 'a ==b== $c_1$ [[d]] {% raw %} ![[e.png]]';
  const blocks: readonly Block[] = [
    say(words),
    { type: 'details', summary: [text(words)], children: [say('x')] },
    {
      type: 'details',
      summary: [{ type: 'custom', name: 'n', text: words }],
      children: [say('x')],
    },
  ];
  const plain: Block = { type: 'details', summary: [text(words)], children: [say('x')] };
  expect(read(blocksToMarkdown(blocks))).toEqual([say(words), plain, plain]);
});

describe('an abbreviation', () => {
  const abbr = (name: string, title: string): Inline => ({
    type: 'text',
    text: name,
    marks: ['abbr'],
    title,
  });

  test('is marked wherever it is a whole word', () => {
    expect(
      read('*[HTML]: Hypertext\n*[W3C]: A Consortium\n\nHTML, by the W3C; XHTML, HTMLs.'),
    ).toEqual([
      say(abbr('HTML', 'Hypertext'), ', by the ', abbr('W3C', 'A Consortium'), '; XHTML, HTMLs.'),
    ]);
    expect(read('- C# or C\n\n*[C]: a\n*[C#]: b\n*[.NET]: c\n\n.NET, ASP.NET and C++')).toEqual([
      {
        type: 'list',
        ordered: false,
        items: [{ children: [say(abbr('C#', 'b'), ' or ', abbr('C', 'a'))] }],
      },
      say(abbr('.NET', 'c'), ', ASP.NET and ', abbr('C', 'a'), '++'),
    ]);
  });

  test('is left alone in code, and where it is explained', () => {
    const markdown =
      '*[HTML]: Hypertext\n*[HTML]: again\n\n`HTML` <abbr title="x">HTML</abbr> *HTML* [HTML](/HTML)\n\n```\nHTML\n```';
    expect(read(markdown)).toEqual([
      say(
        text('HTML', 'code'),
        ' ',
        abbr('HTML', 'x'),
        ' ',
        { type: 'text', text: 'HTML', marks: ['em', 'abbr'], title: 'Hypertext' },
        ' ',
        { type: 'link', href: '/HTML', children: [abbr('HTML', 'Hypertext')] },
      ),
      { type: 'code', code: 'HTML' },
    ]);
  });

  test('is text where it has no letter, in code, and beyond what a glossary has', () => {
    expect(read('*[→]: arrow')).toEqual([say('*[→]: arrow')]);
    expect(read('`` a: *[A]: b ``')).toEqual([say(text('a: *[A]: b', 'code'))]);
    const many = Array.from({ length: 1001 }, (_, index) => `*[A ${index}]: x`).join('\n');
    expect(read(many)).toEqual([say('*[A 1000]: x')]);
    const [first = '', second = ''] = many.split('\n');
    expect(read(`${first}\n${second}\n\nA 1 and A 17`)).toEqual([
      say(abbr('A 1', 'x'), ' and A 17'),
    ]);
  });

  test('of HTML is what the caller says', () => {
    const abbreviations = new Map([
      ['API', 'Interface'],
      ['→', 'arrow'],
    ]);
    expect(htmlToBlocks('<p>An API →', { abbreviations }).blocks).toEqual([
      say('An ', abbr('API', 'Interface'), ' →'),
    ]);
  });
});

describe('a note in the text', () => {
  const note = (index: number): Inline => ({ type: 'footnote', id: `fn-alphanode-note-${index}` });
  const item = (index: number, ...children: readonly Block[]) => ({
    id: `fn-alphanode-note-${index}`,
    children,
  });

  test('becomes a footnote', () => {
    expect(read('A.^[See [b](/c) and `]`.] D^[*e*].')).toEqual([
      say('A.', note(1), ' D', note(2), '.'),
      {
        type: 'footnotes',
        items: [
          item(
            1,
            say(
              'See ',
              { type: 'link', href: '/c', children: [text('b')] },
              ' and ',
              text(']', 'code'),
              '.',
            ),
          ),
          item(2, say(text('e', 'em'))),
        ],
      },
    ]);
  });

  test('holds what a sign escapes', () => {
    expect(read(String.raw`A^[b \] c]`)[1]).toMatchObject({
      items: [{ children: [say('b ] c')] }],
    });
  });

  test('stands beside notes of their own', () => {
    const [body, notes] = read('A[^1] B^[two]\n\n[^1]: one');
    expect(body).toEqual(say('A', { type: 'footnote', id: 'fn-1' }, ' B', note(1)));
    expect(notes).toMatchObject({ items: [{ id: 'fn-1' }, { id: 'fn-alphanode-note-1' }] });
  });

  test.each([['a [^[b]] c'], ['a ^[b'], ['a ^[] b'], ['a ^[b [c] d']])(
    'is text where it is none: %s',
    (markdown) => {
      expect(read(markdown)).toEqual([say(markdown)]);
    },
  );

  test('is text in code and behind a sign that escapes it', () => {
    expect(read('`a^[b]` `` ^[c] ``')).toEqual([
      say(text('a^[b]', 'code'), ' ', text('^[c]', 'code')),
    ]);
    expect(read('` a^[b')).toEqual([say('` a^[b')]);
    expect(read('a\\^[b]')).toEqual([say('a^[b]')]);
  });
});

describe('the id of a heading on the line below', () => {
  test.each([['## A\n{: #own}'], ['## A\n{:#own .b}'], ['## A\n{: .b #own c="d"}']])(
    'is its own: %j',
    (markdown) => {
      expect(read(`${markdown}\n\ntext`)).toEqual([
        { type: 'heading', level: 2, id: 'own', children: [text('A')] },
        say('text'),
      ]);
    },
  );

  test("is no other's", () => {
    expect(read('## A\n{: .b}\n\nwords\n{: #own}')).toEqual([
      { type: 'heading', level: 2, children: [text('A')] },
      say('words'),
    ]);
  });
});
