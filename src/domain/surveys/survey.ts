import type { Collection } from '../store.js';

/** One answered satisfaction question (CSAT, 1 to 5). */
export interface SurveyAnswer {
  readonly conversationId: string;
  readonly at: string;
  readonly score: number;
  readonly comment?: string;
  readonly agentId?: string;
  readonly language: string;
}

/** Ids are the turn that answered, so that a turn that runs twice counts once. */
export const surveyAnswers: Collection<SurveyAnswer> = {
  name: 'survey',
  indexes: {
    day: (answer) => ({ partition: answer.at.slice(0, 10), key: answer.at }),
    conversation: (answer) => ({ partition: answer.conversationId, key: answer.at }),
  },
};
