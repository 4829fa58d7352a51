// How the web half is built: root web/, out to dist/web, hashed assets, no inline script or style (strict CSP), and
// only the three languages Fyr speaks from the component library's texts.
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const apiAddress = process.env.FYR_API ?? 'http://127.0.0.1:7070';

export default defineConfig({
  root: 'web',
  publicDir: 'public',
  plugins: [react(), { ...optimizeLocales.vite({ locales: ['sv-SE', 'da-DK', 'en-GB'] }), enforce: 'pre' }],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: ['chrome125', 'firefox128', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    reportCompressedSize: true,
  },
  server: { proxy: { '/api': apiAddress, '/health': apiAddress, '/ready': apiAddress } },
});
