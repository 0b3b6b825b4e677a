// Measures what is kept of real exports: `node scripts/corpus.mjs FOLDER [--verbose]`.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { micromark } from 'micromark';

import { blockWords, countKept, visibleText, wordsOf } from './words.mjs';

const { importArticles } = await import('@alphanode/import/node');
const { parseFrontMatter } = await import('@alphanode/import/front-matter');
const { htmlToBlocks } = await import('@alphanode/import/html');
const { parseBlocks } = await import('@alphanode/import/gutenberg');

const folder = process.argv[2];
const verbose = process.argv.includes('--verbose');
if (folder === undefined || !existsSync(folder)) {
  console.error('Name a folder of exports: node scripts/corpus.mjs FOLDER');
  process.exit(1);
}

let passed = 0;
let failed = 0;
const check = (fact, holds) => {
  console.log(`${holds ? 'ok  ' : 'FAIL'} ${fact}`);
  if (holds) passed++;
  else failed++;
};

const filesIn = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesIn(join(path, name)))
    : [path];
const files = filesIn(folder);
const percent = (part, whole) => (whole === 0 ? '100' : ((100 * part) / whole).toFixed(3));

const isLocated = ({ location, message }) =>
  location !== undefined && location.line > 0 && message.length > 0;

/** Items of one file or folder, with totals. */
const read = async (path) => {
  const items = [];
  for await (const item of importArticles(path)) items.push(item);
  return items;
};

const cdata = (raw) => {
  const text = raw.trim();
  if (text.startsWith('<![CDATA[') && text.endsWith(']]>')) {
    return text
      .slice(9, -3)
      .replaceAll(']]]]><![CDATA[>', ']]>')
      .replace(/\]\]>\s*<!\[CDATA\[/g, '');
  }
  return raw
    .trim()
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
};

const field = (item, name) => {
  const found = new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`).exec(item);
  return found === null ? '' : cdata(found[1]);
};

/** What the browser would show of a post: shortcodes and block comments are no words. */
const postText = (content) =>
  visibleText(
    content
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/\[(caption|wp_caption)\s[^\]]*?caption="([^"]*)"[^\]]*\]/g, ' $2 ')
      .replace(/\[embed\][\s\S]*?\[\/embed\]/g, ' ')
      .replace(/\[\/?(?:caption|wp_caption|gallery|video|audio|code|sourcecode)\b[^\]]*\]/g, ' '),
  );

/** What an address that becomes an embed shows. */
const isAddress = /^https?:\/\/\S+$/;

const php = spawnSync('php', ['-v']).status === 0;
const phpJson = (texts) =>
  JSON.parse(
    execFileSync(
      'php',
      [
        '-r',
        '$r=[]; foreach (json_decode(stream_get_contents(STDIN)) as $s) { $v=@unserialize($s, ["allowed_classes"=>false]); $r[]=$v===false && $s!=="b:0;" ? null : [json_decode(json_encode($v, JSON_PARTIAL_OUTPUT_ON_ERROR), true)]; } echo json_encode($r);',
      ],
      { input: JSON.stringify(texts), encoding: 'utf8', maxBuffer: 2 ** 28 },
    ),
  );

/** Every scalar of a value, in order; keys with it. */
const leaves = (value) => {
  if (Array.isArray(value)) return value.flatMap(leaves);
  if (value !== null && typeof value === 'object') {
    if (Array.isArray(value.entries) && value.entries.every((entry) => 'label' in entry))
      return value.entries.flatMap((entry) => [entry.label, ...leaves(entry.value)]);
    return Object.entries(value).flatMap(([key, inner]) => [key, ...leaves(inner)]);
  }
  return [String(value === true ? 1 : value === false ? 0 : (value ?? ''))];
};

const squash = (text) => text.replace(/[\s\p{Cf}\p{Cc}]+/gu, '').normalize('NFC');

/** A list or record that is stored as JSON. */
const jsonOf = (text) => {
  try {
    const value = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
};

const checkMeta = (rows, article) => {
  const all = squash(leaves(article.meta).join('\u0001'));
  const lost = [];
  const serialized = rows.filter(([, value]) => /^[aO]:\d+:/.test(value.trim()));
  const decoded =
    php && serialized.length > 0 ? phpJson(serialized.map(([, value]) => value.trim())) : [];
  for (const [key, value] of rows) {
    // What PHP wrote can only be compared with what PHP reads.
    if (!php && /^[aO]:\d+:/.test(value.trim())) continue;
    const index = serialized.findIndex((row) => row[0] === key && row[1] === value);
    const json = jsonOf(value);
    const wanted =
      json !== undefined
        ? leaves(json)
        : index !== -1 && decoded[index]
          ? leaves(decoded[index][0])
          : [value];
    for (const part of wanted)
      if (!all.includes(squash(part)) && !all.includes(squash(String(Number(part)))))
        lost.push([key, part.slice(0, 60)]);
  }
  return lost;
};

const wordpress = async () => {
  const exports = files.filter(
    (file) =>
      file.endsWith('.xml') && /<rss|<channel/.test(readFileSync(file, 'utf8').slice(0, 5000)),
  );
  const sum = { items: 0, answered: 0, published: 0, articles: 0, meta: 0, words: 0, kept: 0 };
  const lostMeta = [];
  const lostWords = [];
  for (const file of exports) {
    const text = readFileSync(file, 'utf8');
    const raw = text
      .split(/<item(?:\s[^>]*)?>/)
      .slice(1)
      .map((item) => item.split('</item>')[0]);
    const items = await read(file);
    // An export without items gives one issue, which says so.
    sum.items += Math.max(raw.length, 1);
    sum.answered += items.filter(
      ({ article, issues, source }) =>
        source.line > 0 && (article !== undefined || issues.some(isLocated)),
    ).length;
    raw.forEach((source, index) => {
      const type = field(source, 'wp:post_type');
      if (field(source, 'wp:status') !== 'publish' || (type !== 'post' && type !== 'page')) return;
      sum.published++;
      const { article } = items[index] ?? {};
      if (article === undefined) return;
      sum.articles++;
      const rows = [...source.matchAll(/<wp:postmeta>([\s\S]*?)<\/wp:postmeta>/g)].map(
        ([, row]) => [field(row, 'wp:meta_key'), field(row, 'wp:meta_value')],
      );
      sum.meta += rows.length;
      for (const lost of checkMeta(rows, article)) lostMeta.push([file, ...lost]);
      if (field(source, 'wp:post_password') !== '') return;
      const content = field(source, 'content:encoded');
      const expected = wordsOf(
        postText(content)
          .split(/\s+/)
          .filter((word) => !isAddress.test(word))
          .join(' '),
      );
      const { kept, total, lost } = countKept(expected, [
        ...blockWords(article.body),
        ...wordsOf(JSON.stringify(article.body.filter(({ type: kind }) => kind === 'embed'))),
      ]);
      sum.words += total;
      sum.kept += kept;
      if (lost.length > 0) lostWords.push(`${article.slug}: ${lost.slice(0, 12).join(' ')}`);
    });
  }
  if (exports.length === 0) return;
  check(
    `WordPress: ${exports.length} exports, ${sum.items} items, ${sum.answered} give an article or a located issue`,
    sum.items === sum.answered,
  );
  check(
    `WordPress: ${sum.articles} of ${sum.published} published posts and pages give an article (${percent(sum.articles, sum.published)} %)`,
    sum.articles >= 0.995 * sum.published,
  );
  check(
    `WordPress: ${lostMeta.length} of ${sum.meta} post meta values lost or changed${php ? '' : ' (NOT CHECKED: serialised arrays, since there is no php)'}`,
    lostMeta.length === 0,
  );
  check(
    `WordPress: ${sum.kept} of ${sum.words} visible words kept (${percent(sum.kept, sum.words)} %)`,
    sum.kept >= 0.999 * sum.words,
  );
  if (verbose) for (const each of [...lostMeta, ...lostWords]) console.log('    ', String(each));
};

const markdown = async () => {
  const posts = files.filter((file) => /\.(?:md|markdown)$/.test(file));
  if (posts.length === 0) return;
  const roots = [
    ...new Set(posts.map((file) => file.slice(folder.length).split('/').filter(Boolean)[0] ?? '')),
  ];
  for (const root of roots) {
    const sum = { files: 0, answered: 0, articles: 0, words: 0, kept: 0, scalars: 0, changed: 0 };
    const lostWords = [];
    for (const file of posts.filter((each) => each.startsWith(join(folder, root)))) {
      sum.files++;
      const items = await read(file);
      const [{ article, issues }] = items;
      if (article !== undefined || issues.some(isLocated)) sum.answered++;
      if (article === undefined) continue;
      sum.articles++;
      const { body, data } = parseFrontMatter(readFileSync(file, 'utf8'));
      const fenced = body
        .replace(
          /^([ \t]*)\{%-?\s*highlight\s+([\w+#.-]{1,40})[^%\n]{0,200}%\}[ \t]*$/gm,
          '$1```$2',
        )
        .replace(/^([ \t]*)\{%-?\s*endhighlight\s*-?%\}[ \t]*$/gm, '$1```')
        .replace(/\{%-?\s*(?:end)?(?:raw|comment)\s*-?%\}/g, '')
        // Addresses that a site fills in are no words.
        .replace(/\{%\s*(?:link|post_url)\s+([^\s%]+)\s*%\}/g, '$1')
        .replace(/\{\{\s*site\.(?:base)?url\s*\}\}/g, '')
        .replace(/(\]\(|\]:[ \t]*)\{\{[^{}\n]{0,200}\}\}/g, '$1#')
        .replace(/\{\{\s*["']([^"'{}]*)["']\s*\|\s*(?:relative|absolute)_url\s*\}\}/g, '$1');
      const html = micromark(fenced, {
        allowDangerousHtml: true,
        allowDangerousProtocol: true,
        extensions: [gfm()],
        htmlExtensions: [gfmHtml()],
      });
      const { kept, total, lost } = countKept(wordsOf(visibleText(html)), blockWords(article.body));
      sum.words += total;
      sum.kept += kept;
      if (lost.length > 0) lostWords.push(`${file}: ${lost.slice(0, 12).join(' ')}`);
      const all = squash(leaves(article).join('\u0001'));
      for (const [key, value] of Object.entries(data)) {
        if (/^(?:date|slug|title)/i.test(key)) continue;
        for (const part of leaves(value).filter(
          (leaf) => typeof value === 'string' || leaf.length > 0,
        )) {
          sum.scalars++;
          if (!all.includes(squash(part))) {
            sum.changed++;
            lostWords.push(`${file}: ${key} = ${part.slice(0, 60)}`);
          }
        }
      }
    }
    check(
      `${root}: ${sum.files} Markdown files, ${sum.answered} give an article or a located issue, ${sum.articles} an article`,
      sum.answered === sum.files && sum.articles >= 0.995 * sum.files,
    );
    check(
      `${root}: ${sum.kept} of ${sum.words} visible words kept (${percent(sum.kept, sum.words)} %)`,
      sum.kept >= 0.999 * sum.words,
    );
    check(
      `${root}: ${sum.changed} of ${sum.scalars} front matter values lost or changed`,
      sum.changed === 0,
    );
    if (verbose) for (const each of lostWords) console.log('    ', each);
  }
};

const hostile = () => {
  const file = files.find((each) => each.endsWith('payloads.jsonl'));
  if (file === undefined) return;
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const bad = rows.filter(({ html }) =>
    /"(?:href|url|citeUrl)":"(?!https?:|mailto:|tel:|data:image\/(?:png|jpe?g|gif|webp|avif|bmp);|[^":]*["/?#])/i.test(
      JSON.stringify(htmlToBlocks(html).blocks),
    ),
  );
  check(
    `Hostile HTML: ${rows.length} payloads, ${bad.length} leave a URL outside the allow-list`,
    bad.length === 0,
  );
};

const adversarial = () => {
  for (const piece of [
    '<!-- wp:a {',
    '<!-- wp:a -->',
    '<!-- wp:a { -->',
    '<!-- wp:a {} ',
    '<!--',
  ]) {
    const text = piece.repeat(Math.ceil(220_000 / piece.length));
    parseBlocks(text.slice(0, 20_000));
    const start = performance.now();
    parseBlocks(text);
    const took = performance.now() - start;
    check(`Block grammar: 220 KB of "${piece}" takes ${took.toFixed(1)} ms`, took < 50);
  }
};

await wordpress();
await markdown();
hostile();
adversarial();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
