import { isObject, listMember, textMember } from './json-value.ts';

/** What Storyblok says of a component, and nothing of the article. */
const ofComponent = new Set(['_uid', '_editable', 'component']);

/**
 * A story of Storyblok, whose fields lie in its content, as one record; any other value as it is.
 * @see https://www.storyblok.com/docs/api/content-delivery/v2/stories/the-story-object
 */
export const storyRecord = (value: unknown): unknown => {
  const content = isObject(value) ? value['content'] : undefined;
  if (!isObject(content) || textMember(content, '_uid') === '') return value;
  const fields = Object.entries(content).filter(([key]) => !ofComponent.has(key));
  const tags = listMember(value, 'tag_list');
  const lang = textMember(value, 'lang');
  const published = textMember(value, 'first_published_at') || textMember(value, 'published_at');
  const said: Readonly<Record<string, unknown>> = {
    title: textMember(value, 'name'),
    slug: textMember(value, 'slug'),
    publishedAt: published,
    updatedAt: textMember(value, 'updated_at'),
    createdAt: textMember(value, 'created_at'),
    lang: lang === 'default' ? '' : lang,
  };
  return {
    ...Object.fromEntries(Object.entries(said).filter(([, each]) => each !== '')),
    ...(tags.length === 0 ? {} : { tags }),
    ...Object.fromEntries(fields),
  };
};
