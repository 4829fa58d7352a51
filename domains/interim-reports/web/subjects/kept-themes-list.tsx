// The themes kept by name in the unit: opened by a press, and the one that stands in the address kept or forgotten.
import { useQuery } from '@tanstack/react-query';
import { useParam } from '../../../../web/address.ts';
import { asking, call } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button, IconButton } from '../../../../web/ui/button.tsx';
import { Row, Section, Stack } from '../../../../web/ui/layout.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { dropTheme, keepTheme, listThemes } from '../../subjects/theme-contract.ts';
import { subjectWebWords } from './subject-web-words.ts';

type Props = { unit: string; period: string };

export function KeptThemes({ unit, period }: Props) {
  const t = useWords(subjectWebWords);
  const act = useActing('interim-reports');
  const [name = ''] = useParam('name');
  const [figures = ''] = useParam('figures');
  const { data } = useQuery(asking(listThemes, { unit }));
  if (!data) return null;
  const keep = () =>
    act.run(
      () => call(keepTheme, { unit, name, figures: figures.split(',').filter(Boolean) }),
      () => showNotice({ text: t('themes.kept') }),
    );
  const at = (each: { name: string; figures: readonly string[] }) =>
    `/subject-report?${new URLSearchParams({ kind: 'theme', unit, period, name: each.name, figures: each.figures.join(',') })}`;
  const standing = data.rows.some((each) => each.name === name && each.figures.join(',') === figures);
  if (data.rows.length === 0 && !data.mayKeep) return null;
  return (
    <div className="screen-only">
      <Section
        title={t('themes')}
        level={3}
        actions={
          data.mayKeep && !standing ? (
            <Button small icon="add" working={act.working} isDisabled={name === '' || figures === ''} onPress={keep}>
              {t('themes.keep')}
            </Button>
          ) : null
        }
      >
        <Stack gap={2}>
          {act.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
          {data.rows.length === 0 ? <p className="quiet">{t('themes.none')}</p> : null}
          {data.rows.map((each) => (
            <Row key={each.theme} gap={2}>
              <Link href={at(each)}>{each.name}</Link>
              <span className="quiet small">{t('themes.by', { count: each.figures.length, by: each.keptBy })}</span>
              {data.mayKeep ? (
                <IconButton
                  small
                  icon="close"
                  label={t('themes.drop', { name: each.name })}
                  onPress={() => act.run(() => call(dropTheme, { theme: each.theme }))}
                />
              ) : null}
            </Row>
          ))}
        </Stack>
      </Section>
    </div>
  );
}
