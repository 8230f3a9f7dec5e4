import { expect, it } from 'vitest';
import { pictureIsTrue } from './picture.ts';

const code = [
  { path: 'server/src/modules/inbox/index.ts', text: '' },
  { path: 'server/src/platform/facts/announce.ts', text: '' },
  { path: 'server/src/platform/log.ts', text: '' },
];
const drawing = (ring: string, platform: string) => ({
  path: 'ARCHITECTURE.md',
  text: `\`\`\`picture\n  ring 2 work | ${ring}\n  knows no business\n  ${platform}\n     |\n\`\`\`\n`,
});

it('is content with a true picture', () => {
  expect(pictureIsTrue([...code, drawing('inbox', 'facts')])).toEqual([]);
});

it.each([
  { why: 'a module is not drawn', ring: '', platform: 'facts' },
  { why: 'a module has gone', ring: 'inbox  tickets', platform: 'facts' },
  { why: 'a platform folder is not drawn', ring: 'inbox', platform: '' },
  { why: 'a platform folder has gone', ring: 'inbox', platform: 'facts  magic' },
])('finds that $why', ({ ring, platform }) => {
  expect(pictureIsTrue([...code, drawing(ring, platform)])).toHaveLength(1);
});

it('misses the document itself', () => {
  expect(pictureIsTrue(code)).toHaveLength(1);
});
