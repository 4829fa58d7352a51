// Starts the web half: language, data, addresses, who is signed in, and the frame.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ProblemError } from './client.ts';
import { domains } from './domains.ts';
import { houseWeb } from './house/house-web.ts';
import { registerRefusalWords } from './house/refusal-text.ts';
import { registerSearch } from './house/search-source.ts';
import { Session } from './house/session.tsx';
import { LanguageProvider } from './language.tsx';
import { createFyrRouter } from './router.tsx';
import './ui/base.css';

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
registerRefusalWords(doors);
registerSearch();
const router = createFyrRouter(doors);
const place = document.getElementById('fyr');
if (!place) throw new Error('index.html has no element with the id "fyr"');

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <LanguageProvider>
        <Session>
          <RouterProvider router={router} />
        </Session>
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
);
