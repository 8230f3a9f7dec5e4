import { posix } from 'node:path';
import type { SourceFile } from '../source.ts';

const ourFolders = /^(domain|server|console|widget|portal|house|journeys|docs|\.ci)\//;

/**
 * A document names real files: every `path/in/code` below one of our folders and every relative link exists.
 * Decisions are dated and frozen, so what they name may be gone.
 */
export function docPaths(files: readonly SourceFile[]): string[] {
  const known = knownPaths(files);
  return files
    .filter((file) => file.path.endsWith('.md') && !file.path.startsWith('docs/decisions/'))
    .flatMap((file) =>
      namedIn(file)
        .filter((path) => !known.has(path))
        .map((path) => `${file.path} names ${path}, which does not exist.`),
    );
}

/** Every file and every folder that holds one. */
export function knownPaths(files: readonly SourceFile[]): Set<string> {
  const known = new Set<string>(['.']);
  for (const { path } of files) {
    for (let at = path; at !== '.'; at = posix.dirname(at)) known.add(at);
  }
  return known;
}

/** The paths that a document names, by code spans and by links; blocks of code are examples and are not read. */
function namedIn(file: SourceFile): string[] {
  const prose = file.text.replace(/^```[\s\S]*?^```/gm, '');
  const spans = [...prose.matchAll(/`([^`\n]+)`/g)]
    .map((hit) => hit[1] ?? '')
    .filter((span) => ourFolders.test(span));
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((hit) => hit[1] ?? '')
    .filter((target) => !/^([a-z]+:|#)/.test(target))
    .map((target) => posix.normalize(posix.join(posix.dirname(file.path), target.replace(/#.*/, ''))));
  const isPattern = (path: string): boolean => /[<>*…{}\s]/.test(path);
  return [...spans, ...links].filter((path) => !isPattern(path)).map((path) => path.replace(/\/$/, ''));
}
