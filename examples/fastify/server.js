import Fastify from 'fastify';
import { safeParseArticle } from '@alphanode/meta-schema';
import { renderPage } from '@alphanode/html-renderer';
import { record } from './shared/record.js';

const app = Fastify();
app.get('/', (request, reply) => {
  const result = safeParseArticle(record);
  reply.type('text/html; charset=utf-8');
  return result.ok ? renderPage(result.article) : reply.code(422).send(result.issues[0].message);
});
await app.listen({ port: 4404 });
