// What a case hangs together with: the problem behind it, what comes from it, and its parts in other teams.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnswerOf } from '../../../../platform/operation/operation.ts';
import { asking, call } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Quiet, Row, Section, Stack } from '../../../../web/ui/layout.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Menu } from '../../../../web/ui/menu.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { useCan } from '../../../../web/viewer.tsx';
import { type CasePage, changeCase, type Relative, showRelations, unlinkCause } from '../../contract.ts';
import { StateChip } from '../case-marks.tsx';
import { deskWords } from '../desk/desk-words.ts';
import { RelationDrawer, type RelationStep } from './relation-drawers.tsx';

type Relations = AnswerOf<typeof showRelations>;

export function CaseRelations({ page }: { page: CasePage }) {
  const t = useWords(deskWords);
  const [step, setStep] = useState<RelationStep | null>(null);
  const { data } = useQuery(asking(showRelations, { case: page.case }));
  if (!data) return null;
  const isEmpty = data.parts.length + data.causes.length + data.caused.length === 0;
  const isProblem = page.kind === 'problem' && data.mayChange;
  if (isEmpty && !data.mayChange && !data.problem) return null;
  return (
    <Section title={t('hangsTogether')} actions={data.mayChange ? <RelateMenu page={page} onStep={setStep} /> : null}>
      <Stack gap={4}>
        {isProblem || data.problem ? (
          <Problem problem={data.problem} onEdit={() => setStep('problem')} may={isProblem} />
        ) : null}
        <Causes page={page} relations={data} />
        <Group title={t('caused')} rows={data.caused} />
        <Group title={t('parts')} rows={data.parts} />
      </Stack>
      {step ? <RelationDrawer step={step} page={page} relations={data} onClose={() => setStep(null)} /> : null}
    </Section>
  );
}

function RelateMenu({ page, onStep }: { page: CasePage; onStep: (step: RelationStep) => void }) {
  const t = useWords(deskWords);
  const can = useCan();
  const act = useActing('service-desk');
  if (!can('service-desk.work-cases')) return null;
  const isCause = page.kind === 'problem' || page.kind === 'change';
  return (
    <Menu
      label={t('relate')}
      icon="link"
      small
      groups={[
        {
          entries: [
            { id: 'part', label: t('part.open'), onAction: () => onStep('part') },
            { id: 'under', label: t('part.under'), onAction: () => onStep('under') },
            ...(page.parent
              ? [
                  {
                    id: 'apart',
                    label: t('part.apart'),
                    onAction: () =>
                      act.run(() => call(changeCase, { case: page.case, parent: null, version: page.version })),
                  },
                ]
              : []),
            ...(isCause
              ? []
              : [
                  { id: 'link', label: t('cause.link'), onAction: () => onStep('link') },
                  { id: 'raise', label: t('problem.raise'), onAction: () => onStep('raise') },
                ]),
          ],
        },
      ]}
    />
  );
}

function Problem({ problem, onEdit, may }: { problem: Relations['problem']; onEdit: () => void; may: boolean }) {
  const t = useWords(deskWords);
  return (
    <Stack gap={2}>
      <h3>{problem?.isKnownError ? t('problem.known') : t('problem')}</h3>
      {problem?.cause ? (
        <p className="case-said">
          <strong>{t('problem.cause')}:</strong> {problem.cause}
        </p>
      ) : (
        <p className="quiet">{t('problem.unknown')}</p>
      )}
      {problem?.workaround ? (
        <p className="case-said">
          <strong>{t('problem.workaround')}:</strong> {problem.workaround}
        </p>
      ) : null}
      {may ? (
        <Row>
          <Button small icon="edit" onPress={onEdit}>
            {t('problem.edit')}
          </Button>
        </Row>
      ) : null}
    </Stack>
  );
}

function Causes({ page, relations }: { page: CasePage; relations: Relations }) {
  const t = useWords(deskWords);
  const act = useActing('service-desk');
  if (relations.causes.length === 0) return null;
  return (
    <Stack gap={3}>
      <h3>{t('cause')}</h3>
      {relations.causes.map((row) => (
        <Stack key={row.case} gap={2}>
          <Row gap={2}>
            <OneCase row={row} />
            {relations.mayChange ? (
              <Button
                small
                kind="quiet"
                icon="unlink"
                working={act.working}
                onPress={() => act.run(() => call(unlinkCause, { case: page.case, cause: row.case }))}
              >
                {t('cause.unlink')}
              </Button>
            ) : null}
          </Row>
          {row.workaround ? (
            <Banner icon="help">
              <strong>{t(row.isKnownError ? 'problem.known' : 'problem.workaround')}:</strong> {row.workaround}
            </Banner>
          ) : null}
        </Stack>
      ))}
    </Stack>
  );
}

function Group({ title, rows }: { title: string; rows: readonly Relative[] }) {
  if (rows.length === 0) return null;
  return (
    <Stack gap={2}>
      <h3>{title}</h3>
      {rows.map((row) => (
        <Row key={row.case} gap={2}>
          <OneCase row={row} />
        </Row>
      ))}
    </Stack>
  );
}

function OneCase({ row }: { row: Relative }) {
  const t = useWords(deskWords);
  return (
    <>
      {row.maySee ? (
        <Link href={`/cases/${row.case}`}>{`${row.number} ${row.title}`}</Link>
      ) : (
        <span>
          {row.number} {row.title || <Quiet>{t('hidden')}</Quiet>}
        </span>
      )}
      <StateChip row={row} />
      <Quiet small>{row.teamName}</Quiet>
    </>
  );
}
