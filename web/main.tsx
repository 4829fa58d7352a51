// Starts the web half: language, data, addresses, and the frame.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { domains } from './domains.ts';
import { LanguageProvider } from './language.tsx';
import { createFyrRouter } from './router.tsx';
import './ui/base.css';

const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: 15_000, retry: 1, refetchOnWindowFocus: true } },
});
const router = createFyrRouter(domains);
const place = document.getElementById('fyr');
if (!place) throw new Error('index.html has no element with the id "fyr"');

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <LanguageProvider>
        <RouterProvider router={router} />
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
);
