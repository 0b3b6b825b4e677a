import { measureCredits, measureKeys, measureWidths, readCorpus } from './measure.mjs';

const [folder, ...flags] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: node accuracy.mjs FOLDER [--misses] [--half=a|b]');
  process.exit(2);
}

const entry = flags.includes('--source') ? 'src/index.ts' : 'dist/index.js';
const library = await import(new URL(`../../packages/image-source/${entry}`, import.meta.url));
const half = flags.find((flag) => flag.startsWith('--half='))?.slice(-1);

/** Splits pages, not pictures: a rule made for one page must not be measured on its neighbour. */
const side = (page) => {
  let sum = 0;
  for (const character of page) sum = (sum * 31 + character.codePointAt(0)) % 65_521;
  return sum % 2 === 0 ? 'a' : 'b';
};

const corpus = Object.fromEntries(
  Object.entries(readCorpus(folder)).map(([name, rows]) => [
    name,
    half === undefined ? rows : rows.filter(({ page }) => side(page) === half),
  ]),
);

const percent = (part) => (Number.isNaN(part) ? 'none' : part.toFixed(4));
const widths = measureWidths(library, corpus);
const keys = measureKeys(library, corpus);
const credits = measureCredits(library, corpus);

console.log(
  `width recall      ${percent(widths.recall)} of ${widths.named} candidates that name their width`,
);
console.log(
  `width precision   ${percent(widths.precision)} there, ${percent(widths.precisionAll)} of all ${widths.read} read`,
);
console.log(`same picture      ${percent(keys.rate)} of ${keys.pairs} pairs merged`);
console.log(
  `false merges      ${percent(keys.falseRate)} (${keys.falseMerges} of ${keys.otherPairs} pairs)`,
);
console.log(`credit exact      ${credits.exact} of ${credits.marked} marked`);
console.log(`credit elsewhere  ${credits.split.length} of ${credits.unmarked} unmarked captions`);

if (flags.includes('--misses')) {
  const print = (title, lines) => console.log([`\n# ${title}`, ...lines].join('\n    '));
  print('width missed', widths.misses);
  print('width wrong', widths.wrong);
  print('not merged', keys.misses);
  print('merged wrongly', keys.wrong);
  print('credit missed', credits.misses);
  print('credit in unmarked captions', credits.split);
}
