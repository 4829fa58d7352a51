// The form page: one column, sections, what was typed is kept as one types. It says what was refused, and the button that
// finishes and the way out stay in reach, alike on every form.
import type { FormEvent, ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { useWords } from '../../language.tsx';
import { Banner } from '../banner.tsx';
import { Button } from '../button.tsx';
import { ButtonLink } from '../link.tsx';
import { PageHeader, type PageHeaderProps } from '../page-header.tsx';
import { useShortcut } from '../shortcuts.tsx';
import { uiWords } from '../ui-words.ts';
import './frames.css';

export type FormFrameProps = Omit<PageHeaderProps, 'actions'> & {
  /** FieldGroup and fields. */
  children: ReactNode;
  onSubmit: () => void;
  /** The form's `useActing`: while it works the button waits; what was refused stands on top and at the fields. */
  act?: { working: boolean; refusal: string | null; faults: Readonly<Record<string, string>> };
  /** What the finishing button says, "Save" unless told. */
  finish?: string;
  /** False: whoever looks may not change this. */
  mayFinish?: boolean;
  /** Where the way out leads, and what it says, "Cancel" unless told. */
  back: string;
  backText?: string;
  /** Further buttons; SaveState last. */
  more?: ReactNode;
};

export function FormFrame({
  children,
  onSubmit,
  act,
  finish,
  mayFinish = true,
  back,
  backText,
  more,
  ...head
}: FormFrameProps) {
  const t = useWords(uiWords);
  useShortcut({ keys: 'mod+enter', label: t('keys.submit'), group: 'page', run: onSubmit });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <div className="page">
      <PageHeader {...head} />
      <Form
        className="page-form"
        onSubmit={submit}
        validationBehavior="aria"
        {...(act ? { validationErrors: act.faults } : {})}
      >
        {act?.refusal ? <Banner tone="fault">{act.refusal}</Banner> : null}
        {children}
        <div className="page-form-actions screen-only">
          {mayFinish ? (
            <Button kind="primary" type="submit" working={act?.working ?? false}>
              {finish ?? t('save')}
            </Button>
          ) : null}
          <ButtonLink href={back} kind="quiet">
            {backText ?? t('cancel')}
          </ButtonLink>
          {more}
        </div>
      </Form>
    </div>
  );
}
