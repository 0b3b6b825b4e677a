import { safeParseArticle } from '@alphanode/meta-schema';
import { renderArticle } from '@alphanode/html-renderer';
import { record } from './shared/record.js';

export default function (config) {
  config.addGlobalData('record', record);
  config.addShortcode('article', (value) => {
    const result = safeParseArticle(value);
    return result.ok ? renderArticle(result.article) : result.issues[0].message;
  });
  config.ignores.add('node_modules');
  config.ignores.add('README.md');
}
