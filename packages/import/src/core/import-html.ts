import { parseFrontMatter } from '../front-matter.ts';
import { readBlocks } from '../html/read-blocks.ts';
import { issue } from '../issue.ts';
import { headerProperties } from '../notion/page-header.ts';
import { saidEntry } from './article-key.ts';
import { finish } from './finish.ts';
import { text } from './json-value.ts';
import { filePlace } from './file-place.ts';
import { type Draft, type Imported, type ImportOptions } from './imported.ts';
import { pageFacts } from './page-facts.ts';
import { pageRecord } from './page-record.ts';
import { fileFacts } from './file-facts.ts';
import { matterRecord, namedRecord } from './matter-record.ts';
import { statusOf, statusOfFile } from './record-status.ts';
import { type ImportInput, wholeText } from './text-chunks.ts';
import { tellMended } from './tell-mended.ts';
import { titleFrom, titleWords } from './title.ts';
import { withoutTitle } from './title-heading.ts';

const draftOf = (html: string, options: ImportOptions): Draft => {
  const { file, baseUrl } = options;
  const source = { ...(file === undefined ? {} : { file }), offset: 0, line: 1 };
  const matter = parseFrontMatter(html);
  if (matter.refused) return { issues: matter.issues, source };
  const facts = pageFacts(matter.body);
  const data = { ...options.frontMatter, ...headerProperties(facts.body), ...matter.data };
  const { body: nodes, sheets } = facts;
  const read = nodes === undefined ? matter.body : { nodes, sheets };
  const { blocks, issues } = readBlocks(read, {
    ...(baseUrl === undefined ? {} : { baseUrl }),
    firstLine: matter.bodyLine,
    ...(facts.lang === '' ? {} : { lang: facts.lang }),
  });
  const own = matterRecord(data, file);
  const [titleKey, written] = saidEntry(own, 'title') ?? ['title', facts.title];
  const title = titleFrom(titleWords(written), blocks, fileFacts(file).name);
  const page = pageRecord(facts, own, baseUrl);
  const ofPage = [
    ...(facts.isTrimmed ? [issue('page-trimmed', { subject: 'The page' })] : []),
    ...(facts.isTooDeep ? [issue('html-too-deep', { subject: 'The page' })] : []),
  ];
  const record = {
    ...(facts.lang === '' ? {} : { lang: facts.lang }),
    ...namedRecord(file, { ...page, ...own }),
    ...page,
    ...own,
    [titleKey]: title.text,
    body: withoutTitle(blocks, title.text, text(page['lead'])),
  };
  return {
    record,
    issues: [...matter.issues, ...title.issues, ...ofPage, ...issues],
    source,
    status: statusOf(data) ?? statusOfFile(file),
    lineOf: matter.lineOf,
    placeOf: filePlace(matter.data),
  };
};

/** Reads one HTML page, with or without front matter: its main part becomes the body. */
export async function* importHtml(
  input: ImportInput,
  options: ImportOptions = {},
): AsyncGenerator<Imported> {
  yield* tellMended(options, async function* (onMended) {
    yield finish(draftOf(await wholeText(input, onMended), options), options);
  });
}
