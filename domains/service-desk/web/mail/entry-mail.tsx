// A line of a case's history that came or went by mail: from whom, whether it arrived, its files, and the way to the original.
import { useQuery } from '@tanstack/react-query';
import { asking, call } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Icon } from '../../../../web/ui/icon.tsx';
import { Quiet, Row, Stack } from '../../../../web/ui/layout.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { useCan } from '../../../../web/viewer.tsx';
import { type CaseMail, listCaseMails, resendMail } from '../../contract.ts';
import { serviceDeskWords } from '../service-desk-words.ts';
import './mail.css';
import { MailFiles } from './mail-files.tsx';

/** What went in and out of a case by mail, by the line of its history; nothing where the reader does not read its mails. */
export function useCaseMails(caseId: string, enabled: boolean): ReadonlyMap<number, readonly CaseMail[]> {
  const { data } = useQuery({ ...asking(listCaseMails, { case: caseId }), enabled });
  const byEntry = new Map<number, CaseMail[]>();
  for (const mail of data?.rows ?? [])
    if (mail.entry !== null) byEntry.set(mail.entry, [...(byEntry.get(mail.entry) ?? []), mail]);
  return byEntry;
}

export function EntryMails({ mails }: { mails: readonly CaseMail[] }) {
  if (mails.length === 0) return null;
  return (
    <Stack gap={2}>
      {mails.map((mail) =>
        mail.direction === 'out' ? <SentMail key={mail.id} mail={mail} /> : <ReceivedMail key={mail.id} mail={mail} />,
      )}
    </Stack>
  );
}

function ReceivedMail({ mail }: { mail: CaseMail }) {
  const t = useWords(serviceDeskWords);
  const can = useCan();
  return (
    <Stack gap={2}>
      <Row gap={2}>
        <Icon name="mail" size={16} />
        <Quiet small>{t('mail.in', { from: mail.address || mail.name || t('mail.nobody') })}</Quiet>
        {can('service-desk.work-cases') ? <Link href={`/cases/mail/${mail.id}`}>{t('mail.show')}</Link> : null}
      </Row>
      {mail.files.length > 0 ? <MailFiles mail={mail.id} files={mail.files} /> : null}
    </Stack>
  );
}

function SentMail({ mail }: { mail: CaseMail }) {
  const t = useWords(serviceDeskWords);
  const act = useActing('service-desk');
  const isLost = mail.state === 'failed' || mail.state === 'bounced';
  const to = mail.address;
  const state = mail.state === 'received' ? 'sent' : mail.state;
  const again = () =>
    act.run(
      () => call(resendMail, { outgoing: mail.id }),
      () => showNotice({ text: t('mail.sendingAgain') }),
    );
  return (
    <Row gap={2}>
      <Icon name={isLost ? 'alert' : 'mail'} size={16} />
      <Quiet small>
        {mail.purpose === 'acknowledgement' && state === 'sent'
          ? t('mail.out.acknowledged', { to })
          : t(`mail.out.${state}`, { to })}
        {state !== 'sent' && mail.answer ? `: ${mail.answer}` : ''}
        {mail.copies.length > 0 ? `. ${t('mail.copiedTo', { addresses: mail.copies.join(', ') })}` : ''}
        {mail.attached.length > 0 ? `. ${t('mail.attached', { files: mail.attached.filter(Boolean).join(', ') })}` : ''}
      </Quiet>
      {isLost ? (
        <Button small kind="quiet" icon="refresh" working={act.working} onPress={again}>
          {t('mail.again')}
        </Button>
      ) : null}
      {act.refusal ? <Quiet small>{act.refusal}</Quiet> : null}
    </Row>
  );
}
