// Hostile inputs one by one: the slowest call in CPU time, per MB of input where it has one, and the
// largest payload. A word as argument picks inputs by name.
// node --conditions=@alphanode/source hostile.mjs
import { safeParseArticle, safeParsePostMeta } from '@alphanode/meta-schema';
import { guard } from '@alphanode/meta-schema/guard';
import {
  safeParseArticle as aloneArticle,
  safeParsePostMeta as aloneMeta,
} from '@alphanode/meta-schema/standalone';

const maxMsPerMb = 250;
const maxBytes = 65_536;
const million = 1_000_000;

const boom = () => {
  throw new Error('boom');
};
const nested = (depth, wrap, leaf = 'leaf') => {
  let value = leaf;
  for (let level = 0; level < depth; level += 1) value = wrap(value);
  return value;
};
const keys = (count, make) => Object.fromEntries(Array.from({ length: count }, (_, i) => make(i)));
const cycle = { title: 'a' };
Object.assign(cycle, { meta: cycle, body: [cycle], entities: [cycle] });
const revoked = Proxy.revocable({}, {});
revoked.revoke();
const getter = (key) => Object.defineProperty({}, key, { enumerable: true, get: boom });

/** Name, value, and the MB of it as JSON text; 0 for what has no text of its own. */
const inputs = [
  ['lists, 100,000 deep', nested(100_000, (one) => [one]), 0.2],
  ['records, 100,000 deep', nested(100_000, (one) => ({ a: one })), 0.6],
  ['quotes, 100,000 deep', nested(100_000, (one) => ({ type: 'quote', children: [one] })), 3.3],
  ['JSON in a text, 100,000 deep', '['.repeat(100_000) + ']'.repeat(100_000), 0.2],
  ['1e6 keys', keys(million, (i) => [`key ${i}`, i]), 19.8],
  ['1e6 spellings of one key', keys(million, (i) => [`topic${' '.repeat(i % 7)}_${i}`, i]), 22],
  ['1e6 items', Array.from({ length: million }, () => 5), 2],
  ['1e6 blocks', Array.from({ length: million }, () => ({ type: 'x' })), 13],
  ['1e6 texts', Array.from({ length: million }, (_, i) => `item ${i}`), 13.9],
  ['1e6 items in a text', `[${'1,'.repeat(million)}1]`, 2],
  ['1e6 lines in a text', 'line\n'.repeat(million), 5],
  [
    'a serialised array of 1e6',
    `a:${million}:{${Array.from({ length: million }, (_, i) => `i:${i};i:1;`).join('')}}`,
    13,
  ],
  ['a cycle', cycle, 0],
  ['2^25 shared references', nested(25, (one) => [one, one]), 0],
  ['2^25 shared records', nested(25, (one) => ({ a: one, b: one })), 0],
  ['a sparse list of 2^32', Object.assign([], { length: 4_294_967_295 }), 0],
  ['a sparse list with an end', Object.assign([], { 4_000_000: 1 }), 0],
  ['a revoked proxy', revoked.proxy, 0],
  ['a proxy that throws', new Proxy({ title: 1 }, { get: boom, ownKeys: boom }), 0],
  ['a proxy with endless keys', new Proxy({}, { get: () => 'x', has: () => true }), 0],
  ['a getter that throws', getter('title'), 0],
  ['10,000 getters that throw', Array.from({ length: 10_000 }, () => getter('a')), 0],
  ['__proto__', JSON.parse('{"__proto__":{"polluted":1},"title":"a"}'), 0],
  ['constructor', JSON.parse('{"constructor":{"prototype":{"polluted":1}}}'), 0],
  ['symbols', { [Symbol('x')]: 1, a: Symbol('x') }, 0],
  ['a bigint of 100,000 digits', BigInt(`1${'0'.repeat(100_000)}`), 0.1],
  ['functions', { a: boom, b: class {}, c: async () => {} }, 0],
  ['lone surrogates, 1 MB', '\ud800'.repeat(million), 1],
  ['open direction marks, 1 MB', '\u202a'.repeat(million), 1],
  ['controls, 1 MB', '\0'.repeat(million), 1],
  ['a text of 50 MB', 'x'.repeat(50 * million), 50],
  ['a text of 50 MB in Chinese', '界'.repeat(50 * million), 50],
  ['spaces, 50 MB', ' '.repeat(50 * million), 50],
  ['line feeds, 50 MB', '\n'.repeat(50 * million), 50],
  ['digits, 50 MB', '9'.repeat(50 * million), 50],
  ['brackets, 50 MB', '['.repeat(50 * million), 50],
  ['stars, 50 MB', '**'.repeat(25 * million), 50],
  ['tags that stay open, 50 MB', '<a'.repeat(25 * million), 50],
  ['bars, 50 MB', '|'.repeat(50 * million), 50],
  ['commas, 50 MB', ',1'.repeat(25 * million), 50],
  ['dashes, 50 MB', 'a-'.repeat(25 * million), 50],
  ['a key of 50 MB', { ['k'.repeat(50 * million)]: 1 }, 50],
];

const calls = {
  guard: (value) => guard(value),
  'an article': (value) => safeParseArticle(value),
  'an article, strict': (value) => safeParseArticle(value, { mode: 'strict' }),
  'a meta': (value) => safeParsePostMeta(value),
  'a meta, salvage': (value) => safeParsePostMeta(value, { mode: 'salvage' }),
  'an article, standalone': (value) => aloneArticle(value),
  'a meta, standalone': (value) => aloneMeta(value, { mode: 'strict' }),
  'its body': (value) => safeParseArticle({ title: 'a', body: value, lead: value }),
  'its fields': (value) =>
    safeParseArticle({ title: value, slug: value, lang: value, publishedAt: value, cover: value }),
  'fields of the meta': (value) =>
    safeParsePostMeta({ topic: value, stack: value, outline: value, entities: value, hash: value }),
  'other fields of the meta': (value) =>
    safeParsePostMeta({ score: value, revision: value, images: value, 'view count': value }),
  'a key that no row knows': (value) => safeParsePostMeta({ mine: value, stack_0: value }),
};
/** How often the value stands in what a call is given. */
const times = {
  'its body': 2,
  'its fields': 5,
  'fields of the meta': 5,
  'other fields of the meta': 4,
  'a key that no row knows': 2,
};

const encoder = new TextEncoder();
const sizeOf = (issues) => encoder.encode(JSON.stringify(issues)).length;
const names = Object.getOwnPropertyNames(Object.prototype).length;

const measure = (value, mb) => {
  const worst = { ms: 0, perMb: 0, call: '', bytes: 0, throws: 0 };
  for (const [call, run] of Object.entries(calls)) {
    const start = process.cpuUsage();
    try {
      const { issues } = run(value);
      const { user, system } = process.cpuUsage(start);
      const ms = (user + system) / 1000;
      const perMb = ms / (times[call] ?? 1) / (mb > 0 ? Math.max(mb, 0.1) : 1);
      if (perMb > worst.perMb) Object.assign(worst, { ms, perMb, call });
      worst.bytes = Math.max(worst.bytes, sizeOf(issues));
    } catch {
      worst.throws += 1;
    }
  }
  return worst;
};

let over = 0;
measure({ title: 'a' }, 0);
console.log('| input | MB | ms per MB | slowest for | issues, bytes | throws |');
console.log('| --- | --- | --- | --- | --- | --- |');
const [word = ''] = process.argv.slice(2);
for (const [name, value, mb] of inputs.filter(([name]) => name.includes(word))) {
  const { perMb, call, bytes, throws } = measure(value, mb);
  const isOver = perMb > maxMsPerMb || bytes > maxBytes || throws > 0;
  if (isOver) over += 1;
  const cells = [name, mb || '-', perMb.toFixed(1), call, bytes, throws];
  console.log(`| ${cells.join(' | ')} |${isOver ? ' over' : ''}`);
}
const isPolluted = Object.getOwnPropertyNames(Object.prototype).length !== names;
console.log(
  `${inputs.length} inputs, ${over} over, prototypes ${isPolluted ? 'changed' : 'as they were'}`,
);
process.exit(over > 0 || isPolluted ? 1 : 0);
