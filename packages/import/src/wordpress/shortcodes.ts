import { unwrapBuilders } from './builder-shortcodes.ts';
import { languageAttribute } from './code-html.ts';
import { escapeHtml } from './escape-html.ts';
import { embedOf, playerHtml } from './player-html.ts';
import { tagEnd } from './tag-end.ts';

/** Languages that SyntaxHighlighter has a shortcode for. */
const languages =
  'as3|bash|coldfusion|cpp|csharp|css|delphi|diff|erlang|fsharp|groovy|java|javafx|javascript|js|latex|matlab|objc|perl|php|plain|powershell|py|python|r|ruby|sass|scala|shell|sql|ts|typescript|vb|xhtml|xml|html|yaml';

const known = new RegExp(
  `\\[(\\[?)(caption|wp_caption|gallery|embed|video|audio|youtube|vimeo|tweet|gist|googlemaps|instagram|facebook|soundcloud|wpvideo|videopress|code|sourcecode|source|${languages})(?=[\\s\\]/=])`,
  'y',
);

/** A shortcode of a plugin: it has attributes, an address or an end, which a remark in brackets has not. */
const foreign = /\[([a-z][\w-]{0,40})(?:\s+[\w-]{1,40}\s*=\s*["'\w]|\s+https?:\/\/|\])/y;

const foreignEnd = /\[\/([a-z][\w-]{0,40})\]/g;

/** The name of a shortcode of a plugin at an index; `ended` are the names that have an end somewhere. */
const foreignAt = (html: string, at: number, ended: ReadonlySet<string>): string | undefined => {
  foreign.lastIndex = at;
  const [tag = '', name = ''] = foreign.exec(html) ?? [];
  return name !== '' && (!tag.endsWith(']') || ended.has(name)) ? name : undefined;
};

const attribute = /([\w-]{1,40})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'\]]+))/g;

const attributesOf = (text: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(attribute)) {
    found.set(name.toLowerCase(), String(double ?? single ?? bare));
  }
  return found;
};

interface Shortcode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly tag: string;
  readonly inner: string;
}

const media = ['src', 'mp4', 'webm', 'ogv', 'm4v', 'flv', 'wmv', 'mp3', 'm4a', 'ogg', 'wav', 'url'];

const urlsIn = (attributes: ReadonlyMap<string, string>): readonly string[] =>
  media.map((key) => attributes.get(key)?.trim() ?? '').filter(Boolean);

/** The picture comes first, what follows is the caption; older posts have it in an attribute. */
const caption = ({ attributes, inner }: Shortcode): string => {
  const end = /<img\b[^>]*>\s*(?:<\/a>)?/i.exec(inner);
  const split = end === null ? 0 : end.index + end[0].length;
  const text = attributes.get('caption') ?? inner.slice(split).trim();
  const picture = attributes.has('caption') ? inner : inner.slice(0, split);
  return `<figure>${picture}${text === '' ? '' : `<figcaption>${text}</figcaption>`}</figure>`;
};

const code = ({ name, attributes, inner }: Shortcode): string => {
  const generic = /^(?:code|sourcecode|source)$/.test(name);
  const language = generic ? (attributes.get('lang') ?? attributes.get('language') ?? '') : name;
  const title = attributes.get('title') ?? '';
  const text = inner.replace(/^\r?\n/, '\n').replaceAll('<', '&lt;');
  return `<pre${languageAttribute(language)}${title === '' ? '' : ` data-filename="${escapeHtml(title)}"`}>${text}</pre>`;
};

/** Shortcodes that stand alone; looking for their end would swallow what follows. */
const alone = new Set(
  'gallery video audio youtube vimeo tweet gist googlemaps instagram facebook soundcloud wpvideo videopress'.split(
    ' ',
  ),
);

/** Of Jetpack, by an address: `[tweet https://…]`, `[soundcloud url="https://…"]`. */
const addressed =
  /^\[(?:tweet|gist|googlemaps|instagram|facebook|soundcloud)(?:\s+|=|\s+url=)["']?(https?:\/\/[^\s\]"']+)/;

/** Of Jetpack, by the name of a film: `[wpvideo abcd1234 w=400]`. */
const videoPress = /^\[(?:wpvideo|videopress)\s+([a-z\d]{4,20})(?=[\s\]])/i;

/** The address of what a shortcode shows of another site. */
const shownAt = (tag: string): string | undefined => {
  const film = videoPress.exec(tag)?.[1];
  if (film !== undefined) return `https://videopress.com/v/${film}`;
  const player = /^\[(?:youtube|vimeo)\b/.test(tag);
  return player
    ? /https?:\/\/[^\s\]"'&]+/.exec(tag)?.[0]
    : addressed.exec(tag)?.[1]?.replaceAll('&amp;', '&');
};

const expand = (shortcode: Shortcode): string | undefined => {
  const { name, attributes, tag, inner } = shortcode;
  switch (name) {
    case 'caption':
    case 'wp_caption':
      return inner === '' ? undefined : caption(shortcode);
    case 'gallery': {
      const ids = attributes.get('ids') ?? attributes.get('include') ?? '';
      return `<alphanode-gallery ids="${escapeHtml(ids)}">${escapeHtml(tag)}</alphanode-gallery>`;
    }
    case 'embed':
      return inner.trim() === '' ? undefined : embedOf(inner);
    case 'video':
    case 'audio':
      return playerHtml(name, urlsIn(attributes), attributes);
    default: {
      if (!alone.has(name)) return inner === '' ? undefined : code(shortcode);
      const url = shownAt(tag);
      return url === undefined ? undefined : embedOf(url);
    }
  }
};

/** What {@link expandShortcodes} gives. */
export interface Expanded {
  readonly html: string;
  /** Shortcodes that are left as text, and where. */
  readonly left: readonly Found[];
  /** The first shortcode of each page builder that was taken off what it holds, and where. */
  readonly unwrapped: readonly Found[];
}

/** A shortcode and its place. */
interface Found {
  readonly name: string;
  readonly at: number;
}

/** Turns the shortcodes of WordPress and SyntaxHighlighter into HTML; others stay as text. */
export const expandShortcodes = (written: string): Expanded => {
  const { html, taken } = unwrapBuilders(written);
  let out = '';
  let from = 0;
  const left: Found[] = [];
  const without = new Set<string>();
  const ended = new Set([...html.matchAll(foreignEnd)].map(([, name = '']) => name));
  for (let at = html.indexOf('['); at !== -1; at = html.indexOf('[', Math.max(at + 1, from))) {
    known.lastIndex = at;
    const [opening = '', escaped, name = ''] = known.exec(html) ?? [];
    if (name === '') {
      const other = foreignAt(html, at, ended);
      if (other !== undefined) left.push({ name: other, at });
      continue;
    }
    const end = tagEnd(html, at + opening.length);
    if (end === -1) continue;
    if (escaped === '[') {
      // `[[gallery]]` shows the shortcode itself.
      const until = html[end + 1] === ']' ? end + 2 : end + 1;
      out += html.slice(from, at) + html.slice(at + 1, until - 1);
      from = until;
      continue;
    }
    const closing = `[/${name}]`;
    const close = alone.has(name) || without.has(name) ? -1 : html.indexOf(closing, end);
    if (close === -1) without.add(name);
    const inner = close === -1 ? '' : html.slice(end + 1, close);
    const tag = html.slice(at, end + 1);
    const text = expand({ name, attributes: attributesOf(tag), tag, inner });
    if (text === undefined) {
      if (/[\s=]/.test(tag)) left.push({ name, at });
      continue;
    }
    out += html.slice(from, at) + text;
    from = close === -1 ? end + 1 : close + closing.length;
    // `[video …][/video]`: the pair holds nothing.
    if (close === -1 && html.startsWith(closing, from)) from += closing.length;
  }
  const unwrapped = [...taken].map(([name, at]) => ({ name, at }));
  return { html: out + html.slice(from), left, unwrapped };
};
