import { type Findings, setSize } from './findings.ts';
import { readOperations } from './operations.ts';

const fileName = /^(.*?)\.(jpe?g|jfif|png|gif|webp|avif|svg|bmp|tiff?|heic|ico)(?![a-z\d])(.*)$/i;

/** What a suffix says: nothing but a variant, the pixel density, or a side of the picture. */
type Meaning = 'variant' | 'density' | 'width' | 'height' | 'box';

/** What WordPress, Hugo, Jekyll, sharp and hands put after a name. */
const suffixes: readonly (readonly [Meaning, RegExp])[] = [
  ['density', /[-_.@]?@?([23])x$/i],
  [
    'variant',
    /[-_.](?:scaled|rotated|e\d{10,13}|v\d{6,}|crop(?:ped|_(?:top|center|bottom|left|right))?|fill|fit|min|c-[a-z]+)$/i,
  ],
  ['box', /[-_.@](?:size_)?(\d{1,5})x(\d{1,5})?(?:px)?$/i],
  ['width', /[-_.]w(?:idth)?[-_]?(\d{2,5})$/i],
  ['height', /[-_.]h(?:eight)?[-_]?(\d{2,5})$/i],
  ['width', /[-_.](?:fit-|focal-)?(\d{2,5})(?:w|px)$/i],
  ['width', /-s(\d{2,4})-c\d{2,3}$/],
  ['width', /-(\d{3,4})-80$/],
];

/** Widths that hands and static site builders give files such as `lake-640.jpg`. */
const plainWidth =
  /[-_](320|360|375|400|414|420|480|500|540|600|640|700|720|750|760|768|800|828|860|900|960|980|1000|1024|1080|1100|1200|1240|1280|1366|1400|1440|1536|1600|1680|1800|1920|2000|2048|2400|2560|2800|3000|3200|3840)$/;

const prefixes = /^(?:(1|\d{2,5})x(\d{0,5})[-_]|(\d{2,5})px-|(\d{3,4})-(?=[\da-f]{16}))/i;

interface NameSize {
  width?: string | undefined;
  height?: string | undefined;
}

/** Takes the last suffix off; gives the rest, or `undefined` where there is none. */
const stripSuffix = (stem: string, size: NameSize, found: Findings): string | undefined => {
  for (const [meaning, suffix] of suffixes) {
    const match = suffix.exec(stem);
    if (match === null) continue;
    const unsized = size.width === undefined && size.height === undefined;
    if (meaning === 'density') found.density = Number(match[1]);
    // Of two sizes the last is the one that was made last.
    else if (meaning === 'box' && unsized) [, size.width, size.height] = match;
    else if (meaning === 'width') size.width ??= match[1];
    else if (meaning === 'height') size.height ??= match[1];
    return stem.slice(0, match.index);
  }
  return undefined;
};

const stripSizes = (name: string, found: Findings): [stem: string, size: NameSize] => {
  const size: NameSize = {};
  let stem = name;
  for (let rest: string | undefined = name; rest !== undefined;) {
    stem = rest;
    rest = stripSuffix(stem, size, found);
  }
  const sized = size.width !== undefined || size.height !== undefined;
  const plain = sized ? null : plainWidth.exec(stem);
  if (plain !== null) return [stem.slice(0, plain.index), { width: plain[1] }];
  const prefix = sized ? null : prefixes.exec(stem);
  if (prefix === null) return [stem, size];
  return [
    stem.slice(prefix[0].length),
    { width: prefix[1] ?? prefix[3] ?? prefix[4], height: prefix[2] },
  ];
};

/** What follows an extension: `.jpg@600w_400h`, `.jpg=w300`, `.jpg_640x640.jpg`, `.jpg!large`, `.jpg.webp`. */
const readTail = (tail: string, found: Findings): void => {
  const box = /[-_!@:=~.](\d{2,5})x(\d{2,5})/.exec(tail);
  const width = box ?? /[-_!@:=~.]w?(\d{2,5})w?(?:_(\d{2,5})h)?/.exec(tail);
  if (width !== null) setSize(found, width[1], width[2]);
  else readOperations(tail, found);
};

/** Reads a file name; gives it without sizes and extension, and whether it is an image file at all. */
export const readFileName = (name: string, found: Findings): [stem: string, isFile: boolean] => {
  const match = fileName.exec(name);
  const [, base = name, extension, tail = ''] = match ?? [];
  if (extension !== undefined) {
    const last = /\.(jpe?g|png|gif|webp|avif)$/i.exec(tail)?.[1] ?? extension;
    found.format = last.toLowerCase().replace('jpeg', 'jpg');
  }
  const [stem, size] = stripSizes(base, found);
  // Steps in folders come after the file was made, so their size stands.
  if (found.width === undefined && found.height === undefined) {
    setSize(found, size.width, size.height);
  }
  if (tail.length > 1 && !/^\.(?:jpe?g|png|gif|webp|avif)$/i.test(tail)) readTail(tail, found);
  return [stem, match !== null];
};
