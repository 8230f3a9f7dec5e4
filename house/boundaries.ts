import { join } from 'node:path';
import { boundaryBreaches } from './boundaries/cruise.ts';

const breaches = await boundaryBreaches(join(import.meta.dirname, '..'));
for (const breach of breaches) console.log(breach);
process.exitCode = breaches.length === 0 ? 0 : 1;
