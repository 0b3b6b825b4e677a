/**
 * The limit: a string builder written by hand for these articles, with no options, no URL policy, no
 * overrides, no issues and no isolation. It gives the same bytes as the renderer, and is what the
 * renderer's cost is a multiple of.
 */
const special = /[&<>]/;
const quoted = /["&<>]/;
const names = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const t = (s) => (special.test(s) ? s.replace(/[&<>]/g, (c) => names[c]) : s);
const a = (s) => (quoted.test(s) ? s.replace(/["&<>]/g, (c) => names[c]) : s);
const count = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });
const minutes = new Intl.NumberFormat('en', { style: 'unit', unit: 'minute', unitDisplay: 'long' });
const day = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });

const inlines = (list) => {
  let s = '';
  for (const { type, text, marks, href, children } of list) {
    if (type === 'link') s += `<a href="${a(href)}">${inlines(children)}</a>`;
    else if (marks) {
      let inner = t(text);
      for (let i = marks.length - 1; i >= 0; i--) inner = `<${marks[i]}>${inner}</${marks[i]}>`;
      s += inner;
    } else s += t(text);
  }
  return s;
};

const block = (b) => {
  switch (b.type) {
    case 'paragraph':
      return `<p>${inlines(b.children)}</p>`;
    case 'heading': {
      const text = b.children[0].text;
      return `<h${b.level} id="${a(text.replaceAll(' ', '-'))}">${t(text)}</h${b.level}>`;
    }
    case 'checklist': {
      let s = '';
      for (const { checked, children } of b.items)
        s += `<li><input type="checkbox" disabled${checked ? ' checked' : ''} aria-label="${checked ? 'done' : 'to do'}"> <div class="an-item">${inlines(children[0].children)}</div></li>`;
      return `<ul class="an-checklist">${s}</ul>`;
    }
    case 'list': {
      let s = '';
      for (const { children } of b.items) s += `<li>${inlines(children[0].children)}</li>`;
      return b.ordered ? `<ol>${s}</ol>` : `<ul>${s}</ul>`;
    }
    case 'quote':
      return `<blockquote>${blocks(b.children)}</blockquote>`;
    case 'code':
      return `<figure class="an-code" data-language="${a(b.language)}"><pre tabindex="0" role="group" aria-label="Code: ${a(b.language)}"><code class="language-${b.language}">${t(b.code)}</code></pre></figure>`;
    default:
      throw new Error(b.type);
  }
};
const blocks = (list) => {
  let s = '';
  for (const b of list) s += block(b);
  return s;
};

const row = (label, value) => `<div><dt>${label}</dt><dd>${value}</dd></div>`;
const bdi = (s) => `<bdi>${t(s)}</bdi>`;
const list = (items) => {
  let s = '';
  for (const item of items) s += `<li>${bdi(item)}</li>`;
  return `<ul class="an-values">${s}</ul>`;
};
const data = (n) => `<data value="${n}">${n}</data>`;
const score = (name, n) =>
  row(
    name,
    `${data(n)} <meter class="an-meter" min="0" max="100" value="${n}" aria-label="${name}"></meter>`,
  );

const metaBox = (m) => {
  let outline = '';
  for (const { key, value } of m.aiOutline) outline += row(bdi(key), bdi(value));
  let entities = '';
  for (const { name, type } of m.entities)
    entities += `<li><dl class="an-record">${row('name', bdi(name))}${row('type', bdi(type))}</dl></li>`;
  let images = '';
  for (const { source, url, caption } of m.imageSources)
    images += `<li><dl class="an-record">${row('source', bdi(source))}${row('url', `<a href="${a(url)}">${bdi(url)}</a>`)}${row('caption', bdi(caption))}</dl></li>`;
  return (
    '<section class="an-meta" aria-labelledby="post-meta"><details open><summary><h2 id="post-meta">Post meta</h2></summary><dl class="an-fields">' +
    row('topic', bdi(m.topic)) +
    row('summary', bdi(m.summary)) +
    row('ai outline', `<dl class="an-record">${outline}</dl>`) +
    row('ai brief', bdi(m.aiBrief)) +
    row('stack', list(m.stack)) +
    row('tools', list(m.tools)) +
    row('code language', bdi(m.codeLanguage)) +
    row('difficulty', bdi(m.difficulty)) +
    row('reading time', `<data value="${m.readingTime}">${minutes.format(m.readingTime)}</data>`) +
    row('view count', `<data value="${m.viewCount}">${count.format(m.viewCount)}</data>`) +
    row(
      'score',
      `<dl class="an-record">${score('quality', m.score.quality)}${score('freshness', m.score.freshness)}${score('depth', m.score.depth)}${score('clarity', m.score.clarity)}</dl>`,
    ) +
    row(
      'revision',
      `<dl class="an-record">${row('status', bdi(m.revision.status))}${row('version', bdi(m.revision.version))}${row('last reviewed', `<time datetime="${m.revision.lastReviewed}">${day.format(new Date(m.revision.lastReviewed))}</time>`)}</dl>`,
    ) +
    row('reference', bdi(m.reference)) +
    row('hash', `<code>${t(m.hash)}</code>`) +
    row(
      'flags',
      `<dl class="an-record">${row('ai generated style', data(m.flags.aiGeneratedStyle))}${row('has images', data(m.flags.hasImages))}${row('image heavy', data(m.flags.imageHeavy))}${row('needs human review', data(m.flags.needsHumanReview))}</dl>`,
    ) +
    row('checklist', list(m.checklist)) +
    row('entities', `<ul class="an-values">${entities}</ul>`) +
    row('image sources', `<ul class="an-values">${images}</ul>`) +
    row(
      'payload',
      `<dl class="an-record">${row('source id', bdi(m.payload.sourceId))}${row('generator', bdi(m.payload.generator))}${row('paragraphs', data(m.payload.paragraphs))}${row('scenario', bdi(m.payload.scenario))}${row('seed', data(m.payload.seed))}</dl>`,
    ) +
    row('notes', list(m.notes)) +
    '</dl></details></section>'
  );
};

const notice = (m) => {
  let s = '';
  if (m.flags.needsHumanReview) s += '<li>This post still needs a human review.</li>';
  if (m.payload.seed !== undefined) s += '<li>This post was generated for load tests.</li>';
  return `<section class="an-notice" aria-label="About this post"><p class="an-notice-title">Not for publication yet</p><ul>${s}</ul><p class="an-disclosure">This text was generated by AI or written in that style.</p></section>`;
};

/** The sample article, and others with the same parts. */
export const article = (x) => {
  let similar = '';
  for (const { title, url, summary } of x.similar)
    similar += `<li><a href="${a(url)}"><bdi>${t(title)}</bdi></a>${summary ? `<p><bdi>${t(summary)}</bdi></p>` : ''}</li>`;
  return (
    `<article class="an-article" lang="${a(x.lang)}" dir="ltr"><header class="an-header"><h1 class="an-title">${t(x.title)}</h1><p class="an-lead">${inlines(x.lead)}</p></header>` +
    notice(x.meta) +
    `<figure class="an-cover"><img src="${a(x.cover.url)}" width="1200" height="630" alt="" fetchpriority="high"><figcaption><span class="an-caption">${t(x.cover.caption)}</span> <small class="an-credit">Image source: ${t(x.cover.source)}</small></figcaption></figure>` +
    `<div class="an-body">${blocks(x.body)}</div>` +
    metaBox(x.meta) +
    `<section class="an-similar" aria-labelledby="similar-posts"><h2 id="similar-posts">Similar posts</h2><ul>${similar}</ul></section></article>`
  );
};

/** An article of blocks alone. */
export const body = (x) =>
  `<article class="an-article" lang="${a(x.lang)}" dir="ltr"><header class="an-header"><h1 class="an-title">${t(x.title)}</h1></header><div class="an-body">${blocks(x.body)}</div></article>`;
