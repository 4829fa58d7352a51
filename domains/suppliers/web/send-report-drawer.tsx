// Taking in a report that a supplier has sent by other ways: which months, which file.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { useGo } from '../../../web/address.ts';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { FileDrop } from '../../../web/ui/file-drop.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { useViewer } from '../../../web/viewer.tsx';
import { largestReport, sendReport } from '../contract.ts';
import { suppliersWords } from './suppliers-words.ts';

const monthsBack = 36;

export function SendReportDrawer({ supplier, onClose }: { supplier: string; onClose: () => void }) {
  const t = useWords(suppliersWords);
  const go = useGo();
  const act = useActing('suppliers');
  const months = pastMonths(useViewer()?.period, new Date());
  const [from, setFrom] = useState(months[0] ?? '');
  const [to, setTo] = useState(months[0] ?? '');
  const [file, setFile] = useState<File | null>(null);
  const send = () =>
    act.run(
      () =>
        call(
          sendReport,
          { supplier, period: [from, to].toSorted().join('..'), name: file?.name ?? '-' },
          { file: file ?? new Blob([]) },
        ),
      ({ report }) => go(`/supplier-reports/${report}`),
    );
  const options = months.map((month) => ({ id: month, label: month }));
  return (
    <ActingDrawer title={t('sendReport')} verb={t('sendReportDo')} act={act} onDo={send} onClose={onClose}>
      <Select label={t('fromMonth')} width="short" value={from} onChange={setFrom} options={options} />
      <Select
        label={t('toMonth')}
        width="short"
        value={to}
        onChange={setTo}
        options={options}
        error={act.faults.period}
      />
      <FileDrop
        label={file ? file.name : t('reportFile')}
        hint="CSV, XLSX, JSON"
        largest={largestReport}
        onFiles={([chosen]) => setFile(chosen ?? null)}
      />
    </ActingDrawer>
  );
}

/** The months that are over, the latest first; where the region works on a period long gone, up to the end of that. */
function pastMonths(period: string | null | undefined, now: Date): string[] {
  const before = now.getUTCFullYear() * 12 + now.getUTCMonth() - 1;
  const [year, month] = (period ?? '').slice(-7).split('-').map(Number);
  const worked = year && month ? year * 12 + month - 1 : before;
  const latest = before - worked > 6 ? worked : before;
  return Array.from({ length: monthsBack }, (_, back) => {
    const at = latest - back;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}
