// What it takes to read dates is heavy: it is loaded once somebody writes.
export { findPromises } from '@zhiyin/domain/inbox';
