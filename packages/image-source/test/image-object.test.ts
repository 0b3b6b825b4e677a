import { createImageNormalizer, imageObject } from '@alphanode/image-source';
import { expect, test } from 'vitest';

const { one } = createImageNormalizer();

test('describes a picture by the names of schema.org and IPTC', () => {
  const { image } = one({
    url: 'https://pics.example/lake.jpg',
    caption: 'The lake',
    ...{ width: 800, height: 600, creator: 'Jane Doe', credit: 'Jane Doe / Agency' },
    copyrightNotice: '© 2014 Jane Doe',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    acquireLicensePage: 'https://pics.example/buy',
  });
  expect(image && imageObject(image)).toEqual({
    '@type': 'ImageObject',
    contentUrl: 'https://pics.example/lake.jpg',
    caption: 'The lake',
    ...{ width: 800, height: 600 },
    creator: { '@type': 'Person', name: 'Jane Doe' },
    creditText: 'Jane Doe / Agency',
    copyrightNotice: '© 2014 Jane Doe',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    acquireLicensePage: 'https://pics.example/buy',
  });
});

test('leaves out what the picture does not say', () => {
  const { image } = one('https://pics.example/lake.jpg');
  expect(image && imageObject(image)).toEqual({
    '@type': 'ImageObject',
    contentUrl: 'https://pics.example/lake.jpg',
  });
});
