import { normalised } from '@zhiyin/domain/inbox';
import type { Tx } from '#platform/context.ts';
import { perSystem } from '#platform/per-system.ts';
import type { Extent } from './extent.ts';
import { textsOf, toldAt } from './told-messages.ts';

/** What the log tells at positions that are not indexed: a message as it is compared, or null for anything else. */
type Texts = Map<number, string | null>;

const remembered = perSystem(() => new Map<string, Texts>());
const workspacesMax = 200;
/** Twice as many as a search looks through. */
const textsMax = 8_192;

/**
 * Of some positions that are not indexed, those whose messages hold every term, in their order. Each text is read once
 * by a process and remembered until it is indexed: like the index, it only says where to look.
 */
export async function heldUnindexed(
  tx: Tx,
  terms: readonly string[],
  { next }: Extent,
  positions: readonly number[],
): Promise<number[]> {
  const texts = textsIn(tx);
  for (const position of texts.keys()) if (position < next || texts.size > textsMax) texts.delete(position);
  const unread = positions.filter((position) => !texts.has(position));
  if (unread.length > 0) await readInto(texts, tx, unread);
  return positions.filter((position) => {
    const text = texts.get(position) ?? null;
    return text !== null && terms.every((term) => text.includes(term));
  });
}

function textsIn({ system, workspaceId }: Tx): Texts {
  const known = remembered.of(system);
  const texts = known.get(workspaceId) ?? new Map<number, string | null>();
  if (known.size >= workspacesMax) known.clear();
  known.set(workspaceId, texts);
  return texts;
}

async function readInto(texts: Texts, tx: Tx, positions: readonly number[]): Promise<void> {
  const told = await textsOf(tx, await toldAt(tx, positions));
  for (const position of positions) texts.set(position, null);
  for (const { position, text } of told) texts.set(position, normalised(text));
}
