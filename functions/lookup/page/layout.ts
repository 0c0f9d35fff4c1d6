import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { assets } from './assets.ts';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

export interface PageHead {
  readonly title: string;
  /** Which entry of the navigation this is. */
  readonly place?: Place;
  readonly description?: string;
  /** The page's own address. */
  readonly canonical?: string;
  /** Further elements of the head. */
  readonly more?: Html;
}

const places = [
  ['search', '/', 'Search'],
  ['speakers', '/speakers', 'Speakers'],
  ['articles', '/articles', 'Articles'],
  ['verify', '/verify', 'Verify'],
  ['alerts', '/alerts', 'Alerts'],
  ['seeds', '/seeds', 'Seeds'],
  ['docs', '/docs', 'Reference'],
] as const;
export type Place = (typeof places)[number][0];

/**
 * Nothing but our own style sheet, script and icon may be loaded, and nothing inline runs. The data blocks of JSON-LD are no
 * scripts to a browser.
 */
export const contentSecurityPolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; " +
  "base-uri 'none'; frame-ancestors 'none'";

/** A whole page. Everything that is put into the template is escaped by it. */
export function page({ title, place, description, canonical, more }: PageHead, body: Html): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title === 'As Quoted' ? title : `${title} · As Quoted`}</title>
<meta name="description" content="${description ?? 'Who said what, word for word, with the source beside it.'}">
${canonical ? html`<link rel="canonical" href="${canonical}">` : ''}
<link rel="stylesheet" href="${assets.style.path}">
<link rel="icon" href="${assets.icon.path}" type="image/svg+xml">
<script src="${assets.script.path}" defer></script>
${more ?? ''}
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="site"><div class="wrap">
<a class="name" href="/">As Quoted</a>
<nav aria-label="Site"><ul>${places.map(
    ([name, path, label]) =>
      html`<li><a href="${path}"${name === place ? raw(' aria-current="page"') : ''}>${label}</a></li>`,
  )}</ul></nav>
</div></header>
<main id="main" class="wrap">
${body}
</main>
<footer><div class="wrap">Words in quotation marks stand in their sources as shown; who said them is read from the article by rules, and may be wrong. Follow the link to the source.</div></footer>
</body>
</html>`;
}

/** JSON in a script element: a `<` in it could end the element. */
export function dataBlock(data: unknown): Html {
  return html`<script type="application/ld+json">${raw(JSON.stringify(data).replaceAll('<', '\\u003c'))}</script>`;
}
