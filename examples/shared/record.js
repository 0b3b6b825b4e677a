/** The record that every example renders, as a site would store it. */
export const record = {
  title: 'Serve pictures that do not jump',
  slug: 'serve-pictures-that-do-not-jump',
  lead: 'A picture with its size named keeps the page still.',
  body: [
    { type: 'heading', level: 2, children: ['What moves'] },
    'Without a width and a height the browser learns the size late.',
    {
      type: 'paragraph',
      children: [{ type: 'link', href: 'javascript:alert(1)', children: ['a bad link'] }],
    },
    { type: 'checklist', items: [{ checked: true, children: ['Name the size'] }] },
  ],
  post_meta: {
    topic: 'image delivery',
    stack: ['html', 'http'],
    flags: { 'image heavy': '0', 'has images': 1 },
    'image sources': [
      {
        source: 'dummyimage.com',
        url: 'https://dummyimage.com/1200x630/111827/ffffff.png',
        caption: 'A still page',
      },
    ],
    'house notes': { owner: 'web team', rounds: [1, 2] },
  },
};
