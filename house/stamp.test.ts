import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { stampOf } from './stamp.ts';

const root = mkdtempSync(join(tmpdir(), 'zhiyin-stamp-'));
afterAll(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

write('console/src/main.tsx', 'one');
write('domain/src/kit/index.ts', 'one');
write('package-lock.json', '{}');

it('makes the portal new when the chat changes that it borrows', () => {
  const before = stampOf(root, 'portal');
  write('widget/src/chat/pump.ts', 'changed');
  expect(stampOf(root, 'portal')).not.toBe(before);
});

it.each([
  { path: 'console/src/main.tsx', isNew: true },
  { path: 'console/index.html', isNew: true },
  { path: 'console/public/seal.svg', isNew: true },
  { path: 'domain/src/kit/index.ts', isNew: true },
  { path: 'package-lock.json', isNew: true },
  { path: 'console/src/main.test.tsx', isNew: false },
  { path: 'console/dist/main.js', isNew: false },
  { path: 'console/node_modules/.vite/a.js', isNew: false },
  { path: 'widget/src/main.ts', isNew: false },
  { path: 'server/src/main.ts', isNew: false },
])('a change of $path makes the console new: $isNew', ({ path, isNew }) => {
  const before = stampOf(root, 'console');
  write(path, `changed ${path}`);
  expect(stampOf(root, 'console') !== before).toBe(isNew);
});
