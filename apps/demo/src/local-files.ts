import { type ImageCandidate } from '@alphanode/image-source';
import {
  type Article,
  type Block,
  type ImageSource,
  type Inline,
  type MediaBlock,
  type TableBlock,
  type TableCell,
  type TextInline,
} from '@alphanode/meta-schema';
import { type UrlUse, isLocalUrl } from './local-url.ts';

/** Gives the address that stands in the place of a URL; the same one to leave it. */
export type MapUrl = (url: string, use: UrlUse) => string;

/**
 * The article with other addresses in the place of its local URLs: those of pictures, recordings, links and
 * sources of quotations. The article itself comes back where `map` gave no other address.
 */
export function mapLocalUrls(article: Article, map: MapUrl): Article {
  const local =
    (use: UrlUse): Rewrite =>
    (url) =>
      isLocalUrl(url) ? map(url, use) : url;
  return mapArticle(
    article,
    createMapper({ media: local('media'), link: local('link'), split: whole }),
  );
}

/** The article with other addresses in the place of its links; the article itself where all stay. */
export function mapLinks(article: Article, link: Rewrite): Article {
  return mapArticle(article, createMapper({ media: same, link, split: whole }));
}

/** Gives what stands in the place of a text: the same text alone to leave it. */
export type SplitText = (text: TextInline) => readonly Inline[];

const whole: SplitText = (text) => [text];

type Rewrite = (url: string) => string;

const same: Rewrite = (url) => url;

/** The article with other inlines in the place of its texts; the article itself where `split` left them all. */
export function splitTexts(article: Article, split: SplitText): Article {
  return mapArticle(article, createMapper({ media: same, link: same, split }));
}

function mapArticle(article: Article, to: Mapper): Article {
  const withText = change(change(article, 'lead', to.inlines), 'body', to.blocks);
  const withLinks = change(withText, 'similar', (links) =>
    mapEach(links, (each) => change(each, 'url', to.link)),
  );
  return change(change(withLinks, 'cover', to.image), 'meta', (meta) =>
    change(meta, 'imageSources', (sources) => mapEach(sources, to.image)),
  );
}

/** What becomes of the parts of one article. */
interface Mapper {
  readonly media: Rewrite;
  readonly link: Rewrite;
  readonly image: (image: ImageSource) => ImageSource;
  readonly inlines: (inlines: readonly Inline[]) => readonly Inline[];
  readonly blocks: (blocks: readonly Block[]) => readonly Block[];
}

interface Changes extends Pick<Mapper, 'media' | 'link'> {
  readonly split: SplitText;
}

function createMapper({ media, link, split }: Changes): Mapper {
  const to: Mapper = {
    media,
    link,
    image: (image) => mapImage(image, to),
    inlines: (inlines) =>
      splitEach(
        mapEach(inlines, (inline) => mapInline(inline, to)),
        split,
      ),
    blocks: (blocks) => mapEach(blocks, (block) => mapBlock(block, to)),
  };
  return to;
}

/** A copy with one member mapped; the thing itself where the member is absent or stays what it is. */
function change<T extends object, K extends keyof T>(
  thing: T,
  key: K,
  map: (member: NonNullable<T[K]>) => NonNullable<T[K]>,
): T {
  const member = thing[key];
  if (member === undefined || member === null) return thing;
  const mapped = map(member);
  return mapped === member ? thing : { ...thing, [key]: mapped };
}

/** The list itself where no item became another. */
function mapEach<T>(items: readonly T[], map: (item: T) => T): readonly T[] {
  const mapped = items.map(map);
  return mapped.every((item, index) => item === items[index]) ? items : mapped;
}

/** The list itself where every text was left. */
function splitEach(inlines: readonly Inline[], split: SplitText): readonly Inline[] {
  const pieces = inlines.map((inline) => (inline.type === 'text' ? split(inline) : [inline]));
  const isSame = pieces.every((piece, index) => piece.length === 1 && piece[0] === inlines[index]);
  return isSame ? inlines : pieces.flat();
}

function mapImage(image: ImageSource, to: Mapper): ImageSource {
  const candidates = (files: readonly ImageCandidate[]) =>
    mapEach(files, (file) => change(file, 'url', to.media));
  const withFiles = change(change(image, 'url', to.media), 'candidates', candidates);
  const withSources = change(withFiles, 'sources', (sources) =>
    mapEach(sources, (source) => change(source, 'candidates', candidates)),
  );
  return change(change(withSources, 'license', to.link), 'acquireLicensePage', to.link);
}

function mapInline(inline: Inline, to: Mapper): Inline {
  if (inline.type === 'image') return change(inline, 'image', to.image);
  if (inline.type !== 'link') return inline;
  return change(change(inline, 'href', to.link), 'children', to.inlines);
}

function mapBlock(block: Block, to: Mapper): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return change(block, 'children', to.inlines);
    case 'list':
      return change(block, 'items', (items) =>
        mapEach(items, (item) => change(item, 'children', to.blocks)),
      );
    case 'checklist':
      return change(block, 'items', (items) =>
        mapEach(items, (item) => change(item, 'children', to.blocks)),
      );
    case 'footnotes':
      return change(block, 'items', (items) =>
        mapEach(items, (item) => change(item, 'children', to.blocks)),
      );
    case 'definitions':
      return change(block, 'items', (groups) =>
        mapEach(groups, (group) =>
          change(
            change(group, 'terms', (terms) => mapEach(terms, to.inlines)),
            'descriptions',
            (texts) => mapEach(texts, (text) => change(text, 'children', to.blocks)),
          ),
        ),
      );
    case 'figure':
      return change(change(block, 'image', to.image), 'caption', to.inlines);
    case 'gallery':
      return change(
        change(block, 'images', (images) => mapEach(images, to.image)),
        'caption',
        to.inlines,
      );
    case 'quote':
      return change(
        change(change(block, 'children', to.blocks), 'cite', to.inlines),
        'citeUrl',
        to.link,
      );
    case 'code':
      return change(block, 'caption', to.inlines);
    case 'table':
      return mapTable(block, to);
    case 'callout':
      return change(change(block, 'title', to.inlines), 'children', to.blocks);
    case 'details':
      return change(change(block, 'summary', to.inlines), 'children', to.blocks);
    case 'section':
      return change(block, 'children', to.blocks);
    case 'media':
      return mapMedia(block, to);
    case 'embed':
      return change(block, 'url', to.link);
    case 'divider':
    case 'custom':
      return block;
  }
}

function mapTable(table: TableBlock, to: Mapper): TableBlock {
  const cell = (one: TableCell): TableCell =>
    'children' in one ? change(one, 'children', to.inlines) : to.inlines(one);
  const cells = (row: readonly TableCell[]) => mapEach(row, cell);
  const rows = (some: readonly (readonly TableCell[])[]) => mapEach(some, cells);
  const withRows = change(change(table, 'header', cells), 'rows', rows);
  return change(change(withRows, 'footer', rows), 'caption', to.inlines);
}

function mapMedia(block: MediaBlock, to: Mapper): MediaBlock {
  const withFiles = change(
    change(block, 'sources', (sources) =>
      mapEach(sources, (source) => change(source, 'url', to.media)),
    ),
    'tracks',
    (tracks) => mapEach(tracks, (track) => change(track, 'url', to.media)),
  );
  return change(change(withFiles, 'poster', to.media), 'caption', to.inlines);
}
