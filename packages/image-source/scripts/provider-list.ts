import { type Provider } from '../src/provider.ts';
import { providers } from '../src/providers.ts';

const start = '<!-- providers: written by `pnpm run providers` -->';
const end = '<!-- /providers -->';

const row = ({ label, id, kind, hosts = [], paths = [], status }: Provider) => {
  const places = [...hosts, ...paths].map((place) => `\`${place}\``).join(', ');
  return `| ${label} | \`${id}\` | ${kind}${status === undefined ? '' : `, ${status}`} | ${places} |`;
};

/** The README with its list of providers as the table is. */
export const withProviderList = (readme: string): string => {
  const rows = providers();
  const list = [
    start,
    '',
    `${rows.length} services, in the order in which they are asked.`,
    '',
    '| service | id | kind | hosts and paths |',
    '| --- | --- | --- | --- |',
    ...rows.map(row),
    '',
    end,
  ].join('\n');
  return (
    readme.slice(0, readme.indexOf(start)) + list + readme.slice(readme.indexOf(end) + end.length)
  );
};
