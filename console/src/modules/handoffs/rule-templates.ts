export { handoffRuleTemplates } from '@zhiyin/domain/handoffs';
