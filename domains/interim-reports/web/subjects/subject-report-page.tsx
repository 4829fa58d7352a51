// A report about one unit, theme, object or supplier, as it will be on paper: live, or frozen word for word; in three forms.
import { useQuery } from '@tanstack/react-query';
import { useParam } from '../../../../web/address.ts';
import { addressOf, asking, call } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useWords } from '../../../../web/language.tsx';
import { usePeriodParam } from '../../../../web/period-param.ts';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Stack } from '../../../../web/ui/layout.tsx';
import { Menu } from '../../../../web/ui/menu.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { ListFrame } from '../../../../web/ui/pages/list-frame.tsx';
import { PeriodPicker } from '../../../../web/ui/period-picker.tsx';
import { SkeletonLines } from '../../../../web/ui/skeleton.tsx';
import { UnitPicker, useUnitParam } from '../../../../web/unit-picker.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import {
  downloadKeptSubject,
  downloadSubjectReport,
  freezeSubjectReport,
  listKeptSubjects,
  readKeptSubject,
  readSubjectReport,
  type SubjectAsked,
  type SubjectKind,
  subjectKinds,
} from '../../subjects/subject-contract.ts';
import { TreePage } from '../tree-page.tsx';
import { KeptReports } from './kept-reports.tsx';
import { KeptThemes } from './kept-themes-list.tsx';
import { subjectWebWords } from './subject-web-words.ts';
import './subjects.css';
import { ThemeFields } from './theme-fields.tsx';

const permission = 'interim-reports.read-drafts';
const forms = ['docx', 'pdf', 'html'] as const;

export function SubjectReportPage() {
  const t = useWords(subjectWebWords);
  const [unit, setUnit] = useUnitParam(permission);
  const [period, setPeriod] = usePeriodParam();
  const [kindText] = useParam('kind');
  const [about] = useParam('about');
  const [kept] = useParam('kept');
  const [figures] = useParam('figures');
  const [name] = useParam('name');
  const kind: SubjectKind = subjectKinds.find((each) => each === kindText) ?? 'unit';
  const asked = { kind, about: about ?? '', unit: unit ?? '', period, figures: figures ?? '', name: name ?? '' };
  const scope = `unit=${encodeURIComponent(unit ?? '')}&period=${period}`;
  return (
    <ListFrame
      title={t('subjects')}
      lead={t(`lead.${kind}`)}
      views={[
        { label: t('kind.unit'), href: `/subject-report?kind=unit&${scope}`, current: kind === 'unit' },
        { label: t('kind.theme'), href: `/subject-report?kind=theme&${scope}`, current: kind === 'theme' },
      ]}
      actions={unit ? <Actions asked={asked} kept={kept} /> : null}
      tools={
        kept ? null : (
          <>
            <UnitPicker value={unit} onChange={setUnit} permission={permission} />
            <PeriodPicker value={period} onChange={setPeriod} />
          </>
        )
      }
      list={
        unit ? (
          <Stack gap={6}>
            {kind === 'theme' && !kept ? (
              <>
                {/* another theme opened from the list begins its fields anew */}
                <ThemeFields key={name} />
                <KeptThemes unit={unit} period={period} />
              </>
            ) : null}
            {kept ? <Kept kept={kept} /> : <Live asked={asked} />}
            <KeptReports asked={asked} />
          </Stack>
        ) : null
      }
    />
  );
}

/** A theme without figures, and an object or supplier without its id, is not asked for. */
function canBeAsked({ kind, about, figures }: SubjectAsked): boolean {
  return kind === 'theme' ? figures !== '' : kind === 'unit' || about !== '';
}

function Live({ asked }: { asked: SubjectAsked }) {
  const t = useWords(subjectWebWords);
  const refused = useRefusalText();
  const { data, error } = useQuery({
    ...asking(readSubjectReport, asked),
    enabled: canBeAsked(asked),
    placeholderData: (before) => before,
  });
  if (!canBeAsked(asked))
    return <p className="quiet">{t(asked.kind === 'theme' ? 'theme.choose' : 'about.missing')}</p>;
  if (error) return <Banner tone="fault">{refused(error)}</Banner>;
  return data ? <TreePage tree={data.tree} cover /> : <SkeletonLines lines={12} />;
}

function Kept({ kept }: { kept: string }) {
  const t = useWords(subjectWebWords);
  const refused = useRefusalText();
  const { data, error } = useQuery(asking(readKeptSubject, { kept }));
  if (error) return <Banner tone="fault">{refused(error)}</Banner>;
  if (!data) return <SkeletonLines lines={12} />;
  return (
    <Stack gap={4}>
      <Banner icon="lock">
        {t('kept.banner', { by: data.keptBy, on: data.keptAt.slice(0, 10), hash: data.sha256.slice(0, 12) })}
      </Banner>
      <TreePage tree={data.tree} cover />
    </Stack>
  );
}

function Actions({ asked, kept }: { asked: SubjectAsked; kept: string | undefined }) {
  const t = useWords(subjectWebWords);
  const act = useActing('interim-reports');
  const { kind, about, unit } = asked;
  const { data } = useQuery(asking(listKeptSubjects, { kind, about, unit }));
  if (!kept && !canBeAsked(asked)) return null;
  const freeze = () =>
    act.run(
      () => call(freezeSubjectReport, asked),
      () => showNotice({ text: t('frozen') }),
    );
  return (
    <>
      <Menu
        label={t('download')}
        icon="download"
        groups={[
          {
            entries: forms.map((form) => ({
              id: form,
              label: t(`form.${form}`),
              href: kept
                ? addressOf(downloadKeptSubject, { kept, form })
                : addressOf(downloadSubjectReport, { ...asked, form }),
              download: true,
            })),
          },
        ]}
      />
      {data?.mayFreeze && !kept ? (
        <Button kind="primary" icon="lock" working={act.working} onPress={freeze}>
          {t('freeze')}
        </Button>
      ) : null}
      {act.refusal ? <p className="quiet small">{act.refusal}</p> : null}
    </>
  );
}
