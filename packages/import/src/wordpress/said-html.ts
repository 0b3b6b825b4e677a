import { escapedOnce } from './builder-text.ts';

const worded =
  /^(?:title|sub_?title|heading|headline|sub_?heading|text|label|caption|content|description|body|quote|author|name|occupation|job|question|answer)$/i;

/** Whether a field, attribute or setting of that name holds text for readers. */
export const isWorded = (name: string): boolean => worded.test(name);

/** A text as HTML: that of an editor is, a plain one becomes paragraphs of it. */
export const saidHtml = (text: string, url: string): string => {
  const html = /<\/?[a-z][^<>]*>/i.test(text) ? text : escapedOnce(text);
  const linked = url === '' ? html : `<a href="${escapedOnce(url)}">${html}</a>`;
  return `<alphanode-autop>${linked}</alphanode-autop>`;
};
