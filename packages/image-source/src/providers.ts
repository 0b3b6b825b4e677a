import { type Provider } from './provider.ts';
import { amazon } from './providers/amazon.ts';
import { appwrite } from './providers/appwrite.ts';
import { arc } from './providers/arc.ts';
import { astro } from './providers/astro.ts';
import { bbc } from './providers/bbc.ts';
import { blogger } from './providers/blogger.ts';
import { brightspot } from './providers/brightspot.ts';
import { builderIo } from './providers/builder-io.ts';
import { bunny } from './providers/bunny.ts';
import { cbc } from './providers/cbc.ts';
import { cloudflare } from './providers/cloudflare.ts';
import { cloudflareImages } from './providers/cloudflare-images.ts';
import { cloudimage } from './providers/cloudimage.ts';
import { cloudinary } from './providers/cloudinary.ts';
import { condeNast } from './providers/conde-nast.ts';
import { contentful } from './providers/contentful.ts';
import { contentstack } from './providers/contentstack.ts';
import { datocms } from './providers/datocms.ts';
import { directus } from './providers/directus.ts';
import { drupal } from './providers/drupal.ts';
import { dummyimage } from './providers/dummyimage.ts';
import { facebook } from './providers/facebook.ts';
import { flickr } from './providers/flickr.ts';
import { future } from './providers/future.ts';
import { ghost } from './providers/ghost.ts';
import { giphy } from './providers/giphy.ts';
import { github } from './providers/github.ts';
import { google } from './providers/google.ts';
import { gravatar } from './providers/gravatar.ts';
import { guardian } from './providers/guardian.ts';
import { hygraph } from './providers/hygraph.ts';
import { imageengine } from './providers/imageengine.ts';
import { imagekit } from './providers/imagekit.ts';
import { imgix } from './providers/imgix.ts';
import { imgproxy } from './providers/imgproxy.ts';
import { imgur } from './providers/imgur.ts';
import { instagram } from './providers/instagram.ts';
import { ipx } from './providers/ipx.ts';
import { keycdn } from './providers/keycdn.ts';
import { kontentAi } from './providers/kontent-ai.ts';
import { leMonde } from './providers/le-monde.ts';
import { loremflickr } from './providers/loremflickr.ts';
import { medium } from './providers/medium.ts';
import { netlify } from './providers/netlify.ts';
import { newYorkMagazine } from './providers/new-york-magazine.ts';
import { nextjs } from './providers/nextjs.ts';
import { nytimes } from './providers/nytimes.ts';
import { pexels } from './providers/pexels.ts';
import { photon } from './providers/photon.ts';
import { picsum } from './providers/picsum.ts';
import { pinterest } from './providers/pinterest.ts';
import { pixabay } from './providers/pixabay.ts';
import { placecats } from './providers/placecats.ts';
import { placeholdCo } from './providers/placehold-co.ts';
import { placekitten } from './providers/placekitten.ts';
import { prismic } from './providers/prismic.ts';
import { reddit } from './providers/reddit.ts';
import { sanity } from './providers/sanity.ts';
import { scene7 } from './providers/scene7.ts';
import { shopify } from './providers/shopify.ts';
import { sourceUnsplash } from './providers/source-unsplash.ts';
import { squarespace } from './providers/squarespace.ts';
import { storyblok } from './providers/storyblok.ts';
import { substack } from './providers/substack.ts';
import { supabase } from './providers/supabase.ts';
import { thumbor } from './providers/thumbor.ts';
import { tumblr } from './providers/tumblr.ts';
import { twitter } from './providers/twitter.ts';
import { unsplash } from './providers/unsplash.ts';
import { uploadcare } from './providers/uploadcare.ts';
import { vercel } from './providers/vercel.ts';
import { viaPlaceholder } from './providers/via-placeholder.ts';
import { vimeo } from './providers/vimeo.ts';
import { webflow } from './providers/webflow.ts';
import { wikimedia } from './providers/wikimedia.ts';
import { wix } from './providers/wix.ts';
import { wordpress } from './providers/wordpress.ts';
import { wordpressCom } from './providers/wordpress-com.ts';
import { wsrv } from './providers/wsrv.ts';
import { youtube } from './providers/youtube.ts';

/**
 * Every service that is known. Each is made when a reader is, so that who imports another part of this
 * package does not carry the table. A host is asked before a path, the longest host first, else in this order.
 */
export const providers: readonly (() => Provider)[] = [
  dummyimage,
  placeholdCo,
  picsum,
  viaPlaceholder,
  placekitten,
  placecats,
  sourceUnsplash,
  loremflickr,
  unsplash,
  pexels,
  pixabay,
  wikimedia,
  flickr,
  youtube,
  vimeo,
  twitter,
  facebook,
  instagram,
  gravatar,
  github,
  google,
  blogger,
  imgur,
  giphy,
  tumblr,
  reddit,
  pinterest,
  sanity,
  storyblok,
  prismic,
  datocms,
  contentful,
  contentstack,
  kontentAi,
  builderIo,
  hygraph,
  directus,
  appwrite,
  supabase,
  ghost,
  medium,
  substack,
  squarespace,
  wix,
  webflow,
  shopify,
  wordpressCom,
  photon,
  wordpress,
  drupal,
  cloudinary,
  imgix,
  keycdn,
  cloudimage,
  bunny,
  imagekit,
  uploadcare,
  imageengine,
  scene7,
  cloudflare,
  cloudflareImages,
  nextjs,
  vercel,
  netlify,
  astro,
  ipx,
  wsrv,
  imgproxy,
  thumbor,
  guardian,
  nytimes,
  bbc,
  arc,
  brightspot,
  condeNast,
  newYorkMagazine,
  leMonde,
  cbc,
  future,
  amazon,
];
