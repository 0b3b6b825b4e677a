import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** GitHub's filter would turn dangerous elements into visible text; here they are dropped and reported. */
const withoutTagFilter = () => {
  const extension = gfmHtml();
  const exit = { ...extension.exit };
  delete exit.htmlFlowData;
  delete exit.htmlTextData;
  return { ...extension, exit };
};

/** Markdown as HTML that is not safe yet: it has to go through `htmlToBlocks`. */
export const markdownHtml = (markdown: string): string =>
  micromark(markdown, {
    allowDangerousHtml: true,
    // The one URL policy is applied to the blocks.
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [withoutTagFilter()],
  });
