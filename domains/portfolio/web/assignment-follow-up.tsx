// The benefits an assignment is to give, measured after go-live, and the partners outside the region who take part in it.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { asking, call } from '../../../web/client.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Button, IconButton } from '../../../web/ui/button.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { Card, Columns, Quiet, Row, Section, Stack } from '../../../web/ui/layout.tsx';
import { NumberField } from '../../../web/ui/number-field.tsx';
import { numberText } from '../../../web/ui/number-text.ts';
import { Select } from '../../../web/ui/select.tsx';
import { type Status, StatusMark } from '../../../web/ui/status-mark.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import {
  type AssignmentFollowUp,
  addBenefit,
  addPartner,
  measureBenefit,
  partnerKinds,
  showAssignmentFollowUp,
} from '../contract.ts';
import { FollowLinks } from './follow-links.tsx';
import { portfolioWords } from './portfolio-words.ts';
import { TakeAwayDrawer } from './take-away-drawer.tsx';

type Benefit = AssignmentFollowUp['benefits'][number];
type Partner = AssignmentFollowUp['partners'][number];
type Drawer =
  | { what: 'benefit' | 'partner' }
  | { what: 'measure'; benefit: Benefit }
  | { what: 'take-away'; of: Benefit | Partner }
  | null;

export function AssignmentFollowUpSections({ assignment }: { assignment: string }) {
  const t = useWords(portfolioWords);
  const { data } = useQuery(asking(showAssignmentFollowUp, { assignment }));
  const [drawer, setDrawer] = useState<Drawer>(null);
  if (!data) return null;
  const close = () => setDrawer(null);
  const add = (what: 'benefit' | 'partner') =>
    data.mayLead ? (
      <Button small icon="add" onPress={() => setDrawer({ what })}>
        {t(`${what}.add`)}
      </Button>
    ) : null;
  return (
    <>
      <Section title={t('benefits')} actions={add('benefit')}>
        {data.benefits.length === 0 ? <p className="quiet">{t('benefits.none')}</p> : null}
        <Stack gap={3}>
          {data.benefits.map((each) => (
            <BenefitCard
              key={each.benefit}
              benefit={each}
              onMeasure={data.mayFollow ? () => setDrawer({ what: 'measure', benefit: each }) : undefined}
              onTakeAway={data.mayLead ? () => setDrawer({ what: 'take-away', of: each }) : undefined}
            />
          ))}
        </Stack>
      </Section>
      <Section title={t('partners')} actions={add('partner')}>
        {data.partners.length === 0 ? <p className="quiet">{t('partners.none')}</p> : null}
        <ul className="waits">
          {data.partners.map((each) => (
            <li key={each.partner}>
              <Row spread align="start">
                <span>
                  <strong>{each.name}</strong> <Quiet small>{t(`partner.${each.kind}`)}</Quiet>
                </span>
                {data.mayLead ? (
                  <IconButton
                    icon="trash"
                    small
                    label={t('takeAway.of', { name: each.name })}
                    onPress={() => setDrawer({ what: 'take-away', of: each })}
                  />
                ) : null}
              </Row>
              <Stack gap={2}>
                {each.part ? <p>{each.part}</p> : null}
                {data.mayLead ? <FollowLinks assignment={assignment} partner={each} /> : null}
              </Stack>
            </li>
          ))}
        </ul>
      </Section>
      {drawer?.what === 'benefit' ? <BenefitDrawer assignment={assignment} onClose={close} /> : null}
      {drawer?.what === 'partner' ? <PartnerDrawer assignment={assignment} onClose={close} /> : null}
      {drawer?.what === 'measure' ? (
        <MeasureDrawer assignment={assignment} benefit={drawer.benefit} onClose={close} />
      ) : null}
      {drawer?.what === 'take-away' ? <TakeAwayDrawer assignment={assignment} of={drawer.of} onClose={close} /> : null}
    </>
  );
}

const shapes: Readonly<Record<Benefit['state'], Status>> = {
  'not-measured': 'not-assessed',
  met: 'met',
  partly: 'partly',
  missed: 'missed',
  worse: 'missed',
};

type CardProps = { benefit: Benefit; onMeasure: (() => void) | undefined; onTakeAway: (() => void) | undefined };

function BenefitCard({ benefit, onMeasure, onTakeAway }: CardProps) {
  const t = useWords(portfolioWords);
  const { language } = useLanguage();
  const number = (value: number) => numberText(value, { language });
  return (
    <Card>
      <Row spread align="start">
        <strong>{benefit.title}</strong>
        <StatusMark status={shapes[benefit.state]} word={t(`benefit.${benefit.state}`)} />
      </Row>
      <p>
        {t('benefit.from', {
          from: number(benefit.baseline),
          to: number(benefit.target),
          unit: benefit.unitWord,
          day: benefit.dueOn,
        })}{' '}
        {benefit.latest === null ? '' : t('benefit.now', { value: number(benefit.latest), unit: benefit.unitWord })}{' '}
        {benefit.way === null ? '' : t('benefit.way', { percent: benefit.way })}
      </p>
      <Row>
        {onMeasure ? (
          <Button small onPress={onMeasure}>
            {t('measure')}
          </Button>
        ) : null}
        {onTakeAway ? (
          <IconButton icon="trash" small label={t('takeAway.of', { name: benefit.title })} onPress={onTakeAway} />
        ) : null}
      </Row>
    </Card>
  );
}

type Props = { assignment: string; onClose: () => void };

function BenefitDrawer({ assignment, onClose }: Props) {
  const t = useWords(portfolioWords);
  const act = useActing('portfolio');
  const [title, setTitle] = useState('');
  const [unitWord, setUnitWord] = useState('');
  const [baseline, setBaseline] = useState<number | null>(null);
  const [target, setTarget] = useState<number | null>(null);
  const [dueOn, setDueOn] = useState<string>();
  const add = () =>
    call(addBenefit, {
      assignment,
      title,
      unitWord,
      // an empty field is refused beside itself
      baseline: baseline ?? Number.NaN,
      target: target ?? Number.NaN,
      dueOn: dueOn ?? '',
    });
  return (
    <ActingDrawer
      title={t('benefit.add')}
      verb={t('save')}
      act={act}
      onDo={() => act.run(add, onClose)}
      onClose={onClose}
    >
      <TextField label={t('benefit.title')} value={title} onChange={setTitle} error={act.faults.title} required />
      <TextField
        label={t('benefit.unit')}
        hint={t('benefit.unitHint')}
        value={unitWord}
        onChange={setUnitWord}
        error={act.faults.unitWord}
        width="short"
        required
      />
      <Columns least="small" gap={4}>
        <NumberField
          label={t('benefit.baseline')}
          value={baseline}
          onChange={setBaseline}
          error={act.faults.baseline}
        />
        <NumberField label={t('benefit.target')} value={target} onChange={setTarget} error={act.faults.target} />
      </Columns>
      <DateField label={t('benefit.dueOn')} value={dueOn} onChange={setDueOn} error={act.faults.dueOn} required />
    </ActingDrawer>
  );
}

function MeasureDrawer({ assignment, benefit, onClose }: Props & { benefit: Benefit }) {
  const t = useWords(portfolioWords);
  const act = useActing('portfolio');
  const [on, setOn] = useState<string>();
  const [value, setValue] = useState<number | null>(null);
  const measure = () =>
    call(measureBenefit, { assignment, benefit: benefit.benefit, on: on ?? '', value: value ?? Number.NaN });
  return (
    <ActingDrawer
      title={benefit.title}
      verb={t('save')}
      act={act}
      onDo={() => act.run(measure, onClose)}
      onClose={onClose}
    >
      <DateField label={t('measuredOn')} value={on} onChange={setOn} error={act.faults.on} required />
      <NumberField
        label={t('measured')}
        value={value}
        onChange={setValue}
        unit={benefit.unitWord}
        error={act.faults.value}
        width="medium"
      />
    </ActingDrawer>
  );
}

function PartnerDrawer({ assignment, onClose }: Props) {
  const t = useWords(portfolioWords);
  const act = useActing('portfolio');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<(typeof partnerKinds)[number]>('municipality');
  const [part, setPart] = useState('');
  const add = () => call(addPartner, { assignment, name, kind, part });
  return (
    <ActingDrawer
      title={t('partner.add')}
      verb={t('save')}
      act={act}
      onDo={() => act.run(add, onClose)}
      onClose={onClose}
    >
      <TextField label={t('partner.name')} value={name} onChange={setName} error={act.faults.name} required />
      <Select
        label={t('partner.kind')}
        value={kind}
        onChange={setKind}
        options={partnerKinds.map((id) => ({ id, label: t(`partner.${id}`) }))}
      />
      <TextField label={t('partner.part')} value={part} onChange={setPart} optional />
    </ActingDrawer>
  );
}
