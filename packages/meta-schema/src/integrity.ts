import { type Article } from './article.ts';
import { describe } from './describe.ts';
import { type IssueList } from './issue-list.ts';
import { phrases } from './phrases.ts';
import { type PostMeta } from './post-meta.ts';
import { isFraction } from './read-number.ts';

const checkScore = ({ score }: PostMeta, base: readonly string[], issues: IssueList): void => {
  const marks: Readonly<Record<string, number>> = { ...score };
  for (const key in marks) {
    const value = marks[key];
    if (value !== undefined && isFraction(value)) {
      issues.report('doubtful-percentage', () => ({
        path: [...base, 'score', key],
        expected: phrases.percentage,
        received: describe(value),
      }));
    }
  }
};

/** The numbers in a text, digit by digit, as this runs for each record. */
const numbersIn = (text: string): number[] => {
  const numbers: number[] = [];
  let number = -1;
  for (let index = 0; index <= text.length; index += 1) {
    // Beyond the end it is NaN, which is no digit.
    const digit = text.charCodeAt(index) - 0x30;
    if (digit >= 0 && digit <= 9) number = Math.max(number, 0) * 10 + digit;
    else if (number >= 0) {
      numbers.push(number);
      number = -1;
    }
  }
  return numbers;
};

/** A reference such as `anp-ref-021914-1932` repeats the number of its source id. */
const checkReference = (meta: PostMeta, base: readonly string[], issues: IssueList): void => {
  const { reference, payload } = meta;
  const sourceId = payload?.sourceId;
  if (reference === undefined || sourceId === undefined) return;
  const ours = numbersIn(reference);
  const theirs = numbersIn(sourceId);
  if (ours.length === 0 || theirs.length === 0) return;
  if (theirs.some((number) => ours.includes(number))) return;
  issues.report('reference-number', () => ({
    path: [...base, 'reference'],
    expected: phrases.numberOf(sourceId),
    received: describe(reference),
  }));
};

/** Reports where parts of a post meta contradict each other. Refuses nothing. */
export const checkMeta = (meta: PostMeta, base: readonly string[], issues: IssueList): void => {
  checkScore(meta, base, issues);
  checkReference(meta, base, issues);
};

const paragraphsIn = (body: Article['body']): number =>
  body.filter(({ type }) => type === 'paragraph').length;

const hasImages = ({ body, cover, meta }: Article): boolean =>
  cover !== undefined ||
  (meta.imageSources?.length ?? 0) > 0 ||
  body.some(({ type }) => type === 'figure' || type === 'gallery');

/** Reports where the meta of an article contradicts its body. Refuses nothing. */
export const checkArticle = (article: Article, issues: IssueList): void => {
  const { meta, body } = article;
  checkMeta(meta, ['meta'], issues);
  const claimed = meta.payload?.paragraphs;
  const counted = claimed === undefined ? 0 : paragraphsIn(body);
  if (claimed !== undefined && claimed !== counted) {
    issues.report('paragraph-count', () => ({
      path: ['meta', 'payload', 'paragraphs'],
      expected: describe(counted),
      received: describe(claimed),
    }));
  }
  const flag = meta.flags?.hasImages;
  const actual = hasImages(article) ? 1 : 0;
  if (flag !== undefined && flag !== actual) {
    issues.report('image-flag', () => ({
      path: ['meta', 'flags', 'hasImages'],
      expected: describe(actual),
      received: describe(flag),
    }));
  }
};
