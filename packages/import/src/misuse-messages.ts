/** What is said where a program gives something that cannot be an input. */
export const misuses = {
  text: (caller: string, came: string): string =>
    `${caller} got ${came}. Give a text; where there is none, give ''.`,
  blocks: (caller: string, came: string): string =>
    `${caller} got ${came}. Give a list of blocks, such as the body of an article.`,
  endless: (caller: string): string =>
    `${caller} got blocks that contain themselves, or more than an article holds. Give the body of an article that was parsed.`,
  option: (name: string, came: string, expected: string): string =>
    `importArticles got the option \`${name}\` as ${came}. Give ${expected}.`,
  options: (came: string): string => `importArticles got ${came} as its options. Give an object.`,
  file: (came: string): string =>
    `importArticles got ${came}. Give the path of a file or folder, or a pattern.`,
  schema: (came: string): string => `importArticles cannot use its option \`meta\`. ${came}`,
  nothing: (came: string): string =>
    `importArticles got ${came}. Give text, bytes, a Blob, a stream, or a function that opens one.`,
  promise: (): string => 'importArticles got a Promise. Give what it resolves to: await it first.',
  response: (): string => 'importArticles got a Response. Give its body: response.body.',
  buffer: (): string => 'importArticles got an ArrayBuffer. Give new Uint8Array(buffer).',
  json: (came: string): string =>
    `importArticles got ${came}, not its text. Give JSON.stringify(value), or response.body.`,
  format: (came: string, formats: readonly string[]): string =>
    `importArticles got the format "${came}". Give one of: ${formats.join(', ')}.`,
  url: (came: string): string =>
    `importArticles got an address: "${came}". Give (await fetch(url)).body.`,
  path: (came: string): string =>
    `importArticles got a path: "${came}". Import it from @alphanode/import/node, or give the text.`,
} as const;
