import { execFileSync } from 'node:child_process';
import {
  createImageNormalizer,
  imageAttributes,
  parseImageUrl,
} from '../../packages/image-source/dist/index.js';
import { transformProps } from '@unpic/core';
import { parseUrl } from 'unpic';

/** One URL with a size for each service that unpic knows. */
const urls = [
  'https://cloud.appwrite.io/v1/storage/buckets/b/files/f/preview?width=300&height=200&project=p',
  'https://x.example/_image?href=%2F_astro%2Fa.png&w=300&h=200&f=webp',
  'https://cdn.builder.io/api/v1/image/assets%2FYJI%2F462d?width=300&height=200',
  'https://bunnyoptimizerdemo.b-cdn.net/bunny7.jpg?width=300&height=200',
  'https://assets.brevity.io/cdn-cgi/image/background=red,width=128,height=128,f=auto/uploads/a.jpeg',
  'https://x.example/cdn-cgi/imagedelivery/hash/2ba36ba9-69f6-41b6-8ff0-2779b41df200/w=128,h=128',
  'https://imagedelivery.net/hash/2ba36ba9-69f6-41b6-8ff0-2779b41df200/w=400,h=300',
  'https://doc.cloudimg.io/sample.li/flat1.jpg?w=450&h=300&q=90',
  'https://res.cloudinary.com/demo/image/upload/c_lfill,w_800,h_550,f_auto/dog.webp',
  'https://images.ctfassets.net/s/a/b/c.jpg?w=100&h=50&fm=jpg',
  'https://images.contentstack.io/v3/assets/a/b/c/owl.jpg?width=300&height=200',
  'https://us-west-2.graphassets.com/cm2apl1z/resize=width:400,height:300/cm2tr64f',
  'https://blazing-fast-pics.cdn.imgeng.in/images/pic_3.jpg?imgeng=/w_400/h_300',
  'https://ik.imagekit.io/demo/medium_cafe.jpg?tr=w-300,h-200',
  'https://ik.imagekit.io/demo/tr:w-300,h-200/medium_cafe.jpg',
  'https://images.unsplash.com/photo-1674255909399-9bcb2cab6489?ixlib=rb-4.0.3&auto=format&fit=crop&w=996&h=500&q=80',
  'https://images.prismic.io/a/b.jpg?auto=compress&w=300&h=200',
  'https://www.datocms-assets.com/1/a.jpg?w=300&h=200',
  'https://x.netlify.app/_ipx/w_450,h_300/https://unpic.pics/tree.png',
  'https://x.netlify.app/_ipx/s_450x300/tree.png',
  'https://ip.keycdn.com/example.jpg?width=300&height=200',
  'https://assets-us-01.kc-usercontent.com/b744f382/cc0afdc7/daylight.jpg?w=300&h=200',
  'https://x.netlify.app/.netlify/images?url=/cappadocia.jpg&w=300&h=200',
  'https://x.example/_next/image?url=%2Fa.png&w=640&q=75',
  'https://s7d1.scene7.com/is/image/sample/s9?wid=500&hei=700&fmt=webp',
  'https://cdn.shopify.com/s/files/1/2/products/shoe_800x600_crop_center.jpg?v=1',
  'https://cdn.shopify.com/s/files/1/2/products/shoe.jpg?v=1&width=300&height=200',
  'https://a.storyblok.com/f/39898/3310x2192/e4ec08624e/demo-image.jpeg/m/800x600',
  'https://x.supabase.co/storage/v1/render/image/public/b/c.jpg?width=300&height=200',
  'https://ucarecdn.com/661bd414-064c-477a-b50f-8ffd8f66aa49/-/resize/300x200/',
  'https://x.vercel.sh/_vercel/image?url=%2Fimages%2Frio.jpeg&w=640&q=75',
  'https://x.files.wordpress.com/2022/06/a.jpg?w=300&h=200',
  'https://i0.wp.com/x.example/a.jpg?w=300&h=200',
  'https://wsrv.nl/?url=https%3A%2F%2Fx.example%2Fa.jpg&w=300&h=200',
];

const number = (value) => (Number(value) > 0 ? Number(value) : undefined);
let both = 0;
const worse = [];
for (const url of urls) {
  const { operations = {} } = parseUrl(url) ?? {};
  const theirs = [number(operations.width), number(operations.height)];
  if (theirs.every((side) => side === undefined)) continue;
  const ours = parseImageUrl(url);
  const same = [ours?.width, ours?.height].every(
    (side, at) => theirs[at] === undefined || side === theirs[at],
  );
  both += same ? 1 : 0;
  if (!same || ours.provider === undefined)
    worse.push(`${url}: ${theirs} against ${ours?.width},${ours?.height}`);
}
console.log(
  `sizes that unpic reads: ${both + worse.length} of ${urls.length}; read alike here: ${both}`,
);
for (const line of worse) console.log(`  ${line}`);

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Microseconds of processor time a call, in rounds that alternate, so that load falls on both. */
const race = (name, ours, theirs, inputs, rounds = 25) => {
  const cost = (run) => {
    const start = performance.now();
    const before = process.cpuUsage();
    let calls = 0;
    do {
      for (const input of inputs) run(input);
      calls += inputs.length;
    } while (performance.now() - start < 60);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / calls;
  };
  const results = [[], []];
  for (let round = 0; round < rounds + 3; round++) {
    const pair = [cost(ours), cost(theirs)];
    // The first rounds compile.
    if (round >= 3) pair.forEach((value, side) => results[side].push(value));
  }
  const ratio = median(results[1].map((value, round) => value / results[0][round]));
  console.log(
    `${name}: ${median(results[0]).toFixed(2)} against ${median(results[1]).toFixed(2)} microseconds a call, ${ratio.toFixed(2)} times as fast`,
  );
};

const known = urls.filter((url) => parseUrl(url)?.operations !== undefined);
race(`parse (${known.length} URLs that both know)`, parseImageUrl, parseUrl, known);
const { one } = createImageNormalizer();
const images = known.map((url) => one({ url, width: 1600, height: 900, alt: 'A' }).image);
const props = known.map((src) => ({
  src,
  width: 800,
  height: 450,
  layout: 'constrained',
  alt: 'A',
}));
const layout = { layout: 'column', widthPx: 800 };
const indices = known.map((_, index) => index);
race(
  'attributes',
  (index) => imageAttributes(images[index], layout),
  (index) => transformProps(props[index]),
  indices,
);

const importTime = (specifier) =>
  Number(
    execFileSync(process.execPath, [
      '--input-type=module',
      '--eval',
      `const start = performance.now(); await import(${JSON.stringify(specifier)}); console.log(performance.now() - start);`,
    ]),
  );
const dist = new URL('../../packages/image-source/dist/index.js', import.meta.url).href;
const times = { ours: [], empty: [], unpic: [] };
for (let round = 0; round < 15; round++) {
  times.ours.push(importTime(dist));
  times.empty.push(importTime('data:text/javascript,export{}'));
  times.unpic.push(importTime(import.meta.resolve('unpic')));
}
console.log(
  `import: ${median(times.ours).toFixed(1)} ms, an empty module ${median(times.empty).toFixed(1)} ms, unpic ${median(times.unpic).toFixed(1)} ms`,
);
