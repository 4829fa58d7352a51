// The documents of an agreement: looked at, saved, added, described, taken away for good.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { addressOf, call } from '../../../web/client.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { IconButton } from '../../../web/ui/button.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { FileDrop } from '../../../web/ui/file-drop.tsx';
import { Quiet, Row, Section, Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { sizeText } from '../../../web/ui/number-text.ts';
import { Select } from '../../../web/ui/select.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { Time } from '../../../web/ui/time.tsx';
import { useActing } from '../../../web/use-acting.ts';
import {
  type AgreementFile,
  type AgreementFileKind,
  type AgreementPage,
  addAgreementFile,
  agreementFileKinds,
  describeAgreementFile,
  downloadAgreementFile,
  largestAgreementFile,
  removeAgreementFile,
} from '../contract.ts';
import { suppliersWords } from './suppliers-words.ts';

export function AgreementFiles({ page }: { page: AgreementPage }) {
  const t = useWords(suppliersWords);
  const { language } = useLanguage();
  const act = useActing('suppliers');
  const [step, setStep] = useState<{ file: AgreementFile; what: 'describe' | 'remove' } | null>(null);
  const [kind, setKind] = useState<AgreementFileKind>('other');
  const close = () => setStep(null);
  const send = async (files: readonly File[]) => {
    for (const file of files)
      await call(addAgreementFile, { agreement: page.agreement, name: file.name, kind }, { file });
  };
  return (
    <Section title={t('files')}>
      <Stack gap={3}>
        {page.files.map((file) => (
          <Row key={file.file} gap={2}>
            <Chip>{t(`fileKind.${file.kind}`)}</Chip>
            <FileLink file={file} />
            <Quiet small>
              {sizeText(file.size, language)} · {file.by} <Time at={file.addedAt} />
            </Quiet>
            {page.mayChange ? (
              <>
                <IconButton
                  small
                  icon="edit"
                  label={`${t('describeFile')}: ${file.name}`}
                  onPress={() => setStep({ file, what: 'describe' })}
                />
                <IconButton
                  small
                  icon="trash"
                  label={`${t('remove')}: ${file.name}`}
                  onPress={() => setStep({ file, what: 'remove' })}
                />
              </>
            ) : null}
          </Row>
        ))}
        {page.files.length === 0 ? <p className="quiet">{t('noFiles')}</p> : null}
        {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
        {page.mayChange ? (
          <>
            <KindField value={kind} onChange={setKind} />
            <FileDrop
              label={t('addFiles')}
              hint={t('filesShown')}
              several
              largest={largestAgreementFile}
              disabled={act.working}
              onFiles={(files) => act.run(() => send(files))}
            />
          </>
        ) : null}
      </Stack>
      {step?.what === 'remove' ? <RemoveFile file={step.file} onClose={close} /> : null}
      {step?.what === 'describe' ? <DescribeFile file={step.file} onClose={close} /> : null}
    </Section>
  );
}

/** Opens a document where the browser may show it, beside the page one is on; saves it where not. */
export function FileLink({ file }: { file: AgreementFile }) {
  const href = addressOf(downloadAgreementFile, { file: file.file });
  const label = file.title || file.name;
  return file.isShown ? (
    <Link href={href} outside>
      {label}
    </Link>
  ) : (
    <Link href={href} download={file.name}>
      {label}
    </Link>
  );
}

function KindField({ value, onChange }: { value: AgreementFileKind; onChange: (kind: AgreementFileKind) => void }) {
  const t = useWords(suppliersWords);
  const options = agreementFileKinds.map((id) => ({ id, label: t(`fileKind.${id}`) }));
  return <Select label={t('fileKind')} width="medium" options={options} value={value} onChange={onChange} />;
}

function DescribeFile({ file, onClose }: { file: AgreementFile; onClose: () => void }) {
  const t = useWords(suppliersWords);
  const act = useActing('suppliers');
  const [title, setTitle] = useState(file.title);
  const [kind, setKind] = useState(file.kind);
  const save = () => act.run(() => call(describeAgreementFile, { file: file.file, title, kind }), onClose);
  return (
    <ActingDrawer title={t('describeFile')} verb={t('save')} act={act} onDo={save} onClose={onClose}>
      <p>
        <strong>{file.name}</strong>
      </p>
      <TextField label={t('fileTitle')} value={title} onChange={setTitle} error={act.faults.title} optional />
      <KindField value={kind} onChange={setKind} />
    </ActingDrawer>
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
