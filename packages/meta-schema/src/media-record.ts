import { excerpt } from './describe.ts';
import { foldName } from './fold-key.ts';
import { type RawRecord } from './raw-record.ts';
import { say } from './reading.ts';
import { type Sorted, type Spare } from './resolve-keys.ts';
import { type Row } from './row.ts';

/** What tells the record of a file in a media library from an image source. */
const signs: ReadonlySet<string> = new Set(['mime', 'mimetype', 'providermetadata']);

/** What media libraries keep of a file beside what a page shows: Strapi, Payload, Directus. */
const ofFile: ReadonlySet<string> = new Set([
  ...signs,
  ...['id', 'documentid', 'name', 'hash', 'ext', 'size', 'sizes', 'formats', 'folderpath'],
  ...['filename', 'filesize', 'prefix', 'focalx', 'focaly', 'previewurl', 'thumbnailurl'],
  ...['createdat', 'updatedat', 'publishedat', 'createdby', 'updatedby', 'locale', 'related'],
]);

/** Characters of all names together. */
const maxNames = 200;

const isOfFile = ({ key }: Spare): boolean => ofFile.has(foldName(key));

/**
 * The record of a picture without what a media library keeps for itself, of which one issue tells. There a
 * `provider` is where the file lies, such as `local`, and nobody to be named.
 */
export const withoutFile = (
  sorted: Sorted,
  { table: { byName } }: Row,
  value: RawRecord,
): Sorted => {
  const { reading, place, spare } = sorted;
  const isFile = !reading.strict && spare.some(({ key }) => signs.has(foldName(key)));
  const source = isFile ? byName.get('provider') : undefined;
  if (source === undefined) return sorted;
  const provider = sorted.keys[source.index];
  const isStore = provider !== undefined && foldName(provider) === 'provider';
  const named = isStore ? [provider] : [];
  const names = [...spare.filter(isOfFile).map(({ key }) => key), ...named];
  const detail = excerpt(names.join(', '), maxNames);
  say(reading, 'file-members', place, { value, detail });
  return {
    ...sorted,
    values: isStore ? sorted.values.with(source.index, undefined) : sorted.values,
    spare: spare.filter((one) => !isOfFile(one)),
  };
};
