// Starts the web half: language, data, addresses, who is signed in, and the frame. The texts of the reader's language and
// who is signed in are asked for at the same moment.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { asking, ProblemError } from './client.ts';
import { domains } from './domains.ts';
import { houseWeb } from './house/house-web.ts';
import { registerRefusalWords } from './house/refusal-text.ts';
import { registerSearch } from './house/search-source.ts';
import { Session } from './house/session.tsx';
import { whoAmI } from './house/session-operations.ts';
import { LanguageProvider, rememberedLanguage, speak } from './language.tsx';
import { loadTexts } from './loaded-texts.ts';
import { createFyrRouter } from './router.tsx';
import './ui/ground.css';
import './ui/layout.css';

const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // a refusal is an answer; only a server that could not be reached is asked again
      retry: (count, error) => count < 2 && error instanceof ProblemError && error.problem.code === 'offline',
      refetchOnWindowFocus: true,
    },
  },
});
const doors = [...domains, houseWeb];
const language = rememberedLanguage();
speak(language);
void queryClient.prefetchQuery(asking(whoAmI, {}));
registerRefusalWords(doors);
registerSearch();
const router = createFyrRouter(doors);
const place = document.getElementById('fyr');
if (!place) throw new Error('index.html has no element with the id "fyr"');
const root = createRoot(place);

loadTexts(language).then(
  () =>
    root.render(
      <StrictMode>
        <QueryClientProvider client={queryClient}>
          <LanguageProvider initial={language}>
            <Session doors={doors}>
              <RouterProvider router={router} />
            </Session>
          </LanguageProvider>
        </QueryClientProvider>
      </StrictMode>,
    ),
  // without its texts the page has nothing to say; the browser fetches a file that failed only on a new visit
  () => setTimeout(() => location.reload(), 3000),
);
