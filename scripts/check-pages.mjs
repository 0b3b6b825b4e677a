/**
 * Draws every fixture of the renderer as a page and as a fragment in a host's page, and looks at each in a real
 * browser (width, content security policy, accessibility, light and dark) and in two HTML checkers. Screenshots at
 * each width, in print and in forced colours are left in test-artefacts/renderer.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import axe from 'axe-core';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { fixtures } from '../bench/renderer/page-fixtures.mjs';
import { renderArticle, renderPage } from '../packages/html-renderer/dist/index.js';
import { stylesheetHash } from '../packages/html-renderer/dist/static-css.js';
import { launchBrowser } from './browser.mjs';
import { pagePolicy } from './page-policy.mjs';
import { paintPlaceholder } from './paint-placeholder.mjs';
import { createTally } from './tally.mjs';

const execute = promisify(execFile);
const root = new URL('..', import.meta.url).pathname;
const out = join(root, 'test-artefacts', 'renderer');
const stylesheet = readFileSync(join(root, 'packages/html-renderer/dist/styles.css'));
const { check, close } = createTally();

/** The stylesheet of a site that follows the reader's choice of light or dark; the checker of contrast needs a ground. */
const hostStylesheet =
  ':root { color-scheme: light dark } body { background: light-dark(#fff, #121212); color: light-dark(#222, #eee) }';
const hostHash = `sha384-${createHash('sha384').update(hostStylesheet).digest('base64')}`;

/** What every page runs under, and what no page needs, which the former does not forbid. */
const policy = `${pagePolicy}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'`;
const widths = [320, 768, 1280];
/** Widths at which accessibility is looked at too. */
const axeWidths = new Set([320, 1280]);
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const optionsOf = ({ labels, embeds }) => ({
  baseUrl: 'https://site.example/',
  siteName: 'Site',
  stylesheets: [{ href: '/styles.css', integrity: stylesheetHash }],
  images: { formats: ['avif', 'webp'], preload: true },
  labels,
  embeds,
});

/** A page of a site that knows the article only as a string. */
const hostPage = (fragment) =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Host</title><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/styles.css" integrity="${stylesheetHash}"><link rel="stylesheet" href="/host.css" integrity="${hostHash}"></head><body><header><p>Host</p></header><main>${fragment}</main></body></html>`;

const views = Object.entries(fixtures).flatMap(([name, fixture]) => {
  const options = optionsOf(fixture);
  const { article, allowed = '' } = fixture;
  return [
    { name: `${name}-page`, allowed, markup: renderPage(article, options) },
    { name: `${name}-fragment`, allowed, markup: hostPage(renderArticle(article, options)) },
  ];
});

const fileOf = ({ name }) => join(out, `${name}.html`);

/** Serves a view, its stylesheet, and a picture in the place of each picture, to one page. */
async function serve(page, { markup, allowed }) {
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (url.endsWith('/styles.css'))
      return route.fulfill({ contentType: 'text/css', body: stylesheet });
    if (url.endsWith('/host.css'))
      return route.fulfill({ contentType: 'text/css', body: hostStylesheet });
    if (!url.endsWith('/view')) return route.fulfill(paintPlaceholder(url));
    const headers = { 'content-security-policy': policy + allowed };
    return route.fulfill({ contentType: 'text/html', body: markup, headers });
  });
  await page.addInitScript(() => {
    globalThis.violations = [];
    addEventListener('securitypolicyviolation', (event) =>
      globalThis.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    );
  });
}

/** What a visitor's browser would complain about, accessibility aside. */
async function complaintsOf(page, messages) {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  const violations = await page.evaluate(() => globalThis.violations);
  const wide = overflow > 0 ? [`${overflow} px wider than the window`] : [];
  return [...wide, ...violations.map((text) => `policy: ${text}`), ...messages];
}

const axeComplaintsOf = async (page) => {
  const { violations } = await page.evaluate(
    `axe.run({ runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'], iframes: false })`,
  );
  return violations.map(
    ({ id, nodes }) => `axe ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
};

/** Lets pictures below the window load, so that a screenshot of the whole page has them. */
const loadPictures = (page) =>
  page.evaluate(() =>
    Promise.all(
      [...document.images].map((image) => {
        image.loading = 'eager';
        return image.decode().catch(() => undefined);
      }),
    ),
  );

const photograph = (page, name) =>
  page.screenshot({ path: join(out, `${name}.png`), fullPage: true });

/** What ground the page has in print, where it should have that of the paper. */
const groundInPrint = (page) =>
  page.evaluate(() => {
    const ground = globalThis.getComputedStyle(document.body).backgroundColor;
    return ground === 'rgb(255, 255, 255)' ? [] : [`prints on ${ground}`];
  });

const screen = { media: 'screen', colorScheme: 'light', forcedColors: 'none' };

/** Every look at a view: each width, light and dark. */
const looks = ['light', 'dark'].flatMap((colorScheme) =>
  widths.map((width) => ({
    name: `${width}-${colorScheme}`,
    says: `is sound at ${width} px, ${colorScheme}`,
    width,
    media: { ...screen, colorScheme },
    look: axeWidths.has(width) ? axeComplaintsOf : () => [],
  })),
);

/** Looks at a page that has everything. */
const otherLooks = [
  {
    name: 'print',
    says: 'prints on white where the page is dark',
    width: 768,
    media: { ...screen, media: 'print', colorScheme: 'dark' },
    look: groundInPrint,
  },
  {
    name: 'forced-colours',
    says: 'is sound in forced colours',
    width: 768,
    media: { ...screen, forcedColors: 'active' },
    look: axeComplaintsOf,
  },
];

const looksAt = ({ name }) =>
  /^everything.*-page$/.test(name) ? [...looks, ...otherLooks] : looks;

/** Opens a view once and looks at it in each of its looks; each fails with everything that was complained about. */
async function visit(browser, view) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const messages = [];
  page.on('console', (message) => messages.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => messages.push(`error: ${error.message}`));
  await serve(page, view);
  await page.goto('http://localhost:9/view');
  await page.evaluate(axe.source);
  for (const { name, says, width, media, look } of looksAt(view)) {
    await check(`${view.name} ${says}`, async () => {
      await page.emulateMedia(media);
      await page.setViewportSize({ width, height: 900 });
      await loadPictures(page);
      await photograph(page, `${view.name}-${name}`);
      const complaints = [...(await complaintsOf(page, messages)), ...(await look(page))];
      if (complaints.length > 0) throw new Error(complaints.join('\n'));
    });
  }
  await context.close();
}

async function checkInBrowser() {
  const { browser, executablePath } = await launchBrowser();
  console.log(`Browser: ${executablePath} ${browser.version()}`);
  const queue = views.values();
  const worker = async () => {
    for (const view of queue) await check(`${view.name} opens`, () => visit(browser, view));
  };
  await Promise.all([worker(), worker()]);
  await browser.close();
}

async function checkMarkup() {
  const validator = new HtmlValidate(
    new StaticConfigLoader({
      extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
    }),
  );
  for (const view of views) {
    await check(`${view.name} passes html-validate`, async () => {
      const { results } = await validator.validateString(view.markup, fileOf(view));
      const messages = results.flatMap(({ messages: found }) => found);
      if (messages.length > 0)
        throw new Error(messages.map(({ ruleId, message }) => `${ruleId} ${message}`).join('\n'));
    });
  }
  try {
    await execute('java', ['-version']);
  } catch {
    console.log('NOT CHECKED: the W3C checker needs Java, and `java` was not found.');
    return;
  }
  const jar = join(root, 'node_modules/vnu-jar/build/dist/vnu.jar');
  await check(`${views.length} pages pass the W3C checker`, () =>
    execute(
      'java',
      ['-jar', jar, '--Werror', '--stdout', '--format', 'gnu', ...views.map(fileOf)],
      {
        maxBuffer: 1 << 26,
      },
    ),
  );
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const view of views) writeFileSync(fileOf(view), view.markup);
await check('the browser runs', checkInBrowser);
await checkMarkup();
close();
