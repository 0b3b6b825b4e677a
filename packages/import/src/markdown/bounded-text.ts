import { htmlText, lineEnding } from 'micromark-core-commonmark';
import { type gfm } from 'micromark-extension-gfm';

type Extension = ReturnType<typeof gfm>;
type Construct = typeof htmlText;
type Tokenize = Construct['tokenize'];
type Events = Parameters<NonNullable<Construct['resolveTo']>>[0];

/** How much work the running text of a document may make, and what is told when it makes more. */
export interface Bound {
  /** Steps back over parts of a paragraph that are read already. */
  readonly maxSteps: number;
  readonly onExceeded: () => void;
}

/** Signs of running text: `!`, `*`, `<`, `[`, `]`, `_` and `~`. */
const signs = [33, 42, 60, 91, 93, 95, 126];

/** A character that is read in vain takes as long as this many steps. */
const stepsOfCharacter = 8;

/** What an extension looks for in running text, by the code of the first character. */
const constructsIn = ({ text }: Extension): [string, Construct[]][] =>
  // That of GitHub has some; where none is, there is no key.
  Object.entries(text as Record<string, Construct | Construct[]>).map(([code, constructs]) => [
    code,
    [constructs].flat(),
  ]);

/** Ends of lines in running text, as the parser codes them. */
const lineEnds = [-5, -4, -3];

/**
 * Makes one text of those of a line that follow each other. The parser does it when a paragraph is read, and moves
 * all that is behind for each word; one of ten thousand lines could take half a minute.
 */
const mergeTexts = (events: Events): Events => {
  // Not the end of this line, which is on the list already.
  let from = events.length - 2;
  while (from > 0 && events[from - 1]?.[1].type !== 'lineEnding') from--;
  let kept = from;
  for (const event of events.slice(from)) {
    const before = events[kept - 1]?.[1];
    const [, token] = event;
    if (token.type === 'data' && before?.type === 'data' && before !== token) {
      before.end = token.end;
    } else {
      events[kept++] = event;
    }
  }
  events.length = kept;
  return events;
};

const isLineEnd = (code: Parameters<Parameters<Tokenize>[1]>[0]): boolean =>
  code === null || (code >= -5 && code <= -3);

/**
 * The extensions of a parser, and one that bounds what it does in running text. For brackets and stars, and for
 * words behind an open bracket, it goes back over all of the paragraph, and for each `<!--` on to its end: a
 * square of time, which the text of no writer takes. When the steps are used up, each line is text from its
 * first sign on.
 */
export const boundedText = (extension: Extension, { maxSteps, onExceeded }: Bound): Extension[] => {
  let left = maxSteps;
  // Paragraphs in which a bracket was opened; what follows it may be in a link.
  const bracketed = new WeakSet();
  const use = (steps: number): boolean => {
    if (left > 0 && left <= steps) onExceeded();
    left -= steps;
    return left > 0;
  };
  const sign: Tokenize = function (effects, ok, nok) {
    const rest: ReturnType<Tokenize> = (code) => {
      if (isLineEnd(code)) {
        effects.exit('data');
        return ok(code);
      }
      effects.consume(code);
      return rest;
    };
    return (code) => {
      if (code === 91) bracketed.add(this);
      if (use(this.events.length)) return nok(code);
      effects.enter('data');
      return rest(code);
    };
  };
  const html: Tokenize = function (effects, ok, nok) {
    const from = this.now().offset;
    return htmlText.tokenize.call(this, effects, ok, (code) => {
      use(stepsOfCharacter * (this.now().offset - from));
      return nok(code);
    });
  };
  const word = (construct: Construct): Construct => ({
    ...construct,
    tokenize(effects, ok, nok) {
      return use(bracketed.has(this) ? this.events.length : 0)
        ? construct.tokenize.call(this, effects, ok, nok)
        : nok;
    },
  });
  const line: Construct = { ...lineEnding, resolveTo: mergeTexts };
  const bounded: Construct = { name: 'boundedSign', tokenize: sign };
  const text = constructsIn(extension).map(([code, constructs]): [string, Construct[]] => [
    code,
    constructs.map((each) => (String(each.name).endsWith('Autolink') ? word(each) : each)),
  ]);
  return [
    { ...extension, text: Object.fromEntries(text) },
    {
      disable: { null: ['htmlText'] },
      text: {
        ...Object.fromEntries(signs.map((code) => [code, bounded])),
        ...Object.fromEntries(lineEnds.map((code) => [code, line])),
        60: [bounded, { name: 'boundedHtml', tokenize: html }],
      },
    },
  ];
};
