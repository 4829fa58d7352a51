// Every part in its states, as the documentation one reads while building a page. The sections are in files of their own.
import { useWords } from '../language.tsx';
import { Row, Section } from '../ui/layout.tsx';
import { ButtonLink } from '../ui/link.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import '../ui/pages/frames.css';
import { exampleKinds } from './example-navigation.ts';
import { GalleryFields } from './gallery-fields.tsx';
import { GalleryGround } from './gallery-ground.tsx';
import { GalleryLists } from './gallery-lists.tsx';
import { GalleryNumbers } from './gallery-numbers.tsx';
import { GalleryPress } from './gallery-press.tsx';
import { GalleryWaiting } from './gallery-waiting.tsx';
import { galleryWords } from './gallery-words.ts';

export function Gallery() {
  const t = useWords(galleryWords);
  return (
    <div className="page">
      <PageHeader title={t('title')} lead={t('lead')} />
      <Section title={t('pages')} note={t('pagesNote')}>
        <Row gap={2}>
          {exampleKinds.map((kind) => (
            <ButtonLink key={kind} href={`/gallery/example/${kind}`}>
              {t(kind === 'sign-in' ? 'page.signIn' : `page.${kind}`)}
            </ButtonLink>
          ))}
        </Row>
      </Section>
      <GalleryGround />
      <GalleryPress />
      <GalleryFields />
      <GalleryNumbers />
      <GalleryLists />
      <GalleryWaiting />
    </div>
  );
}
