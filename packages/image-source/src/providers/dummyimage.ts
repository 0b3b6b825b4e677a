import { type ImageReading, type UrlParts } from '../provider.ts';
import { sizeNamed, textOf } from '../service.ts';

/** Names, then the size that they stand for, as the service lists them. */
const keywords =
  'mediumrectangle medrect=300x250 squarepopup sqrpop=250x250 verticalrectangle vertrec=240x400 largerectangle lrgrec=336x280 rectangle rec=180x150 popunder pop=720x300 fullbanner fullban=468x60 halfbanner halfban=234x60 microbar mibar=88x31 button1 but1=120x90 button2 but2=120x60 verticalbanner vertban=120x240 squarebutton sqrbut=125x125 leaderboard leadbrd=728x90 wideskyscraper wiskyscrpr=160x600 skyscraper skyscrpr=120x600 halfpage hpge=300x600 cga=320x200 qvga=320x240 vga=640x480 wvga=800x480 svga=800x600 wsvga=1024x600 xga=1024x768 wxga=1280x800 wsxga=1440x900 wuxga=1920x1200 wqxga=2560x1600 sxga=1280x1024 uxga=1600x1200 qxga=2048x1536 ntsc=720x480 pal=768x576 hd720 720p=1280x720 hd1080 1080p=1920x1080 2k=2560x1440 4k=3840x2160';

/** Pixels each side, and in all: beyond, the service refuses. */
const maxSide = 9999;
const maxArea = 33_177_600;

const side = (text: string): number => Number(text.replace(/[^\d.]/g, ''));

/** `3:2` as a factor; one side alone is a square. */
const factor = (ratio: string): number => {
  const [width = '', height = ''] = ratio.split(':');
  return (side(width) || side(height)) / (side(height) || side(width));
};

/** First segment a size, a ratio or a keyword, then colours; the text may follow without a `?`. */
export const readDummyimage = ({ path, query }: UrlParts): ImageReading | undefined => {
  const name = String(/[^/.&]*/.exec(path.slice(1))).toLowerCase();
  const size = /^[\d.:x]+$/.test(name) ? name : sizeNamed(keywords, name);
  const [first = '', second = first] = (size ?? name).split('x');
  const high = second.includes(':') ? side(first) / factor(second) : side(second);
  const wide = first.includes(':') ? high * factor(first) : side(first);
  const [width, height] = [Math.round(wide), Math.round(high)];
  const fits = width >= 1 && height >= 1 && width <= maxSide && height <= maxSide;
  if (!fits || wide * high > maxArea) return undefined;
  return {
    width,
    height,
    key: path + query,
    format: /\.(webp|gif|jpe?g)/i.exec(path)?.[1]?.toLowerCase() ?? 'png',
    text: textOf(path + query),
  };
};
