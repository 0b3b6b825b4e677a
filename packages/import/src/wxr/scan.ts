import { atomItem } from './atom-item.ts';
import { finder } from './finder.ts';
import {
  isHolder,
  isPartOfTag,
  readHolder,
  readLeaf,
  type ReadElement,
  type ReadState,
  type WxrElement,
} from './read-element.ts';
import { type Tag, tagAt, type TagNames, withPrefixes } from './tag.ts';

/** The name of what stands for the end of an export that is not there. */
export const cutExport = 'export';

/** An element of the channel and where it begins. */
export interface Scanned {
  readonly element: WxrElement;
  /** Characters before it. */
  readonly offset: number;
  readonly line: number;
  /** The text ended inside it. */
  readonly cut: boolean;
  readonly repairs: ReadonlySet<'xml-repaired' | 'xml-control'>;
}

const countLines = (text: string): number => {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
};

/** Facts of the channel that articles need; other text of it is passed over. */
const channelFacts = new Set([
  'title',
  'link',
  'language',
  'wp:base_blog_url',
  'wp:base_site_url',
  'wp:wxr_version',
  'generator',
]);

/** Elements around all items, which bind prefixes for them. */
const binding = new Set(['rss', 'channel', 'feed']);

interface Scan {
  buffer: string;
  /** Where the next `>` is in it. */
  nextClose: (from: number) => number;
  /** Where the next look begins. */
  at: number;
  offset: number;
  line: number;
  names: TagNames;
  /** Whether an element around all items was opened and none was closed since. */
  open: boolean;
}

const fill = (scan: Scan, buffer: string): void => {
  scan.buffer = buffer;
  scan.nextClose = finder(buffer, '>');
};

/** Drops what was read, counting its lines. */
const consume = (scan: Scan, end: number): void => {
  const read = scan.buffer.slice(0, end);
  scan.line += countLines(read);
  scan.offset += end;
  fill(scan, scan.buffer.slice(end));
  scan.at = 0;
};

const skipTo = (scan: Scan, ending: string, final: boolean): boolean => {
  const end = scan.buffer.indexOf(ending, scan.at);
  if (end === -1 && !final) return false;
  scan.at = end === -1 ? scan.buffer.length : end + ending.length;
  return true;
};

const read = (tag: Tag, state: ReadState): ReadElement | undefined =>
  isHolder(tag.name) && !tag.empty ? readHolder(tag, state) : readLeaf(tag, state);

type Step =
  | { readonly kind: 'more' }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'found'; readonly scanned: Scanned };

/** Looks at the next tag of the channel. */
const step = (scan: Scan, final: boolean): Step => {
  const { buffer } = scan;
  const at = buffer.indexOf('<', scan.at);
  if (at === -1 || (!final && isPartOfTag(buffer, at))) return { kind: 'more' };
  scan.at = at;
  if (buffer.startsWith('<!--', at))
    return { kind: skipTo(scan, '-->', final) ? 'skipped' : 'more' };
  if (buffer.startsWith('<?', at)) return { kind: skipTo(scan, '?>', final) ? 'skipped' : 'more' };
  if (buffer.startsWith('<![CDATA[', at))
    return { kind: skipTo(scan, ']]>', final) ? 'skipped' : 'more' };
  const tag = tagAt(buffer, at, scan.names);
  if (tag === undefined) {
    if (!final && scan.nextClose(at) === Infinity) return { kind: 'more' };
    scan.at = at + 1;
    return { kind: 'skipped' };
  }
  if (binding.has(tag.name)) {
    scan.names = withPrefixes(scan.names, tag.attributes);
    scan.open = !tag.closes && !tag.empty;
  }
  if (tag.closes || !(isHolder(tag.name) || channelFacts.has(tag.name))) {
    scan.at = tag.end;
    return { kind: 'skipped' };
  }
  const repairs = new Set<'xml-repaired' | 'xml-control'>();
  const element = read(tag, { text: buffer, names: scan.names, final, repairs });
  if (element === undefined) return { kind: 'more' };
  const line = scan.line + countLines(buffer.slice(0, at));
  const scanned = {
    element: element.element.name === 'entry' ? atomItem(element.element) : element.element,
    offset: scan.offset + at,
    line,
    cut: element.cut,
    repairs,
  };
  consume(scan, element.end);
  return { kind: 'found', scanned };
};

/** The end of an export that its writer did not come to: behind an item, or before the first. */
const cutEnd = ({ buffer, offset, line }: Scan): Scanned => ({
  element: { name: cutExport, attributes: new Map(), text: '', children: [] },
  offset: offset + buffer.length,
  line: line + countLines(buffer),
  cut: true,
  repairs: new Set(),
});

/**
 * The elements of an export's channel, and {@link cutExport} where it does not end, one after the other. Holds one element in memory. After each look
 * that came too early it waits until there is twice as much text, so that a long item stays linear.
 */
export async function* scanWxr(chunks: AsyncIterable<string>): AsyncGenerator<Scanned> {
  const scan: Scan = {
    buffer: '',
    nextClose: finder('', '>'),
    at: 0,
    offset: 0,
    line: 1,
    names: withPrefixes(undefined),
    open: false,
  };
  let wanted = 0;
  let waiting: string[] = [];
  let waitingLength = 0;
  const drain = function* (final: boolean): Generator<Scanned> {
    // A text that is joined to nothing stays what it is, and is not copied.
    const isAlone = scan.buffer === '' && waiting.length === 1;
    fill(scan, isAlone ? String(waiting[0]) : scan.buffer + waiting.join(''));
    waiting = [];
    waitingLength = 0;
    for (;;) {
      const next = step(scan, final);
      if (next.kind === 'found') yield next.scanned;
      else if (next.kind === 'more') break;
    }
    if (scan.at > 0 && !final) consume(scan, scan.at);
    wanted = scan.buffer.length;
  };
  for await (const chunk of chunks) {
    waiting.push(chunk);
    waitingLength += chunk.length;
    if (waitingLength >= wanted) yield* drain(false);
  }
  let isCut = false;
  for (const scanned of drain(true)) {
    isCut ||= scanned.cut && scanned.element.name === 'item';
    yield scanned;
  }
  if (scan.open && !isCut) yield cutEnd(scan);
}
