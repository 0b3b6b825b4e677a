import { readSync } from 'node:fs';
import { type Issue } from '@alphanode/image-source';
import { formatBytes } from '../format.ts';
import { demoIssue } from '../messages.ts';
import { type RecordSpan } from './scan-records.ts';

/** A longer record is not an article; reading it would only cost memory. */
export const maxRecordBytes = 8 * 1024 * 1024;

/** A record's JSON value, `undefined` for a blank line, or why it cannot be had. */
export type RecordReading = { readonly value: unknown } | { readonly issue: Issue } | undefined;

/** Reads one record of an open file. */
export function readRecord(
  descriptor: number,
  span: RecordSpan,
  file: string,
  limitBytes = maxRecordBytes,
): RecordReading {
  const location = { file, line: span.line };
  if (span.lengthBytes > limitBytes) {
    const facts = { received: formatBytes(span.lengthBytes), detail: formatBytes(limitBytes) };
    return { issue: demoIssue('demo/record-too-long', location, facts) };
  }
  const bytes = Buffer.allocUnsafe(span.lengthBytes);
  const read = readSync(descriptor, bytes, 0, span.lengthBytes, span.offset);
  const text = decodeUtf8(bytes.subarray(0, read));
  if (span.cut)
    return { issue: demoIssue('demo/cut-record', location, { received: describe(bytes) }) };
  if (text === undefined) {
    return { issue: demoIssue('demo/not-utf8', location, { received: describe(bytes) }) };
  }
  if (text.trim() === '') return undefined;
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { issue: notJson(text, error, location) };
  }
}

/** The text without its byte order mark, or `undefined` where it is not UTF-8. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The parser mostly says where it stopped; the place counts from the start of the file. */
function notJson(text: string, error: unknown, location: { file: string; line: number }): Issue {
  const received = describe(Buffer.from(text));
  const position = positionOf(String(error), text);
  if (position === undefined) return demoIssue('demo/not-json', location, { received });
  const before = text.slice(0, position).split('\n');
  const line = location.line + before.length - 1;
  const column = position - text.slice(0, position).lastIndexOf('\n');
  return demoIssue(
    'demo/not-json',
    { file: location.file, line, column },
    { received, detail: ` (stopped at line ${line}, column ${column})` },
  );
}

function positionOf(message: string, text: string): number | undefined {
  if (message.includes('end of JSON input')) return text.length;
  const [, position] = /at position (\d+)/.exec(message) ?? [];
  return position === undefined ? undefined : Number(position);
}

/** Length and first characters, with what a terminal would obey taken out. */
function describe(bytes: Uint8Array): string {
  const start = new TextDecoder().decode(bytes.subarray(0, 40)).replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
  return `${formatBytes(bytes.length)} beginning ${JSON.stringify(start)}`;
}
