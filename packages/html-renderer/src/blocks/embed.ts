import { linkUrl, writeAnchor } from '../link-url.ts';
import { type EmbedBlock } from '@alphanode/meta-schema';
import { safeUrl } from '@alphanode/image-source';
import { type EmbedProvider } from '../options.ts';
import { callOwn, nothing } from '../own-code.ts';
import { type RenderContext, report } from '../render-context.ts';
import { attribute, escapeAttribute, escapeText } from '../safe-html.ts';

interface Frame {
  readonly address: string;
  readonly provider: EmbedProvider;
}

const frameOf = (ctx: RenderContext, url: string): Frame | undefined => {
  for (const provider of ctx.options.embeds ?? []) {
    const own = callOwn(ctx, () => provider.frame(url), nothing);
    const { url: address } = safeUrl(own, { use: 'media' });
    if (address?.startsWith('https:')) return { address, provider };
  }
  return undefined;
};

/** Draws content of another site in a frame where its provider is allowed, else as a link. */
export function writeEmbed(ctx: RenderContext, block: EmbedBlock): string {
  const url = linkUrl(ctx, block.url);
  const named = block.title === '' ? undefined : block.title;
  const title = named ?? url ?? ctx.labels.embed;
  const frame = url && frameOf(ctx, url);
  if (!frame) {
    report(ctx, url ? 'embed-refused' : 'unsafe-url', block.url, ['url']);
    return `<p class="${ctx.prefix}embed">${writeAnchor(url, escapeText(title))}</p>`;
  }
  const { name, sandbox = 'allow-scripts allow-popups allow-presentation' } = frame.provider;
  // A host without types may leave the name out.
  const label = attribute('title', named ?? (name || ctx.labels.embed));
  return `<div class="${ctx.prefix}embed"><iframe${attribute('src', frame.address)}${label} sandbox="${escapeAttribute(sandbox)}" loading="lazy" referrerpolicy="strict-origin-when-cross-origin" allowfullscreen></iframe></div>`;
}
