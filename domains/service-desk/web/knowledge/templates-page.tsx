// The answers teams keep ready: by team, in three languages, with fields filled from the case.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { asking, call } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { Quiet } from '../../../../web/ui/layout.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { ListFrame } from '../../../../web/ui/pages/list-frame.tsx';
import { Select } from '../../../../web/ui/select.tsx';
import { EmptyState } from '../../../../web/ui/state-notes.tsx';
import { TextArea, TextField } from '../../../../web/ui/text-field.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { dropTemplate, listTeams, listTemplates, setTemplate, type Template } from '../../contract.ts';
import { templateFields } from '../../knowledge/template-rules.ts';
import { numbered } from './article-text.tsx';
import { knowledgeWords } from './knowledge-words.ts';

export function TemplatesPage() {
  const t = useWords(knowledgeWords);
  const { language } = useLanguage();
  const refused = useRefusalText();
  const { data, error } = useQuery(asking(listTemplates, {}));
  const [editing, setEditing] = useState<Template | 'new' | null>(null);
  const columns: Column<Template>[] = [
    { id: 'name', title: t('templateName'), priority: 1, cell: (row) => row.name },
    { id: 'team', title: t('templateTeam'), cell: (row) => row.teamName || t('templateEverybody') },
    {
      id: 'text',
      title: t('text'),
      width: 'wide',
      priority: 3,
      cell: (row) => <Quiet small>{withFields(row.texts[language] || row.texts.sv)}</Quiet>,
    },
    {
      id: 'acts',
      title: t('gapActs'),
      cell: (row) =>
        row.mayChange ? (
          <Button small kind="quiet" icon="edit" onPress={() => setEditing(row)}>
            {t('edit')}
          </Button>
        ) : null,
    },
  ];
  return (
    <>
      <ListFrame
        crumbs={[{ label: t('cases'), href: '/cases' }]}
        title={t('templates')}
        lead={t('templatesLead')}
        actions={
          data?.mayWrite ? (
            <Button kind="primary" icon="add" onPress={() => setEditing('new')}>
              {t('templateNew')}
            </Button>
          ) : null
        }
        list={
          error ? (
            <Banner tone="fault">{refused(error)}</Banner>
          ) : (
            <DataTable
              label={t('templates')}
              columns={columns}
              rows={data?.rows}
              rowId={(row) => row.template}
              empty={
                <EmptyState icon="comment" title={t('templateNone')}>
                  {t('templateNoneNote')}
                </EmptyState>
              }
            />
          )
        }
      />
      {editing ? <TemplateDrawer row={editing === 'new' ? null : editing} onClose={() => setEditing(null)} /> : null}
    </>
  );
}

/** The beginning of a ready answer, its fields marked as what they are. */
function withFields(text: string) {
  const parts = text.slice(0, 160).split(/\{([^{}]*)\}?/);
  return parts.map((part, index) => numbered(index % 2 === 1 ? <kbd>{part}</kbd> : part, index));
}

const everybody = '';

function TemplateDrawer({ row, onClose }: { row: Template | null; onClose: () => void }) {
  const t = useWords(knowledgeWords);
  const { language } = useLanguage();
  const act = useActing('service-desk');
  const teams = useQuery({ ...asking(listTeams, {}), staleTime: 300_000 }).data?.teams ?? [];
  const [form, setForm] = useState({
    team: row ? (row.team ?? everybody) : undefined,
    name: row?.name ?? '',
    texts: row?.texts ?? { sv: '', da: '', en: '' },
  });
  const set = (change: Partial<typeof form>) => setForm({ ...form, ...change });
  const team = form.team ?? teams.find((each) => each.isMine)?.team ?? everybody;
  const save = () =>
    act.run(
      () =>
        call(setTemplate, {
          ...(row ? { template: row.template } : {}),
          team: team === everybody ? null : team,
          name: form.name,
          texts: form.texts,
        }),
      () => {
        showNotice({ text: t('templateSaved') });
        onClose();
      },
    );
  const drop = (template: string) =>
    act.run(
      () => call(dropTemplate, { template }),
      () => {
        showNotice({ text: t('templateDropped') });
        onClose();
      },
    );
  const fields = Object.values(templateFields).map((names) => `{${names[language]}}`);
  return (
    <ActingDrawer
      title={t(row ? 'templateChange' : 'templateNew')}
      verb={t('templateSave')}
      act={act}
      onDo={save}
      onClose={onClose}
    >
      <TextField
        label={t('templateName')}
        value={form.name}
        onChange={(name) => set({ name })}
        error={act.faults.name}
      />
      <Select
        label={t('templateTeam')}
        value={team}
        onChange={(chosen) => set({ team: chosen })}
        error={act.faults.team}
        options={[
          { id: everybody, label: t('templateEverybody') },
          ...teams
            .filter((each) => each.endedOn === null)
            .map((each) => ({ id: each.team, label: each.names[language] })),
        ]}
      />
      <Quiet small>{t('templateFields', { fields: fields.join(' ') })}</Quiet>
      {(['sv', 'da', 'en'] as const).map((each) => (
        <TextArea
          key={each}
          label={t('templateText', { language: t(`language.${each}`) })}
          value={form.texts[each]}
          onChange={(text) => set({ texts: { ...form.texts, [each]: text } })}
          error={act.faults[`texts.${each}`]}
          rows={5}
          {...(each === language ? {} : { optional: true })}
        />
      ))}
      {row ? (
        <div>
          <Button kind="quiet" icon="trash" onPress={() => drop(row.template)}>
            {t('templateDrop')}
          </Button>
        </div>
      ) : null}
    </ActingDrawer>
  );
}
