import { closeSync, openSync, readSync } from 'node:fs';
import { extname } from 'node:path';
import { type Format, detectFormat } from '@alphanode/import';

/** A body that is HTML or Markdown in a text, which only an importer makes blocks of. */
const bodyText =
  /"(?:body|content|html|body_?html|content_?html|post_content)"\s*:\s*"\s*(?:<|\\u003c)[a-z!]|"(?:body_?)?markdown"\s*:\s*"/i;

/** A JSON Feed, or posts in the answer of an API. */
const answer =
  /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/|^\s*\{\s*"(?:data|posts|pages|articles|results|items|docs|entries|records)"\s*:\s*[[{](?=.*"title"\s*:)(?=.*"(?:body|content|html|content_html)"\s*:)/s;

/** What the start of a file has to hold besides: a record of a post may have a key of another system. */
const signs: ReadonlyMap<Format, RegExp> = new Map([
  ['ghost', /^\s*\{\s*"(?:db|posts|pages)"\s*:\s*\[/],
  ['contentful', /^\s*\{\s*"(?:contentTypes|entries|items|sys)"\s*:|"sys"\s*:\s*\{/],
  ['wordpress-rest', /"title"\s*:\s*\{\s*"rendered"\s*:/],
  ['portable-text', /"_type"\s*:\s*"block"/],
  ['json-lines', new RegExp(`${bodyText.source}|${answer.source}`, 'is')],
]);

const headBytes = 16 * 1024;

/** The system whose export a `.json` file is; `undefined` for records of posts, and what cannot be read. */
export function storedAs(path: string): Format | undefined {
  const extension = extname(path).toLowerCase();
  if (!/^\.(?:json|jsonl|ndjson)$/.test(extension)) return undefined;
  const head = readHead(path).replace(/^\uFEFF/, '');
  const format = detectFormat(path, head);
  return format !== undefined && signs.get(format)?.test(head) === true ? format : undefined;
}

function readHead(path: string): string {
  try {
    const descriptor = openSync(path, 'r');
    try {
      const head = Buffer.alloc(headBytes);
      return head.toString('utf8', 0, readSync(descriptor, head, 0, headBytes, 0));
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // Whoever reads the whole of it will tell.
    return '';
  }
}
