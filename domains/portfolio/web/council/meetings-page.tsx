// The council's meetings, the latest first, and calling one.

import { useState } from 'react';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { useGo } from '../../../../web/address.ts';
import { addressOf, call } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useWords } from '../../../../web/language.tsx';
import { usePagesOf } from '../../../../web/pages-of.ts';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Chip } from '../../../../web/ui/chip.tsx';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { DateField } from '../../../../web/ui/date-field.tsx';
import { ListFrame } from '../../../../web/ui/pages/list-frame.tsx';
import { EmptyState } from '../../../../web/ui/state-notes.tsx';
import { TextField } from '../../../../web/ui/text-field.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { callCouncilMeeting, exportMatters, listCouncilMeetings } from '../../contract.ts';
import { councilWords } from './council-words.ts';

export function MeetingsPage() {
  const t = useWords(councilWords);
  const refused = useRefusalText();
  const [calling, setCalling] = useState(false);
  const list = usePagesOf(listCouncilMeetings, {}, (page) => page.rows);
  const { first } = list;
  return (
    <ListFrame
      title={t('council')}
      lead={t('lead')}
      actions={
        first?.mayCall ? (
          <Button kind="primary" icon="add" onPress={() => setCalling(true)}>
            {t('call')}
          </Button>
        ) : null
      }
      list={
        <>
          {list.error ? (
            <Banner tone="fault">{refused(list.error)}</Banner>
          ) : (
            <DataTable
              label={t('meetings')}
              rows={list.rows}
              rowId={(row) => row.meeting}
              rowHref={(row) => `/portfolio/meetings/${row.meeting}`}
              exports={(['csv', 'xlsx'] as const).map((format) => ({
                format,
                href: addressOf(exportMatters, { format }),
              }))}
              columns={[
                {
                  id: 'day',
                  title: t('meeting'),
                  priority: 1,
                  cell: (row) => (
                    <>
                      <span className="numeric">{row.heldOn}</span> {row.body}
                    </>
                  ),
                },
                { id: 'place', title: t('place'), cell: (row) => row.place || '–' },
                {
                  id: 'state',
                  title: t('state'),
                  cell: (row) => (
                    <Chip tone={row.isHeld ? 'done' : 'attention'}>{t(row.isHeld ? 'held' : 'planned')}</Chip>
                  ),
                },
                { id: 'matters', title: t('matters'), numeric: true, cell: (row) => row.matters },
                { id: 'open', title: t('toDecide'), numeric: true, cell: (row) => row.open },
              ]}
              more={list.more}
              empty={
                <EmptyState icon="people" title={t('none')}>
                  {t('noneNote')}
                </EmptyState>
              }
            />
          )}
          {calling ? <CallDrawer unit={first?.callIn ?? ''} onClose={() => setCalling(false)} /> : null}
        </>
      }
    />
  );
}

function CallDrawer({ unit, onClose }: { unit: string; onClose: () => void }) {
  const t = useWords(councilWords);
  const go = useGo();
  const act = useActing('portfolio');
  const [body, setBody] = useState<string>(t('bodyName'));
  const [heldOn, setHeldOn] = useState<string>();
  const [place, setPlace] = useState('');
  return (
    <ActingDrawer
      title={t('call')}
      verb={t('call')}
      act={act}
      onDo={() =>
        act.run(
          () => call(callCouncilMeeting, { unit, body, heldOn: heldOn ?? '', place }),
          ({ meeting }) => go(`/portfolio/meetings/${meeting}`),
        )
      }
      onClose={onClose}
    >
      <TextField label={t('body')} value={body} onChange={setBody} error={act.faults.body} required />
      <DateField label={t('day')} value={heldOn} onChange={setHeldOn} error={act.faults.heldOn} required />
      <TextField label={t('place')} value={place} onChange={setPlace} optional />
    </ActingDrawer>
  );
}
