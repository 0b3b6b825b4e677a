import { issuesBy } from '@alphanode/image-source';
import { expect, test } from 'vitest';

const issueOf = issuesBy('shop', {
  sold: ['warning', 'is sold', 'one in stock', 'Order it.'],
  busy: ['error', 'is busy', 'an answer', 'Wait.', 'same-input'],
});

test('tells where, what failed, what was expected, what came and what to do', () => {
  expect(issueOf('busy', ['items', 2, 'stock'], new Error('a time-out'))).toEqual({
    code: 'shop/busy',
    severity: 'error',
    path: ['items', 2, 'stock'],
    message: 'items[2].stock is busy. Expected an answer. Received string "a time-out". Wait.',
    expected: 'an answer',
    received: 'string "a time-out"',
    hint: 'Wait.',
    retry: 'same-input',
  });
});

test('says nothing of what came where nothing is to be told', () => {
  const issue = issueOf('sold', []);
  expect(issue).not.toHaveProperty('received');
  expect(issue.message).toBe('The value is sold. Expected one in stock. Order it.');
  expect(issue.retry).toBe('never-unchanged');
});

test('tells of what nobody can read that it came', () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  expect(issueOf('sold', ['item'], proxy).received).toBe('object');
});
