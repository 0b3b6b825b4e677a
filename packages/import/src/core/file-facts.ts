/** What the name of a file, and those of the folders that it lies in, say of a post. */
export interface FileFacts {
  /** Without date and ending; that of its folder for an `index`. */
  readonly name: string;
  /** The day in the name, as ISO 8601 writes it. */
  readonly date?: string;
  /** Present where there is a day and words behind it. */
  readonly slug?: string;
}

/** `2021-08-26-welcome`, `2021/08/26/welcome` or `2021/08-26-welcome` at the end of a path. */
const dated = /(?:^|\/)((?:19|20)\d\d)([-/])(\d\d?)(?:-|\2)(\d\d?)(?:(?:-|\2)([^/]*))?$/;

const isDay = (month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= 31;

/** Reads the path of a post by the habits of Jekyll, Hexo, Docusaurus, Gatsby and Hugo. */
export const fileFacts = (file = ''): FileFacts => {
  // Exports of Notion put the id of the page behind its title.
  const path = file
    .replaceAll('\\', '/')
    .replace(/\.\w{1,10}$/, '')
    .replace(/ [\da-f]{32}$/, '');
  // A post with a folder of its own; `index.de` is one of its languages.
  const post = path.replace(/\/index(?:\.[a-z]{2}(?:-[a-z]{2})?)?$/i, '');
  const [, year = '', , month = '', day = '', words = ''] = dated.exec(post) ?? [];
  if (!isDay(Number(month), Number(day))) return { name: post.replace(/^.*\//, '') };
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return words === ''
    ? { name: date, date }
    : { name: words, date, slug: words.replace(/[^\p{L}\p{N}_-]+/gu, '-') };
};
