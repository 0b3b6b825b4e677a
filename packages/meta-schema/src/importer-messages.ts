/** What makes blocks of the documents of other systems, for the hint of `body-is-document`. */
export const importers = {
  portableText: '`portableTextToBlocks` of `@alphanode/import/portable-text`',
  notion: '`markdownToBlocks` of `@alphanode/import/markdown`, from Markdown of Notion',
  editorJs: '`htmlToBlocks` of `@alphanode/import/html`, from HTML of Editor.js',
  lexical: '`lexicalToBlocks` of `@alphanode/import/ghost`',
  mobiledoc: '`mobiledocToBlocks` of `@alphanode/import/ghost`',
  contentful: '`contentfulToBlocks` of `@alphanode/import/contentful`',
};
