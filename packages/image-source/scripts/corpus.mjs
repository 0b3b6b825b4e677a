// Measures the reader against real pages: `node scripts/corpus.mjs FOLDER`, a folder with `images` and `security`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as library from '@alphanode/image-source';
import {
  measureCredits,
  measureKeys,
  measureWidths,
  readCorpus,
} from '../../../bench/images/measure.mjs';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Name a folder of real inputs: node scripts/corpus.mjs FOLDER');
  process.exit(2);
}

let passed = 0;
let failed = 0;
const check = (fact, holds) => {
  console.log(`${holds ? 'ok  ' : 'FAIL'} ${fact}`);
  if (holds) passed++;
  else failed++;
};

const corpus = readCorpus(join(folder, 'images'));
const widths = measureWidths(library, corpus);
check(`width recall ${widths.recall.toFixed(4)} is at least 0.98`, widths.recall >= 0.98);
check(`width precision ${widths.precision.toFixed(4)} is at least 0.97`, widths.precision >= 0.97);
const keys = measureKeys(library, corpus);
check(`same pictures merged ${keys.rate.toFixed(4)} is at least 0.97`, keys.rate >= 0.97);
check(`false merges ${keys.falseRate.toFixed(4)} are at most 0.005`, keys.falseRate <= 0.005);
const credits = measureCredits(library, corpus);
check(
  `credits ${credits.exact} of ${credits.marked} are exact`,
  credits.exact >= 0.9 * credits.marked,
);

const hostile = readFileSync(join(folder, 'security', 'urls.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line).url);
const isSafe = (url) => {
  const { protocol, username, password } = new URL(url, 'https://page.invalid/');
  return /^(?:https?|mailto|tel):$/.test(protocol) && username + password === '';
};
const unsafe = ['link', 'media'].flatMap((use) =>
  hostile.filter((raw) => {
    const { url } = library.safeUrl(raw, { use });
    return url !== undefined && !url.startsWith('data:image/') && !isSafe(url);
  }),
);
check(
  `${unsafe.length} of ${hostile.length} hostile URLs pass as unsafe ones`,
  unsafe.length === 0,
);

const { one } = library.createImageNormalizer({ baseUrl: 'https://page.invalid/' });
const sorted = (image) => JSON.stringify(Object.entries(image).sort());
const unstable = [...hostile, ...corpus.urls.map(({ url }) => url)].filter((raw) => {
  const { image } = one(raw);
  const again = image && one(image).image;
  return image !== undefined && (again === undefined || sorted(again) !== sorted(image));
});
check(`${unstable.length} pictures change when they are read again`, unstable.length === 0);

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
