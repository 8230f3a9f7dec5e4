/**
 * How far it is. `asked`: the shop decides; `returning`: the buyer sends goods back; `returned`: the shop confirms what
 * came; `refused`: the buyer may go on; `done` and `closed` are over.
 */
export const claimStates = ['asked', 'returning', 'returned', 'refused', 'done', 'closed'] as const;
export type ClaimState = (typeof claimStates)[number];

/** Whether the platform has stepped in, and how far it is. */
export const interventions = [
  'none',
  'needed',
  'joined',
  'first-review',
  'review-failed',
  'settled',
  'withdrawn',
  'for-buyer',
  'for-seller',
  'evidence',
  'appeal',
] as const;
export type Intervention = (typeof interventions)[number];
