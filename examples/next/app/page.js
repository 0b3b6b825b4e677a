import { safeParseArticle } from '@alphanode/meta-schema';
import { renderArticle } from '@alphanode/html-renderer';
import { record } from '../shared/record.js';

export default function Page() {
  const result = safeParseArticle(record);
  if (!result.ok) return <p>{result.issues[0].message}</p>;
  return <main dangerouslySetInnerHTML={{ __html: renderArticle(result.article) }} />;
}
