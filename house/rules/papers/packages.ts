import { z } from 'zod';
import { Lock as LockOfPlatforms, platformStubs } from '../../lock/platform-stubs.ts';
import type { SourceFile } from '../source.ts';

const Versions = z.record(z.string(), z.string()).default({});
const Manifest = z.object({
  dependencies: Versions,
  devDependencies: Versions,
  optionalDependencies: Versions,
});
const Lock = z.object({ packages: z.record(z.string(), z.object({ resolved: z.string().optional() })) });

const exact = /^(npm:(@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;

/** Every dependency is pinned to one version, so that what was tried is what everybody installs. */
export function pinnedExactly(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => /(^|\/)package\.json$/.test(file.path))
    .flatMap((file) => {
      const { dependencies, devDependencies, optionalDependencies } = Manifest.parse(JSON.parse(file.text));
      return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
        .filter(([, version]) => !exact.test(version))
        .map(([name, version]) => `${file.path} wants ${name} ${version}; pin one exact version.`);
    });
}

/** The lock records what to install, not from whose copy of the registry it once came. */
export function lockNamesNoHost(files: readonly SourceFile[]): string[] {
  const lock = files.find((file) => file.path === 'package-lock.json');
  if (lock === undefined) return ['package-lock.json is missing.'];
  return Object.entries(Lock.parse(JSON.parse(lock.text)).packages)
    .filter(([, { resolved }]) => /^\w+:/.test(resolved ?? ''))
    .map(([path]) => `package-lock.json records where ${path} was downloaded from.`);
}

/** The lock has an entry for every platform's packages, or `npm ci` refuses it. */
export function lockIsComplete(files: readonly SourceFile[]): string[] {
  const lock = files.find((file) => file.path === 'package-lock.json');
  if (lock === undefined) return ['package-lock.json is missing.'];
  return Object.keys(platformStubs(LockOfPlatforms.parse(JSON.parse(lock.text)))).map(
    (path) => `package-lock.json lacks ${path}; run node house/complete-lock.ts.`,
  );
}
