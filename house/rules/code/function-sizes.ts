import ts from 'typescript';
import { lineAt, nodesOf, placeOf, product, type SourceFile } from '../source.ts';

const linesBelow = 50;

/** A function fits a screen: fewer than 50 lines from its name to its closing brace, whatever it holds inside. */
export function functionSizes(files: readonly SourceFile[]): string[] {
  return product(files).flatMap((file) => {
    const tooLong = [...nodesOf(file)].filter(
      (node) => isFunction(node) && linesOf(file, node) >= linesBelow,
    );
    return tooLong.map(
      (node) =>
        `${placeOf(file, node)} is a function of ${linesOf(file, node)} lines; keep it below ${linesBelow}.`,
    );
  });
}

function isFunction(node: ts.Node): boolean {
  return ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;
}

function linesOf(file: SourceFile, node: ts.Node): number {
  return lineAt(file, node.getEnd()) - lineAt(file, node.getStart()) + 1;
}
