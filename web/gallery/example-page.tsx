// One example page of each kind, in the frame, so that a page can be judged whole. Only the gallery shows it.
import { usePathParam } from '../address.ts';
import { Frame } from '../frame/frame.tsx';
import { useWords } from '../language.tsx';
import { NotFound } from '../shell.tsx';
import { SignInFrame } from '../sign-in-frame.tsx';
import { showNotice } from '../ui/notice.tsx';
import { exampleKinds, exampleNavigation } from './example-navigation.ts';
import { ExampleFigure, ExampleList, ExampleRecord, ExampleStart } from './example-reading-pages.tsx';
import { ExampleBoard, ExampleForm, ExampleImport, ExampleReport } from './example-work-pages.tsx';
import { galleryWords } from './gallery-words.ts';

const pages = {
  start: ExampleStart,
  list: ExampleList,
  record: ExampleRecord,
  figure: ExampleFigure,
  form: ExampleForm,
  import: ExampleImport,
  report: ExampleReport,
  board: ExampleBoard,
  'sign-in': ExampleSignIn,
};

export function ExamplePage() {
  const t = useWords(galleryWords);
  const asked = usePathParam('kind');
  const kind = exampleKinds.find((one) => one === asked);
  const Page = kind ? pages[kind] : NotFound;
  if (kind === 'sign-in') return <Page />;
  return (
    <Frame
      navigation={exampleNavigation(t)}
      person={{ name: 'Elin Wikström', role: t('role') }}
      home="/gallery/example/start"
    >
      <Page />
    </Frame>
  );
}

function ExampleSignIn() {
  const t = useWords(galleryWords);
  return (
    <SignInFrame
      region="Region Exempel"
      onSignIn={(name) => showNotice({ text: name, tone: 'calm' })}
      refusal={t('errorTodo')}
    />
  );
}
