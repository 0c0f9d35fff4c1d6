/** The one style sheet. Colours are pairs for light and dark; every pair of text and ground has a contrast of 4.5 or more. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#fdfcf9, #14161a);
  --raised: light-dark(#ffffff, #1c1f25);
  --ink: light-dark(#1b1d21, #e9e6df);
  --quiet: light-dark(#585c64, #a9adb6);
  --line: light-dark(#dcd8ce, #343943);
  --accent: light-dark(#8a2c1d, #f0a58f);
  --mark: light-dark(#fbe7a8, #5a4a12);
  --added: light-dark(#0d5c2f, #8fdcab);
  --removed: light-dark(#a01c1c, #ff9d97);
  --serif: 'Iowan Old Style', 'Palatino Linotype', Palatino, 'Book Antiqua', Georgia, serif;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 1rem/1.55 var(--sans); overflow-wrap: break-word;
}
.wrap { max-width: 46rem; margin: 0 auto; padding: 0 1.25rem; }
a { color: var(--accent); text-underline-offset: .18em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -100vw; padding: .75rem 1rem; background: var(--raised); z-index: 1; }
.skip:focus { left: 0; }
.site { border-bottom: 1px solid var(--line); }
.site .wrap { display: flex; flex-wrap: wrap; align-items: baseline; gap: .1rem 1.5rem; padding-block: .9rem; }
.name { font: 600 1.3rem/1.3 var(--serif); color: var(--ink); text-decoration: none; letter-spacing: .01em; }
.name::before { content: '“'; color: var(--accent); }
.name::after { content: '”'; color: var(--accent); }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1.1rem; margin: 0; padding: 0; list-style: none; }
nav a { display: inline-block; padding: .35rem 0; color: var(--quiet); text-decoration: none; font-size: .95rem; }
nav a:hover, nav a[aria-current] { color: var(--ink); text-decoration: underline; text-decoration-color: var(--accent); text-decoration-thickness: 2px; }
main.wrap { padding-block: 1.75rem 3rem; }
h1 { font: 600 1.75rem/1.25 var(--serif); margin: 0 0 .5rem; text-wrap: balance; }
h2 { font: 600 1.2rem/1.35 var(--serif); margin: 2.25rem 0 .75rem; }
p { margin: .5rem 0; }
.quiet, .hint { color: var(--quiet); }
.hint { font-size: .9rem; }
form { margin: 0 0 1.5rem; }
label, legend { font-size: .9rem; color: var(--quiet); }
input, select, textarea, button { font: inherit; color: inherit; }
input:not([type=checkbox], [type=radio]), select, textarea {
  width: 100%; min-height: 2.75rem; padding: .5rem .7rem; background: var(--raised);
  border: 1px solid var(--quiet); border-radius: .35rem;
}
textarea { min-height: 7rem; font-family: var(--serif); font-size: 1.1rem; resize: vertical; }
button {
  min-height: 2.75rem; padding: .5rem 1.15rem; border: 1px solid var(--accent); border-radius: .35rem;
  background: var(--accent); color: var(--ground); font-weight: 600; cursor: pointer;
}
.ask { display: flex; gap: .5rem; }
.ask input { flex: 1; font-size: 1.1rem; }
fieldset { border: 0; margin: 0; padding: 0; }
.checks { display: flex; flex-wrap: wrap; gap: .25rem 1.1rem; }
.checks label { display: inline-flex; align-items: center; gap: .4rem; min-height: 2rem; color: var(--ink); }
.checks input { width: 1.1rem; height: 1.1rem; accent-color: var(--accent); }
.fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr)); gap: .75rem 1rem; margin: .75rem 0; }
.wide { grid-column: 1 / -1; }
summary { cursor: pointer; padding: .4rem 0; color: var(--quiet); width: fit-content; }
.quotes { list-style: none; margin: 0; padding: 0; }
.quotes > li { border-top: 1px solid var(--line); padding: 1.25rem 0 1rem; }
blockquote { margin: 0; font: 1.22rem/1.5 var(--serif); text-wrap: pretty; }
blockquote p { margin: 0; text-indent: -.46em; }
.block blockquote p, .indirect blockquote p { text-indent: 0; }
.indirect blockquote { font-style: italic; }
.large blockquote { font-size: clamp(1.35rem, 1.1rem + 1.4vw, 1.85rem); line-height: 1.42; }
mark { background: var(--mark); color: inherit; border-radius: .15em; padding: 0 .08em; }
.by { margin: .55rem 0 0; }
.by a { font-weight: 600; color: var(--ink); text-decoration-color: var(--accent); }
.by .permalink { font-weight: 400; color: var(--accent); }
.source { margin: .1rem 0 0; font-size: .92rem; color: var(--quiet); }
.tools { display: flex; flex-wrap: wrap; align-items: center; gap: 0 1rem; margin-top: .35rem; font-size: .88rem; }
.tools a { display: inline-block; padding: .3rem 0; }
.tools button { min-height: 1.9rem; padding: .1rem 0; background: none; border: 0; color: var(--accent); font-weight: 400; text-decoration: underline; text-underline-offset: .18em; }
.tools [role=status] { color: var(--quiet); }
.context { font: 1.02rem/1.6 var(--serif); border-left: 3px solid var(--line); padding-left: 1rem; margin: .4rem 0; white-space: pre-line; }
.pager, .exports { display: flex; flex-wrap: wrap; gap: .35rem 1.25rem; border-top: 1px solid var(--line); padding-top: 1rem; margin-top: .5rem; }
.exports { font-size: .9rem; border: 0; padding-top: 0; color: var(--quiet); }
.notice { background: var(--raised); border: 1px solid var(--line); border-left: 4px solid var(--accent); border-radius: .35rem; padding: .8rem 1rem; margin: 0 0 1.25rem; }
.verdict { font: 600 1.35rem/1.3 var(--serif); margin: 0; }
del { color: var(--removed); } ins { color: var(--added); text-decoration-thickness: 2px; }
.people { list-style: none; margin: 0; padding: 0; }
.people li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; border-top: 1px solid var(--line); padding: .7rem 0; }
.people strong { font-weight: 600; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-top: 1px solid var(--line); }
td time { white-space: nowrap; }
th { color: var(--quiet); font-weight: 600; border: 0; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
dl { display: grid; grid-template-columns: auto 1fr; gap: .2rem 1rem; margin: .5rem 0 1rem; }
dt { color: var(--quiet); } dd { margin: 0; }
figure { margin: 1rem 0; } figcaption { font-size: .9rem; color: var(--quiet); }
.plot { display: block; width: 100%; height: auto; }
.plot rect { fill: var(--accent); } .plot line { stroke: var(--line); }
.axis { display: flex; justify-content: space-between; margin: .15rem 0 0; font-size: .82rem; color: var(--quiet); }
.words { display: flex; flex-wrap: wrap; gap: .4rem .6rem; list-style: none; padding: 0; margin: 0; }
.words a { display: inline-block; padding: .2rem .6rem; border: 1px solid var(--line); border-radius: 1rem; text-decoration: none; }
h3 { font-size: 1rem; margin: 1.75rem 0 .25rem; }
.operation { border-top: 1px solid var(--line); }
code, pre { font: .88em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
pre { overflow-x: auto; background: var(--raised); border: 1px solid var(--line); border-radius: .35rem; padding: .75rem 1rem; }
footer { border-top: 1px solid var(--line); color: var(--quiet); font-size: .88rem; padding-block: 1.25rem 2rem; }
[hidden] { display: none !important; }
@media (max-width: 30rem) { h1 { font-size: 1.5rem; } .ask { flex-wrap: wrap; } .ask button { width: 100%; } blockquote { font-size: 1.12rem; } }
@media (prefers-reduced-motion: no-preference) { a { transition: text-decoration-thickness .1s; } }
@media print {
  :root { color-scheme: light; }
  .site nav, form, summary, .tools button, .tools a:not([rel]), .pager, .exports, .skip { display: none; }
  body { background: #fff; color: #000; } .wrap { max-width: none; padding: 0 .75rem; }
  .quotes > li { break-inside: avoid; } a { color: inherit; text-decoration: none; }
  .tools a[rel]::after { content: ': ' attr(href); overflow-wrap: anywhere; }
}
`;
