/** The words of the share sheet. */

import { locale } from './place.ts';

const words = {
  heading: { zh: '分享与嵌入', en: 'Share and embed' },
  close: { zh: '关闭', en: 'Close' },
  width: { zh: '宽度', en: 'Width' },
  fluid: { zh: '随页面', en: 'Fits the page' },
  language: { zh: '语言', en: 'Language' },
  theme: { zh: '配色', en: 'Colours' },
  auto: { zh: '随读者', en: 'Reader’s own' },
  light: { zh: '浅色', en: 'Light' },
  dark: { zh: '深色', en: 'Dark' },
  titled: { zh: '带标题', en: 'With title' },
  version: { zh: '版本', en: 'Version' },
  live: { zh: '随台账更新', en: 'Follows the ledger' },
  pinned: { zh: '固定在此版', en: 'Pinned to this version' },
  preview: { zh: '预览', en: 'Preview' },
  filtered: {
    zh: '当前为筛选后的图：可用链接、图片、图文与表格；嵌入代码总是整张图，故此处不列。',
    en: 'This figure is under a filter: link, picture, rich text and table follow it; embeds always hold the whole figure and are left out here.',
  },
  frame: { zh: '内嵌框架', en: 'Frame' },
  element: { zh: '自定义元素', en: 'Custom element' },
  elementNote: {
    zh: '一页多图只需一份脚本；超过三图时，可在页首加一行预取',
    en: 'One script serves a page; with more than three figures, this line in the head fetches them sooner',
  },
  picture: { zh: '图片', en: 'Picture' },
  pictureCode: { zh: '图片代码', en: 'Picture code' },
  rich: { zh: '图文（公众号等编辑器）', en: 'Rich text for editors' },
  table: { zh: '表格', en: 'Table' },
  link: { zh: '链接', en: 'Link' },
  oembed: { zh: 'oEmbed地址', en: 'oEmbed address' },
  copy: { zh: '复制', en: 'Copy' },
  copyPicture: { zh: '复制PNG', en: 'Copy PNG' },
  copyHtml: { zh: '复制HTML', en: 'Copy HTML' },
  copied: { zh: '已复制：', en: 'Copied: ' },
  saved: { zh: '已保存：', en: 'Saved: ' },
  failed: { zh: '没有成功：', en: 'Not done: ' },
  cover: { zh: '公众号封面900×383', en: 'Cover 900×383' },
  social: { zh: '社交卡片1200×630', en: 'Social card 1200×630' },
  noFigure: {
    zh: '这张图的资料没有取到，请稍后再试。',
    en: 'The figure could not be fetched; try again later.',
  },
} as const;

export function say(key: keyof typeof words): string {
  return words[key][locale];
}

/** `2.3 KB`, transferred. */
export function weight(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
