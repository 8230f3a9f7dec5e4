import type { RoutingQueue, RoutingSettings, SimulationDraft } from '@zhiyin/domain/routing';

/** A draft that says what the shop's settings say. */
export function draftFrom(settings: RoutingSettings, queues: readonly RoutingQueue[]): SimulationDraft {
  const { isSticky, method, difficulty, headStarts, isLanguageAsked } = settings;
  const { delivery, offering, breather, substituteAfterMinutes } = settings;
  return {
    settings: {
      ...{ isSticky, method, difficulty, headStarts, isLanguageAsked },
      ...{ delivery, offering, breather, substituteAfterMinutes },
    },
    queues: queues.map(({ queueId, revision, definition }) => ({ queueId, revision, definition })),
    capacities: [],
    skillsOff: [],
  };
}
