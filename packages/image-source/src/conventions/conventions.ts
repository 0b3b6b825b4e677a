import { type UrlParts } from '../provider.ts';
import { type Findings } from './findings.ts';
import { readPath } from './path.ts';
import { readQuery } from './query.ts';

/** What any URL tells by the ways in which most services write sizes. */
export interface Conventional extends Readonly<Findings> {
  /** Host and path without sizes, and the parameters that tell pictures apart. */
  readonly key: string;
}

/** `cdn0.`, `i2.`, `www.`: hosts that serve the same files. */
const shard = /^(?:www\d?\.|([a-z]+)-?\d{1,2}(?=\.))/;

/** Reads a URL by the conventions that hold on any host. */
export const readConventions = (at: UrlParts): Conventional => {
  const found: Findings = { density: 1, signed: false };
  const [kept, isFile] = readPath(at.path, found);
  const query = at.query === '' ? '' : readQuery(at.query, isFile, found);
  const { density, ratio = 0 } = found;
  if (density > 1) {
    found.width &&= Math.round(found.width * density);
    found.height &&= Math.round(found.height * density);
  }
  if (ratio > 0 && found.width !== undefined) found.height ??= Math.round(found.width / ratio);
  return { ...found, key: `${at.host.replace(shard, '$1')}/${kept}${query}` };
};
