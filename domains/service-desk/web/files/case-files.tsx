// The files of a case: opened, added and removed; pictures are seen at once.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { addressOf, asking, call } from '../../../../web/client.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button, IconButton } from '../../../../web/ui/button.tsx';
import { Chip } from '../../../../web/ui/chip.tsx';
import { Checkbox } from '../../../../web/ui/choice.tsx';
import { FileDrop } from '../../../../web/ui/file-drop.tsx';
import { Quiet, Row, Section, Stack } from '../../../../web/ui/layout.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { sizeText } from '../../../../web/ui/number-text.ts';
import { Time } from '../../../../web/ui/time.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import {
  addCaseFile,
  type CaseFile,
  type CasePage,
  downloadCaseFile,
  largestCaseFile,
  listCaseFiles,
  removeCaseFile,
} from '../../contract.ts';
import { deskWords } from '../desk/desk-words.ts';

export function CaseFiles({ page }: { page: CasePage }) {
  const t = useWords(deskWords);
  const { data } = useQuery(asking(listCaseFiles, { case: page.case }));
  const [isAdding, setAdding] = useState(false);
  if (!data || (data.files.length === 0 && !data.mayAdd)) return null;
  return (
    <Section
      title={t('files')}
      actions={
        data.mayAdd && !isAdding ? (
          <Button small icon="upload" onPress={() => setAdding(true)}>
            {t('files.add')}
          </Button>
        ) : null
      }
    >
      <Stack gap={3}>
        {data.files.map((file) => (
          <OneFile key={file.file} file={file} />
        ))}
        {isAdding ? <AddFiles page={page} mayHide={data.mayHide} onDone={() => setAdding(false)} /> : null}
      </Stack>
    </Section>
  );
}

function OneFile({ file }: { file: CaseFile }) {
  const t = useWords(deskWords);
  const { language } = useLanguage();
  const act = useActing('service-desk');
  const [isAsking, setAsking] = useState(false);
  if (file.removedAt) return <Quiet small>{t('files.removed')}</Quiet>;
  return (
    <Row gap={2}>
      <Link href={addressOf(downloadCaseFile, { file: file.file })} {...(file.isShown ? {} : { download: true })}>
        {file.name}
      </Link>
      <Quiet small>
        {sizeText(file.size, language)} · {file.by} · <Time at={file.addedAt} />
      </Quiet>
      {file.isOpen ? null : <Chip icon="lock">{t('files.internal')}</Chip>}
      {file.mayRemove ? (
        <IconButton small icon="trash" label={t('files.remove', { name: file.name })} onPress={() => setAsking(true)} />
      ) : null}
      {isAsking ? (
        <ActingDrawer
          title={t('files.removeTitle')}
          verb={t('files.removeDo')}
          danger
          act={act}
          onDo={() =>
            act.run(
              () => call(removeCaseFile, { file: file.file }),
              () => setAsking(false),
            )
          }
          onClose={() => setAsking(false)}
        >
          <p>
            <strong>{file.name}</strong>
          </p>
          <p>{t('files.removeNote')}</p>
        </ActingDrawer>
      ) : null}
    </Row>
  );
}

function AddFiles({ page, mayHide, onDone }: { page: CasePage; mayHide: boolean; onDone: () => void }) {
  const t = useWords(deskWords);
  const act = useActing('service-desk');
  const [isInternal, setInternal] = useState(false);
  const send = async (files: readonly File[]) => {
    for (const file of files)
      await call(addCaseFile, { case: page.case, name: file.name, isInternal: isInternal ? 'yes' : 'no' }, { file });
  };
  return (
    <Stack gap={2}>
      {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
      {mayHide ? <Checkbox label={t('files.internal')} value={isInternal} onChange={setInternal} /> : null}
      <FileDrop
        label={t('files.add')}
        hint={t('files.hint')}
        several
        largest={largestCaseFile}
        disabled={act.working}
        onFiles={(files) => act.run(() => send(files), onDone)}
      />
      <Row>
        <Button small kind="quiet" onPress={onDone}>
          {t('cancel')}
        </Button>
      </Row>
    </Stack>
  );
}
