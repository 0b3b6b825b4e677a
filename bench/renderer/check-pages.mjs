/**
 * Renders every fixture as a page and as a fragment in a host page, and looks at it: axe, html-validate, the W3C
 * checker, content security policy, width at 320, 768 and 1280 px, light and dark. Screenshots are left in
 * test-artefacts/renderer.
 */
import { createRequire } from 'node:module';
import fs from 'node:fs';
import { execFileSync } from 'node:child_process';
const req = createRequire(new URL('../../package.json', import.meta.url));
const { chromium } = req('playwright-core');
const axe = fs.readFileSync(req.resolve('axe-core/axe.min.js'), 'utf8');
const hv = req('html-validate');
const D = new URL('../../packages/html-renderer/dist/', import.meta.url).pathname;
const { renderPage, renderArticle, renderHead } = await import(D + 'index.js');
const { ar } = await import(D + 'labels/ar.js');
const { de } = await import(D + 'labels/de.js');
const { fixtures, video } = await import('./page-fixtures.mjs');
const out = new URL('../../test-artefacts/renderer', import.meta.url).pathname;
fs.mkdirSync(out, { recursive: true });
const css = fs.readFileSync(D + 'styles.css');
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><rect width="1200" height="630" fill="#1f2937"/><text x="600" y="330" fill="#fff" font-size="48" text-anchor="middle">a picture</text></svg>';
const validator = new hv.HtmlValidate(
  new hv.StaticConfigLoader({
    extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  }),
);
const b = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run'],
});
const CSP =
  "default-src 'none'; script-src 'none'; style-src 'self'; img-src https: data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";
const files = [];
let bad = 0,
  n = 0;
for (const [name, [article]] of Object.entries(fixtures))
  for (const kind of ['page', 'fragment']) {
    const options = {
      stylesheets: [
        { href: '/styles.css', integrity: (await import(D + 'static-css.js')).stylesheetHash },
      ],
      baseUrl: 'https://site.example/',
      siteName: 'Site',
      images: { formats: ['avif', 'webp'], preload: true },
      embeds: name === 'everything' ? [] : [video],
      labels: name === 'arabic' ? ar : name === 'german' ? de : undefined,
    };
    const html =
      kind === 'page'
        ? renderPage(article, options)
        : `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Host</title><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/styles.css" integrity="${(await import(D + 'static-css.js')).stylesheetHash}"></head><body><header><p>Host</p></header><main>${renderArticle(article, options)}</main></body></html>`;
    const page0 = html.replace('https://site.example/styles.css', '/styles.css');
    const f = `${out}/${name}-${kind}.html`;
    fs.writeFileSync(f, page0);
    files.push(f);
    if (page0.includes('/>')) {
      bad++;
      console.log('/>', name);
    }
    const r = await validator.validateString(html, f);
    for (const m of r.results.flatMap((x) => x.messages)) {
      bad++;
      console.log(
        'html-validate',
        name,
        kind,
        m.ruleId,
        m.message,
        m.line + ':' + m.column,
        html.slice(m.offset - 30, m.offset + 80),
      );
    }
    for (const colorScheme of ['light', 'dark'])
      for (const width of [320, 768, 1280]) {
        const ctx = await b.newContext({ viewport: { width, height: 900 }, colorScheme });
        const p = await ctx.newPage();
        const v = [];
        p.on('console', (m) => v.push(m.text()));
        await p.addInitScript(() => {
          globalThis.__v = [];
          addEventListener('securitypolicyviolation', (e) =>
            globalThis.__v.push(e.violatedDirective + ' ' + e.sample + e.blockedURI),
          );
        });
        await p.route('**/*', (r) => {
          const u = r.request().url();
          if (u.endsWith('/page'))
            return r.fulfill({
              contentType: 'text/html',
              body: page0,
              headers: {
                'content-security-policy': name === 'media' ? `${CSP}; media-src https:` : CSP,
              },
            });
          if (u.endsWith('/styles.css')) return r.fulfill({ contentType: 'text/css', body: css });
          return r.fulfill({ contentType: 'image/svg+xml', body: svg });
        });
        await p.goto('http://localhost:9/page');
        const ov = await p.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (ov > 0) {
          bad++;
          console.log(
            'overflow',
            name,
            width,
            ov,
            await p.evaluate(() =>
              [...document.querySelectorAll('*')]
                .filter((e) => e.getBoundingClientRect().right > innerWidth + 1)
                .slice(0, 5)
                .map((e) => e.outerHTML.slice(0, 80)),
            ),
          );
        }
        const cs = [...v, ...(await p.evaluate(() => globalThis.__v))].filter(
          (x) => !/frame/.test(x),
        );
        if (cs.length) {
          bad++;
          console.log('csp', name, width, cs);
        }
        await p.screenshot({
          path: `${out}/${name}-${kind}-${width}-${colorScheme}.png`,
          fullPage: true,
        });
        if (width !== 768) {
          const res = await p.evaluate(
            `(()=>{${axe};return axe.run({runOnly:['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']})})()`,
          );
          n++;
          for (const x of res.violations) {
            bad++;
            console.log(
              'axe',
              name,
              kind,
              width,
              colorScheme,
              x.id,
              x.nodes.length,
              x.nodes[0].html.slice(0, 120),
              x.nodes[0].failureSummary.slice(0, 200),
            );
          }
        }
        await ctx.close();
      }
  }
await b.close();
console.log('axe runs', n, 'bad', bad);
if (bad > 0) process.exitCode = 1;
try {
  console.log(
    'vnu',
    execFileSync(
      'java',
      [
        '-jar',
        req.resolve('vnu-jar/build/dist/vnu.jar'),
        '--Werror',
        '--format',
        'gnu',
        '--stdout',
        ...files,
      ],
      { encoding: 'utf8' },
    ) || '0 messages',
  );
} catch (e) {
  process.exitCode = 1;
  console.log('vnu', e.stdout?.slice(0, 3000), e.message.slice(0, 200));
}
