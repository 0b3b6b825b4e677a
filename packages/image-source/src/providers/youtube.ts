import { byPattern, service } from '../service.ts';

const read = /* @__PURE__ */ byPattern({ key: /^\/\w+\/([\w-]+)\// });

const stills: readonly (readonly [names: RegExp, width: number, height: number])[] = [
  [/^(?:default|[123])$/, 120, 90],
  [/^mq/, 320, 180],
  [/^(?:hqdefault|0)$/, 480, 360],
  [/^sd/, 640, 480],
  [/^(?:maxres|hq720)/, 1280, 720],
];

/** Stills of a video, by name. */
export const youtube = () =>
  service('YouTube', 'social', 'ytimg.com img.youtube.com', {
    parse: (at) => {
      const name = at.path.replace(/^.*\/|\.\w+$/g, '');
      const [, width, height] = stills.find(([names]) => names.test(name)) ?? [];
      return { ...read(at), width, height };
    },
  });
