// The steps with a need that need words: where it goes, a better description, a pre-study begun, and followed up.
import { useState } from 'react';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { call } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { DateField } from '../../../../web/ui/date-field.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { NumberField } from '../../../../web/ui/number-field.tsx';
import { Select } from '../../../../web/ui/select.tsx';
import { TextArea, TextField } from '../../../../web/ui/text-field.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { beginStudy, changeNeed, followStudy, type PortfolioNeedPage, setNeedState } from '../../contract.ts';
import { NeedFields, saidOf } from './need-fields.tsx';
import { needsWords } from './needs-words.ts';

export type NeedDrawer = 'state' | 'change' | 'study' | 'follow';
type Props = { page: PortfolioNeedPage; onClose: () => void };

export function NeedStepDrawer({ drawer, ...rest }: Props & { drawer: NeedDrawer }) {
  if (drawer === 'state') return <SetState {...rest} />;
  if (drawer === 'change') return <Change {...rest} />;
  return drawer === 'study' ? <Begin {...rest} /> : <Follow {...rest} />;
}

function useStep(onClose: () => void) {
  const t = useWords(needsWords);
  const act = useActing('portfolio');
  const run = (what: () => Promise<unknown>) =>
    act.run(what, () => {
      showNotice({ text: t('saved') });
      onClose();
    });
  return { t, act, run };
}

function SetState({ page, onClose }: Props) {
  const { t, act, run } = useStep(onClose);
  const [state, setState] = useState(page.next.filter((each) => each !== 'in-study' && each !== 'approved')[0]);
  const [text, setText] = useState('');
  const set = () => call(setNeedState, { need: page.need, version: page.version, state: state ?? page.state, text });
  return (
    <ActingDrawer title={t('setState')} verb={t('save')} act={act} onDo={() => run(set)} onClose={onClose}>
      <Select
        label={t('state')}
        value={state}
        onChange={setState}
        options={page.next
          .filter((each) => each !== 'in-study' && each !== 'approved')
          .map((id) => ({ id, label: t(`state.${id}`) }))}
      />
      <TextArea
        label={t('answer')}
        hint={t('answerHint', { name: page.by })}
        value={text}
        onChange={setText}
        error={act.faults.text}
        required
      />
    </ActingDrawer>
  );
}

function Change({ page, onClose }: Props) {
  const { t, act, run } = useStep(onClose);
  const [said, setSaid] = useState(() => saidOf(page));
  const save = () => call(changeNeed, { need: page.need, version: page.version, ...said });
  return (
    <ActingDrawer title={t('describe')} verb={t('save')} act={act} onDo={() => run(save)} onClose={onClose}>
      <NeedFields said={said} onChange={(part) => setSaid((before) => ({ ...before, ...part }))} faults={act.faults} />
    </ActingDrawer>
  );
}

function Begin({ page, onClose }: Props) {
  const { t, act, run } = useStep(onClose);
  const [leader, setLeader] = useState('');
  const begin = () => call(beginStudy, { need: page.need, leader });
  return (
    <ActingDrawer title={t('study.begin')} verb={t('study.begin')} act={act} onDo={() => run(begin)} onClose={onClose}>
      <TextField label={t('study.leader')} value={leader} onChange={setLeader} optional />
    </ActingDrawer>
  );
}

function Follow({ page, onClose }: Props) {
  const { t, act, run } = useStep(onClose);
  const study = page.study;
  const [costOre, setCost] = useState(study?.actualCostOre ?? null);
  const [benefitOre, setBenefit] = useState(study?.actualBenefitOre ?? null);
  const [doneOn, setDone] = useState(study?.actualDoneOn ?? undefined);
  const [lesson, setLesson] = useState(study?.lesson ?? '');
  const save = () =>
    call(followStudy, {
      need: page.need,
      version: study?.version ?? 1,
      costOre,
      benefitOre,
      doneOn: doneOn ?? null,
      lesson,
    });
  return (
    <ActingDrawer title={t('study.follow')} verb={t('save')} act={act} onDo={() => run(save)} onClose={onClose}>
      <NumberField
        label={t('follow.cost')}
        value={costOre}
        onChange={setCost}
        scale={100}
        decimals={0}
        unit="kr"
        min={0}
        error={act.faults.costOre}
        width="medium"
        optional
      />
      <DateField label={t('follow.done')} value={doneOn} onChange={setDone} error={act.faults.doneOn} optional />
      <NumberField
        label={t('follow.benefit')}
        value={benefitOre}
        onChange={setBenefit}
        scale={100}
        decimals={0}
        unit="kr"
        min={0}
        error={act.faults.benefitOre}
        width="medium"
        optional
      />
      <TextArea label={t('follow.lesson')} value={lesson} onChange={setLesson} rows={3} optional />
    </ActingDrawer>
  );
}
