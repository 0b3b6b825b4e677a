import { type Severity } from '@alphanode/image-source';
import { phpSentences } from './php-messages.ts';
import { recordSentences } from './record-messages.ts';

/** What each code says: its severity, what failed, what was expected, what to do. */
export const sentences = {
  ...phpSentences,
  'html-dropped': [
    'warning',
    'was dropped',
    'markup that says something and runs nothing',
    'If the article needs it, say it in text or as an embed.',
  ],
  'html-unwrapped': ['repair', 'was unwrapped', 'an element of an article', 'Its text is kept.'],
  'html-flattened': [
    'warning',
    'was flattened to text',
    'a shape that the block model has',
    'Its words are kept; look whether they still read well.',
  ],
  'html-link-dropped': [
    'warning',
    'lost its link',
    'a picture without a link, or one in running text',
    'Put the link into the caption.',
  ],
  'html-url-dropped': [
    'warning',
    'has a URL that is missing or not safe',
    'http, https, mailto or tel',
    'The text is kept without it.',
  ],
  'html-too-deep': [
    'warning',
    'is nested too deeply',
    'the nesting of an article',
    'The words are kept; what was deeper stands one level up.',
  ],
  'shortcode-unresolved': [
    'warning',
    'refers to something that is not here',
    'attachments in the same export',
    'Export with media, or insert the pictures again.',
  ],
  'shortcode-unknown': [
    'warning',
    'is a shortcode that cannot be read',
    'a shortcode of WordPress with what it shows',
    'It is kept as text; write what it shows into the post.',
  ],
  'block-unknown': [
    'warning',
    'is of a kind that is not known',
    'a kind of block that this format defines',
    'What it holds is kept; look whether it still reads well.',
  ],
  'block-without-content': [
    'warning',
    'shows what WordPress adds when a page is asked for',
    'content that is in the export',
    'Write it into the post, or let the site add it.',
  ],
  'block-attributes-invalid': [
    'warning',
    'has attributes that are not JSON',
    'JSON in braces',
    'Its HTML is kept; open and save the post in the editor.',
  ],
  'block-unbalanced': [
    'repair',
    'begins and never ends, or ends and never began',
    'an end for each beginning',
    'All its content is kept; open and save the post in the editor.',
  ],
  'xml-repaired': [
    'repair',
    'was not sound XML',
    'sections and elements that are closed',
    'Its text is kept; look whether it ends where it should.',
  ],
  'xml-control': ['repair', 'held control characters', 'text without them', 'They are left out.'],
  'encoding-repaired': [
    'repair',
    'held bytes that are not UTF-8',
    'UTF-8, or the encoding that the file declares',
    'They are read as Windows-1252; look at the signs beyond ASCII.',
  ],
  'stream-cut': ['error', 'is cut off', 'the whole file', 'Read or export the file again.'],
  ...recordSentences,
  'title-made': [
    'repair',
    'was missing',
    'a title',
    'It is made of the text, slug or file name; where there is none, it is "Untitled".',
  ],
  'meta-key-renamed': [
    'repair',
    'is a key that scripts take for their own',
    'a key of letters',
    'The value is kept under `_proto_`.',
  ],
  'page-trimmed': [
    'repair',
    'has more than its article',
    'the article alone',
    'Navigation, comments and lists of other posts are left out.',
  ],
  'front-matter-invalid': [
    'error',
    'cannot be read',
    'YAML, TOML or JSON',
    'The text below it is kept; mend the front matter.',
  ],
  'front-matter-repaired': [
    'repair',
    'was not sound YAML',
    'quotes around text with a colon, a space behind colons and dashes, deeper lines in quoted texts',
    'What cannot be read is kept as its text.',
  ],
  'front-matter-duplicate': ['warning', 'comes twice', 'each key once', 'The last value counts.'],
  'front-matter-cut': [
    'warning',
    'holds more than is read',
    'at most 100,000 values on 60 levels, those that aliases stand for included',
    'What is beyond is left empty; write it out without aliases.',
  ],
  'front-matter-code': ['error', 'is code, and not run', 'YAML, TOML or JSON', 'Write it as data.'],
  'front-matter-unclosed': [
    'warning',
    'has no closing line',
    'a line like the opening one',
    'It is read as text; close it.',
  ],
  'template-unresolved': [
    'warning',
    'is filled in by the site that it comes from',
    'text that says by itself what it shows',
    'It is kept as it is written; write out what it stands for.',
  ],
  'module-dropped': [
    'warning',
    'is code of MDX and was dropped',
    'text, or components that hold text',
    'Write out what it gives to the text.',
  ],
  'text-too-long': [
    'error',
    'is longer than an article',
    'at most 1,000,000 characters',
    'Split it; what is beyond is left out.',
  ],
  'markdown-too-complex': [
    'warning',
    'holds more brackets and stars than can be read',
    'the Markdown of an article',
    'Signs beyond are kept as text; divide its paragraphs.',
  ],
  'mark-unknown': [
    'warning',
    'is a mark or style that the block model lacks',
    'a mark of the block model',
    'The text is kept without it.',
  ],
  'block-kept-as-custom': [
    'warning',
    'is an object that only this site knows',
    'a kind of the block model',
    'It is kept as a custom block; give the renderer an override for it.',
  ],
  'block-refused': [
    'error',
    'is no block',
    'an object with a type, nested a few levels at most',
    'It is left out; look at the source.',
  ],
  'image-unresolved': [
    'warning',
    'has no address here',
    'a URL, or a reference that the options can resolve',
    'Export with assets, or name the project.',
  ],
  'reference-unresolved': [
    'warning',
    'refers to a document that is not here',
    'documents with what they refer to',
    'Ask for it in the query: `author->{name}` of Sanity, `_embed` of WordPress. Of links between notes the words are kept.',
  ],
  'json-invalid': ['error', 'is no JSON record', 'JSON in braces', 'Mend it; reading goes on.'],
  'format-unknown': [
    'error',
    'is in no format that is known',
    'WordPress, Ghost, Contentful, Portable Text, Markdown, HTML or JSON Lines',
    'Name the format.',
  ],
  'file-missing': ['error', 'holds no articles', 'a file, folder or pattern', 'Check the path.'],
} as const satisfies Record<string, readonly [Severity, string, string, string]>;

/** The part of an issue code after `import/`. */
export type Rule = keyof typeof sentences;
