import { type Findings, decoded, pixels } from './findings.ts';
import { readFileName } from './file-name.ts';
import { readOperations, readSizeSegment } from './operations.ts';

/** `/name/value` pairs of the services that write steps as folders. */
const pairName =
  /^(?:resize|size|thumbnail|legacy_thumbnail|crop|quality|format|strip|optimize|width|height|[whqfr]|max|dims\d)$/i;
const pairValue =
  /^(?:!?\d{0,5}x\d{0,5}[!^<>#+%r]?[+\d]*|w?\d{1,5}|true|false|auto|jpe?g|png|webp|avif)$/i;

/** Folders that name a variant of the picture, and no other picture. */
const variantName =
  /^(?:x{0,3}[-_]?(?:small|large)|medium|thumb(?:nail)?s?|original|full|preview|square|mobile|desktop|tablet|master|smart|unsafe|fit-in|trim|filters:.*|rs,.*)$/i;

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
  if (cropSegment.test(segment)) return true;
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

/** How many segments from here on are steps; 0 where the first is a part of the picture's own path. */
const stepsAt = (segment: string, [next = '', after]: readonly string[], walk: Walk): number => {
  const { found } = walk;
  if (pairName.test(segment) && pairValue.test(next)) {
    readPair(segment, next, found);
    return 2;
  }
  // Brightspot: site, signature and limit follow.
  if (/^dims\d$/.test(segment)) {
    found.signed = true;
    return 4;
  }
  if (segment === 'styles' && after === 'public') {
    readSizeSegment(next, found);
    return 3;
  }
  if (/^(?:upload|fetch)$/.test(segment) && /^(?:image|video)s?$/.test(String(walk.kept.at(-1)))) {
    walk.cloud = true;
    return 1;
  }
  if (signature.test(segment)) {
    found.signed = true;
    return 1;
  }
  return !plainFolder.test(segment) && readStep(segment, walk) ? 1 : 0;
};

/** Goes through the folders; gives the place of a host among them, where a picture's own URL begins. */
const walkFolders = (segments: readonly string[], end: number, walk: Walk): number => {
  let skipped = 0;
  for (const [index, segment] of segments.slice(0, end).entries()) {
    if (index < skipped || segment === '' || segment === '-') continue;
    if (variantName.test(segment)) {
      walk.stepped ||= segment === 'unsafe';
      continue;
    }
    if (walk.stepped && imageHost.test(segment)) return index;
    const count = stepsAt(segment, segments.slice(index + 1, index + 3), walk);
    if (count === 0) walk.kept.push(segment);
    else walk.stepped = true;
    skipped = index + count;
  }
  return -1;
};

/** Reads sizes and nested URLs from a path; gives what is left: the picture's own path. */
export const readPath = (path: string, found: Findings): [kept: string, isFile: boolean] => {
  const text = decoded(path);
  const nested = nestedStart.exec(text);
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
  return [[...walk.kept, stem].join('/'), isFile];
};
