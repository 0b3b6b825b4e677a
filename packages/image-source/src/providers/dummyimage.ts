import { defineProvider } from '../provider.ts';

/** `/1200x630/bg/fg.png&text=…`: the text may follow the path without a `?`. */
export const dummyimage = defineProvider({
  id: 'dummyimage',
  label: 'dummyimage.com',
  kind: 'placeholder',
  hosts: ['dummyimage.com'],
  parse: ({ path, query }) => {
    const size = /^\/(\d{1,4})(?:x(\d{1,4}))?(?=[/.&]|$)/i.exec(path);
    if (size === null) return undefined;
    const text = /[?&]text=([^&]*)/.exec(path + query)?.[1];
    return {
      width: Number(size[1]),
      height: Number(size[2] ?? size[1]),
      format: /\.(webp|gif|jpe?g)/.exec(path)?.[1] ?? 'png',
      text: text?.replaceAll('+', ' '),
    };
  },
});
