import { type Findings, isShape, setSize } from './findings.ts';

const widthOperation =
  /(?:^|[,;&|/:=($])(?:max-?)?w(?:id(?:th)?)?[-_=:,/](\d{1,5})(?![\d.%])|(?:^|,)t_[a-z_]*[-w](\d{2,4})w?(?:,|$)|(?:^|[/|])res(?:ize=|,)(\d{2,5})(?:,,|$)/i;
const heightOperation = /(?:^|[,;&|/:=(])(?:max-?)?h(?:ei(?:ght)?)?[-_=:,/](\d{1,5})(?![\d.%])/i;

/** `resize:fill:300:200`, `Resize=(640,427)`, `scalefit_720_noupscale`, `s_300x200`. */
const boxOperation =
  /(?:^|[,;&|/:=)])(?:r?s|c|size|resize|scalefit|fit|contain|cover|fill|crop|thumbnail|t_[a-z]+)(?:[-_=:,/]!?(?:[a-z]+[:,/])?(?:(\d{1,5})?[x:×](\d{1,5})?|(?<=scalefit_)(\d+)_(\d+)?)|(?<!crop)=?\((\d+)(?:\.\d+)?,(\d+))/i;
const density = /(?:^|[,;&|/:=])dpr[-_=:,/]([0-4](?:\.\d+)?)(?!\d)/i;
const ratio = /(?:^|[,;&|/:=])ar[-_=:](\d+(?:\.\d+)?)(?:[:-](\d+(?:\.\d+)?))?/i;

/** Reads a list of steps such as `w_300,h_200,c_fill`, `width=300`, `resize:fill:300:200`. */
export const readOperations = (list: string, found: Findings): boolean => {
  const dpr = Number(density.exec(list)?.[1]);
  if (dpr > 0) found.density = dpr;
  const aspect = ratio.exec(list);
  if (aspect !== null) found.ratio = Number(aspect[1]) / Number(aspect[2] ?? 1);
  const width = widthOperation.exec(list);
  const height = heightOperation.exec(list)?.[1];
  if (width !== null || height !== undefined) {
    return setSize(found, width?.[1] ?? width?.[2] ?? width?.[3], height);
  }
  const box = boxOperation.exec(list);
  return box !== null && setSize(found, box[1] ?? box[3] ?? box[5], box[2] ?? box[4] ?? box[6]);
};

/** `300x200` with what services write around it: `fill-300x200!`, `size_300x`, `x200^`, `728xorig`. */
const boxSegment =
  /^_?(?:[a-z]+[-_=:]+)*[a-z]{0,12}[!^-]?(0|\d{2,5})?x-?(\d{1,5}|orig|auto|[hn])?[!^<>#%rw]?(?:[-_,;&|.@:][^/]*)?$/i;
const widthSegment =
  /^(?:[\w-]+[-_](?=w\d{3})|max[-_]?|img-?|thumb-?|resize=|l)?w(?:idth)?[-_=:]?(\d{2,5})(?:(?:[-_,;&|x]|_and_)?h(?:eight)?[-_=:]?(?:(\d{2,5})|x))?(?![\da-z\u00c0-\uffff])/i;
const namedSegment =
  /^(?:[a-z\d]+[-_]+)*(\d{2,5})(?:w|px)(?:[-_]\w+)?$|^(?:[a-z]+[-_])?(?:\d{1,2}x\d{1,2}[-_]|(?:original|square|crop|landscape|portrait|free|scale|widen|rendition|large)[-_]?)(\d{2,4})$|^(?:s|m|mw-?|hw|cl|w?max-?|square|orj|_ir_|img_)(\d{3,4})[a-d>]?$/i;

/** `zoom_640_427`, `640_427_75`. */
const pairSegment = /^(?!img_)(?:[a-z]+[-_])*([1-3]?\d{3})_([1-3]?\d{3})(?:_\d\d)?$/i;

/** An aspect such as `16x9` or `p:1x1`: both sides smaller than any picture. */
const aspectSegment = /^(?:[a-z]+:)?(?:1\d|21|\d)[x:](?:1\d|\d)$/;

/** Reads one path segment that is a size and nothing else. */
export const readSizeSegment = (segment: string, found: Findings): boolean => {
  if (aspectSegment.test(segment)) return true;
  const width = widthSegment.exec(segment);
  if (width !== null) return setSize(found, width[1], width[2]);
  const named = namedSegment.exec(segment);
  if (named !== null) return setSize(found, named[1] ?? named[2] ?? named[3]);
  const pair = pairSegment.exec(segment);
  if (pair !== null && isShape(pair[1], pair[2])) return setSize(found, pair[1], pair[2]);
  const box = boxSegment.exec(segment);
  return box !== null && setSize(found, box[1], box[2]);
};
