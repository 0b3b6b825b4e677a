import { html } from '@alphanode/html-renderer';
import { type SiteFrame, renderShell, siteHead, siteName } from './site-shell.ts';

/** What a visitor sees where there is no page. */
export const renderNotFoundPage = (frame: SiteFrame): string =>
  renderShell({
    head: siteHead({
      title: `Page not found: ${siteName}`,
      description: 'There is no page at this address.',
    }),
    frame,
    main: html`<h1>Page not found</h1>
<p class="site-intro">There is no page at this address. It may have been renamed or held back.</p>
<p><a href="/">All articles</a></p>`,
  });
