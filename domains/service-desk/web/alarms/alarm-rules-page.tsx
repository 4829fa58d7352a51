// What an alarm means to us, as a list to be read from the top: the first rule that fits decides. One can try labels before
// they come in earnest.

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnswerOf } from '../../../../platform/operation/operation.ts';
import { asking, call } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button, IconButton } from '../../../../web/ui/button.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { Quiet, Row, Section, Stack } from '../../../../web/ui/layout.tsx';
import { ListFrame } from '../../../../web/ui/pages/list-frame.tsx';
import { EmptyState } from '../../../../web/ui/state-notes.tsx';
import { TextArea } from '../../../../web/ui/text-field.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { useServices } from '../../../notices/web/notices-parts.ts';
import { listAlarmRules, removeAlarmRule, setAlarmRule, tryAlarmRules } from '../../contract.ts';
import { AlarmRuleDrawer } from './alarm-rule-drawer.tsx';
import type { RuleRow } from './alarm-rule-row.ts';
import { alarmsWords } from './alarms-words.ts';

export function AlarmRulesPage() {
  const t = useWords(alarmsWords);
  const refused = useRefusalText();
  const { data, error } = useQuery(asking(listAlarmRules, {}));
  const [editing, setEditing] = useState<RuleRow | 'new' | null>(null);
  return (
    <>
      <ListFrame
        crumbs={[{ label: t('alarms'), href: '/alarms' }]}
        title={t('rules')}
        lead={t('rulesLead')}
        actions={
          data?.mayChange ? (
            <Button kind="primary" icon="add" onPress={() => setEditing('new')}>
              {t('addRule')}
            </Button>
          ) : null
        }
        list={
          error ? (
            <Banner tone="fault">{refused(error)}</Banner>
          ) : (
            <Stack gap={6}>
              <Rules rows={data?.rows} mayChange={data?.mayChange ?? false} onEdit={setEditing} />
              <TryRules />
            </Stack>
          )
        }
      />
      {editing ? <AlarmRuleDrawer rule={editing === 'new' ? null : editing} onClose={() => setEditing(null)} /> : null}
    </>
  );
}

function Rules(props: { rows: readonly RuleRow[] | undefined; mayChange: boolean; onEdit: (rule: RuleRow) => void }) {
  const t = useWords(alarmsWords);
  const { nameOf } = useServices();
  const act = useActing('service-desk');
  const rows = props.rows?.map((row, index) => ({ ...row, index }));
  type Placed = RuleRow & { index: number };
  const columns: Column<Placed>[] = [
    { id: 'order', title: t('order'), width: 'narrow', numeric: true, labelled: true, cell: (row) => row.index + 1 },
    { id: 'name', title: t('rule'), priority: 1, cell: (row) => row.says.name },
    { id: 'when', title: t('when.title'), width: 'wide', labelled: true, cell: (row) => whenText(row.says.when, t) },
    {
      id: 'then',
      title: t('then'),
      labelled: true,
      cell: (row) =>
        row.says.opensCase
          ? `${t('opens')}${row.says.service ? `, ${nameOf(row.says.service)}` : ''}, ${t('impactUrgency', { impact: row.says.impact, urgency: row.says.urgency })}`
          : t('onlyNoted'),
    },
    ...(props.mayChange
      ? [
          {
            id: 'act',
            title: t('acts'),
            cell: (row: Placed) => (
              <Row gap={1}>
                <Button
                  small
                  kind="quiet"
                  aria-label={`${t('change')}: ${row.says.name}`}
                  onPress={() => props.onEdit(row)}
                >
                  {t('change')}
                </Button>
                <IconButton
                  small
                  icon="arrowUp"
                  label={`${t('moveUp')}: ${row.says.name}`}
                  isDisabled={row.index === 0}
                  onPress={() =>
                    act.run(() => call(setAlarmRule, { rule: row.rule, says: row.says, at: row.index - 1 }))
                  }
                />
                <IconButton
                  small
                  icon="trash"
                  label={`${t('remove')}: ${row.says.name}`}
                  onPress={() => act.run(() => call(removeAlarmRule, { rule: row.rule }))}
                />
              </Row>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
      <DataTable
        label={t('rules')}
        columns={columns}
        rows={rows}
        rowId={(row) => row.rule}
        empty={<EmptyState title={t('noRules')}>{t('noRulesNote')}</EmptyState>}
      />
    </>
  );
}

function whenText(when: RuleRow['says']['when'], t: ReturnType<typeof useSay>): string {
  if (when.length === 0) return t('always');
  return when
    .map((each) => `${each.label} ${t(`how.${each.how}`)} ${each.value || t('nothing')}`)
    .join(` ${t('and')} `);
}

function useSay() {
  return useWords(alarmsWords);
}

function TryRules() {
  const t = useWords(alarmsWords);
  const [labels, setLabels] = useState('alertname=DiskFull\nservice=images\nseverity=critical');
  const act = useActing();
  const [answer, setAnswer] = useState<AnswerOf<typeof tryAlarmRules> | null>(null);
  return (
    <Section title={t('tryTitle')}>
      <Stack gap={3}>
        <TextArea
          label={t('labels')}
          hint={t('labelsHint')}
          value={labels}
          onChange={setLabels}
          error={act.faults.labels}
        />
        <Row>
          <Button working={act.working} onPress={() => act.run(() => call(tryAlarmRules, { labels }), setAnswer)}>
            {t('try')}
          </Button>
        </Row>
        <Quiet>
          <span aria-live="polite">{answer ? tried(answer, t) : t('tryNote')}</span>
        </Quiet>
      </Stack>
    </Section>
  );
}

function tried(answer: AnswerOf<typeof tryAlarmRules>, t: ReturnType<typeof useSay>): string {
  const rule = answer.ruleName === null ? t('triedNone') : t('triedRule', { name: answer.ruleName });
  if (!answer.opensCase) return `${rule} ${t('triedNoted')}`;
  return `${rule} ${t('triedCase', { service: answer.serviceName ?? t('noService'), priority: answer.priority })}`;
}
