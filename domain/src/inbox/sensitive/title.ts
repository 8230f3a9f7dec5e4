import type { Text } from '../../kit/words.ts';

/** What the part beside a conversation is called. */
export const secureFormTitle: Text = { zh: '安全表单', en: 'Secure forms' };
