/** @jsxImportSource preact */
// Apart from the other tests of the Preact entry, since compat changes how all of Preact writes attributes.
import { Article } from '@alphanode/html-renderer/preact';
import { Suspense, lazy } from 'preact/compat';
import { useId } from 'preact/hooks';
import { renderToString, renderToStringAsync } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { bodyOf, paragraph } from './articles.ts';

test('gives each override an id of its own, in a host that has ids too', () => {
  const ids: string[] = [];
  const Id = () => {
    ids.push(useId());
    return null;
  };
  const Host = () => (
    <div id={useId()}>
      <Article article={bodyOf(paragraph('a'), paragraph('b'))} components={{ paragraph: Id }} />
      <Id />
    </div>
  );
  renderToString(<Host />);
  expect(new Set(ids).size).toBe(3);
});

test('waits for an override that suspends under a host', async () => {
  const Later = lazy(() => Promise.resolve({ default: () => <b>loaded</b> }));
  const host = (
    <Suspense fallback={<i>waits</i>}>
      <Article article={bodyOf(paragraph('a'))} components={{ paragraph: Later }} />
    </Suspense>
  );
  expect(await renderToStringAsync(host)).toContain('<b>loaded</b>');
});

test('lets the host know where what an override loads does not come', async () => {
  const Never = lazy((): Promise<{ default: () => null }> => Promise.reject(new Error('offline')));
  const host = (
    <Suspense fallback={<i>waits</i>}>
      <Article article={bodyOf(paragraph('a'))} components={{ paragraph: Never }} />
    </Suspense>
  );
  await expect(renderToStringAsync(host)).rejects.toThrow('offline');
});

test('draws an override in each of 50,000 places', () => {
  const many = bodyOf(...Array.from({ length: 50_000 }, () => paragraph('x')));
  const markup = renderToString(<Article article={many} components={{ paragraph: () => <b /> }} />);
  expect(markup.match(/<b><\/b>/g)).toHaveLength(50_000);
});
