import { safeParseArticle } from '@alphanode/meta-schema';
import { renderPage } from '@alphanode/html-renderer';
import { expectArticle } from './shared/expect.js';
import { record } from './shared/record.js';

const result = safeParseArticle(record);
expectArticle(result.ok ? renderPage(result.article) : result.issues[0].message);
