// Writes a WordPress export of any size, or reads one and tells peak memory and speed.
//   node large-export.mjs write OUT.xml 1000 [FOLDER]   1000 MB from the exports in FOLDER and made-up items
//   node large-export.mjs read FILE.xml wxr|node|once    through ./wxr, ./node, or a stream that is read once
//   node large-export.mjs read FILE.xml node worker      in a thread whose memory is limited
import { createReadStream, createWriteStream, readdirSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { getHeapSpaceStatistics } from 'node:v8';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

import { importArticles } from '../../packages/import/dist/node/index.js';
import { importWxr } from '../../packages/import/dist/wxr.js';

const paragraph =
  '<!-- wp:paragraph -->\n<p>Start by writing down what the system <strong>currently</strong> does &amp; why. <a href="https://example.com/a?b=1&amp;c=2">A link</a> and <code>npm i</code>.</p>\n<!-- /wp:paragraph -->\n';

const cdata = (text) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

const row = (key, value) =>
  `<wp:postmeta><wp:meta_key>${cdata(key)}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>\n`;

const head = (id, type, status) =>
  `<item><title>${cdata(`Item ${id} & more`)}</title><dc:creator>${cdata('admin')}</dc:creator><wp:post_id>${id}</wp:post_id><wp:post_date_gmt>2019-01-25 10:00:00</wp:post_date_gmt><wp:post_name>item-${id}</wp:post_name><wp:status>${status}</wp:status><wp:post_type>${type}</wp:post_type>\n`;

/** A post of about `kilobytes`, with 40 rows of meta and a featured image that comes after it. */
const post = (id, kilobytes) =>
  `${head(id, 'post', 'publish')}<content:encoded>${cdata(paragraph.repeat(kilobytes * 4))}</content:encoded>\n${Array.from({ length: 40 }, (_, n) => row(`key_${n}`, n % 4 === 0 ? 'a:2:{s:5:"stack";a:2:{i:0;s:4:"lint";i:1;s:4:"test";}s:5:"score";d:0.5;}' : `value ${n} of ${id}`)).join('')}${row('_thumbnail_id', String(id + 1))}</item>\n`;

const attachment = (id) =>
  `${head(id, 'attachment', 'inherit')}<wp:post_parent>${id - 1}</wp:post_parent><wp:attachment_url>${cdata(`https://example.com/wp-content/uploads/2019/01/picture-${id}.jpg`)}</wp:attachment_url>${row('_wp_attachment_metadata', `a:3:{s:5:"width";i:1200;s:6:"height";i:630;s:10:"image_meta";a:1:{s:6:"credit";s:7:"Someone";}}`)}${row('_wp_attachment_image_alt', `Picture ${id}`)}</item>\n`;

const realItems = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.xml'))
    .flatMap(
      (name) => readFileSync(join(folder, name), 'utf8').match(/<item>[\s\S]*?<\/item>/g) ?? [],
    );

const write = async (file, megabytes, folder) => {
  const out = createWriteStream(file);
  let written = 0;
  const put = async (text) => {
    written += Buffer.byteLength(text);
    if (!out.write(text)) await once(out, 'drain');
  };
  const real = folder === undefined ? [] : realItems(folder);
  await put(
    '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Large</title><language>en</language><wp:wxr_version>1.2</wp:wxr_version>\n',
  );
  let id = 10_000_000;
  for (let turn = 0; written < megabytes * 1e6; turn++) {
    // Every 500th post is long: 500 KB.
    await put(post(id, turn % 500 === 499 ? 500 : 4 + (turn % 60)));
    await put(attachment(id + 1));
    // Items of real exports, under ids of their own.
    const taken = real[turn % Math.max(1, real.length)];
    if (taken !== undefined)
      await put(`${taken.replace(/<wp:post_id>\d+/, `<wp:post_id>${id + 2}`)}\n`);
    id += 3;
  }
  await put('</channel></rss>\n');
  out.end();
  await once(out, 'close');
  console.log(`${file}: ${(written / 1e6).toFixed(0)} MB, ${(id - 10_000_000) / 3} turns`);
};

async function* pieces(file) {
  yield* createReadStream(file, { highWaterMark: 65_536 });
}

const ways = {
  wxr: (file) => importWxr(() => createReadStream(file)),
  node: (file) => importArticles(file),
  once: (file) => importWxr(pieces(file)),
};

const read = async (file, way = 'wxr') => {
  const { statSync } = await import('node:fs');
  const { size } = statSync(file);
  const start = performance.now();
  let [items, articles, metaValues, issues] = [0, 0, 0, 0];
  for await (const imported of ways[way](file)) {
    items++;
    issues += imported.issues.length;
    if (imported.article !== undefined) {
      articles++;
      metaValues += imported.article.meta.extra.length;
    }
  }
  const seconds = (performance.now() - start) / 1000;
  const { maxRSS, userCPUTime } = process.resourceUsage();
  const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
  console.log(
    `${way}: ${(size / 1e6).toFixed(0)} MB, ${items} items, ${articles} articles, ${metaValues} other meta values, ${issues} issues; peak ${(maxRSS / 1024).toFixed(0)} MB of memory, of which ${(young.physical_space_size / 1e6).toFixed(0)} MB at the end were the young generation of Node ${process.versions.node}; ${(size / 1e6 / seconds).toFixed(1)} MB/s (${(size / userCPUTime).toFixed(1)} MB per CPU second)`,
  );
};

/** The engine lets the young generation of the main thread grow to 128 MB, that of a thread as far as it is told. */
const resourceLimits = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 64 };

const [task, file, way, place] = isMainThread ? process.argv.slice(2) : workerData;
if (task === 'write') await write(file, Number(way), place);
else if (place === 'worker')
  new Worker(new URL(import.meta.url), { workerData: [task, file, way], resourceLimits });
else await read(file, way);
