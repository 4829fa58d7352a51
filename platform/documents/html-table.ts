// A report's table as an HTML table with caption and scopes, in a frame that scrolls by key where the screen is narrow.
import { escapeHtml, figureMark, htmlPieces } from './html-pieces.ts';
import type { NumberedColumn, NumberedRow, NumberedTable } from './numbered-tree.ts';

/** The table and its note. `word` is what tables are called in the document's language. */
export function htmlTable(table: NumberedTable, word: string): string {
  const caption = escapeHtml(table.caption);
  const note = table.note === '' ? '' : `\n<p class="note">${escapeHtml(table.note)}</p>`;
  const rows = table.rows.map((row) => bodyRow(row, table));
  return `<figure class="table">
<div class="scroll" tabindex="0" role="group" aria-label="${caption}">
<table${table.width > 0.85 ? ' class="full"' : ''}>
<caption${figureMark(table.figureId)}><span>${word} ${table.number}.</span> ${caption}</caption>
<thead><tr>${table.columns.map(headerCell).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>${note}
</figure>`;
}

function headerCell(column: NumberedColumn): string {
  const unit = column.unit === '' ? '' : ` <span>${escapeHtml(column.unit)}</span>`;
  return `<th scope="col"${classes(column.align)}>${escapeHtml(column.header)}${unit}</th>`;
}

function bodyRow(row: NumberedRow, table: NumberedTable): string {
  const cells = row.cells.map((cell, index) => {
    const head = index === 0 && table.headerColumn;
    const colour = cell.colour === 'ink' ? '' : cell.colour;
    const tag = head ? 'th' : 'td';
    const scope = head ? ' scope="row"' : '';
    return `<${tag}${scope}${classes(table.columns[index]?.align ?? 'start', colour)}>${htmlPieces(cell.pieces)}</${tag}>`;
  });
  return `<tr${classes(row.role)}>${cells.join('')}</tr>`;
}

function classes(...names: string[]): string {
  const said = names.filter((name) => name !== '' && name !== 'start' && name !== 'plain');
  return said.length === 0 ? '' : ` class="${said.join(' ')}"`;
}
