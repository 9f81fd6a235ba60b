/** The words of the stage and of the speaker's window. */

import type { Locale } from '../../../text/locale.ts';

const words = {
  stage: { zh: '放映', en: 'Presentation' },
  slide: { zh: '张', en: 'Slide' },
  back: { zh: '上一张', en: 'Previous slide' },
  next: { zh: '下一张', en: 'Next slide' },
  list: { zh: '跳到……', en: 'Jump to…' },
  speaker: { zh: '讲者窗口', en: 'Speaker’s window' },
  black: { zh: '黑屏', en: 'Black screen' },
  dark: { zh: '黑屏中，再按B恢复', en: 'Black screen; press B to come back' },
  full: { zh: '全屏', en: 'Full screen' },
  help: { zh: '按键', en: 'Keys' },
  end: { zh: '结束放映', en: 'End' },
  close: { zh: '关闭', en: 'Close' },
  sentence: { zh: '这个数字的原句', en: 'The sentence of this number' },
  blocked: {
    zh: '浏览器拦下了讲者窗口，请允许本页打开窗口后再试。',
    en: 'The browser blocked the speaker’s window: allow windows of this page and try again.',
  },
  last: { zh: '最后一张了', en: 'This is the last slide' },
  notes: { zh: '讲稿', en: 'Notes' },
  noNotes: { zh: '这一张没有写讲稿。', en: 'No notes were written for this slide.' },
  following: { zh: '接下来', en: 'Next' },
  ended: { zh: '没有了', en: 'Nothing more' },
  elapsed: { zh: '已讲', en: 'Elapsed' },
  restart: { zh: '重新计时', en: 'Restart the clock' },
  larger: { zh: '讲稿放大', en: 'Larger notes' },
  smaller: { zh: '讲稿缩小', en: 'Smaller notes' },
} as const;

export type Said = (key: keyof typeof words) => string;

export function sayIn(locale: Locale): Said {
  return (key) => words[key][locale];
}

/** Every key and what it does, in the order of the help. */
export const keys: readonly { readonly keys: string; readonly does: Readonly<Record<Locale, string>> }[] = [
  { keys: '→ ↓ Space PageDown Enter', does: { zh: '下一张', en: 'next slide' } },
  { keys: '← ↑ PageUp Backspace', does: { zh: '上一张', en: 'previous slide' } },
  { keys: 'Home, End', does: { zh: '第一张、最后一张', en: 'first, last slide' } },
  { keys: '1…9 Enter', does: { zh: '跳到第几张', en: 'jump to that slide' } },
  { keys: 'G', does: { zh: '列出各张', en: 'list of slides' } },
  { keys: 'Tab, Enter', does: { zh: '逐个数字，看原句', en: 'number by number, open its sentence' } },
  { keys: 'B .', does: { zh: '黑屏', en: 'black screen' } },
  { keys: 'S P', does: { zh: '讲者窗口', en: 'speaker’s window' } },
  { keys: 'F', does: { zh: '全屏', en: 'full screen' } },
  { keys: '?', does: { zh: '按键说明', en: 'these keys' } },
  { keys: 'Esc', does: { zh: '关上浮窗；再按结束放映', en: 'close what is open; again, end' } },
];
