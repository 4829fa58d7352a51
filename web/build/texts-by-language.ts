// Part of building the web: the words of all pages become one file per language instead of three languages everywhere.
// Every import of words/<language>.json is answered with a reference into web/loaded-texts.ts, and `virtual:texts/<language>`
// is the file that fills those references.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

const wordsFile = /\/words\/(sv|da|en)\.json$/;
const gathered = /^virtual:texts\/(sv|da|en)$/;
const reference = '\0texts-of:';
const whole = '\0texts-in:';

/** The plugin; `root` is the folder of the project. */
export function textsByLanguage(root: string): Plugin {
  const store = path.join(root, 'web/loaded-texts.ts');
  const nameOf = (file: string) => path.relative(root, file).replaceAll(path.sep, '/');
  return {
    name: 'fyr-texts-by-language',
    enforce: 'pre',
    // while developing: a new or changed words file makes its language be gathered anew
    configureServer(server) {
      server.watcher.on('all', (_, file) => {
        const language = wordsFile.exec(file)?.[1];
        const gatheredFile = language ? server.moduleGraph.getModuleById(whole + language) : undefined;
        if (!gatheredFile) return;
        server.moduleGraph.invalidateModule(gatheredFile);
        server.ws.send({ type: 'full-reload' });
      });
    },
    resolveId(source, importer) {
      const language = gathered.exec(source)?.[1];
      if (language) return whole + language;
      if (!importer || !wordsFile.test(source)) return null;
      // without its ending, or it would be read as JSON
      return reference + nameOf(path.resolve(path.dirname(importer), source)).replace(/\.json$/, '');
    },
    load(id) {
      if (id.startsWith(reference))
        return `import { textsOf } from ${JSON.stringify(store)};\nexport default textsOf(${JSON.stringify(id.slice(reference.length))});`;
      if (!id.startsWith(whole)) return null;
      const files = wordsFiles(root, id.slice(whole.length));
      for (const file of files) this.addWatchFile(file);
      const texts = files.map((file) => [nameOf(file).replace(/\.json$/, ''), JSON.parse(readFileSync(file, 'utf8'))]);
      return `export default ${JSON.stringify(Object.fromEntries(texts))};`;
    },
  };
}

function wordsFiles(root: string, language: string): string[] {
  const places = ['web', 'web/*', 'web/*/*', 'domains/*/web', 'domains/*/web/*'].map(
    (room) => `${room}/words/${language}.json`,
  );
  return globSync(places, { cwd: root })
    .map((file) => path.join(root, file))
    .sort();
}
