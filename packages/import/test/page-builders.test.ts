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

test('gutenbergToBlocks finds the picture that a page builder names by its attachment', () => {
  const image = { url: '/five.jpg' };
  const attachment = (id: string) => (id === '5' ? image : undefined);
  expect(
    gutenbergToBlocks('[vc_single_image image="5" caption="Five"]', { attachment }).blocks,
  ).toEqual([{ type: 'gallery', images: [image] }, text('Five')]);
});
