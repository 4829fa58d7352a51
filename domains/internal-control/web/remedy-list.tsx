// What is to be done about a risk or a finding, by whom and until when; done is said with how.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { Quiet, Row, Section, Stack } from '../../../web/ui/layout.tsx';
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { addRemedy, finishRemedy, type RiskPage } from '../contract.ts';
import { HandOver } from './hand-over.tsx';
import { internalControlWords } from './internal-control-words.ts';
import { noOwner, type Owner, OwnerFields, ownerOf, ownerText } from './owner-fields.tsx';
import { useStep } from './use-step.ts';

type Remedy = RiskPage['remedies'][number];
type About = { risk: string } | { finding: string };

type Props = { about: About; remedies: readonly Remedy[]; mayCarryOut: boolean };

export function RemedyList({ about, remedies, mayCarryOut }: Props) {
  const t = useWords(internalControlWords);
  const [isAdding, setAdding] = useState(false);
  const [handing, setHanding] = useState<Remedy | null>(null);
  const [finishing, setFinishing] = useState<Remedy | null>(null);
  return (
    <Section
      title={t('remedies')}
      actions={
        mayCarryOut ? (
          <Button small icon="add" onPress={() => setAdding(true)}>
            {t('addRemedy')}
          </Button>
        ) : null
      }
    >
      <Stack gap={3}>
        {remedies.length === 0 ? <Quiet>{t('remedies.none')}</Quiet> : null}
        {remedies.map((each) => (
          <Stack key={each.remedy} gap={1}>
            <Row gap={2}>
              <strong>{each.title}</strong>
              {each.doneOn ? <Chip tone="done">{t('done')}</Chip> : null}
              {each.isLate ? <Chip tone="fault">{t('late')}</Chip> : null}
            </Row>
            <Quiet small>
              {ownerText(each)} · {each.doneOn ? t('doneDay', { day: each.doneOn }) : t('dueDay', { day: each.dueOn })}
              {each.doneText ? ` · ${each.doneText}` : ''}
            </Quiet>
            {each.mayFinish ? (
              <Row>
                <Button small icon="check" onPress={() => setFinishing(each)}>
                  {t('finishRemedy')}
                </Button>
                {mayCarryOut ? (
                  <Button small kind="quiet" onPress={() => setHanding(each)}>
                    {t('handOver')}
                  </Button>
                ) : null}
              </Row>
            ) : null}
          </Stack>
        ))}
      </Stack>
      {isAdding ? <Add about={about} onClose={() => setAdding(false)} /> : null}
      {handing ? (
        <HandOver
          of="remedy"
          id={handing.remedy}
          title={handing.title}
          owner={handing}
          onClose={() => setHanding(null)}
        />
      ) : null}
      {finishing ? <Finish remedy={finishing} onClose={() => setFinishing(null)} /> : null}
    </Section>
  );
}

function Add({ about, onClose }: { about: About; onClose: () => void }) {
  const t = useWords(internalControlWords);
  const { act, run } = useStep(onClose);
  const [said, setSaid] = useState({ title: '' });
  const [owner, setOwner] = useState<Owner>(noOwner);
  const [dueOn, setDueOn] = useState<string>();
  const add = () => run(() => call(addRemedy, { ...about, ...said, ...ownerOf(owner), dueOn: dueOn ?? '' }));
  return (
    <ActingDrawer title={t('addRemedy')} verb={t('save')} act={act} onDo={add} onClose={onClose}>
      <TextField
        label={t('remedy')}
        value={said.title}
        onChange={(title) => setSaid({ ...said, title })}
        error={act.faults.title}
      />
      <OwnerFields reminded label={t('responsible')} value={owner} onChange={setOwner} faults={act.faults} />
      <DateField label={t('dueOn')} value={dueOn} onChange={setDueOn} error={act.faults.dueOn} />
    </ActingDrawer>
  );
}

function Finish({ remedy, onClose }: { remedy: Remedy; onClose: () => void }) {
  const t = useWords(internalControlWords);
  const { act, run } = useStep(onClose);
  const [doneOn, setDoneOn] = useState<string | undefined>(new Date().toISOString().slice(0, 10));
  const [text, setText] = useState('');
  const finish = () => run(() => call(finishRemedy, { remedy: remedy.remedy, doneOn: doneOn ?? '', text }));
  return (
    <ActingDrawer title={t('finishRemedy')} verb={t('finishRemedy')} act={act} onDo={finish} onClose={onClose}>
      <p>{remedy.title}</p>
      <DateField label={t('doneOn')} value={doneOn} onChange={setDoneOn} error={act.faults.doneOn} />
      <TextArea label={t('doneText')} value={text} onChange={setText} most={4000} error={act.faults.text} />
    </ActingDrawer>
  );
}
