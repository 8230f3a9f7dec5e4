import { handWritten, lineCount, product, type SourceFile } from '../source.ts';

const linesMax = 400;
const medianMax = 70;
const ninetyFifthMax = 250;

/** Files stay small: none above 400 lines, and of the product's own half at most 70 and nineteen in twenty at most 250. */
export function fileSizes(files: readonly SourceFile[]): string[] {
  const breaches = handWritten(files)
    .map((file) => ({ path: file.path, lines: lineCount(file.text) }))
    .filter(({ lines }) => lines > linesMax)
    .map(
      ({ path, lines }) =>
        `${path} has ${lines} lines; ${linesMax} is the limit. It probably hides two nouns.`,
    );
  const sizes = product(files).map((file) => lineCount(file.text));
  const median = quantile(sizes, 0.5);
  const ninetyFifth = quantile(sizes, 0.95);
  if (median > medianMax) breaches.push(`The median file has ${median} lines; ${medianMax} is the limit.`);
  if (ninetyFifth > ninetyFifthMax) {
    breaches.push(`One file in twenty has more than ${ninetyFifth} lines; ${ninetyFifthMax} is the limit.`);
  }
  return breaches;
}

/** The smallest value that `share` of all values do not exceed; 0 for none. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
