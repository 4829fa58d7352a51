// The chapters of a report about one management object: what it is, who leads it, and what it and its services have come to.
import type { Block } from '../../../platform/documents/report-tree.ts';
import { heading, link, paragraph, row } from '../../../platform/documents/tree-parts.ts';
import type { Period } from '../../../platform/figures/period.ts';
import type { Work } from '../../../platform/work/work.ts';
import type { ObjectPage } from '../../objects/contract.ts';
import { cutBlocks } from './cut-blocks.ts';
import { subjectWords } from './subject-words.ts';

export async function objectBlocks(work: Work, page: ObjectPage, unit: string, period: Period): Promise<Block[]> {
  const words = subjectWords[work.language];
  const ofServices = page.services.map((value) => ({ value, caption: words.serviceFigures(value) }));
  const [[own = []], services] = await Promise.all([
    cutBlocks(work, { dim: 'object', unit, period }, [{ value: page.code, caption: words.objectFigures }]),
    cutBlocks(work, { dim: 'service', unit, period }, ofServices),
  ]);
  return [
    heading(1, words.object),
    paragraph(link(`${page.code} ${page.name}`, `/objects/${page.object}`), `, ${page.familyName}.`),
    ...(page.purpose ? [paragraph(page.purpose)] : []),
    ...holderBlocks(work, page),
    heading(1, words.objectFigures),
    ...own,
    ...services.flatMap((blocks, index) => [heading(2, ofServices[index]?.caption ?? ''), ...blocks]),
  ];
}

function holderBlocks(work: Work, page: ObjectPage): Block[] {
  const words = subjectWords[work.language];
  const present = page.holders.filter((each) => each.when === 'present');
  if (present.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: words.holders,
      headerColumn: true,
      columns: [{ header: words.name, share: 3 }, { header: words.side }, { header: words.since }],
      rows: present.map((each) => row([each.name, words[each.side], each.fromOn])),
    },
  ];
}
