import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { entries } from './module-template/enter.ts';
import { newModule } from './module-template/new-module.ts';
import { modules } from './rings.ts';
import { runNode, top } from './run.ts';

const usage = 'node house/new-module.ts inspections inspection 巡检';

/** Writes the module, enters it where modules are listed, and makes its tables' types. Says what is missing, if any. */
async function make([word = '', thing = '', chinese = '']: readonly string[]): Promise<string | null> {
  if (chinese === '') return `Say the module, one of its things, and both in Chinese: ${usage}`;
  const names = { word, thing, chinese };
  const files = newModule(names, stamp());
  if (!modules.includes(word))
    return `Give ${word} a ring in house/rings.ts first: who may it ask, and who must not know it?`;
  const taken = Object.keys(files).find((path) => existsSync(join(top, path)));
  if (taken !== undefined) return `${taken} is there already.`;

  for (const [path, text] of Object.entries(files)) write(path, text);
  for (const { path, enter } of entries) write(path, enter(readFileSync(join(top, path), 'utf8'), names));
  await run('house/build-tables.ts', []);
  // The length of the words decides where lines break and how imports sort.
  const code = [...Object.keys(files), ...entries.map(({ path }) => path)].filter((path) =>
    /\.tsx?$/.test(path),
  );
  await run('node_modules/@biomejs/biome/bin/biome', ['check', '--write', ...code]);
  return null;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(top, path)), { recursive: true });
  writeFileSync(join(top, path), text);
  console.log(path);
}

/** The minute of the migration: now, and in any case after every other. */
function stamp(): string {
  const now = new Date().toISOString().replaceAll(/[-T:]/g, '').slice(0, 12);
  const last = readdirSync(join(top, 'server/migrations')).toSorted().at(-1)?.slice(0, 12) ?? '';
  return now > last ? now : String(Number(last) + 1);
}

async function run(script: string, args: readonly string[]): Promise<void> {
  const { code, output } = await runNode(script, args);
  if (code !== 0) throw new Error(output);
}

const problem = await make(process.argv.slice(2));
if (problem !== null) {
  console.log(problem);
  process.exitCode = 1;
}
