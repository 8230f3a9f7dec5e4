import type { PersonalData } from '#platform/personal/personal.ts';

/** Who was handed what, and when: of customers it knows ids of ours alone. */
export const personal: PersonalData = {
  places: [],
  stays: ['queue_entries', 'routing_breathers', 'routing_decisions', 'routing_offers', 'routing_stand_ins'],
};
