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
    ['[vc_row]', '[vc_column]', '[vc_column_text]'],
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
    ['[et_pb_section]', '[et_pb_text]', '[et_pb_blurb]', '[et_pb_image]', '[et_pb_button]'],
  ],
])('gutenbergToBlocks keeps what the shortcodes of %s hold', (_, html, blocks, names) => {
  const result = gutenbergToBlocks(html);
  expect(result.blocks).toEqual(blocks);
  expect(result.issues.map(({ message }) => message.split(' ')[0])).toEqual(names);
});

test('gutenbergToBlocks finds the picture that a page builder names by its attachment', () => {
  const image = { url: '/five.jpg' };
  const attachment = (id: string) => (id === '5' ? image : undefined);
  expect(
    gutenbergToBlocks('[vc_single_image image="5" caption="Five"]', { attachment }).blocks,
  ).toEqual([{ type: 'gallery', images: [image] }, text('Five')]);
});
