import { createReadStream } from 'node:fs';
import { relative, sep } from 'node:path';

import { filesOf } from './find-files.ts';
import { type Format } from '../core/detect-format.ts';
import { type Imported, type ImportOptions } from '../core/imported.ts';
import { refuseOptions, refusePath } from '../core/misuse.ts';
import { importArticles as importInput } from '../import-articles.ts';
import { issue } from '../issue.ts';
import { postsTables } from './posts-table.ts';

/** How far reading has come. */
export interface ImportProgress {
  readonly file: string;
  /** Files that are done, and all that were found. */
  readonly files: number;
  readonly totalFiles: number;
  /** Articles so far. */
  readonly articles: number;
}

/** How files are read. */
export interface ImportFilesOptions<Own = unknown> extends Omit<ImportOptions<Own>, 'file'> {
  /** Found out for each file where absent. */
  readonly format?: Format;
  /** Called after each item. */
  readonly onProgress?: (progress: ImportProgress) => void;
}

const readFile = <Own>(
  path: string,
  file: string,
  options: ImportFilesOptions<Own>,
): AsyncGenerator<Imported<Own>> =>
  importInput<Own>(() => createReadStream(path), { ...options, file });

async function* readFiles<Own>(
  path: string,
  options: ImportFilesOptions<Own>,
): AsyncGenerator<Imported<Own>> {
  const { files, root } = await filesOf(path);
  const postFactsOf = postsTables();
  let articles = 0;
  if (files.length === 0) {
    const source = { file: path, offset: 0, line: 1 };
    yield {
      issues: [issue('file-missing', { subject: path, location: { file: path, line: 1 } })],
      source,
    };
  }
  for (const [index, file] of files.entries()) {
    const name = (root === '' ? file : relative(root, file)).split(sep).join('/');
    const frontMatter = { ...(await postFactsOf(file)), ...options.frontMatter };
    for await (const imported of readFile(file, name, { ...options, frontMatter })) {
      if (imported.article !== undefined) articles++;
      options.onProgress?.({ file: name, files: index, totalFiles: files.length, articles });
      yield imported;
    }
    options.onProgress?.({ file: name, files: index + 1, totalFiles: files.length, articles });
  }
}

/**
 * Reads articles from a file, a folder with all below it, or a glob; the format of each file is found out.
 * Files are read as streams, one after the other, in the order of their names. A file that cannot be read
 * gives an issue. What is no path, and an option that cannot be followed, throws a `TypeError` at once.
 * @example
 * for await (const { article, issues, source } of importArticles('posts/')) save(article)
 */
export function importArticles<Own = unknown>(
  path: string,
  options: ImportFilesOptions<Own> = {},
): AsyncGenerator<Imported<Own>> {
  refusePath(path);
  refuseOptions(options);
  return readFiles(path, options);
}
