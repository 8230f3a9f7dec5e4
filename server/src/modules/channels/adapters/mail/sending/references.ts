/** Most ids that a letter names: the first of the thread, and the latest. */
const referencesMax = 100;
const idShape = /<[^<>\s]{1,996}>/g;

/** The ids of mails that stand in a header, in order. */
export function idsIn(header: string | undefined): string[] {
  return header?.match(idShape) ?? [];
}

/**
 * What a letter of ours refers to (RFC 5322, 3.6.4): everything that the mail it answers refers to, that mail, and what
 * we wrote after it; each once.
 */
export function referencesOf(address: Readonly<Record<string, string>>): {
  inReplyTo: string | null;
  references: string[];
} {
  const [answered = null] = idsIn(address['messageId']);
  const all = [...idsIn(address['references']), ...(answered ? [answered] : []), ...idsIn(address['since'])];
  const each = [...new Set(all)];
  const [first, ...rest] = each;
  const kept = each.length <= referencesMax ? each : [first ?? '', ...rest.slice(1 - referencesMax)];
  return { inReplyTo: answered ?? each.at(-1) ?? null, references: kept };
}
