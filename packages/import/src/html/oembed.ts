/** Hosts whose addresses WordPress turns into embeds; the renderer decides which of them it draws. */
const hosts = new Set(
  'youtube.com youtu.be vimeo.com dailymotion.com dai.ly twitter.com x.com flickr.com flic.kr scribd.com wordpress.tv soundcloud.com open.spotify.com instagram.com tiktok.com reddit.com speakerdeck.com slideshare.net ted.com tumblr.com kickstarter.com issuu.com mixcloud.com codepen.io gist.github.com bsky.app pinterest.com videopress.com animoto.com cloudup.com crowdsignal.com imgur.com screencast.com smugmug.com someecards.com facebook.com loom.com meetup.com polldaddy.com poll.fm reverbnation.com wolframcloud.com amazon.com'.split(
    ' ',
  ),
);

/** Whether a text is nothing but the address of a page that can be embedded. */
export const isEmbeddable = (text: string): boolean => {
  if (text.length > 2000 || !/^https?:\/\/\S+$/.test(text) || !URL.canParse(text)) return false;
  const host = new URL(text).hostname.replace(/^(?:www|m|mobile)\./, '');
  return hosts.has(host);
};
