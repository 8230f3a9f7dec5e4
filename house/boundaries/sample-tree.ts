import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const manifests = {
  'package.json': { name: 'sample', workspaces: ['domain', 'server'], devDependencies: { vitest: '1.0.0' } },
  'domain/package.json': {
    name: '@zhiyin/domain',
    exports: { './*': './src/*/index.ts' },
    dependencies: { zod: '1.0.0' },
  },
  'server/package.json': {
    name: '@zhiyin/server',
    imports: { '#platform/*': './src/platform/*', '#modules/*': './src/modules/*/index.ts' },
    dependencies: { '@zhiyin/domain': '1.0.0', pg: '1.0.0' },
  },
  'node_modules/zod/package.json': { name: 'zod', version: '1.0.0', main: 'index.js' },
  'node_modules/pg/package.json': { name: 'pg', version: '1.0.0', main: 'index.js' },
  'node_modules/vitest/package.json': { name: 'vitest', version: '1.0.0', main: 'index.js' },
};

const sound = {
  'node_modules/zod/index.js': 'export const z = 1;',
  'node_modules/pg/index.js': 'export const pg = 1;',
  'node_modules/vitest/index.js': 'export const it = 1;',
  'domain/src/kit/index.ts': "export { fact } from './fact.ts';",
  'domain/src/kit/fact.ts': "import { z } from 'zod';\nexport const fact = z;",
  'domain/src/people/index.ts': "export { person } from './person.ts';",
  'domain/src/people/person.ts': "import { fact } from '@zhiyin/domain/kit';\nexport const person = fact;",
  'domain/src/people/person.test.ts': "import 'vitest';\nimport { person } from './person.ts';\nperson;",
  'domain/src/inbox/index.ts': 'export const inbox = 1;\nexport type Inbox = typeof inbox;',
  'server/src/platform/db.ts': "import { fact } from '@zhiyin/domain/kit';\nexport const db = fact;",
  'server/src/modules/people/index.ts': "export { find } from './queries.ts';",
  'server/src/modules/people/queries.ts':
    "import { db } from '#platform/db.ts';\nimport 'pg';\nexport const find = db;",
  'server/src/modules/inbox/index.ts': "export { assign } from './assign.ts';",
  'server/src/modules/inbox/assign.ts':
    "import { find } from '#modules/people';\nimport { person } from '@zhiyin/domain/people';\nexport const assign = [find, person];",
  'server/src/app.ts': "import { assign } from '#modules/inbox';\nassign;",
  'console/src/ui/button.ts': "import { fact } from '@zhiyin/domain/kit';\nexport const button = fact;",
  'console/src/modules/people/index.ts':
    "import { button } from '../../ui/button.ts';\nexport const page = button;",
  'widget/src/chat/pump.ts': 'export const pump = 1;',
  'portal/src/main.ts': "import { pump } from '../../widget/src/chat/pump.ts';\npump;",
  'widget/src/main.ts': "import type { Inbox } from '@zhiyin/domain/inbox';\nexport const box: Inbox = 1;",
};

/** Writes a small sound product, with `files` added to it or in place of its own, and answers the folder. */
export function sampleTree(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'zhiyin-boundaries-'));
  const texts = Object.entries(manifests).map(([path, manifest]) => [path, JSON.stringify(manifest)]);
  const all: Record<string, string> = { ...Object.fromEntries(texts), ...sound, ...files };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  mkdirSync(join(root, 'node_modules/@zhiyin'), { recursive: true });
  symlinkSync(join(root, 'domain'), join(root, 'node_modules/@zhiyin/domain'));
  return root;
}
