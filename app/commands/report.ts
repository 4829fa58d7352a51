// `fyr report`: a unit's interim report as a file. It begins none: where no report is begun, the unit's template is filled
// with the figures of the period.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { renderUnitReport } from '../../domains/interim-reports/contract.ts';
import { PeriodText } from '../../platform/figures/period.ts';
import type { FileAnswer } from '../../platform/work/work.ts';
import type { Command, Line } from '../command.ts';
import { exitCodes, Unable } from '../unable.ts';

export const report: Command = {
  name: 'report',
  summary: 'A unit’s interim report of a period as DOCX, PDF or HTML, by the file’s ending',
  options: [
    { name: 'unit', value: 'CODE', summary: 'the unit, by its code', required: true },
    { name: 'period', value: 'YYYY-MM..YYYY-MM', summary: 'the months, both included', required: true },
    { name: 'out', value: 'FILE', summary: 'where to write it: .docx, .pdf or .html', required: true },
  ],
  run: async (line) => {
    const asked = askedOf(line);
    const to = line.path(line.one('out') ?? '');
    const house = await line.house();
    line.output.progress('Report', 0, null);
    // an operation declared `download` answers with a FileAnswer
    const file = (await house.run(renderUnitReport, asked, line.caller)) as FileAnswer;
    await writeFile(to, file.content);
    line.output.result({ file: to, name: file.name, mediaType: file.mediaType }, `Written to ${to}`);
    return exitCodes.done;
  },
};

function askedOf(line: Line) {
  const period = PeriodText.safeParse(line.one('period'));
  if (!period.success) throw new Unable('--period must be like 2019-01..2019-08, at most ten years.', exitCodes.usage);
  const form = path.extname(line.one('out') ?? '').slice(1);
  if (form !== 'docx' && form !== 'pdf' && form !== 'html')
    throw new Unable('--out must end in .docx, .pdf or .html.', exitCodes.usage);
  return { unit: line.one('unit') ?? '', period: period.data, form };
}
