import { markdownToBlocks } from '@alphanode/import/markdown';
import { expect, test } from 'vitest';

const read = (markdown: string): [object, ...string[]] => {
  const { blocks, issues } = markdownToBlocks(markdown);
  return [blocks, ...issues.map(({ code }) => code.slice(7))];
};

const bold = { type: 'paragraph', children: [{ type: 'text', text: 'a', marks: ['strong'] }] };
const words = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const title = [{ type: 'text', text: 'T' }];
const embed = (url: string) => [{ type: 'embed', url }];
const youTube = embed('https://www.youtube.com/watch?v=abc');

test.each<[string, string, object[], string[]]>([
  [
    'a remark on a line',
    '<Callout title="T">**a**</Callout>',
    [{ type: 'callout', tone: 'note', title, children: [bold] }],
    [],
  ],
  [
    'a remark over lines',
    'x\n<Warning title={"T"}>\n  **a**\n\n  - b\n</Warning>\ny',
    [
      words('x'),
      { type: 'callout', tone: 'warning', title, children: [bold, { type: 'list' }] },
      words('y'),
    ],
    [],
  ],
  ['a tip', "<Tip title='T'>a</Tip>", [{ type: 'callout', tone: 'tip', title }], []],
  ['a note', '<Note>\na</Note>', [{ type: 'callout', tone: 'note' }], []],
  ['an aside with its kind', '<Aside type="caution">a</Aside>', [{ tone: 'caution' }], []],
  [
    'an admonition',
    '<Admonition type={`danger`} {...props} open>a</Admonition>',
    [{ tone: 'caution' }],
    [],
  ],
  [
    'a tag over lines',
    '<Callout\n  type="warning"\n  title="T"\n  onClick={() => { x({}) }}\n>\n  **a**\n</Callout>',
    [{ type: 'callout', tone: 'warning', title, children: [bold] }],
    [],
  ],
  [
    'a remark in a part',
    '<Tabs>\n  <Tab label="npm">\n    ```bash\n    npm i\n      <Note>\n    ```\n    <Note>a</Note>\n  </Tab>\n</Tabs>',
    [words('npm'), { type: 'code', code: 'npm i\n  <Note>' }, { type: 'callout' }],
    ['html-unwrapped'],
  ],
  ['a film', '<YouTube id="abc" />', youTube, []],
  ['a film by another name', '<Youtube videoId="abc"></Youtube>', youTube, []],
  [
    'a film by its address',
    '<YouTube url="https://youtu.be/abc"/>',
    embed('https://youtu.be/abc'),
    [],
  ],
  ['a film of Vimeo', '<Vimeo id="12" />', embed('https://vimeo.com/12'), []],
  ['a post', '<Tweet id="12345" />', embed('https://twitter.com/i/status/12345'), []],
  [
    'a post by its address',
    '<Tweet url="https://x.com/a/status/1" />',
    embed('https://x.com/a/status/1'),
    [],
  ],
  [
    'a picture',
    '<Image src="/a.png" alt="Alt" width={600} height="400" />',
    [{ type: 'figure', image: { url: '/a.png', alt: 'Alt', height: 400 } }],
    [],
  ],
  [
    'text that opens on demand',
    '<Accordion title="T">\n**a**\n</Accordion>',
    [{ type: 'details', summary: title, children: [bold] }],
    [],
  ],
  ['a part with a title', '<Card title="T">**a**</Card>', [words('T'), bold], []],
  ['a part of the site', '<Acme x={1}>\n**a**\n</Acme>', [bold], ['html-unwrapped']],
  [
    'code in a part of that name',
    '<CodeBlock>\n```js\na\n```\n</CodeBlock>',
    [{ type: 'code', code: 'a', language: 'js' }],
    ['html-unwrapped'],
  ],
  ['a part without text', '<Acme></Acme>', [], ['module-dropped']],
  [
    'a part that is not closed inside',
    '<Acme>\n<Card title="T">\na\n</Acme>\n</Card>',
    [words('T'), words('a')],
    ['html-unwrapped'],
  ],
  [
    'a part that never ends',
    '<Acme>\na\n\n```\n</Acme>\n',
    [words('a'), { type: 'code' }],
    ['html-unwrapped'],
  ],
  ['what holds nothing', 'a <Icon name="x" /> b\n\n<Icon />\n', [words('a b')], ['module-dropped']],
  ['a badge at the start', '<Badge text="New" /> a', [words('New a')], []],
  [
    'a card with a link',
    '<LinkCard title="T" href="/x" description="D" />\n\n<LinkCard title="T" href="/x" />',
    [
      { children: [{ type: 'link', href: '/x' }, { type: 'break' }, { text: 'D' }] },
      { children: [{ type: 'link', href: '/x' }] },
    ],
    [],
  ],
  [
    'words of a line',
    '<Kbd>K</Kbd> is a key',
    [{ children: [{ marks: ['kbd'] }, { text: ' is a key' }] }],
    [],
  ],
  ['code', '`<Icon />` ``<Icon />` `` ` <Icon />', [{}], ['module-dropped']],
  [
    'code on many lines',
    '    <Icon />\n\n```\n<Callout\n```',
    [{ type: 'code', code: '<Icon />' }, { type: 'code' }],
    [],
  ],
])('a component of MDX: %s', (_, markdown, blocks, codes) => {
  const [found, ...told] = read(markdown);
  expect(found).toMatchObject(blocks);
  expect(told).toEqual(codes);
});

test.each([
  '<Username> must be set',
  '<Acme x=1>\na\n</Acme>',
  '<Acme x="1',
  '<Acme {x',
  '<Acme x={1',
  '<Acme ?>',
  '<Acme ',
  '</Acme>\n\nText',
])('what is no component stays as Markdown has it: %j', (markdown) => {
  expect(read(`${markdown}\n\n**a**`)[0]).toEqual(expect.arrayContaining([bold]));
});

test.each(['<A>', '<A a={', '<A\n', '`<A/>', '<A></A>', '<A/>', "<A a='"])(
  'components without end end: %j',
  (part) => {
    expect(read(part.repeat(1500)).length).toBeGreaterThan(0);
    expect(read(`${part.repeat(1500)}</A>`).length).toBeGreaterThan(0);
    expect(read(part.repeat(5000)).length).toBeGreaterThan(0);
  },
);

test('a figure of Hugo keeps its size', () => {
  const [blocks] = read('{{< figure src="/a.png" width="600" height="400px" caption="C" >}}');
  expect(blocks).toMatchObject([
    { type: 'figure', image: { url: '/a.png', width: 600, height: 400 }, caption: [{ text: 'C' }] },
  ]);
});

test('parts are titled by the labels that their tabs give them, links of frameworks are links', () => {
  const { blocks } = markdownToBlocks(
    '<Tabs\n  values={[\n    { label: \'The least\', value: \'min\' },\n  ]}>\n<TabItem value="min">\n\nText <Link to="/docs">there</Link>\n\n</TabItem>\n</Tabs>\n\n<>\nMore\n</>',
  );
  expect(blocks).toMatchObject([
    { children: [{ text: 'The least' }] },
    {
      children: [{ text: 'Text ' }, { type: 'link', href: '/docs', children: [{ text: 'there' }] }],
    },
    { children: [{ text: 'More' }] },
  ]);
});

test('what follows a picture on the next line is Markdown', () => {
  const { blocks } = markdownToBlocks('{% asset_img a.png %}\n**bold**');
  expect(blocks).toMatchObject([{ type: 'figure' }, { children: [{ marks: ['strong'] }] }]);
});
