// How the web half is built: root web/, out to dist/web, hashed assets, no inline script or style (strict CSP), and
// only the three languages Fyr speaks from the component library's texts (which knows English as en-US only).
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { textsByLanguage } from './web/build/texts-by-language.ts';

// the host stays that of the page, or the server would take every press for one from another site
const api = { target: process.env.FYR_API ?? 'http://127.0.0.1:7070', changeOrigin: false };

export default defineConfig({
  root: 'web',
  publicDir: 'public',
  plugins: [
    react(),
    textsByLanguage(import.meta.dirname),
    { ...optimizeLocales.vite({ locales: ['sv-SE', 'da-DK', 'en-US'] }), enforce: 'pre' },
  ],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: ['chrome125', 'firefox128', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    // The charts' library is one large chunk of its own, loaded when the first chart comes into view.
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: Object.fromEntries(['/api', '/health', '/ready'].map((path) => [path, api])) },
});
