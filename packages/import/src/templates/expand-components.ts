import { escapeHtml } from '../wordpress/escape-html.ts';
import { type ComponentTag, readComponent } from './read-component.ts';
import { replacementOf } from './replacement.ts';

/** Tells of a component: what becomes of it, its tag, and the lines before it. */
export type TellComponent = (
  rule: 'module-dropped' | 'html-unwrapped',
  name: string,
  tag: string,
  line: number,
) => void;

interface OpenComponent {
  readonly name: string;
  readonly close: string;
  readonly tag: string;
  readonly line: number;
  /** Lines that were written before what it holds. */
  readonly from: number;
  /** Told where it ends: only the site knows what it shows. */
  readonly isUnknown: boolean;
  /** Spaces before the first line in it. */
  indent: number | undefined;
}

interface Expanding {
  readonly out: string[];
  readonly open: OpenComponent[];
  readonly closed: ReadonlySet<string>;
  /** Titles of parts by the values that name them. */
  readonly labels: ReadonlyMap<string, string>;
  readonly tell: TellComponent;
  fence: string;
  line: number;
}

/** Components that open on demand. */
const onDemand = /^(?:accordion(?:item)?|expandable|collaps(?:e|ible)|spoiler|toggle|details)$/i;

const titleOf = ({ named }: ComponentTag): string =>
  ['title', 'label', 'heading', 'summary', 'text'].map((key) => named.get(key)).find(Boolean) ?? '';

/** Whether the tag only says again what a language of templates has a tag for. */
const known = /^(?!raw$|comment$|highlight$|code(?:block)?$|mermaid$|(?:block|pull)quote$)/;

const knownHtml = (tag: ComponentTag): string | undefined => {
  const name = tag.name.toLowerCase();
  if (!known.test(name)) return undefined;
  const kind = name === 'image' ? 'figure' : name;
  const { closes, named } = tag;
  return replacementOf({ kind: 'tag', name: kind, closes, words: [], named })?.text;
};

/** The words of a component that holds nothing: those of its attributes. */
const emptyHtml = (tag: ComponentTag): string => {
  const title = escapeHtml(titleOf(tag));
  const [href, said] = [tag.named.get('href'), tag.named.get('description')];
  if (title === '' || href === undefined) return title;
  const below = said === undefined ? '' : `<br>${escapeHtml(said)}`;
  return `<a href="${escapeHtml(href)}">${title}</a>${below}`;
};

/** A remark ends with colons; what shows all by itself needs no end. */
const endOf = (html: string): string => (html.startsWith(':::') ? ':::' : '');

const placeOf = (tag: ComponentTag, state: Expanding): OpenComponent => {
  const title = titleOf(tag) || (state.labels.get(tag.named.get('value') ?? '') ?? '');
  const base = { name: tag.name, tag: `<${tag.name}>`, line: state.line, indent: undefined };
  const known = knownHtml(tag);
  state.out.push('');
  if (known !== undefined) state.out.push(known);
  else if (onDemand.test(tag.name) && title !== '')
    state.out.push(`<details><summary>${escapeHtml(title)}</summary>`);
  else state.out.push(title === '' ? '<div>' : `<div><p>${escapeHtml(title)}</p>`);
  const isDetails = String(state.out.at(-1)).startsWith('<details');
  state.out.push('');
  return {
    ...base,
    close: known === undefined ? (isDetails ? '</details>' : '</div>') : endOf(known),
    from: state.out.length,
    isUnknown: known === undefined && !isDetails && title === '',
  };
};

const closeAll = (state: Expanding, from: number): void => {
  for (const { name, close, tag, line, from: start, isUnknown } of state.open
    .splice(from)
    .reverse()) {
    const hasText = state.out.findLastIndex((each) => each.trim() !== '') >= start;
    state.out.push('', close, '');
    if (isUnknown) state.tell(hasText ? 'html-unwrapped' : 'module-dropped', name, tag, line);
  }
};

/** What stands for a tag that holds nothing. */
const replaceEmpty = (tag: ComponentTag, text: string, state: Expanding): string => {
  const html = knownHtml(tag) ?? emptyHtml(tag);
  if (html === '') state.tell('module-dropped', tag.name, text.slice(0, tag.length), state.line);
  return html;
};

/** Characters that a tag in running text may have. */
const maxTag = 5000;

/** Tags that hold nothing, in running text; code is not looked at. */
const expandInline = (text: string, state: Expanding): string => {
  const next = /`+|<(?=[A-Z])/g;
  let out = '';
  let from = 0;
  for (let found = next.exec(text); found !== null; found = next.exec(text)) {
    const [sign] = found;
    const { index } = found;
    const end = sign === '<' ? -1 : text.indexOf(sign, next.lastIndex);
    if (end !== -1) next.lastIndex = end + sign.length;
    const tag = sign === '<' ? readComponent(text.slice(index, index + maxTag)) : undefined;
    if (tag?.isEmpty !== true) continue;
    out += text.slice(from, index) + replaceEmpty(tag, text.slice(index), state);
    from = index + tag.length;
    next.lastIndex = from;
  }
  return out + text.slice(from);
};

/** Whether a tag at the start of a line is one of its words. */
const isInline = (tag: ComponentTag, rest: string): boolean => {
  if (tag.isEmpty) return rest.slice(tag.length).trim() !== '';
  const end = `</${tag.name}>`;
  const at = rest.lastIndexOf(end);
  return !tag.closes && at !== -1 && rest.slice(at + end.length).trim() !== '';
};

/** A line, or what is left of one, that begins with a tag or ends in one. */
const expandParts = (line: string, state: Expanding): void => {
  for (let rest = line; rest !== '';) {
    const tag = readComponent(rest);
    if (tag !== undefined && (tag.closes || tag.isEmpty || state.closed.has(tag.name))) {
      if (tag.closes) {
        const at = state.open.findLastIndex(({ name }) => name === tag.name);
        if (at !== -1) closeAll(state, at);
      } else if (tag.isEmpty) state.out.push('', replaceEmpty(tag, rest, state), '');
      else state.open.push(placeOf(tag, state));
      rest = rest.slice(tag.length).trimStart();
      continue;
    }
    const inner = state.open.at(-1);
    const end = inner === undefined ? -1 : rest.indexOf(`</${inner.name}>`);
    state.out.push(expandInline(end === -1 ? rest : rest.slice(0, end), state));
    rest = end === -1 ? '' : rest.slice(end);
  }
};

/** Takes away what a line is indented by because it stands in a component. */
const dedent = (line: string, open: readonly OpenComponent[]): string => {
  const inner = open.at(-1);
  if (inner === undefined || line.trim() === '') return line;
  const spaces = line.length - line.trimStart().length;
  inner.indent ??= spaces;
  return line.slice(Math.min(spaces, inner.indent));
};

/** Lines that a tag may go over. */
const maxLines = 30;

/** The tag that begins on a line, with all its lines. */
const joined = (lines: readonly string[], at: number): { text: string; next: number } => {
  const first = String(lines[at]);
  if (/^\s*<[A-Z]/.test(first) && readComponent(first.trimStart()) === undefined) {
    let text = first;
    for (let next = at + 1; next < Math.min(lines.length, at + maxLines); next++) {
      text += ` ${String(lines[next]).trim()}`;
      if (readComponent(text.trimStart()) !== undefined) return { text, next: next + 1 };
    }
  }
  return { text: first, next: at + 1 };
};

const expandLine = (text: string, state: Expanding): void => {
  const { open, out } = state;
  const line = dedent(text, open);
  const [, run = ''] = /^\s{0,12}(?:[>*+-]\s+)?(`{3,}|~{3,})/.exec(line) ?? [];
  if (state.fence !== '' || run !== '') {
    if (state.fence === '') state.fence = run;
    else if (run.startsWith(state.fence)) state.fence = '';
    out.push(line);
    return;
  }
  const rest = line.trimStart();
  const tag = line.length - rest.length < 4 ? readComponent(rest) : undefined;
  const isBlock = tag !== undefined && !isInline(tag, rest);
  const inner = open.at(-1);
  if (isBlock || (inner !== undefined && rest.trimEnd().endsWith(`</${inner.name}>`)))
    expandParts(rest.trimEnd(), state);
  // Without a component around it, what is indented may be code.
  else out.push(open.length === 0 && /^(?: {4}|\t)/.test(line) ? line : expandInline(line, state));
};

/** `{ label: 'Minimal', value: 'minimal' }` in an attribute of tabs. */
const labelled =
  /\{\s*label:\s*["'`]([^"'`\n]{1,200})["'`],\s*value:\s*["'`]([^"'`\n]{1,200})["'`]/g;

const labelsIn = (markdown: string): ReadonlyMap<string, string> =>
  new Map(
    [...markdown.matchAll(labelled)].map(([, label, value]) => [String(value), String(label)]),
  );

/** Components beyond which a text is none that anybody wrote. */
const maxComponents = 4000;

/**
 * Turns the components of MDX into what their names and attributes say: remarks, players, pictures, text that
 * opens on demand. Text in others is Markdown, under their title. What holds no text is dropped and told.
 */
export const expandComponents = (markdown: string, tell: TellComponent): string => {
  const count = markdown.match(/<[A-Z]/g)?.length ?? 0;
  if (count === 0 || count > maxComponents) return markdown;
  const closed = new Set([...markdown.matchAll(/<\/([A-Z][\w.]{0,60})>/g)].map(([, name]) => name));
  const state: Expanding = {
    out: [],
    open: [],
    // Each match has a name.
    closed: closed as ReadonlySet<string>,
    labels: labelsIn(markdown),
    tell,
    fence: '',
    line: 0,
  };
  const lines = markdown.split('\n');
  for (let at = 0; at < lines.length;) {
    state.line = at;
    const { text, next } =
      state.fence === '' ? joined(lines, at) : { text: String(lines[at]), next: at + 1 };
    expandLine(text, state);
    at = next;
  }
  closeAll(state, 0);
  return state.out.join('\n');
};
