import { documentToHtmlString } from '@contentful/rich-text-html-renderer';
import Kita from '@kitajs/html';
import { toHTML } from '@portabletext/to-html';
import { jsx as hono } from 'hono/jsx';
import MarkdownIt from 'markdown-it';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const decode = (text) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
const empty = new Set(['img', 'br', 'hr', 'input']);

/** The page as a tree of [tag, attributes, children], which JSX peers turn into their elements each time. */
export const treeOf = (markup) => {
  const root = ['', {}, []];
  const stack = [root];
  for (const [, end, tag, attributes = '', text] of markup.matchAll(
    /<(\/?)([a-z\d]+)((?:\s[^<>"]+(?:="[^"]*")?)*)>|([^<]+)/g,
  )) {
    const top = stack.at(-1);
    if (text !== undefined) top[2].push(decode(text));
    else if (end) stack.pop();
    else {
      const props = {};
      for (const [, name, value] of attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g))
        props[name] = value === undefined ? true : decode(value);
      const node = [tag, props, []];
      top[2].push(node);
      if (!empty.has(tag)) stack.push(node);
    }
  }
  return root[2][0];
};

const build = (create, rename) => {
  const node = (tree) => {
    if (typeof tree === 'string') return tree;
    const [tag, props, children] = tree;
    return create(tag, rename(props), ...children.map(node));
  };
  return node;
};
const same = (props) => ({ ...props });
const forReact = ({ class: className, tabindex, srcset, fetchpriority, datetime, ...rest }) => ({
  ...rest,
  ...(className !== undefined && { className }),
  ...(tabindex !== undefined && { tabIndex: tabindex }),
  ...(srcset !== undefined && { srcSet: srcset }),
  ...(fetchpriority !== undefined && { fetchPriority: fetchpriority }),
  ...(datetime !== undefined && { dateTime: datetime }),
});

const withPreact = build(h, same);
const withReact = build(createElement, forReact);
const withHono = build((tag, props, ...children) => hono(tag, props, ...children), same);
const withKita = build(
  (tag, props, ...children) =>
    Kita.createElement(
      tag,
      props,
      ...children.map((c) => (c.startsWith?.('<') ? c : Kita.escapeHtml(c))),
    ),
  same,
);

/** Of the whole page, from its tree. */
export const whole = {
  'preact h()': (tree) => renderToString(withPreact(tree)),
  'React static': (tree) => renderToStaticMarkup(withReact(tree)),
  'hono/jsx': (tree) => withHono(tree).toString(),
  Kita: (tree) => withKita(tree),
};

const flat = (body) =>
  body.flatMap((block) =>
    block.type === 'checklist'
      ? block.items.map((item) => ({ kind: 'li', text: item.children[0].children[0].text }))
      : [{ kind: block.type === 'heading' ? 'h2' : 'p', text: block.children[0].text }],
  );
const portable = ({ body }) =>
  flat(body).map(({ kind, text }, index) => ({
    _type: 'block',
    _key: String(index),
    style: kind === 'h2' ? 'h2' : 'normal',
    ...(kind === 'li' && { listItem: 'bullet', level: 1 }),
    markDefs: [],
    children: [{ _type: 'span', _key: 'a', text, marks: [] }],
  }));
const contentful = ({ body }) => ({
  nodeType: 'document',
  data: {},
  content: flat(body).map(({ kind, text }) => {
    const leaf = [{ nodeType: 'text', value: text, marks: [], data: {} }];
    const paragraph = { nodeType: 'paragraph', data: {}, content: leaf };
    if (kind === 'h2') return { nodeType: 'heading-2', data: {}, content: leaf };
    if (kind === 'p') return paragraph;
    return {
      nodeType: 'unordered-list',
      data: {},
      content: [{ nodeType: 'list-item', data: {}, content: [paragraph] }],
    };
  }),
});
const markdown = ({ body }) =>
  flat(body)
    .map(({ kind, text }) => (kind === 'h2' ? `## ${text}` : kind === 'li' ? `- ${text}` : text))
    .join('\n\n');
const md = new MarkdownIt();
const processor = unified().use(remarkParse).use(remarkRehype).use(rehypeStringify);

/** Of the body alone (a quarter of the page's elements), each from its own format. */
export const bodies = {
  'Portable Text to-html': [portable, (input) => toHTML(input)],
  'Contentful html': [contentful, (input) => documentToHtmlString(input)],
  'markdown-it': [markdown, (input) => md.render(input)],
  unified: [markdown, (input) => String(processor.processSync(input))],
};
