import { z } from 'zod';
import type { SourceFile } from '../source.ts';

const Locked = z.object({
  version: z.string().optional(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  link: z.boolean().optional(),
  optional: z.boolean().optional(),
  os: z.unknown().optional(),
});
type Locked = z.infer<typeof Locked>;
const Lock = z.object({ packages: z.record(z.string(), Locked) });

/** Licences whose works may be combined with ours (AGPL-3.0-or-later) and passed on. */
const compatible =
  /^(MIT(-0)?|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|Unlicense|CC0-1\.0|Python-2\.0|MPL-2\.0|LGPL-3\.0-or-later|OFL-1\.1)$/;

/** Packages that name no licence where npm looks for it; their own files say MIT. */
const saysElsewhere = new Set(['busboy', 'streamsearch', 'humanize-number', 'png-js']);

/** Versions that were published by thieves. */
const stolen = new Set([
  ...['chalk@5.6.1', 'debug@4.4.2', 'ansi-styles@6.2.2', 'strip-ansi@7.1.1', 'color-convert@3.1.1'],
  ...['axios@1.14.1', 'axios@0.30.4'],
]);

/** Every package is held to a checksum, may be passed on under our licence, and is no version known to be stolen. */
export function packagesAreTrusted(files: readonly SourceFile[]): string[] {
  const lock = files.find((file) => file.path === 'package-lock.json');
  if (lock === undefined) return ['package-lock.json is missing.'];
  return Object.entries(Lock.parse(JSON.parse(lock.text)).packages)
    .filter(([path, one]) => path.includes('node_modules/') && one.link !== true && !isForOthers(one))
    .flatMap(([path, one]) => problemsOf(path.replace(/^.*node_modules\//, ''), one));
}

/** An entry that only fills a hole in the lock: nothing of it is installed where the lock was made. */
function isForOthers({ optional, os, integrity }: Locked): boolean {
  return optional === true && os !== undefined && integrity === undefined;
}

function problemsOf(name: string, { version, integrity, license }: Locked): string[] {
  const problems: string[] = [];
  if (integrity === undefined) problems.push(`${name} is locked without a checksum.`);
  if (stolen.has(`${name}@${version}`)) problems.push(`${name} ${version} was published by thieves.`);
  const isFree = license === undefined ? saysElsewhere.has(name) : isCompatible(license);
  if (!isFree)
    problems.push(`${name} is under ${license ?? 'no licence that npm knows'}; may we pass it on?`);
  return problems;
}

/** Of "A OR B" one must fit, of "A AND B" all. */
function isCompatible(license: string): boolean {
  const ways = license.replace(/[()]/g, '').split(' OR ');
  return ways.some((way) => way.split(' AND ').every((one) => compatible.test(one)));
}
