import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { firstLoadBytes, gzippedBytes } from './first-load.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhiyin-first-load-'));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, 'assets'));
for (const name of ['main.js', 'shared.js', 'look.css', 'later.js']) {
  writeFileSync(join(folder, 'assets', name), randomBytes(1000));
}

it('adds up the page and what it names, each once, and not what comes later', () => {
  const html = `<script type="module" src="/c/assets/main.js"></script>
    <link rel="modulepreload" crossorigin href="/c/assets/shared.js">
    <link rel="stylesheet" href="assets/look.css"><link rel="icon" href="/c/seal.svg">
    <script src="/c/assets/main.js"></script>`;
  writeFileSync(join(folder, 'index.html'), html);
  const files = ['index.html', 'assets/main.js', 'assets/shared.js', 'assets/look.css'];
  const sum = files.reduce((bytes, file) => bytes + gzippedBytes(join(folder, file)), 0);
  expect(firstLoadBytes(folder, 'index.html', '/c/')).toBe(sum);
});
