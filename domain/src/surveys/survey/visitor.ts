import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { FormDefinition } from '../../kit/form/form.ts';
import { Done, Id, Moment } from '../../kit/shapes.ts';

const Words = z.object({ zh: z.string(), en: z.string() });
const shop = z.strictObject({ shopKey: z.string().max(100) });
/**
 * What the link carries: the id of one invitation with our signature, which is used up by answering; or the key of a
 * survey's open link.
 */
const key = z.string().regex(/^[\w.-]{20,120}$/);

/** What a link asks. It is `answered` or `ended` when there is nothing to answer any more, and carries no form then. */
export const OpenedSurvey = z.object({
  standing: z.enum(['open', 'answered', 'ended']),
  intro: Words.nullable(),
  form: FormDefinition.nullable(),
  isAnonymous: z.boolean(),
});
export type OpenedSurvey = z.infer<typeof OpenedSurvey>;

export const openSurvey = endpoint('surveys.open-survey', {
  method: 'POST',
  path: '/portals/:shopKey/survey',
  may: 'anyone',
  words: { zh: '打开调查问卷', en: 'Open a survey' },
  params: shop,
  body: z.strictObject({ key }),
  callsPerMinute: 60,
  response: OpenedSurvey,
});

/** `submissionId` is made by the page once, so that a repeated send is stored once. */
export const answerSurvey = endpoint('surveys.answer-survey', {
  method: 'POST',
  path: '/portals/:shopKey/survey/answers',
  may: 'anyone',
  words: { zh: '提交调查问卷', en: 'Answer a survey' },
  params: shop,
  body: z.strictObject({
    key,
    submissionId: Id,
    version: z.number().int().min(1),
    answers: z.record(z.string().max(100), z.unknown()),
  }),
  bodyBytesMax: 128 * 1024,
  callsPerMinute: 10,
  response: Done,
});

/** A survey that waits for the visitor's answer. */
export const OwnSurvey = z.object({
  invitationId: Id,
  title: Words,
  url: z.string(),
  expiresAt: Moment,
  /** The conversation it asks about. */
  conversationId: Id.nullable(),
  /** How often they were reminded: each time it is shown again to whoever put it aside. */
  reminders: z.int(),
});
export type OwnSurvey = z.infer<typeof OwnSurvey>;
