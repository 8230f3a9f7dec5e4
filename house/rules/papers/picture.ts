import { rings } from '../../rings.ts';
import type { SourceFile } from '../source.ts';

const document = 'ARCHITECTURE.md';

/**
 * The picture in ARCHITECTURE.md shows what is there: every module in its own ring, every folder of the platform, and
 * nothing that has gone.
 */
export function pictureIsTrue(files: readonly SourceFile[]): string[] {
  const text = files.find((file) => file.path === document)?.text;
  if (text === undefined) return [`${document} is missing.`];
  const picture = /```picture\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
  return [...ringBreaches(picture, files), ...platformBreaches(picture, files)];
}

function ringBreaches(picture: string, files: readonly SourceFile[]): string[] {
  const built = foldersIn(files, 'server/src/modules/');
  return rings.flatMap((ring, index) => {
    const number = index + 1;
    const line = new RegExp(`ring ${number} .*\\|(.*)`).exec(picture)?.[1] ?? '';
    const drawn = wordsOf(line);
    const there = ring.filter((module) => built.has(module));
    return compare(`ring ${number}`, drawn, new Set(there));
  });
}

function platformBreaches(picture: string, files: readonly SourceFile[]): string[] {
  const drawn = /knows no business\n([\s\S]*?)\n\s+\|\s*\n/.exec(picture)?.[1] ?? '';
  return compare('server/src/platform', wordsOf(drawn), foldersIn(files, 'server/src/platform/'));
}

function compare(where: string, drawn: ReadonlySet<string>, there: ReadonlySet<string>): string[] {
  const missing = [...there]
    .filter((name) => !drawn.has(name))
    .map((name) => `${document} does not draw ${name} in ${where}.`);
  const gone = [...drawn]
    .filter((name) => !there.has(name))
    .map((name) => `${document} draws ${name} in ${where}, which is not there.`);
  return [...missing, ...gone];
}

function wordsOf(line: string): Set<string> {
  return new Set(line.split(/\s+/).filter((word) => word !== ''));
}

function foldersIn(files: readonly SourceFile[], root: string): Set<string> {
  const inside = files
    .filter((file) => file.path.startsWith(root))
    .map((file) => file.path.slice(root.length));
  return new Set(inside.filter((path) => path.includes('/')).map((path) => path.split('/')[0] ?? ''));
}
