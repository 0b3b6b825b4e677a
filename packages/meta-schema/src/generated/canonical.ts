// Written by scripts/generate.ts from the field tables. Do not edit.
import { isBody, isLead } from '../canonical-body.ts';
import { isCanonicalUrl } from '../canonical-url.ts';
import { type Json } from '../json.ts';
import { isExtra } from '../meta-value.ts';
import { matches } from '../patterns.ts';
import { isList, isRecord } from '../reading.ts';

const isText = (v: Json): boolean => typeof v === 'string';
const isWhole = (v: Json): boolean => Number.isSafeInteger(v) && Number(v) >= 0;
const isPair = (r: Json): boolean =>
  isRecord(r) &&
  typeof r['key'] === 'string' &&
  typeof r['value'] === 'string' &&
  Object.keys(r).length === 2;

export const isScore = (r: Json): boolean => {
  if (!isRecord(r)) return false;
  let known = 0;
  let v: Json | undefined;
  v = r['quality'];
  if (v !== undefined) {
    if (!(typeof v === 'number' && v >= 0 && v <= 100)) return false;
    known += 1;
  }
  v = r['freshness'];
  if (v !== undefined) {
    if (!(typeof v === 'number' && v >= 0 && v <= 100)) return false;
    known += 1;
  }
  v = r['depth'];
  if (v !== undefined) {
    if (!(typeof v === 'number' && v >= 0 && v <= 100)) return false;
    known += 1;
  }
  v = r['clarity'];
  if (v !== undefined) {
    if (!(typeof v === 'number' && v >= 0 && v <= 100)) return false;
    known += 1;
  }
  return Object.keys(r).length === known;
};

export const isRevision = (r: Json): boolean => {
  if (!isRecord(r)) return false;
  let known = 0;
  let v: Json | undefined;
  v = r['status'];
  if (v !== undefined) {
    if (!(typeof v === 'string')) return false;
    known += 1;
  }
  v = r['version'];
  if (v !== undefined) {
    if (!(typeof v === 'string')) return false;
    known += 1;
  }
  v = r['lastReviewed'];
  if (v !== undefined) {
    if (!(typeof v === 'string' && matches.date(v))) return false;
    known += 1;
  }
  return Object.keys(r).length === known;
};

export const isFlags = (r: Json): boolean => {
  if (!isRecord(r)) return false;
  let known = 0;
  let v: Json | undefined;
  v = r['aiGeneratedStyle'];
  if (v !== undefined) {
    if (!(v === 0 || v === 1)) return false;
    known += 1;
  }
  v = r['hasImages'];
  if (v !== undefined) {
    if (!(v === 0 || v === 1)) return false;
    known += 1;
  }
  v = r['imageHeavy'];
  if (v !== undefined) {
    if (!(v === 0 || v === 1)) return false;
    known += 1;
  }
  v = r['needsHumanReview'];
  if (v !== undefined) {
    if (!(v === 0 || v === 1)) return false;
    known += 1;
  }
  return Object.keys(r).length === known;
};

export const isEntities = (r: Json): boolean => {
  if (!isRecord(r)) return false;
  let known = 0;
  let v: Json | undefined;
  v = r['name'];
  if (v === undefined || !(typeof v === 'string')) return false;
  known += 1;
  v = r['type'];
  if (v !== undefined) {
    if (!(typeof v === 'string')) return false;
    known += 1;
  }
  return Object.keys(r).length === known;
};

export const isImageSource = (r: Json): boolean => {
  if (!isRecord(r)) return false;
  let known = 0;
  let v: Json | undefined;
  v = r['source'];
  if (v !== undefined) {
    if (!(typeof v === 'string')) return false;
    known += 1;
  }
  v = r['url'];
  if (v === undefined || !(typeof v === 'string' && isCanonicalUrl(v, 'media'))) return false;
  known += 1;
  v = r['caption'];
  if (v !== undefined) {
    if (!(typeof v === 'string')) return false;
    known += 1;
  }
  v = r['alt'];
  if (v !== undefined) {
    if (!(typeof v === 'string')) return false;
    known += 1;
  }
  v = r['width'];
  if (v !== undefined) {
    if (!isWhole(v)) return false;
    known += 1;
  }
  v = r['height'];
  if (v !== undefined) {
    if (!isWhole(v)) return false;
    known += 1;
  }
  v = r['credit'];
  if (v !== undefined) {
    if (!(typeof v === 'string')) return false;
    known += 1;
  }
  v = r['creator'];
  if (v !== undefined) {
    if (!(typeof v === 'string')) return false;
    known += 1;
  }
  v = r['copyrightNotice'];
  if (v !== undefined) {
    if (!(typeof v === 'string')) return false;
    known += 1;
  }
  v = r['license'];
  if (v !== undefined) {
    if (!(typeof v === 'string' && isCanonicalUrl(v, 'link'))) return false;
    known += 1;
  }
  v = r['acquireLicensePage'];
  if (v !== undefined) {
    if (!(typeof v === 'string' && isCanonicalUrl(v, 'link'))) return false;
    known += 1;
  }
  return Object.keys(r).length === known;
};

export const isPayload = (r: Json): boolean => {
  if (!isRecord(r)) return false;
  let known = 0;
  let v: Json | undefined;
  v = r['sourceId'];
  if (v !== undefined) {
    if (!(typeof v === 'string')) return false;
    known += 1;
  }
  v = r['generator'];
  if (v !== undefined) {
    if (!(typeof v === 'string')) return false;
    known += 1;
  }
  v = r['paragraphs'];
  if (v !== undefined) {
    if (!isWhole(v)) return false;
    known += 1;
  }
  v = r['scenario'];
  if (v !== undefined) {
    if (!(typeof v === 'string')) return false;
    known += 1;
  }
  v = r['seed'];
  if (v !== undefined) {
    if (!isWhole(v)) return false;
    known += 1;
  }
  return Object.keys(r).length === known;
};

export const isPostMeta = (r: Json): boolean => {
  if (!isRecord(r)) return false;
  let known = 0;
  let v: Json | undefined;
  v = r['topic'];
  if (v !== undefined) {
    if (!(typeof v === 'string')) return false;
    known += 1;
  }
  v = r['summary'];
  if (v !== undefined) {
    if (!(typeof v === 'string')) return false;
    known += 1;
  }
  v = r['aiOutline'];
  if (v !== undefined) {
    if (!(isList(v) && v.every(isPair))) return false;
    known += 1;
  }
  v = r['aiBrief'];
  if (v !== undefined) {
    if (!(typeof v === 'string')) return false;
    known += 1;
  }
  v = r['stack'];
  if (v !== undefined) {
    if (!(isList(v) && v.every(isText))) return false;
    known += 1;
  }
  v = r['tools'];
  if (v !== undefined) {
    if (!(isList(v) && v.every(isText))) return false;
    known += 1;
  }
  v = r['codeLanguage'];
  if (v !== undefined) {
    if (!(typeof v === 'string')) return false;
    known += 1;
  }
  v = r['difficulty'];
  if (v !== undefined) {
    if (!(v === 'beginner' || v === 'intermediate' || v === 'advanced')) return false;
    known += 1;
  }
  v = r['readingTime'];
  if (v !== undefined) {
    if (!isWhole(v)) return false;
    known += 1;
  }
  v = r['viewCount'];
  if (v !== undefined) {
    if (!isWhole(v)) return false;
    known += 1;
  }
  v = r['score'];
  if (v !== undefined) {
    if (!isScore(v)) return false;
    known += 1;
  }
  v = r['revision'];
  if (v !== undefined) {
    if (!isRevision(v)) return false;
    known += 1;
  }
  v = r['reference'];
  if (v !== undefined) {
    if (!(typeof v === 'string')) return false;
    known += 1;
  }
  v = r['hash'];
  if (v !== undefined) {
    if (!(typeof v === 'string' && matches.hex(v))) return false;
    known += 1;
  }
  v = r['flags'];
  if (v !== undefined) {
    if (!isFlags(v)) return false;
    known += 1;
  }
  v = r['checklist'];
  if (v !== undefined) {
    if (!(isList(v) && v.every(isText))) return false;
    known += 1;
  }
  v = r['entities'];
  if (v !== undefined) {
    if (!(isList(v) && v.every(isEntities))) return false;
    known += 1;
  }
  v = r['imageSources'];
  if (v !== undefined) {
    if (!(isList(v) && v.every(isImageSource))) return false;
    known += 1;
  }
  v = r['payload'];
  if (v !== undefined) {
    if (!isPayload(v)) return false;
    known += 1;
  }
  v = r['notes'];
  if (v !== undefined) {
    if (!(isList(v) && v.every(isText))) return false;
    known += 1;
  }
  v = r['extra'];
  if (v === undefined || !isExtra(v)) return false;
  known += 1;
  return Object.keys(r).length === known;
};

export const isAuthors = (r: Json): boolean => {
  if (!isRecord(r)) return false;
  let known = 0;
  let v: Json | undefined;
  v = r['name'];
  if (v === undefined || !(typeof v === 'string')) return false;
  known += 1;
  v = r['url'];
  if (v !== undefined) {
    if (!(typeof v === 'string' && isCanonicalUrl(v, 'link'))) return false;
    known += 1;
  }
  v = r['email'];
  if (v !== undefined) {
    if (!(typeof v === 'string')) return false;
    known += 1;
  }
  return Object.keys(r).length === known;
};

export const isSimilar = (r: Json): boolean => {
  if (!isRecord(r)) return false;
  let known = 0;
  let v: Json | undefined;
  v = r['title'];
  if (v === undefined || !(typeof v === 'string')) return false;
  known += 1;
  v = r['url'];
  if (v === undefined || !(typeof v === 'string' && isCanonicalUrl(v, 'link'))) return false;
  known += 1;
  v = r['summary'];
  if (v !== undefined) {
    if (!(typeof v === 'string')) return false;
    known += 1;
  }
  return Object.keys(r).length === known;
};

export const isArticle = (r: Json): boolean => {
  if (!isRecord(r)) return false;
  let known = 0;
  let v: Json | undefined;
  v = r['schemaVersion'];
  if (v === undefined || !(v === 1)) return false;
  known += 1;
  v = r['lead'];
  if (v !== undefined) {
    if (!isLead(v)) return false;
    known += 1;
  }
  v = r['body'];
  if (v === undefined || !isBody(v)) return false;
  known += 1;
  v = r['meta'];
  if (v === undefined || !isPostMeta(v)) return false;
  known += 1;
  v = r['title'];
  if (v === undefined || !(typeof v === 'string' && matches.nonEmpty(v))) return false;
  known += 1;
  v = r['slug'];
  if (v === undefined || !(typeof v === 'string' && matches.slug(v))) return false;
  known += 1;
  v = r['lang'];
  if (v === undefined || !(typeof v === 'string' && matches.languageTag(v))) return false;
  known += 1;
  v = r['cover'];
  if (v !== undefined) {
    if (!isImageSource(v)) return false;
    known += 1;
  }
  v = r['authors'];
  if (v === undefined || !(isList(v) && v.every(isAuthors))) return false;
  known += 1;
  v = r['publishedAt'];
  if (v !== undefined) {
    if (!(typeof v === 'string' && matches.dateTime(v))) return false;
    known += 1;
  }
  v = r['updatedAt'];
  if (v !== undefined) {
    if (!(typeof v === 'string' && matches.dateTime(v))) return false;
    known += 1;
  }
  v = r['status'];
  if (v !== undefined) {
    if (!(typeof v === 'string')) return false;
    known += 1;
  }
  v = r['canonicalUrl'];
  if (v !== undefined) {
    if (!(typeof v === 'string' && isCanonicalUrl(v, 'link'))) return false;
    known += 1;
  }
  v = r['tags'];
  if (v === undefined || !(isList(v) && v.every(isText))) return false;
  known += 1;
  v = r['similar'];
  if (v === undefined || !(isList(v) && v.every(isSimilar))) return false;
  known += 1;
  return Object.keys(r).length === known;
};
