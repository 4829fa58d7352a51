// Views one has kept, as tabs beside the usual ones, and keeping, changing, sharing and deleting them.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { useAddress, useGo, useParam } from '../../../../web/address.ts';
import { asking, call } from '../../../../web/client.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Menu } from '../../../../web/ui/menu.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { Select } from '../../../../web/ui/select.tsx';
import { TextField } from '../../../../web/ui/text-field.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import {
  type CaseView,
  changeCaseView,
  deleteCaseView,
  keepCaseView,
  listCaseViews,
  listTeams,
} from '../../contract.ts';
import { addressOf, choiceIn } from './choice-address.ts';
import { deskWords } from './desk-words.ts';

/** As tabs; the one in the address keeps what has been altered since. */
export function useKeptViews(): { label: string; href: string }[] {
  const [kept] = useParam('kept');
  const { href } = useAddress();
  return useMyViews().map((view) => ({
    label: view.isMine || !view.teamName ? view.name : `${view.name} (${view.teamName})`,
    href: kept === view.view ? href : addressOf(view.choice, view.view),
  }));
}

export function KeepView() {
  const t = useWords(deskWords);
  const go = useGo();
  const act = useActing('service-desk');
  const { search } = useAddress();
  const [kept] = useParam('kept');
  const [drawer, setDrawer] = useState<'new' | 'change' | null>(null);
  const current = useMyViews().find((view) => view.view === kept);
  const choice = choiceIn(search);
  const update = (view: CaseView) =>
    act.run(
      () => call(changeCaseView, { view: view.view, choice }),
      () => showNotice({ text: t('view.updated', { name: view.name }) }),
    );
  const remove = (view: CaseView) =>
    act.run(
      () => call(deleteCaseView, { view: view.view }),
      () => {
        go('/cases', { replace: true });
        const { name, team } = view;
        const undo = () =>
          act.run(() => call(keepCaseView, { name, choice: view.choice, team: view.isMine ? team : null }));
        showNotice({ text: t('view.deleted', { name }), undo });
      },
    );
  return (
    <>
      <Menu
        label={t('view.menu')}
        icon="star"
        kind="quiet"
        small
        groups={[
          { entries: [{ id: 'new', label: t('view.keep'), icon: 'add', onAction: () => setDrawer('new') }] },
          ...(current?.mayChange
            ? [
                {
                  title: current.name,
                  entries: [
                    { id: 'update', label: t('view.update'), icon: 'save' as const, onAction: () => update(current) },
                    {
                      id: 'change',
                      label: t('view.rename'),
                      icon: 'edit' as const,
                      onAction: () => setDrawer('change'),
                    },
                    { id: 'delete', label: t('view.delete'), icon: 'trash' as const, onAction: () => remove(current) },
                  ],
                },
              ]
            : []),
        ]}
      />
      {drawer ? <ViewDrawer view={drawer === 'change' ? current : undefined} onClose={() => setDrawer(null)} /> : null}
    </>
  );
}

function useMyViews(): readonly CaseView[] {
  const { data } = useQuery({ ...asking(listCaseViews, {}), staleTime: 60_000 });
  return data?.views ?? [];
}

/** The name of a view and with whom it is shared. */
function ViewDrawer({ view, onClose }: { view: CaseView | undefined; onClose: () => void }) {
  const t = useWords(deskWords);
  const { language } = useLanguage();
  const go = useGo();
  const act = useActing('service-desk');
  const { search } = useAddress();
  const [name, setName] = useState(view?.name ?? '');
  const [team, setTeam] = useState(view?.team ?? '');
  const { data } = useQuery({ ...asking(listTeams, {}), staleTime: 300_000 });
  const mine = (data?.teams ?? []).filter((each) => each.isMine || each.team === view?.team);
  const save = async () => {
    const shared = team === '' ? null : team;
    if (view) return call(changeCaseView, { view: view.view, name, team: shared });
    const choice = choiceIn(search);
    const made = await call(keepCaseView, { name, choice, team: shared });
    go(addressOf(choice, made.view), { replace: true });
    return made;
  };
  return (
    <ActingDrawer
      title={t(view ? 'view.rename' : 'view.keep')}
      verb={t('save')}
      act={act}
      onDo={() => act.run(save, onClose)}
      onClose={onClose}
    >
      <TextField label={t('view.name')} value={name} onChange={setName} error={act.faults.name} />
      <Select
        label={t('view.for')}
        value={team}
        onChange={setTeam}
        options={[
          { id: '', label: t('view.forMe') },
          ...mine.map((each) => ({ id: each.team, label: each.names[language] })),
        ]}
        error={act.faults.team}
      />
    </ActingDrawer>
  );
}
