// The documents of an agreement: saved, added, taken away for good.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { addressOf, call } from '../../../web/client.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { IconButton } from '../../../web/ui/button.tsx';
import { FileDrop } from '../../../web/ui/file-drop.tsx';
import { Quiet, Row, Section, Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { sizeText } from '../../../web/ui/number-text.ts';
import { Time } from '../../../web/ui/time.tsx';
import { useActing } from '../../../web/use-acting.ts';
import {
  type AgreementFile,
  type AgreementPage,
  addAgreementFile,
  downloadAgreementFile,
  largestAgreementFile,
  removeAgreementFile,
} from '../contract.ts';
import { suppliersWords } from './suppliers-words.ts';

export function AgreementFiles({ page }: { page: AgreementPage }) {
  const t = useWords(suppliersWords);
  const { language } = useLanguage();
  const act = useActing('suppliers');
  const [asked, setAsked] = useState<AgreementFile | null>(null);
  const send = async (files: readonly File[]) => {
    for (const file of files) await call(addAgreementFile, { agreement: page.agreement, name: file.name }, { file });
  };
  return (
    <Section title={t('files')}>
      <Stack gap={3}>
        {page.files.map((file) => (
          <Row key={file.file} gap={2}>
            <Link href={addressOf(downloadAgreementFile, { file: file.file })} download={file.name}>
              {file.name}
            </Link>
            <Quiet small>
              {sizeText(file.size, language)} · {file.by} <Time at={file.addedAt} />
            </Quiet>
            {page.mayChange ? (
              <IconButton small icon="trash" label={`${t('remove')}: ${file.name}`} onPress={() => setAsked(file)} />
            ) : null}
          </Row>
        ))}
        {page.files.length === 0 ? <p className="quiet">{t('noFiles')}</p> : null}
        {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
        {page.mayChange ? (
          <FileDrop
            label={t('addFiles')}
            several
            largest={largestAgreementFile}
            disabled={act.working}
            onFiles={(files) => act.run(() => send(files))}
          />
        ) : null}
      </Stack>
      {asked ? <RemoveFile file={asked} onClose={() => setAsked(null)} /> : null}
    </Section>
  );
}

function RemoveFile({ file, onClose }: { file: AgreementFile; onClose: () => void }) {
  const t = useWords(suppliersWords);
  const act = useActing('suppliers');
  return (
    <ActingDrawer
      title={t('removeFile')}
      verb={t('remove')}
      danger
      act={act}
      onDo={() => act.run(() => call(removeAgreementFile, { file: file.file }), onClose)}
      onClose={onClose}
    >
      <p>
        <strong>{file.name}</strong>
      </p>
      <p>{t('removeFileNote')}</p>
    </ActingDrawer>
  );
}
