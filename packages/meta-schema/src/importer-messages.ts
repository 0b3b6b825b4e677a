/** What makes blocks of the documents of other systems, for the hint of `body-is-document`. */
export const importers = {
  portableText: '`portableTextToBlocks` of `@alphanode/import/portable-text`',
  notion:
    '`markdownToBlocks` of `@alphanode/import/markdown`, from the Markdown that Notion exports',
  editorJs: '`htmlToBlocks` of `@alphanode/import/html`, from the HTML that Editor.js gives',
  lexical: '`lexicalToBlocks` of `@alphanode/import/ghost`',
  mobiledoc: '`mobiledocToBlocks` of `@alphanode/import/ghost`',
  contentful: '`contentfulToBlocks` of `@alphanode/import/contentful`',
};
