// The look of a report as a page: light and dark after the reader's setting, print after the PDF. One style element and
// no style attributes, so that the page can forbid every other style and every script.
import { createHash } from 'node:crypto';
import { type DocumentColours, darkColours, lightColours } from './document-colours.ts';
import { pageFont } from './document-fonts.ts';

/** The text of the page's only style element. */
export function pageStyle(): string {
  style ??= `${fontFace()}${colourRules()}${rules}`;
  return style;
}

/** The policy the page states of itself, and which a server should send with it: nothing from outside, no script. */
export function pagePolicy(): string {
  const hash = createHash('sha256').update(pageStyle()).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; font-src data:; base-uri 'none'; form-action 'none'`;
}

/** A drawing made with the light colours, its colours turned into variables that follow the page. */
export function withPageColours(svg: string): string {
  const names = new Map(variables(lightColours).map(([name, colour]) => [colour, name]));
  return svg.replace(/"(#[0-9a-f]{6})"/gi, (whole, colour: string) => {
    const name = names.get(colour.toLowerCase());
    return name === undefined ? whole : `"var(--${name})"`;
  });
}

let style: string | undefined;

function variables(colours: DocumentColours): [string, string][] {
  return Object.entries(colours).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string'
      ? [[name, value]]
      : value.map((each: string, index: number): [string, string] => [`chart-${index + 1}`, each]),
  );
}

function colourRules(): string {
  const list = (colours: DocumentColours) =>
    variables(colours)
      .map(([name, colour]) => `--${name}:${colour}`)
      .join(';');
  return `:root{color-scheme:light dark;${list(lightColours)}}
@media (prefers-color-scheme:dark){:root{${list(darkColours)}}}
@media print{:root{color-scheme:light;${list(lightColours)}}}
`;
}

function fontFace(): string {
  return `@font-face{font-family:"Source Sans 3";font-weight:200 900;src:url(data:font/woff2;base64,${pageFont()}) format("woff2")}
`;
}

const rules = `
*{box-sizing:border-box}
html{font:400 17px/1.55 "Source Sans 3",system-ui,"Segoe UI",sans-serif;color:var(--ink);background:var(--paper);scroll-padding-top:1rem;hyphens:manual}
body{margin:0 auto;padding:0 1.5rem 4rem;max-width:47rem}
a{color:inherit;text-decoration:underline;text-decoration-color:var(--lineStrong);text-decoration-thickness:1px;text-underline-offset:.2em}
a:hover{color:var(--sea);text-decoration-color:currentColor;text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--sea);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-99rem;top:.5rem;background:var(--paper);padding:.5rem 1rem;z-index:1}
.skip:focus{left:.5rem}
strong,th,h1,h2,h3,h4,h5,dt{font-weight:600}
.cover{padding:3.5rem 0 2rem}
.cover .place{color:var(--quiet);margin:0 0 1rem}
.cover .place::after{content:"";display:block;width:8rem;border-bottom:3px solid var(--sea);margin-top:.8rem}
h1{font-size:2.35rem;line-height:1.15;margin:0 0 .6rem;text-wrap:balance}
.cover .subtitle{font-size:1.25rem;color:var(--quiet);margin:0 0 1.8rem}
.cover dl{display:grid;grid-template-columns:9rem 1fr;margin:0;font-size:.94rem}
.cover dt,.cover dd{margin:0;padding:.38rem 0;border-bottom:1px solid var(--line)}
.cover dt{color:var(--quiet);font-weight:400}
.draft{color:var(--amber);font-weight:600}
.contents h2{font-size:1.25rem;margin:2rem 0 .6rem;color:var(--ink)}
.contents ol{list-style:none;margin:0;padding:0}
.contents li{margin:.15rem 0}
.contents a{text-decoration:none;display:block;padding:.1rem 0;color:var(--quiet)}
.contents .l1{margin-top:.5rem}
.contents .l1 a{font-weight:600;color:var(--ink)}
.contents .l2{padding-left:1.3rem}
.contents .l3{padding-left:2.6rem}
.contents a:hover{text-decoration:underline;color:var(--sea)}
main h2{font-size:1.7rem;line-height:1.2;color:var(--sea);margin:3.2rem 0 .9rem}
main h3{font-size:1.3rem;line-height:1.25;margin:2.4rem 0 .6rem}
main h4{font-size:1.08rem;margin:2rem 0 .4rem}
main h5{font-size:1rem;color:var(--quiet);margin:1.6rem 0 .3rem}
main h3+h4{margin-top:1rem}
p{margin:0 0 .95rem}
.lead{font-size:1.2rem;color:var(--quiet)}
.small,figure .note{font-size:.87rem;color:var(--quiet)}
main ul,main ol{padding-left:1.4rem;margin:0 0 1.1rem}
main li{margin:.25rem 0}
sup{font-size:.72em;line-height:0;margin-left:.1em}
.mark{font-size:1.05em;line-height:1}
.green{color:var(--green)}.amber{color:var(--amber)}.red{color:var(--red)}.grey{color:var(--grey)}.quiet{color:var(--quiet)}
figure .note{margin:.5rem 0 0}
figure{margin:1.9rem 0 2.1rem}
caption,figcaption{text-align:left;padding:0 0 .5rem;font-weight:600;line-height:1.35}
caption span,figcaption span{color:var(--quiet);font-weight:400}
.scroll{overflow-x:auto;background:linear-gradient(to right,var(--paper) 2rem,transparent) left/3rem 100% local,linear-gradient(to left,var(--paper) 2rem,transparent) right/3rem 100% local,linear-gradient(to right,var(--line),transparent) left/.7rem 100%,linear-gradient(to left,var(--line),transparent) right/.7rem 100%;background-repeat:no-repeat}
table{border-collapse:collapse;font-size:.92rem;line-height:1.4;font-variant-numeric:tabular-nums lining-nums}
table.full{width:100%}
th,td{padding:.4rem .65rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
th:first-child,td:first-child{padding-left:0}
th:last-child,td:last-child{padding-right:0}
thead th{vertical-align:bottom;border-bottom:2px solid var(--ink)}
thead span{display:block;color:var(--quiet);font-weight:400}
tbody th.plain,tbody .part th{font-weight:400}
.end{text-align:right}.center{text-align:center}
td.end{white-space:nowrap}
.group td,.total td,.total th{font-weight:600}
.total td,.total th{border-top:2px solid var(--ink);border-bottom:2px solid var(--ink)}
.part th:first-child,.part td:first-child{padding-left:1.1rem}
.chart svg{display:block;width:100%;height:auto;max-width:44rem}
details{margin-top:.6rem;font-size:.92rem}
summary{cursor:pointer;color:var(--sea);padding:.2rem 0;width:fit-content}
details table{margin-top:.5rem}
.callout{border-left:4px solid var(--sea);padding:.1rem 0 .1rem 1.1rem;margin:1.5rem 0}
.callout p{margin:0}
.callout .title{font-weight:600;color:var(--sea)}
.callout.attention{border-color:var(--amber)}.callout.attention .title{color:var(--amber)}
.callout.fault{border-color:var(--red)}.callout.fault .title{color:var(--red)}
.legend{font-size:.92rem;margin:1.4rem 0}
.legend p{margin:.2rem 0}
.legend .entry{display:inline-block;margin-right:1.1rem}
.legend .title{font-weight:600}
.notes{border-top:1px solid var(--line);margin-top:3rem;padding-top:.5rem;font-size:.92rem}
.notes h2{font-size:1.15rem;margin:1rem 0 .5rem;color:var(--ink)}
footer{border-top:1px solid var(--line);margin-top:3rem;padding-top:.9rem;color:var(--quiet);font-size:.87rem}
@media (min-width:75rem){
body{max-width:72rem;display:grid;grid-template-columns:17rem minmax(0,46rem);column-gap:5rem}
.cover,main,footer,.notes{grid-column:2}
.contents{grid-column:1;grid-row:1/span 9;position:sticky;top:0;align-self:start;max-height:100vh;overflow-y:auto;padding:3.2rem .3rem 2rem;font-size:.94rem}
.contents h2{margin-top:0}
}
@media (max-width:30rem){
body{padding:0 1rem 3rem}
h1{font-size:1.85rem}
.cover dl{grid-template-columns:7rem 1fr}
}
@media print{
@page{size:A4;margin:22mm 25mm;@bottom-right{content:counter(page) " (" counter(pages) ")";font:9pt "Source Sans 3",sans-serif}}
html{font-size:10.5pt}
body{display:block;max-width:none;padding:0}
.skip,details{display:none}
.contents{break-after:page;position:static;max-height:none}
main h2,main h3,main h4,main h5,caption,figcaption,.status{break-after:avoid}
tr,.chart,.callout{break-inside:avoid}
thead{display:table-header-group}
main .break{break-before:page;margin-top:0}
th,td{padding-top:.22rem;padding-bottom:.22rem}
.scroll{overflow:visible;background:none}
}
`;
