import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { launchBrowser } from './shared/browser.mjs';
import { expectArticle } from './shared/expect.js';

const types = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
};
const server = createServer(async ({ url }, response) => {
  const name = url === '/' ? 'index.html' : url.slice(1);
  const body = await readFile(`site/${name}`).catch(() => undefined);
  response.writeHead(body ? 200 : 404, { 'content-type': types[name.split('.').pop()] ?? '' });
  response.end(body);
}).listen(4414, '127.0.0.1');

const { browser } = await launchBrowser();
try {
  const page = await browser.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto('http://127.0.0.1:4414/', { waitUntil: 'domcontentloaded' });
  await page.waitForFunction(() => document.querySelector('#live').shadowRoot !== null);
  const articles = await page.evaluate(() =>
    [...document.querySelectorAll('alphanode-article')].map(({ shadowRoot }) => ({
      html: shadowRoot.innerHTML,
      // The host's own style does not reach in.
      color: getComputedStyle(shadowRoot.querySelector('h1')).color,
    })),
  );
  for (const { html, color } of articles) {
    expectArticle(html);
    if (color === 'rgb(255, 0, 0)')
      throw new Error("The page's own style reached into the article.");
  }
  if (articles.length !== 2) throw new Error(`The page shows ${articles.length} articles, not 2.`);
  if (errors.length > 0) throw new Error(errors.join('\n'));
} finally {
  await browser.close();
  server.close();
}
