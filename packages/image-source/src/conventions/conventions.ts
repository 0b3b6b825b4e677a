import { type UrlParts } from '../provider.ts';
import { type Findings, enlarge } from './findings.ts';
import { readPath } from './path.ts';
import { readQuery } from './query.ts';

/** `cdn0.`, `i2.`, `www.`: hosts that serve the same files. */
const shard = /^(?:www\d?\.|([a-z]+)-?\d{1,2}(?=[.-]))/;

/** Of a URL that no convention has read. */
export const unread: Readonly<Findings> = {
  width: undefined,
  height: undefined,
  density: 1,
  ratio: undefined,
  format: undefined,
  original: undefined,
  signed: false,
  isFile: false,
  path: '',
  key: '',
};

/** Reads what any URL tells by the ways in which most services write sizes. */
export const readConventions = (at: UrlParts): Readonly<Findings> => {
  const found: Findings = { ...unread };
  const kept = readPath(at.path, found);
  const query = at.query === '' ? '' : readQuery(at.query, found);
  const { density, ratio = 0 } = found;
  enlarge(found, density);
  if (ratio > 0 && found.width !== undefined) found.height ??= Math.round(found.width / ratio);
  const start = shard.exec(at.host);
  const host = start === null ? at.host : (start[1] ?? '') + at.host.slice(start[0].length);
  found.key = host + kept + query;
  return found;
};
