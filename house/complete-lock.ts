import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Lock, platformStubs } from './lock/platform-stubs.ts';
import { top } from './run.ts';

// Run it after `npm install`: node house/complete-lock.ts
const path = join(top, 'package-lock.json');
const text = readFileSync(path, 'utf8');
const stubs = platformStubs(Lock.parse(JSON.parse(text)));
const lock = JSON.parse(text);
const packages = Object.entries({ ...lock.packages, ...stubs });
lock.packages = Object.fromEntries(packages.sort(([one], [other]) => one.localeCompare(other, 'en')));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${Object.keys(stubs).length} entries for other platforms were added to package-lock.json.`);
