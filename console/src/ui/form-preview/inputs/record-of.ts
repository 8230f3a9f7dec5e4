/** The rows of an answer that are there so far. */
export function recordOf(answer: unknown): Readonly<Record<string, string>> {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return {};
  return Object.fromEntries(Object.entries(answer).filter(([, value]) => typeof value === 'string'));
}

/** The texts of an answer that is a list. */
export function listOf(answer: unknown): readonly string[] {
  return Array.isArray(answer) ? answer.filter((one) => typeof one === 'string') : [];
}
