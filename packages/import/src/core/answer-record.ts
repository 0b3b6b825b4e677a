import { absolute } from './absolute-url.ts';
import { fold } from './fold.ts';
import { isObject, list, member, textMember } from './json-value.ts';
import { dateName, saidOf } from './article-key.ts';
import { isoDate, publishedBy } from './record-dates.ts';

type JsonRecord = Readonly<Record<string, unknown>>;

/** What stands beside `data` in a relation, and says nothing of it. */
const beside = new Set(['data', 'meta', 'links', '__typename']);

/** Levels of wrapping around a relation. */
const maxDepth = 8;

/** What a relation leads to, without what APIs wrap around it. */
export const bare = (value: unknown, depth = 0): unknown => {
  if (depth > maxDepth) return value;
  if (Array.isArray(value)) return list(value).map((each) => bare(each, depth + 1));
  if (!isObject(value)) return value;
  const inner =
    member(value, 'node') ??
    member(value, 'nodes') ??
    member(value, 'edges') ??
    (isObject(member(value, 'attributes')) ? member(value, 'attributes') : undefined);
  if (inner !== undefined) return bare(inner, depth + 1);
  const keys = Object.keys(value);
  return keys.includes('data') && keys.every((key) => beside.has(key))
    ? bare(member(value, 'data'), depth + 1)
    : value;
};

const firstText = (value: unknown, ...keys: readonly string[]): string =>
  keys.map((key) => textMember(value, key)).find((each) => each !== '') ?? '';

/** The name of a person, tag or category. */
const nameOf = (value: unknown): string =>
  firstText(value, 'name', 'title', 'label', 'fullName', 'displayName', 'username') ||
  [firstText(value, 'firstName', 'first_name'), firstText(value, 'lastName', 'last_name')]
    .filter(Boolean)
    .join(' ');

const person = (value: unknown): unknown => {
  const name = nameOf(value);
  const url = firstText(value, 'url', 'website', 'website_url');
  return name === '' ? value : { name, ...(url === '' ? {} : { url }) };
};

const term = (value: unknown): unknown => nameOf(value) || value;

/** Tags in one text, between commas. */
const termsIn = (value: unknown): unknown =>
  typeof value === 'string' && value.includes(',')
    ? value
        .split(',')
        .map((tag) => tag.trim())
        .filter(Boolean)
    : value;

const each = (value: unknown, read: (value: unknown) => unknown): unknown =>
  Array.isArray(value) ? list(value).map(read) : read(value);

/** The picture of an article under the names of several systems. */
const cover =
  /^(?:cover(?:image|photo)?|featured?(?:image|media)|hero(?:image)?|mainimage|bannerimage|image)$/;

/** Whether a member is the picture of an article. */
export const isCoverKey = (key: string): boolean => cover.test(fold(key));

/** The address under which Directus serves a file, of which it names the id. */
const assetOf = (value: unknown): string => {
  const id = textMember(value, 'id');
  return textMember(value, 'filename_disk') === '' || id === '' ? '' : `/assets/${id}`;
};

/** A picture as APIs give it, by the names of the schema. */
const picture = (value: unknown): unknown => {
  if (typeof value === 'string' && /[/.]/.test(value)) return { url: value };
  if (!isObject(value)) return value;
  const url =
    firstText(value, 'url', 'src', 'sourceUrl', 'source_url', 'publicUrl') ||
    assetOf(value) ||
    absolute(textMember(value, 'filename'));
  const alt = firstText(value, 'alt', 'altText', 'alternativeText', 'alt_text');
  const caption = textMember(value, 'caption');
  // WPGraphQL says the size in a record of its own.
  const size = member(value, 'mediaDetails') ?? value;
  const [width, height] = [member(size, 'width'), member(size, 'height')];
  if (url === '') return value;
  return {
    url,
    ...(alt === '' ? {} : { alt }),
    ...(caption === '' ? {} : { caption }),
    ...(typeof width === 'number' && typeof height === 'number' ? { width, height } : {}),
  };
};

const mend = (key: string, value: unknown): unknown => {
  const inner = bare(value);
  if (/^(?:authors?|by|byline)$/.test(key)) return each(inner, person);
  if (/^(?:tags?|keywords|categor(?:y|ies)|topics?)$/.test(key)) return each(termsIn(inner), term);
  if (/^(?:date|publish(?:ed)?(?:at|on|date)?|updated(?:at)?|modified(?:at)?)$/.test(key))
    return isoDate(inner);
  if (key === 'slug' && isObject(inner)) return textMember(inner, 'current');
  return isCoverKey(key) ? picture(inner) : inner;
};

/** What the starter of Strapi and the API of Forem call the author, where nobody else is. */
const otherAuthor = /^(?:authorsbio|user)$/;

/** A record whose people, tags, categories and picture are read as APIs give them. */
export const answerRecord = (value: JsonRecord): Record<string, unknown> => {
  const hasAuthor = saidOf(value, 'authors') !== undefined;
  const isOther = ([key, given]: readonly [string, unknown]): boolean =>
    !hasAuthor && otherAuthor.test(fold(key)) && nameOf(bare(given)) !== '';
  // An empty author may stand behind.
  const entries = Object.entries(value).toSorted(
    (one, other) => Number(isOther(one)) - Number(isOther(other)),
  );
  return Object.fromEntries(
    entries.map(([key, given]) => {
      const name = isOther([key, given]) ? 'author' : key;
      return [dateName(name), mend(fold(name), given)];
    }),
  );
};

/** What a database says of its rows. */
const bookkeeping =
  /^(?:_.*|id|documentid|databaseid|uuid|createdby|updatedby|localizations|createdat|(?:user|date)created|userupdated)$/i;

/** A record that came in an answer: without what the database says of its row, and its picture as the cover. */
export const unwrappedRecord = (value: JsonRecord): Record<string, unknown> => {
  const record = answerRecord(value);
  const kept = Object.entries(record).filter(
    ([key, each]) => !bookkeeping.test(key.startsWith('_') ? key : fold(key)) && each !== null,
  );
  const picked = kept.find(([key, each]) => isCoverKey(key) && each !== '');
  const rest = Object.fromEntries(kept.filter((entry) => entry !== picked));
  return {
    ...publishedBy(
      rest,
      firstText(record, 'createdAt', 'created_at', '_createdAt', 'date_created'),
    ),
    ...rest,
    ...(picked === undefined ? {} : { cover: picked[1] }),
  };
};
