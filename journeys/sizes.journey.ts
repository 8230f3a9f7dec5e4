import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { buildFaces } from '../house/build-faces.ts';
import { firstLoadBytes } from '../house/first-load.ts';
import { top } from '../house/run.ts';

beforeAll(() => buildFaces(() => undefined));

it('lets the console begin with at most 450 kB', () => {
  expect(firstLoadBytes(join(top, 'console/dist'), 'index.html', '/console/')).toBeLessThanOrEqual(450_000);
});
