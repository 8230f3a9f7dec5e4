import { expect, it } from 'vitest';
import { Lock, platformStubs } from './platform-stubs.ts';

const wanting = (name: string, more: object = {}) =>
  Lock.parse({
    packages: {
      'node_modules/tool': { version: '2.0.0', optionalDependencies: { [name]: '2.0.0' } },
      ...more,
    },
  });

it.each([
  { name: '@t/cli-darwin-arm64', platform: { os: ['darwin'], cpu: ['arm64'] } },
  { name: '@t/cli-win32-x64-msvc', platform: { os: ['win32'], cpu: ['x64'] } },
  { name: '@t/windows-x64', platform: { os: ['win32'], cpu: ['x64'] } },
  { name: '@t/linux-arm64-gnu', platform: { os: ['linux'], cpu: ['arm64'], libc: ['glibc'] } },
  { name: '@t/linux-arm-musleabihf', platform: { os: ['linux'], cpu: ['arm'], libc: ['musl'] } },
  { name: '@t/android-arm-eabi', platform: { os: ['android'], cpu: ['arm'] } },
  { name: '@t/fallback', platform: { os: ['none'] } },
])('makes a stub of $name for that platform alone', ({ name, platform }) => {
  const stub = { version: '2.0.0', optional: true, ...platform };
  expect(platformStubs(wanting(name))).toEqual({ [`node_modules/${name}`]: stub });
});

it('adds nothing that is there already, beside the package or above it', () => {
  expect(platformStubs(wanting('a-linux-x64', { 'node_modules/a-linux-x64': {} }))).toEqual({});
  expect(platformStubs(wanting('a-linux-x64', { 'node_modules/tool/node_modules/a-linux-x64': {} }))).toEqual(
    {},
  );
});

it('says that a stub is needed in development only, when its package is', () => {
  const lock = Lock.parse({
    packages: { 'node_modules/a': { dev: true, optionalDependencies: { 'b-aix': '1.0.0' } } },
  });
  expect(platformStubs(lock)).toMatchObject({ 'node_modules/b-aix': { dev: true } });
});
