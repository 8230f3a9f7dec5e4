import { isOpen, priority, type RuleTemplate, reply, tell, template } from './template.ts';

const moved = ['inbox.parcel-moved'];
const goneWrong = { field: 'parcelTo', operator: 'is-any-of', value: ['trouble', 'refused', 'returning'] };

/** The usual rules about parcels on their way. */
export const parcelTemplates: readonly RuleTemplate[] = [
  template(
    'parcel-trouble',
    { zh: '包裹有疑难时先告诉顾客', en: 'Tell the customer first when a parcel is in trouble' },
    [moved],
    { all: [isOpen, goneWrong] },
    [
      priority('high'),
      reply(
        '您的包裹在路上遇到了问题，我们正在联系快递，有结果马上告诉您。',
        'Something is wrong with your parcel on its way. We are asking the carrier and will tell you at once.',
      ),
      tell('顾客的包裹有疑难 · A customer’s parcel is in trouble', { owner: 'assignee' }),
    ],
  ),
  template(
    'parcel-trouble-ticket',
    { zh: '包裹有疑难的开物流工单', en: 'A parcel in trouble becomes a ticket' },
    [moved],
    goneWrong,
    [{ action: 'tickets.from-conversation', settings: {} }],
  ),
];
