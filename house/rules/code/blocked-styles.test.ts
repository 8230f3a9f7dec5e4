import { expect, it } from 'vitest';
import { noBlockedStyles } from './blocked-styles.ts';

it.each([
  {
    why: 'a field of antd that grows',
    path: 'console/src/ui/a.tsx',
    text: '<TextArea autoSize />',
    breaches: 1,
  },
  { why: 'a field that does not', path: 'console/src/ui/a.tsx', text: '<TextArea rows={2} />', breaches: 0 },
  { why: 'a comment about it', path: 'console/src/ui/a.tsx', text: ' * `autoSize` is blocked.', breaches: 0 },
  { why: 'code that no console runs', path: 'server/src/a.ts', text: 'const autoSize = 1;', breaches: 0 },
])('finds $breaches in $why', ({ path, text, breaches }) =>
  expect(noBlockedStyles([{ path, text }])).toHaveLength(breaches),
);
