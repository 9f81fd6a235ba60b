/** Where in a page its article stands, and what of a line is the site's and not the article's. */

import type { Readability } from '@mozilla/readability';

/**
 * The element that the publishing systems of government sites put an article into; else the one around what is prose.
 * Readability finds the prose and tidies tables away with the rest, so its finds are looked up in the
 * page as it was. Where nothing plainly is prose, it is the whole page.
 */
export function articleOf(document: Document, Finder: typeof Readability): Element {
  const known = containerIn(document.body);
  if (known) return known;
  [...document.body.querySelectorAll('*')].forEach((element, at) => {
    element.setAttribute(placeName, String(at));
  });
  const body = document.body.cloneNode(true) as Element;
  const prose = [...(proseOf(document, Finder)?.querySelectorAll(`[${placeName}]`) ?? [])].filter(
    (element) => element.children.length === 0 && hanOf(element) > 0,
  );
  const places = new Set(prose.map((element) => element.getAttribute(placeName)));
  const own = [...body.querySelectorAll(`[${placeName}]`)].filter((element) =>
    places.has(element.getAttribute(placeName)),
  );
  const article = own.reduce<Element | null>((around, element) => {
    let outer: Element | null = around ?? element;
    while (outer && !outer.contains(element)) outer = outer.parentElement;
    return outer;
  }, null);
  return article && hanOf(article) > hanOf(body) * 0.3 ? withTables(article) : body;
}

/** What Readability takes for the prose; nothing of a page with text outside its body, on which it throws. */
function proseOf(document: Document, Finder: typeof Readability): Element | null {
  try {
    const settings = { charThreshold: 100, serializer: (node: Node) => node as Element };
    return new Finder<Element>(document, settings).parse()?.content ?? null;
  } catch {
    return null;
  }
}

/** The element with what stands around it, as long as that is little: tables, a line with the day, a signature. */
function withTables(article: Element): Element {
  let whole = article;
  while (whole.parentElement && hanOf(whole.parentElement) < hanOf(article) * 1.4)
    whole = whole.parentElement;
  return whole;
}

const placeName = 'data-place';

/**
 * By the systems' own names: gov.cn, Hanweb and EasySite, TRS, the statistics bureau's. A page that holds an article
 * twice, for desks and for phones, is read once.
 */
const containers = [
  '#UCAP-CONTENT',
  '#zoom, #Zoom, #zoomcon',
  '.TRS_Editor, .TRS_UEDITOR, .trs_editor_view, .Custom_UnionStyle',
  '.txt-content, .pages_content, .article-content, .article_content, .articleCon, .news_content',
];

function containerIn(body: Element): Element | null {
  for (const names of containers) {
    const [most] = [...body.querySelectorAll(names)].toSorted((a, b) => hanOf(b) - hanOf(a));
    if (most && hanOf(most) > hanOf(body) * 0.3) return most;
  }
  return null;
}

export const hanOf = (element: Element): number =>
  (element.textContent?.match(/\p{Script=Han}/gu) ?? []).length;

/** Ways through the site, and what a reader may do with the page. */
const furniture =
  /^[|｜【[]?\s*(?:(?:我的|当前|您(?:所在|现在|当前)?的?|所在)位置|首页\s*[>›»]|打印(?:本[页文]|页面)?|关闭(?:窗口|本页|页面)?|字[号体]\s*[：:[【]?\s*[大中小]|分享到|扫一扫|[上下]一[篇条][：:]|返回顶部|浏览次数|法律声明|网站地图|联系我们|设为首页|加入收藏|版权所有|网站主办|.{0,4}ICP备|网站标识码)/;
export const isFurniture = (line: string): boolean => line.length < 100 && furniture.test(line);

/** 字号 大 中 小 文章来源：2026-01-15 is the day and the source. */
export const withoutFurniture = (line: string): string =>
  line
    .replace(
      /[【[]?\s*(?:字[号体]\s*[：:]?\s*[[【]?\s*[大中小](?:\s*[大中小]){0,2}|打印(?:本[页文]|页面)?|关闭(?:窗口|本页|页面)?|分享到\S*)\s*[】\]]?/g,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim();
