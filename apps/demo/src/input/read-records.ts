import { closeSync, openSync, readSync } from 'node:fs';
import { extname } from 'node:path';
import { type Issue } from '@alphanode/image-source';
import { demoIssue } from '../messages.ts';
import { type RecordReading, maxRecordBytes, readRecord } from './read-record.ts';
import { type Layout, type RecordSpan, scanRecords } from './scan-records.ts';

/** One record of a file, or why a piece of it could not be had. */
export type FoundRecord =
  | { readonly span: RecordSpan; readonly value: unknown }
  | { readonly span?: RecordSpan; readonly issue: Issue };

const chunkBytes = 256 * 1024;

/** Reads the records of a file one by one; of the text, only one record is held at a time. */
export function* readRecords(
  path: string,
  file: string,
  limitBytes = maxRecordBytes,
): Generator<FoundRecord> {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, 'r');
    yield* readOpenFile(descriptor, { path, file }, limitBytes);
  } catch (error) {
    const location = { file, line: 1 };
    yield { issue: demoIssue('demo/unreadable-file', location, { received: reason(error) }) };
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

const reason = (error: unknown) => String(error).replace(/^Error: /, '');

function* readOpenFile(
  descriptor: number,
  { path, file }: { readonly path: string; readonly file: string },
  limitBytes: number,
): Generator<FoundRecord> {
  const start = Buffer.alloc(64);
  const head = start.subarray(0, readSync(descriptor, start, 0, start.length, 0));
  const foreign = detectForeignFormat(head);
  if (foreign !== undefined) {
    const facts = { received: foreign };
    yield { issue: demoIssue('demo/not-utf8', { file, line: 1 }, facts) };
    return;
  }
  let found = 0;
  for (const span of scanRecords(readChunks(descriptor), detectLayout(path, head))) {
    const reading: RecordReading = readRecord(descriptor, span, file, limitBytes);
    if (reading === undefined) continue;
    found += 1;
    yield { span, ...reading };
  }
  if (found === 0) {
    yield { issue: demoIssue('demo/empty-file', { file, line: 1 }, { received: 'no value' }) };
  }
}

/** One buffer is used again and again. */
function* readChunks(descriptor: number): Generator<Uint8Array> {
  const buffer = Buffer.allocUnsafe(chunkBytes);
  let position = 0;
  for (;;) {
    const read = readSync(descriptor, buffer, 0, chunkBytes, position);
    if (read === 0) return;
    yield buffer.subarray(0, read);
    position += read;
  }
}

/** An array is one whatever the file is called; else `.json` may spread a value over lines. */
function detectLayout(path: string, head: Buffer): Layout {
  const text = head
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  return text.startsWith('[') || extname(path).toLowerCase() === '.json' ? 'values' : 'lines';
}

function detectForeignFormat(head: Buffer): string | undefined {
  const mark = head.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff') return 'UTF-16 text';
  return mark === '1f8b' ? 'a gzip file' : undefined;
}
