import { expect, test } from 'vitest';
import { chooseLayout, type LayoutKind } from './choose-layouts.ts';
import type { Layout } from './template.ts';

function layout(name: string, type: string, ...types: readonly string[]): Layout {
  const holes = types.map((hole, at) => ({
    type: hole,
    attributes: `idx="${at}"`,
    box: { x: at * 100, y: 100, width: 90, height: 100 },
    size: 20,
    ambiguous: false,
  }));
  return { path: name, type, name, master: 'm', holes, drawn: [] };
}

const powerPoint = [
  layout('标题幻灯片', 'title', 'ctrTitle', 'subTitle', 'dt', 'ftr', 'sldNum'),
  layout('标题和内容', 'obj', 'title', 'obj', 'sldNum'),
  layout('节标题', 'secHead', 'title', 'body'),
  layout('两栏内容', 'twoObj', 'title', 'obj', 'obj'),
  layout('比较', 'twoTxTwoObj', 'title', 'body', 'obj', 'body', 'obj'),
  layout('仅标题', 'titleOnly', 'title'),
  layout('空白', 'blank'),
  layout('图片与标题', 'picTx', 'title', 'pic', 'body'),
];
/** The same without types, as some programs write them, and the other way round. */
const untyped = powerPoint.toReversed().map((one) => ({ ...one, type: '' }));
const bare = [layout('版式一', '', 'title', 'body'), layout('版式二', '', 'title', 'body')];

test.each<readonly [string, readonly Layout[], Readonly<Record<LayoutKind, string | null>>]>([
  [
    'types',
    powerPoint,
    {
      title: '标题幻灯片',
      section: '节标题',
      content: '标题和内容',
      two: '两栏内容',
      titleOnly: '仅标题',
    },
  ],
  [
    'names and holes',
    untyped,
    {
      title: '标题幻灯片',
      section: '节标题',
      content: '标题和内容',
      two: '两栏内容',
      titleOnly: '仅标题',
    },
  ],
  ['holes alone', bare, { title: '版式一', section: null, content: '版式一', two: null, titleOnly: null }],
  [
    'names of covers and dividers, which are not taken for content',
    [
      layout('封面', '', 'title', 'body'),
      layout('过渡页', '', 'title', 'body'),
      layout('内页', '', 'title', 'body'),
    ],
    { title: '封面', section: '过渡页', content: '内页', two: null, titleOnly: null },
  ],
  [
    'no layout at all that has a title',
    [layout('空白', 'blank')],
    { title: null, section: null, content: null, two: null, titleOnly: null },
  ],
])('layouts are chosen by %s', (_, layouts, wanted) => {
  const kinds = Object.keys(wanted) as LayoutKind[];
  expect(Object.fromEntries(kinds.map((kind) => [kind, chooseLayout(layouts, kind)?.name ?? null]))).toEqual(
    wanted,
  );
});
