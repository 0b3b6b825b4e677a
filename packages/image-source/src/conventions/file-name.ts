import { type Findings, enlarge, setSize } from './findings.ts';
import { once } from '../once.ts';
import { usualWidth } from './usual-width.ts';
import { readOperations } from './operations.ts';

const fileName =
  /^(.*?)\.(jpe?g|jfif|png|gif|a?webp|avif|svg|bmp|tiff?|heic|ico|img)(?![a-z\d])(.*)$/i;
const lastExtension = /\.(jpe?g|png|gif|webp|avif)$/i;

/** Any of these between the marks that set parts of a name apart. */
const partOfName = (parts: () => readonly RegExp[]): (() => RegExp) =>
  once(() => {
    const any = parts()
      .map(({ source }) => source)
      .join('|');
    return new RegExp(`(?:^|(?<![-_.@~])[-_.@~]+)(?:${any})(?=[-_.@~]|$)`, 'gi');
  });

/** What WordPress, Hugo, Jekyll, Wagtail, sharp and hands write into a name; `stripSizes` knows the groups. */
const parts = /* @__PURE__ */ partOfName(() => [
  // Pixel density: `@2x`, `scale_2`.
  /@?([1-3](?:\.5)?)x(?=$|\.)|scale_([23])/,
  // A shape, and the width of its rendition: `16x9_992`.
  /(?:ratio|(?<!^))(?:1\d|21|\d)x(?:1\d|\d)t?(?:_(\d{3,4}))?/,
  // No limit on either side.
  /-?1x-1/,
  // A box: `300x200`, `800x`, `t500x500`, `resize=767,431`.
  /(?:max-|(?:[\da-f]{8}\.)?fill-|resize=|il_|[ft])?(\d{1,5})(?:[x,]|(?<=_original_\d{1,5})_)(-1|\d{0,5}|N|auto)(?:px|bb|[a-d]|wp|x1)?/,
  // A width: `w640`, `width-1300`, `fit-640w`, `640px`, `s800-c85`, `800-80`.
  /(?:w(?:id(?:th)?|d)?[-_]?|large(?=\d{3}$))(\d{2,5})/,
  /(\d{2,5})n?w(?=$|_|-q\d\d$|[-.][\da-f]{8})/,
  /(\d{2,5})px/,
  /s(\d{3,4})(?:(?:-c\d\d)?$|(?<=^s\d{3,4})(?=_))/,
  /(?:web|thumbnail|adapt|img|coreimg\.\d\d)\.(\d{2,4})(?:\.\d+)?/,
  /(\d{3,4})(?:-80$|(?<=^\d{3,4})@\d\d$|[-_](?=\d*[a-f])[\da-f]{8,10}$|\.[\da-f]{12}$|(?=[-_][\da-f]{16}))/,
  // A bare number, not one that a camera gave, nor the second of an id or a pair.
  new RegExp(
    `(?<!\\b(?:img|dsc.?|sam|frame|fig)[-_]|(?:^|[-_])\\d{3,}-)(${usualWidth})(?:_\\d{3,4})?$`,
  ),
  /h(?:eight)?[-_]?(\d{2,5})(?=[-_.](?:w|2x)|$)/,
  // Strapi's copies.
  /^(?:thumbnail|small|medium|large)(?=_.*_[\da-f]{10}$)/,
  // No size, but no name either.
  /(?<!^)(?:scaled|rotated|e\d{10,13}|v\d{6,}|crop(?:ped)?|fill|fit|min|c-[a-z]+|format-\w+|r\d\.\d+|fp[xy][\d.]+|hu_?[\da-f]{12,}(?:_\d+)?|\d\d_0_0_[\da-f]{32}|resize_\w*box\w*)|(?:x{0,3}large|x?small|medium|thumb(?:nail)?|orig(?:inal)?|full|desktop|mobile|tablet|xs|sm|md|lg|x{1,3}l)(?:-169)?(?=$|[-_]\d+x\d+$|__scale)/,
]);

type Group = string | undefined;

/** Takes the sizes out of a name and reads them; of two, the last is the one that was made last. */
const stripSizes = (name: string, found: Findings): string => {
  let width: Group;
  let height: Group;
  let density = 1;
  const stem = name.replace(parts(), (part, ...groups: Group[]) => {
    const [x, scale, shaped, boxWidth, boxHeight, w, s, px, short, aem, dashed, plain, h] = groups;
    density = Number(x ?? scale ?? density);
    const side = shaped ?? w ?? s ?? px ?? short ?? aem ?? dashed ?? plain;
    if (boxWidth !== undefined) [width, height] = [boxWidth, boxHeight];
    else if (side !== undefined) width = side;
    else if (h !== undefined) height = h;
    // Copies that WordPress makes name both sides, so a number alone is the author's.
    return plain !== undefined && found.path.includes('/wp-content/') ? part : '';
  });
  // Steps in folders come after the file was made, so their size stands.
  if (found.width === undefined && found.height === undefined && setSize(found, width, height)) {
    enlarge(found, density);
  }
  return stem.replace(/^[-_.@~]+|(?<![-_.@~])[-_.@~]+$/g, '');
};

/** What follows an extension: `.jpg@600w_400h`, `.jpg=w300`, `.jpg_640x640.jpg`, `.jpg!large`, `.jpg.webp`. */
const readTail = (tail: string, found: Findings): void => {
  const box = /[-_!@:=~.](\d{2,5})x(\d{2,5})/.exec(tail);
  const width = box ?? /[-_!@:=~.]w?(\d{2,5})w?(?:_(\d{2,5})h)?/.exec(tail);
  if (width !== null) setSize(found, width[1], width[2]);
  else readOperations(tail, found);
};

/** Reads a file name; gives it without sizes and extension. */
export const readFileName = (name: string, found: Findings): string => {
  const match = fileName.exec(name);
  const [, base = name, extension, tail = ''] = match ?? [];
  const last = lastExtension.exec(tail);
  if (extension !== undefined) {
    found.isFile = true;
    found.format = (last?.[1] ?? extension).toLowerCase().replace('jpeg', 'jpg');
  }
  const stem = stripSizes(base, found);
  if (tail.length > 1 && last?.index !== 0) readTail(tail, found);
  return stem;
};
