import { players } from '../core/players.ts';
import { escapeHtml } from '../wordpress/escape-html.ts';
import { type TemplateTag } from './template-tag.ts';

/** What themes add to the name of a player: `youtubelite`, `lite-youtube`, `youtube_video`. */
const added = /[-_]?(?:lite|embed|video|player|enhanced)[-_]?/g;

/** The first of these attributes that a tag has, or its first word. */
export const firstOf = (tag: TemplateTag, ...keys: readonly string[]): string =>
  keys.map((key) => tag.named.get(key)).find((value) => value !== undefined) ?? tag.words[0] ?? '';

const embed = (url: string): string => `<iframe src="${escapeHtml(url)}"></iframe>`;

/** What stands below a picture, its title first; Markdown in it is read between empty lines. */
const captionOf = ({ named }: TemplateTag): string => {
  const said = ['title', 'caption'].flatMap((key) => named.get(key) ?? []).filter(Boolean);
  const text = said.map((each) => escapeHtml(each)).join('<br>');
  const name = escapeHtml(named.get('attr') ?? '');
  const page = named.get('attrlink');
  const who = page === undefined ? name : `<a href="${escapeHtml(page)}">${name}</a>`;
  const credit = name === '' ? '' : `<small class="credit">${who}</small>`;
  const all = [text, credit].filter(Boolean).join(' ');
  return /[*_`[]/.test(text) ? `\n\n${all}\n\n` : all;
};

const picture = (tag: TemplateTag, src: string, alt: string): string => {
  const caption = captionOf(tag);
  const size = ['width', 'height'].map((name) => {
    const pixels = /^\d{1,5}(?=px$|$)/.exec(tag.named.get(name) ?? '');
    return pixels === null ? '' : ` ${name}="${pixels[0]}"`;
  });
  const img = `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}"${size.join('')}>`;
  const page = tag.named.get('link');
  const linked =
    page === undefined || page === src ? img : `<a href="${escapeHtml(page)}">${img}</a>`;
  return caption === ''
    ? `<figure>${linked}</figure>`
    : `<figure>${linked}<figcaption>${caption}</figcaption></figure>`;
};

const playerOf = (name: string): string | undefined =>
  players.get(name) ?? players.get(name.replace(added, ''));

const address = (tag: TemplateTag): string | undefined => {
  const id = firstOf(tag, 'id', 'videoid', 'youtubeid', 'vimeoid', 'url', 'src');
  const start = playerOf(tag.name);
  if (start !== undefined) return /^https?:/.test(id) ? id : id === '' ? undefined : start + id;
  const [owner, number] = tag.words;
  if (tag.name === 'gist' && owner !== undefined)
    return `https://gist.github.com/${[owner, number].filter(Boolean).join('/')}`;
  const [user, tweet] = [tag.named.get('user'), tag.named.get('id')];
  if (tag.name === 'embed' && /^https?:/.test(id)) return id;
  if (!/^(?:tweet|twitter|x)$/.test(tag.name)) return undefined;
  if (user !== undefined && tweet !== undefined)
    return `https://twitter.com/${user}/status/${tweet}`;
  if (/^https?:/.test(id)) return id;
  return /^\d{5,25}$/.test(id) ? `https://twitter.com/i/status/${id}` : undefined;
};

/** Addresses of pictures, films and recordings, by the names that themes give them. */
const sources =
  'src url path image_path image img file filename name link retina webp mp4 webm mp3 ogg'.split(
    ' ',
  );

const isPicture = (value: string | undefined): value is string =>
  value !== undefined && /^[^{}]+\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#]|$)/i.test(value);

const film = /^[^{}\s]+\.(?:mp4|webm|mov|m4v|ogv)(?:[?#]|$)/i;
const recording = /^[^{}\s]+\.(?:mp3|ogg|m4a|wav|flac|oga)(?:[?#]|$)/i;

const altOf = ({ named }: TemplateTag): string =>
  ['alt', 'alt-text', 'alt_text', 'alttext'].map((key) => named.get(key)).find(Boolean) ?? '';

/** A tag of any name that says where a picture, a film or a recording lies. */
const named = (tag: TemplateTag): string | undefined => {
  const given = sources.flatMap((name) => tag.named.get(name) ?? []);
  const image = given.find(isPicture);
  const src = given.find((each) => film.test(each)) ?? given.find((each) => recording.test(each));
  if (src === undefined) return image === undefined ? undefined : picture(tag, image, altOf(tag));
  const kind = film.test(src) ? 'video' : 'audio';
  const poster = image === undefined ? '' : ` poster="${escapeHtml(image)}"`;
  return `<${kind} src="${escapeHtml(src)}"${poster}></${kind}>`;
};

/** A part of a theme that its name and arguments tell: a picture, or a player. */
const include = (tag: TemplateTag): string | undefined => {
  const part = tag.words[0]?.toLowerCase() ?? '';
  const name = [...players.keys()].find((player) => part.includes(player));
  const url = name === undefined ? undefined : address({ ...tag, name, words: [] });
  return named(tag) ?? (url === undefined ? undefined : embed(url));
};

/** `{% img left /a.png 300 200 Words %}`: classes may stand before the address, a size behind it. */
const bare = (tag: TemplateTag): string | undefined => {
  const found = tag.words.findIndex((word) => isPicture(word));
  const at = Math.max(0, found);
  const source = tag.words[at];
  const words = tag.words.slice(at + 1).filter((word) => !/^\d+(?:px|%)?$|^["']/.test(word));
  const isKnown = /^(?:img|asset_img|image)$/.test(tag.name);
  return isKnown && source !== undefined ? picture(tag, source, words.join(' ')) : undefined;
};

/** HTML for a tag that shows a picture, a film, a recording or a player, and holds nothing. */
export const mediaOf = (tag: TemplateTag): string | undefined => {
  if (tag.name === 'figure' && firstOf(tag, 'src') !== '')
    return picture(tag, firstOf(tag, 'src'), altOf(tag));
  if (/^include(?:_cached)?$/.test(tag.name)) return include(tag);
  const url = address(tag);
  return url === undefined ? (named(tag) ?? bare(tag)) : embed(url);
};
