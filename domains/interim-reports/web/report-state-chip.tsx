// Where a report stands, as a chip.
import { useWords } from '../../../web/language.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import type { ReportRow } from '../contract.ts';
import { interimReportWords } from './interim-report-words.ts';

const tones = {
  writing: 'plain',
  'in-review': 'attention',
  approved: 'sea',
  closed: 'done',
  published: 'done',
} as const;

export function ReportStateChip({ state }: { state: ReportRow['state'] }) {
  const t = useWords(interimReportWords);
  return (
    <Chip tone={tones[state]} {...(state === 'closed' || state === 'published' ? { icon: 'lock' as const } : {})}>
      {t(`report.${state}`)}
    </Chip>
  );
}
