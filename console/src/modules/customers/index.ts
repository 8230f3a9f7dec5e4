export { CustomerNameOf } from './customer-name-of.tsx';
export { customers } from './module.ts';
export { SearchBox } from './search-box.tsx';
export { addCustomerSection } from './sections.ts';
export { CustomerPanel } from './shown-later.ts';
