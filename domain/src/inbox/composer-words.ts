import { defineWords } from '../kit/words.ts';

/** What marking pictures and recording clips say, inside the composer. */
export const inboxComposerWords = defineWords('inbox-composer', {
  // Marking a picture
  annotate: { zh: '标注图片', en: 'Mark up the picture' },
  annotateAndReply: { zh: '标注后回复', en: 'Mark up and reply' },
  canvas: {
    zh: '图片。按 Enter 在中间放一个标记，Tab 选标记，方向键移动。',
    en: 'The picture. Enter puts a mark in the middle, Tab picks one, arrows move it.',
  },
  tools: { zh: '工具', en: 'Tools' },
  arrow: { zh: '箭头', en: 'Arrow' },
  box: { zh: '方框', en: 'Box' },
  pen: { zh: '画笔', en: 'Pen' },
  blur: { zh: '打码', en: 'Pixelate' },
  number: { zh: '序号', en: 'Number' },
  text: { zh: '文字', en: 'Text' },
  colour: { zh: '颜色', en: 'Colour' },
  red: { zh: '红', en: 'Red' },
  blue: { zh: '蓝', en: 'Blue' },
  green: { zh: '绿', en: 'Green' },
  black: { zh: '黑', en: 'Black' },
  undo: { zh: '撤销', en: 'Undo' },
  redo: { zh: '重做', en: 'Redo' },
  removeMark: { zh: '删除标记', en: 'Delete the mark' },
  textOfMark: { zh: '文字内容', en: 'What it says' },
  keysHint: {
    zh: '方向键移动，Alt+方向键改大小，Shift 走得更远，Delete 删除。打码的地方，原来的内容不会发出去。',
    en: 'Arrows move, Alt and arrows resize, Shift goes further, Delete deletes. What is pixelated is not sent.',
  },
  dropMarksTitle: { zh: '放弃标注？', en: 'Drop the marks?' },
  dropMarks: {
    zh: '图上的标注还没有用上，关闭后不会保留。',
    en: 'The marks on the picture are not used yet. They are gone when you close.',
  },
  dropMarksVerb: { zh: '放弃标注', en: 'Drop them' },
  dropClipTitle: { zh: '放弃录制？', en: 'Drop the recording?' },
  dropClip: {
    zh: '录制的内容还没有用上，不会保留。',
    en: 'What was recorded is not used yet, and is not kept.',
  },
  dropClipVerb: { zh: '放弃录制', en: 'Drop it' },
  usePicture: { zh: '用这张图', en: 'Use this picture' },
  pictureLost: {
    zh: '这张图片打不开，无法标注。',
    en: 'This picture cannot be opened, so it cannot be marked.',
  },
  pictureTooLarge: {
    zh: '图片太大，这个浏览器画不出来。',
    en: 'The picture is too large for this browser to draw.',
  },
  // Recording
  record: { zh: '录语音或屏幕', en: 'Record a voice or screen clip' },
  recordWhat: { zh: '录什么', en: 'What to record' },
  voice: { zh: '语音', en: 'Voice' },
  screen: { zh: '屏幕', en: 'Screen' },
  voiceHint: { zh: '最长 2 分钟，发送前可以先听。', en: 'At most 2 minutes. Listen to it before it goes.' },
  screenHint: {
    zh: '最长 3 分钟。只会录下您接着选的窗口或标签页。',
    en: 'At most 3 minutes. Only the window or tab that you choose next is recorded.',
  },
  withMicrophone: { zh: '同时录麦克风', en: 'Record the microphone, too' },
  startRecording: { zh: '开始录制', en: 'Record' },
  stopRecording: { zh: '停止', en: 'Stop' },
  recordAgain: { zh: '重录', en: 'Record again' },
  useClip: { zh: '添加到消息', en: 'Add to the message' },
  level: { zh: '音量', en: 'Level' },
  elapsed: { zh: '已录 {time}，最长 {max}', en: '{time} of {max}' },
  starting: { zh: '等待浏览器允许……', en: 'Waiting for the browser to allow it …' },
  lengthReached: { zh: '到了最长时间，已自动停止。', en: 'That is as long as it may be, so it stopped.' },
  denied: {
    zh: '浏览器没有允许。请在地址栏的权限里允许麦克风或屏幕录制，再试一次。',
    en: 'The browser did not allow it. Allow the microphone or screen beside the address, and try again.',
  },
  noDevice: { zh: '没有找到麦克风。', en: 'No microphone was found.' },
  deviceBusy: { zh: '麦克风或屏幕被其他程序占用。', en: 'Another program holds the microphone or screen.' },
  unsupported: { zh: '这个浏览器不能录制。', en: 'This browser cannot record.' },
  notSecure: {
    zh: '只有通过 https 打开时，浏览器才允许录制。',
    en: 'Browsers record only on pages opened by https.',
  },
  nothingHeard: { zh: '没有录到内容。', en: 'Nothing was recorded.' },
});
