import {
  accountFacts,
  channelsFacts,
  channelsPermissions,
  heldFacts,
  pageSeen,
  portalFacts,
  portalInvite,
} from '@zhiyin/domain/channels';
import { anyOf } from '#platform/http/identify.ts';
import type { Module } from '#platform/module.ts';
import { forgetArrivals } from './arrivals/jobs/forget-arrivals.ts';
import { pullAccount } from './arrivals/jobs/pull-account.ts';
import { calendarUses } from './calendar-uses.ts';
import { formUses } from './form-uses.ts';
import { heldLettersPlace } from './letters/held/redaction.ts';
import { personal } from './personal.ts';
import { portalRoutes } from './portal/routes.ts';
import { identifyPortal } from './portal/sessions/session-token.ts';
import { reactions } from './reactions.ts';
import { openLines } from './receiver/open-lines.ts';
import { accountRoutes, routes } from './routes.ts';
import { identifyVisitor } from './visitor-token.ts';
import { forgetVisits } from './visits/forget-visits.ts';

export { sitesAllowed } from './actions/sites-allowed.ts';
export type { InboundEcho, SendResult } from './adapters/adapter.ts';
export { findQuote } from './adapters/mail/read/quote.ts';
export { mailReader, Unreadable } from './adapters/mail/read/reader.ts';
export { textOfHtml } from './adapters/mail/read/text-of-html.ts';
export { idOf } from './arrivals/arrival-ids.ts';
export {
  type Arrival,
  arrivalDone,
  arrivalFailed,
  fetchArrivedFile,
  meetSender,
  nextArrival,
  nextArrivals,
} from './arrivals/arrivals.ts';
export { whenCalm } from './arrivals/calm.ts';
export { introduced } from './arrivals/introduced.ts';
export { arrivalsKind } from './arrivals/keep-arrivals.ts';
export { lookAgain } from './arrivals/look-again.ts';
export { isBareAct, noteAct } from './arrivals/note-act.ts';
export { letterBody, lettersOf, rawLetter, strangersLetters } from './letters/letters.ts';
export { lettersOfPersons } from './letters/personal.ts';
export { lettersPlace, messageOfLetter } from './letters/redaction.ts';
export { whoAnswers } from './portal/forms/answer-form.ts';
export { portalFormAddress } from './portal/forms/form-address.ts';
export { pushToCustomer } from './portal/push/push-to-customer.ts';
export { inShop, openPortalAddress } from './portal/queries.ts';
export { changePortal } from './portal/settings/change-portal.ts';
export { portalFace } from './portal/settings/portal-face.ts';
export { firstSiteKey, oldestWidget, shopLocale } from './queries.ts';
export { limitsOf, requireFits } from './require-fits.ts';
export { type PartToSend, partsOf, sendOut } from './sending/jobs/send-out.ts';
export { type LetterToSend, threadLetterOf } from './sending/letters.ts';
export { type AboutToWrite, requireStanding, standingOf } from './sending/standing.ts';
export { templatesOf } from './sending/templates.ts';
export { channelsInUse } from './ways/channels-in-use.ts';
export { openThread } from './ways/open-thread.ts';
export { type VendorWay, vendorWayOf, vendorWaysTo } from './ways/ways-to.ts';

export const channels: Module = {
  name: 'channels',
  permissions: [...channelsPermissions, portalInvite],
  facts: [...channelsFacts, ...portalFacts, ...accountFacts, ...heldFacts],
  routes: (serve) => {
    routes(serve);
    portalRoutes(serve);
    accountRoutes(serve);
  },
  reactions,
  formUses,
  calendarUses,
  due: [forgetVisits, forgetArrivals, pullAccount],
  personal,
  redactionPlaces: [heldLettersPlace],
  signals: [{ kind: pageSeen }],
  open: openLines,
  identify: anyOf([identifyVisitor, identifyPortal]),
};
