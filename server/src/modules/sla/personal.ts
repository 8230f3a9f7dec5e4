import type { PersonalData } from '#platform/personal/personal.ts';

/** Which promises about time were kept: of customers it knows ids of ours alone. */
export const personal: PersonalData = { places: [], stays: ['sla_clocks', 'sla_standings'] };
