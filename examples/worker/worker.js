import { safeParseArticle } from '@alphanode/meta-schema';
import { renderPage } from '@alphanode/html-renderer';
import { record } from './shared/record.js';

export default {
  fetch() {
    const result = safeParseArticle(record);
    const body = result.ok ? renderPage(result.article) : result.issues[0].message;
    return new Response(body, { headers: { 'content-type': 'text/html; charset=utf-8' } });
  },
};
