import { surveyFacts, surveySettingsChanged, surveysWords } from '@zhiyin/domain/surveys';
import { z } from 'zod';
import { seesConversation } from '#modules/inbox';
import type { Context } from '#platform/context.ts';
import type { Visibility } from '#platform/facts/catalogue.ts';
import { Refusal } from '#platform/refusal.ts';
import type { AskRow } from './rows.ts';

const AboutConversation = z.object({ assigneeId: z.string().nullable(), teamId: z.string().nullable() });

/** Facts about surveys are for whoever may see their answers, whatever conversations they see. */
const ofSurveys: ReadonlySet<string> = new Set(surveyFacts.map(({ kind }) => kind));

/** What was said of a conversation that somebody may not see is not told to them either. */
export const visibility: Visibility = (ctx, kind, payload) => {
  if (!kind.kind.startsWith('surveys.') || kind.kind === surveySettingsChanged.kind) return true;
  if (ofSurveys.has(kind.kind)) return true;
  const about = AboutConversation.safeParse(payload);
  return about.success && seesConversation(ctx, about.data);
};

/** Answers a question about a conversation one may not see exactly as one that does not exist. @throws Refusal `missing`. */
export function requireSeen(ctx: Context, { seenAssigneeId, seenTeamId }: AskRow): void {
  if (seesConversation(ctx, { assigneeId: seenAssigneeId, teamId: seenTeamId })) return;
  throw new Refusal('missing', surveysWords.askNotFound);
}
