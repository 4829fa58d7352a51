// A word about a line, whatever its method: what it builds on, or why it holds although the year so far says otherwise.
import { useState } from 'react';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { call } from '../../../../web/client.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { TextArea } from '../../../../web/ui/text-field.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { setForecastLine } from '../../forecast-contract.ts';
import type { LineAnswer } from './line-answer.ts';
import { planningWords } from './planning-words.ts';

export function LineCommentDrawer({
  line,
  version,
  onClose,
}: {
  line: LineAnswer;
  version: string;
  onClose: () => void;
}) {
  const t = useWords(planningWords);
  const { language } = useLanguage();
  const act = useActing('finances');
  const [comment, setComment] = useState(line.comment);
  const months = line.months.filter((each) => each.part === 'forecast').map(({ month, amount }) => ({ month, amount }));
  const save = () =>
    act.run(
      () =>
        call(setForecastLine, {
          version,
          line: line.line,
          method: line.method,
          comment,
          reason: line.reason,
          ...(line.method === 'override' ? { months } : {}),
        }),
      () => {
        showNotice({ text: t('comment.done') });
        onClose();
      },
    );
  return (
    <ActingDrawer
      title={`${t('comment')}: ${line.names[language]}`}
      verb={t('comment.verb')}
      act={act}
      onDo={save}
      onClose={onClose}
    >
      <TextArea
        label={t('comment.label')}
        hint={t('lineCommentHint')}
        value={comment}
        onChange={setComment}
        error={act.faults.comment}
        most={2000}
      />
    </ActingDrawer>
  );
}
