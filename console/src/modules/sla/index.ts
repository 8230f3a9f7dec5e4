import { inboxRead } from '@zhiyin/domain/inbox';
import {
  clockBreached,
  clockKept,
  clockWarned,
  metricWordsOf,
  slaFacts,
  slaManage,
  slaNavWords as words,
} from '@zhiyin/domain/sla';
import { ticketsRead } from '@zhiyin/domain/tickets';
import { later } from '#lib/later.tsx';
import { addConversationMark, addConversationSection, addEventTelling } from '#modules/inbox';
import { addFactNames } from '#modules/platform';
import { addTicketMark, addTicketSection } from '#modules/tickets';
import { type ConsoleModule, page } from '#ui/shell/console-module.ts';
import { SlaEverywhere } from './everywhere.tsx';

/** How today goes under the platforms' rules, for the board. */
export const RulesToday = later(async () => (await import('./today/rules-today.tsx')).RulesToday);

addFactNames(slaFacts);
addEventTelling(clockWarned, ({ metric, stateLabel, percent }, t) => ({
  icon: 'clock',
  text: t(words.toldWarned, { metric: t(metricWordsOf(metric, 'conversation', stateLabel).name), percent }),
}));
addEventTelling(clockBreached, ({ metric, stateLabel }, t) => ({
  icon: 'warning',
  text: t(words.toldBreached, { metric: t(metricWordsOf(metric, 'conversation', stateLabel).name) }),
}));
addEventTelling(clockKept, ({ metric, stateLabel }, t) => ({
  icon: 'check',
  text: t(words.toldKept, { metric: t(metricWordsOf(metric, 'conversation', stateLabel).name) }),
}));
addConversationMark({
  id: 'sla.clock',
  may: inboxRead,
  Mark: later(async () => (await import('./clocks/clock-mark.tsx')).ClockMark),
});
addConversationSection({
  id: 'sla.clocks',
  words: words.clocks,
  may: inboxRead,
  Section: later(async () => (await import('./clocks/clocks-section.tsx')).ClocksSection),
});

addTicketMark({
  id: 'sla.clock',
  may: ticketsRead,
  Mark: later(async () => (await import('./clocks/ticket-clocks.tsx')).TicketClockMark),
});
addTicketSection({
  id: 'sla.clocks',
  words: words.clocks,
  may: ticketsRead,
  Section: later(async () => (await import('./clocks/ticket-clocks.tsx')).TicketClocks),
});

export const sla: ConsoleModule = {
  pages: [
    page({
      path: '/urgent',
      words: words.urgent,
      icon: 'clock',
      wing: 'desk',
      may: inboxRead,
      keys: 'g u',
      load: async () => (await import('./urgent/urgent-page.tsx')).UrgentPage,
    }),
    page({
      path: '/settings/service-levels',
      words: words.serviceLevels,
      icon: 'clock',
      wing: 'settings',
      section: 'work',
      may: inboxRead,
      load: async () => (await import('./settings/policies-page.tsx')).PoliciesPage,
    }),
    page({
      path: '/settings/service-levels/new/$template',
      words: words.addPolicy,
      icon: 'clock',
      wing: 'settings',
      section: 'work',
      may: slaManage,
      load: async () => (await import('./settings/policy-page.tsx')).NewPolicyPage,
    }),
    page({
      path: '/settings/service-levels/$policyId',
      words: words.serviceLevel,
      icon: 'clock',
      wing: 'settings',
      section: 'work',
      may: slaManage,
      load: async () => (await import('./settings/policy-page.tsx')).PolicyPage,
    }),
  ],
  Everywhere: SlaEverywhere,
};
