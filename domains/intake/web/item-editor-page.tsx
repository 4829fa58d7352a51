// Changing an item without code: everything about it on one page, kept as one types, with the form as people will meet it beside
// it; published from a day on, withdrawn, and with its versions.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { usePathParam } from '../../../web/address.ts';
import { asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { Stack } from '../../../web/ui/layout.tsx';
import { RecordFrame } from '../../../web/ui/pages/record-frame.tsx';
import { SaveState } from '../../../web/ui/save-state.tsx';
import { SkeletonPage } from '../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../web/ui/state-notes.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { type ItemEditor, showItemEditor } from '../contract.ts';
import { EditorApproval } from './editor-approval.tsx';
import { EditorBasics } from './editor-basics.tsx';
import { EditorBundle } from './editor-bundle.tsx';
import { EditorForm } from './editor-form.tsx';
import { ItemPreview } from './item-preview.tsx';
import { ItemVersions } from './item-versions.tsx';
import { DiscardDrawer, PublishDrawer, WithdrawDrawer } from './publish-drawers.tsx';
import './intake.css';
import { intakeWords } from './intake-words.ts';
import { useItemDraft } from './use-item-draft.ts';

export function ItemEditorPage() {
  const refused = useRefusalText();
  const item = usePathParam('item');
  // what is typed here is newer than anything the server tells of
  const { data, error } = useQuery({ ...asking(showItemEditor, { item }), gcTime: 0 });
  if (error) return <ErrorState what={refused(error)} wholePage />;
  return data ? <Editor key={`${data.item} ${data.history.length}`} editor={data} /> : <SkeletonPage />;
}

function Editor({ editor }: { editor: ItemEditor }) {
  const t = useWords(intakeWords);
  const { language } = useLanguage();
  const refused = useRefusalText();
  const kept = useItemDraft(editor);
  const publishing = useActing('intake');
  const [drawer, setDrawer] = useState<'publish' | 'withdraw' | 'discard' | null>(null);
  const { draft, change } = kept;
  const { faults } = publishing;
  const close = () => setDrawer(null);
  const { working } = publishing;
  const isMarked = Object.keys(faults).some((path) => path !== 'from');
  useEffect(() => {
    // what must be corrected stands beside its field, behind the drawer
    if (!working && isMarked) setDrawer(null);
  }, [working, isMarked]);
  const changed = editor.isDraft || kept.savedAt !== editor.savedAt || kept.state !== 'saved';
  return (
    <RecordFrame
      crumbs={[
        { label: t('catalogue'), href: '/catalogue' },
        { label: t('kept'), href: '/catalogue/keep' },
      ]}
      title={draft.names[language] || draft.names.sv || t('editor.unnamed')}
      mark={<Chip tone={changed ? 'attention' : 'done'}>{t(changed ? 'kept.draft' : 'kept.offered')}</Chip>}
      lead={t('editor.lead')}
      actions={
        <>
          <Button kind="primary" onPress={() => void kept.keep().then(() => setDrawer('publish'))}>
            {t('publish')}
          </Button>
          {changed ? <Button onPress={() => setDrawer('discard')}>{t('editor.discard')}</Button> : null}
          {editor.isOffered ? <Button onPress={() => setDrawer('withdraw')}>{t('withdraw')}</Button> : null}
        </>
      }
      banner={
        kept.refused ? (
          <Banner tone="fault">{refused(kept.refused)}</Banner>
        ) : publishing.refusal ? (
          <Banner tone="fault">{publishing.refusal}</Banner>
        ) : null
      }
      aside={
        <Stack gap={6}>
          <SaveState
            state={kept.state}
            {...(kept.savedAt ? { savedAt: kept.savedAt } : {})}
            onRetry={() => void kept.keep()}
          />
          <ItemPreview draft={draft} />
          <ItemVersions history={editor.history} />
        </Stack>
      }
    >
      <Stack gap={8}>
        <EditorBasics draft={draft} change={change} faults={faults} services={editor.services} />
        <EditorForm draft={draft} change={change} faults={faults} others={editor.others} />
        <EditorApproval draft={draft} change={change} faults={faults} />
        <EditorBundle draft={draft} change={change} faults={faults} others={editor.others} />
      </Stack>
      {drawer === 'publish' ? (
        <PublishDrawer item={editor.item} act={publishing} onClose={close} onDone={kept.forget} />
      ) : null}
      {drawer === 'withdraw' ? <WithdrawDrawer item={editor.item} onClose={close} /> : null}
      {drawer === 'discard' ? <DiscardDrawer editor={editor} onClose={close} onDone={kept.forget} /> : null}
    </RecordFrame>
  );
}
