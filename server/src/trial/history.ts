/** A line somebody meant to say: who, where, in which order, and whether the server said that it is stored. */
export interface Said {
  readonly conversation: string;
  readonly who: 'c' | 'a';
  readonly text: string;
  /** The client's id of the message. */
  readonly key: string;
  readonly isAcknowledged: boolean;
}

/** A line as the server has it in the end. */
export interface Stored {
  readonly conversation: string;
  readonly who: 'c' | 'a';
  readonly text: string;
  readonly key: string;
  readonly number: number;
}

/** What is wrong between what was said and what is stored. All empty is what we promise. */
export interface Verdict {
  /** Acknowledged, and not there. */
  lost: string[];
  /** There twice. */
  duplicate: string[];
  /** There, and never said; or in another conversation, or with other words. */
  phantom: string[];
  /** One sender's lines in another order than they were said. */
  reordered: string[];
  /** Never acknowledged although the run is over. */
  stuck: string[];
}

/**
 * Compares what was said with what is stored: what goes in must come out, once, in order. A line that was stored and
 * never acknowledged (the server died in between) is no fault; its sender would repeat it with the same key.
 */
export function compare(said: readonly Said[], stored: readonly Stored[]): Verdict {
  const verdict: Verdict = { lost: [], duplicate: [], phantom: [], reordered: [], stuck: [] };
  const meant = new Map(said.map((line) => [line.key, line]));
  const seen = new Set<string>();
  for (const line of stored) {
    if (seen.has(line.key)) verdict.duplicate.push(line.key);
    seen.add(line.key);
    const source = meant.get(line.key);
    const isTrue =
      source?.conversation === line.conversation && source.who === line.who && source.text === line.text;
    if (!isTrue) verdict.phantom.push(line.key);
  }
  for (const line of said) {
    if (!line.isAcknowledged) verdict.stuck.push(line.key);
    if (line.isAcknowledged && !seen.has(line.key)) verdict.lost.push(line.key);
  }
  verdict.reordered = outOfOrder(said, stored);
  return verdict;
}

/** Keys that stand after a line that the same sender said later. */
function outOfOrder(said: readonly Said[], stored: readonly Stored[]): string[] {
  const turn = new Map(said.map((line, index) => [line.key, index]));
  const last = new Map<string, number>();
  const wrong: string[] = [];
  for (const line of [...stored].sort((a, b) => a.number - b.number)) {
    const sender = `${line.conversation} ${line.who}`;
    const at = turn.get(line.key) ?? -1;
    if (at < (last.get(sender) ?? -1)) wrong.push(line.key);
    last.set(sender, Math.max(at, last.get(sender) ?? -1));
  }
  return wrong;
}

/** True when nothing is wrong. */
export function isClean(verdict: Verdict): boolean {
  return Object.values(verdict).every((keys) => keys.length === 0);
}

/** One line: `lost 0 · duplicate 0 · …`. */
export function sayVerdict(verdict: Verdict): string {
  return Object.entries(verdict)
    .map(([name, keys]) => `${name} ${keys.length}`)
    .join(' · ');
}
