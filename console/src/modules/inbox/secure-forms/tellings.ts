import { secureFormAsked, secureFormFilled, secureFormRevoked } from '@zhiyin/domain/inbox';
import { addEventTelling } from '../thread/events/added-tellings.ts';

/** What comes of secure forms, between the messages of their conversation. */
export function tellSecureForms(): void {
  for (const fact of [secureFormAsked, secureFormFilled, secureFormRevoked]) {
    addEventTelling(fact, (_told, t) => ({ icon: 'lock', text: t(fact.words) }));
  }
}
