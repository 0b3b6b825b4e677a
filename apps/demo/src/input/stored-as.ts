import { closeSync, openSync, readSync } from 'node:fs';
import { extname } from 'node:path';
import { type Format, detectFormat } from '@alphanode/import';

/** What the start of a file has to hold besides: a record of a post may have a key of another system. */
const signs: ReadonlyMap<Format, RegExp> = new Map([
  ['ghost', /^\s*\{\s*"(?:db|posts|pages)"\s*:\s*\[/],
  ['contentful', /^\s*\{\s*"(?:contentTypes|entries|items|sys)"\s*:|"sys"\s*:\s*\{/],
  ['wordpress-rest', /"title"\s*:\s*\{\s*"rendered"\s*:/],
  ['portable-text', /"_type"\s*:\s*"block"/],
]);

const headBytes = 16 * 1024;

/** The system whose export a `.json` file is; `undefined` for records of posts, and what cannot be read. */
export function storedAs(path: string): Format | undefined {
  if (extname(path).toLowerCase() !== '.json') return undefined;
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
