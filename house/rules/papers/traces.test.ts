import { expect, it } from 'vitest';
import { noTraces } from './traces.ts';

const folder = (name: string) => ['', name, 'main'].join('/');

it.each([
  { text: `cd ${folder('work')}`, breaches: 1 },
  { text: `"${folder('root')}"`, breaches: 1 },
  { text: `data: ${folder('home')}`, breaches: 1 },
  { text: `https://${['registry', 'npmjs', 'org'].join('.')}`, breaches: 1 },
  { text: 'import a from "../work/a.ts"', breaches: 0 },
  { text: 'cd /srv/zhiyin', breaches: 0 },
  { text: 'at home/work we rest', breaches: 0 },
])('finds $breaches in $text', ({ text, breaches }) => {
  expect(noTraces([{ path: 'docs/operate.md', text: `first line\n${text}\n` }])).toHaveLength(breaches);
});
