import { existsSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, defineConfig, type Plugin } from 'vite';

/** Old enough for the browsers inside messaging apps: Chromium 87, Safari 14, Firefox 91. */
const TARGET = 'es2021';
const CSS_TARGET = ['chrome87', 'safari14', 'firefox91'];

const PAGES = { chat: 'widget/chat/index.html', console: 'console/index.html' };

const root = import.meta.dirname;

function pagesThatExist(): Record<string, string> {
  const found = Object.entries(PAGES).filter(([, page]) => existsSync(join(root, page)));
  return Object.fromEntries(found.map(([name, page]) => [name, join(root, page)]));
}

/** Puts each page at the top of the output under its own name: `chat.html`, `console.html`. */
function flatPages(): Plugin {
  let outDir = '';
  return {
    name: 'flat-pages',
    configResolved: (config) => {
      outDir = resolve(config.root, config.build.outDir);
    },
    closeBundle: () => {
      for (const [name, page] of Object.entries(PAGES)) {
        const written = join(outDir, page);
        if (existsSync(written)) renameSync(written, join(outDir, `${name}.html`));
        rmSync(join(outDir, page.split('/', 1)[0] ?? ''), { recursive: true, force: true });
      }
    },
  };
}

/**
 * The launcher runs as a plain script on other people's pages, so it must neither import nor leave
 * names behind: it is one closed function at a fixed address, built apart from the pages.
 */
function launcher(): Plugin {
  let outDir = '';
  return {
    name: 'launcher',
    configResolved: (config) => {
      outDir = resolve(config.root, config.build.outDir);
    },
    closeBundle: async () => {
      await build({
        configFile: false,
        root,
        publicDir: false,
        logLevel: 'warn',
        build: {
          outDir,
          emptyOutDir: false,
          target: TARGET,
          copyPublicDir: false,
          lib: {
            entry: join(root, 'widget/launcher/launcher.ts'),
            formats: ['iife'],
            name: 'touchpointLauncher',
            fileName: () => 'widget.js',
          },
        },
      });
    },
  };
}

export default defineConfig({
  root,
  base: '/',
  publicDir: false,
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: TARGET,
    cssTarget: CSS_TARGET,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: pagesThatExist() },
  },
  plugins: [flatPages(), launcher()],
});
