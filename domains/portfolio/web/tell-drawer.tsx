// What is said of an assignment for a period: written once, in every report of it. Numbers are put in by choosing a figure, so
// that nobody types them; what the plain field cannot say is told before it is saved.
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { listFigures } from '../../../platform/figures/figures-contract.ts';
import { addMonths } from '../../../platform/figures/period.ts';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { asking, call } from '../../../web/client.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { ComboBox } from '../../../web/ui/combo-box.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { periodName } from '../../../web/ui/period-steps.ts';
import { Select } from '../../../web/ui/select.tsx';
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { useViewer } from '../../../web/viewer.tsx';
import { wantsReason } from '../assignments/assignment-rules.ts';
import { bodyOf, isWritable, writtenText } from '../assignments/written-text-rules.ts';
import { type AssignmentPage, tellAssignment } from '../contract.ts';
import { portfolioWords } from './portfolio-words.ts';

type Props = { page: AssignmentPage; onClose: () => void };

export function TellDrawer({ page, onClose }: Props) {
  const t = useWords(portfolioWords);
  const act = useActing('portfolio', 'interim-reports');
  const months = useMonths(page);
  const [month, setMonth] = useState(months[0]?.id ?? '');
  const before = page.texts.find((text) => text.month === month);
  const [status, setStatus] = useState(page.status);
  const [reason, setReason] = useState(page.reason);
  const [written, setWritten] = useState(() => writtenText(before?.body ?? { type: 'doc', content: [] }));
  const choose = (next: string) => {
    setMonth(next);
    const told = page.texts.find((text) => text.month === next);
    if (told) setWritten(writtenText(told.body));
  };
  const tell = () =>
    call(tellAssignment, {
      assignment: page.assignment,
      month,
      after: before?.version ?? 0,
      status,
      reason,
      body: bodyOf(written),
    });
  const told = () => {
    showNotice({ text: t('told') });
    onClose();
  };
  return (
    <ActingDrawer title={t('tell')} verb={t('tell.do')} act={act} onDo={() => act.run(tell, told)} onClose={onClose}>
      <Select label={t('tell.month')} hint={t('tell.monthHint')} value={month} onChange={choose} options={months} />
      <Select
        label={t('status')}
        value={status}
        onChange={setStatus}
        options={[page.status, ...page.next].map((id) => ({ id, label: t(`status.${id}`) }))}
      />
      <TextField
        label={t('reason')}
        value={reason}
        onChange={setReason}
        error={act.faults.reason}
        {...(wantsReason(status) ? { required: true } : { optional: true })}
      />
      {before && !isWritable(before.body) ? <Banner tone="attention">{t('tell.plain')}</Banner> : null}
      <TextArea label={t('texts')} hint={t('tell.hint')} value={written} onChange={setWritten} rows={7} />
      <FigureChoice onPick={(figure) => setWritten((now) => `${now}${now ? ' ' : ''}{${figure}}`)} />
    </ActingDrawer>
  );
}

/** The months one can tell of: the one that ended last first, then the present and the earlier ones. */
function useMonths(page: AssignmentPage) {
  const t = useWords(portfolioWords);
  const { language } = useLanguage();
  const viewer = useViewer();
  return useMemo(() => {
    const now = new Date().toISOString().slice(0, 7);
    const asked = viewer?.period?.slice(9);
    const first = asked && asked <= now ? asked : addMonths(now, -1);
    const months = [...new Set([first, now, ...Array.from({ length: 8 }, (_, at) => addMonths(first, -at - 1))])];
    return months.map((id) => ({
      id,
      label: periodName(`${id}..${id}`, language),
      ...(page.texts.some((text) => text.month === id) ? { note: t('tell.there') } : {}),
    }));
  }, [language, page.texts, viewer?.period, t]);
}

function FigureChoice({ onPick }: { onPick: (figure: string) => void }) {
  const t = useWords(portfolioWords);
  const { language } = useLanguage();
  const [picked, setPicked] = useState(0);
  const { data } = useQuery({ ...asking(listFigures, {}), staleTime: 300_000, retry: false });
  if (!data) return null;
  return (
    <ComboBox
      // emptied after each choice
      key={picked}
      label={t('tell.figure')}
      hint={t('tell.figureHint')}
      value={undefined}
      onChange={(figure) => {
        if (!figure) return;
        onPick(figure);
        setPicked(picked + 1);
      }}
      options={data.figures.map((each) => ({ id: each.id, label: each.name[language] }))}
      optional
    />
  );
}
