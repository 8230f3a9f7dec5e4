import { expect, it } from 'vitest';
import { packagesAreTrusted } from './trusted-packages.ts';

const sound = { version: '1.0.0', integrity: 'sha512-x', license: 'MIT' };

it.each([
  { why: 'all is known', path: 'node_modules/a', locked: sound, breaches: 0 },
  {
    why: 'it has no checksum',
    path: 'node_modules/a',
    locked: { ...sound, integrity: undefined },
    breaches: 1,
  },
  { why: 'it is ours', path: 'node_modules/@zhiyin/domain', locked: { link: true }, breaches: 0 },
  {
    why: 'it is for another platform',
    path: 'node_modules/a',
    locked: { optional: true, os: ['aix'] },
    breaches: 0,
  },
  {
    why: 'its licence is not free',
    path: 'node_modules/a',
    locked: { ...sound, license: 'BUSL-1.1' },
    breaches: 1,
  },
  { why: 'it has no licence', path: 'node_modules/a', locked: { ...sound, license: undefined }, breaches: 1 },
  {
    why: 'one of two licences fits',
    path: 'node_modules/a',
    locked: { ...sound, license: '(X OR MIT)' },
    breaches: 0,
  },
  {
    why: 'one of both does not fit',
    path: 'node_modules/a',
    locked: { ...sound, license: 'X AND MIT' },
    breaches: 1,
  },
  {
    why: 'it was stolen, even deep below',
    path: 'node_modules/a/node_modules/debug',
    locked: { ...sound, version: '4.4.2' },
    breaches: 1,
  },
])('finds $breaches when $why', ({ path, locked, breaches }) => {
  const text = JSON.stringify({ packages: { [path]: locked } });
  expect(packagesAreTrusted([{ path: 'package-lock.json', text }])).toHaveLength(breaches);
});
