/** The words of the share sheet. */

import { pageLocale } from './page-context.ts';

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
  notPinned: {
    zh: '固定在此版（本站未留存此版）',
    en: 'Pinned to this version (none is kept here)',
  },
  preview: { zh: '预览', en: 'Preview' },
  filtered: {
    zh: '这是筛选后的图：链接、图片、图文与表格都随筛选；嵌入代码总是整张图，所以这里不列。',
    en: 'This figure is under a filter: link, picture, rich text and table follow it; embeds always hold the whole figure and are left out here.',
  },
  notHosted: {
    zh: '这本台账只在这个浏览器里，没有网址可嵌：整页HTML、图片、图文和表格可以带走；要能嵌入的网站，导出台账的压缩包，用npm start或npm run build建站。',
    en: 'This ledger is in this browser alone, with no address to embed: the page, pictures, rich text and tables can be taken along. For a site that can be embedded, export the ledger’s zip and build it with npm run build.',
  },
  page: { zh: '整页HTML', en: 'A page of its own' },
  pageHint: {
    zh: '一个文件，图、文字、来源和替代文字都在里面，不向任何地方取东西；可放到任何能放文件的地方，再用框架嵌入。',
    en: 'One file with drawing, words, source and alt text, which fetches nothing; put it wherever a file can be put, and frame it from there.',
  },
  frame: { zh: '内嵌框架', en: 'Frame' },
  element: { zh: '自定义元素', en: 'Custom element' },
  frameHint: {
    zh: '能贴HTML的网站首选：不用脚本也能看，高度随图。',
    en: 'For any site that takes HTML: shown without script, and its height follows the figure.',
  },
  elementHint: {
    zh: '一页放几张图时更轻：不用框架，贴在哪里就是那里的一部分。',
    en: 'Lighter where a page holds several figures: no frame, part of the page it stands in.',
  },
  headHint: {
    zh: '一页超过三张图时，把这几行放进页首一次，图会早些出现。',
    en: 'With more than three figures on a page, put these lines into its head once, and they appear sooner.',
  },
  pictureHint: {
    zh: '给只收图片的地方；文件里带着出处与查询。选深色才是深色，其余为浅色。',
    en: 'For places that take only pictures; the file carries its sources and query inside. Dark when dark is chosen, else light.',
  },
  pictureCodeHint: {
    zh: '图片留在本站，网页里只放地址；替代文字已写好。',
    en: 'The picture stays here and the page names its address; the alt text is written.',
  },
  richHint: {
    zh: '复制后直接粘贴进公众号、Word或邮件：标题、图、来源一起。WordPress把图存成自己的，替代文字会丢，须另贴。',
    en: 'Copy, then paste into a mail, Word or an editor: title, picture and source together. WordPress stores the picture as its own and loses its alt text: paste that beside it.',
  },
  tableHint: {
    zh: '图里的每一行，连同原句、来源与查询。',
    en: 'Every row of the figure, with its words, source and query.',
  },
  linkHint: { zh: '这张图在台账里的位置。', en: 'Where the figure stands in the ledger.' },
  picture: { zh: '图片', en: 'Picture' },
  pictureCode: { zh: '图片代码', en: 'Picture code' },
  rich: { zh: '图文（公众号等编辑器）', en: 'Rich text for editors' },
  markdown: { zh: 'Markdown', en: 'Markdown' },
  markdownHint: {
    zh: '图片、标题与来源，给论坛、维基、通讯和代码托管；贴进WordPress的编辑器，替代文字也留得住。',
    en: 'Picture, title and source for forums, wikis, newsletters and code hosts; pasted into WordPress’s editor it keeps its alt text.',
  },
  hosts: { zh: '哪里收它，收了变成什么', en: 'Who takes it, and what becomes of it' },
  plain: { zh: '纯文字', en: 'Words alone' },
  plainHint: {
    zh: '投稿、论坛、维基与邮件常去掉框架、脚本和自定义元素：留得住的是这段文字、Markdown、图片地址；元素里的链接也留得住。能把网址变成预览的地方，单贴链接就行。',
    en: 'Contributors’ posts, forums, wikis and mail often take out frames, scripts and elements: these words, Markdown and the picture’s address survive, and so does the link inside the element. Where an address becomes a preview, the link alone is enough.',
  },
  pictureAddress: { zh: '图片地址', en: 'Address of the picture' },
  copyAlt: { zh: '复制替代文字', en: 'Copy alt text' },
  altText: { zh: '替代文字', en: 'alt text' },
  table: { zh: '表格', en: 'Table' },
  link: { zh: '链接', en: 'Link' },
  oembed: { zh: 'oEmbed地址', en: 'oEmbed address' },
  copy: { zh: '复制', en: 'Copy' },
  copyPicture: { zh: '复制PNG', en: 'Copy PNG' },
  copySvg: { zh: '复制SVG', en: 'Copy SVG' },
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
  return words[key][pageLocale()];
}

/** `2.3 KB`, transferred. */
export function weight(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
