import { type Findings, decoded, pixels } from './findings.ts';
import { readOperations } from './operations.ts';

const widthName = /^(?:im|img|max|resize|target|image)?[-_]?w(?:id(?:th)?)?$/i;
const heightName = /^(?:im|img|max|resize|target|image)?[-_]?h(?:ei(?:ght)?)?$/i;
const boxName = /^(?:resize|fit|sz|size|dim(?:ension)?s?|downsize|thumb(?:nail)?|geometry|rs)$/i;
const boxValue = /^(?:[a-z]+[:_-])?(\d{1,5})?(?:px)?(?:[x,:*×](\d{1,5})?|$)/i;
const densityName = /^(?:dpr|zoom)$/i;
const listName = /^(?:tr|imgeng|x-oss-process|image(?:Mogr2|View2).*|ops?|transform|p)$/i;
const signatureName =
  /^(?:s|sig|sign|signature|hmac|token|auth|ik-s|oh|verify|x-(?:amz|goog)-signature|_sig|key-pair-id|itok|hdnea)$/i;
/** Names under which a proxy takes the picture's URL. */
const urlName = /^(?:url|src|u|image|img|imgurl|image_?url|href|file|source|path|uri)$/i;
/** Names that tell one picture of a script from another; all else beside a file name is a step or a version. */
const identityName =
  /^(?:id|pid|photo(?:id)?|img(?:id)?|image(?:id)?|file(?:name|id)?|name|key|u(?:ui)?d|path|src|url|p)$/i;
/** Names that never are part of a script's picture. */
const stepName =
  /^(?:q|qlt|quality|fm|fmt|ffmt|format|[fvt]|auto|fit|crop|ar|cs|dpr|zoom|ssl|strip|ver|version|ts|mode|scale|op|output|bg|blur|sharp|usm|gravity|[cxyn]|ix\w+|utm_\w+|rect|cx|cy|cw|ch|enlarge|upscale|optimize|cache|cb|rnd|smart|interpolation|lossy|compress|withoutEnlargement|[la]|il|disable)$/i;

/** A picture's URL inside a parameter: absolute, protocol-relative, or a path. */
const nestedUrl = (value: string): string | undefined => {
  let text = decoded(value);
  if (/^(?:https?)?%/i.test(text)) text = decoded(text);
  return /^(?:https?:)?\/\/|^\/\S/i.test(text) ? text : undefined;
};

const readBox = (value: string, found: Findings): void => {
  const box = boxValue.exec(value);
  if (box === null) {
    readOperations(value, found);
    return;
  }
  found.width = pixels(box[1]) ?? found.width;
  found.height = pixels(box[2]) ?? (box[1] === undefined ? found.height : undefined);
};

/** A width after a box is a later step: the height follows it. */
const narrow = (found: Findings, width: number | undefined, height: number | undefined): void => {
  if (width !== undefined) {
    const scale = width / (found.width ?? width);
    found.height = height ?? (found.height && found.width && Math.round(found.height * scale));
    found.width = width;
  } else if (height !== undefined) {
    found.width = undefined;
    found.height = height;
  }
};

interface Sides {
  width: number | undefined;
  height: number | undefined;
}

/** Takes over what a parameter says of the size; whether it is one that does. */
const readSizeParameter = (name: string, value: string, sides: Sides, found: Findings): boolean => {
  if (widthName.test(name) && /^\d/.test(value)) sides.width = pixels(/^\d+/.exec(value)?.[0]);
  else if (heightName.test(name)) sides.height = pixels(value) ?? sides.height;
  else if (boxName.test(name)) readBox(decoded(value), found);
  else if (densityName.test(name)) found.density = Number(value) || 1;
  else if (listName.test(name)) readOperations(decoded(value || name), found);
  else if (name === 'ar') readOperations(`ar=${decoded(value)}`, found);
  else return false;
  return true;
};

/** Reads sizes, signatures and nested URLs; gives the part of the query that tells pictures apart. */
export const readQuery = (query: string, isFile: boolean, found: Findings): string => {
  let kept = '';
  const sides: Sides = { width: undefined, height: undefined };
  for (const pair of query.slice(1).split('&')) {
    const equals = pair.indexOf('=');
    const name = equals < 0 ? pair : pair.slice(0, equals);
    const value = equals < 0 ? '' : pair.slice(equals + 1);
    if (readSizeParameter(name, value, sides, found)) continue;
    const original = urlName.test(name) ? nestedUrl(value) : undefined;
    if (original !== undefined) found.original = original;
    else if (signatureName.test(name) && value.length >= 8) found.signed = true;
    else if (isFile ? identityName.test(name) : !stepName.test(name)) kept += `&${pair}`;
  }
  narrow(found, sides.width, sides.height);
  return kept;
};
