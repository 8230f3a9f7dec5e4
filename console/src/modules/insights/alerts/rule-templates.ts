export { alertRuleTemplates } from '@zhiyin/domain/insights';
