import type { Browser } from 'playwright-core';
import type { Upload } from './customer-page.js';

/** A teapot with a crack, on a table. */
const SCENE = `<body style="margin:0"><svg viewBox="0 0 480 360" width="480" height="360">
  <rect width="480" height="360" fill="#e9dfd2"/><rect y="250" width="480" height="110" fill="#b98d63"/>
  <ellipse cx="240" cy="292" rx="150" ry="16" fill="#8f6743" opacity=".5"/>
  <path d="M352 160q62-6 58 38t-70 52" fill="none" stroke="#5f7f8c" stroke-width="20"/>
  <path d="M132 206q-58-12-62-72l26 2q6 34 52 34z" fill="#5f7f8c"/>
  <ellipse cx="240" cy="208" rx="124" ry="88" fill="#7396a3"/>
  <path d="M166 134q74-50 148 0z" fill="#5f7f8c"/><circle cx="240" cy="102" r="13" fill="#5f7f8c"/>
  <path d="M262 128l-18 42 26 24-24 36 14 30" fill="none" stroke="#26343a" stroke-width="5"/>
</svg></body>`;

/** A real photograph, as far as the server can tell. */
export async function photographTeapot(browser: Browser): Promise<Upload> {
  const page = await browser.newPage({ viewport: { width: 480, height: 360 } });
  await page.setContent(SCENE);
  const buffer = await page.screenshot();
  await page.close();
  return { name: 'teapot.png', mimeType: 'image/png', buffer };
}
