// Writes a report as one page that stands alone: no script, nothing fetched, readable by ear and by key, in light, dark
// and on paper. Numbers are links to their figure where they have an address. The same tree gives the same text.
import { chartTable } from './chart-spec.ts';
import { renderChartSvg } from './chart-svg.ts';
import { escapeHtml, figureMark, htmlPieces } from './html-pieces.ts';
import { pagePolicy, pageStyle, withPageColours } from './html-style.ts';
import { htmlTable } from './html-table.ts';
import { type NumberedBlock, type NumberedChart, type NumberedTree, numberTree } from './numbered-tree.ts';
import { parseReportTree } from './report-tree.ts';

/**
 * The report as an HTML document. Throws `Refusal('invalid', 'report-tree-not-valid')` for a tree that breaks its rules.
 * A server sends it with `pagePolicy()` as its content security policy.
 */
export function writeHtml(tree: unknown): string {
  const numbered = numberTree(parseReportTree(tree));
  const { meta, words } = numbered;
  return `<!doctype html>
<html lang="${meta.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(pagePolicy())}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${meta.title} – ${meta.organisation}`)}</title>
<style>${pageStyle()}</style>
</head>
<body>
<a class="skip" href="#text">${words.skipToText}</a>
${cover(numbered)}
${contents(numbered)}
<main id="text" tabindex="-1">
${body(numbered)}
${notes(numbered)}</main>
${footer(numbered)}
</body>
</html>
`;
}

function cover({ meta, words, cover: lines }: NumberedTree): string {
  const place = [meta.organisation, meta.unit].filter((each) => each !== undefined).join(' · ');
  const draft =
    meta.state.kind === 'draft'
      ? `<p class="draft">${words.draft}. ${escapeHtml(meta.state.remark ?? words.draftRemark)}</p>\n`
      : '';
  const subtitle = meta.subtitle ? `<p class="subtitle">${escapeHtml(meta.subtitle)}</p>\n` : '';
  const rows = lines.map(({ label, value }) => `<dt>${label}</dt><dd>${escapeHtml(value)}</dd>`).join('\n');
  return `<header class="cover">
<p class="place">${escapeHtml(place)}</p>
<h1>${escapeHtml(meta.title)}</h1>
${subtitle}${draft}<dl>
${rows}
</dl>
</header>`;
}

function contents({ blocks, words, contentsDepth }: NumberedTree): string {
  if (!blocks.some((block) => block.kind === 'contents')) return '';
  const entries = blocks.flatMap((block) =>
    block.kind === 'heading' && block.level <= contentsDepth
      ? [`<li class="l${block.level}"><a href="#${block.anchor}">${escapeHtml(block.text)}</a></li>`]
      : [],
  );
  return `<nav class="contents" aria-labelledby="contents">
<h2 id="contents">${words.contents}</h2>
<ol>
${entries.join('\n')}
</ol>
</nav>`;
}

function body(numbered: NumberedTree): string {
  let breakBefore = false;
  const made = numbered.blocks.map((block) => {
    const html = htmlBlock(block, numbered, breakBefore ? ' class="break"' : '');
    breakBefore = block.kind === 'page-break';
    return html;
  });
  return made.filter((each) => each !== '').join('\n');
}

/** `pageStart` is the class of a heading that begins a new page on paper. */
function htmlBlock(block: NumberedBlock, { words }: NumberedTree, pageStart: string): string {
  switch (block.kind) {
    case 'heading': {
      const tag = `h${block.level + 1}`;
      return `<${tag} id="${block.anchor}"${pageStart}>${escapeHtml(block.text)}</${tag}>`;
    }
    case 'paragraph':
      return `<p${block.role === 'plain' ? '' : ` class="${block.role}"`}>${htmlPieces(block.pieces)}</p>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>\n${block.items.map((item) => `<li>${htmlPieces(item)}</li>`).join('\n')}\n</${tag}>`;
    }
    case 'table':
      return htmlTable(block, words.table);
    case 'chart':
      return chart(block, words.chart, words.showTable);
    case 'status':
      return `<p class="status"><strong>${escapeHtml(block.label)}:</strong> ${htmlPieces(block.pieces)}</p>`;
    case 'callout':
      return `<div class="callout ${block.tone}" role="note">
<p class="title">${escapeHtml(block.title)}</p>
<p>${htmlPieces(block.pieces)}</p>
</div>`;
    case 'legend': {
      const groups = block.groups.map(({ title, entries }) => {
        const each = entries.map((entry) => `<span class="entry">${htmlPieces([entry])}</span>`).join(' ');
        return `<p><span class="quiet">${title}:</span> ${each}</p>`;
      });
      return `<div class="legend">\n<p class="title">${block.title}</p>\n${groups.join('\n')}\n</div>`;
    }
    case 'contents':
    case 'page-break':
      return '';
  }
}

function chart(block: NumberedChart, word: string, showTable: string): string {
  const id = `chart-${block.number}`;
  const { headers, rows } = chartTable(block.chart);
  const svg = withPageColours(renderChartSvg(block.chart))
    .replace(/((?: id="|url\(#))c[0-9a-f]{8}-/g, `$1${id}-`)
    .replace(
      /<svg ([^>]*)>/,
      `<svg role="img" aria-labelledby="${id}-title ${id}-alt" $1><title id="${id}-title">${escapeHtml(block.chart.title)}</title><desc id="${id}-alt">${escapeHtml(block.alt)}</desc>`,
    );
  const head = headers.map(
    (header, index) => `<th scope="col"${index === 0 ? '' : ' class="end"'}>${escapeHtml(header)}</th>`,
  );
  const lines = rows.map(
    ([first = '', ...rest]) =>
      `<tr><th scope="row" class="plain">${escapeHtml(first)}</th>${rest.map((text, index) => `<td class="end"${figureMark(block.chart.series[index]?.figureId)}>${escapeHtml(text)}</td>`).join('')}</tr>`,
  );
  const caption = `${escapeHtml(block.chart.title)}${block.chart.unit === '' ? '' : ` <span>(${escapeHtml(block.chart.unit)})</span>`}`;
  const note = block.note === '' ? '' : `<p class="note">${escapeHtml(block.note)}</p>\n`;
  return `<figure class="chart"${figureMark(block.chart.figureId)}>
<figcaption><span>${word} ${block.number}.</span> ${escapeHtml(block.chart.title)}</figcaption>
${svg.trim()}
${note}<details>
<summary>${showTable}</summary>
<div class="scroll" tabindex="0" role="group" aria-label="${escapeHtml(block.chart.title)}">
<table>
<caption>${caption}</caption>
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${lines.join('\n')}
</tbody>
</table>
</div>
</details>
</figure>`;
}

function notes({ notes: texts, words }: NumberedTree): string {
  if (texts.length === 0) return '';
  const items = texts.map(
    (text, index) =>
      `<li id="note-${index + 1}">${escapeHtml(text)} <a href="#note-${index + 1}-at" aria-label="${words.backToText}, ${words.note.toLowerCase()} ${index + 1}">↩</a></li>`,
  );
  return `<section class="notes" aria-labelledby="notes">
<h2 id="notes">${words.notes}</h2>
<ol>
${items.join('\n')}
</ol>
</section>
`;
}

function footer({ meta }: NumberedTree): string {
  const known = [meta.organisation, meta.documentId, meta.version].filter((each) => each !== undefined).join(' · ');
  return `<footer>${escapeHtml(known)}</footer>`;
}
