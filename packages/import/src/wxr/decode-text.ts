/** Named references that exports use though XML does not know them. */
const named = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    copy: '©',
    reg: '®',
    trade: '™',
    hellip: '…',
    mdash: '—',
    ndash: '–',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    laquo: '«',
    raquo: '»',
    bull: '•',
    middot: '·',
    euro: '€',
    pound: '£',
    deg: '°',
    auml: 'ä',
    ouml: 'ö',
    uuml: 'ü',
    Auml: 'Ä',
    Ouml: 'Ö',
    Uuml: 'Ü',
    szlig: 'ß',
    eacute: 'é',
    egrave: 'è',
    agrave: 'à',
    ccedil: 'ç',
    ntilde: 'ñ',
  }),
);

const codePoint = (code: number, fallback: string): string =>
  code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : fallback;

/** Text outside CDATA: references are resolved once; unknown ones stay as they are. */
const decodeReferences = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#(\d{1,8})|#x([\da-f]{1,6})|([a-z]{1,10}));/gi,
        (all, decimal?: string, hex?: string, name?: string) =>
          decimal !== undefined
            ? codePoint(Number(decimal), all)
            : hex !== undefined
              ? codePoint(parseInt(hex, 16), all)
              : (named.get(String(name)) ?? all),
      )
    : text;

const open = '<![CDATA[';
const close = ']]>';

/**
 * Sections joined and text between them decoded. Where a section holds `]]>` unescaped, the text would
 * fall apart: there all from the first beginning to the last end is one section.
 */
export const decodeText = (raw: string): { readonly text: string; readonly repaired: boolean } => {
  const start = raw.indexOf(open);
  if (start === -1) return { text: decodeReferences(raw.trim()), repaired: false };
  let text = decodeReferences(raw.slice(0, start).trim());
  let at = start;
  while (raw.startsWith(open, at)) {
    const end = raw.indexOf(close, at + open.length);
    if (end === -1) return { text: text + raw.slice(at + open.length).trimEnd(), repaired: true };
    text += raw.slice(at + open.length, end);
    at = end + close.length;
    const next = raw.indexOf(open, at);
    const between = next === -1 ? raw.slice(at) : raw.slice(at, next);
    if (between.includes(close)) {
      const last = raw.lastIndexOf(close);
      const whole = raw.slice(start + open.length, last).replaceAll(']]]]><![CDATA[>', close);
      return { text: whole, repaired: true };
    }
    text += decodeReferences(between.trim());
    if (next !== -1) at = next;
  }
  return { text, repaired: false };
};

/** What XML 1.0 does not name a `Char`, but for halves of pairs: without their other half they look the same. */
const controls = /[^\t\n\r\x20-\ufffd]/g;

/** Characters that XML forbids, left out; not NUL where PHP has serialised objects, as it marks private properties by it. */
export const dropControls = (text: string): string => {
  const kept = /^[aO]:\d/.test(text) ? '\0' : '';
  return text.replace(controls, (control) => (control === kept ? control : ''));
};
