/**
 * Builds and serves the demo as `npm start` does and looks at every page: in a real browser (console, content
 * security policy, width, accessibility, light and dark) and in two HTML checkers.
 */
import { execFile, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import axe from 'axe-core';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { checkSamplePost } from './check-sample-post.mjs';
import { launchBrowser } from './browser.mjs';
import { pagePolicy } from './page-policy.mjs';
import { paintPlaceholder } from './paint-placeholder.mjs';
import { createTally } from './tally.mjs';

const execute = promisify(execFile);
const artefacts = 'test-artefacts';
const out = join(artefacts, 'site');
const screenshot = 'docs/article.png';
const samplePost = '/posts/python-services-notes-improving-asset-delivery/';
const { check, close } = createTally();

/** Starts the demo and gives its URL once it serves. */
function startDemo() {
  const child = spawn(process.execPath, ['apps/demo/dist/cli.js', '--out', out], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let output = '';
    const listen = (data) => {
      output += data;
      const [url] = /http:\/\/localhost:\d+/.exec(output) ?? [];
      if (url !== undefined) resolve({ url, stop: () => child.kill('SIGTERM') });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', (code) =>
      reject(new Error(`The demo ended with exit code ${code}:\n${output}`)),
    );
  });
}

const htmlFiles = () =>
  readdirSync(out, { recursive: true })
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => join(out, file));

const pathOf = (file) =>
  `/${relative(out, file)
    .split(sep)
    .join('/')
    .replace(/index\.html$/, '')}`;

/** Opens a page and gives everything that a visitor's browser would complain about. */
async function inspect(browser, url, { width, colorScheme }) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  const page = await context.newPage();
  const complaints = [];
  // Pictures live elsewhere; a picture of the same size stands in, so that layout is real and nothing is fetched.
  await page.route(
    (to) => to.origin !== new URL(url).origin,
    (route) => route.fulfill(paintPlaceholder(route.request().url())),
  );
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    const itself =
      message.type() === 'error' && message.location().url === url && url.endsWith('/404.html');
    if (['error', 'warning'].includes(message.type()) && !itself)
      complaints.push(`console: ${message.text()}`);
  });
  await page.addInitScript(() => {
    globalThis.violations = [];
    addEventListener('securitypolicyviolation', (event) =>
      globalThis.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    );
  });
  await page.goto(url, { waitUntil: 'load' });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (overflow > 0) complaints.push(`${overflow} px wider than the window`);
  for (const violation of await page.evaluate(() => globalThis.violations))
    complaints.push(`policy: ${violation}`);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    }),
  );
  for (const { id, nodes } of violations)
    complaints.push(`axe ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  return { page, context, complaints };
}

const looks = [
  { width: 320, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
];

async function checkInBrowser(demo) {
  const { browser, executablePath } = await launchBrowser();
  console.log(`Browser: ${executablePath} ${browser.version()}`);
  const { headers } = await fetch(demo.url);
  await check('the server sends the content security policy that the README names', () => {
    const policy = headers.get('content-security-policy') ?? '';
    for (const part of pagePolicy.split('; ')) {
      if (!policy.split('; ').includes(part)) throw new Error(`${policy} lacks ${part}`);
    }
  });
  const visits = htmlFiles().flatMap((file) => looks.map((look) => ({ path: pathOf(file), look })));
  const visit = async ({ path, look }) => {
    const { context, complaints } = await inspect(browser, demo.url + path, look);
    await context.close();
    if (complaints.length > 0) throw new Error(complaints.join('\n'));
  };
  // As many at a time as keep a small machine busy.
  const queue = visits.values();
  const worker = async () => {
    for (const each of queue) {
      const { width, colorScheme } = each.look;
      await check(`${each.path} is sound at ${width} px, ${colorScheme}`, () => visit(each));
    }
  };
  await Promise.all([worker(), worker(), worker()]);
  const { page, context } = await inspect(browser, demo.url + samplePost, {
    width: 1100,
    colorScheme: 'light',
  });
  await checkSamplePost(page, check);
  await check(`a screenshot of ${samplePost}`, async () => {
    await page.screenshot({ path: join(artefacts, 'article.png'), fullPage: true });
    if (process.argv.includes('--screenshot')) {
      mkdirSync('docs', { recursive: true });
      await page.screenshot({ path: screenshot });
      console.log(`Wrote ${screenshot}`);
    }
  });
  await context.close();
  await browser.close();
}

async function checkMarkup() {
  const files = htmlFiles();
  const validator = new HtmlValidate(
    new StaticConfigLoader({
      extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
    }),
  );
  for (const file of files) {
    await check(`${pathOf(file)} passes html-validate`, async () => {
      const { results } = await validator.validateFile(file);
      const messages = results.flatMap(({ messages: found }) => found);
      if (messages.length > 0)
        throw new Error(
          messages
            .map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId} ${message}`)
            .join('\n'),
        );
    });
  }
  try {
    await execute('java', ['-version']);
  } catch {
    console.log(
      'NOT CHECKED: the W3C checker needs Java, and `java` was not found. Install a JRE (Debian: sudo apt-get install default-jre-headless) and run again.',
    );
    return;
  }
  await check(`${files.length} pages pass the W3C checker`, () =>
    execute(
      'java',
      [
        '-Xss1m',
        '-jar',
        'node_modules/vnu-jar/build/dist/vnu.jar',
        '--Werror',
        '--stdout',
        '--format',
        'gnu',
        ...files,
      ],
      { maxBuffer: 1 << 26 },
    ),
  );
}

rmSync(artefacts, { recursive: true, force: true });
mkdirSync(artefacts, { recursive: true });
const demo = await check('the demo builds and serves', startDemo);
if (demo !== undefined) {
  try {
    await check('the browser runs', () => checkInBrowser(demo));
  } finally {
    demo.stop();
  }
  await checkMarkup();
}
close();
