import type { Locale, Text } from './locale.ts';

/** An error that a page tells its reader: *kind subject: value*, and the way out, in both languages. */
export class Fault extends Error {
  readonly words: Text;

  constructor(words: Text, options?: ErrorOptions) {
    super(words.en, options);
    this.words = words;
  }
}

/** Several problems as one, in their order. */
export function toFault(problems: readonly Text[]): Fault {
  const of = (locale: Locale) => problems.map((problem) => problem[locale]).join('\n');
  return new Fault({ zh: of('zh'), en: of('en') });
}

/**
 * What was thrown, in both languages; whatever it was. What a browser says of files, storage, network and memory is
 * said as what happened and the way out; what says one language alone, as an engine does, is said as it is.
 */
export function errorText(error: unknown): Text {
  if (error instanceof Fault) return error.words;
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  const known = browserFaults.find(({ names, says }) => names.test(name) && says.test(message));
  return known?.words ?? { zh: message, en: message };
}

export const errorMessage = (error: unknown, locale: Locale): string => errorText(error)[locale];

/** Whether the network is what failed: an error met while a file was read that says nothing of the file. */
export const isOutOfReach = (error: unknown): boolean => [missingPart, notFetched].includes(errorText(error));

export const missingPart: Text = {
  zh: '页面的一部分没有取到：网络断了，或网站换了新版本；联网后请刷新，写下的内容仍在',
  en: 'part of the page not fetched: there is no network, or the site has a newer version; reload when there is one, what you wrote stays',
};

const notFetched: Text = {
  zh: '没有取到：网络断了；联网后请再试',
  en: 'not fetched: there is no network; try again when there is one',
};

/** What browsers throw in English, each in its own words, when the world around a page has changed. */
const browserFaults: readonly { readonly names: RegExp; readonly says: RegExp; readonly words: Text }[] = [
  {
    names: /^(NotReadable|NotFound)Error$/,
    says: /file|I\/O|object can ?not be found/i,
    words: {
      zh: '文件读不到：选取之后它被改动、移走或锁住了；请重新选取',
      en: 'unreadable file: it was changed, moved or locked after it was chosen; choose it again',
    },
  },
  {
    names: /^QuotaExceededError$/,
    says: /(?:)/,
    words: {
      zh: '存储已满：浏览器给本站的空间用完了；请移除不用的表、汇报或台账',
      en: 'storage full: the browser has no more room for this site; remove tables, decks or ledgers that are not used',
    },
  },
  {
    names: /^TypeError$/,
    says: /dynamically imported module|importing a module script failed/i,
    words: missingPart,
  },
  // Vite's, of a style sheet that a part of the page brings along.
  { names: /^Error$/, says: /^unable to preload css for/i, words: missingPart },
  {
    names: /^TypeError$/,
    says: /^(failed to fetch|load failed|networkerror|network error)/i,
    words: notFetched,
  },
  {
    names: /^RangeError$/,
    says: /array buffer allocation failed|invalid (array|string) length/i,
    words: {
      zh: '内存不够：浏览器给不出这么多；请关掉别的标签页，或取小一些的部分',
      en: 'out of memory: the browser has no more to give; close other tabs, or take a smaller part',
    },
  },
];
