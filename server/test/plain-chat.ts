import { createWidget } from '@zhiyin/domain/channels';

/** The settings that a chat begins with when only what must be said is said. */
export const plainChat = createWidget.body.parse({ name: 'Shop page', greetingZh: '您好', greetingEn: 'Hi' });
