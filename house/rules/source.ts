import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A file of the repository: its path from the top with forward slashes, and its text ('' for pictures and the like). */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const notOurs = new Set(['node_modules', '.git', 'dist', 'data', 'coverage', '.cache']);
const binary = /\.(png|jpe?g|gif|webp|ico|woff2?|ttf|otf|gz|zip|wav|mp3|pdf|bin)$/;

/** Every file below `root` that belongs to the repository, by path. */
export function readRepository(root: string): SourceFile[] {
  const found: SourceFile[] = [];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory() && !notOurs.has(entry.name)) walk(path);
      if (entry.isFile() && !path.endsWith('.log')) found.push(readOne(root, path));
    }
  };
  walk('');
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function readOne(root: string, path: string): SourceFile {
  return { path, text: binary.test(path) ? '' : readFileSync(join(root, path), 'utf8') };
}

/** True for tests, stories, journeys and what only they use. */
function isTest(path: string): boolean {
  return /\.(test|story|journey)\.tsx?$/.test(path) || /^([a-z]+\/test|journeys)\//.test(path);
}

/** TypeScript written by hand, tests included. */
export function handWritten(files: readonly SourceFile[]): SourceFile[] {
  return files.filter((file) => /\.tsx?$/.test(file.path) && !/\.(gen|d)\.ts$/.test(file.path));
}

/** TypeScript written by hand that runs in the product or builds it: no tests. */
export function product(files: readonly SourceFile[]): SourceFile[] {
  return handWritten(files).filter((file) => !isTest(file.path));
}

const trees = new WeakMap<SourceFile, ts.SourceFile>();

/** The syntax tree of a file, parsed once. */
export function treeOf(file: SourceFile): ts.SourceFile {
  const known = trees.get(file);
  if (known !== undefined) return known;
  const tree = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
  trees.set(file, tree);
  return tree;
}

/** Every node of a file, outermost first. */
export function* nodesOf(file: SourceFile): Generator<ts.Node> {
  const waiting: ts.Node[] = [treeOf(file)];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    waiting.push(...node.getChildren().toReversed());
  }
}

/** Where a node stands, as editors understand it: `path:line`. */
export function placeOf(file: SourceFile, node: ts.Node): string {
  return `${file.path}:${lineAt(file, node.getStart(treeOf(file)))}`;
}

/** The line of a position in a file, counted from 1. */
export function lineAt(file: SourceFile, position: number): number {
  return treeOf(file).getLineAndCharacterOfPosition(position).line + 1;
}

/** The lines of a text; a line feed at the end opens no further line. */
export function lineCount(text: string): number {
  if (text === '') return 0;
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}
