import {
  announcesComplaint,
  tellsOfHarm,
  tellsOfTrouble,
  tellsOfWaiting,
} from '../../src/domain/cases/trouble.js';
import { asks } from '../../src/domain/text/asking.js';
import { threatens } from '../../src/domain/cases/threat.js';
import { severityOf } from '../../src/domain/cases/severity.js';
import type { Severity } from '../../src/domain/cases/case.js';
import type { Attachment } from '../../src/domain/conversation/entry.js';
import type { Language } from '../../src/domain/language.js';
import type { JsonObject } from '../../src/domain/json.js';
import { ANGRY } from '../../src/domain/understanding.js';
import type { DialogTurn } from '../../src/turn/dialog.js';

/** Words beside a threat with a court tell what happened when there are more than these. */
const BESIDE_THREAT = { zh: 5, en: 14 } as const;

/** Kinds that a photo helps with; being late, ignored or overcharged cannot be photographed. */
const SHOWN_BY_PICTURES = new Set([
  ...['complaint.quality', 'complaint.wrong', 'complaint.advertising', 'complaint.repair'],
]);

/** What is told in this message of what happened; nothing for a mere announcement or a question. */
export function story(turn: DialogTurn): JsonObject {
  return isStory(turn) ? { details: turn.text } : {};
}

function isStory({ text, heard, language }: DialogTurn): boolean {
  if (announcesComplaint(text)) return saysWhy(text);
  if (threatens(text)) return tellsBeside(text, language);
  if (tellsOfHarm(text) || tellsOfWaiting(text)) return true;
  const clear = heard.verdict === 'sure' || heard.mood.anger < ANGRY;
  return clear && tellsOfTrouble(text, { anger: 0 });
}

/** "I want to complain, the box was torn": what happened stands beside the announcement. */
function saysWhy(text: string): boolean {
  const clauses = text.split(/[，。,.!！;；?？\n]/).filter((clause) => !announcesComplaint(clause));
  return clauses.some((clause) => tellsOfTrouble(clause, { anger: 0 }));
}

function tellsBeside(text: string, language: Language): boolean {
  const rest = text.split(/[，。,.!！;；?？\n]| and | or /).filter((clause) => !threatens(clause));
  return rest.join('').trim().length > BESIDE_THREAT[language];
}

/** Whether a message only asks, so that it is no part of what happened. */
export function onlyAsks({ text }: DialogTurn): boolean {
  return asks(text) && !tellsOfTrouble(text, { anger: 0 });
}

/** What was told before, with what this message adds. */
export function withMore(known: JsonObject, text: string): JsonObject {
  const before = String(known['details'] ?? '');
  if (text.trim() === '' || before.includes(text)) return known;
  return { ...known, details: before === '' ? text : `${before}\n${text}` };
}

/** Pictures that came with any of the messages so far. */
export function withPictures(known: JsonObject, attachments: readonly Attachment[]): JsonObject {
  const all = [...picturesOf(known), ...attachments];
  return all.length > 0 ? { ...known, pictures: all.map((file) => ({ ...file })) } : known;
}

export function picturesOf(known: JsonObject): readonly Attachment[] {
  const kept = known['pictures'];
  // Put there by `withPictures` above and carried as JSON since.
  return Array.isArray(kept) ? (kept as unknown as readonly Attachment[]) : [];
}

/** The first thing still missing; `undefined` when everything is there. */
export function missingIn(known: JsonObject): 'details' | 'order' | 'pictures' | undefined {
  if (known['details'] === undefined) return 'details';
  if (known['order'] === undefined) return 'order';
  const wanted = SHOWN_BY_PICTURES.has(String(known['intent'])) && known['priority'] !== true;
  return wanted && known['pictures'] === undefined ? 'pictures' : undefined;
}

/** How angry this message is; to say that one complains is not yet anger. */
export function angerOf({ heard: { mood } }: DialogTurn): number {
  return mood.reasons.every((reason) => /^(?:投诉|complain)/.test(reason)) ? 0 : mood.anger;
}

/** How angry the customer has been at most since the complaint began. */
export function angerIn(turn: DialogTurn, known: JsonObject): number {
  return Math.max(Number(known['anger'] ?? 0), angerOf(turn));
}

/** How severe the complaint will be taken to be. */
export function severityIn(turn: DialogTurn, known: JsonObject): Severity {
  if (known['priority'] === true) return 4;
  const { urgency } = turn.heard.mood;
  return severityOf(String(known['intent']), { anger: angerIn(turn, known), urgency });
}
