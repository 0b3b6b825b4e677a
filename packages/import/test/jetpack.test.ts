import { gutenbergToBlocks } from '@alphanode/import/gutenberg';
import { expect, test } from 'vitest';

import { say } from './said.ts';

test.each([
  ['[tweet https://twitter.com/a/status/1]', 'https://twitter.com/a/status/1'],
  ['[gist https://gist.github.com/x/abc]', 'https://gist.github.com/x/abc'],
  ['[googlemaps https://maps.google.com/maps?a=1&amp;b=2]', 'https://maps.google.com/maps?a=1&b=2'],
  ['[instagram url=https://www.instagram.com/p/1]', 'https://www.instagram.com/p/1'],
  ['[facebook url="https://www.facebook.com/x"]', 'https://www.facebook.com/x'],
  ['[soundcloud=https://soundcloud.com/a/b]', 'https://soundcloud.com/a/b'],
  ['[wpvideo abcd1234 w=400]', 'https://videopress.com/v/abcd1234'],
  ['[videopress abcd1234]', 'https://videopress.com/v/abcd1234'],
])('gutenbergToBlocks reads %s of Jetpack', (html, url) => {
  expect(gutenbergToBlocks(html)).toEqual({ blocks: [{ type: 'embed', url }], issues: [] });
});

test.each(['[tweet 1]', '[videopress xyz]', '[acme https://example.com/]'])(
  'gutenbergToBlocks keeps %s, which it cannot read, and tells of it',
  (html) => {
    const { blocks, issues } = gutenbergToBlocks(html);
    expect(blocks).toEqual([say(html)]);
    expect(issues.map(({ code }) => code)).toEqual(['import/shortcode-unknown']);
  },
);

test('gutenbergToBlocks takes a remark in brackets for words', () => {
  const html = '[tweet] and [see the notes]';
  expect(gutenbergToBlocks(html)).toEqual({ blocks: [say(html)], issues: [] });
});
