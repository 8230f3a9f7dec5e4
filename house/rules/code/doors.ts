import ts from 'typescript';
import { modules } from '../../rings.ts';
import { handWritten, nodesOf, placeOf, type SourceFile } from '../source.ts';

const door = /^(domain\/src|server\/src\/modules|console\/src\/modules)\/([^/]+)\/index\.ts$/;
const shelf = /^(domain\/src|server\/src\/modules|console\/src\/modules)\/([^/]+)\//;

/** Folders of the domain that are no modules: shared ideas, arithmetic, the words of the console's and widget's frame. */
const beneath = ['kit', 'statistics', 'text', 'console', 'widget'];

/** `index.ts` exists only at a module's door, so that a file is found under the name of what it holds. */
export function indexOnlyAtDoors(files: readonly SourceFile[]): string[] {
  return handWritten(files)
    .filter((file) => /(^|\/)index\.tsx?$/.test(file.path) && !door.test(file.path))
    .map((file) => `${file.path} is no module's door; name it after what it holds.`);
}

/** A door names what it lets out; `export *` would let out whatever stands behind it. */
export function namedExportsOnly(files: readonly SourceFile[]): string[] {
  return handWritten(files).flatMap((file) =>
    [...nodesOf(file)]
      .filter((node) => ts.isExportDeclaration(node) && isStar(node))
      .map((node) => `${placeOf(file, node)} exports everything; name what leaves.`),
  );
}

function isStar(node: ts.ExportDeclaration): boolean {
  return node.exportClause === undefined || ts.isNamespaceExport(node.exportClause);
}

/** One word per module, the same word on every shelf: console mirrors server, server mirrors domain, each has a door. */
export function modulesMirror(files: readonly SourceFile[]): string[] {
  const domain = modulesOn('domain/src', files);
  const server = modulesOn('server/src/modules', files);
  const console = modulesOn('console/src/modules', files);
  const doors = new Set(files.filter((file) => door.test(file.path)).map((file) => file.path));
  const doorless = files
    .map((file) => shelf.exec(file.path)?.[0])
    .filter((folder) => folder !== undefined && !doors.has(`${folder}index.ts`));
  return [
    ...missing(console, server, 'console/src/modules', 'server/src/modules'),
    ...missing(server, domain, 'server/src/modules', 'domain/src'),
    ...missing(domain, new Set([...beneath, ...modules]), 'domain/src', 'house/rings.ts'),
    ...[...new Set(doorless)].map((folder) => `${folder} has no door; give it an index.ts.`),
  ];
}

function modulesOn(root: string, files: readonly SourceFile[]): Set<string> {
  const names = files
    .map((file) => shelf.exec(file.path))
    .map((hit) => (hit?.[1] === root ? hit[2] : undefined));
  return new Set(names.filter((name) => name !== undefined));
}

function missing(have: Set<string>, known: Set<string>, shelfName: string, where: string): string[] {
  return [...have]
    .filter((name) => !known.has(name))
    .map((name) => `${shelfName}/${name} has no counterpart in ${where}.`);
}
