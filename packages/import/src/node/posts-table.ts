import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';

/** What a row says of a post, as front matter would. */
type PostFacts = Readonly<Record<string, string>>;

/** Rows by the names of the files that they are about, without their ending. */
type PostsTable = ReadonlyMap<string, PostFacts>;

/** Columns of Substack that the schema knows by other names, or not at all. */
const names: ReadonlyMap<string, string> = new Map([
  ['subtitle', 'lead'],
  ['post_date', 'publishedAt'],
]);

/** What subscribers alone may read is not for everybody. */
const visibilityOf = ({ audience = '' }: PostFacts): PostFacts =>
  audience === '' || audience === 'everyone' ? {} : { visibility: audience };

/** The name of a file is the number of its post and the slug. */
const factsOf = (row: PostFacts): PostFacts => ({
  slug: String(row['post_id']).replace(/^\d+\./, ''),
  ...visibilityOf(row),
  ...Object.fromEntries(
    Object.entries(row)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => [names.get(name) ?? name, value]),
  ),
});

const read = async (folder: string): Promise<PostsTable> => {
  const csv = await readFile(join(folder, 'posts.csv'), 'utf8').catch(() => '');
  if (!/^\uFEFF?"?post_id"?,/.test(csv)) return new Map();
  const { parse } = await import('csv-parse/sync');
  const rows = parse<PostFacts>(csv, {
    bom: true,
    columns: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_records_with_error: true,
  });
  return new Map(rows.map((row) => [String(row['post_id']), factsOf(row)]));
};

/** Finds what the table of an export of Substack, `posts.csv` beside or above a page, says of that page. */
export const postsTables = (): ((path: string) => Promise<PostFacts | undefined>) => {
  const tables = new Map<string, Promise<PostsTable>>();
  const tableOf = (folder: string): Promise<PostsTable> => {
    const table = tables.get(folder) ?? read(folder);
    tables.set(folder, table);
    return table;
  };
  return async (path) => {
    const ending = extname(path);
    if (!/^\.html?$/i.test(ending)) return undefined;
    const [name, folder] = [basename(path, ending), dirname(path)];
    return (await tableOf(folder)).get(name) ?? (await tableOf(dirname(folder))).get(name);
  };
};
