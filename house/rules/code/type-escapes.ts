import ts from 'typescript';
import { nodesOf, placeOf, product, type SourceFile } from '../source.ts';

/**
 * No `any`, no `!` and no `as` but `as const`: parse at the edge once, and trust types inside. The ground
 * (`server/src/platform`) may, in named helpers that say why it is safe.
 */
export function typeEscapes(files: readonly SourceFile[]): string[] {
  return product(files)
    .filter((file) => !file.path.startsWith('server/src/platform/'))
    .flatMap((file) =>
      [...nodesOf(file)].flatMap((node) => {
        const used = escapeOf(node);
        return used === null ? [] : [`${placeOf(file, node)} uses ${used}; parse, narrow or ask the ground.`];
      }),
    );
}

function escapeOf(node: ts.Node): string | null {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return '`any`';
  if (ts.isNonNullExpression(node)) return '`!`';
  if (ts.isTypeAssertionExpression(node)) return 'a type assertion';
  if (ts.isAsExpression(node) && !ts.isConstTypeReference(node.type)) return '`as`';
  const isClaimed = ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node);
  return isClaimed && node.exclamationToken !== undefined ? '`!`' : null;
}
