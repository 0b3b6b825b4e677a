import { type Issue, type Location, type Severity } from '@alphanode/image-source';

/** What each code says: its severity, what failed, what was expected, what to do. */
const sentences = {
  'php-invalid': [
    'error',
    'is not serialised PHP that can be read',
    'the output of PHP serialize()',
    'The text is kept as it is; export it again where it comes from.',
  ],
  'php-length-repaired': [
    'repair',
    'had a string with a wrong length',
    'the length in bytes',
    'Replace text in serialised data only with a tool that counts again.',
  ],
  'php-length-ambiguous': [
    'error',
    'has a string with a wrong length that can be read in more than one way',
    'the length in bytes',
    'The text is kept as it is; export it again where it comes from.',
  ],
  'php-too-deep': [
    'error',
    'is nested too deeply',
    'at most 512 levels',
    'The text is kept as it is; store it flatter.',
  ],
  'php-cycle': ['warning', 'contains itself', 'a value that ends', 'The inner copy is left out.'],
  'php-trailing': [
    'warning',
    'is followed by text that PHP ignores',
    'nothing after the value',
    'Check where the value was joined with another.',
  ],
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
  'xml-control': [
    'repair',
    'held characters that XML forbids',
    'text without control characters',
    'They are left out.',
  ],
  'stream-cut': [
    'error',
    'is cut off',
    'the whole file',
    'Read the file again, or export it again.',
  ],
  'item-joined': [
    'warning',
    'is an attachment',
    'a post or a page',
    'It is joined to the posts that show it.',
  ],
  'item-type': [
    'warning',
    'is of a type that is no article',
    'a post or a page',
    'Name the type in `types` to read it as an article.',
  ],
  'item-unpublished': [
    'warning',
    'is held back because it is not published',
    'a published post',
    'Name the status in `statuses` to read it as an article.',
  ],
  'password-protected': [
    'warning',
    'is protected by a password',
    'a post that everybody may read',
    'Its text is held back; take the password off and export it again.',
  ],
  'title-made': [
    'repair',
    'was missing',
    'a title',
    'It is made from the first words, the slug or the name of the file.',
  ],
  'meta-key-renamed': [
    'repair',
    'is a key that scripts take for their own',
    'a key of letters',
    'The value is kept under `_proto_`.',
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
    'quotes around text with a colon, deeper lines in quoted texts',
    'The value is the text as it is written.',
  ],
  'front-matter-duplicate': [
    'warning',
    'comes twice in the front matter',
    'each key once',
    'The last value counts; remove the other.',
  ],
  'front-matter-code': [
    'error',
    'is code, which is not run',
    'YAML, TOML or JSON',
    'Write the values down as data.',
  ],
  'front-matter-unclosed': [
    'warning',
    'has no closing line',
    'a line like the opening one',
    'It is read as text; close it.',
  ],
  'text-too-long': [
    'error',
    'is longer than an article',
    'at most 1,000,000 characters',
    'Split it; what is beyond is left out.',
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
  'json-invalid': [
    'error',
    'is no JSON of a record',
    'JSON in braces',
    'Mend it where it is made; reading goes on behind it.',
  ],
  'format-unknown': [
    'error',
    'is in no format that is known',
    'WordPress, Ghost, Contentful, Portable Text, Markdown, HTML or JSON Lines',
    'Name the format.',
  ],
  'file-missing': [
    'error',
    'is no file, folder or pattern with articles',
    'a path that is there',
    'Check the path.',
  ],
} as const satisfies Record<string, readonly [Severity, string, string, string]>;

/** The part of an issue code after `import/`. */
export type Rule = keyof typeof sentences;

/** The facts of one occurrence. */
export interface Occurrence {
  readonly path?: readonly (string | number)[];
  /** What stands at the start of the sentence e.g. `<script>`. */
  readonly subject?: string;
  /** The offending text; at most 60 characters of it are shown. */
  readonly received?: string;
  readonly location?: Location;
}

/** Enough to find the value, too little to leak it. */
const describe = (text: string): string => {
  const start = text.slice(0, 60).replace(/[\p{Cc}\p{Cs}\p{Cf}]/gu, '�');
  return `string "${start}${text.length > 60 ? '…' : ''}"`;
};

/** Makes the issue of one rule; nowhere else are sentences built. */
export const issue = (rule: Rule, occurrence: Occurrence): Issue => {
  const [severity, failed, expected, hint] = sentences[rule];
  const { path = [], location } = occurrence;
  const received = occurrence.received === undefined ? undefined : describe(occurrence.received);
  const came = received === undefined ? '' : ` Received ${received}.`;
  return {
    code: `import/${rule}`,
    severity,
    path,
    message: `${occurrence.subject ?? 'The value'} ${failed}. Expected ${expected}.${came} ${hint}`,
    expected,
    ...(received === undefined ? {} : { received }),
    hint,
    retry: rule === 'stream-cut' ? 'same-input' : 'never-unchanged',
    ...(location === undefined ? {} : { location }),
  };
};
