export { useReasonNames } from './data.ts';
export { reasons } from './module.ts';
export { ReasonName } from './picker/reason-name.tsx';
export { ReasonPicker } from './picker/reason-picker.tsx';
