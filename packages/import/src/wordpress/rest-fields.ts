import { htmlWords } from '../core/html-words.ts';
import { isObject, type JsonObject, list, member, textMember } from '../core/json-value.ts';
import { embedded } from './rest-site.ts';

/** Fields of the API that the article has in places of its own, or that say something of the row alone. */
const read = new Set([
  ...['id', 'date', 'date_gmt', 'modified', 'modified_gmt', 'slug', 'status', 'type', 'link'],
  ...['title', 'content', 'excerpt', 'author', 'featured_media', 'sticky', 'format', 'lang'],
  ...['meta', 'acf', 'categories', 'tags', 'jetpack_featured_media_url', '_embedded'],
  ...['guid', 'password', 'permalink_template', 'generated_slug', 'template', 'parent'],
  ...['menu_order', 'comment_status', 'ping_status', 'class_list', '_links'],
]);

/** Heads of pages, pictures in all sizes, counts and switches that plugins add to each post for their own use. */
const leftOut =
  /^(?:yoast_head(?:_json)?|aioseo_\w+|rank_math_head|seopress_head|_seopress_\w+|jetpack[_-](?:sharing_enabled|shortlink|likes_enabled|related[_-]posts|publicize_\w+)|uagb_\w+|featured_image_src(?:_\w+)?|featured_image_urls(?:_\w+)?|amp_\w+|translations|pll_sync_post|_elementor_\w+)$/;

/** Lists of people as plugins add them: Co-Authors Plus, PublishPress Authors, Newspack. */
const people = ['coauthors', 'authors', 'newspack_author_info'];

const names = ['display_name', 'displayName', 'name', 'nickname'];

/** The people of a field that names them, not by numbers alone. */
export const writersOf = (post: unknown): readonly string[] =>
  people
    .map((key) =>
      list(member(post, key))
        .map((each) => names.map((name) => textMember(each, name)).find(Boolean) ?? '')
        .filter(Boolean),
    )
    .find((found) => found.length > 0) ?? [];

/** The API gives each registered field, whether the post has it or not; nothing says nothing. */
export const isNothing = (value: unknown): boolean =>
  value === '' ||
  value === null ||
  (Array.isArray(value) && value.length === 0) ||
  (isObject(value) && Object.keys(value).length === 0);

/** A text that the API gives as it is shown stands for what wraps it. */
const shown = (value: unknown): unknown => {
  const rendered = textMember(value, 'rendered');
  return rendered === '' ? value : htmlWords(rendered);
};

/** What plugins write of a post for search engines, as the description that it has. */
const descriptionOf = (post: unknown): string =>
  textMember(member(post, 'yoast_head_json'), 'description') ||
  textMember(member(post, 'aioseo_head_json'), 'description');

/**
 * The fields that plugins and the site add to a post: all that nobody else reads, but for those that are
 * {@link leftOut}, lists of numbers whose terms are embedded, and people.
 */
export const addedFields = (post: JsonObject): readonly (readonly [string, unknown])[] => {
  const terms = new Set(
    embedded(post, 'wp:term').flatMap((group) => list(group).map((term) => member(term, 'id'))),
  );
  const isTerms = (value: unknown): boolean =>
    Array.isArray(value) && list(value).every((each) => terms.has(each));
  const isOther = ([key, value]: readonly [string, unknown]): boolean =>
    !read.has(key) &&
    !leftOut.test(key) &&
    !people.includes(key) &&
    !isNothing(value) &&
    !isTerms(value);
  const description = descriptionOf(post);
  return [
    ...(description === '' ? [] : [['description', description] as const]),
    ...Object.entries(post)
      .filter(isOther)
      .map(([key, value]) => [key, shown(value)] as const),
  ];
};
