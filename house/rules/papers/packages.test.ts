import { expect, it } from 'vitest';
import { lockIsComplete, lockNamesNoHost, pinnedExactly } from './packages.ts';

it.each([
  { version: '4.6.7', breaches: 0 },
  { version: '18.4.0-beta.17', breaches: 0 },
  { version: 'npm:typescript@7.0.2', breaches: 0 },
  { version: '^4.6.7', breaches: 1 },
  { version: '~4.6.7', breaches: 1 },
  { version: '4.6', breaches: 1 },
  { version: '*', breaches: 1 },
  { version: 'latest', breaches: 1 },
  { version: 'github:somebody/something', breaches: 1 },
])('finds $breaches in version $version', ({ version, breaches }) => {
  for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies']) {
    const text = JSON.stringify({ [kind]: { zod: version } });
    expect(pinnedExactly([{ path: 'server/package.json', text }])).toHaveLength(breaches);
  }
});

const lock = (resolved?: string) => [
  { path: 'package-lock.json', text: JSON.stringify({ packages: { 'node_modules/zod': { resolved } } }) },
];

it('lets the lock name workspaces and no download address', () => {
  expect(lockNamesNoHost(lock())).toEqual([]);
  expect(lockNamesNoHost(lock('domain'))).toEqual([]);
  expect(lockNamesNoHost(lock('https://registry.example/zod.tgz'))).toHaveLength(1);
  expect(lockNamesNoHost([])).toHaveLength(1);
});

it('misses packages for other platforms in the lock', () => {
  const tool = { 'node_modules/tool': { optionalDependencies: { 'tool-aix': '1.0.0' } } };
  const file = (packages: object) => [{ path: 'package-lock.json', text: JSON.stringify({ packages }) }];
  expect(lockIsComplete(file(tool))).toHaveLength(1);
  expect(lockIsComplete(file({ ...tool, 'node_modules/tool-aix': {} }))).toEqual([]);
});
