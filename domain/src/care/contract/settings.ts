import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Id } from '../../kit/shapes.ts';
import { careManage } from '../permissions.ts';
import { FollowUpReason } from './shapes.ts';

/** When follow-ups are asked for by themselves, how soon they are due, and what is asked. */
export const CareSettings = z.strictObject({
  /** Off: only colleagues and rules ask for them. */
  isOn: z.boolean(),
  /** Scores of at most so much, and “not solved”; 0 asks for none. */
  lowScoreMax: z.int().min(0).max(4),
  /** Of those who were asked and said nothing, so many a day at most; 0 asks for none. */
  noRatingPerDay: z.int().min(0).max(500),
  /** Closed with one of these reasons, or one below them. */
  complaintReasons: z.array(z.string().max(60)).max(50),
  promises: z.enum(['every', 'broken', 'none']),
  /** A customer who was followed up is left alone for so many days. */
  quietDays: z.int().min(0).max(365),
  /** Due after so many hours of the calendar. */
  dueHours: z.int().min(1).max(720),
  warnHours: z.int().min(0).max(720),
  /** Null counts around the clock. */
  calendarId: Id.nullable(),
  /** Given up by itself after so many tries that reached nobody; 0 never. */
  triesMax: z.int().min(0).max(20),
  /** Who has it at first: whoever had the conversation, or the team’s queue. */
  firstOwner: z.enum(['agent', 'team']),
  /** What is asked; null asks nothing in particular. */
  formId: Id.nullable(),
  /** What is asked instead of whom is followed up for a certain reason. */
  scripts: z.partialRecord(FollowUpReason, Id),
});
export type CareSettings = z.infer<typeof CareSettings>;

/** What a shop begins with. */
export const firstCareSettings: CareSettings = {
  isOn: true,
  lowScoreMax: 2,
  noRatingPerDay: 5,
  complaintReasons: ['complaint', 'damaged'],
  promises: 'every',
  quietDays: 7,
  dueHours: 24,
  warnHours: 4,
  calendarId: null,
  triesMax: 3,
  firstOwner: 'agent',
  formId: null,
  scripts: {},
};

export const getCareSettings = endpoint('care.get-settings', {
  method: 'GET',
  path: '/care-settings',
  may: careManage,
  words: { zh: '查看回访设置', en: 'Get how follow-ups are set up' },
  response: CareSettings,
});

export const changeCareSettings = endpoint('care.change-settings', {
  method: 'PATCH',
  path: '/care-settings',
  may: careManage,
  words: { zh: '修改回访设置', en: 'Set follow-ups up' },
  body: CareSettings.partial(),
  response: CareSettings,
});
