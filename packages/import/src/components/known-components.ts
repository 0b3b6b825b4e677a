import { safeUrl } from '@alphanode/image-source';
import { type Block } from '@alphanode/meta-schema';

import { type JsonObject, textMember } from '../core/json-value.ts';
import { toneNamed } from '../html/callout-elements.ts';
import { contents, writers } from '../portable-text/studio-members.ts';
import { type ComponentReading, memberBlocks, valueBlocks } from './component-members.ts';
import { words } from './plain-blocks.ts';

/** What a component is, and the members that say it; all others stand below. */
interface Known {
  readonly blocks: readonly Block[];
  readonly read: readonly string[];
}

/** Reads a component of one kind; `undefined` where it lacks what makes one. */
type ReadKnown = (
  component: JsonObject,
  reading: ComponentReading,
  depth: number,
) => Known | undefined;

const keyOf = (component: JsonObject, ...keys: readonly string[]): string | undefined =>
  keys.find((key) => textMember(component, key) !== '');

const quote: ReadKnown = (component, reading, depth) => {
  const said = [...contents, 'quote'].find((key) => Boolean(component[key]));
  if (said === undefined) return undefined;
  const who = keyOf(component, ...writers, 'title', 'name');
  const children = valueBlocks('text', component[said], reading, depth);
  const cite = who === undefined ? {} : { cite: words(textMember(component, who)) };
  return { blocks: [{ type: 'quote', children, ...cite }], read: [said, who ?? said] };
};

const code: ReadKnown = (component) => {
  const said = keyOf(component, 'code', ...contents);
  if (said === undefined) return undefined;
  const language = textMember(component, 'language');
  const filename = textMember(component, 'filename');
  const block: Block = {
    type: 'code',
    code: textMember(component, said),
    ...(language === '' ? {} : { language }),
    ...(filename === '' ? {} : { filename }),
  };
  return { blocks: [block], read: [said, 'language', 'filename'] };
};

const embed: ReadKnown = (component, { options }) => {
  const key = keyOf(component, 'url', 'href', 'src', 'videoUrl', 'video_url', 'embedUrl', 'link');
  if (key === undefined) return undefined;
  const { url } = safeUrl(component[key], { use: 'link', base: options.baseUrl });
  const title = textMember(component, 'title');
  if (url === undefined) return undefined;
  const block: Block = { type: 'embed', url, ...(title === '' ? {} : { title }) };
  return { blocks: [block], read: [key, 'title'] };
};

const callout: ReadKnown = (component, reading, depth) => {
  const named = ['tone', 'style', 'type', 'variant'];
  const tone = named.map((key) => toneNamed(textMember(component, key))).find(Boolean) ?? 'note';
  const title = keyOf(component, 'title', 'heading');
  const rest = Object.entries(component).filter(([key]) => key !== title);
  const block: Block = {
    type: 'callout',
    tone,
    ...(title === undefined ? {} : { title: words(textMember(component, title)) }),
    children: memberBlocks(Object.fromEntries(rest), reading, depth),
  };
  return { blocks: [block], read: Object.keys(component) };
};

const divider: ReadKnown = () => ({ blocks: [{ type: 'divider' }], read: [] });

/** Components by the names that sites give them: what a name ends with is its kind. */
export const known: readonly (readonly [RegExp, ReadKnown])[] = [
  [/(?:quote|testimonial)$/, quote],
  [/code(?:snippet)?$/, code],
  [/(?:video|embed|youtube|vimeo|tweet|iframe)$/, embed],
  [/(?:callout|alert|notice|banner|infobox|admonition)$/, callout],
  [/(?:divider|separator|spacer)$/, divider],
];

/** Components that are what they hold: a text, a picture, several pictures. */
export const transparent =
  /(?:text|markdown|html|content|paragraph|prose|heading|media|image|picture|figure|file|slider|gallery|carousel|images)$/;
