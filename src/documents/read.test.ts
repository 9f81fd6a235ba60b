/**
 * Files made by LibreOffice 24 (report.fodt → docx → pdf, rtf) and Chromium (page.html → pdf) are read as what they
 * print. Stated differences of a PDF: blanks beside Han are gone.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { boxesOf, placeAt, type TextDocument } from './document.ts';
import { type Reading, readDocuments } from './read.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'tests/fixtures/documents');
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));
const expected = (name: string): string => readFileSync(join(folder, name), 'utf8').trimEnd();
const pdfFiles = `${join(root, 'node_modules/pdfjs-dist')}/`;

async function readAll(name: string, bytes: Uint8Array | string): Promise<readonly Reading[]> {
  const all: Reading[] = [];
  const file = { name, bytes: typeof bytes === 'string' ? strToU8(bytes) : bytes };
  for await (const reading of readDocuments(file, { pdfFiles })) all.push(reading);
  return all;
}
async function read(name: string, bytes: Uint8Array | string = fixture(name)): Promise<TextDocument> {
  const [reading] = await readAll(name, bytes);
  if (!reading || 'problem' in reading) throw new Error(reading?.problem.en ?? 'nothing was read');
  return reading.document;
}
async function refusal(name: string, bytes: Uint8Array | string): Promise<string> {
  const [reading] = await readAll(name, bytes);
  return reading && 'problem' in reading ? reading.problem.zh : 'read';
}
const withoutHanBlanks = (text: string): string => text.replace(/(?<=[⺀-\uffee\d]) (?=[⺀-\uffee])/g, '');

/** An OFD of one page. */
const ofd = (content: string): Uint8Array =>
  zipSync({
    'OFD.xml': strToU8(
      '<?xml version="1.0" encoding="UTF-8"?><ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016" Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:Title>通报</ofd:Title></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
    ),
    'Doc_0/Document.xml': strToU8(
      '<ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>',
    ),
    'Doc_0/Pages/Page_0/Content.xml': strToU8(
      `<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Content><ofd:Layer ID="2">${content}</ofd:Layer></ofd:Content></ofd:Page>`,
    ),
  });

/** A PDF of some pages; their text is painted in a font whose codes mean `toUnicode`. */
function printPdf(pages: readonly string[], toUnicode = ''): Uint8Array {
  const stream = (text: string) => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;
  const sheet = (at: number) => 5 + 2 * at;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, at) => `${sheet(at)} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica ${toUnicode ? '/ToUnicode 4 0 R' : ''} >>`,
    stream(toUnicode),
    ...pages.flatMap((content, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${sheet(at) + 1} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
      stream(content),
    ]),
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return strToU8(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF`,
  );
}

test('lines at one place of the pages that differ in what they tell stay, heads and their page numbers go', async () => {
  const tons = [310, 95, 4021, 17, 88, 5300];
  const pages = tons.map((amount, at) => {
    const lines = [
      [820, `Water report 2024, page ${at + 1} of 6`],
      [800, `${amount} tons were moved by station ${amount % 7}`],
      [500, 'and nothing else was told.'],
      [30, `Bulletin 12 (${at + 41})`],
    ];
    return `BT /F 12 Tf ${lines.map(([y, words]) => `1 0 0 1 50 ${y} Tm (${words}) Tj`).join(' ')} ET`;
  });
  const { text } = await read('report.pdf', printPdf(pages));
  for (const amount of tons) expect(text).toContain(`${amount} tons were moved by station ${amount % 7}`);
  expect(text).not.toMatch(/Water|page|Bulletin/);
});

describe('files of office programs and browsers', () => {
  test('DOCX: paragraphs, counted headings, a table, footnotes below', async () => {
    const { text, title } = await read('report.docx');
    expect(text).toBe(expected('report.txt'));
    expect(title).toBe('2024年清河市图书馆服务情况');
  });

  test('a page whose marks are lost holds no article, and says so', async () => {
    expect(await refusal('page.html', '<!doctype html>\n只剩文字，没有一个元素')).toMatch(/^网页里没有文章/);
    expect(await refusal('page.html', '<style>p{}</style>\n<!doctype html>只剩文字')).toMatch(
      /^网页里没有文章/,
    );
  });

  test('RTF: the same', async () => {
    expect((await read('report.rtf')).text).toBe(expected('report.txt'));
  });

  test('PDF: figures broken over lines are whole, heads and page numbers gone, footnotes below', async () => {
    const { text, pages } = await read('report.pdf');
    expect(text).toBe(withoutHanBlanks(expected('report.txt')));
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
      [595, 842],
      [595, 842],
    ]);
  });

  test('PDF: two columns, one after the other, and a table that goes on overleaf', async () => {
    expect((await read('chromium.pdf')).text).toBe(expected('page.txt'));
  });

  test('HTML: the same page with its table', async () => {
    expect((await read('page.html')).text).toBe(expected('page.txt'));
  });
});

describe('places of a PDF', () => {
  interface Printed {
    readonly file: string;
    readonly page: number;
    readonly words: string;
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  }
  // Poppler's words, and the ink that it paints for them at 288 dots an inch.
  const printed = JSON.parse(expected('boxes.json')) as readonly Printed[];

  test.each(printed)('$words of $file, page $page, is framed', async ({ file, page, words, ...ink }) => {
    const document = await read(file);
    const starts = [...document.text.matchAll(new RegExp(words.replace('.', '\\.'), 'g'))].map(
      ({ index }) => index,
    );
    const boxes = starts
      .flatMap((start) => boxesOf(document, start, start + words.length))
      .filter((box) => box.page === page);
    const [box] = boxes.toSorted((a, b) => Math.abs(a.y - ink.top) - Math.abs(b.y - ink.top));
    if (!box) throw new Error('no box');
    expect(Math.abs(box.x - ink.left)).toBeLessThan(2);
    expect(Math.abs(box.x + box.width - ink.right)).toBeLessThan(2);
    expect(box.y).toBeLessThan(ink.top + 0.5);
    expect(box.y + box.height).toBeGreaterThan(ink.bottom - 0.5);
    expect(box.height).toBeLessThan(16);
    expect(placeAt(document, page, ink.left + 1, (ink.top + ink.bottom) / 2)).toBe(box.start);
  });

  test('a number broken over two lines has two boxes', async () => {
    const document = await read('report.pdf');
    const start = document.text.indexOf('5.9%');
    const boxes = boxesOf(document, start, start + 4);
    expect(boxes.map(({ start, end }) => document.text.slice(start, end))).toEqual(['5.', '9%']);
  });
});

describe('a long file', () => {
  const parts = async (signal?: AbortSignal, onProgress?: (read: number) => void) => {
    const told: TextDocument[] = [];
    const all: Reading[] = [];
    const onPart = (_: string, part: TextDocument) => void told.push(part);
    const file = { name: 'long.pdf', bytes: printed(14) };
    const options = {
      pdfFiles,
      onPart,
      ...(signal ? { signal } : {}),
      ...(onProgress ? { onProgress } : {}),
    };
    const stopped = await (async () => {
      for await (const reading of readDocuments(file, options)) all.push(reading);
    })().then(
      () => null,
      (error: Error) => error.message,
    );
    return { told, all, stopped };
  };
  const body = (page: number) => [
    `${page}0 stations were built in year ${2000 + page}`,
    `and ${page}5 km of dykes.`,
  ];
  /** Each page has a running head, its number, and two lines between. */
  const printed = (count: number): Uint8Array =>
    printPdf(
      Array.from({ length: count }, (_, at) => {
        const line = (y: number, words: string) => `1 0 0 1 50 ${y} Tm (${words}) Tj`;
        const [first = '', second = ''] = body(at + 1);
        return `BT /F 12 Tf ${line(800, 'Report of the water office')} ${line(700, first)} ${line(680, second)} ${line(30, `- ${at + 1} -`)} ET`;
      }),
    );

  test('is told in parts, the pages that have come; the last reading is that of the whole', async () => {
    const { told, all } = await parts();
    expect(told.map(({ pages }) => pages.length)).toEqual([2, 8]);
    const lines = (count: number) =>
      Array.from({ length: count }, (_, at) => body(at + 1).join(' ')).join('\n');
    for (const part of told) expect(part.text.replace(/\n(?=and)/g, ' ')).toBe(lines(part.pages.length));
    const whole = await read('long.pdf', printed(14));
    expect(all).toMatchObject([{ document: whole }]);
    expect(whole.text.replace(/\n(?=and)/g, ' ')).toBe(lines(14));
  });

  test('keeps what was read when it is stopped', async () => {
    const stop = new AbortController();
    const { told, all, stopped } = await parts(
      stop.signal,
      (read) => read === 5 && stop.abort(new Error('stopped')),
    );
    expect(told.map(({ pages }) => pages.length)).toEqual([2, 5]);
    expect([all, stopped]).toEqual([[], 'stopped']);
  });
});

describe('bytes, whatever they are a view of', () => {
  const names = ['report.docx', 'report.rtf', 'report.pdf', 'page.html', 'report.txt'];
  const files: Record<string, Uint8Array> = Object.fromEntries(names.map((name) => [name, fixture(name)]));
  files['page.ofd'] = ofd(
    '<ofd:TextObject ID="3" Boundary="30 40 150 6" Font="4" Size="5"><ofd:TextCode X="0" Y="4.5" DeltaX="g 9 5">全省新建泵站一十二座</ofd:TextCode></ofd:TextObject>',
  );
  files['all.zip'] = zipSync(files);
  const views: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
    'a Buffer of a pool': (bytes) => Buffer.concat([Buffer.from('x'), bytes]).subarray(1),
    'a view with an offset': (bytes) => {
      const room = new Uint8Array(bytes.length + 20).fill(0x50);
      room.set(bytes, 7);
      return room.subarray(7, 7 + bytes.length);
    },
    'shared memory': (bytes) => {
      const room = new Uint8Array(new SharedArrayBuffer(bytes.length + 3), 3);
      room.set(bytes);
      return room;
    },
  };
  test.each(Object.entries(views))('%s is read as they are, and left as it was', async (_, view) => {
    for (const [name, bytes] of Object.entries(files)) {
      const given = view(bytes);
      const readings = await readAll(name, given);
      expect(readings).toMatchObject(
        (await readAll(name, bytes)).map((one) => ('document' in one ? { document: one.document } : one)),
      );
      expect(Buffer.compare(given, bytes)).toBe(0);
    }
  });
});

describe('a page of a site', () => {
  const page = (charset: string) => `<!DOCTYPE html>
<!-- saved from url=(0041)https://www.example.gov.cn/xw/2024/0321.htm -->
<html><head><meta charset="${charset}"><title>全省水利情况_示例省政府门户网站</title>
<meta name="ArticleTitle" content="全省水利情况"><meta name="PubDate" content="2024-03-21 09:30">
<script>document.body.innerHTML = '假数字999万'</script></head><body>
<nav><ul><li><a href="/">首页</a></li><li><a href="/2">政务公开365天</a></li></ul></nav>
<div class="main"><h1>全省水利情况</h1><p>发布时间：2024-03-21 来源：示例省水利厅</p>
<div class="TRS_Editor"><p>&#12288;&#12288;2023年，全省新增水库容量&nbsp;3.2&nbsp;亿立方米，灌溉面积达到1260&middot;万亩，比上年增长&ge;4%。</p>
<p>全省建成泵站<b>1.4万</b>座<sup><a href="#n1">[1]</a></sup>，流域面积8.6万km<sup>2</sup>，<br>供水保证率96.5%。</p>
<table><tr><th rowspan="2">地区</th><th colspan="2">水库</th></tr><tr><th>座数</th><th>库容</th></tr><tr><td>东山市</td><td>36</td><td>1.2</td></tr></table></div></div>
<div class="related"><a href="/a">2022年全省水利投资达300亿元</a><a href="/b">全省水库除险加固120座通报</a></div>
<footer>备案号：京ICP备12345678号</footer></body></html>`;
  const gb18030 = (text: string): Uint8Array => {
    // Every character of the page in GB18030, by what the platform decodes.
    const decoder = new TextDecoder('gb18030');
    const codes = new Map<string, readonly number[]>();
    for (let high = 0x81; high < 0xff; high++)
      for (let low = 0x40; low < 0xff; low++)
        codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
    return Uint8Array.from(
      [...text].flatMap((sign) => (sign < '\x80' ? [sign.charCodeAt(0)] : [...(codes.get(sign) ?? [])])),
    );
  };

  test.each(['utf-8', 'gb2312', 'utf-8 in name alone'])('its article is found, in %s', async (charset) => {
    const source = page(charset.split(' ')[0] ?? '');
    const bytes = charset === 'utf-8' ? strToU8(source) : gb18030(source);
    const document = await read('saved.html', bytes);
    expect(document.text).toBe(
      [
        '全省水利情况',
        '发布时间：2024-03-21 来源：示例省水利厅',
        '2023年，全省新增水库容量 3.2 亿立方米，灌溉面积达到1260·万亩，比上年增长≥4%。',
        '全省建成泵站1.4万座，流域面积8.6万km²，',
        '供水保证率96.5%。',
        '地区\t水库\t',
        '\t座数\t库容',
        '东山市\t36\t1.2',
      ].join('\n'),
    );
    expect(document).toMatchObject({
      title: '全省水利情况',
      published: '2024-03-21',
      url: 'https://www.example.gov.cn/xw/2024/0321.htm',
    });
  });
});

describe('a page as an office’s system makes it', () => {
  const sentences = [
    '一、渡口旅客发送量增长11.4%',
    '6月末，全市渡口在册船舶213艘,同比增长3.1%，增速与上月末持平。',
    '上半年渡口发送旅客60.4万人次，同比多发2.4万人次；其中，本市居民35.6万人次。',
  ];
  const table =
    '<table><tr><th></th><th>4月</th><th>5月</th></tr><tr><td>旅客（人次）</td><td>91020</td><td>98210</td></tr></table>';
  const content = `${sentences.map((words) => `<p>${words}</p>`).join('\n')}${table}`;
  const rows = ['\t4月\t5月', '旅客（人次）\t91020\t98210'];
  const readHtml = async (body: string, head = '<title>上半年渡口运行情况</title>') =>
    (await read('a.html', strToU8(`<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`)))
      .text;

  test('laid out with tables, an article keeps its paragraphs, and the way through the site is no part of it', async () => {
    const text = await readHtml(`
      <table><tr><td>我的位置：首页 &gt; 沟通交流 &gt; 新闻</td></tr></table>
      <table><tr><td>上半年渡口运行情况</td></tr><tr><td>字号 大 中 小</td><td>文章来源：</td><td>2024-07-10 15:30:20</td></tr></table>
      <table><tr><td class="text">${sentences.map((words) => `<p>${words}</p>`).join('')}</td></tr></table>
      <div>打印本页　关闭窗口</div><div>法律声明 | 联系我们 | 网站地图</div><div>示例ICP备00000000号 网站标识码：xx00000000</div>`);
    expect(text.split('\n')).toEqual(['上半年渡口运行情况', '文章来源： 2024-07-10 15:30:20', ...sentences]);
  });

  test.each([
    ['Hanweb', `<div id="zoom">${content}</div>`],
    ['gov.cn', `<div class="pages_content" id="UCAP-CONTENT">${content}</div>`],
    ['TRS', `<div class="view TRS_UEDITOR trs_paper_default">${content}</div>`],
    [
      'one text for desks and one for phones',
      `<div class="detail-text-content"><div class="txt-content">${content}</div></div><div class="mobile-content"><div class="mobile-news-content">${content}</div></div>`,
    ],
  ])('%s: what its content holds, once, with its tables', async (_, body) => {
    const around = `<div>首页 > 数据 > 渡口</div>${body}<div>上一篇：渡口安全检查360次</div><div>相关阅读 全市渡口改造12处 全市客船更新8艘</div>`;
    expect((await readHtml(around)).split('\n')).toEqual(['上半年渡口运行情况', ...sentences, ...rows]);
  });

  test('a table of numbers whose cells hold a paragraph each stays a table', async () => {
    const cell = (words: string) => `<td><p>${words}</p></td>`;
    const text = await readHtml(
      `<div id="zoom"><p>${sentences[2]}</p><table><tr>${cell('地区')}${cell('旅客（万人次）')}</tr><tr>${cell('东岸')}${cell('21.3')}</tr></table></div>`,
    );
    expect(text.split('\n').slice(2)).toEqual(['地区\t旅客（万人次）', '东岸\t21.3']);
  });
});

describe('OFD', () => {
  const line = (y: number, text: string, deltas: string, x = 30) =>
    `<ofd:TextObject ID="3" Boundary="${x} ${y} 150 6" Font="4" Size="5"><ofd:TextCode X="0" Y="4.5" DeltaX="${deltas}">${text}</ofd:TextCode></ofd:TextObject>`;

  test('lines are joined, and each sign has its box', async () => {
    const document = await read(
      'a.ofd',
      ofd(
        // 30 Han of 5 mm fill a line; a figure is half as wide.
        line(40, '全省通报', 'g 3 5', 95) +
          line(60, '全年全省完成水利投资达到人民币一百二十亿元新建泵站共计3', 'g 27 5') +
          line(69, '26座，比上年增长8.5%。', '2.5 2.5 g 7 5 2.5 2.5 2.5 2.5'),
      ),
    );
    expect(document.text).toBe(
      '全省通报\n全年全省完成水利投资达到人民币一百二十亿元新建泵站共计326座，比上年增长8.5%。',
    );
    expect(document.title).toBe('通报');
    const start = document.text.indexOf('8.5%');
    const [box] = boxesOf(document, start, start + 4);
    const millimetres = (points: number) => (points * 25.4) / 72;
    expect(millimetres(box?.x ?? 0)).toBeCloseTo(30 + 2 * 2.5 + 7 * 5, 3);
    expect(millimetres((box?.y ?? 0) + (box?.height ?? 0))).toBeCloseTo(69 + 4.5 + 0.12 * 5, 3);
  });

  test('pictures alone are a scan', async () => {
    expect(await refusal('a.ofd', ofd('<ofd:ImageObject ID="3" Boundary="0 0 210 297"/>'))).toMatch(
      /^扫描件/,
    );
  });
});

describe('what cannot be read is said with the way out', () => {
  const compound = (more = ''): Uint8Array =>
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...strToU8(more)]);
  const docx = (document: string): Uint8Array => zipSync({ 'word/document.xml': strToU8(document) });
  const pdf = (content: string, toUnicode = '') => printPdf([content], toUnicode);
  const privateUse =
    '/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <20> <7e> <e020> endbfrange endcmap end';

  test.each([
    ['a.doc', compound(), /\.doc.*另存为DOCX/],
    ['a.wps', compound(), /\.wps.*另存为DOCX/],
    ['a.docx', compound([...'EncryptedPackage'].join('\0')), /有密码.*去掉密码/],
    ['a.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), /表格.*探索/],
    ['a.pdf', pdf('0 0 595 842 re f'), /扫描件.*OCR/],
    [
      'a.pdf',
      pdf('BT /F 12 Tf 50 700 Td (all of this text is of private use signs) Tj ET', privateUse),
      /乱码/,
    ],
    ['a.pdf', strToU8('%PDF-1.7\n1 0 obj << /Length 999999999 >> stream\n'), /PDF损坏/],
    ['a.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10), /PNG.*另存为/],
    ['a.zip', zipSync({ 'inner.zip': zipSync({ 'a.txt': strToU8('文') }) }), /又是压缩包/],
    ['a.docx', docx('<!DOCTYPE x [<!ENTITY a "9">]><document><body/></document>'), /文档类型声明/],
    ['a.docx', docx(`<document><body>${'<p>'.repeat(100_000)}`), /嵌套太深/],
    ['a.rtf', `{\\rtf1 ${'{'.repeat(100_000)}`, /嵌套太深/],
    ['a.html', `<html><body>${'<div>'.repeat(100_000)}文`, /嵌套太深/],
  ] as const)('%s: %#', async (name, bytes, sentence) => {
    expect(await refusal(name, bytes)).toMatch(sentence);
  });

  test.each([
    ['claims too much', 200 << 20, /文件太大：word\/document\.xml 200 MB/],
    ['claims less than it holds', 1000, /不是文件目录所说的样子/],
  ])('a zip that %s costs no memory and loses no word in silence', async (_, claim, sentence) => {
    const bomb = docx(`<document>${' '.repeat(1 << 20)}<body/></document>`);
    const entry = new TextDecoder('latin1').decode(bomb).lastIndexOf('PK\x01\x02');
    new DataView(bomb.buffer).setUint32(entry + 24, claim, true);
    expect(await refusal('bomb.docx', bomb)).toMatch(sentence);
  });

  test('fields, scripts and deleted words of a DOCX are no text', async () => {
    const run = (inner: string) => `<r>${inner}</r>`;
    const field = `${run('<fldChar fldCharType="begin"/>')}${run('<instrText>DDEAUTO c:\\\\x "999"</instrText>')}${run('<fldChar fldCharType="separate"/>')}${run('<t>12处</t>')}${run('<fldChar fldCharType="end"/>')}`;
    const body = `<document><body><p>${run('<t>新建泵站</t>')}${field}<del>${run('<delText>旧30处</delText>')}</del></p></body></document>`;
    expect((await read('a.docx', docx(body))).text).toBe('新建泵站12处');
  });

  test('a file of a zip that cannot be read is named by its path, the others are read', async () => {
    const zip = zipSync({
      '年报/a.txt': strToU8('新建泵站12处'),
      '年报/b.doc': compound(),
      '__MACOSX/a.txt': strToU8('x'),
    });
    const all = await readAll('两篇.zip', zip);
    expect(all.map((each) => [each.name, 'problem' in each])).toEqual([
      ['年报/a.txt', false],
      ['年报/b.doc', true],
    ]);
  });

  test('an abort ends the reading', async () => {
    const stop = AbortSignal.abort(new Error('stopped'));
    const reading = readDocuments({ name: 'a.txt', bytes: strToU8('文') }, { signal: stop });
    await expect(reading.next()).rejects.toThrow('stopped');
  });
});
