import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Faces that take parts of another one. */
const borrowed: Readonly<Record<string, readonly string[]>> = { portal: ['widget/src/**/*'] };

/** A hash of everything that a face is built from: its sources, the domain's, and the locked packages. No tests. */
export function stampOf(root: string, face: string): string {
  const patterns = [
    `${face}/**/*`,
    ...(borrowed[face] ?? []),
    'domain/src/**/*',
    'domain/package.json',
    'package.json',
    'package-lock.json',
  ];
  const isLeftOut = (name: string): boolean => /^(dist|node_modules)$|\.test\.tsx?$/.test(name);
  const paths = globSync(patterns, {
    cwd: root,
    withFileTypes: true,
    exclude: (entry) => isLeftOut(entry.name),
  })
    .filter((entry) => entry.isFile() && !isLeftOut(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const hash = createHash('sha256');
  for (const path of [...new Set(paths)].sort()) {
    hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}
