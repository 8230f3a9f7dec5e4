import ts from 'typescript';
import { placeOf, product, type SourceFile, treeOf } from '../source.ts';

/** An exported function of the domain says what its signature cannot: units, edge cases, the formula's source. */
export function domainIsExplained(files: readonly SourceFile[]): string[] {
  return product(files)
    .filter((file) => file.path.startsWith('domain/src/'))
    .flatMap((file) =>
      treeOf(file)
        .statements.filter((statement) => isExportedFunction(statement) && !isFurtherSignature(statement))
        .filter((statement) => !isExplained(statement))
        .map((statement) => `${placeOf(file, statement)} is exported without a doc comment.`),
    );
}

function isExportedFunction(statement: ts.Statement): boolean {
  if (ts.isFunctionDeclaration(statement)) return isExported(statement.modifiers);
  if (!ts.isVariableStatement(statement) || !isExported(statement.modifiers)) return false;
  return statement.declarationList.declarations.some(
    ({ initializer }) =>
      initializer !== undefined && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)),
  );
}

function isExported(modifiers: ts.NodeArray<ts.ModifierLike> | undefined): boolean {
  return modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function isExplained(statement: ts.Node): boolean {
  return ts
    .getJSDocCommentsAndTags(statement)
    .some((doc) => (ts.getTextOfJSDocComment(doc.comment) ?? '') !== '');
}

/** Further signatures of a function speak through the comment of the first. */
function isFurtherSignature(statement: ts.Statement): boolean {
  if (!ts.isFunctionDeclaration(statement)) return false;
  const declared = statement.getSourceFile().statements.filter(ts.isFunctionDeclaration);
  return declared.find((one) => one.name?.text === statement.name?.text) !== statement;
}
