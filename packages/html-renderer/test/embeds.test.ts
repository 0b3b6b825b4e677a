import { type EmbedProvider } from '@alphanode/html-renderer';
import { type Block } from '@alphanode/meta-schema';
import { expect, test } from 'vitest';
import { drawn } from './render.ts';

const video: EmbedProvider = {
  name: 'Videos',
  frame: (url) =>
    /^https:\/\/videos\.example\/(\w+)$/.exec(url)?.[1] &&
    url.replace('videos.example/', 'videos.example/embed/'),
};
const embed = (url: string, title?: string): Block => ({
  type: 'embed',
  url,
  ...(title !== undefined && { title }),
});

test('frames an embed of an allowed provider', () => {
  expect(drawn([embed('https://videos.example/a1', 'A "film"')], { embeds: [video] })).toEqual({
    html: '<div class="an-embed"><iframe src="https://videos.example/embed/a1" title="A &quot;film&quot;" sandbox="allow-scripts allow-popups allow-presentation" loading="lazy" referrerpolicy="strict-origin-when-cross-origin" allowfullscreen></iframe></div>',
    issues: [],
  });
  const strict = { ...video, sandbox: 'allow-scripts' };
  const { html } = drawn([embed('https://videos.example/a1')], { embeds: [strict] });
  expect(html).toContain('title="Videos" sandbox="allow-scripts"');
});

test('names a frame by its provider, and a link by its address, where the title is empty', () => {
  const { html } = drawn(
    [embed('https://videos.example/a1', ''), embed('https://other.example/x', '')],
    { embeds: [video] },
  );
  expect(html).toContain(' title="Videos" ');
  expect(html).toContain('<a href="https://other.example/x">https://other.example/x</a>');
});

test.each([{}, { name: '' }])(
  'names a frame in words of the renderer for a provider %j',
  (name) => {
    const unnamed = { frame: video.frame, ...name } as EmbedProvider;
    expect(drawn([embed('https://videos.example/a1')], { embeds: [unnamed] }).html).toContain(
      ' title="Embedded content" ',
    );
  },
);

test('shows a link where the function of a provider throws', () => {
  const broken = { ...video, frame: (url: string) => new URL('//', url).href };
  expect(drawn([embed('https://videos.example/a1')], { embeds: [broken] })).toMatchObject({
    html: '<p class="an-embed"><a href="https://videos.example/a1">https://videos.example/a1</a></p>',
    issues: ['html-renderer/function-threw body.0', 'html-renderer/embed-refused body.0.url'],
  });
});

test('shows any other embed as a link', () => {
  expect(
    drawn([embed('https://other.example/x'), embed('https://other.example/y', 'Y')], {
      embeds: [video],
    }),
  ).toEqual({
    html: '<p class="an-embed"><a href="https://other.example/x">https://other.example/x</a></p><p class="an-embed"><a href="https://other.example/y">Y</a></p>',
    issues: ['html-renderer/embed-refused body.0.url', 'html-renderer/embed-refused body.1.url'],
  });
  expect(drawn([embed('https://other.example/x')]).issues).toHaveLength(1);
});

test.each(['javascript:alert(1)', 'http://plain.example/'])(
  'never frames %s, even where a provider gives it',
  (frame) => {
    const careless = { name: 'c', frame: () => frame };
    expect(drawn([embed('https://a.example/')], { embeds: [careless] }).html).not.toContain(
      'iframe',
    );
  },
);

test('shows the title of an embed whose URL is not safe', () => {
  expect(drawn([embed('javascript:x', 'Film'), embed('javascript:x')])).toEqual({
    html: '<p class="an-embed">Film</p><p class="an-embed">Embedded content</p>',
    issues: ['html-renderer/unsafe-url body.0.url', 'html-renderer/unsafe-url body.1.url'],
  });
});
