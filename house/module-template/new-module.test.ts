import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boundaryBreaches } from '../boundaries/cruise.ts';
import { domainIsExplained } from '../rules/code/doc-comments.ts';
import { functionSizes } from '../rules/code/function-sizes.ts';
import { typeEscapes } from '../rules/code/type-escapes.ts';
import { writeActionsAreGuarded } from '../rules/code/write-actions.ts';
import { migrationsSayWhy } from '../rules/papers/migrations.ts';
import { bothLanguages } from '../rules/words/both-languages.ts';
import { spokenWords } from '../rules/words/spoken-words.ts';
import { run, runNode, top } from '../run.ts';
import { named, newModule } from './new-module.ts';

const names = { word: 'samples', thing: 'sample', chinese: '样品' };
const paths = Object.keys(newModule(names, '209901010000'));
const code = paths.filter((path) => /\.tsx?$/.test(path));
const root = mkdtempSync(join(tmpdir(), 'zhiyin-new-module-'));
const copied = ['domain', 'server', 'console', 'house', 'docs/guide', 'ARCHITECTURE.md', '.gitignore'];
const settings = ['package.json', 'tsconfig.json', 'biome.json', 'vitest.config.ts'];

/** A copy of the product in which the module was made as people make it, on the packages that are installed here. */
beforeAll(async () => {
  const isSource = (path: string): boolean => !/[\\/](node_modules|dist)$/.test(path);
  for (const path of [...copied, ...settings])
    cpSync(join(top, path), join(root, path), { recursive: true, filter: isSource });
  mkdirSync(join(root, 'node_modules/@zhiyin'), { recursive: true });
  for (const name of readdirSync(join(top, 'node_modules')).filter((one) => one !== '@zhiyin'))
    symlinkSync(join(top, 'node_modules', name), join(root, 'node_modules', name));
  symlinkSync(join(root, 'domain'), join(root, 'node_modules/@zhiyin/domain'));

  const rings = join(root, 'house/rings.ts');
  writeFileSync(rings, readFileSync(rings, 'utf8').replace("'care',", "'care', 'samples',"));
  const made = await runThere('house/new-module.ts', [names.word, names.thing, names.chinese]);
  expect(made.code, made.output).toBe(0);
}, 240_000);

afterAll(() => rmSync(root, { recursive: true }));

const runThere = (script: string, args: readonly string[]) =>
  run(process.execPath, [join(root, script), ...args], { folder: root });

describe('a new module', () => {
  it.each([
    {
      shelves: 'domain and server',
      base: '.',
      folders: ['domain/src/samples', 'server/src/modules/samples'],
    },
    { shelves: 'the console', base: 'console', folders: ['src/modules/samples', 'src/vite-env.d.ts'] },
  ])('has types that agree with $shelves', { timeout: 240_000 }, async ({ base, folders }) => {
    const project = join(root, base, 'tsconfig.sample.json');
    // Its stories know the whole server, whose types are looked at elsewhere; they are run below.
    const own = { include: folders, exclude: ['**/*.test.ts'] };
    writeFileSync(project, JSON.stringify({ extends: './tsconfig.json', ...own }));
    const { output } = await runNode('node_modules/tsc7/bin/tsc', ['-p', project]);
    expect(output).toBe('');
  });

  it('comes formatted, and the linter minds nothing', async () => {
    const args = ['check', '--error-on-warnings', ...written().filter((path) => /\.tsx?$/.test(path))];
    const { code: ended, output } = await runThere('node_modules/@biomejs/biome/bin/biome', args);
    expect(ended, output).toBe(0);
  });

  // Nobody imports a new module but the lists: what it imports, and what that does, is all that it can break.
  it('keeps the boundaries', { timeout: 240_000 }, async () => {
    const shelves = ['domain/src', 'server/src/modules', 'console/src/modules'];
    const breaches = await boundaryBreaches(
      root,
      shelves.map((shelf) => `${shelf}/samples`),
    );
    expect(breaches.filter((breach) => breach.includes('samples'))).toEqual([]);
  });

  it('keeps the house rules', () => {
    const files = written().map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
    const rules = [
      domainIsExplained,
      functionSizes,
      typeEscapes,
      writeActionsAreGuarded,
      migrationsSayWhy,
      bothLanguages,
      spokenWords,
    ];
    expect(rules.flatMap((rule) => rule(files))).toEqual([]);
  });

  it('works: its own stories pass on its own tables', { timeout: 240_000 }, async () => {
    const args = ['run', '--project', 'stories', 'server/src/modules/samples'];
    const { code: ended, output } = await runThere('node_modules/vitest/vitest.mjs', args);
    expect(ended, output).toBe(0);
  });

  it.each([
    { list: 'server/src/modules.ts', line: '  samples,' },
    { list: 'console/src/modules.ts', line: '  samples,' },
    { list: 'domain/src/people/permission-groups.ts', line: "  samples: { zh: '样品', en: 'Samples' }," },
    { list: 'domain/src/platform/work/kind-words.ts', line: "  samples: { zh: '样品', en: 'Samples' }," },
    { list: 'domain/src/kit/metric/guide.ts', line: "  samples: { zh: '样品', en: 'Samples' }," },
    { list: 'ARCHITECTURE.md', line: 'surveys  suggestions  care  samples' },
  ])('is entered in $list', ({ list, line }) => {
    expect(readFileSync(join(root, list), 'utf8')).toContain(line);
  });
});

/** What was made, by the paths that it has now: the migration got the minute it was made in. */
function written(): string[] {
  const migrations = readdirSync(join(root, 'server/migrations')).filter((name) =>
    name.endsWith('_samples.sql'),
  );
  return [...code, ...migrations.map((name) => `server/migrations/${name}`)];
}

it('says what it is about in words, with the article that they take', () => {
  const told = named(
    'An example, an example of 3 examples: exampleId, ExamplesPage, example_settings, 示例',
    {
      ...{ word: 'inspections', thing: 'inspection', chinese: '巡检' },
    },
  );
  expect(told).toBe(
    'An inspection, an inspection of 3 inspections: inspectionId, InspectionsPage, inspection_settings, 巡检',
  );
  expect(named('Add an example', names)).toBe('Add a sample');
});

it.each([
  { why: 'has no name', made: { word: '' } },
  { why: 'begins with a capital', made: { word: 'Loyalty' } },
  { why: 'is two words', made: { word: 'two-words' } },
  { why: 'leads elsewhere', made: { word: '../up' } },
  { why: 'is called as one of its things', made: { thing: 'samples' } },
  { why: 'has no Chinese name', made: { chinese: 'samples' } },
])('refuses a module that $why', ({ made }) => {
  expect(() => newModule({ ...names, ...made }, '209901010000')).toThrow();
});
