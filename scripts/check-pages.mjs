/**
 * Draws every fixture of the renderer as a page and as a fragment in a host's page, and looks at each in a real
 * browser (width, content security policy, accessibility, light and dark) and in two HTML checkers. Screenshots at
 * each width, in print and in forced colours are left in test-artefacts/renderer.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import axe from 'axe-core';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { fixtures } from '../bench/renderer/page-fixtures.mjs';
import { renderArticle, renderPage } from '../packages/html-renderer/dist/index.js';
import { stylesheetHash } from '../packages/html-renderer/dist/static-css.js';
import { launchBrowser } from './browser.mjs';
import { paintPlaceholder } from './paint-placeholder.mjs';
import { createTally } from './tally.mjs';

const execute = promisify(execFile);
const root = new URL('..', import.meta.url).pathname;
const out = join(root, 'test-artefacts', 'renderer');
const stylesheet = readFileSync(join(root, 'packages/html-renderer/dist/styles.css'));
const { check, close } = createTally();

const policy =
  "default-src 'none'; script-src 'none'; style-src 'self'; img-src https: data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";
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
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Host</title><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/styles.css" integrity="${stylesheetHash}"></head><body><header><p>Host</p></header><main>${fragment}</main></body></html>`;

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

async function axeComplaintsOf(page) {
  const { violations } = await page.evaluate(
    `(() => {${axe.source}; return axe.run({ runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] })})()`,
  );
  return violations.map(
    ({ id, nodes }) => `axe ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}

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

/** Opens a view in one look, calls `act` with its page, and fails with everything that was complained about. */
async function open(browser, view, look, act) {
  const context = await browser.newContext({
    viewport: { width: look.width, height: 900 },
    ...look,
  });
  try {
    const page = await context.newPage();
    const messages = [];
    page.on('console', (message) => messages.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => messages.push(`error: ${error.message}`));
    await serve(page, view);
    await page.goto('http://localhost:9/view');
    await loadPictures(page);
    const complaints = [...(await complaintsOf(page, messages)), ...(await act(page))];
    if (complaints.length > 0) throw new Error(complaints.join('\n'));
  } finally {
    await context.close();
  }
}

const photograph = (page, name) =>
  page.screenshot({ path: join(out, `${name}.png`), fullPage: true });

/** Each view at each width, light and dark. */
const visits = views.flatMap((view) =>
  ['light', 'dark'].flatMap((colorScheme) =>
    widths.map((width) => ({
      title: `${view.name} is sound at ${width} px, ${colorScheme}`,
      view,
      look: { width, colorScheme },
      act: async (page) => {
        await photograph(page, `${view.name}-${width}-${colorScheme}`);
        return axeWidths.has(width) ? axeComplaintsOf(page) : [];
      },
    })),
  ),
);

/** What ground the page has in print, where it should have that of the paper. */
const printed = async (page, name) => {
  await page.emulateMedia({ media: 'print' });
  await photograph(page, `${name}-print`);
  const ground = await page.evaluate(
    () => globalThis.getComputedStyle(document.body).backgroundColor,
  );
  return ground === 'rgb(255, 255, 255)' ? [] : [`prints on ${ground}`];
};

const pageViews = views.filter(({ name }) => /^everything.*-page$/.test(name));
const otherVisits = pageViews.flatMap((view) => [
  {
    title: `${view.name} prints on white where the page is dark`,
    view,
    look: { width: 768, colorScheme: 'dark' },
    act: (page) => printed(page, view.name),
  },
  {
    title: `${view.name} is sound in forced colours`,
    view,
    look: { width: 768, forcedColors: 'active' },
    act: async (page) => {
      await photograph(page, `${view.name}-forced-colours`);
      return axeComplaintsOf(page);
    },
  },
]);

async function checkInBrowser() {
  const { browser, executablePath } = await launchBrowser();
  console.log(`Browser: ${executablePath} ${browser.version()}`);
  const queue = [...visits, ...otherVisits].values();
  const worker = async () => {
    for (const { title, view, look, act } of queue)
      await check(title, () => open(browser, view, look, act));
  };
  await Promise.all([worker(), worker(), worker()]);
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
