// Times in one interleaved run, as multiples of JSON.parse of the same text (medians).
// node --conditions=@alphanode/source bench.mjs
import { execFileSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { safeParseArticle, safeParsePostMeta } from '@alphanode/meta-schema';
import { safeParsePostMeta as standalone } from '@alphanode/meta-schema/standalone';
import { buildSync } from 'esbuild';
import { peers } from './peers.mjs';
import { article, articleRecord, labelled, meta, stored } from './record.mjs';

const rounds = 60;
const repeats = 150;
/** Until the compilers of the engine have settled; JSON.parse is compiled from the start. */
const warmUps = 10_000;

const fault = (changes) => ({ ...structuredClone(meta), ...changes });
const one = fault({ hash: 'XYZ' });
const five = fault({
  hash: 'XYZ',
  score: { quality: 140 },
  revision: { lastReviewed: 'yesterday' },
  flags: { hasImages: 'maybe' },
  difficulty: 'guru',
});

const strict = { mode: 'strict' };
const cases = {
  'meta, strict': [meta, (record) => safeParsePostMeta(record, strict)],
  'meta, standalone strict': [meta, (record) => standalone(record, strict)],
  'meta, labels': [labelled, (record) => safeParsePostMeta(record)],
  'meta, five repairs': [stored, (record) => safeParsePostMeta(record)],
  'article, strict': [article, (record) => safeParseArticle(record, strict)],
  'article, repair': [articleRecord, (record) => safeParseArticle(record)],
  'meta, one fault': [one, (record) => safeParsePostMeta(record)],
  'meta, five faults': [five, (record) => safeParsePostMeta(record)],
};
for (const [name, check] of Object.entries(peers)) {
  cases[`${name}, valid`] = [meta, check];
  cases[`${name}, one fault`] = [one, check];
  cases[`${name}, five faults`] = [five, check];
}

const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];
const time = (run) => {
  const start = performance.now();
  for (let index = 0; index < repeats; index += 1) run();
  return performance.now() - start;
};

const results = {};
const runs = Object.entries(cases).map(([name, [record, check]]) => {
  const text = JSON.stringify(record);
  return { name, parse: () => JSON.parse(text), check: () => check(record), ratios: [] };
});
for (const { parse, check } of runs)
  for (let index = 0; index < warmUps; index += 1) (parse(), check());
for (let round = 0; round < rounds; round += 1) {
  for (const run of runs) run.ratios.push(time(run.check) / time(run.parse));
}
console.log('| work | times JSON.parse |\n| --- | --- |');
for (const { name, ratios } of runs) {
  results[name] = median(ratios);
  console.log(`| ${name} | ${results[name].toFixed(2)} |`);
}

const sizes = {
  'meta-schema (zod external)': [`export * from '@alphanode/meta-schema'`, ['zod']],
  'meta-schema/standalone': [`export * from '@alphanode/meta-schema/standalone'`, []],
  'meta-schema/guard': [`export * from '@alphanode/meta-schema/guard'`, []],
};
console.log('\n| entry | gzip bytes |\n| --- | --- |');
for (const [name, [contents, external]] of Object.entries(sizes)) {
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    legalComments: 'none',
    conditions: ['@alphanode/source'],
    external,
    logLevel: 'error',
  });
  console.log(`| ${name} | ${gzipSync(outputFiles[0].contents, { level: 9 }).length} |`);
}

console.log('\n| cold start | ms, import |\n| --- | --- |');
for (const name of [
  'zod',
  'zod/mini',
  'valibot',
  'ajv/dist/2020.js',
  'arktype',
  'typebox',
  '@alphanode/meta-schema',
  '@alphanode/meta-schema/standalone',
]) {
  const code = `const s = performance.now(); await import('${name}'); console.log(performance.now() - s)`;
  const times = Array.from({ length: 5 }, () =>
    Number(
      execFileSync(process.execPath, ['--input-type=module', '-e', code], {
        cwd: import.meta.dirname,
      }),
    ),
  );
  console.log(`| ${name} | ${median(times).toFixed(0)} |`);
}
