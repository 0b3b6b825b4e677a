import { compile, postprocess } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

import { boundedHeadings } from './bounded-headings.ts';
import { boundedText } from './bounded-text.ts';
import { documentEvents } from './document-events.ts';

type HtmlExtension = ReturnType<typeof gfmHtml>;
type Handle = NonNullable<NonNullable<HtmlExtension['enter']>['codeFencedFence']>;

/**
 * After the text of an item of a tight list the compiler leaves line endings out until a block of its own
 * begins; code and HTML that follow the text directly would lose theirs too.
 */
const keepLineEndings: Handle = function () {
  this.setData('slurpAllLineEndings');
};

/** GitHub's filter would turn dangerous elements into visible text; here they are dropped and reported. */
const withoutTagFilter = (): HtmlExtension => {
  const extension = gfmHtml();
  const exit = { ...extension.exit };
  delete exit.htmlFlowData;
  delete exit.htmlTextData;
  const enter = {
    ...extension.enter,
    codeFencedFence: keepLineEndings,
    codeFlowValue: keepLineEndings,
    htmlFlowData: keepLineEndings,
  };
  return { ...extension, enter, exit };
};

/** Half a second's work; a text of a million signs in paragraphs of a hundred takes a tenth of it. */
const maxSteps = 100_000_000;

/** Markdown as HTML that is not safe yet: it has to go through `htmlToBlocks`. */
export const markdownHtml = (markdown: string, onExceeded: () => void): string => {
  const extensions = [...boundedText(gfm(), { maxSteps, onExceeded }), boundedHeadings()];
  return compile({
    allowDangerousHtml: true,
    // The one URL policy is applied to the blocks.
    allowDangerousProtocol: true,
    htmlExtensions: [withoutTagFilter()],
  })(postprocess(documentEvents(markdown, { extensions })));
};
