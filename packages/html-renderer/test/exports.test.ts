import * as renderer from '@alphanode/html-renderer';
import { expect, test } from 'vitest';

test('exports these names', () => {
  expect(Object.keys(renderer).sort()).toEqual([
    'articleHead',
    'escapeHtml',
    'html',
    'labels',
    'renderArticle',
    'renderFigure',
    'renderHead',
    'renderMetaBox',
    'renderPage',
    'renderSimilarPosts',
    'safeUrl',
    'trustedHtml',
  ]);
});
