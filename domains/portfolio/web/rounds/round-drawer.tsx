// A round as one sets it up or changes it: criteria with weights, who takes part, hours by resource and money.
import { Fragment, useState } from 'react';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { useGo } from '../../../../web/address.ts';
import { call } from '../../../../web/client.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Button, IconButton } from '../../../../web/ui/button.tsx';
import { FieldGroup } from '../../../../web/ui/field.tsx';
import { Row } from '../../../../web/ui/layout.tsx';
import { NumberField } from '../../../../web/ui/number-field.tsx';
import { TextField } from '../../../../web/ui/text-field.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { UnitField } from '../../../people/web/people-parts.tsx';
import { beginRound, changeRound, type RoundPage, startCriteria } from '../../contract.ts';
import { roundsWords } from './rounds-words.ts';

type Props = { unit?: string; round?: RoundPage; onClose: () => void };
type Names = RoundPage['criteria'][number]['names'];
type Row_ = { id: string; name: string; names: Names; amount: number };

export function RoundDrawer({ unit, round, onClose }: Props) {
  const t = useWords(roundsWords);
  const { language } = useLanguage();
  const go = useGo();
  const act = useActing('portfolio');
  const [title, setTitle] = useState(round?.title ?? '');
  const [criteria, setCriteria] = useState<Row_[]>(
    round?.criteria.map(({ id, name, names, weight }) => ({ id, name, names, amount: weight })) ??
      startCriteria.map(({ id, names, weight }) => ({ id, name: names[language], names, amount: weight })),
  );
  const [resources, setResources] = useState<Row_[]>(
    round?.resources.map(({ id, name, names, hours }) => ({ id, name, names, amount: hours })) ?? [],
  );
  const [moneyOre, setMoney] = useState(round?.moneyOre ?? 0);
  const [parties, setParties] = useState(round?.partyUnits.map((each) => each.unit) ?? []);
  const parts = {
    title,
    criteria: criteria.map(({ id, name, names, amount }) => ({ id, name, names, weight: amount })),
    resources: resources.map(({ id, name, names, amount }) => ({ id, name, names, hours: amount })),
    moneyOre,
    parties,
  };
  const save = () =>
    round
      ? call(changeRound, { round: round.round, version: round.version, ...parts })
      : call(beginRound, { unit: unit ?? '', ...parts });
  return (
    <ActingDrawer
      title={t(round ? 'change' : 'begin')}
      verb={t(round ? 'save' : 'begin')}
      act={act}
      onDo={() =>
        act.run(save, (page) => {
          if (!round) go(`/portfolio/rounds/${page.round}`);
          onClose();
        })
      }
      onClose={onClose}
    >
      <TextField label={t('title')} value={title} onChange={setTitle} error={act.faults.title} required />
      <Rows
        title={t('criteria')}
        amount={t('weight')}
        rows={criteria}
        onChange={setCriteria}
        kind="c"
        add={t('addCriterion')}
      />
      <Rows
        title={t('resources')}
        amount={t('hours')}
        rows={resources}
        onChange={setResources}
        kind="r"
        add={t('addResource')}
      />
      <NumberField
        label={t('money')}
        value={moneyOre}
        onChange={(ore) => setMoney(ore ?? 0)}
        scale={100}
        decimals={0}
        unit="kr"
        min={0}
        error={act.faults.moneyOre}
        width="medium"
      />
      <Parties parties={parties} onChange={setParties} error={act.faults.parties} />
    </ActingDrawer>
  );
}

const languages = [
  ['sv', 'Svenska'],
  ['da', 'Dansk'],
  ['en', 'English'],
] as const;

type RowsProps = {
  title: string;
  amount: string;
  add: string;
  kind: string;
  rows: readonly Row_[];
  onChange: (rows: Row_[]) => void;
};

function Rows({ title, amount, add, kind, rows, onChange }: RowsProps) {
  const t = useWords(roundsWords);
  const change = (id: string, part: Partial<Row_>) =>
    onChange(rows.map((each) => (each.id === id ? { ...each, ...part } : each)));
  const fresh = () => {
    for (let at = rows.length + 1; ; at++) if (!rows.some((each) => each.id === `${kind}${at}`)) return `${kind}${at}`;
  };
  return (
    <FieldGroup title={title}>
      {rows.map((row, at) => (
        <Fragment key={row.id}>
          <Row align="end">
            <TextField
              label={t('named', { what: title, number: at + 1 })}
              value={row.name}
              onChange={(name) => change(row.id, { name })}
            />
            <NumberField
              label={amount}
              value={row.amount}
              onChange={(value) => change(row.id, { amount: value ?? 0 })}
              min={0}
              width="tiny"
            />
            <IconButton
              icon="trash"
              small
              label={t('remove', { name: row.name })}
              onPress={() => onChange(rows.filter((each) => each.id !== row.id))}
            />
          </Row>
          <OtherLanguages row={row} onChange={(names) => change(row.id, { names })} />
        </Fragment>
      ))}
      <div>
        <Button small icon="add" onPress={() => onChange([...rows, { id: fresh(), name: '', names: {}, amount: 1 }])}>
          {add}
        </Button>
      </div>
    </FieldGroup>
  );
}

/** Its words in each language, folded away: a region that works in one needs none. */
function OtherLanguages({ row, onChange }: { row: Row_; onChange: (names: Names) => void }) {
  const t = useWords(roundsWords);
  return (
    <details className="round-languages">
      <summary>{t('inLanguages', { name: row.name })}</summary>
      {languages.map(([id, label]) => (
        <TextField
          key={id}
          label={label}
          value={row.names[id] ?? ''}
          onChange={(text) => onChange({ ...row.names, [id]: text })}
          optional
        />
      ))}
    </details>
  );
}

type PartiesProps = { parties: readonly string[]; onChange: (parties: string[]) => void; error?: string | undefined };

function Parties({ parties, onChange, error }: PartiesProps) {
  const t = useWords(roundsWords);
  return (
    <FieldGroup title={t('parties')}>
      {parties.map((unit) => (
        <Row key={unit} spread>
          <span>{unit}</span>
          <IconButton
            icon="trash"
            small
            label={t('remove', { name: unit })}
            onPress={() => onChange(parties.filter((each) => each !== unit))}
          />
        </Row>
      ))}
      <UnitField
        key={parties.length}
        label={t('addParty')}
        value={undefined}
        onChange={(unit) => unit && !parties.includes(unit) && onChange([...parties, unit])}
        error={error}
        optional
      />
    </FieldGroup>
  );
}
