import { createServer } from 'node:http';
import { importWordpressRest } from '@alphanode/import/wordpress-rest';
import { renderArticle } from '@alphanode/html-renderer';

createServer(async (request, response) => {
  for await (const { article, issues } of importWordpressRest(request)) {
    for (const { message } of issues) console.log(message);
    if (article === undefined) {
      response.writeHead(422, { 'content-type': 'application/json' }).end(JSON.stringify(issues));
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    // The theme prints the title.
    response.end(renderArticle(article, { features: { header: false } }));
  }
}).listen(4413, '127.0.0.1');
