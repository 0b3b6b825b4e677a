import * as renderer from '@alphanode/html-renderer';
import { expect, test } from 'vitest';

test('exports these names', () => {
  expect(Object.keys(renderer).sort()).toEqual([
    'articleHead',
    'defaultComponents',
    'directionOf',
    'escapeHtml',
    'excerpt',
    'html',
    'labels',
    'outline',
    'plainText',
    'readingTime',
    'renderArticle',
    'renderFigure',
    'renderHead',
    'renderMetaBox',
    'renderPage',
    'renderSimilarPosts',
    'safeUrl',
    'streamArticle',
    'streamPage',
    'toFeedItem',
    'toNextMetadata',
    'toUnhead',
    'trustedHtml',
  ]);
});
