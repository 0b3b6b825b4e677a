import { type Issue } from '@alphanode/image-source';

import { contentfulToBlocks } from '../contentful.ts';
import { lexicalToBlocks } from '../ghost.ts';
import { type BlocksResult, type HtmlOptions } from '../html.ts';
import { bodyText } from './body-text.ts';
import { type ImportOptions } from './imported.ts';
import { isObject, member, text, textMember } from './json-value.ts';
import { saysStatus } from './record-status.ts';
import { isBodyKey, isTitleKey } from './records-in.ts';
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

/** A record whose text is blocks; all other members are the schema's to read. */
export const bodyRecord = (
  value: JsonRecord,
  { baseUrl }: ImportOptions,
): { readonly record: JsonRecord; readonly issues: readonly Issue[] } => {
  const options = baseUrl === undefined ? {} : { baseUrl };
  const rest = Object.entries(value).filter(([key, each]) => !saysStatus(key, each));
  for (const [key, body] of rest) {
    const result = isBodyKey(key) ? blocksOf(body, options) : undefined;
    if (result === undefined) continue;
    const others = Object.fromEntries(rest.filter(([name]) => name !== key));
    const title = Object.entries(others).find(([name]) => isTitleKey(name))?.[1];
    const blocks = withoutTitle(result.blocks, text(title));
    return { record: { ...others, body: blocks }, issues: result.issues.map(unlocated) };
  }
  return { record: Object.fromEntries(rest), issues: [] };
};
