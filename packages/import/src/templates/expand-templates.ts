import { rawHtmlLines } from '../markdown/raw-html.ts';
import { isInAddress, unknownAddress } from './address-tag.ts';
import { expandComponents } from './expand-components.ts';
import { plainAttributes } from './jsx-attributes.ts';
import { layoutOf } from './layout.ts';
import { replacementOf } from './replacement.ts';
import { readTag, tagPattern, type TemplateTag } from './template-tag.ts';
import { valueOf } from './matter-value.ts';
import { joinedLines } from './joined-lines.ts';

/** A tag that only its site can fill in, or a module or component that was dropped or unwrapped. */
interface LeftTag {
  readonly rule: 'template-unresolved' | 'module-dropped' | 'html-unwrapped';
  readonly tag: string;
  /** Lines before it. */
  readonly line: number;
}

/** What {@link expandTemplates} gives. */
export interface ExpandedTemplates {
  readonly text: string;
  readonly left: readonly LeftTag[];
}

/** Distinct tags that are told. */
const maxLeft = 50;

interface Expanding {
  readonly left: LeftTag[];
  readonly told: Set<string>;
  readonly isRaw: (line: string) => boolean;
  line: number;
  /** The fence that is open, of Markdown or made here. */
  fence: string;
  /** The line behind. */
  next: string;
  /** One tag is all that stands on the line. */
  isAlone: boolean;
  /** Tags that something ends, by their kind and name. */
  readonly ended: ReadonlySet<string>;
  /** What the front matter says, by its keys. */
  readonly values: ReadonlyMap<string, string>;
  /** Tags of GitBook that are open around fences, and the title for the next of these. */
  wraps: number;
  title: string;
  /** Between tags that say not to read tags, or in a comment. */
  between: '' | 'raw' | 'comment';
  /** The last line that ends a comment of MDX, and whether one is open. */
  readonly lastEnd: number;
  commenting: boolean;
  /** In an `export` of MDX that goes on. */
  exporting: boolean;
}

const tell = (state: Expanding, rule: LeftTag['rule'], name: string, tag: string): void => {
  if (state.told.has(name) || state.told.size >= maxLeft) return;
  state.told.add(name);
  state.left.push({ rule, tag: tag.slice(0, 80), line: state.line });
};

/** Modules of MDX say nothing to readers. */
const module =
  /^(?:import\s+(?:[\w*{][^'"]{0,300}\sfrom\s+)?["'][^"']+["'];?\s*$|export\s+(?:const|let|var|default|function|async|class)\b)/;

/** `{% code title="a.js" %}` of GitBook stands around a fence, and is none itself. */
const isWrap = ({ closes, named }: TemplateTag, state: Expanding): boolean => {
  if (!closes && /^\s*(?:`{3}|~{3})/.test(state.next)) {
    state.wraps++;
    state.title = (named.get('title') ?? '').replaceAll('"', '');
    return true;
  }
  if (!closes || state.wraps === 0) return false;
  state.wraps--;
  return true;
};

/** Tags that choose what is shown. */
const control =
  /^(?:if|unless|for|case|capture|set|macro|block|call|filter|with|schema|paginate|tablerow|cache|eq)$/;

/** A tag around text that no other rule knows: its title, with the text as it stands. */
const around = (tag: TemplateTag, all: string, state: Expanding): string | undefined => {
  const { kind, name, closes } = tag;
  if (tag.isEmpty === true || (kind === 'tag' && control.test(name))) return undefined;
  if (!closes) tell(state, 'html-unwrapped', `${kind} ${name}`, all);
  const title = closes ? '' : (tag.named.get('title') ?? '');
  if (title !== '') return `\n\n${title}\n\n`;
  return state.isAlone ? '\n\n' : '';
};

/** What stands for a tag; the tag itself where only the site can say it. */
const expandTag = (tag: TemplateTag, all: string, state: Expanding): string => {
  if (tag.name === 'code' && isWrap(tag, state)) return '';
  const value = valueOf(tag, state.values);
  const layout = value ?? layoutOf(tag);
  if (layout !== undefined) return layout;
  const found = replacementOf(tag);
  if (found === undefined || found.guessed === true) {
    const unwrapped = found === undefined ? around(tag, all, state) : undefined;
    if (unwrapped !== undefined) return unwrapped;
    tell(state, 'template-unresolved', `${tag.kind} ${String(tag.closes)} ${tag.name}`, all);
  }
  if (found === undefined) return all;
  if (found.text.startsWith('```')) state.fence = tag.closes ? '' : '```';
  // Colons begin a remark on a line of their own; what follows a block of HTML would be HTML as well.
  if (found.text.startsWith(':::') && !state.isAlone) return `\n\n${found.text}\n\n`;
  return found.text.startsWith('<') && state.isAlone ? `${found.text}\n` : found.text;
};

const keyOf = ({ kind, name }: TemplateTag): string => `${kind} ${name}`;

const endedIn = (markdown: string): ReadonlySet<string> => {
  const tags = [...markdown.matchAll(tagPattern)].map((groups) => readTag(groups));
  return new Set(tags.filter(({ closes }) => closes).map(keyOf));
};

const expandText = (text: string, state: Expanding): string =>
  plainAttributes(text)
    .replace(/\{%-?\s*comment\s*-?%\}.*?\{%-?\s*endcomment\s*-?%\}/g, '')
    .replace(tagPattern, (all, ...groups: (string | undefined)[]) => {
      const tag = readTag([all, ...groups]);
      if (state.between !== '' && !(tag.closes && tag.name === state.between)) return all;
      if (/^(?:raw|comment)$/.test(tag.name) && tag.kind === 'tag')
        state.between = tag.closes ? '' : (tag.name as 'raw' | 'comment'); // of the two
      const isEmpty = tag.isEmpty ?? (!tag.closes && !state.ended.has(keyOf(tag)));
      const out = expandTag({ ...tag, isEmpty, isAlone: state.isAlone }, all, state);
      // What stays in an address ends it at the first space: the link goes, and its words stay.
      return out === all && isInAddress(groups) ? unknownAddress(tag) : out;
    })
    // A tag that is shown.
    .replace(/\{\{([<%])\/\*([^\n]{1,500}?)\*\/([>%])\}\}/g, '{{$1$2$3}}')
    .replace(/\{\/\*[^\n]{0,500}?\*\/\}/g, '');

/** Backticks, or a tag: whichever begins first holds the other. */
const codeOrTag = /`+|\{\{[<%](?!\/\*)[^\n]{1,1000}?[>%]\}\}|\{%[^\n]{1,1000}?%\}/g;

/** The text of a line; what stands between backticks is code. */
const expandLine = (line: string, state: Expanding): string => {
  if (!line.includes('`')) return expandText(line, state);
  const next = new RegExp(codeOrTag);
  let out = '';
  let from = 0;
  for (let found = next.exec(line); found !== null; found = next.exec(line)) {
    const [sign] = found;
    const end = found.index + sign.length;
    const close = sign.startsWith('`') ? line.indexOf(sign, end) : -1;
    if (close === -1) continue;
    next.lastIndex = close + sign.length;
    out += expandText(line.slice(from, found.index), state);
    out += line.slice(found.index, next.lastIndex);
    from = next.lastIndex;
  }
  return out + expandText(line.slice(from), state);
};

const inFence = (line: string, state: Expanding): boolean => {
  const [, sign = ''] = /^\s{0,12}(?:[>*+-]\s+)?(`{3,}|~{3,})/.exec(line) ?? [];
  if (state.fence !== '') {
    if (sign.startsWith(state.fence)) state.fence = '';
    return true;
  }
  state.fence = sign;
  return sign !== '';
};

const expand = (line: string, state: Expanding): string => {
  const isEnd = /\{[{%][<%-]?\s*(?:\/\s*|end)(?:highlight|code[\w-]*|mermaid)\b/.test(line);
  if (!isEnd && state.between === '' && inFence(line, state)) {
    const title = state.title === '' ? '' : ` title="${state.title}"`;
    state.title = '';
    return line + title;
  }
  if (!state.isRaw(line) && (state.exporting || module.test(line))) {
    if (!state.exporting) tell(state, 'module-dropped', line, line);
    // An export goes on to the next empty line.
    state.exporting = line.trim() !== '' && !line.startsWith('import');
    return '';
  }
  if (state.commenting || (state.line < state.lastEnd && /^\s*\{\/\*(?!.*\*\/\})/.test(line))) {
    const end = line.indexOf('*/}');
    state.commenting = end === -1;
    return end === -1 ? '' : line.slice(end + 3);
  }
  // What parts two columns in the Book theme, and a fragment of MDX.
  if (/^\s*<(?:---|\/?)>\s*$/.test(line)) return '';
  const tags = line.match(tagPattern);
  state.isAlone = tags?.length === 1 && tags[0] === line.trim();
  const commented = state.between === 'comment';
  const out = expandLine(line, state);
  return commented && state.between === 'comment' ? '' : out;
};

const expandLines = (lines: readonly string[], state: Expanding): string => {
  const out: string[] = [];
  for (let at = 0; at < lines.length;) {
    const isText = state.fence === '' && state.between === '';
    const { text, next } = isText
      ? joinedLines(lines, at)
      : { text: String(lines[at]), next: at + 1 };
    state.line = at;
    state.next = lines[next] ?? '';
    out.push(expand(text, state));
    at = next;
  }
  return out.join('\n');
};

/**
 * Tags of site builders in Markdown: Hugo's shortcodes, Liquid of Jekyll and Hexo, Nunjucks of Eleventy, and
 * the modules of MDX. What says by itself what it shows becomes Markdown or HTML; what only the site can
 * fill in stays as it is written, and is told. Components of MDX follow. Code is not looked at.
 */
export const expandTemplates = (
  markdown: string,
  values: ReadonlyMap<string, string> = new Map(),
): ExpandedTemplates => {
  if (!/\{[{%/]|^(?:import|export)\s|<[A-Z]|=\{|^<\/?>/m.test(markdown))
    return { text: markdown, left: [] };
  const state: Expanding = {
    left: [],
    told: new Set(),
    isRaw: rawHtmlLines(),
    line: 0,
    fence: '',
    next: '',
    isAlone: false,
    ended: endedIn(markdown),
    values,
    wraps: 0,
    title: '',
    between: '',
    lastEnd: markdown.slice(0, Math.max(0, markdown.lastIndexOf('*/}'))).split('\n').length - 1,
    commenting: false,
    exporting: false,
  };
  const text = expandComponents(
    expandLines(markdown.split('\n'), state),
    (rule, name, tag, line) => {
      state.line = line;
      tell(state, rule, `component ${name}`, tag);
    },
  );
  return { text, left: state.left };
};
