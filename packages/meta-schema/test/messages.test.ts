import { safeParseArticle, safeParsePostMeta } from '@alphanode/meta-schema';
import { guard } from '@alphanode/meta-schema/guard';
import { expect, test } from 'vitest';

const boom = () => {
  throw new Error('boom');
};
const limits = { maxText: 5, maxItems: 2, maxKeys: 2, maxDepth: 3, maxKey: 9 };
const unsafe: unknown = JSON.parse('{"__proto__":{"a":1}}');

test.each<[string, unknown, string]>([
  [
    'a long text',
    { topic: 'abcdefgh' },
    'topic is too long. Expected at most 5 characters. Received a text of 8 characters that begins with "abcdefgh". % Shorten the text, or raise `limits.maxText`.',
  ],
  [
    'a long list',
    { stack: ['a', 'b', 'c'] },
    'stack has too many items. Expected at most 2 items. Received a list of 3 items. % Shorten the list, or raise `limits.maxItems`.',
  ],
  [
    'a large record',
    { score: { a: 1, b: 2, c: 3 } },
    'score has too many keys. Expected at most 2 keys. Received a record of 3 keys. % Use a list, or raise `limits.maxKeys`.',
  ],
  [
    'depth',
    { score: [[[]]] },
    'score[0][0] lies too deep. Expected at most 3 levels. Received a list of 0 items. % Flatten the record, or raise `limits.maxDepth`.',
  ],
  [
    'a getter that throws',
    Object.defineProperty({}, 'topic', { enumerable: true, get: boom }),
    'topic throws when it is read. Expected data as JSON has it. Received nothing. % Pass plain data.',
  ],
])('%s is told with what becomes of it', (_, record, message) => {
  const left = {
    'topic is': 'The rest is cut off.',
    'stack ha': 'The rest is left out.',
    'score ha': 'The rest is left out.',
    'score[0]': 'It is left out.',
    'topic th': 'It is left out.',
  }[message.slice(0, 8)];
  expect(guard(record, limits).issues[0]?.message).toBe(message.replace('%', String(left)));
  const refused = safeParsePostMeta(record, { limits });
  expect(refused.ok).toBe(false);
  expect(refused.issues[0]?.message).toBe(message.replace('%', 'The record is refused.'));
  expect(refused.issues[0]?.retry).toBe('never-unchanged');
});

test('a key that scripts abuse is named, with what it held', () => {
  expect(guard(unsafe).issues[0]?.message).toBe(
    '__proto__ has an unsafe name. Expected another name. Received a record of 1 key. It is left out. Rename the key.',
  );
  expect(safeParsePostMeta({ score: unsafe }, { mode: 'strict' }).issues[0]?.message).toBe(
    'score.__proto__ has an unsafe name. Expected another name. Received a record of 1 key. The record is refused. Rename the key.',
  );
});

test('a cycle is told as one', () => {
  const record: Record<string, unknown> = {};
  record['self'] = record;
  expect(guard(record).issues[0]?.message).toBe(
    'self contains itself. Expected no part of itself. Received a record of 1 key. It is left out. Store an id in its place.',
  );
});

test.each([
  ['repair', ' It is kept as one item.'],
  ['strict', ''],
] as const)('%s mode says what was kept where something was', (mode, kept) => {
  const { issues } = safeParsePostMeta({ stack: 'a, b', extra: [] }, { mode });
  expect(issues[0]?.message).toBe(
    `stack can be read in two ways. Expected a list of texts. Received the text "a, b".${kept} Store the expected value.`,
  );
});

test.each<[string, Record<string, unknown>, string]>([
  [
    'a control character as JSON escapes it',
    { topic: 'a\0b' },
    'topic holds characters that no page may show. Expected text without control characters, open direction marks and broken characters. Received the text "a\\u0000b". They are taken out or replaced. Store the expected value.',
  ],
  [
    'an unclean key as JSON escapes it',
    { 'a\u202eb': 1 },
    '["a\\u202eb"] has an unclean name. Received the text "a\\u202eb". It is read as the text "ab". Rename the key.',
  ],
  [
    'the type of a live object',
    { revision: new Map([['status', 'a']]) },
    'revision stands for a record of 1 key. Received an object of the type Map. Store it in that form.',
  ],
  [
    'what one item of a list of records is',
    { entities: [5] },
    'entities[0] has the wrong type. Expected a record with name, type. Received the number 5. Store the expected value.',
  ],
  [
    'what one item of a list of pairs is',
    { aiOutline: ['no colon'] },
    'aiOutline[0] is not well-formed. Expected { key, value } with texts. Received the text "no colon". Correct the value.',
  ],
  [
    'the options',
    { difficulty: 'guru' },
    'difficulty is none of the options. Expected one of beginner, intermediate, advanced. Received the text "guru". Use one of the options.',
  ],
  [
    'that two keys say the same',
    { topic: 'a', Topic: 'a' },
    'Topic says the same as "topic". Received the text "a". It is left out. Remove one of the keys.',
  ],
])('tells %s', (_, record, message) => {
  expect(safeParsePostMeta(record).issues[0]?.message).toBe(message);
});

test.each([
  [{ type: 'weird', text: 'a' }, 'its text as a paragraph'],
  [{ type: 'weird' }, 'nothing'],
])('tells what is kept of the block %j', (block, kept) => {
  const { issues } = safeParseArticle({ title: 'a', body: [block] });
  expect(issues[0]?.message).toContain(` What is kept of it: ${kept}. `);
});

test.each([
  ['\ud83d\ude00'.repeat(40), `${'\ud83d\ude00'.repeat(29)}…`],
  ['\0'.repeat(20), `${'\\u0000'.repeat(9)}\\u000…`],
  ['a\n  b', 'a b'],
])('received is at most 80 characters of %j', (hash, shown) => {
  const { issues } = safeParsePostMeta({ hash });
  expect(issues[0]?.received).toBe(`the text "${shown}"`);
});
