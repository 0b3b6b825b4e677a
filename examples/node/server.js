import { createServer } from 'node:http';
import { safeParseArticle } from '@alphanode/meta-schema';
import { renderPage } from '@alphanode/html-renderer';
import { record } from './shared/record.js';

createServer((request, response) => {
  const result = safeParseArticle(record);
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(result.ok ? renderPage(result.article) : result.issues[0].message);
}).listen(4401);
