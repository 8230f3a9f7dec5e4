import { Readable } from 'node:stream';
import { maskSensitive, say } from '@zhiyin/domain/kit';
import {
  type Suggestion,
  suggestionStateWords,
  suggestionsExported,
  suggestionsRead,
  suggestionTopicWords,
  suggestionWayWords,
  suggestionsPageWords as words,
} from '@zhiyin/domain/suggestions';
import { type Context, requirePermission } from '#platform/context.ts';
import { byteOrderMark, csvLine } from '#platform/csv.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { seesSensitive } from '#platform/sensitive/sees-sensitive.ts';
import { type Narrowing, pageOfSuggestions } from './read.ts';

const pageSize = 200;

/** Suggestions as CSV, the latest first; masked for whoever may not see sensitive data. That it was done is a fact. */
export async function exportSuggestions(ctx: Context, by: Narrowing): Promise<Readable> {
  requirePermission(ctx, suggestionsRead);
  await transact(ctx, (tx) => announce(tx, suggestionsExported, { workspaceId: tx.workspaceId }));
  return Readable.from(linesOf(ctx, by));
}

async function* linesOf(ctx: Context, by: Narrowing): AsyncGenerator<string> {
  const { received, topic, way, state, supporters, answered, settled, who, text } = words;
  const heads = [received, topic, way, state, supporters, answered, settled, who, text];
  yield byteOrderMark + csvLine(heads.map((word) => say(word, ctx.locale)));
  const readable = seesSensitive(ctx) ? (said: string) => said : maskSensitive;
  let after: string | undefined;
  do {
    const page = await look(ctx, (tx) => pageOfSuggestions(tx, { ...by, after, limit: pageSize }));
    yield page.items.map((item) => lineOf(ctx, item, readable)).join('');
    after = page.next ?? undefined;
  } while (after !== undefined);
}

function lineOf({ locale }: Context, one: Suggestion, readable: (text: string) => string): string {
  return csvLine([
    one.receivedAt,
    say(suggestionTopicWords[one.topic], locale),
    say(suggestionWayWords[one.way], locale),
    say(suggestionStateWords[one.state], locale),
    one.supporters,
    one.answeredAt,
    one.settledAt,
    one.customerName,
    readable(one.text),
  ]);
}
