import { useComputed, signal } from '@preact/signals';
import { h } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { renderToString } from 'preact-render-to-string';
import { safeParseArticle } from '@alphanode/meta-schema';
import { renderArticle } from '@alphanode/html-renderer';
import { expectArticle } from './shared/expect.js';
import { record } from './shared/record.js';

const { article } = safeParseArticle(record);
const visits = signal(7);

/** Calls the string renderer in the middle of its own hooks, which must not lose their place. */
function Host() {
  const [name] = useState('host');
  const body = useMemo(() => renderArticle(article), []);
  const twice = useComputed(() => {
    renderArticle(article);
    return visits.value * 2;
  });
  const [after] = useState('still here');
  return h('main', { 'data-name': name, 'data-after': after, 'data-twice': twice.value }, [
    h('div', { dangerouslySetInnerHTML: { __html: body } }),
  ]);
}

const html = renderToString(h(Host));
expectArticle(html);
if (!html.includes('data-after="still here"') || !html.includes('data-twice="14"'))
  throw new Error(html.slice(0, 200));
