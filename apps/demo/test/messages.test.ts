import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { demoCodes, demoIssue } from '../src/messages.ts';

test('the README explains every issue code, and no other', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const headings = [...readme.matchAll(/^### (demo\/[a-z\d-]+)$/gm)].map(([, code]) => code);
  expect(headings.toSorted()).toEqual(demoCodes.toSorted());
});

test('says what happened, what was expected, what came and what to do', () => {
  const location = { file: 'a.jsonl', line: 2 };
  const issue = demoIssue('demo/record-too-long', location, { received: '9 MB', detail: '8 MB' });
  expect(issue).toEqual({
    code: 'demo/record-too-long',
    severity: 'error',
    path: [],
    message:
      'The post is longer than 8 MB and is left out unread; the ones after it are read. Expected a shorter post. Received 9 MB. Link to pictures instead of storing them inside the text, or split the file into lines.',
    expected: 'a shorter post',
    received: '9 MB',
    hint: 'Link to pictures instead of storing them inside the text, or split the file into lines.',
    retry: 'never-unchanged',
    location,
  });
});

test('never repeats more than 80 characters of what came', () => {
  const { received, message } = demoIssue('demo/missing-path', undefined, {
    received: 'x'.repeat(500),
  });
  expect(received).toHaveLength(80);
  expect(message.length).toBeLessThan(250);
});
