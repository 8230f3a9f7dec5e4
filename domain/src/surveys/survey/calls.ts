import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { FormDefinition } from '../../kit/form/form.ts';
import { written } from '../../kit/sensitive/written.ts';
import { Done, Id, Moment } from '../../kit/shapes.ts';
import { surveysCall } from '../permissions.ts';

const Words = z.object({ zh: z.string(), en: z.string() });

/** A customer to call for a survey. */
export const SurveyCall = z.object({
  invitationId: Id,
  surveyId: Id,
  /** What the shop calls the survey. */
  name: z.string(),
  customerId: Id,
  customerName: z.string().nullable(),
  phone: written(z.string().nullable()),
  conversationId: Id.nullable(),
  tries: z.number().int(),
  triedAt: Moment.nullable(),
  expiresAt: Moment,
});
export type SurveyCall = z.infer<typeof SurveyCall>;

const call = z.strictObject({ invitationId: Id });

/** Those that wait, who was tried least first, then whose time is over soonest. */
export const listSurveyCalls = endpoint('surveys.list-calls', {
  method: 'GET',
  path: '/survey-calls',
  may: surveysCall,
  words: { zh: '列出要打的调查电话', en: 'List whom to call for surveys' },
  response: z.object({ items: z.array(SurveyCall) }),
});

/** What is said first, and what is asked. */
export const getSurveyScript = endpoint('surveys.get-script', {
  method: 'GET',
  path: '/survey-calls/:invitationId/script',
  may: surveysCall,
  words: { zh: '查看电话调查的话术', en: 'Get the script of a call' },
  params: call,
  response: z.object({ intro: Words, form: FormDefinition }),
});

/** Nobody answered: it stays on the list. Or the customer would rather not: it goes. */
export const noteSurveyCall = endpoint('surveys.note-call', {
  method: 'POST',
  path: '/survey-calls/:invitationId/notes',
  may: surveysCall,
  words: { zh: '记录没打通或不愿意', en: 'Note that nobody answered, or would not' },
  params: call,
  body: z.strictObject({ as: z.enum(['not-reached', 'refused']) }),
  response: Done,
});

/** What the customer said, typed or clicked by whoever calls. */
export const answerSurveyCall = endpoint('surveys.answer-call', {
  method: 'POST',
  path: '/survey-calls/:invitationId/answers',
  may: surveysCall,
  words: { zh: '记录电话里的回答', en: 'Keep what was answered on the phone' },
  params: call,
  body: z.strictObject({
    version: z.number().int().min(1),
    answers: z.record(z.string().max(100), z.unknown()),
  }),
  bodyBytesMax: 128 * 1024,
  response: Done,
});
