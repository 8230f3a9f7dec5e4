import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { boundaryBreaches } from '../boundaries/cruise.ts';
import { domainIsExplained } from '../rules/code/doc-comments.ts';
import { functionSizes } from '../rules/code/function-sizes.ts';
import { typeEscapes } from '../rules/code/type-escapes.ts';
import { writeActionsAreGuarded } from '../rules/code/write-actions.ts';
import { bothLanguages } from '../rules/words/both-languages.ts';
import { spokenWords } from '../rules/words/spoken-words.ts';
import { runNode, top } from '../run.ts';
import { newModule } from './new-module.ts';

const files = newModule('samples');
const root = mkdtempSync(join(tmpdir(), 'zhiyin-new-module-'));

/** A copy of the product with the new module in it, on the packages that are installed here. */
beforeAll(() => {
  const isSource = (path: string): boolean => !/[\\/](node_modules|dist)$/.test(path);
  for (const path of ['domain', 'server', 'console', 'package.json', 'tsconfig.json', 'biome.json']) {
    cpSync(join(top, path), join(root, path), { recursive: true, filter: isSource });
  }
  mkdirSync(join(root, 'node_modules/@zhiyin'), { recursive: true });
  for (const name of readdirSync(join(top, 'node_modules')).filter((one) => one !== '@zhiyin')) {
    symlinkSync(join(top, 'node_modules', name), join(root, 'node_modules', name));
  }
  symlinkSync(join(root, 'domain'), join(root, 'node_modules/@zhiyin/domain'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
});

afterAll(() => rmSync(root, { recursive: true }));

it.each([
  { shelves: 'domain and server', base: '.', folders: ['domain/src/samples', 'server/src/modules/samples'] },
  { shelves: 'the console', base: 'console', folders: ['src/modules/samples', 'src/vite-env.d.ts'] },
])('has types that agree with $shelves', async ({ base, folders }) => {
  const project = join(root, base, 'tsconfig.sample.json');
  writeFileSync(project, JSON.stringify({ extends: './tsconfig.json', include: folders }));
  const { output } = await runNode('node_modules/tsc7/bin/tsc', ['-p', project]);
  expect(output).toBe('');
});

it('has nothing that the linter minds and the formatter cannot mend', async () => {
  const paths = Object.keys(files).filter((path) => path.endsWith('.ts') || path.endsWith('.tsx'));
  const args = ['check', '--write', '--vcs-enabled=false', '--error-on-warnings', ...paths];
  const { code, output } = await runNode('node_modules/@biomejs/biome/bin/biome', args, { folder: root });
  expect(code, output).toBe(0);
});

// Nobody imports a new module: what it imports, and what that does, is all that it can break.
it('keeps the boundaries', { timeout: 240_000 }, async () => {
  const breaches = await boundaryBreaches(
    root,
    ['domain/src', 'server/src/modules', 'console/src/modules'].map((shelf) => `${shelf}/samples`),
  );
  expect(breaches.filter((breach) => breach.includes('samples'))).toEqual([]);
});

it('keeps the house rules', () => {
  const written = Object.entries(files).map(([path, text]) => ({ path, text }));
  const rules = [
    domainIsExplained,
    functionSizes,
    typeEscapes,
    writeActionsAreGuarded,
    bothLanguages,
    spokenWords,
  ];
  expect(rules.flatMap((rule) => rule(written))).toEqual([]);
});

it.each(['', 'Loyalty', 'two-words', 'a b', '../up'])('refuses "%s" as a name', (word) => {
  expect(() => newModule(word)).toThrow('lower-case');
});
