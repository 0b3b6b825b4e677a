import { createElement, useMemo, useState } from 'react';
import { renderToString } from 'react-dom/server';
import { safeParseArticle } from '@alphanode/meta-schema';
import { renderArticle } from '@alphanode/html-renderer';
import { expectArticle } from './shared/expect.js';
import { record } from './shared/record.js';

function Post() {
  const html = useMemo(() => renderArticle(safeParseArticle(record).article), []);
  const [after] = useState('still here');
  return createElement('main', { title: after, dangerouslySetInnerHTML: { __html: html } });
}

const html = renderToString(createElement(Post));
expectArticle(html);
if (!html.includes('still here')) throw new Error('A hook lost its place.');
