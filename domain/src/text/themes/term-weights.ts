/** How often terms stand in something. */
export type Counts = ReadonlyMap<string, number>;

/**
 * The smooth inverse document frequency, ln((1+n)/(1+df)) + 1, as scikit-learn has it: 1 for a term of every document.
 *
 * @example inverseFrequency(9, 4) // ln(10/5) + 1 = 1.6931…
 */
export function inverseFrequency(documents: number, holding: number): number {
  return Math.log((1 + documents) / (1 + holding)) + 1;
}

/**
 * TF-IDF of each document, made length 1 (scikit-learn's default: raw counts, smooth idf, L2). A document without terms
 * is empty.
 */
export function tfIdf(documents: readonly (readonly string[])[]): Counts[] {
  const holding = new Map<string, number>();
  for (const terms of documents) for (const term of new Set(terms)) add(holding, term, 1);
  return documents.map((terms) => {
    const counts = countTerms([terms]);
    const weighed = [...counts].map(
      ([term, count]) => [term, count * inverseFrequency(documents.length, holding.get(term) ?? 0)] as const,
    );
    const length = Math.sqrt(weighed.reduce((squares, [, weight]) => squares + weight * weight, 0));
    return new Map(weighed.map(([term, weight]) => [term, weight / length]));
  });
}

/**
 * c-TF-IDF (BERTopic): what tells classes of documents apart. For each class tf · ln(1 + A/f), with tf the term's count
 * in the class, f in all classes, A the average number of terms a class has. Empty classes stay empty.
 */
export function classTfIdf(classes: readonly Counts[]): Counts[] {
  const all = new Map<string, number>();
  for (const counts of classes) for (const [term, count] of counts) add(all, term, count);
  const total = [...all.values()].reduce((sum, count) => sum + count, 0);
  const average = classes.length === 0 ? 0 : total / classes.length;
  return classes.map(
    (counts) =>
      new Map(
        [...counts].map(([term, count]) => [term, count * Math.log(1 + average / (all.get(term) ?? 1))]),
      ),
  );
}

/**
 * By how many standard deviations each term belongs to the first of two texts rather than the second: the log-odds
 * ratio with a Dirichlet prior of `alpha` for every term of either (Monroe, Colaresi & Quinn 2008, eq. 16 and 22).
 *
 * @example logOdds(new Map([['fox', 1]]), new Map([['donkey', 1]]), 0.05).get('fox') // above 0
 */
export function logOdds(first: Counts, second: Counts, alpha: number): Map<string, number> {
  const terms = new Set([...first.keys(), ...second.keys()]);
  const priors = alpha * terms.size;
  const [allFirst, allSecond] = [totalOf(first) + priors, totalOf(second) + priors];
  return new Map(
    [...terms].map((term) => {
      const here = (first.get(term) ?? 0) + alpha;
      const there = (second.get(term) ?? 0) + alpha;
      const odds = Math.log(here / (allFirst - here)) - Math.log(there / (allSecond - there));
      return [term, odds / Math.sqrt(1 / here + 1 / there)];
    }),
  );
}

/** How often each term stands in all of the documents together. */
export function countTerms(documents: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const terms of documents) for (const term of terms) add(counts, term, 1);
  return counts;
}

function totalOf(counts: Counts): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function add(counts: Map<string, number>, term: string, count: number): void {
  counts.set(term, (counts.get(term) ?? 0) + count);
}
