import {
  promiseBroken,
  promiseHandedOver,
  promiseKept,
  promiseKindWords,
  promiseMade,
  promiseMoved,
  promiseOwedAgain,
  promiseWarned,
  promiseWithdrawn,
  promiseToldWords as words,
} from '@zhiyin/domain/inbox';
import { addEventTelling } from '../thread/events/added-tellings.ts';

/** What comes of promises, between the messages of their conversation. */
export function tellPromises(): void {
  addEventTelling(promiseMade, ({ promise }, t) => ({
    icon: 'clock',
    text: t(words.didMake, { promise: t(promiseKindWords[promise]) }),
  }));
  addEventTelling(promiseWarned, ({ promise }, t) => ({
    icon: 'bell',
    text: t(words.didWarn, { promise: t(promiseKindWords[promise]) }),
  }));
  addEventTelling(promiseKept, ({ promise, isLate }, t) => ({
    icon: 'check',
    text: t(isLate ? words.didKeepLate : words.didKeep, { promise: t(promiseKindWords[promise]) }),
  }));
  addEventTelling(promiseOwedAgain, ({ promise }, t) => ({
    icon: 'undo',
    text: t(words.didOweAgain, { promise: t(promiseKindWords[promise]) }),
  }));
  addEventTelling(promiseMoved, ({ promise }, t) => ({
    icon: 'clock',
    text: t(words.didMove, { promise: t(promiseKindWords[promise]) }),
  }));
  addEventTelling(promiseBroken, ({ promise }, t) => ({
    icon: 'warning',
    text: t(words.didBreak, { promise: t(promiseKindWords[promise]) }),
  }));
  addEventTelling(promiseHandedOver, ({ promise }, t) => ({
    icon: 'swap',
    text: t(words.didHandOver, { promise: t(promiseKindWords[promise]) }),
  }));
  addEventTelling(promiseWithdrawn, ({ promise }, t) => ({
    icon: 'undo',
    text: t(words.didWithdraw, { promise: t(promiseKindWords[promise]) }),
  }));
}
