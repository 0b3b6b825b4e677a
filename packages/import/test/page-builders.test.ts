import { gutenbergToBlocks } from '@alphanode/import/gutenberg';
import { expect, test } from 'vitest';

const text = (value: string) => ({
  type: 'paragraph',
  children: [{ type: 'text', text: value }],
});

test.each([
  [
    'WPBakery',
    '[vc_row][vc_column width="1/2"][vc_column_text]One[/vc_column_text][/vc_column][/vc_row]\n[vc_raw_html]JTNDcCUzRVR3byUzQyUyRnAlM0U=[/vc_raw_html][vc_raw_html]====[/vc_raw_html]',
    [text('One'), text('Two')],
    ['[vc_row]'],
  ],
  [
    'Divi',
    '[et_pb_section][et_pb_text admin_label="Text"]<p>One</p>[/et_pb_text][et_pb_blurb title="A %22b%22" image="x"]Two[/et_pb_blurb][et_pb_image src="https://example.com/a.jpg" alt="A"][/et_pb_image][et_pb_image src="/b.jpg"][/et_pb_image][et_pb_button button_text="Go" button_url="https://example.com/"][et_pb_button button_text="Stay" title=""][/et_pb_section]',
    [
      text('One'),
      text('A "b"'),
      text('Two'),
      { type: 'figure', image: { url: 'https://example.com/a.jpg', alt: 'A' } },
      { type: 'figure', image: { url: '/b.jpg', alt: '' } },
      {
        type: 'paragraph',
        children: [
          { type: 'link', href: 'https://example.com/', children: [{ type: 'text', text: 'Go' }] },
        ],
      },
      text('Stay'),
    ],
    ['[et_pb_section]'],
  ],
  [
    'headings and buttons of WPBakery and Enfold',
    `[vc_custom_heading text="One" font_container="tag:h3"][vc_btn title="Two" link="url:https%3A%2F%2Fexample.com%2F||"][vc_btn title="Three" link="url:%"][av_button label='Four' link='manually,/four' color='x']`,
    [
      { type: 'heading', level: 3, children: [{ type: 'text', text: 'One' }] },
      {
        type: 'paragraph',
        children: [
          { type: 'link', href: 'https://example.com/', children: [{ type: 'text', text: 'Two' }] },
        ],
      },
      text('Three'),
      {
        type: 'paragraph',
        children: [{ type: 'link', href: '/four', children: [{ type: 'text', text: 'Four' }] }],
      },
    ],
    ['[vc_custom_heading]', '[av_button]'],
  ],
  [
    'themes, which have no name in front',
    '[row][one_half]One[/one_half][one_half_last]Two[/one_half_last][/row]\n\n[tab] is a key',
    [text('One'), text('Two'), text('[tab] is a key')],
    ['[row]'],
  ],
])('gutenbergToBlocks keeps what the shortcodes of %s hold', (_, html, blocks, names) => {
  const result = gutenbergToBlocks(html);
  expect(result.blocks).toEqual(blocks);
  expect(result.issues.map(({ code, message }) => [code, message.split(' ')[0]])).toEqual(
    names.map((name) => ['import/html-unwrapped', name]),
  );
});

const link = (href: string, value: string) => ({
  type: 'paragraph',
  children: [{ type: 'link', href, children: [{ type: 'text', text: value }] }],
});
const embed = (url: string) => ({ type: 'embed', url });
const film = 'https://www.youtube.com/watch?v=abc';

test.each([
  [
    'a film of Divi, and a file of one',
    `[et_pb_video src="${film}"][/et_pb_video][et_pb_video src="/a.mp4" src_webm="/a.webm" image_src="/a.jpg"]`,
    [
      embed(film),
      { type: 'media', kind: 'video', sources: [{ url: '/a.mp4' }, { url: '/a.webm' }] },
    ],
  ],
  [
    'a recording of Divi with its title',
    '[et_pb_audio title="One" artist_name="Two" audio="https://example.com/a.mp3"]',
    [
      { type: 'media', kind: 'audio', sources: [{ url: 'https://example.com/a.mp3' }] },
      text('One'),
      text('Two'),
    ],
  ],
  ['a film of WPBakery', '[vc_video link="https://vimeo.com/1"]', [embed('https://vimeo.com/1')]],
  [
    'films of Avada, by name or address',
    `[fusion_youtube id="abc" width="600" /][fusion_vimeo id="https://vimeo.com/1"][fusion_youtube]`,
    [embed(film), embed('https://vimeo.com/1')],
  ],
  ['a film of Enfold', `[av_video src='${film}']`, [embed(film)]],
  [
    'films and recordings of Shortcodes Ultimate',
    `[su_youtube url="${film}"][su_audio url="/a.mp3"]`,
    [embed(film), { type: 'media', kind: 'audio', sources: [{ url: '/a.mp3' }] }],
  ],
  [
    'a film or recording where a picture could be',
    `[cs_block src="${film}"][cs_block src="/a.mp3"]`,
    [embed(film), { type: 'media', kind: 'audio', sources: [{ url: '/a.mp3' }] }],
  ],
  [
    'a number with its sign, which is a percent sign unless it is off',
    '[et_pb_number_counter title="One" number="50" /][et_pb_circle_counter number="7" percent_sign="off" /][et_pb_number_counter title="Two"][fusion_counter_box value="9" unit="k"]Three[/fusion_counter_box][fusion_counter_box value="5" unit="$" unit_pos="prefix"][fusion_counter_box]',
    ['One', '50%', '7', 'Two', '9k', 'Three', '$5'].map(text),
  ],
  [
    'a price',
    '[et_pb_pricing_table title="One" currency="$" sum="10" per="mo" button_text="Buy" button_url="/buy"]Two[/et_pb_pricing_table][fusion_pricing_price currency="$" price="5" time="monthly"][et_pb_pricing_table sum="7"]',
    [text('One'), text('$10/mo'), link('/buy', 'Buy'), text('Two'), text('$5 monthly'), text('7')],
  ],
  [
    'who said it',
    '[et_pb_testimonial author="Sue" job_title="CEO" company_name="Co"]One[/et_pb_testimonial][fusion_testimonial name="Ann" company="Acme" link="https://example.com/"]Two[/fusion_testimonial]',
    [
      ...['Sue', 'CEO', 'Co', 'One', 'Ann'].map(text),
      link('https://example.com/', 'Acme'),
      text('Two'),
    ],
  ],
  [
    'a quotation with its source',
    '[su_quote cite="Bob" url="https://example.com/"]One[/su_quote][su_quote]Two[/su_quote][su_quote cite="Ann"]',
    [
      {
        type: 'quote',
        children: [text('One')],
        cite: [
          { type: 'link', href: 'https://example.com/', children: [{ type: 'text', text: 'Bob' }] },
        ],
      },
      { type: 'quote', children: [text('Two')] },
    ],
  ],
  [
    'a button around its words',
    '[su_button url="https://example.com/b"]One[/su_button][fusion_button link="/go"]Two[/fusion_button][su_button url="javascript:x()"]Three[/su_button][su_button url="/b"]Four',
    [link('https://example.com/b', 'One'), link('/go', 'Two'), text('Three'), text('Four')],
  ],
  [
    'a title that leads somewhere',
    '[et_pb_blurb title="One" url="https://example.com/"]Two[/et_pb_blurb]',
    [link('https://example.com/', 'One'), text('Two')],
  ],
  [
    'the button of a call',
    '[vc_cta h2="One" btn_title="Buy" btn_link="url:https%3A%2F%2Fexample.com%2Fb"]Two[/vc_cta]',
    [text('One'), link('https://example.com/b', 'Buy'), text('Two')],
  ],
  [
    'bars of WPBakery, new and old',
    `[vc_progress_bar values="${encodeURIComponent('[{"label":"Dev","value":"90"},{"x":1},2]')}" units="%"][vc_progress_bar values="80|Design,70"][vc_progress_bar][vc_pie value="75" label_value="3/4"][vc_pie value="75" units="%"][vc_pie title="Pie"]`,
    ['Dev 90%', 'Design 80', '3/4', '75%', 'Pie'].map(text),
  ],
  [
    'brackets and quotes as WPBakery writes them, and in quotes',
    '[vc_btn title="A `{`new`}` ``one``"][vc_btn title="A [vc_row] two"]',
    [text('A [new] "one"'), text('A [vc_row] two')],
  ],
  [
    'signs that are escaped in an attribute',
    '[et_pb_blurb title="Tom &amp; <b> &#8217; & co"]',
    [text('Tom & <b> \u2019 & co')],
  ],
  [
    'code of Avada, packed or not',
    '[fusion_code]PGgyPkjDqWxsbzwvaDI+[/fusion_code][fusion_code]<p>One</p>[/fusion_code][fusion_code]text[/fusion_code]',
    [
      { type: 'heading', level: 2, children: [{ type: 'text', text: 'H\u00e9llo' }] },
      text('One'),
      text('text'),
    ],
  ],
  [
    'shortcodes that are packed',
    `[fusion_code]${btoa('[fusion_title]One[/fusion_title]')}[/fusion_code]`,
    [text('One')],
  ],
  [
    'raw HTML of WPBakery that is not packed, and percent signs that are none',
    `[vc_raw_html]<p>One</p>[/vc_raw_html][vc_raw_html]${btoa('50% of it')}[/vc_raw_html]`,
    [text('One'), text('50% of it')],
  ],
  [
    'code of Divi, escaped or not, with its ends of lines',
    '[et_pb_code]&lt;h4&gt;One &amp;amp; two&lt;/h4&gt;<!-- [et_pb_line_break_holder] -->&lt;p&gt;Three&lt;/p&gt;[/et_pb_code][et_pb_code]<p>a &lt;b&gt;</p><!-- [et_pb_line_break_holder] --><p>c</p>[/et_pb_code]',
    [
      { type: 'heading', level: 4, children: [{ type: 'text', text: 'One & two' }] },
      text('Three'),
      text('a <b>'),
      text('c'),
    ],
  ],
  [
    'a picture of Avada, whose address stands between the tags',
    '[fusion_imageframe alt="A"]https://example.com/a.jpg[/fusion_imageframe][fusion_imageframe]<img src="/b.jpg" alt="B">[/fusion_imageframe]',
    [
      { type: 'figure', image: { url: 'https://example.com/a.jpg', alt: 'A' } },
      { type: 'figure', image: { url: '/b.jpg', alt: 'B' } },
    ],
  ],
  [
    'a picture that leads somewhere',
    '[fusion_imageframe link="/one"]/a.jpg[/fusion_imageframe][et_pb_image src="/b.jpg" url="/two"]',
    ['a', 'b'].map((name, index) => ({
      type: 'paragraph',
      children: [
        {
          type: 'link',
          href: ['/one', '/two'][index],
          children: [{ type: 'image', image: { url: `/${name}.jpg`, alt: '' } }],
        },
      ],
    })),
  ],
  [
    'the caption of a picture of Enfold',
    "[av_image src='/a.jpg' caption='yes']One[/av_image][av_image src='/b.jpg' caption='']Two[/av_image]",
    [
      {
        type: 'figure',
        image: { url: '/a.jpg', alt: '' },
        caption: [{ type: 'text', text: 'One' }],
      },
      { type: 'figure', image: { url: '/b.jpg', alt: '' } },
      text('Two'),
    ],
  ],
])('gutenbergToBlocks reads %s in the shortcodes of page builders', (_, html, blocks) => {
  const result = gutenbergToBlocks(html);
  expect(result.blocks).toEqual(blocks);
  expect(new Set(result.issues.map(({ code }) => code))).toEqual(
    new Set(['import/html-unwrapped']),
  );
});

test('gutenbergToBlocks drops the script that a page builder has packed', () => {
  const packed = btoa(encodeURIComponent('<script>x()</script>'));
  const { blocks, issues } = gutenbergToBlocks(`[vc_raw_js]${packed}[/vc_raw_js]`);
  expect(blocks).toEqual([]);
  expect(issues.map(({ code }) => code)).toEqual(['import/html-unwrapped', 'import/html-dropped']);
});

test('gutenbergToBlocks takes tags of page builders that end, however many begin', () => {
  const long = `[vc_row a="${'a'.repeat(5000)}"]`;
  const { blocks } = gutenbergToBlocks(
    `[/vc_row]${'[row [row '.repeat(3)}[row]One[/row]${long} Two`,
  );
  expect(blocks).toEqual([text('[row [row [row [row [row [row'), text('One'), text(`${long} Two`)]);
});

test('gutenbergToBlocks finds the pictures that a page builder names by their attachments', () => {
  const attachment = (id: string) => ({
    url: `/${id}.jpg`,
    ...(id === '5' ? { caption: 'Five' } : {}),
  });
  const { blocks, issues } = gutenbergToBlocks(
    '[vc_single_image image="5" caption="Own"][et_pb_gallery gallery_ids="6,7"][su_slider source="media: 8, 9"][vc_single_image image="6" link="/six"]',
    { attachment },
  );
  const gallery = (...names: readonly string[]) => ({
    type: 'gallery',
    images: names.map((name) => ({ url: `/${name}.jpg` })),
  });
  expect(blocks).toEqual([
    { type: 'figure', image: { url: '/5.jpg' }, caption: [{ type: 'text', text: 'Five' }] },
    text('Own'),
    gallery('6', '7'),
    gallery('8', '9'),
    { type: 'figure', image: { url: '/6.jpg' } },
  ]);
  expect(issues.map(({ code }) => code)).toEqual([
    'import/html-unwrapped',
    'import/html-unwrapped',
    'import/html-unwrapped',
    'import/html-link-dropped',
  ]);
});

test('gutenbergToBlocks tells of the picture of a page builder that is not here', () => {
  const { blocks, issues } = gutenbergToBlocks('[vc_single_image image="5"]');
  expect(blocks).toEqual([]);
  expect(issues.map(({ message }) => message.split('.')[0])).toContain(
    'Picture 5 refers to something that is not here',
  );
});
