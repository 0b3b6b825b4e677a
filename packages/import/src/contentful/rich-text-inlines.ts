import { safeUrl } from '@alphanode/image-source';
import { type ImageSource, type Inline, type Mark } from '@alphanode/meta-schema';

import { listMember, member, text, textMember, wordsIn } from '../core/json-value.ts';
import { breakLeaf, type Leaf, type OpenLink, toInlines } from '../html/leaf.ts';
import { type PortableReading, reportOnce } from '../portable-text/reading.ts';

/** Finds what a link of a rich text names. */
export interface ContentfulLinks {
  readonly asset?: (id: string) => unknown;
  readonly entry?: (id: string) => unknown;
}

/** One reading of a rich text. */
export interface RichTextReading extends PortableReading {
  readonly links: ContentfulLinks;
  readonly locale: string | undefined;
}

const marks = new Map<string, Mark>([
  ['bold', 'strong'],
  ['italic', 'em'],
  ['code', 'code'],
  ['superscript', 'sup'],
  ['subscript', 'sub'],
  ['strikethrough', 'del'],
  ['underline', 'u'],
]);

/** A field of an entry or asset: of the locale, or as it is where a delivery response has no locales. */
export const fieldOf = (item: unknown, name: string, locale: string | undefined): unknown => {
  const field = member(member(item, 'fields'), name);
  const localized = locale === undefined ? undefined : member(field, locale);
  return localized ?? field;
};

/** The picture of an asset. */
export const assetImage = (asset: unknown, locale: string | undefined): ImageSource | undefined => {
  const file = fieldOf(asset, 'file', locale);
  const { url } = safeUrl(member(file, 'url'), { use: 'media' });
  const type = textMember(file, 'contentType');
  if (url === undefined || (type !== '' && !type.startsWith('image/'))) return undefined;
  const size = member(member(file, 'details'), 'image');
  const [width, height] = [member(size, 'width'), member(size, 'height')];
  const alt = text(fieldOf(asset, 'description', locale)) || text(fieldOf(asset, 'title', locale));
  return {
    url,
    ...(alt === '' ? {} : { alt }),
    ...(typeof width === 'number' && typeof height === 'number' ? { width, height } : {}),
  };
};

/** The entry or asset that a node names: in the node where it is resolved, else by its id. */
export const targetOf = (
  node: unknown,
  kind: 'asset' | 'entry',
  reading: RichTextReading,
): unknown => {
  const target = member(member(node, 'data'), 'target');
  if (member(target, 'fields') !== undefined) return target;
  return reading.links[kind]?.(textMember(member(target, 'sys'), 'id'));
};

const linkOf = (node: unknown, type: string, reading: RichTextReading): OpenLink | undefined => {
  const asset = type === 'asset-hyperlink' ? targetOf(node, 'asset', reading) : undefined;
  const entry = type === 'entry-hyperlink' ? targetOf(node, 'entry', reading) : undefined;
  const slug = text(fieldOf(entry, 'slug', reading.locale));
  const address =
    member(member(node, 'data'), 'uri') ??
    member(fieldOf(asset, 'file', reading.locale), 'url') ??
    (slug === '' ? undefined : slug);
  const { url } = safeUrl(address, { use: 'link', base: reading.options.baseUrl });
  if (url === undefined) reportOnce(reading, 'html-url-dropped', `A ${type}`, text(address));
  return url === undefined ? undefined : { href: url };
};

const inlineEntry = (node: unknown, reading: RichTextReading): Inline => {
  const entry = targetOf(node, 'entry', reading);
  const said = wordsIn(member(entry, 'fields'));
  reportOnce(reading, 'block-kept-as-custom', 'embedded-entry-inline');
  return { type: 'custom', name: contentTypeOf(entry), ...(said === '' ? {} : { text: said }) };
};

/** The content type of an entry. */
export const contentTypeOf = (entry: unknown): string =>
  textMember(member(member(member(entry, 'sys'), 'contentType'), 'sys'), 'id') || 'entry';

const marksOf = (node: unknown, reading: RichTextReading): Mark[] =>
  listMember(node, 'marks').flatMap((each) => {
    const type = textMember(each, 'type');
    const mark = marks.get(type);
    if (mark === undefined) reportOnce(reading, 'mark-unknown', type);
    return mark ?? [];
  });

const leavesOf = (
  node: unknown,
  reading: RichTextReading,
  link: OpenLink | undefined,
  depth: number,
): Leaf[] =>
  listMember(node, 'content').flatMap((child): Leaf[] => {
    const type = textMember(child, 'nodeType');
    if (type === 'text') {
      const own = marksOf(child, reading);
      return textMember(child, 'value')
        .split('\n')
        .flatMap((line, index): Leaf[] => {
          const inline: Inline = {
            type: 'text',
            text: line,
            ...(own.length > 0 ? { marks: own } : {}),
          };
          return [
            ...(index > 0 ? [{ inline: breakLeaf.inline, link }] : []),
            ...(line === '' ? [] : [{ inline, link }]),
          ];
        });
    }
    if (type === 'embedded-entry-inline') return [{ inline: inlineEntry(child, reading), link }];
    return depth > 20
      ? []
      : leavesOf(
          child,
          reading,
          type.includes('hyperlink') ? linkOf(child, type, reading) : link,
          depth + 1,
        );
  });

/** The running text of a node. */
export const inlinesOf = (node: unknown, reading: RichTextReading): Inline[] =>
  toInlines(leavesOf(node, reading, undefined, 0));
