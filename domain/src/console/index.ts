export { calendarEditorWords } from './calendar-editor-words.ts';
export { kitWords } from './kit-words.ts';
export { words } from './words.ts';
