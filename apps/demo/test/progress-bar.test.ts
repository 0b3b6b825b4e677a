import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { createProgressBar } from '../src/progress-bar.ts';

/** A stream that is a terminal, or is not, and keeps what was written to it. */
function fakeStream(isTTY: boolean) {
  const written: string[] = [];
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 80 });
  stream.on('data', (chunk: Buffer) => written.push(chunk.toString()));
  // The bar uses no more of a terminal than this.
  return { stream: stream as unknown as NodeJS.WriteStream, written };
}

test('shows on a terminal what is going on and how far it is', () => {
  const { stream, written } = fakeStream(true);
  const bar = createProgressBar(stream);
  bar.update({ phase: 'read', done: 1 });
  bar.update({ phase: 'render', done: 0, total: 2000 });
  bar.update({ phase: 'render', done: 2000, total: 2000 });
  bar.stop();
  const text = written.join('');
  expect(text).toContain('Reading');
  expect(text).toContain(`Rendering ${'█'.repeat(24)} 2,000 of 2,000`);
});

test('writes nothing where there is no terminal', () => {
  const { stream, written } = fakeStream(false);
  const bar = createProgressBar(stream);
  bar.update({ phase: 'render', done: 1, total: 2 });
  bar.stop();
  expect(written).toEqual([]);
});
