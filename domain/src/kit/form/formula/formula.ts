/** What functions a formula may use. All but `round`, `floor`, `ceil`, `abs`, `if` and `or` take any number of values. */
export const formulaFunctions = [
  'sum',
  'mean',
  'min',
  'max',
  'round',
  'floor',
  'ceil',
  'abs',
  'or',
  'if',
] as const;
export type FormulaFunction = (typeof formulaFunctions)[number];

/** A formula that was read: a small tree, never run as a program. */
export type Formula =
  | { readonly number: number }
  | { readonly question: string }
  | { readonly operator: '+' | '-' | '*' | '/'; readonly left: Formula; readonly right: Formula }
  | { readonly negative: Formula }
  | { readonly call: FormulaFunction; readonly values: readonly Formula[] };

/** The questions that a formula names, each once. */
export function questionsOf(formula: Formula): string[] {
  return [...new Set(named(formula))];
}

function named(formula: Formula): string[] {
  if ('number' in formula) return [];
  if ('question' in formula) return [formula.question];
  if ('negative' in formula) return named(formula.negative);
  if ('call' in formula) return formula.values.flatMap(named);
  return [...named(formula.left), ...named(formula.right)];
}
