import type { QueueDefinition } from '@zhiyin/domain/routing';

/** What a queue says before anybody says otherwise: everything, to anybody. */
export const newQueue: QueueDefinition = {
  name: '',
  filter: { all: [] },
  teamId: null,
  needs: [],
  tierMin: 1,
  tierMax: null,
  method: 'longest-idle',
  delivery: 'push',
  headStartMinutes: 0,
  headStarts: null,
  advantages: [],
  overflow: [],
};
