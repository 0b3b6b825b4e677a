/** Stands in for pictures of other sites: an SVG of the size that the URL names. */
export function paintPlaceholder(url) {
  // `1200x630`, or the last pair of `/id/12/1200/800`.
  const [, width = '1200', height = '630'] =
    /(\d{2,4})x(\d{2,4})/.exec(url) ?? /(\d{2,4})\/(\d{2,4})(?!\/?\d)/.exec(url) ?? [];
  const [w, h] = [Number(width), Number(height)];
  const body = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">
<defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#1e3a5f"/><stop offset="1" stop-color="#4b7f74"/></linearGradient></defs>
<rect width="100%" height="100%" fill="url(#g)"/>
<g fill="none" stroke="#fff" stroke-opacity=".35" stroke-width="${Math.max(2, w / 300)}">
<path d="M0 ${h * 0.8} C ${w * 0.3} ${h * 0.3}, ${w * 0.5} ${h}, ${w} ${h * 0.35}"/>
<path d="M0 ${h * 0.6} C ${w * 0.35} ${h * 0.2}, ${w * 0.6} ${h * 0.9}, ${w} ${h * 0.2}"/></g>
</svg>`;
  return { status: 200, contentType: 'image/svg+xml', body };
}
