import { type Findings, decoded, pixels, setSize } from './findings.ts';
import { readOperations, readSizeSegment } from './operations.ts';
import { wordMap } from './word-map.ts';

type Role =
  | 'width'
  | 'height'
  | 'box'
  | 'steps'
  | 'dpr'
  | 'rect'
  | 'ar'
  | 'url'
  | 'signature'
  | 'id'
  | 'step';

/** What a parameter means. `id` tells pictures apart even beside a file name, `step` never does. */
const roles = /* @__PURE__ */ wordMap<Role | 'side'>([
  [
    'box',
    'resize fit size sz dim dims dimension dimensions downsize thumb thumbnail geometry rs val image_crop_resized',
  ],
  ['steps', 'tr imgeng x-oss-process op ops transform im q type d _ex t[] io twic fl r'],
  ['dpr', 'dpr zoom'],
  ['rect', 'rect'],
  ['ar', 'ar'],
  [
    'url',
    'url src u image img imgurl imageurl image_url href file source path uri fname image_uri',
  ],
  [
    'signature',
    'sig sign signature hmac token auth ik-s oh verify x-amz-signature x-goog-signature x-signature hash sum itok hdnea hm',
  ],
  ['side', 's'],
  ['id', 'id pid photo photoid imgid imageid fileid filename name key uid uuid'],
  [
    'step',
    'qlt quality fm fmt format f auto crop cs v ver version t ts scale bg c ixid ixlib x y cx cy cw ch impolicy cropw croph xpos ypos cache cb n l il a',
  ],
]);

/** `w`, `width`, `max-w`, `image_width`, and the same of heights. */
const sideName = /^(?:im(?:age|g)?|ca|m|max|resize)?[-_]?(?:(w)(?:id(?:th)?)?|h(?:ei(?:ght)?)?)$/;

/** One number alone has two digits or more: `thumb=1` is a switch. */
const boxValue =
  /^(?:[a-z]+[:|_-])?(\d{1,5})?(?:px)?(?:[x,:*×](\d{1,5})?(?![a-z])|(?<=\d\d(?:px)?)$)/i;

/** `s=300` and `s=612x612` are sizes; all else is a signature. */
const sideValue = /^\d{2,4}(?:x\d{2,4})?$/;

/** Qiniu writes its steps as the name of a parameter. */
const stepsName = /^image(?:Mogr2|View2)/;

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
  found.height = pixels(box[2]);
};

interface Sides {
  width: number | undefined;
  height: number | undefined;
}

/** A width after a box is a later step: the height follows it. */
const narrow = (found: Findings, { width, height }: Sides): void => {
  if (width === undefined && height === undefined) return;
  found.height =
    height ??
    (width && found.width && found.height && Math.round((found.height * width) / found.width));
  found.width = width;
};

/** Takes over what a parameter says; whether it tells pictures apart. */
const readParameter = (role: Role, value: string, asked: Sides, found: Findings): boolean => {
  switch (role) {
    case 'width':
      asked.width = pixels(value) ?? asked.width;
      return false;
    case 'height':
      asked.height = pixels(value) ?? asked.height;
      return false;
    case 'box':
      readBox(decoded(value), found);
      return false;
    case 'steps': {
      const steps = decoded(value);
      return !readOperations(steps, found) && !readSizeSegment(steps, found) && !found.isFile;
    }
    case 'rect':
      // Left, top, width and height of what is cut out first.
      setSize(found, ...decoded(value).split(',').slice(2));
      return false;
    case 'dpr':
    case 'ar':
      readOperations(`${role}=${decoded(value)}`, found);
      return false;
    case 'signature':
      // Shorter ones are versions.
      found.signed ||= value.length >= 8;
      return value.length < 8 && !found.isFile;
    case 'url': {
      const original = nestedUrl(value);
      found.original ??= original;
      return original === undefined;
    }
    case 'id':
      return true;
    case 'step':
      return false;
  }
};

/** Reads sizes, signatures and nested URLs; gives the part of the query that tells pictures apart. */
export const readQuery = (query: string, found: Findings): string => {
  let kept = '';
  const asked: Sides = { width: undefined, height: undefined };
  for (const pair of query.slice(1).split('&')) {
    const equals = pair.indexOf('=');
    const name = (equals < 0 ? pair : pair.slice(0, equals)).toLowerCase();
    const value = pair.slice(equals + 1);
    const named = sideName.exec(name);
    const meaning =
      named === null ? roles().get(name) : named[1] === undefined ? 'height' : 'width';
    const role = meaning === 'side' ? (sideValue.test(value) ? 'box' : 'signature') : meaning;
    if (role === undefined && stepsName.test(pair)) readOperations(decoded(pair), found);
    else if (equals < 0 && readSizeSegment(pair, found)) continue;
    // Beside a file name an unknown parameter is a version; without one it may be the picture's name.
    else if (role === undefined) kept += found.isFile ? '' : `&${pair}`;
    else if (readParameter(role, value, asked, found)) kept += `&${pair}`;
  }
  narrow(found, asked);
  return kept;
};
