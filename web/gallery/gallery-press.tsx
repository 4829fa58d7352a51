// Buttons, links, menus, tabs, and what opens on top.
import { useState } from 'react';
import { useWords } from '../language.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { Dialog, Drawer } from '../ui/dialog.tsx';
import { Columns, Row, Section, Stack } from '../ui/layout.tsx';
import { Link } from '../ui/link.tsx';
import { Menu } from '../ui/menu.tsx';
import { Popover } from '../ui/popover.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { TypeName } from '../ui/type-name.tsx';
import { galleryWords } from './gallery-words.ts';

export function GalleryPress() {
  const t = useWords(galleryWords);
  return (
    <Section title={t('press')}>
      <Columns least="large">
        <Buttons />
        <Links />
      </Columns>
      <Overlays />
    </Section>
  );
}

function Buttons() {
  const t = useWords(galleryWords);
  return (
    <Section title={t('buttons')} level={3}>
      <Row>
        <Button kind="primary">{t('order')}</Button>
        <Button>{t('open')}</Button>
        <Button kind="quiet">{t('later')}</Button>
        <Button kind="danger">{t('remove')}</Button>
      </Row>
      <Row>
        <Button kind="primary" icon="lock">
          {t('close')}
        </Button>
        <Button kind="primary" working>
          {t('saving')}
        </Button>
        <Button isDisabled>{t('notAllowed')}</Button>
      </Row>
      <Row>
        <Button small icon="edit">
          {t('edit')}
        </Button>
        <Button small kind="quiet" icon="comment">
          {t('comment')}
        </Button>
        <IconButton icon="edit" label={t('edit')} keys="E" />
        <IconButton icon="comment" label={t('comment')} keys="C" />
        <IconButton icon="print" label={t('print')} isDisabled />
      </Row>
      <Row gap={2}>
        <Chip>MT</Chip>
        <Chip tone="sea">{t('state.open')}</Chip>
        <Chip tone="attention" icon="clock">
          {t('state.waiting')}
        </Chip>
        <Chip tone="fault">{t('state.late')}</Chip>
        <Chip tone="done" icon="check">
          {t('bannerDone').split(' ')[0]}
        </Chip>
      </Row>
    </Section>
  );
}

function Links() {
  const t = useWords(galleryWords);
  const [part, setPart] = useState<'conversation' | 'history' | 'links'>('conversation');
  return (
    <Section title={t('links')} level={3}>
      <Row gap={5}>
        <Link href="/gallery">{t('linkIn')}</Link>
        <Link href="https://www.1177.se/" outside>
          {t('linkOut')}
        </Link>
        <Link href="/gallery" quiet>
          {t('quietLink')}
        </Link>
      </Row>
      <Row>
        <Menu
          label={t('moreActions')}
          groups={[
            {
              entries: [
                { id: 'edit', label: t('edit'), icon: 'edit', keys: 'E' },
                { id: 'copy', label: t('duplicate'), icon: 'copy' },
                { id: 'move', label: t('move'), icon: 'arrowRight', disabled: true },
              ],
            },
            { entries: [{ id: 'remove', label: t('remove'), icon: 'trash', danger: true }] },
          ]}
        />
        <Popover label={t('help')} icon="help" kind="quiet">
          <p>{t('helpText')}</p>
        </Popover>
      </Row>
      <Tabs
        label={t('case')}
        value={part}
        onChange={setPart}
        parts={[
          { id: 'conversation', title: t('conversation'), count: 3, content: <p>{t('helpText')}</p> },
          { id: 'history', title: t('historyTab'), content: <p>{t('errorWhy')}</p> },
          { id: 'links', title: t('linksTab'), count: 12, content: <p>{t('errorTodo')}</p> },
        ]}
      />
    </Section>
  );
}

function Overlays() {
  const t = useWords(galleryWords);
  const [open, setOpen] = useState<'dialog' | 'drawer' | 'confirm' | undefined>(undefined);
  const close = () => setOpen(undefined);
  return (
    <Section title={t('overlays')} level={3}>
      <Row>
        <Button onPress={() => setOpen('dialog')}>{t('dialog')}</Button>
        <Button onPress={() => setOpen('drawer')}>{t('drawer')}</Button>
        <Button onPress={() => setOpen('confirm')}>{t('confirm')}</Button>
      </Row>
      <Dialog
        open={open === 'dialog'}
        onClose={close}
        title={t('assign')}
        actions={
          <Button kind="primary" onPress={close}>
            {t('assign')}
          </Button>
        }
      >
        <p>{t('helpText')}</p>
      </Dialog>
      <Drawer open={open === 'drawer'} onClose={close} title={t('historyTab')}>
        <Stack>
          <p>{t('emptyText')}</p>
        </Stack>
      </Drawer>
      <TypeName
        open={open === 'confirm'}
        onClose={close}
        title={t('close')}
        consequence={t('consequence')}
        name="2019-08"
        verb={t('close')}
        onConfirm={close}
      />
    </Section>
  );
}
