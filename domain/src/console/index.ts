export { calendarEditorWords } from './calendar-editor-words.ts';
export { flowEditorWords } from './flow-editor-words.ts';
export { formBuilderWords } from './form-builder-words.ts';
export { kitWords } from './kit-words.ts';
export { words } from './words.ts';
