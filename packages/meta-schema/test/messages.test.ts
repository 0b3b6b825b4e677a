import { safeParsePostMeta } from '@alphanode/meta-schema';
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
    'topic throws when it is read. Expected text, numbers, true, false, null, lists and records. Received nothing. % Pass plain data, not live objects.',
  ],
])('%s is told with what becomes of it', (_, record, message) => {
  const left = {
    'topic is': 'What is beyond the limit is cut off.',
    'stack ha': 'Those beyond the limit are left out.',
    'score ha': 'Those beyond the limit are left out.',
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
    '__proto__ has a name that scripts abuse. Expected another name. Received a record of 1 key. The key and its value are left out. Rename the key.',
  );
  expect(safeParsePostMeta({ score: unsafe }, { mode: 'strict' }).issues[0]?.message).toBe(
    'score.__proto__ has a name that scripts abuse. Expected another name. Received a record of 1 key. The record is refused. Rename the key.',
  );
});

test('a cycle is told as one', () => {
  const record: Record<string, unknown> = {};
  record['self'] = record;
  expect(guard(record).issues[0]?.message).toBe(
    'self contains itself. Expected a value that is not part of itself. Received a record of 1 key. It is left out. Store a copy or an id in its place.',
  );
});

test.each([
  ['repair', ' It is kept as one item.'],
  ['strict', ''],
] as const)('%s mode says what was kept where something was', (mode, kept) => {
  const { issues } = safeParsePostMeta({ stack: 'a, b', extra: [] }, { mode });
  expect(issues[0]?.message).toBe(
    `stack can be read in two ways. Expected a list of texts. Received the text "a, b".${kept} Store it in the expected form.`,
  );
});
