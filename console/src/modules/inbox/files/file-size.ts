const units = ['B', 'KB', 'MB', 'GB'] as const;

/**
 * A size as file lists write it, in steps of 1024, three digits at most.
 *
 * @example sizeText(1_572_864) // '1.5 MB'
 */
export function sizeText(bytes: number): string {
  let value = bytes;
  let step = 0;
  while (value >= 1000 && step < units.length - 1) {
    value /= 1024;
    step++;
  }
  const written = step === 0 || value >= 100 ? Math.round(value) : Math.round(value * 10) / 10;
  return `${written} ${units[step]}`;
}
