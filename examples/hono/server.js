import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { html, raw } from 'hono/html';
import { safeParseArticle } from '@alphanode/meta-schema';
import { renderArticle } from '@alphanode/html-renderer';
import { record } from './shared/record.js';

const app = new Hono();
app.get('/', (context) => {
  const result = safeParseArticle(record);
  if (!result.ok) return context.text(result.issues[0].message, 422);
  return context.html(
    html`<!DOCTYPE html>
      <title>${result.article.title}</title>${raw(renderArticle(result.article))}`,
  );
});
serve({ fetch: app.fetch, port: 4402 });
