import { once } from '../once.ts';
import { type Findings, decoded, decodedBase64, isShape, pixels, setSize } from './findings.ts';
import { readFileName } from './file-name.ts';
import { readOperations, readSizeSegment } from './operations.ts';
import { usualWidth } from './usual-width.ts';
import { wordMap } from './word-map.ts';

/** Folders that mean something: `pair` takes the next one as its value, `variant` names no other picture. */
const folders = /* @__PURE__ */ wordMap<'pair' | 'variant' | 'cloud' | 'style'>([
  [
    'pair',
    'resize size fit wide geometry thumb_w thumbnail crop quality format width height w h max q f scale-to-width-down bound',
  ],
  [
    'variant',
    'small large xlarge xxlarge xsmall x-large medium thumb thumbs thumbnails original full preview square mobile desktop tablet master smart unsafe fit-in trim originals feed_thumbnail feed_fullsize',
  ],
  ['cloud', 'upload fetch'],
  ['style', 'styles'],
]);
const pairValue = /^(?:!?\d{0,5}x\d{0,5}[!^<>#+%r]?[+\d]*|w?\d{1,4}|auto|jpe?g|png|webp|avif)$/i;

/** A thumbor or Arc signature: 20 bytes in base64. */
const signature = /^[\w-]{27}=$|^(?=[\w-]*[A-Z])(?=[\w-]*\d)[\w-]{27}$/;
const cropSegment = /^-?\d+x-?\d+(?::-?\d+x-?\d+|\+.*)$/;
const plainFolder = /^(?:[a-z]+(?:-[a-z]+)*|\d{1,4})$/;
const operationList =
  /^(?:tr:)?\$?[a-z]{1,14}[-_=:][^,;&|]*(?:[,;&|]\$?[a-z_]{1,14}(?:[-_=:][^,;&|]*)?)+$/i;
const cloudStep = /^(?:[a-z]{1,4}_[^,/]+(?:,[a-z]{1,4}_[^,/]+)*|v\d+)$/;
/** A picture or a text that Cloudinary lays over the picture: a step, or the steps until it is applied. */
const layer = /(?:^|,)[lu]_/;
const isUsual = /* @__PURE__ */ once(() => new RegExp(`^(?:${usualWidth})$`));

/** A file among the folders: what follows are steps. */
const imageFile = /\.(?:jpe?g|png|gif|webp|avif|svg|tiff?)$/i;
const imageHost = /^(?:[a-z\d-]+\.)+[a-z]{2,10}(?::\d+)?$/i;

/** Where a URL lies inside this path, as with fetching services; `http:/` lost a slash to a proxy, `aHR0c` is `http` in base64. */
const nestedStart = /\/(?=https?:\/{1,2}[^/]|aHR0c[\w-]{9})/i;

/** `/931/523/name.jpg`: two sides of a picture, no date, and no id in groups of digits. */
const sideFolders = /(?<!\/\d{3,9})\/(?!(?:19|20)\d\d\/)([1-9]\d{2,3})\/([1-9]\d{2,3})(?=\/\D|$)/;

interface Walk {
  readonly found: Findings;
  /** The folders that are the picture's own. */
  kept: string;
  /** Whether a step has been read: only then can a folder that looks like a host be one. */
  stepped: boolean;
  /** Whether the steps of Cloudinary may follow. */
  cloud: boolean;
}

const readPair = (name: string, value: string, found: Findings): void => {
  const lower = name.toLowerCase();
  if (lower.startsWith('h')) found.height = pixels(value);
  else if (!/^\d+$/.test(value) && lower !== 'crop') readSizeSegment(value, found);
  else if (/^(?:[gmrsw]|crop|fit|thumb)/.test(lower)) setSize(found, value);
};

/** Whether a segment is a step; if so, what it says is taken over. */
const readStep = (segment: string, walk: Walk): boolean => {
  const { found } = walk;
  if (cropSegment.test(segment) || segment.startsWith('filters:')) return true;
  if (walk.cloud) {
    if (segment.startsWith('s--')) return (found.signed = true);
    if (cloudStep.test(segment)) {
      readOperations(segment, found);
      // Behind the version the picture's own folders begin.
      walk.cloud = !/^v\d/.test(segment);
      return true;
    }
    walk.cloud = false;
  }
  if (operationList.test(segment)) {
    return readOperations(segment, found) || /^(?:[cfqeg]|ar|cs|al)_/.test(segment);
  }
  return readSizeSegment(segment, found) || /^(?:c|ar)_[\w:]+$|^output=[\w:]+$/.test(segment);
};

/** How many segments a folder that means something takes, itself included; 0 where it means nothing here. */
const namedSteps = (segments: readonly string[], index: number, walk: Walk): number => {
  const segment = String(segments[index]);
  const next = String(segments[index + 1]);
  switch (folders().get(segment.toLowerCase())) {
    case 'pair':
      // `/resize/2023/05/` begins a date.
      if (/^(?:19|20)\d\d$/.test(next) && /^\d/.test(String(segments[index + 2]))) return 0;
      if (!pairValue.test(next)) return /^thumbnail$/i.test(segment) ? 1 : 0;
      readPair(segment, next, walk.found);
      return 2;
    case 'variant':
      return 1;
    case 'cloud':
      walk.cloud = /\/(?:image|video)s?$/.test(walk.kept);
      return walk.cloud ? 1 : 0;
    case 'style':
      if (!/^(?:public|s3)$/.test(String(segments[index + 2]))) return 0;
      // A style was made before what the folders in front of it ask for.
      if (walk.found.width === undefined && !readSizeSegment(next, walk.found)) {
        setSize(walk.found, /\D(\d{3,4})(?:x\d+)?$/.exec(next)?.[1]);
      }
      return 3;
    case undefined:
      return 0;
  }
};

/** `/img/640/`, `/img/1/640/`, `/picture/123456/640/`: a usual width behind a word for pictures or an id that is no month. */
const isWidthFolder = (segment: string, before: string): boolean =>
  isUsual().test(segment) &&
  /^(?:im(?:g|ages?)(?:_\d+_\d+)?|pictures?|thumbnails?|photos?|\d|(?!(?:19|20)\d{4}$)\d{5,})$/i.test(
    before,
  );

/** How many segments from here on are steps; 0 where the first is a part of the picture's own path. */
const stepsAt = (segments: readonly string[], index: number, walk: Walk): number => {
  const segment = String(segments[index]);
  const named = namedSteps(segments, index, walk);
  if (named > 0) return named;
  if (isWidthFolder(segment, String(segments[index - 1]))) {
    setSize(walk.found, segment);
    return 1;
  }
  if (plainFolder.test(segment)) return 0;
  // Brightspot: site, signature and limit follow.
  if (/^dims\d$/.test(segment) || signature.test(segment)) {
    walk.found.signed = true;
    if (!segment.startsWith('dims')) return 1;
    return /^[\da-f]{7}/.test(String(segments[index + 2])) ? 4 : 2;
  }
  if (walk.cloud && layer.test(segment)) {
    // The sizes inside are the layer's own.
    const last = segments.findIndex((step, at) => at >= index && step.includes('fl_layer_apply'));
    return last < 0 ? 1 : last - index + 1;
  }
  return readStep(segment, walk) ? 1 : 0;
};

/** Goes through the folders; gives the place of a host among them, where a picture's own URL begins. */
const walkFolders = (segments: readonly string[], end: number, walk: Walk): number => {
  for (let index = 0; index < end; index++) {
    const segment = String(segments[index]);
    if (segment === '' || segment === '-') continue;
    const isFile = imageFile.test(segment);
    if (walk.stepped && !isFile && imageHost.test(segment)) return index;
    const passed = walk.found.isFile;
    const count = isFile ? 0 : stepsAt(segments, index, walk);
    if (count > 0) {
      // A variant alone is no sign that a host may follow.
      walk.stepped ||= count > 1 || folders().get(segment) !== 'variant' || segment === 'unsafe';
      index += count - 1;
    } else if (!passed) walk.kept += `/${isFile ? readFileName(segment, walk.found) : segment}`;
  }
  return -1;
};

/** The URL inside a path, which begins at `start`: as it is, or in base64. */
const nestedUrl = (text: string, start: number): string => {
  const url = text.slice(start);
  return url.startsWith('aHR0c')
    ? decodedBase64(url.replace(/\.\w+$/, '').replaceAll('/', ''))
    : url.replace(/^(https?:)\/+/i, '$1//');
};

/** Reads sizes and nested URLs from a path; gives what is left: the picture's own path. */
export const readPath = (path: string, found: Findings): string => {
  const text = decoded(path);
  found.path = text;
  const nested = text.search(nestedStart);
  const segments = (nested < 0 ? text : text.slice(0, nested)).split('/');
  const walk: Walk = { found, kept: '', stepped: false, cloud: false };
  const host = walkFolders(segments, segments.length - (nested < 0 ? 1 : 0), walk);
  if (nested >= 0) found.original = nestedUrl(text, nested + 1);
  else if (host >= 0) found.original = `https://${segments.slice(host).join('/')}`;
  if (found.original !== undefined) {
    found.isFile = true;
    return '/';
  }
  const passed = found.isFile;
  const name = text.slice(text.lastIndexOf('/') + 1);
  // A path may end with its steps, as Cloudflare Images does.
  const isLast = passed || /^(?:[^,.:=]*[,:=][^.]*|\d+x(?:\d+|auto))$/.test(name);
  if (isLast && readStep(name, walk)) return walk.kept;
  const stem = readFileName(name, found);
  if (passed) return walk.kept;
  const sides = found.width === undefined && found.isFile ? sideFolders.exec(walk.kept) : null;
  if (sides === null || !isShape(sides[1], sides[2])) return `${walk.kept}/${stem}`;
  setSize(found, sides[1], sides[2]);
  return `${walk.kept.replace(sides[0], '')}/${stem}`;
};
