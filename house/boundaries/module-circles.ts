/** One file imports another; both by their path from the top. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

const shelf = /^((?:domain\/src|server\/src\/modules|console\/src\/modules)\/[^/]+)\//;

/**
 * Modules of one ring may ask each other, but never in a circle, not even by different files: neither of two such
 * modules could be read, tested or removed without the other.
 */
export function moduleCircles(imports: readonly Import[]): string[] {
  const asks = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    const [asker, asked] = [shelf.exec(from)?.[1], shelf.exec(to)?.[1]];
    if (asker === undefined || asked === undefined || asker === asked || /\.(test|story)\.tsx?$/.test(from))
      continue;
    asks.set(asker, (asks.get(asker) ?? new Set()).add(asked));
  }
  return [...asks.keys()]
    .filter((module) => reaches(module, module, asks))
    .map((module) => `modules-ask-in-one-direction: ${module} asks, by way of others, for itself.`);
}

function reaches(from: string, goal: string, asks: Map<string, Set<string>>): boolean {
  const seen = new Set<string>();
  const waiting = [...(asks.get(from) ?? [])];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === goal) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    waiting.push(...(asks.get(at) ?? []));
  }
  return false;
}
