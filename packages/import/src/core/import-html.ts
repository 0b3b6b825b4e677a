import { flatten } from '../html/flatten.ts';
import { htmlToBlocks } from '../html.ts';
import { parseFrontMatter } from '../front-matter.ts';
import { finish } from './finish.ts';
import { type Imported, type ImportOptions } from './imported.ts';
import { pageFacts } from './page-facts.ts';
import { matterRecord } from './matter-record.ts';
import { type ImportInput, wholeText } from './text-chunks.ts';
import { titleFrom } from './title.ts';

/** Reads one HTML page, with or without front matter: its main part becomes the body. */
export async function* importHtml(
  input: ImportInput,
  options: ImportOptions = {},
): AsyncGenerator<Imported> {
  const { file, baseUrl } = options;
  const source = { ...(file === undefined ? {} : { file }), offset: 0, line: 1 };
  const matter = parseFrontMatter(await wholeText(input));
  const facts = pageFacts(matter.body);
  const { blocks, issues } = htmlToBlocks(facts.body, {
    ...(baseUrl === undefined ? {} : { baseUrl }),
    firstLine: matter.bodyLine,
  });
  const [first] = blocks;
  const written = 'title' in matter.data ? String(matter.data['title']) : facts.title;
  const title = titleFrom(
    written,
    blocks,
    (file ?? '').replace(/^.*[\\/]/, '').replace(/\.\w+$/, ''),
  );
  // The page's own heading is its title.
  const repeats =
    first?.type === 'heading' &&
    titleFrom('', [{ type: 'paragraph', children: flatten([first]) }], '').text === title.text;
  const record = {
    ...(facts.lang === '' ? {} : { lang: facts.lang }),
    ...matterRecord(matter.data),
    title: title.text,
    body: repeats ? blocks.slice(1) : blocks,
  };
  yield finish(
    {
      record,
      issues: [...matter.issues, ...title.issues, ...issues],
      source,
      lineOf: matter.lineOf,
    },
    options,
  );
}
