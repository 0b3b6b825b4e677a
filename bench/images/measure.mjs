import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The three files of a folder of real article pictures. */
export const readCorpus = (folder) => {
  const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  return {
    urls: read('article-image-urls.json'),
    srcsets: read('article-srcsets.json').map((row) => ({
      ...row,
      candidates: parseSrcset(row.srcset),
    })),
    captions: read('caption-credit-pairs.json'),
    figcaptions: read('figcaptions.json'),
  };
};

/** Candidates as a browser reads them, but also where the space after a comma was left out. */
export const parseSrcset = (srcset) => {
  const candidates = [];
  const pattern =
    /[\s,]*(\S*?[^\s,])(?:\s+([\d.]+)([wx])(?:\s+\d+h)?)?\s*(?:,(?=\s|https?:|\/)|$)/gy;
  for (const [, url, value, unit] of srcset.replaceAll('&amp;', '&').matchAll(pattern)) {
    // Some pages print the widths and forget the URLs.
    if (!/^\d+[wx]$/.test(url))
      candidates.push({ url, widthPx: unit === 'w' ? Number(value) : undefined, unit });
  }
  return candidates;
};

/** Whether a number stands in a text by itself, not inside a longer one. */
const contains = (text, number) => new RegExp(`(?<!\\d)${number}(?!\\d)`).test(text);

const base = 'https://page.invalid/';

/** Width read from the URL against the `Nw` that the page's author wrote. */
export const measureWidths = ({ parseImageUrl }, { srcsets }) => {
  const result = {
    candidates: 0,
    right: 0,
    named: 0,
    namedRight: 0,
    read: 0,
    readNamed: 0,
    misses: [],
    wrong: [],
  };
  for (const { candidates } of srcsets) {
    for (const { url, widthPx } of candidates) {
      if (widthPx === undefined) continue;
      const width = parseImageUrl(url, base)?.width;
      const named = contains(url, widthPx);
      const right = width === widthPx;
      result.candidates += 1;
      result.named += named ? 1 : 0;
      result.namedRight += named && right ? 1 : 0;
      result.right += right ? 1 : 0;
      result.read += width === undefined ? 0 : 1;
      result.readNamed += named && width !== undefined ? 1 : 0;
      if (named && !right) result.misses.push(`${widthPx} read ${width} ${url}`);
      if (width !== undefined && !right) result.wrong.push(`${widthPx} read ${width} ${url}`);
    }
  }
  return {
    ...result,
    recall: result.namedRight / result.named,
    /** Of the candidates whose URL names their width. */
    precision: result.namedRight / result.readNamed,
    /** Of all candidates with a width, those that name none too. */
    precisionAll: result.right / result.read,
  };
};

const group = (rows, keyOf) => {
  const groups = new Map();
  for (const row of rows) {
    const key = keyOf(row);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
};

/** Pairs of candidates in one srcset (one picture), and of unrelated srcsets on one page (two pictures). */
export const measureKeys = ({ imageKey }, { srcsets }) => {
  const result = { pairs: 0, merged: 0, otherPairs: 0, falseMerges: 0, misses: [], wrong: [] };
  const seen = new Set();
  for (const { page, candidates } of srcsets) {
    const urls = [...new Set(candidates.map(({ url }) => url))];
    const keys = urls.map((url) => imageKey(url, base));
    for (let a = 0; a < urls.length; a++) {
      for (let b = a + 1; b < urls.length; b++) {
        const id = `${page} ${urls[a]} ${urls[b]}`;
        if (seen.has(id)) continue;
        seen.add(id);
        result.pairs += 1;
        if (keys[a] === keys[b]) result.merged += 1;
        else result.misses.push(`${urls[a]}\n      ${urls[b]}\n      ${keys[a]}\n      ${keys[b]}`);
      }
    }
  }
  for (const rows of group(srcsets, ({ page }) => page).values()) {
    const pictures = distinctPictures(rows);
    for (let a = 0; a < pictures.length; a++) {
      for (let b = a + 1; b < pictures.length; b++) {
        result.otherPairs += 1;
        if (imageKey(pictures[a], base) !== imageKey(pictures[b], base)) continue;
        result.falseMerges += 1;
        result.wrong.push(`${pictures[a]}\n      ${pictures[b]}`);
      }
    }
  }
  return {
    ...result,
    rate: result.merged / result.pairs,
    falseRate: result.falseMerges / result.otherPairs,
  };
};

/** Runs of letters and digits: where two URLs share one they may show one picture. */
const tokens = (url) => {
  let text = url;
  try {
    text = decodeURIComponent(url);
  } catch {
    // A stray % is part of the name.
  }
  return text.match(/[\p{L}\d]{7,}/gu) ?? [];
};

/** One URL per picture of a page: of srcsets that share a word, the first; the others are undecided. */
const distinctPictures = (rows) => {
  const shared = new Map();
  for (const { candidates } of rows) {
    for (const token of new Set(candidates.flatMap(({ url }) => tokens(url)))) {
      shared.set(token, (shared.get(token) ?? 0) + 1);
    }
  }
  const taken = new Set();
  const pictures = [];
  for (const { candidates } of rows) {
    const [first] = candidates;
    if (first === undefined) continue;
    // A token on most srcsets of the page is a folder, not a picture.
    const own = tokens(first.url).filter(
      (token) => token.length >= 16 || shared.get(token) <= Math.max(4, rows.length / 3),
    );
    if (own.length === 0 || own.some((token) => taken.has(token))) continue;
    for (const token of own) taken.add(token);
    pictures.push(first.url);
  }
  return pictures;
};

const squeeze = (text) => text.replaceAll(/\s+/g, ' ').trim();

/** Credits split from captions whose credit the page marks, and from captions that have none marked. */
export const measureCredits = ({ splitCredit }, { captions, figcaptions }) => {
  const result = { marked: captions.length, exact: 0, misses: [], unmarked: 0, split: [] };
  for (const { caption, credit } of captions) {
    const found = splitCredit(caption).credit;
    if (found !== undefined && squeeze(found) === squeeze(credit)) result.exact += 1;
    else result.misses.push(`${JSON.stringify(found)}\n      ${JSON.stringify(credit)}`);
  }
  const marked = new Set(captions.map(({ caption }) => caption));
  for (const { caption } of figcaptions) {
    if (marked.has(caption)) continue;
    result.unmarked += 1;
    const split = splitCredit(caption);
    if (split.credit !== undefined) result.split.push(`${split.caption} || ${split.credit}`);
  }
  return result;
};
