import express from 'express';
import { safeParseArticle } from '@alphanode/meta-schema';
import { renderPage } from '@alphanode/html-renderer';
import { record } from './shared/record.js';

const app = express();
app.get('/', (request, response) => {
  const result = safeParseArticle(record);
  if (result.ok) response.send(renderPage(result.article));
  else response.status(422).send(result.issues[0].message);
});
app.listen(4403);
