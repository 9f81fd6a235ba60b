/** What can go wrong under a person's hands or a build's, what is kept then, and the tests that bring each of it about. */

import type { Text } from '../src/text/locale.ts';

export interface FaultKind {
  readonly fault: Text;
  /** What stays, and what is said. */
  readonly kept: Text;
  /** `file › title` of each test that injects it, the title as it stands in the file. */
  readonly tests: readonly [string, ...string[]];
}

export const faultKinds: readonly FaultKind[] = [
  {
    fault: { zh: '引擎的进程被杀', en: "the engine's worker is killed" },
    kept: {
      zh: '数据表与查询都回来，下一条查询有答案',
      en: 'tables and queries come back, the next query is answered',
    },
    tests: ['tests/explore.test.ts › a worker that is killed comes back with the ledger and the imports'],
  },
  {
    fault: { zh: '引擎文件被拦，或残缺', en: "the engine's file is blocked, or cut off" },
    kept: { zh: '图还在，有说明，再试即有答案', en: 'figures stay, a sentence, another try answers' },
    tests: [
      'tests/states.test.ts › an engine that cannot be had is told, the figures stay, and trying again answers',
      'tests/faults.test.ts › an engine file that is cut off is told, and trying again answers',
    ],
  },
  {
    fault: { zh: '查询要的内存多于所有', en: 'a query needs more memory than there is' },
    kept: { zh: '说明该怎么办；下一条查询有答案', en: 'what to do; the next query is answered' },
    tests: [
      'tests/faults-import.test.ts › a query that needs more memory than there is says what to do, and the next one is answered',
    ],
  },
  {
    fault: { zh: '文件选取之后在磁盘上改动', en: 'a file changes on the disk after it was chosen' },
    kept: {
      zh: '说明要重新选取；已载入的表不变',
      en: 'that it is to be chosen again; a table that is loaded stays',
    },
    tests: [
      'tests/faults-import.test.ts › a file that changes after it was chosen says so; chosen again it loads, and later changes harm no more',
      'tests/explore-file.test.ts › a file that changes while it is brushed says so, and is brushed again once it is chosen anew',
    ],
  },
  {
    fault: { zh: '导入停止，或中途刷新网页', en: 'an import is stopped, or its page reloaded in the middle' },
    kept: { zh: '不留残余，其他表照常回答', en: 'nothing is left behind, the other tables answer' },
    tests: [
      'tests/faults-import.test.ts › stopped, or reloaded in its middle, an import leaves nothing behind',
    ],
  },
  {
    fault: {
      zh: '中途断网，或网站已是新版本、不再有网页要的文件',
      en: 'the network goes in the middle, or the host has a newer version and no longer what the page asks for',
    },
    kept: {
      zh: '不再要文件的继续；有说明；刷新后写下的还在',
      en: 'what needs nothing more goes on; a sentence; a reload has what was written',
    },
    tests: [
      'tests/faults-import.test.ts › without a network, or with a newer site, a file that needs more of the page says so; so does the room',
    ],
  },
  {
    fault: { zh: '页面开着时存储被清空', en: 'storage is cleared while a room is open' },
    kept: {
      zh: '开着的继续，重新存好；丢了什么，逐一说明',
      en: 'what is open goes on and is stored again; what is lost is named',
    },
    tests: [
      'tests/faults-import.test.ts › storage that is cleared while the room is open costs what was stored, not what is open',
    ],
  },
  {
    fault: { zh: '浏览器的文件系统丢失', en: "the browser's file system is lost" },
    kept: { zh: '表留到网页关闭，并说明', en: 'tables last as long as the page, and that is said' },
    tests: [
      'tests/faults-import.test.ts › where the file system is lost, what is brought lasts as long as the page, and that is said',
    ],
  },
  {
    fault: { zh: '时钟快一年，又慢一天', en: 'the clock is a year ahead, then a day behind' },
    kept: { zh: '存下的不丢，也不退回', en: 'nothing that is stored is lost or goes back' },
    tests: [
      'tests/faults.test.ts › a clock that is a year ahead, then a day behind, costs nothing that is stored',
    ],
  },
  {
    fault: { zh: '前进与后退，走遍每个页面', en: 'back and forward, through every room' },
    kept: { zh: '写下的还在', en: 'what was written is there' },
    tests: [
      'tests/faults.test.ts › back and forward find what was written in every room',
      'tests/faults.test.ts › back and forward keep the query and its answer within reach',
    ],
  },
  {
    fault: { zh: '浏览器不存储，或已满', en: 'the browser stores nothing, or is full' },
    kept: { zh: '各页可用；先前保存的还在', en: 'rooms work; what was saved before stays' },
    tests: [
      'tests/faults.test.ts › queries are answered and texts are read',
      'tests/my-ledger.test.ts › what hinders a save is said in a sentence, and what was saved before stays',
    ],
  },
  {
    fault: { zh: '存下的内容损坏', en: 'what is stored is damaged' },
    kept: {
      zh: '每个页面都能打开；汇报照存下的样子留着',
      en: 'every room opens; a deck stays as it is stored',
    },
    tests: [
      'tests/faults.test.ts › as %s: every room opens and works',
      'tests/faults.test.ts › a deck that is cut off says so, and leaves as it is stored',
    ],
  },
  {
    fault: {
      zh: '两个窗口改同一条查询、汇报、台账或草稿，或导入同一个文件',
      en: 'two windows change one query, deck, ledger or draft of one, or import one file',
    },
    kept: { zh: '什么都不丢，后来的得到说明', en: 'nothing is lost, the later one is told' },
    tests: [
      'tests/faults.test.ts › a draft of a ledger that two windows change is two drafts, and the later one is told',
      'tests/explore-kept.test.ts › of one file in two windows the later one gets a name of its own, now and when both were as quick',
      'tests/explore-desk.test.ts › a text that two windows change is kept in both, and the later one is told',
      'tests/review.test.ts › a deck in two windows is one deck: what is done in one is a step in the other',
      'tests/my-ledger.test.ts › a ledger that is saved in another tab is not written over, and one that is deleted says so',
    ],
  },
  {
    fault: { zh: '组件出错', en: 'a component fails' },
    kept: { zh: '有说明；刷新后写下的还在', en: 'a sentence; what was typed is there after a reload' },
    tests: ['tests/faults.test.ts › a room that fails says so, and what was typed is there after a reload'],
  },
  {
    fault: { zh: '网页开着时有了新版本', en: 'a new version while a page is open' },
    kept: {
      zh: '前一版的脚本留四天，或在浏览器的副本里；没有了就说明，刷新后写下的还在；两版的数不混',
      en: "scripts of the one before stay for four days, or in the browser's copy; where they are gone the page says so, and a reload has what was typed; numbers of two versions are never mixed",
    },
    tests: [
      'tests/new-version.test.ts › where the host has the next version alone, every open page says so, and a reload has what was typed',
      'tests/new-version.test.ts › where the scripts of an open page are still there, its numbers are not mixed with those of the next',
      'scripts/output.test.ts › what pages of the version before ask for stays some days, in builds that change nothing too',
      'tests/offline.test.ts › a new version is told on pages that are open, whose scripts stay, and nothing is mixed',
    ],
  },
  {
    fault: {
      zh: '网页由副本打开，网站已有新版本、没有网络，或没有所问的版本文件',
      en: 'a page comes from the copy, and the host has a newer version, no network, or no file that says which',
    },
    kept: {
      zh: '立即说明；刷新或再打开就取自网站；各页的表总是本版的',
      en: "it says so at once; a reload, or the next page, is the host's; the tables of a page are of its version",
    },
    tests: [
      'src/site/offline/worker.test.ts › says so where the host has another version, and the next comes from there',
      'src/site/offline/worker.test.ts › comes from the host where that sends %s',
      'src/site/offline/worker.test.ts › comes from the copy where there is no network, and nothing newer is told',
      'tests/offline.test.ts › a page come back to is there before the host answers, and says when that has a newer version',
    ],
  },
  {
    fault: { zh: '副本做到一半，浏览器关了', en: 'the browser is closed while the copy is made' },
    kept: {
      zh: '下次做完；不冒充前一份',
      en: 'it is finished by the next try, and never stands for the one before',
    },
    tests: [
      'src/site/offline/worker.test.ts › a copy left half by a browser that was closed is not the one before',
      'src/site/offline/worker.test.ts › a copy that was left half is finished by the next try',
    ],
  },
  {
    fault: { zh: '磁盘满、只读，或文件夹是个文件', en: 'the disk is full, read-only, or the folder a file' },
    kept: { zh: '原有的完整；说明与出路', en: 'what stood there is whole; a sentence with the way out' },
    tests: [
      'scripts/output.test.ts › on a full disk what stood there stays whole, and the way out is said',
      'scripts/output.test.ts › %s is said with the way out, and its cause goes along',
    ],
  },
  {
    fault: { zh: '构建被杀，或两个构建同时', en: 'a build is killed, or two run at once' },
    kept: { zh: '下一个照做；后来的得到说明', en: 'the next one goes on; the later one is told' },
    tests: [
      'scripts/output.test.ts › a build that was killed does not keep the next one out',
      'scripts/output.test.ts › of two builds of one folder the later one is told',
    ],
  },
  {
    fault: { zh: 'Node太旧', en: 'Node is too old' },
    kept: { zh: '该装哪一版', en: 'which one to install' },
    tests: [
      'scripts/setup.test.ts › an old Node is told which one to install, before anything else is touched',
    ],
  },
];
