import { type Issue } from '@alphanode/image-source';
import { type Block } from '@alphanode/meta-schema';

import { contentfulToBlocks } from '../contentful.ts';
import { lexicalToBlocks } from '../ghost.ts';
import { type BlocksResult, type HtmlOptions } from '../html.ts';
import { bodyText } from './body-text.ts';
import { fold } from './fold.ts';
import { type ImportOptions } from './imported.ts';
import { isObject, member, text, textMember } from './json-value.ts';
import { saysStatus } from './record-status.ts';
import { isBodyKey, isTitleKey } from './records-in.ts';
import { titleFrom } from './title.ts';
import { withoutTitle } from './title-heading.ts';
import { unlocated } from './unlocated.ts';

type JsonRecord = Readonly<Record<string, unknown>>;

/** The blocks of a text as a system stores it; `undefined` where it is none, or has blocks already. */
const blocksOf = (body: unknown, options: HtmlOptions): BlocksResult | undefined => {
  if (typeof body === 'string') return bodyText(body, options);
  if (!isObject(body)) return undefined;
  if (isObject(member(body, 'root'))) return lexicalToBlocks(body, options);
  const rich = member(body, 'json') ?? body;
  if (textMember(rich, 'nodeType') === 'document') return contentfulToBlocks(rich, options);
  const stored = ['html', 'markdown', 'rendered', 'text'].find(
    (key) => textMember(body, key) !== '',
  );
  return stored === undefined ? undefined : bodyText(textMember(body, stored), options);
};

/** What a key calls its text, without the way in which it is written. */
const baseOf = (key: string): string => fold(key).replace(/(?:html|markdown|md|text)$/, '');

/** Plain text is the poorest form of a text that is there in several. */
const isPlain = (key: string): boolean => fold(key).endsWith('text');

/** A record without a title gets one, as a post of a few words has it. */
const titled = (record: JsonRecord, blocks: readonly Block[]): TitledRecord => {
  if (Object.keys(record).some(isTitleKey)) return { record, issues: [] };
  const title = titleFrom('', blocks, '');
  return { record: { title: title.text, ...record }, issues: title.issues };
};

interface TitledRecord {
  readonly record: JsonRecord;
  readonly issues: readonly Issue[];
}

/** A record whose text is blocks; all other members are the schema's to read. */
export const bodyRecord = (value: JsonRecord, { baseUrl }: ImportOptions): TitledRecord => {
  const options = baseUrl === undefined ? {} : { baseUrl };
  const rest = Object.entries(value).filter(([key, each]) => !saysStatus(key, each));
  const bodies = rest.filter(([key]) => isBodyKey(key));
  for (const [key, body] of [...bodies].sort(
    ([one], [other]) => Number(isPlain(one)) - Number(isPlain(other)),
  )) {
    const result = blocksOf(body, options);
    if (result === undefined) continue;
    // The same text in another form is not shown again.
    const isSame = (name: string): boolean => isBodyKey(name) && baseOf(name) === baseOf(key);
    const others = Object.fromEntries(rest.filter(([name]) => !isSame(name)));
    const title = Object.entries(others).find(([name]) => isTitleKey(name))?.[1];
    const { record, issues } = titled(others, result.blocks);
    const blocks = withoutTitle(result.blocks, text(title));
    return {
      record: { ...record, body: blocks },
      issues: [...issues, ...result.issues.map(unlocated)],
    };
  }
  return { record: Object.fromEntries(rest), issues: [] };
};
