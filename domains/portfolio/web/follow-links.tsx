// The links by which somebody at a partner follows its assignments without an account: those that work, sent and revoked by those who
// lead. Before one is sent it is said what it shows.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Quiet, Row } from '../../../web/ui/layout.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { type AssignmentFollowUp, revokeFollowLink, sendFollowLink } from '../contract.ts';
import { portfolioWords } from './portfolio-words.ts';

type Partner = AssignmentFollowUp['partners'][number];
type Props = { assignment: string; partner: Partner };

export function FollowLinks({ assignment, partner }: Props) {
  const t = useWords(portfolioWords);
  const act = useActing('portfolio');
  const [isSending, setSending] = useState(false);
  return (
    <>
      {partner.links.map(({ link, address, until, mail, by, shows }) => (
        <Row key={link} spread>
          <div>
            <Quiet small>{t(`follow.${mail}`, { address, until })}</Quiet>
            {shows ? null : <Banner tone="attention">{t('follow.blind', { by: by || '–' })}</Banner>}
          </div>
          <Button
            small
            kind="quiet"
            icon="unlink"
            onPress={() => act.run(() => call(revokeFollowLink, { assignment, partner: partner.partner, link }))}
          >
            {t('follow.revoke')}
          </Button>
        </Row>
      ))}
      {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
      <div>
        <Button small icon="link" onPress={() => setSending(true)}>
          {t('follow.send')}
        </Button>
      </div>
      {isSending ? <SendDrawer assignment={assignment} partner={partner} onClose={() => setSending(false)} /> : null}
    </>
  );
}

const languages = [
  { id: 'sv', label: 'Svenska' },
  { id: 'da', label: 'Dansk' },
  { id: 'en', label: 'English' },
] as const;

function SendDrawer({ assignment, partner, onClose }: Props & { onClose: () => void }) {
  const t = useWords(portfolioWords);
  const act = useActing('portfolio');
  const [address, setAddress] = useState('');
  const [language, setLanguage] = useState(useLanguage().language);
  const send = () => call(sendFollowLink, { assignment, partner: partner.partner, address, language });
  const told = () => {
    onClose();
    showNotice({ text: t('follow.onItsWay', { address }) });
  };
  return (
    <ActingDrawer
      title={t('follow.sendTo', { name: partner.name })}
      verb={t('follow.send')}
      act={act}
      onDo={() => act.run(send, told)}
      onClose={onClose}
    >
      <p>{t('follow.shows')}</p>
      <TextField
        label={t('follow.address')}
        type="email"
        value={address}
        onChange={setAddress}
        error={act.faults.address}
        required
      />
      <Select label={t('follow.language')} value={language} onChange={setLanguage} options={languages} width="short" />
    </ActingDrawer>
  );
}
