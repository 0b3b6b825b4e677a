import { type Block, type Inline } from '@alphanode/meta-schema';
import { paragraph, text } from './articles.ts';
import { broken } from './render.ts';

const inlines = (...children: unknown[]): Block => ({
  type: 'paragraph',
  // Inlines as no parser gives them.
  children: children as Inline[],
});
const live = { type: 'img', props: { src: 'x', onerror: 'alert(1)' }, key: null, ref: null };
const bare: unknown = Object.assign(Object.create(null), live);

/** What is drawn, the blocks that trip other renderers, and the markup. */
export const trapRows: [string, Block[], string][] = [
  ['a zero that stands alone', [paragraph('0')], '<p>0</p>'],
  ['runs of spaces as they are', [paragraph('a  b')], '<p>a  b</p>'],
  [
    'an ampersand in a URL that could begin an entity',
    [inlines({ type: 'link', href: '/a?b=1&copy=2', children: text('x') })],
    '<p><a href="/a?b=1&amp;copy=2">x</a></p>',
  ],
  [
    'a script link as its text',
    [inlines({ type: 'link', href: 'java\nscript:alert(1)', children: text('x') })],
    '<p>x</p>',
  ],
  [
    'the text of a mark named as a member of every object',
    [inlines({ type: 'text', text: 'x', marks: ['__proto__', 'constructor'] })],
    '<p>x</p>',
  ],
  [
    'the text of what no kind names',
    [broken({ type: 'toString', children: [paragraph('kept')] })],
    '<p>kept</p>',
  ],
  ['no element that data describes as a component', [broken(live), broken(bare)], ''],
  [
    'no member of a block that is none of its kind',
    [broken({ ...paragraph('x'), dangerouslySetInnerHTML: { __html: '<b>' }, onclick: 'y' })],
    '<p>x</p>',
  ],
  [
    'NUL and halves of surrogate pairs as marks of their place',
    [paragraph('a\0b\ud800c')],
    '<p>a\ufffdb\ufffdc</p>',
  ],
  [
    'no attribute that data names',
    [broken({ ...paragraph('x'), 'x onclick=alert(1) y': '1', attributes: { onclick: 'y' } })],
    '<p>x</p>',
  ],
  [
    'no tag that data names',
    [broken({ type: 'section', kind: 'img src=x onerror=alert(1)', children: [paragraph('x')] })],
    '<div class="an-section"><p>x</p></div>',
  ],
  [
    'no class that is none of a language',
    [{ type: 'code', code: 'x', language: 'js" onclick="y' }],
    '<figure class="an-code" data-language="js&quot; onclick=&quot;y"><pre tabindex="0" role="group" aria-label="Code: js&quot; onclick=&quot;y"><code>x</code></pre></figure>',
  ],
  [
    'an empty text and an inline that is nothing',
    [inlines({ type: 'text', text: '' }, undefined)],
    '<p></p>',
  ],
  [
    'a reference that leads nowhere as nothing',
    [inlines({ type: 'footnote', id: 'gone' })],
    '<p></p>',
  ],
  [
    'a list in an item of a list inside that item',
    [
      {
        type: 'list',
        ordered: false,
        items: [
          {
            children: [
              paragraph('a'),
              { type: 'list', ordered: true, items: [{ children: [paragraph('b')] }] },
            ],
          },
        ],
      },
    ],
    '<ul><li><p>a</p><ol><li>b</li></ol></li></ul>',
  ],
  ['a zero in the place of text', [inlines({ type: 'text', text: 0 })], '<p>0</p>'],
  ['markup in text as text', [paragraph('<b>x</b>')], '<p>&lt;b&gt;x&lt;/b&gt;</p>'],
  [
    'the text of an inline that no kind names',
    [inlines({ type: 'embedded-entry-inline', children: text('kept') })],
    '<p>kept</p>',
  ],
  [
    'nothing of an entry that was never resolved',
    [broken({ type: 'figure', image: null }), broken({ type: 'custom', name: 'entry' })],
    '',
  ],
  [
    'no words of its own in the place of children that lack',
    [broken({ type: 'paragraph' }), broken({ type: 'quote' })],
    '<p></p><blockquote></blockquote>',
  ],
  [
    'the text of what is named as a member of every object',
    [
      broken({ type: 'heading', level: 'constructor', children: text('a') }),
      broken({ type: 'callout', tone: '__proto__', children: [] }),
      { type: 'custom', name: 'constructor', text: 'b' },
      { type: 'custom', name: '__proto__', text: 'c' },
    ],
    '<h2 id="a">a</h2><div class="an-callout an-note" role="note"><p class="an-callout-title">Note</p></div><p>b</p><p>c</p>',
  ],
  [
    'the words of a tag of Markdoc and of a template of Preact, and neither',
    [
      broken({ $$mdtype: 'Tag', name: 'script', attributes: { src: 'x' }, children: ['alert(1)'] }),
      broken({ tpl: ['<img onerror=alert(1)>'], exprs: [], text: 'kept' }),
    ],
    '<p>alert(1)</p><p>kept</p>',
  ],
  [
    'markup in a caption, an alternative text and a title as text',
    [
      {
        type: 'figure',
        image: {
          url: '/a.png',
          width: 2,
          height: 1,
          alt: '"><i>',
          caption: '<img src=x onerror=y>',
        },
      },
      inlines({ type: 'link', href: '/a', title: '"><i>', children: text('x') }),
    ],
    '<figure class="an-figure"><img src="/a.png" width="2" height="1" alt="&quot;&gt;&lt;i&gt;" loading="lazy" decoding="async"><figcaption><span class="an-caption">&lt;img src=x onerror=y&gt;</span></figcaption></figure><p><a href="/a" title="&quot;&gt;&lt;i&gt;">x</a></p>',
  ],
  [
    'a checklist whose boxes have names and no ids',
    [{ type: 'checklist', items: [{ checked: false, children: [paragraph('x')] }] }],
    '<ul class="an-checklist"><li><input type="checkbox" disabled aria-label="to do"> <div class="an-item">x</div></li></ul>',
  ],
];
