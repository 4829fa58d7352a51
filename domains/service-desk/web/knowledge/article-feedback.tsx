// "Did it help?": one press; a no may say what was missing, and leads on to where one gets help.
import { useState } from 'react';
import { call } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Row, Section, Stack } from '../../../../web/ui/layout.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { TextArea } from '../../../../web/ui/text-field.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { type ArticlePage, rateArticle } from '../../contract.ts';
import { knowledgeWords } from './knowledge-words.ts';

export function ArticleFeedback({ page }: { page: ArticlePage }) {
  const t = useWords(knowledgeWords);
  const act = useActing('service-desk');
  const [comment, setComment] = useState('');
  const [sent, setSent] = useState(false);
  const rate = (helped: boolean) => act.run(() => call(rateArticle, { article: page.article, helped }));
  const send = () =>
    act.run(
      () => call(rateArticle, { article: page.article, helped: false, comment }),
      () => {
        setSent(true);
        showNotice({ text: t('thanks') });
      },
    );
  const mine = page.myFeedback;
  return (
    <Section title={t('helpedQuestion')}>
      <Stack gap={3}>
        {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
        <Row gap={3}>
          {([true, false] as const).map((helped) => (
            <Button
              key={String(helped)}
              kind={mine === helped ? 'primary' : 'secondary'}
              icon={helped ? 'check' : 'close'}
              aria-pressed={mine === helped}
              working={act.working && mine === helped}
              onPress={() => rate(helped)}
            >
              {t(helped ? 'yes' : 'no')}
            </Button>
          ))}
        </Row>
        {mine === true || sent ? <p role="status">{t('thanks')}</p> : null}
        {mine === false ? (
          <>
            {sent ? null : (
              <>
                <TextArea
                  label={t('whatMissing')}
                  hint={t('whatMissingHint')}
                  value={comment}
                  onChange={setComment}
                  most={1000}
                  rows={2}
                  optional
                />
                <div>
                  <Button onPress={send} working={act.working}>
                    {t('send')}
                  </Button>
                </div>
              </>
            )}
            <Link href="/door">{t('stillStuck')}</Link>
          </>
        ) : null}
      </Stack>
    </Section>
  );
}
