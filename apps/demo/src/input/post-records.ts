import { extname } from 'node:path';
import { type ArticleKey, articleKeysOf } from '@alphanode/meta-schema/keys';
import { demoIssue } from '../messages.ts';
import { type PostFile } from './post-file.ts';
import { type FoundRecord, readRecords } from './read-records.ts';

/** Records after which a file without a post among them is taken for something else. */
const enoughRecords = 16;

/**
 * Reads the records of a file that may be no file of posts at all: sites keep their configuration, menus and
 * data in `.json` as well. One issue stands for all of such a file.
 */
export function* readPostRecords(file: PostFile, limitBytes?: number): Generator<FoundRecord> {
  const { file: name } = file.placeOf(1);
  const records = readRecords(file.path, name, limitBytes);
  if (!file.isGuess || extname(file.path).toLowerCase() !== '.json') {
    yield* records;
    return;
  }
  const doubtful: FoundValue[] = [];
  for (const record of records) {
    if ('issue' in record || isPostLike(record.value)) {
      yield* doubtful;
      yield record;
      yield* records;
      return;
    }
    if (doubtful.push(record) === enoughRecords) break;
  }
  for (const { value } of doubtful.slice(0, 1)) {
    const received = describe(value);
    yield { issue: demoIssue('demo/not-a-post', { file: name, line: 1 }, { received }) };
  }
}

type FoundValue = Extract<FoundRecord, { readonly value: unknown }>;

/** What a post has one of at least. */
const signsOfPost: ReadonlySet<ArticleKey> = new Set<ArticleKey>(['title', 'lead', 'body', 'meta']);

const isPostLike = (value: unknown): boolean =>
  keysOf(value).some((key) => articleKeysOf(key).some((member) => signsOfPost.has(member)));

const keysOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];

/** The first keys, without what a terminal would obey. */
function describe(value: unknown): string {
  const keys = keysOf(value);
  if (keys.length === 0) return Array.isArray(value) ? 'a list' : typeof value;
  return `the keys ${keys
    .slice(0, 6)
    .join(', ')
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')}`;
}
