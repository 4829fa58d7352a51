// Who and what moves if the steps are carried out, part by part; first of all, what is wrong with them.
import { houseWords } from '../../../web/house/house-words.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Chip, type ChipTone } from '../../../web/ui/chip.tsx';
import { DataTable } from '../../../web/ui/data-table.tsx';
import { Quiet, Section, Stack } from '../../../web/ui/layout.tsx';
import { numberText } from '../../../web/ui/number-text.ts';
import type { ReorganisationPage, ReorganisationPreview, StepProblem, UnitChange } from '../contract.ts';
import { peopleWords } from './people-words.ts';
import { roleWord } from './role-word.ts';
import { useUnitNames } from './step-list.tsx';

type PartProps = { page: ReorganisationPage; preview: ReorganisationPreview };

export function Preview({ page, preview }: PartProps) {
  const t = useWords(peopleWords);
  return (
    <Section title={t('preview')} note={t('previewNote', { day: page.takesEffectOn })}>
      <Stack gap={6}>
        {preview.problems.length > 0 ? <Problems page={page} problems={preview.problems} /> : null}
        {preview.units.length === 0 ? <Quiet>{t('nothingYet')}</Quiet> : <Units page={page} preview={preview} />}
        {preview.personsMoving > 0 ? <Persons page={page} preview={preview} /> : null}
        {preview.costCentres.length > 0 ? <CostCentres page={page} preview={preview} /> : null}
        {preview.heads.length > 0 ? <Heads page={page} preview={preview} /> : null}
        {preview.grants.length > 0 ? <Grants page={page} preview={preview} /> : null}
      </Stack>
    </Section>
  );
}

function Problems({ page, problems }: { page: ReorganisationPage; problems: readonly StepProblem[] }) {
  const t = useWords(peopleWords);
  const nameOf = useUnitNames(page);
  return (
    <Banner tone="fault">
      <strong>{t('problems')}</strong>
      <ul className="plain-list">
        {problems.map((problem) => (
          <li key={`${problem.step} ${problem.code} ${problem.unit}`}>
            {t('problemLine', {
              step: problem.step,
              text: t(`problem.${problem.code}`, { unit: nameOf(problem.unit) }),
            })}
          </li>
        ))}
      </ul>
    </Banner>
  );
}

const tones: Record<UnitChange['what'], ChipTone> = {
  created: 'done',
  renamed: 'sea',
  moved: 'sea',
  closed: 'attention',
};

function Units({ page, preview }: PartProps) {
  const t = useWords(peopleWords);
  const nameOf = useUnitNames(page);
  const nameThen = useUnitNames(page, 'after');
  const place = (name: string | null, parent: string | null, parentName: (code: string) => string): string =>
    name === null ? '–' : parent === null ? name : `${name} · ${parentName(parent)}`;
  return (
    <Section title={t('unitsChanged')} level={3}>
      <DataTable
        label={t('unitsChanged')}
        columns={[
          { id: 'unit', title: t('code'), priority: 1, width: 'narrow', cell: (row) => <code>{row.unit}</code> },
          {
            id: 'what',
            title: t('whatHappens'),
            width: 'narrow',
            cell: (row) => <Chip tone={tones[row.what]}>{t(`what.${row.what}`)}</Chip>,
          },
          {
            id: 'before',
            title: t('before'),
            labelled: true,
            cell: (row) => place(row.nameBefore, row.parentBefore, nameOf),
          },
          {
            id: 'after',
            title: t('after'),
            labelled: true,
            cell: (row) =>
              row.successor
                ? t('successor', { name: nameThen(row.successor) })
                : place(row.nameAfter, row.parentAfter, nameThen),
          },
        ]}
        rows={preview.units}
        rowId={(row) => row.unit}
      />
    </Section>
  );
}

function Persons({ page, preview }: PartProps) {
  const t = useWords(peopleWords);
  const { language } = useLanguage();
  const nameOf = useUnitNames(page);
  const nameThen = useUnitNames(page, 'after');
  const more = preview.personsMoving > preview.persons.length;
  return (
    <Section
      title={`${t('personsMoving')}: ${numberText(preview.personsMoving, { language })}`}
      note={more ? t('firstNamed', { count: preview.persons.length }) : undefined}
      level={3}
    >
      <DataTable
        label={t('personsMoving')}
        columns={[
          { id: 'name', title: t('name'), priority: 1, cell: (row) => row.name },
          { id: 'from', title: t('before'), labelled: true, cell: (row) => nameOf(row.from) },
          { id: 'to', title: t('after'), labelled: true, cell: (row) => nameThen(row.to) },
        ]}
        rows={preview.persons}
        rowId={(row) => `${row.person} ${row.from}`}
        rowHref={(row) => `/people/persons/${row.person}`}
      />
    </Section>
  );
}

function CostCentres({ page, preview }: PartProps) {
  const t = useWords(peopleWords);
  const nameOf = useUnitNames(page);
  const nameThen = useUnitNames(page, 'after');
  return (
    <Section title={t('costCentresMoving')} level={3}>
      <DataTable
        label={t('costCentresMoving')}
        columns={[
          { id: 'code', title: t('costCentre'), priority: 1, cell: (row) => `${row.costCentre} ${row.name}` },
          { id: 'from', title: t('before'), labelled: true, cell: (row) => nameOf(row.from) },
          { id: 'to', title: t('after'), labelled: true, cell: (row) => nameThen(row.to) },
        ]}
        rows={preview.costCentres}
        rowId={(row) => `${row.costCentre} ${row.from}`}
      />
    </Section>
  );
}

function Heads({ page, preview }: PartProps) {
  const t = useWords(peopleWords);
  const nameOf = useUnitNames(page);
  return (
    <Section title={t('headsEnding')} level={3}>
      <DataTable
        label={t('headsEnding')}
        columns={[
          { id: 'name', title: t('name'), priority: 1, cell: (row) => row.name },
          { id: 'unit', title: t('unit'), cell: (row) => nameOf(row.unit) },
        ]}
        rows={preview.heads}
        rowId={(row) => `${row.person} ${row.unit}`}
        rowHref={(row) => `/people/persons/${row.person}`}
      />
    </Section>
  );
}

function Grants({ page, preview }: PartProps) {
  const t = useWords(peopleWords);
  const house = useWords(houseWords);
  const nameOf = useUnitNames(page);
  const nameThen = useUnitNames(page, 'after');
  return (
    <Section title={t('grantsChanging')} note={t('grantsNote')} level={3}>
      <DataTable
        label={t('grantsChanging')}
        columns={[
          { id: 'holder', title: t('holder'), priority: 1, cell: (row) => row.holder },
          { id: 'role', title: t('role'), cell: (row) => roleWord(house, row.role) },
          { id: 'unit', title: t('unit'), cell: (row) => nameOf(row.unit) },
          {
            id: 'what',
            title: t('whatHappens'),
            cell: (row) => `${t(`grant.${row.what}`)}${row.to ? `: ${nameThen(row.to)}` : ''}`,
          },
        ]}
        rows={preview.grants}
        rowId={(row) => `${row.holder} ${row.role} ${row.unit}`}
      />
    </Section>
  );
}
