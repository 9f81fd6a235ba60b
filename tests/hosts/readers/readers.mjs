// What other systems make of the copied forms and of our addresses. Runs beside its own packages, in a folder outside
// the project: standard input is { copied: { form: { text, html? } }, pages: { name: address } }, standard output
// { forms: { host: { form: html } }, addresses: { reader: { page: html } } }; null stands where there is no way in.
import { createRequire } from 'node:module';
import { text as readAll } from 'node:stream/consumers';
import createDomPurify from 'dompurify';
import { JSDOM } from 'jsdom';
import MarkdownIt from 'markdown-it';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import sanitizeHtml from 'sanitize-html';
import { unified } from 'unified';

// The ESM builds of Ghost's packages import each other without extensions; Node takes their CommonJS.
const require = createRequire(import.meta.url);
const { DEFAULT_NODES } = require('@tryghost/kg-default-nodes');
const { htmlToLexical } = require('@tryghost/kg-html-to-lexical');
const { LexicalHTMLRenderer } = require('@tryghost/kg-lexical-html-renderer');
const unfurlJs = require('unfurl.js');
const linkPreview = require('link-preview-js');
const openGraph = require('open-graph-scraper');

const { copied, pages } = JSON.parse(await readAll(process.stdin));
const escapeHtml = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
/** Words as an editor of rich text takes them: addresses become links. */
const typed = (text) =>
  `<p>${escapeHtml(text)
    .replace(/https?:\S+/g, (address) => `<a href="${address}">${address}</a>`)
    .replaceAll('\n', '<br>')}</p>`;
const isCode = (text) => /^\s*</.test(text);
/** What goes into a field of HTML, which Markdown is not meant for. */
const htmlOf = ({ text, html }) => html ?? (isCode(text) ? text : typed(text));
const inHtml = (take) => (form, taken) => (form === 'markdown' ? null : take(htmlOf(taken)));
/** What goes into a field of Markdown. */
const markdownOf = ({ text, html }) => (isCode(text) ? text : (html ?? text));

const purify = createDomPurify(new JSDOM('').window);
const github = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeSanitize)
  .use(rehypeStringify);

// Imitated: Discourse's allow list is a file of its application. Frames stand there for known hosts alone.
const discourseTags =
  'a abbr aside b blockquote br caption code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q ruby s small span strong sub summary sup table tbody td tfoot th thead tr ul';
const discourse = (text) =>
  sanitizeHtml(new MarkdownIt({ html: true, linkify: true, breaks: true }).render(text), {
    allowedTags: discourseTags.split(' '),
    allowedAttributes: { a: ['href', 'title'], img: ['src', 'alt', 'title', 'width', 'height'] },
  });

// Imitated: the elements that MediaWiki lets into wikitext, which are neither links nor pictures; others stay as words.
const mediawikiTags =
  'abbr b bdi bdo big blockquote br caption center cite code data dd del dfn div dl dt em font h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q ruby s samp small span strong sub sup table td th tr u ul var wbr';
const mediawiki = (text) =>
  sanitizeHtml(text, {
    allowedTags: mediawikiTags.split(' '),
    allowedAttributes: { '*': ['style', 'class', 'title', 'lang'] },
    disallowedTagsMode: 'escapeHtml',
  }).replace(/https?:[^\s&"<>]+/g, (address) => `<a href="${address}">${address}</a>`);

// Imitated after what caniemail.com records of Gmail: no frame, script or element of ours, no picture in a data
// address, no min() in a style.
const mail = (html) => {
  const { document } = new JSDOM(html).window;
  for (const each of document.querySelectorAll('iframe, script, style, img[src^="data:"]')) each.remove();
  for (const each of document.querySelectorAll('reform-figure')) each.replaceWith(...each.childNodes);
  for (const each of document.querySelectorAll('noscript')) each.outerHTML = each.textContent;
  for (const each of document.querySelectorAll('[style]')) {
    const rules = each.getAttribute('style').split(';');
    each.setAttribute('style', rules.filter((rule) => !rule.includes('min(')).join(';'));
  }
  return document.body.innerHTML;
};

// Imitated: the validator fetches its rules from elsewhere. A page with one of these elements is no AMP page.
const amp = (html) =>
  new JSDOM(html).window.document.querySelector('iframe, script, img, reform-figure') ? '' : html;

const ghost = new LexicalHTMLRenderer({ nodes: DEFAULT_NODES });
const root = (children) =>
  JSON.stringify({ root: { children, direction: null, format: '', indent: 0, type: 'root', version: 1 } });
/** Code goes into a card of HTML; what an editor of rich text takes is pasted; an address alone is a bookmark. */
const ghostOf = async (form, taken) => {
  if (form === 'markdown')
    return ghost.render(root([{ type: 'markdown', version: 1, markdown: taken.text }]));
  if (form === 'link') return ghost.render(root([await bookmark(taken.text)]));
  if (isCode(taken.text)) return ghost.render(root([{ type: 'html', version: 1, html: taken.text }]));
  return ghost.render(JSON.stringify(htmlToLexical(htmlOf(taken))));
};
const bookmark = async (url) => {
  const { title, description, image } = await metascrape(url);
  return { type: 'bookmark', version: 1, url, metadata: { title, description, thumbnail: image } };
};

const hosts = {
  sanitizeHtml: inHtml(sanitizeHtml),
  domPurify: inHtml((html) => purify.sanitize(html)),
  github: async (_, taken) => String(await github.process(markdownOf(taken))),
  discourse: async (form, taken) => (form === 'link' ? onebox(taken.text) : discourse(markdownOf(taken))),
  mediawiki: (form, taken) => (form === 'markdown' ? null : mediawiki(markdownOf(taken))),
  ghost: ghostOf,
  amp: inHtml(amp),
  mail: inHtml(mail),
};

/** A preview as such systems show it. */
const card = (url, { title, description, image }) =>
  title
    ? `<article class="card"><p><a href="${escapeHtml(url)}">${escapeHtml(title)}</a></p>${description ? `<p>${escapeHtml(description)}</p>` : ''}${image ? `<img alt="card" src="${escapeHtml(image)}">` : ''}</article>`
    : '';
const metascrape = async (url) => {
  const rules = ['title', 'description', 'image'].map(async (name) =>
    (await import(`metascraper-${name}`)).default(),
  );
  const scrape = (await import('metascraper')).default(await Promise.all(rules));
  return scrape({ url, html: await pageOf(url) });
};
const pageOf = async (url) => (await fetch(url)).text();
// Two readers take no address of this machine: they are given the page.
const openGraphOf = async (url) => {
  const { result } = await openGraph({ html: await pageOf(url) });
  return { title: result.ogTitle, description: result.ogDescription, image: result.ogImage?.[0]?.url };
};
const onebox = async (url) => card(url, await openGraphOf(url));

/** The answer that a page names, for readers that know providers by a list alone. */
const provider = async (url) => {
  const html = await (await fetch(url)).text();
  const at =
    new JSDOM(html).window.document.querySelector('link[type="application/json+oembed"]')?.href ?? '';
  return [
    { provider_name: 'ledger', provider_url: new URL(url).origin, endpoints: [{ schemes: [url], url: at }] },
  ];
};
const oembedBy = async (name, url) => {
  const { extract, setProviderList } = await import(name);
  setProviderList(await provider(url));
  return (await extract(url)).html ?? '';
};

const readers = {
  '@extractus/oembed-extractor': (url) => oembedBy('@extractus/oembed-extractor', url),
  'oembed-parser': (url) => oembedBy('oembed-parser', url),
  'unfurl.js (oEmbed)': async (url) => (await unfurlJs.unfurl(url)).oEmbed?.html ?? '',
  'unfurl.js': async (url) => {
    const { title, description, open_graph: og } = await unfurlJs.unfurl(url, { oembed: false });
    return card(url, {
      title: og?.title ?? title,
      description: og?.description ?? description,
      image: og?.images?.[0]?.url,
    });
  },
  'open-graph-scraper': onebox,
  metascraper: async (url) => card(url, await metascrape(url)),
  'link-preview-js': async (url) => {
    // It knows an address by its last part, which this machine has none of.
    const at = url.replace('localhost:4600', 'localhost.example');
    const page = { url: at, headers: { 'content-type': 'text/html' }, data: await pageOf(url) };
    const { title, description, images } = await linkPreview.getPreviewFromContent(page);
    return card(url, { title, description, image: images?.[0] });
  },
};

/** Every row by every way; what fails leaves nothing, and says so on standard error. */
async function each(ways, rows, ask) {
  const table = {};
  for (const [name, way] of Object.entries(ways)) {
    table[name] = {};
    for (const [row, given] of Object.entries(rows))
      table[name][row] = await Promise.resolve()
        .then(() => ask(way, row, given))
        .catch((error) => {
          console.error(`${name}, ${row}: ${error.message}`);
          return '';
        });
  }
  return table;
}

console.log(
  JSON.stringify({
    forms: await each(hosts, copied, (way, form, taken) => way(form, taken)),
    addresses: await each(readers, pages, (way, _, url) => way(url)),
  }),
);
