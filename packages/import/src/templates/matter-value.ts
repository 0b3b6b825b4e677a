import { escapeHtml } from '../wordpress/escape-html.ts';
import { type TemplateTag } from './template-tag.ts';

/** What the front matter says where a tag asks for it: `{{ page.title }}`, `{{ title }}`, `{{< param "title" >}}`. */
export const valueOf = (
  { kind, name, words }: TemplateTag,
  values: ReadonlyMap<string, string>,
): string | undefined => {
  const asked =
    kind === 'value' ? /^(?:page\.|\$frontmatter\.)?([\w-]+)$/.exec(name)?.[1] : undefined;
  const key = name === 'param' ? words[0] : asked;
  const value = key === undefined ? undefined : values.get(key);
  return value === undefined ? undefined : escapeHtml(value);
};
