// Documents of an incident other than receipts: logs, pictures, decisions. Who may not know of the incident cannot fetch them.
import { useState } from 'react';
import { addressOf, call } from '../../../web/client.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { FileDrop } from '../../../web/ui/file-drop.tsx';
import { Quiet, Row, Section, Stack } from '../../../web/ui/layout.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { sizeText } from '../../../web/ui/number-text.ts';
import { Time } from '../../../web/ui/time.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { addDocument, downloadReceipt, type IncidentPage, largestReceipt } from '../contract.ts';
import { securityWords } from './security-words.ts';

export function DocumentList({ page }: { page: IncidentPage }) {
  const t = useWords(securityWords);
  const { language } = useLanguage();
  const act = useActing('security');
  const [isAdding, setAdding] = useState(false);
  const mayWrite = page.allowed.includes('write');
  const keep = async (files: readonly File[]) => {
    for (const file of files) await call(addDocument, { incident: page.incident, name: file.name }, { file });
  };
  if (page.documents.length === 0 && !mayWrite) return null;
  return (
    <Section
      title={t('documents')}
      actions={
        mayWrite && !isAdding ? (
          <Button small icon="upload" onPress={() => setAdding(true)}>
            {t('addDocument')}
          </Button>
        ) : null
      }
    >
      <Stack gap={2}>
        {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
        {page.documents.length === 0 && !isAdding ? <Quiet>{t('documents.none')}</Quiet> : null}
        {page.documents.map((each) => (
          <Row key={each.receipt} gap={2}>
            <Link href={addressOf(downloadReceipt, { incident: page.incident, receipt: each.receipt })} download>
              {each.name}
            </Link>
            <Quiet small>
              {sizeText(each.size, language)} · {each.addedBy} · <Time at={each.addedAt} />
            </Quiet>
          </Row>
        ))}
        {isAdding ? (
          <FileDrop
            label={t('addDocument')}
            several
            largest={largestReceipt}
            disabled={act.working}
            onFiles={(files) =>
              act.run(
                () => keep(files),
                () => setAdding(false),
              )
            }
          />
        ) : null}
      </Stack>
    </Section>
  );
}
