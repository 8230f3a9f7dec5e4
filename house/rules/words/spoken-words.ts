import ts from 'typescript';
import { nodesOf, placeOf, product, type SourceFile } from '../source.ts';

const spokenNames = new Set([
  ...[
    'title',
    'label',
    'placeholder',
    'alt',
    'description',
    'tooltip',
    'okText',
    'cancelText',
    'help',
    'hint',
  ],
  ...['message', 'extra', 'emptyText', 'heading', 'aria-label', 'aria-description', 'aria-roledescription'],
]);

/** What people read on a screen comes from `words.ts`; a sentence in the code would be in one language only. */
export function spokenWords(files: readonly SourceFile[]): string[] {
  return product(files)
    .filter((file) => /^(console|widget|portal)\/src\//.test(file.path))
    .flatMap((file) =>
      [...nodesOf(file)]
        .filter((node) => isSpoken(node))
        .map((node) => `${placeOf(file, node)} says ${node.getText().trim().slice(0, 40)} outside words.ts.`),
    );
}

function isSpoken(node: ts.Node): boolean {
  if (ts.isJsxText(node)) return isSentence(node.text) && !isKeyOrCode(node.parent);
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) return false;
  if (isTranslated(node.parent)) return false;
  const text = node.getText().slice(1, -1);
  if (/\p{Script=Han}/u.test(text)) return !isSample(node);
  if (ts.isJsxExpression(node.parent) && ts.isJsxElement(node.parent.parent)) {
    return isSentence(text.replace(/\$\{[^}]*\}/g, '')) && !isKeyOrCode(node.parent.parent);
  }
  if (ts.isJsxAttribute(node.parent)) return spokenNames.has(node.parent.name.getText()) && isSentence(text);
  if (!ts.isPropertyAssignment(node.parent) || node.parent.initializer !== node) return false;
  return spokenNames.has(node.parent.name.getText()) && /^\p{Lu}|\s/u.test(text);
}

/** The kit page shows its pieces with people's names, which are data and stand in no `words.ts` elsewhere either. */
function isSample(node: ts.Node): boolean {
  return (
    node.getSourceFile().fileName.startsWith('console/src/ui/kit-page/') &&
    /^.{2,4}$/.test(node.getText().slice(1, -1))
  );
}

/** Two letters make a word; one is a key, a unit or a mark. */
function isSentence(text: string): boolean {
  return /\p{L}{2}|\p{Script=Han}/u.test(text.replace(/&\w+;/g, ''));
}

/** Keys and code are the same in every language. */
function isKeyOrCode(node: ts.Node): boolean {
  return ts.isJsxElement(node) && /^(kbd|code|pre|style|script)$/.test(node.openingElement.tagName.getText());
}

/** True for the `zh` and `en` of a word, which may be declared where it is said. */
function isTranslated(parent: ts.Node): boolean {
  return ts.isPropertyAssignment(parent) && /^(zh|en)$/.test(parent.name.getText());
}
