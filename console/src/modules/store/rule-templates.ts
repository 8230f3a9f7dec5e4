export { orderRuleTemplates } from '@zhiyin/domain/store';
