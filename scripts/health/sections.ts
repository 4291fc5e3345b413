import type { Language } from '../../src/domain/language.js';
import { classOf } from '../../src/domain/understanding.js';
import { calibrationSvg, curveSvg } from './charts.js';
import { classMap, intentMap, scaleSvg } from './confusion-svg.js';
import type { Confusion, Fate, Health, IntentHealth, Reading } from './health.js';
import { both, escapeHtml, percent } from './html.js';
import type { Duplicate } from './near-duplicates.js';

const PAIRS = 24;
const WEAKEST = 15;
const SAMPLES = 4;
const DUPLICATES = 40;

const FATES: readonly Fate[] = ['right', 'asked', 'wrong'];

/** The figures in one glance, for each language. */
export function summarySection({ readings, examples, intents }: Health): string {
  const tiles = (['zh', 'en'] as const).map((language) => summaryTile(readings, language));
  const lead = both(
    `${intents.length} 种意图，${examples.toLocaleString('en')} 条例句；用 ${readings.length.toLocaleString('en')} 条从未参与训练的句子来考。`,
    `${intents.length} intents learned from ${examples.toLocaleString('en')} examples, tried on ${readings.length.toLocaleString('en')} sentences that no training has seen.`,
  );
  return `<p class="lead">${lead}</p><div class="tiles">${tiles.join('')}</div>`;
}

function summaryTile(readings: readonly Reading[], language: Language): string {
  const own = readings.filter((one) => one.language === language);
  const share = (fate: Fate): number => own.filter((one) => one.fate === fate).length / own.length;
  const inside = own.filter(({ meant }) => meant !== 'none');
  const outside = own.filter(({ meant }) => meant === 'none');
  const rightClass = inside.filter(
    ({ heard, meant }) => heard !== 'none' && classOf(heard) === classOf(meant),
  );
  const refused = outside.filter(({ heard }) => heard === 'none');
  const first = own.filter(({ heard, meant }) => heard === meant).length / own.length;
  const name = language === 'zh' ? both('中文', 'Chinese') : both('英文', 'English');
  const [right, asked] = [Math.round(100 * share('right')), Math.round(100 * share('asked'))];
  const wrong = 100 - right - asked;
  const words = both(
    `每 100 句话里，机器人直接办对 <b>${right}</b> 句，反问一句就能接上 <b>${asked}</b> 句，没听对 <b>${wrong}</b> 句。`,
    `Of 100 messages the bot gets <b>${right}</b> right at once, asks back with the right choice on <b>${asked}</b>, and gets <b>${wrong}</b> wrong.`,
  );
  return [
    `<section class="tile"><h3>${name}</h3><p>${words}</p>`,
    `<div class="stack" role="img">${FATES.map((fate) => `<i class="${fate}" style="width:${100 * share(fate)}%"></i>`).join('')}</div>`,
    '<dl>',
    fact(both('意图猜对（首选）', 'Right intent (first guess)'), percent(first)),
    fact(both('大类对', 'Right class'), percent(rightClass.length / Math.max(1, inside.length))),
    fact(
      both('不归我们管的，认得出来', 'Out of scope, and said so'),
      percent(refused.length / Math.max(1, outside.length)),
    ),
    '</dl></section>',
  ].join('');
}

function fact(name: string, value: string): string {
  return `<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

/** Who is taken for whom: by class, then intent by intent. */
export function confusionSection(health: Health): string {
  return [
    `<h2>${both('听成了什么', 'What is taken for what')}</h2>`,
    `<p>${both('一行是客户的本意，一列是机器人听成的。颜色越深，错得越多；点任何一格看原句。', 'A row is what was meant, a column what was heard. The darker, the more mistakes; tap any field for the sentences.')}</p>`,
    `<div class="split"><div><h3>${both('按大类', 'By class')}</h3>${classMap(health.readings)}`,
    `<p class="scale">${both('少', 'few')} ${scaleSvg()} ${both('多', 'many')}</p></div>`,
    `<div id="detail" class="detail" aria-live="polite"><p class="hint">${both('这里显示所选格子里的原句。', 'The sentences of the chosen field appear here.')}</p></div></div>`,
    `<h3>${both('按意图', 'Intent by intent')}</h3>`,
    `<div class="scroll">${intentMap(health)}</div>`,
    `<p class="hint">${both('对角线是听对的：越灰，漏掉的越多。浅色方块里的错还在同一大类。', 'The diagonal is what was right: the greyer, the more was missed. Mistakes inside a pale square stay within a class.')}</p>`,
    `<h2>${both('最容易混的几对', 'The pairs most confused')}</h2>`,
    `<div class="pairs">${health.confusions.slice(0, PAIRS).map(pairCard).join('')}</div>`,
  ].join('\n');
}

function pairCard({ meant, heard, readings }: Confusion): string {
  const samples = readings.slice(0, SAMPLES).map((one) => `<li>${sentence(one)}</li>`);
  const more = readings.length - SAMPLES;
  return [
    `<article class="pair"><h3><code>${escapeHtml(meant)}</code> <span aria-hidden="true">→</span> <code>${escapeHtml(heard)}</code> <b>${readings.length}</b></h3>`,
    `<ul>${samples.join('')}</ul>`,
    more > 0
      ? `<button type="button" data-meant="${escapeHtml(meant)}" data-heard="${escapeHtml(heard)}">${both(`还有 ${more} 句`, `${more} more`)}</button>`
      : '',
    '</article>',
  ].join('');
}

function sentence({ text, language, fate }: Reading): string {
  const mark = fate === 'asked' ? ` <small>${both('会反问', 'asks back')}</small>` : '';
  // The language of the words, for fonts and screen readers; not switched off with the page's own words.
  return `<q data-lang="${language}">${escapeHtml(text)}</q>${mark}`;
}

/** The intents that most want better examples. */
export function weakSection({ intents }: Health): string {
  const weakest = [...intents]
    .filter(({ sentences }) => sentences > 0)
    .sort((a, b) => a.f1 - b.f1)
    .slice(0, WEAKEST);
  return [
    `<h2>${both('最弱的意图', 'The weakest intents')}</h2>`,
    `<p>${both('“找回”低：客户这么说时常被听成别的，给它补例句。“认准”低：别的话常被听成它，把它的例句写得更分明。', 'A low “found”: customers who mean it are often misheard, so it wants more examples. A low “meant”: other things are often taken for it, so its examples want to be more distinct.')}</p>`,
    '<div class="scroll"><table class="weak"><thead><tr>',
    `<th>${both('意图', 'Intent')}</th><th>${both('综合', 'Both')} (F1)</th><th>${both('找回', 'Found')}</th><th>${both('认准', 'Meant')}</th><th>${both('例句 中/英', 'Examples zh/en')}</th><th>${both('考句结果', 'Test sentences')}</th>`,
    `</tr></thead><tbody>${weakest.map(weakRow).join('')}</tbody></table></div>`,
  ].join('');
}

function weakRow({
  id,
  label,
  f1,
  recall,
  precision,
  examples,
  fates,
  sentences,
}: IntentHealth): string {
  const stack = FATES.map(
    (fate) =>
      `<i class="${fate}" style="width:${(100 * fates[fate]) / Math.max(1, sentences)}%" title="${fates[fate]}"></i>`,
  );
  const name = both(escapeHtml(label.zh), escapeHtml(label.en));
  return [
    `<tr><th scope="row"><code>${escapeHtml(id)}</code><br><small>${name}</small></th>`,
    `<td>${percent(f1, 0)}</td><td>${percent(recall, 0)}</td><td>${percent(precision, 0)}</td>`,
    `<td>${examples.zh} / ${examples.en}</td><td class="wide"><div class="stack">${stack.join('')}</div></td></tr>`,
  ].join('');
}

/** Whether the bot knows how sure it may be, and whether more examples would help. */
export function trustSection({ calibration, curve }: Health): string {
  const said = calibration.reduce((sum, step) => sum + step.count, 0);
  const error =
    calibration.reduce((sum, step) => sum + step.count * Math.abs(step.said - step.right), 0) /
    Math.max(1, said);
  return [
    '<div class="split"><div>',
    `<h2>${both('说有几分把握，就真有几分', 'As sure as it says')}</h2>`,
    `<p>${both(`横轴是机器人自己说的把握，纵轴是实际听对的比例。点在线上就是诚实；平均相差 <b>${percent(error)}</b>。`, `Across: how sure the bot said it was. Up: how often it was right. On the line it is honest; on average it is off by <b>${percent(error)}</b>.`)}</p>`,
    calibrationSvg(calibration),
    '</div><div>',
    ...(curve.length === 0
      ? []
      : [
          `<h2>${both('再多写例句还有用吗', 'Would more examples help?')}</h2>`,
          `<p>${both('横轴是例句数，每一步翻倍；纵轴是听对的比例。曲线还在上升，就值得继续写。', 'Across: examples, doubled at each step. Up: share understood rightly. While it still rises, writing more pays.')} <span class="key zh">${both('中文', 'Chinese')}</span> <span class="key en">${both('英文', 'English')}</span></p>`,
          curveSvg(curve),
        ]),
    '</div></div>',
  ].join('\n');
}

/** What an editor should clear up among the examples. */
export function duplicatesSection({ duplicates, leaks }: Health): string {
  const none = `<p class="good">${both('没有。', 'None.')}</p>`;
  return [
    `<h2>${both('不同意图里几乎一样的例句', 'Nearly equal examples of different intents')}</h2>`,
    `<p>${both('同一句话不能教两个意思：留一处，或改写得分明。', 'The same words cannot teach two meanings: keep one, or word them apart.')}</p>`,
    duplicates.length === 0 ? none : duplicateList(duplicates),
    `<h2>${both('考句和例句撞车', 'Test sentences that are nearly examples')}</h2>`,
    `<p>${both('这样的考句考的是记性，不是理解；换一句来考。', 'Such a sentence tests memory, not understanding: test with another one.')}</p>`,
    leaks.length === 0 ? none : duplicateList(leaks),
  ].join('\n');
}

function duplicateList(found: readonly Duplicate[]): string {
  const rows = found.slice(0, DUPLICATES).map(({ a, b, likeness }) => {
    const side = (one: Duplicate['a']): string =>
      `<code>${escapeHtml(one.intent)}</code> <q>${escapeHtml(one.text)}</q>`;
    return `<li><span>${side(a)}</span><span>${side(b)}</span><small>${percent(likeness, 0)}</small></li>`;
  });
  const more = found.length - DUPLICATES;
  const rest =
    more > 0 ? `<p class="hint">${both(`还有 ${more} 对`, `${more} more pairs`)}</p>` : '';
  return `<ul class="duplicates">${rows.join('')}</ul>${rest}`;
}
