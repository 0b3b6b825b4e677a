import { type Findings, setSize } from './findings.ts';

const widthOperation = /(?:^|[,;&|/:=])(?:max-?)?w(?:id(?:th)?)?[-_=:,/](\d{1,5})(?![\d.%])/i;
const heightOperation = /(?:^|[,;&|/:=])(?:max-?)?h(?:ei(?:ght)?)?[-_=:,/](\d{1,5})(?![\d.%])/i;
const boxOperation =
  /(?:^|[,;&|/:=])(?:s|rs|size|resize|fit|fill|crop|thumbnail|t_[a-z]+(?:_[a-z]+)?)[-_=:,/]!?(?:[a-z]+[:,/])?(\d{1,5})?[x:×](\d{1,5})?/i;
const namedWidth = /(?:^|,)t_[a-z_]+-(\d{2,4})w(?:,|$)/i;
const density = /(?:^|[,;&|/:=])dpr[-_=:,/](\d(?:\.\d+)?)/i;
const ratio = /(?:^|[,;&|/:=])ar[-_=:](\d+(?:\.\d+)?)(?:[:-](\d+(?:\.\d+)?))?/i;

/** Reads a list of steps such as `w_300,h_200,c_fill`, `width=300`, `resize:fill:300:200`. */
export const readOperations = (list: string, found: Findings): boolean => {
  const width = widthOperation.exec(list)?.[1] ?? namedWidth.exec(list)?.[1];
  const height = heightOperation.exec(list)?.[1];
  const box = width === undefined && height === undefined ? boxOperation.exec(list) : null;
  const read = setSize(found, width ?? box?.[1], height ?? box?.[2]);
  const dpr = Number(density.exec(list)?.[1] ?? 1);
  if (dpr > 0) found.density = dpr;
  const aspect = ratio.exec(list);
  if (aspect !== null) found.ratio = Number(aspect[1]) / Number(aspect[2] ?? 1);
  return read;
};

/** `300x200` with what services write around it: `fill-300x200!`, `size_300x`, `x200^`, `728xorig`. */
const boxSegment =
  /^(?:[a-z]+[-_=:])*[a-z]{0,12}[!^-]?(\d{1,5})?x-?(\d{1,5}|orig|auto)?(?:[!^<>#%r]|[-_,;&|.@][^/]*)?$/i;
const widthSegment =
  /^(?:max-?|img-?|thumb-?)?w(?:idth)?[-_=:]?(\d{2,5})(?:[-_,;&|x]?h(?:eight)?[-_=:]?(\d{2,5}))?(?![\d\p{L}])/iu;
const pixelSegment =
  /^(?:[a-z]+[-_])?(\d{2,5})(?:w|px)(?:[-_]\w+)?$|^(?:original|square|crop|\d+x\d+)_(\d{2,4})$/i;

/** An aspect such as `16x9` or `1:1`: both sides smaller than any picture. */
const aspectSegment = /^\d{1,2}[x:]\d{1,2}$/;

/** Reads one path segment that is a size and nothing else. */
export const readSizeSegment = (segment: string, found: Findings): boolean => {
  const width = widthSegment.exec(segment);
  if (width !== null) return setSize(found, width[1], width[2]);
  const alone = pixelSegment.exec(segment);
  if (alone !== null) return setSize(found, alone[1] ?? alone[2]);
  const box = boxSegment.exec(segment);
  if (box === null) return false;
  return aspectSegment.test(segment) || setSize(found, box[1], box[2]);
};
