import type { ConversationPatch } from '../conversation/conversation-log.js';
import type { Conversation } from '../conversation/conversation.js';
import type { Draft } from '../conversation/entry.js';
import type { Notices } from '../notices.js';
import { maySurvey } from '../surveys/may-survey.js';

/** The satisfaction question after an agent resolved, when it may be asked now; else nothing. */
export function surveyAfter(
  conversation: Conversation,
  agentId: string,
  nowIso: string,
  notices: Notices,
): { entries: Draft[]; patch: ConversationPatch } {
  const { lastSurveyAt } = conversation.memory;
  if (!maySurvey({ lastSurveyAt }, nowIso)) return { entries: [], patch: { dialogs: [] } };
  const question = notices.word(conversation.language, 'survey.ask');
  return {
    entries: [{ author: { role: 'bot' }, body: { kind: 'text', format: 'plain', ...question } }],
    patch: {
      dialogs: [{ name: 'survey', step: 'score', data: { agentId } }],
      memory: { ...conversation.memory, lastSurveyAt: nowIso },
    },
  };
}
