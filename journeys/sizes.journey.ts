import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { buildFaces } from '../house/build-faces.ts';
import { firstLoadBytes, gzippedBytes } from '../house/first-load.ts';
import { top } from '../house/run.ts';

beforeAll(() => buildFaces(() => undefined));

it('lets the console begin with at most 333 kB', () => {
  expect(firstLoadBytes(join(top, 'console/dist'), 'index.html', '/console/')).toBeLessThanOrEqual(333_000);
});

it("costs a shop's page at most 5 kB for the launcher, and its visitors 45 kB for the chat", () => {
  const folder = join(top, 'widget/dist');
  expect(gzippedBytes(join(folder, 'launcher.js'))).toBeLessThanOrEqual(5_000);
  expect(firstLoadBytes(folder, 'frame.html', './')).toBeLessThanOrEqual(45_000);
});

it('lets the portal begin with at most 60 kB', () => {
  expect(firstLoadBytes(join(top, 'portal/dist'), 'portal.html', '/portal/')).toBeLessThanOrEqual(60_000);
});
