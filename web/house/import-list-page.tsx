// Bringing in a file: say what it holds, drop it, and see the earlier ones. Nothing is stored on this page, and nothing is
// taken for granted: a file whose ending does not tell what it holds waits until somebody has said it.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listImportKinds, startImport } from '../../platform/imports/imports-contract.ts';
import type { AnswerOf } from '../../platform/operation/operation.ts';
import { useGo, useParam } from '../address.ts';
import { asking, call } from '../client.ts';
import { useLanguage, useWords } from '../language.tsx';
import { Banner } from '../ui/banner.tsx';
import { FileDrop } from '../ui/file-drop.tsx';
import { Quiet, Stack } from '../ui/layout.tsx';
import { ImportFrame } from '../ui/pages/import-frame.tsx';
import { Progress } from '../ui/progress.tsx';
import { Select } from '../ui/select.tsx';
import { EarlierImports } from './earlier-imports.tsx';
import { houseWords } from './house-words.ts';
import { useRefusalText } from './refusal-text.ts';

type Kind = AnswerOf<typeof listImportKinds>['kinds'][number];

const largest = 300 * 1024 * 1024;

export function ImportListPage() {
  const t = useWords(houseWords);
  const { language, locale } = useLanguage();
  const [chosen, setChosen] = useParam('kind');
  const [waiting, setWaiting] = useState<File | null>(null);
  const [foreign, setForeign] = useState<string | null>(null);
  const { data } = useQuery({ ...asking(listImportKinds, {}), staleTime: 300_000 });
  const kinds = (data?.kinds ?? []).toSorted((a, b) => a.name[language].localeCompare(b.name[language], locale));
  const kind = kinds.find((each) => each.id === chosen);
  const { sending, refusal, send } = useSending();
  const take = (file: File) => {
    const taker = kindFor(file.name, kind, kinds);
    const isForeign = !taker && !kinds.some((each) => each.endings.includes(endingOf(file.name)));
    setForeign(isForeign ? file.name : null);
    setWaiting(taker || isForeign ? null : file);
    if (taker) send(taker.id, file);
  };
  const setKind = (id: string) => {
    setChosen(id);
    if (waiting) send(id, waiting);
    setWaiting(null);
  };
  return (
    <ImportFrame title={t('imports')} lead={t('imports.lead')} step="drop">
      {refusal ? <Banner tone="fault">{refusal}</Banner> : null}
      <Stack gap={4}>
        {foreign ? (
          <Banner tone="fault">{t('imports.foreign', { name: foreign, endings: endingsOf(kinds) })}</Banner>
        ) : null}
        {waiting ? <Banner tone="attention">{t('imports.whichKind', { name: waiting.name })}</Banner> : null}
        <Select
          label={t('imports.kind')}
          hint={kind?.about[language]}
          value={kind?.id}
          placeholder={t('imports.kindChoose')}
          onChange={setKind}
          width="medium"
          options={kinds.map((each) => ({ id: each.id, label: each.name[language] }))}
        />
        {kind ? <WhatIsNeeded kind={kind} /> : null}
        {sending ? <Progress label={t('imports.sending', { name: sending })} share={undefined} /> : null}
        <FileDrop
          label={t('imports.drop')}
          hint={endingsOf(kind ? [kind] : kinds)}
          largest={largest}
          disabled={kinds.length === 0 || sending !== null}
          onFiles={([file]) => file && take(file)}
        />
      </Stack>
      <EarlierImports />
    </ImportFrame>
  );
}

/** The kind chosen, unless the file's name ends as the files of one other kind alone do, such as SIE; none while nobody can tell. */
function kindFor(name: string, chosen: Kind | undefined, kinds: readonly Kind[]): Kind | undefined {
  const ending = endingOf(name);
  const takers = kinds.filter((kind) => kind.endings.includes(ending));
  return chosen?.endings.includes(ending) || takers.length !== 1 ? chosen : takers[0];
}

function endingOf(name: string): string {
  return name.split('.').at(-1)?.toLowerCase() ?? '';
}

/** The endings that are taken, each once. */
function endingsOf(kinds: readonly Kind[]): string {
  return [...new Set(kinds.flatMap((kind) => kind.endings))].map((ending) => ending.toUpperCase()).join(', ');
}

/** For tables: the columns that must be there, and those that are read when they are. */
function WhatIsNeeded({ kind }: { kind: Kind }) {
  const t = useWords(houseWords);
  const { language, locale } = useLanguage();
  if (kind.fields.length === 0) return null;
  const list = new Intl.ListFormat(locale);
  const names = (required: boolean) =>
    list.format(kind.fields.filter((field) => field.required === required).map((field) => field.names[language]));
  const [needed, other] = [names(true), names(false)];
  return (
    <Quiet small>
      {needed ? t('imports.needed', { names: needed }) : null} {other ? t('imports.alsoRead', { names: other }) : null}
    </Quiet>
  );
}

/** Sends a file and goes to its page; what is refused is said here and the file can be chosen again. */
function useSending() {
  const go = useGo();
  const refused = useRefusalText();
  const [sending, setSending] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const send = async (kind: string, file: File): Promise<void> => {
    setSending(file.name);
    setRefusal(null);
    try {
      const { importId } = await call(startImport, { kind, name: file.name }, { file });
      go(`/imports/${importId}`);
    } catch (error) {
      setRefusal(refused(error));
    } finally {
      setSending(null);
    }
  };
  return { sending, refusal, send: (kind: string, file: File) => void send(kind, file) };
}
