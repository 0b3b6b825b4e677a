import { importArticles } from '@alphanode/import';
import { expect, test } from 'vitest';

import { codesOf, collect } from './collect.ts';
import { say } from './said.ts';

const read = async (key: string, value: string, content = '') => {
  const item = `<item><title>T</title><content:encoded><![CDATA[${content}]]></content:encoded><wp:post_id>1</wp:post_id><wp:status>publish</wp:status><wp:post_type>page</wp:post_type><wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta></item>`;
  const all = await collect(
    importArticles(
      `<rss><channel><wp:wxr_version>1.2</wp:wxr_version>${item}<item><wp:post_id>70</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://example.com/70.jpg</wp:attachment_url></item></channel></rss>`,
    ),
  );
  const [{ article, issues } = { issues: [] }] = all;
  return { body: article?.body, meta: article?.meta.extra, issues };
};

const widget = (widgetType: string, settings: unknown) => ({
  elType: 'widget',
  widgetType,
  settings,
  elements: [],
});

const elementor = (...widgets: readonly unknown[]): string =>
  JSON.stringify([
    {
      elType: 'section',
      settings: { background_image: { url: 'https://example.com/behind.jpg', id: 1 } },
      elements: [{ elType: 'column', settings: [], elements: widgets }],
    },
  ]);

const heading = (level: number, text: string) => ({
  type: 'heading',
  level,
  children: [{ type: 'text', text }],
});

const linked = (href: string, text: string) =>
  say({ type: 'link', href, children: [{ type: 'text', text }] });

const figure = (url: string, alt = '') => ({ type: 'figure', image: { url, alt } });

test.each([
  [
    'headings and texts',
    [
      widget('heading', { title: 'One', header_size: 'h3', link: { url: '/one' }, _title: 'own' }),
      widget('heading', { title: 'Two', header_size: 'div' }),
      widget('text-editor', { editor: '<p>Three <b>four</b></p>[su_note]Five[/su_note]' }),
      widget('html', { html: '<script>x()</script><p>Six</p>' }),
    ],
    [
      {
        type: 'heading',
        level: 3,
        children: [{ type: 'link', href: '/one', children: [{ type: 'text', text: 'One' }] }],
      },
      say('Two'),
      say('Three ', { type: 'text', text: 'four', marks: ['b'] }),
      say('Five'),
      say('Six'),
    ],
  ],
  [
    'pictures, but none where none is chosen',
    [
      widget('image', { image: { url: 'https://example.com/a.jpg', alt: 'A', id: 5 } }),
      widget('image', { image: { url: '/wp-content/images/placeholder.png', id: '' } }),
      widget('image-gallery', { wp_gallery: [{ url: '/b.jpg' }, { url: '/c.jpg' }] }),
    ],
    [figure('https://example.com/a.jpg', 'A'), figure('/b.jpg'), figure('/c.jpg')],
  ],
  [
    'films of the kind that is shown',
    [
      widget('video', { youtube_url: 'https://youtu.be/abc' }),
      widget('video', {
        video_type: 'hosted',
        youtube_url: 'https://youtu.be/old',
        hosted_url: { url: '/a.mp4' },
      }),
      widget('video', {}),
    ],
    [
      { type: 'embed', url: 'https://youtu.be/abc' },
      { type: 'media', kind: 'video', sources: [{ url: '/a.mp4' }] },
    ],
  ],
  [
    'lists, parts of accordions and buttons',
    [
      widget('icon-list', { icon_list: [{ text: 'One' }, { text: 'Two', link: { url: '/two' } }] }),
      widget('accordion', { tabs: [{ tab_title: 'Three', tab_content: '<p>Four</p>' }, 5] }),
      widget('button', { text: 'Five', link: { url: 'javascript:x()' }, size: 'sm', title: ' ' }),
    ],
    [
      {
        type: 'list',
        ordered: false,
        items: [{ children: [say('One')] }, { children: [linked('/two', 'Two')] }],
      },
      say('Three'),
      say('Four'),
      say('Five'),
    ],
  ],
  [
    'numbers that are counted to',
    [
      widget('counter', { ending_number: 1500, suffix: '+', title: 'One' }),
      widget('counter', { prefix: '$', ending_number: '7' }),
    ],
    [say('1500+'), say('One'), say('$7')],
  ],
])('importArticles reads %s that Elementor keeps in the meta', async (_, widgets, blocks) => {
  const { body, issues } = await read('_elementor_data', elementor(...widgets));
  expect(body).toEqual(blocks);
  expect(issues.map(({ code }) => code)).toContain('import/html-unwrapped');
  expect(issues[0]).toMatchObject({ path: ['meta', '_elementor_data'] });
});

test('importArticles keeps what Elementor has in the meta', async () => {
  const data = elementor(widget('heading', { title: 'One' }));
  const { meta } = await read('_elementor_data', data);
  expect(JSON.stringify(meta)).toContain('"One"');
});

test('importArticles takes the text of a post before the page that Elementor made it of', async () => {
  const data = elementor(widget('heading', { title: 'Two' }));
  const { body, issues } = await read('_elementor_data', data, '<p>One</p>');
  expect(body).toEqual([say('One')]);
  expect(issues).toEqual([]);
});

test.each([
  ['a form', elementor(widget('form', { form_fields: [{ field_label: 'Name' }] }))],
  [
    'settings without end',
    elementor(widget('x', JSON.parse(`${'{"a":['.repeat(20)}{"title":"x"}${']}'.repeat(20)}`))),
  ],
  [
    'elements without end',
    `${'[{"elements":'.repeat(60)}${elementor(widget('heading', { title: 'x' }))}${'}]'.repeat(60)}`,
  ],
])('importArticles tells of a page that has nothing but %s', async (_, data) => {
  const { body, issues } = await read('_elementor_data', data);
  expect(body).toEqual([]);
  expect(codesOf({ issues })).toEqual(['block-without-content']);
});

test.each([
  ['nothing', '[]'],
  ['no data', 'x'],
])('importArticles says nothing of a page of Elementor that is %s', async (_, data) => {
  expect(codesOf(await read('_elementor_data', data))).toEqual([]);
});

const bricks = [
  { id: 'b', name: 'block', parent: 'a', children: ['c', 'x', 'a', 'd'], settings: [] },
  { id: 'a', name: 'section', parent: 0, children: ['b', 'e'], settings: [] },
  { id: 'd', name: 'text', parent: 'b', children: [], settings: { text: '<p>Two</p>' } },
  { id: 'c', name: 'heading', parent: 'b', children: [], settings: { text: 'One', tag: 'h1' } },
  { id: 'e', name: 'video', parent: 'a', children: [], settings: { youTubeId: 'abc' } },
  { id: 'f', name: 'video', parent: 0, children: [], settings: { vimeoId: '1' } },
  { id: 'g', name: 'heading', parent: 0, children: [], settings: { text: 'Three' } },
];

test('importArticles reads the page that Bricks keeps in the meta, in the order that its parents say', async () => {
  const { body } = await read('_bricks_page_content_2', JSON.stringify(bricks));
  expect(body).toEqual([
    heading(2, 'One'),
    say('Two'),
    { type: 'embed', url: 'https://www.youtube.com/watch?v=abc' },
    { type: 'embed', url: 'https://vimeo.com/1' },
    heading(3, 'Three'),
  ]);
});

test('importArticles reads a page of Bricks that PHP has serialised', async () => {
  const data =
    'a:1:{i:0;a:3:{s:2:"id";s:1:"a";s:4:"name";s:10:"text-basic";s:8:"settings";a:1:{s:4:"text";s:3:"One";}}}';
  const { body, issues } = await read('_bricks_page_content_2', data);
  expect(body).toEqual([say('One')]);
  expect(issues[0]).toMatchObject({ path: ['meta', '_bricks_page_content_2'] });
});
