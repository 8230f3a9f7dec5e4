export { isActiveMember } from './is-active-member.ts';
