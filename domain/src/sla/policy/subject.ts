import type { Text } from '../../kit/words.ts';

/** What times are promised about; the keys are those under which rules and filters know them. */
export const slaSubjects = ['conversation', 'ticket'] as const;
export type SlaSubject = (typeof slaSubjects)[number];

export const slaSubjectWords: Readonly<Record<SlaSubject, Text>> = {
  conversation: { zh: '会话', en: 'Conversations' },
  ticket: { zh: '工单', en: 'Tickets' },
};
