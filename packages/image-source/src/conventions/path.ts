import { type Findings, decoded, pixels } from './findings.ts';
import { readFileName } from './file-name.ts';
import { readOperations, readSizeSegment } from './operations.ts';

/** Folders that mean something: `pair` takes the next one as its value, `variant` names no other picture. */
const folders: ReadonlyMap<string, 'pair' | 'variant' | 'cloud' | 'style'> =
  /* @__PURE__ */ new Map([
    ...'resize size thumbnail legacy_thumbnail crop quality format strip optimize width height w h max q f r'
      .split(' ')
      .map((name) => [name, 'pair'] as const),
    ...'small large xlarge xxlarge xsmall x-large medium thumb thumbs thumbnails original full preview square mobile desktop tablet master smart unsafe fit-in trim'
      .split(' ')
      .map((name) => [name, 'variant'] as const),
    ['upload', 'cloud'],
    ['fetch', 'cloud'],
    ['styles', 'style'],
  ]);
const pairValue =
  /^(?:!?\d{0,5}x\d{0,5}[!^<>#+%r]?[+\d]*|w?\d{1,5}|true|false|auto|jpe?g|png|webp|avif)$/i;

/** A thumbor or Arc signature: 20 bytes in base64. */
const signature = /^[\w-]{27}=$|^(?=[\w-]*[A-Z])(?=[\w-]*\d)[\w-]{27}$/;
const cropSegment = /^-?\d+x-?\d+(?::-?\d+x-?\d+|\+.*)$/;
const plainFolder = /^(?:[a-z]+(?:-[a-z]+)*|\d{1,4})$/;
const operationList =
  /^(?:tr:)?[a-z]{1,14}[-_=:][^,;&|]*(?:[,;&|][a-z_]{1,14}(?:[-_=:][^,;&|]*)?)+$/i;
const cloudStep = /^(?:[a-z]{1,4}_[^,/]+(?:,[a-z]{1,4}_[^,/]+)*|v\d+)$/;
const imageHost = /^(?!.*\.(?:jpe?g|png|gif|webp|avif|svg)$)(?:[a-z\d-]+\.)+[a-z]{2,10}(?::\d+)?$/i;

/** Where a URL lies inside this path, as with fetching services; `http:/` lost a slash to a proxy. */
const nestedStart = /\/(?=https?:\/{1,2}[^/])/i;

interface Walk {
  readonly found: Findings;
  readonly kept: string[];
  /** Whether a step has been read: only then can a folder that looks like a host be one. */
  stepped: boolean;
  /** Whether the steps of Cloudinary may follow. */
  cloud: boolean;
}

const readPair = (name: string, value: string, found: Findings): void => {
  const lower = name.toLowerCase();
  if (/^(?:w|width|max|r)$/.test(lower)) found.width = pixels(value);
  else if (/^(?:h|height)$/.test(lower)) found.height = pixels(value);
  else if (lower !== 'crop') readSizeSegment(value, found);
};

/** Whether a segment is a step; if so, what it says is taken over. */
const readStep = (segment: string, walk: Walk): boolean => {
  const { found } = walk;
  if (cropSegment.test(segment) || /^(?:filters:|rs,)/.test(segment)) return true;
  if (walk.cloud) {
    if (segment.startsWith('s--')) return (found.signed = true);
    if (cloudStep.test(segment)) {
      readOperations(segment, found);
      return true;
    }
    walk.cloud = false;
  }
  if (operationList.test(segment)) {
    return readOperations(segment, found) || /^(?:[cfqeg]|ar|cs|al)_/.test(segment);
  }
  return readSizeSegment(segment, found) || /^[wh][_=:]\d+$|^(?:c|ar)_[\w:]+$/.test(segment);
};

/** How many segments a folder that means something takes, itself included; 0 where it means nothing here. */
const namedSteps = (segments: readonly string[], index: number, walk: Walk): number => {
  const segment = String(segments[index]);
  const next = String(segments[index + 1]);
  switch (folders.get(segment.toLowerCase())) {
    case 'pair':
      if (!pairValue.test(next)) return /^thumbnail$/i.test(segment) ? 1 : 0;
      readPair(segment, next, walk.found);
      return 2;
    case 'variant':
      return 1;
    case 'cloud':
      walk.cloud = /^(?:image|video)s?$/.test(String(walk.kept.at(-1)));
      return walk.cloud ? 1 : 0;
    case 'style':
      if (segments[index + 2] !== 'public') return 0;
      readSizeSegment(next, walk.found);
      return 3;
    case undefined:
      return 0;
  }
};

/** How many segments from here on are steps; 0 where the first is a part of the picture's own path. */
const stepsAt = (segments: readonly string[], index: number, walk: Walk): number => {
  const segment = String(segments[index]);
  const named = namedSteps(segments, index, walk);
  if (named > 0 || plainFolder.test(segment)) return named;
  // Brightspot: site, signature and limit follow.
  if (/^dims\d$/.test(segment) || signature.test(segment)) {
    walk.found.signed = true;
    return segment.startsWith('dims') ? 4 : 1;
  }
  return readStep(segment, walk) ? 1 : 0;
};

/** Goes through the folders; gives the place of a host among them, where a picture's own URL begins. */
const walkFolders = (segments: readonly string[], end: number, walk: Walk): number => {
  for (let index = 0; index < end; index++) {
    const segment = String(segments[index]);
    if (segment === '' || segment === '-') continue;
    if (walk.stepped && imageHost.test(segment)) return index;
    const count = stepsAt(segments, index, walk);
    if (count === 0) walk.kept.push(segment);
    else {
      // A variant alone is no sign that a host may follow.
      walk.stepped ||= count > 1 || folders.get(segment) !== 'variant' || segment === 'unsafe';
      index += count - 1;
    }
  }
  return -1;
};

/** Reads sizes and nested URLs from a path; gives what is left: the picture's own path. */
export const readPath = (path: string, found: Findings): [kept: string, isFile: boolean] => {
  const text = decoded(path);
  const nested = text.includes(':/') ? nestedStart.exec(text) : null;
  const segments = (nested === null ? text : text.slice(0, nested.index)).split('/');
  const walk: Walk = { found, kept: [], stepped: false, cloud: false };
  const host = walkFolders(segments, segments.length - (nested === null ? 1 : 0), walk);
  if (nested !== null) {
    found.original = text.slice(nested.index + 1).replace(/^(https?:)\/+/i, '$1//');
  } else if (host >= 0) found.original = `https://${segments.slice(host).join('/')}`;
  if (found.original !== undefined) return ['', true];
  const name = text.slice(text.lastIndexOf('/') + 1);
  // A path may end with its steps, as Cloudflare Images does.
  if (/^[^,.:=]*[,:=][^.]*$/.test(name) && readStep(name, walk))
    return [walk.kept.join('/'), false];
  const [stem, isFile] = readFileName(name, found);
  walk.kept.push(stem);
  return [walk.kept.join('/'), isFile];
};
