import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { newModule } from './module-template/new-module.ts';
import { modules } from './rings.ts';
import { runNode, top } from './run.ts';

const [word = ''] = process.argv.slice(2);
const files = Object.entries(newModule(word));
const taken = files.map(([path]) => path).find((path) => existsSync(join(top, path)));

if (!modules.includes(word)) {
  console.log(`Give ${word} a ring in house/rings.ts first: who may it ask, and who must not know it?`);
  process.exitCode = 1;
} else if (taken !== undefined) {
  console.log(`${taken} is there already.`);
  process.exitCode = 1;
} else {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(top, path)), { recursive: true });
    writeFileSync(join(top, path), text);
    console.log(path);
  }
  // The length of the word decides where lines break and how imports sort.
  await runNode('node_modules/@biomejs/biome/bin/biome', [
    'check',
    '--write',
    ...files.map(([path]) => path),
  ]);
  console.log(`Now list ${word} in server/src/modules.ts, and its page in the console's router.`);
}
