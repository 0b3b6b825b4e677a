import {
  articleHead,
  renderArticle,
  renderPage,
  toFeedItem,
  toNextMetadata,
  toUnhead,
} from '@alphanode/html-renderer';
import { parseArticle } from '@alphanode/meta-schema';
import { expect, test } from 'vitest';

test('the e-mail of an author is drawn and exported nowhere', () => {
  const author = { name: 'Jane', url: 'https://example.com/jane', email: 'jane@example.com' };
  const article = parseArticle({ title: 'a', author, body: ['b'] });
  expect(article.authors).toEqual([author]);
  const head = articleHead(article);
  const shown = [
    ...[renderArticle(article), renderPage(article), toFeedItem(article), head],
    ...[toNextMetadata(head), toUnhead(head)],
  ].map((one) => JSON.stringify(one));
  for (const one of shown) expect(one).not.toContain('jane@');
  expect(shown[0]).toContain('Jane');
});
