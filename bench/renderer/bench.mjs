import assert from 'node:assert/strict';
import {
  html,
  renderArticle,
  renderPage,
  streamArticle,
} from '../../packages/html-renderer/dist/index.js';
import { long, sample } from './article.mjs';
import * as limit from './limit.mjs';
import { allocated, compare } from './measure.mjs';
import { bodies, treeOf, whole } from './peers.mjs';

/** Posts of one site: no two have the same title, day, reading time or count. */
const many = Array.from({ length: 64 }, (_, index) => ({
  ...sample,
  title: `${sample.title} ${index}`,
  meta: {
    ...sample.meta,
    readingTime: 1 + index,
    viewCount: 403_369 + 1001 * index,
    revision: {
      ...sample.meta.revision,
      lastReviewed: new Date(Date.UTC(2019, 0, 1 + 5 * index)).toISOString().slice(0, 10),
    },
  },
}));
const each = (call) => (index) => call(many[index & 63]);

for (const article of many)
  assert.equal(limit.article(article), renderArticle(article), 'the limit gives other bytes');
assert.equal(limit.body(long), renderArticle(long), 'the limit gives other bytes');

const components = { Header: (_props, { renderDefault }) => html`${renderDefault()}` };
assert.equal(renderArticle(sample, { components }), renderArticle(sample));

const trees = many.map((article) => treeOf(limit.article(article)));
const words = (markup) =>
  markup
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, '')
    .replace(/&\w+;/g, '');
const calls = [
  ['limit', each(limit.article)],
  ['renderArticle', each((article) => renderArticle(article))],
  ['renderArticle, one override', each((article) => renderArticle(article, { components }))],
  ['renderPage', each((article) => renderPage(article))],
];
for (const [name, call] of Object.entries(whole)) {
  assert.equal(words(String(call(trees[0]))), words(limit.article(many[0])), `${name} loses text`);
  calls.push([`${name}`, (index) => String(call(trees[index & 63]))]);
}
/** The body alone, as the converters below draw it. */
const bodyOf = ({ title, lang, body }) => ({
  title,
  lang,
  body,
  meta: { extra: [] },
  authors: [],
  tags: [],
  similar: [],
});
const own = { renderArticle: [bodyOf, (article) => renderArticle(article)] };
for (const [name, [convert, call]] of Object.entries({ ...own, ...bodies })) {
  const inputs = many.map(convert);
  calls.push([`${name} (body alone)`, (index) => call(inputs[index & 63])]);
}
const rows = (costs) =>
  [...costs].map(([name, cost]) => ({
    name,
    µs: cost.toFixed(1),
    'x limit': (cost / costs.get('limit')).toFixed(2),
    KiB: allocated(calls.find(([other]) => other === name)[1]).toFixed(1),
  }));
// What has a limit is measured for longer: other load comes and goes within seconds, and in each round the
// memory of all is collected once or twice.
const longRun = { rounds: 61, milliseconds: 60 };
const variants = compare(calls.slice(0, 4), longRun);
console.table(rows(variants));
// Peers are compared apart from the variants, so that their garbage is not collected in the renderer's time.
console.table(rows(compare([calls[0], ...calls.slice(4)])));
const costs = variants;

const big = compare(
  [
    ['limit', () => limit.body(long)],
    ['renderArticle', () => renderArticle(long)],
  ],
  longRun,
);
const firstChunk = async () => {
  const start = process.hrtime.bigint();
  await streamArticle(long).getReader().read();
  return Number(process.hrtime.bigint() - start) / 1000;
};
/** One after the other, so that neither is charged with the garbage of the other. */
const firsts = [];
const wholes = [];
for (let index = 0; index < 1000; index++) firsts.push(await firstChunk());
for (let index = 0; index < 300; index++) {
  const start = process.hrtime.bigint();
  Buffer.from(renderArticle(long));
  wholes.push(Number(process.hrtime.bigint() - start) / 1000);
}
const middle = (values) => values.sort((a, b) => a - b)[values.length >> 1];
const first = middle(firsts);
const noCover = many.map((article) => ({ ...article, cover: undefined }));
const coverless = compare([calls[0], ['x', (index) => renderArticle(noCover[index & 63])]]);
console.log(
  `without the lead picture x limit ${(coverless.get('x') / coverless.get('limit')).toFixed(2)}`,
);
console.log(`2,000 blocks, ${Buffer.byteLength(renderArticle(long))} bytes`);
console.log(`  x limit ${(big.get('renderArticle') / big.get('limit')).toFixed(2)}`);
console.log(`  first chunk 1/${(middle(wholes) / first).toFixed(0)} of the whole`);
console.log(
  `one override x none ${(costs.get('renderArticle, one override') / costs.get('renderArticle')).toFixed(2)}`,
);
console.log(`page x fragment ${(costs.get('renderPage') / costs.get('renderArticle')).toFixed(2)}`);
