/** The facts that the page of the load-test post has to show, read from the browser's own tree. */
const facts = [
  [
    'the title is the only h1',
    'h1',
    (all) => all.length === 1 && /improving asset delivery/i.test(all[0].textContent),
  ],
  [
    'the lead picture has its width and height',
    'figure img',
    ([img]) => img.getAttribute('width') === '1200' && img.getAttribute('height') === '630',
  ],
  [
    'the lead picture keeps its URL to the byte',
    'figure img',
    ([img]) =>
      img.getAttribute('src') ===
      'https://dummyimage.com/1200x630/111827/ffffff.png&text=improving+asset+delivery+with+python+s',
  ],
  [
    'the credit stands apart from the caption',
    'figcaption',
    ([caption]) =>
      [...caption.querySelectorAll('*')].some((part) =>
        /^image source: dummyimage\.com$/i.test(part.textContent.trim()),
      ),
  ],
  [
    'every section heading has an id',
    'article h2',
    (all) => all.length >= 5 && all.every(({ id }) => id !== ''),
  ],
  [
    'the checklist has its five items',
    'article ul',
    (lists) =>
      lists.some((list) => list.children.length === 5 && /run linting/i.test(list.textContent)),
  ],
  [
    'the notice says that the post is held back',
    'article, main',
    (all) => all.some((part) => /human review/i.test(part.textContent)),
  ],
  ['robots are told not to index', 'meta[name=robots]', ([meta]) => /noindex/.test(meta.content)],
  [
    'JSON-LD discloses the machine-written style',
    'script[type="application/ld+json"]',
    (all) =>
      all.some((script) =>
        JSON.stringify(JSON.parse(script.textContent)).includes('digitalSourceType'),
      ),
  ],
  [
    'JSON-LD has no synthetic view count',
    'script[type="application/ld+json"]',
    (all) => all.every((script) => !script.textContent.includes('403369')),
  ],
  [
    'similar posts never name the post itself',
    'main a[href*="/posts/"]',
    (all) => all.length >= 2 && all.every((link) => link.pathname !== location.pathname),
  ],
];

/** Label and value of each meta fact that must be readable in the box. */
const metaFacts = [
  ['topic', 'improving asset delivery / python services'],
  ['reference', 'anp-ref-021914-1932'],
  ['hash', '44bee324d0250a0c020272ec'],
  ['code language', 'python'],
  ['difficulty', 'beginner'],
  ['reading time', '11'],
  ['view count', '403,369'],
  ['quality', '94'],
  ['status', 'reviewed'],
  ['version', '1.7.5'],
  ['last reviewed', '2019'],
  ['ai generated style', '1'],
  ['image heavy', '0'],
  ['needs human review', '1'],
  ['source id', 'alphanode-021914'],
  ['generator', 'anp content synthesizer'],
  ['paragraphs', '11'],
  ['seed', '21914'],
];

/** Checks the page that is open in `page`. */
export async function checkSamplePost(page, check) {
  for (const [title, selector, holds] of facts) {
    await check(`sample post: ${title}`, async () => {
      const result = await page.evaluate(
        `((all) => all.length > 0 && (${holds.toString()})(all))([...document.querySelectorAll(${JSON.stringify(selector)})])`,
      );
      if (result !== true) throw new Error(`Not so for ${selector}.`);
    });
  }
  const box = page
    .locator('section, aside, details')
    .filter({ hasText: 'anp-ref-021914-1932' })
    .last();
  for (const [label, value] of metaFacts) {
    await check(`sample post: the meta box shows ${label} ${value}`, async () => {
      const shown = await box.evaluate(
        (root, [name, text]) =>
          [...root.querySelectorAll('dt')].some(
            (dt) =>
              dt.textContent.trim().toLowerCase() === name &&
              dt.nextElementSibling?.textContent.includes(text) &&
              dt.nextElementSibling.checkVisibility(),
          ),
        [label, value],
      );
      if (!shown) throw new Error('It is not visible.');
    });
  }
  await check(
    'sample post: arrays are lists and records are lists of label and value',
    async () => {
      const counts = await box.evaluate((root) => ({
        lists: [...root.querySelectorAll('ul, ol')].filter((list) => list.checkVisibility()).length,
        nested: [...root.querySelectorAll('dl dl')].filter((list) => list.checkVisibility()).length,
        text: root.textContent,
      }));
      if (
        counts.lists < 6 ||
        counts.nested < 5 ||
        /\[object|Array\b|undefined|NaN/.test(counts.text)
      ) {
        throw new Error(JSON.stringify({ ...counts, text: undefined }));
      }
    },
  );
}
