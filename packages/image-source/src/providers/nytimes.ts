import { byPattern, service } from '../service.ts';

const read = /* @__PURE__ */ byPattern({
  key: /^(.*)-(?:article|jumbo|super|popup|thumb|medium|master|mobile|three|video|square|filmstrip|blog|hp|sf|facebook|tmag|google|vertical)\w*(?:-v\d+)?\.\w+/,
  size: /-[a-zA-Z]+(\d+)(?:-v\d+)?\./,
});

const named: ReadonlyMap<string, number> = /* @__PURE__ */ new Map([
  ['articleInline', 190],
  ['articleLarge', 600],
  ['jumbo', 1024],
  ['superJumbo', 2048],
  ['thumbStandard', 75],
  ['thumbLarge', 150],
  ['videoLarge', 768],
]);

/** A named rendition ends the file name. */
export const nytimes = () =>
  service('The New York Times', 'publisher', 'nyt.com', {
    id: 'nytimes',
    parse: (at) => {
      const reading = read(at);
      const name = /-(\w+)\.\w+$/.exec(at.path)?.[1] ?? '';
      return { ...reading, width: reading?.width ?? named.get(name) };
    },
  });
