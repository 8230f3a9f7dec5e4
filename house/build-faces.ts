import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNode, top } from './run.ts';
import { stampOf } from './stamp.ts';

/** What people see in a browser; the only parts of Zhiyin that are built. */
const faces = ['console', 'widget', 'portal'];
const builder = 'node_modules/vite/bin/vite.js';

/** Builds each face whose `dist` is missing or was made from other sources, and says so. */
export async function buildFaces(say: (sentence: string) => void): Promise<void> {
  const stale = faces.filter((face) => hasSources(face) && !isFresh(face));
  await Promise.all(stale.map((face) => build(face, say)));
}

async function build(face: string, say: (sentence: string) => void): Promise<void> {
  if (!existsSync(join(top, builder))) {
    throw new Error(
      `${face}/dist is out of date and the builder is not installed: run npm ci without --omit=dev.`,
    );
  }
  say(`Building ${face} …`);
  const began = performance.now();
  const stamp = stampOf(top, face);
  // One after the other: the first empties `dist`, the others add to it.
  for (const config of globSync('vite*.config.ts', { cwd: join(top, face) }).sort()) {
    const args = ['build', '--logLevel', 'warn', '--config', config];
    // Also when a test asks for it: what people get is what is measured and clicked.
    const env = { NODE_ENV: 'production' };
    const ran = await runNode(builder, args, { folder: join(top, face), env });
    if (ran.code !== 0) throw new Error(`Building ${face} failed:\n${ran.output}`);
  }
  writeFileSync(join(top, face, 'dist', '.stamp'), stamp);
  say(`Built ${face} in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
}

/** A package that was shipped without sources brings its `dist`. */
function hasSources(face: string): boolean {
  return existsSync(join(top, face, 'vite.config.ts'));
}

function isFresh(face: string): boolean {
  const stamp = join(top, face, 'dist', '.stamp');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === stampOf(top, face);
}
