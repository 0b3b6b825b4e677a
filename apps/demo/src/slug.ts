import { type Location } from '@alphanode/image-source';
import { type DemoCode } from './messages.ts';

/** Slugs in use, by what a file system that ignores case would call them. */
export type SlugClaims = Map<string, { readonly by: Place; nextNumber: number }>;

type Place = Required<Pick<Location, 'file' | 'line'>>;

/** The folder name a post gets, with what had to be said about it. */
export interface SlugClaim {
  readonly slug: string;
  readonly issue?: { readonly code: DemoCode; readonly received: string; readonly detail: string };
}

/** Names of files are limited to 255 bytes; this leaves room for a suffix and for percent encoding in logs. */
const maxSlugBytes = 120;

/** Device names of Windows, which no file may have there. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** Gives a post its own folder name: the first to come keeps its slug, the next ones get a number. */
export function claimSlug(wanted: string, claims: SlugClaims, by: Place): SlugClaim {
  const base = toFolderName(wanted);
  const first = claims.get(keyOf(base));
  let slug = base;
  // The first keeps count, so that ten thousand posts of one slug are numbered in one go.
  while (first !== undefined && claims.has(keyOf(slug))) slug = `${base}-${first.nextNumber++}`;
  claims.set(keyOf(slug), { by, nextNumber: 2 });
  const received = `slug ${JSON.stringify(wanted)}`;
  if (first !== undefined) {
    const detail = `${first.by.file} line ${first.by.line}`;
    return { slug, issue: { code: 'demo/slug-taken', received, detail } };
  }
  if (slug === wanted) return { slug };
  return { slug, issue: { code: 'demo/slug-changed', received, detail: slug } };
}

const keyOf = (slug: string) => slug.normalize('NFC').toLowerCase();

/** Letters, digits and hyphens only, so that no slug can leave the folder or hide in it. */
function toFolderName(slug: string): string {
  const plain = slug
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
    .replace(/^-+/, '')
    .replace(/-$/, '');
  const short = clipBytes(plain);
  return short === '' || reserved.test(short) ? `post-${short}`.replace(/-$/, '') : short;
}

function clipBytes(text: string): string {
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > maxSlugBytes) break;
    end += character.length;
  }
  return text.slice(0, end);
}
