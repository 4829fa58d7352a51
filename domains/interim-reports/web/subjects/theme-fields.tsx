// What a theme is made of: a name and figures, in the address, so that a theme is shared by its link.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listFigures } from '../../../../platform/figures/figures-contract.ts';
import { useAddress, useGo } from '../../../../web/address.ts';
import { asking } from '../../../../web/client.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { ComboBox } from '../../../../web/ui/combo-box.tsx';
import { Row, Stack } from '../../../../web/ui/layout.tsx';
import { TextField } from '../../../../web/ui/text-field.tsx';
import { withParams } from '../../../../web/ui/url-filters.ts';
import { subjectWebWords } from './subject-web-words.ts';

export function ThemeFields() {
  const t = useWords(subjectWebWords);
  const { language } = useLanguage();
  const { path, search } = useAddress();
  const go = useGo();
  const chosen = (search.get('figures') ?? '').split(',').filter(Boolean);
  const [name, setName] = useState(search.get('name') ?? '');
  const [added, setAdded] = useState(0);
  const { data } = useQuery({ ...asking(listFigures, {}), staleTime: 300_000 });
  const nameOf = (id: string) => data?.figures.find((each) => each.id === id)?.name[language] ?? id;
  const set = (figures: readonly string[], called: string) =>
    go(
      path +
        withParams(search, { figures: figures.length > 0 ? [figures.join(',')] : [], name: called ? [called] : [] }),
      { replace: true },
    );
  const options = (data?.figures ?? [])
    .filter((each) => !chosen.includes(each.id))
    .map((each) => ({ id: each.id, label: each.name[language], ...(each.register ? { note: each.register } : {}) }));
  return (
    <div className="screen-only">
      <Stack gap={3}>
        <div className="theme-fields">
          <TextField
            label={t('theme.name')}
            hint={t('theme.nameHint')}
            value={name}
            onChange={setName}
            onBlur={() => set(chosen, name)}
          />
          <ComboBox
            // empty again after each choice
            key={`${added} ${options.length > 0}`}
            label={t('theme.add')}
            value={undefined}
            onChange={(id) => {
              if (!id || chosen.length >= 40) return;
              set([...chosen, id], name);
              setAdded(added + 1);
            }}
            options={options}
          />
        </div>
        <Row gap={2}>
          {chosen.map((id) => (
            <Button
              key={id}
              small
              icon="close"
              aria-label={t('theme.remove', { name: nameOf(id) })}
              onPress={() =>
                set(
                  chosen.filter((each) => each !== id),
                  name,
                )
              }
            >
              {nameOf(id)}
            </Button>
          ))}
        </Row>
      </Stack>
    </div>
  );
}
