import { groupOf } from './confusion-svg.js';
import type { Health } from './health.js';
import { both, embed } from './html.js';
import { SCRIPT } from './page-script.js';
import { STYLE } from './page-style.js';
import {
  confusionSection,
  duplicatesSection,
  summarySection,
  trustSection,
  weakSection,
} from './sections.js';

/**
 * The health report as one page that needs nothing else: no network, no other file.
 *
 * @param madeOn day of the report, ISO 8601.
 */
export function healthPage(health: Health, madeOn: string): string {
  const sentences = health.readings.map(({ text, language, meant, heard, fate, score }) => {
    const groups = { from: groupOf(meant), to: groupOf(heard) };
    return { text, language, meant, heard, fate, score: Math.round(100 * score), ...groups };
  });
  const missed = sentences.filter(({ meant, heard }) => meant !== heard);
  return `<!doctype html>
<html lang="zh" data-show="zh">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Touchpoint · 听懂了多少 / How well it understands</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${both('机器人听懂了多少', 'How well the bot understands')}</h1>
<p class="meta">Touchpoint · ${madeOn}</p>
<div class="switch" role="group" aria-label="语言 / language">
<button type="button" data-show="zh" aria-pressed="true">中文</button><button type="button" data-show="en" aria-pressed="false">English</button>
</div>
</header>
<main>
${summarySection(health)}
<p class="legend"><i class="right"></i>${both('办对', 'right')} <i class="asked"></i>${both('反问后接上', 'asks back rightly')} <i class="wrong"></i>${both('没听对', 'wrong')}</p>
${confusionSection(health)}
${weakSection(health)}
${trustSection(health)}
${duplicatesSection(health)}
</main>
<script type="application/json" id="missed">${embed(missed)}</script>
<script>${SCRIPT}</script>
</body>
</html>
`;
}
