import { indexTokens } from '@zhiyin/domain/inbox';
import { type PayloadOf, say } from '@zhiyin/domain/kit';
import {
  type SuggestionTopic,
  type SuggestionWay,
  suggestionGiven,
  suggestionNoticeWords,
  type suggestionReceived,
  suggestionTopicWords,
} from '@zhiyin/domain/suggestions';
import { isActiveMember } from '#modules/people';
import type { Tx } from '#platform/context.ts';
import { schedule } from '#platform/due/schedule.ts';
import { notify } from '#platform/notices/notify.ts';
import { overdue } from './clocks/overdue.ts';
import { findSuggestion } from './queries.ts';
import { readSettings } from './settings.ts';
import { mailThanks } from './tell-suggester.ts';

/** A suggestion as it came in. */
export interface NewSuggestion {
  readonly text: string;
  readonly topic: SuggestionTopic;
  readonly way: SuggestionWay;
  readonly customerId: string | null;
  readonly email: string | null;
  readonly locale: 'zh' | 'en';
}

const dayMs = 86_400_000;

/** Keeps a suggestion, gives it to whoever has the box and sets its clock. Answers what is to be announced. */
export async function keepSuggestion(
  tx: Tx,
  given: NewSuggestion,
): Promise<PayloadOf<typeof suggestionReceived>> {
  const settings = await readSettings(tx);
  const { ownerId: chosen, answerDays } = settings;
  const ownerId = chosen !== null && (await isActiveMember(tx, chosen)) ? chosen : null;
  const [suggestionId, receivedAt] = [tx.system.newId(), tx.system.now()];
  const answerBy = new Date(receivedAt.getTime() + answerDays * dayMs);
  await tx.db
    .insertInto('suggestions')
    .values({
      ...given,
      ...{ workspaceId: tx.workspaceId, suggestionId, state: 'new', ownerId, receivedAt, answerBy },
      notedBy: tx.actor.kind === 'member' ? tx.actor.id : null,
      tokens: indexTokens(given.text),
    })
    .execute();
  await schedule(tx, overdue, suggestionId, answerBy);
  const { topic, way } = given;
  if (ownerId !== null) await tellOwner(tx, ownerId, suggestionId, topic);
  await mailThanks(tx, await findSuggestion(tx, suggestionId));
  return { suggestionId, ownerId, topic, way, answerBy: answerBy.toISOString() };
}

/** Rings the bell of whom a suggestion was given to. */
export async function tellOwner(
  tx: Tx,
  ownerId: string,
  suggestionId: string,
  topic: SuggestionTopic,
): Promise<void> {
  const word = suggestionTopicWords[topic];
  const { given } = suggestionNoticeWords;
  const text = {
    zh: say(given, 'zh', { topic: word.zh }),
    en: say(given, 'en', { topic: word.en }),
  };
  await notify(tx, [ownerId], {
    kind: suggestionGiven,
    text,
    subjectKind: 'suggestion',
    subjectId: suggestionId,
  });
}
