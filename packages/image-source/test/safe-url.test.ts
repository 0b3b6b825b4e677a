import { safeUrl } from '@alphanode/image-source';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

test.each([
  ['https://example.com/a.png', 'https://example.com/a.png'],
  ['https://example.com', 'https://example.com'],
  ['http://example.com/a', 'http://example.com/a'],
  ['HTTPS://Example.COM/a', 'https://example.com/a'],
  ['//example.com/a', 'https://example.com/a'],
  ['  https://example.com/a b\t.png\n', 'https://example.com/a%20b.png'],
  ['https://example.com/?a=1&amp;amp;b=2', 'https://example.com/?a=1&b=2'],
  ['https%3A%2F%2Fexample.com%2Fa', 'https://example.com/a'],
  ['https://example.com/a/../b', 'https://example.com/b'],
  ['https://example.com/?q=a\\b', 'https://example.com/?q=a%5Cb'],
  ['https://münchen.example/', 'https://xn--mnchen-3ya.example/'],
  ['/a/b?c#d', '/a/b?c#d'],
  ['https%3A%2F%2Fa%ZZ', 'https%3A%2F%2Fa%ZZ'],
  ['a "quoted" name.png', 'a%20%22quoted%22%20name.png'],
])('lets %j through as %j', (raw, url) => {
  expect(safeUrl(raw, { use: 'link' })).toEqual({ url });
  expect(safeUrl(raw, { use: 'media' })).toEqual({ url });
});

test.each([
  ['#top', 'https://page.example/a/b#top'],
  ['c.png', 'https://page.example/a/c.png'],
  ['/c.png', 'https://page.example/c.png'],
  ['mailto:a@b.example', 'mailto:a@b.example'],
  ['tel:+4930123', 'tel:+4930123'],
])('resolves the link %s to %s', (raw, url) => {
  expect(safeUrl(raw, { use: 'link', base: 'https://page.example/a/b' }).url).toBe(url);
});

test('keeps a fragment link as it is without a base', () => {
  expect(safeUrl('#top', { use: 'link' }).url).toBe('#top');
});

describe.each(['link', 'media'] as const)('for %s', (use) => {
  test.each([
    ['javascript:alert(1)', 'url-blocked'],
    ['JaVaScRiPt:alert(1)', 'url-blocked'],
    ['java\nscript:alert(1)', 'url-blocked'],
    ['\u0001javascript:alert(1)', 'url-blocked'],
    ['java\u0001script:alert(1)', 'url-blocked'],
    ['java\u200bscript:alert(1)', 'url-blocked'],
    ['&#106;avascript:alert(1)', 'url-blocked'],
    ['&#x6A;avascript&colon;alert(1)', 'url-blocked'],
    ['&#x110000;&Tab;javascript&#58;alert(1)', 'url-blocked'],
    ['java%73cript%3Aalert(1)', 'url-blocked'],
    ['java%2573cript%253Aalert(1)', 'url-blocked'],
    ['ｊａｖａｓｃｒｉｐｔ：alert(1)', 'url-blocked'],
    ['vbscript:msgbox(1)', 'url-blocked'],
    ['data:text/html,<script>alert(1)</script>', 'url-blocked'],
    ['data:image/svg+xml,<svg onload=alert(1)>', 'url-blocked'],
    ['https://user:pass@example.com/', 'url-blocked'],
    ['https://user@example.com/', 'url-blocked'],
    ['https://example.com\\@evil.example/', 'url-blocked'],
    ['/\\evil.example/', 'url-blocked'],
    ['///evil.example/', 'url-blocked'],
    ['a:b', 'url-blocked'],
    ['\u202etpircs', 'url-blocked'],
    ['half \ud83d', 'url-blocked'],
    ['https://exa mple.com/', 'url-invalid'],
    ['', 'url-missing'],
    [' \n', 'url-missing'],
    [undefined, 'url-missing'],
    [42, 'url-missing'],
    [`https://example.com/${'a'.repeat(5000)}`, 'url-too-long'],
    [`data:image/png;base64,${'a'.repeat(70_000)}`, 'url-too-long'],
  ])('refuses %j as %s', (raw, rule) => {
    const { issue, url } = safeUrl(raw, { use, path: ['cover', 'url'] });
    expect(url).toBeUndefined();
    expect(issue).toMatchObject({ code: `image-source/${rule}`, path: ['cover', 'url'] });
  });
});

test('takes raster data for media alone', () => {
  const url = 'data:image/png;base64,iVBORw0KGgo=';
  expect(safeUrl(url, { use: 'media' })).toEqual({ url });
  expect(safeUrl(url, { use: 'link' }).issue?.code).toBe('image-source/url-blocked');
});

test.each([['mailto:a@b.example'], ['tel:1'], ['#top']])('refuses %s as media', (raw) => {
  expect(safeUrl(raw, { use: 'media' }).url).toBeUndefined();
});

test('refuses a mail link that writes a header', () => {
  const url = 'mailto:a@b.example?body=x%0D%0ABcc:c@d.example';
  expect(safeUrl(url, { use: 'link' }).issue?.code).toBe('image-source/url-blocked');
});

test('reports a base that is no URL', () => {
  expect(safeUrl('a.png', { use: 'media', base: 'page' }).issue?.code).toBe(
    'image-source/url-invalid',
  );
  expect(safeUrl('a.png', { use: 'media', base: 'file:///a/' }).issue?.code).toBe(
    'image-source/url-blocked',
  );
});

test('describes what it refused without repeating it', () => {
  const { issue } = safeUrl(`javascript:${'a'.repeat(200)}`, { use: 'link' });
  expect(issue?.received?.length).toBeLessThan(80);
  expect(issue?.message).toMatch(
    /^The value is not a safe URL\. Expected .* Received .* Remove it\.$/,
  );
});

test('says where a URL lies as one would write it', () => {
  const { issue } = safeUrl('a:b', { use: 'link', path: ['body', 3, 'image', 'src'] });
  expect(issue?.message).toMatch(/^body\[3\]\.image\.src is not a safe URL\./);
  expect(safeUrl('a:b', { use: 'link', path: [0, 'src'] }).issue?.message).toMatch(
    /^\[0\]\.src is/,
  );
});

test('gives a plain URL as browsers write it, without making one', () => {
  const piece = fc.constantFrom(
    ...[
      'a',
      'B9',
      '/',
      '//',
      '.',
      '..',
      '-',
      '--',
      '_',
      '~',
      '%41',
      '%2e',
      '%',
      '#',
      '?',
      '=',
      '&',
    ],
    ...[',', ';', ':', '@', '!', '$', '*', '(', ')', '+', 'xn', ':80', 'é', ' ', '|', "'"],
  );
  const host = fc.constantFrom(
    ...[
      'a.example',
      'www.a-b.example',
      'A.example',
      'xn--a.example',
      'a..example',
      '1.2.3.4',
      '0x7f',
    ],
    ...['a.example:443', 'a.example:8', 'u@a.example', 'a_b.example', 'example', 'a-.example'],
  );
  fc.assert(
    fc.property(fc.constantFrom('https', 'http'), host, fc.array(piece), (scheme, name, rest) => {
      const raw = `${scheme}://${name}/${rest.join('')}`;
      const { url } = safeUrl(raw, { use: 'media' });
      if (url !== undefined) expect(url).toBe(new URL(raw).href);
    }),
    { numRuns: 20_000 },
  );
});

test.each([
  ['https://example.com/', 4096],
  ['data:image/png;base64,', 65_536],
])('says how long a URL that begins %s may be', (start, most) => {
  const longest = start.padEnd(most, 'a');
  expect(safeUrl(longest, { use: 'media' }).url).toBe(longest);
  expect(safeUrl(`${longest}a`, { use: 'media' }).issue?.expected).toContain(String(most));
});
