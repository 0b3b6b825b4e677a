import { type Issue } from '@alphanode/image-source';
import { saidOf } from './core/article-key.ts';
import { finish } from './core/finish.ts';
import { type Draft, type Imported, type ImportOptions } from './core/imported.ts';
import { type ImportInput, wholeText } from './core/text-chunks.ts';
import { fileFacts } from './core/file-facts.ts';
import { filePlace } from './core/file-place.ts';
import { matterRecord, namedRecord } from './core/matter-record.ts';
import { requireText } from './core/required-text.ts';
import { statusOf, statusOfFile } from './core/record-status.ts';
import { takeTitle, withoutTitle } from './core/title-heading.ts';
import { tellMended } from './core/tell-mended.ts';
import { titleFrom, titleWords } from './core/title.ts';
import { unlocated } from './core/unlocated.ts';
import { parseFrontMatter } from './front-matter.ts';
import { type BlocksResult, type HtmlOptions, htmlToBlocks } from './html.ts';
import { plainText } from './html/plain-text.ts';
import { issue } from './issue.ts';
import { expandBlocks } from './markdown/block-syntax.ts';
import { boundLines } from './markdown/bound-lines.ts';
import { hasFirstLevel } from './markdown/first-headings.ts';
import { issueLines } from './markdown/line-of-issue.ts';
import { markdownHtml } from './markdown/markdown-html.ts';
import { markdownProperties } from './notion/markdown-properties.ts';
import { expandTemplates } from './templates/expand-templates.ts';

export type { Imported, ImportOptions, ImportSource } from './core/imported.ts';
export type { ImportInput } from './core/text-chunks.ts';
export { blocksToMarkdown } from './markdown/write-markdown.ts';

/** Beyond this the parser's tables cost more than an article is worth. */
const maxLength = 1_000_000;

/** How Markdown is read. */
export interface MarkdownOptions extends HtmlOptions {
  /**
   * Of links between notes, `[[Page#Part|words]]`, the `words` are kept, or all, as they are written, for who
   * knows where the pages are; `words` where absent.
   */
  readonly noteLinks?: 'words' | 'kept';
}

/**
 * Turns Markdown into blocks: CommonMark with tables, task lists, strikethrough, footnotes and alerts of
 * GitHub; and of other kinds of Markdown directives, admonitions, term lists, formulas, abbreviations, notes in the text and ids of headings. HTML in it goes through `htmlToBlocks`, so nothing else can come out. Never throws on a text.
 * @example
 * markdownToBlocks('*Hi*').blocks //=> [{ type: 'paragraph', children: [{ type: 'text', text: 'Hi', marks: ['em'] }] }]
 */
export function markdownToBlocks(markdown: string, options: MarkdownOptions = {}): BlocksResult {
  requireText(markdown, 'markdownToBlocks');
  return readMarkdown(markdown, options);
}

/** Reads Markdown in which tags may ask for `values` of the front matter. */
const readMarkdown = (
  markdown: string,
  options: MarkdownOptions,
  values?: ReadonlyMap<string, string>,
): BlocksResult => {
  const { firstLine = 1 } = options;
  const cut = markdown.length > maxLength;
  const { text, left } = expandTemplates(cut ? markdown.slice(0, maxLength) : markdown, values);
  const beyond: Issue[] = cut ? [issue('text-too-long', { subject: 'The text' })] : [];
  const {
    text: plain,
    abbreviations,
    linksNotes,
  } = expandBlocks(boundLines(text), options.noteLinks === 'kept');
  if (linksNotes) beyond.push(issue('reference-unresolved', { subject: 'A link between notes' }));
  const html = markdownHtml(plain, () => {
    beyond.push(issue('markdown-too-complex', { subject: 'The text' }));
  });
  const { blocks, issues } = htmlToBlocks(html, {
    pictureTitles: true,
    abbreviations,
    ...options,
  });
  const templates = left.map(({ rule, tag, line }): Issue =>
    issue(rule, {
      subject: 'A tag of a template',
      received: tag,
      location: { line: firstLine + line },
    }),
  );
  // Lines of the HTML are not lines of the Markdown.
  const lineOf = issueLines(markdown);
  const located = issues.map((each): Issue => {
    const line = lineOf(each);
    // Without a first line there may be no file, and the first line of the text would be a guess.
    return line === undefined && options.firstLine === undefined
      ? unlocated(each)
      : { ...each, location: { line: firstLine + (line ?? 0) } };
  });
  return { blocks, issues: [...beyond, ...templates, ...located] };
};

/** Texts of the front matter, by their keys. */
const textsIn = (data: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(data).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, value]] : [],
    ),
  );

const languageOf = (data: Readonly<Record<string, unknown>>): string | undefined => {
  const lang = saidOf(data, 'lang');
  return typeof lang === 'string' ? lang : undefined;
};

const wordsIn = (markdown: string): string => plainText(markdownToBlocks(markdown).blocks);

const draftOf = (text: string, options: ImportOptions): Draft => {
  const { file, baseUrl, noteLinks } = options;
  const source = { ...(file === undefined ? {} : { file }), offset: 0, line: 1 };
  const matter = parseFrontMatter(text);
  if (matter.refused) return { issues: matter.issues, source };
  const page = markdownProperties(matter.body, file);
  const data = { ...options.frontMatter, ...page.data, ...matter.data };
  const lang = languageOf(data);
  const settings = {
    firstLine: matter.bodyLine,
    ...(lang === undefined ? {} : { lang }),
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(noteLinks === undefined ? {} : { noteLinks }),
  };
  const body = readMarkdown(page.body, settings, textsIn(data));
  const own = matterRecord(data, file);
  const { name } = fileFacts(file);
  const said = titleWords(saidOf(own, 'title'));
  const found =
    said === ''
      ? takeTitle(body.blocks, (words) => hasFirstLevel(matter.body, words, wordsIn))
      : undefined;
  const title =
    found === undefined ? titleFrom(said, body.blocks, name) : { text: found.title, issues: [] };
  const record = {
    ...namedRecord(file, own),
    ...own,
    ...(said === '' || title.issues.length > 0 ? { title: title.text } : {}),
    body: found?.blocks ?? withoutTitle(body.blocks, title.text),
  };
  return {
    record,
    issues: [...matter.issues, ...title.issues, ...body.issues],
    source,
    status: statusOf(data) ?? statusOfFile(file),
    lineOf: matter.lineOf,
    placeOf: filePlace(matter.data),
  };
};

/**
 * Reads one Markdown file with front matter. The name of a post as sites write it, `2021-08-26-welcome.md`,
 * `2021-08-26-welcome/index.md` or `2021/08/26/welcome.md`, gives date and slug where the front matter does not.
 * @example
 * for await (const { article, issues } of importMarkdown(text, { file: 'post.md' })) save(article)
 */
export async function* importMarkdown(
  input: ImportInput,
  options: ImportOptions = {},
): AsyncGenerator<Imported> {
  yield* tellMended(options, async function* (onMended) {
    yield finish(draftOf(await wholeText(input, onMended), options), options);
  });
}
