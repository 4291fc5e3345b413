import { cases } from '../domain/cases/case.js';
import { conversations } from '../domain/conversation/conversation.js';
import { customers } from '../domain/customers/customer.js';
import { agents } from '../domain/handoff/agent.js';
import { articleEdits, articleRevisions } from '../domain/knowledge/article-record.js';
import { articleFeedback } from '../domain/knowledge/feedback.js';
import { learnedUtterances } from '../domain/learning/learned-utterance.js';
import { trainings } from '../domain/learning/training.js';
import { openQuestions } from '../domain/questions/open-question.js';
import { knowledgeDays } from '../domain/reports/knowledge-day.js';
import type { Collection } from '../domain/store.js';
import { cannedReplies } from '../domain/suggestions/canned-replies.js';
import { pastAnswers } from '../domain/suggestions/past-answers.js';
import { surveyAnswers } from '../domain/surveys/survey.js';

/** Every kind of record that has an index: what is rebuilt when an index is damaged or new. */
export const INDEXED_COLLECTIONS: readonly Collection<never>[] = [
  agents,
  articleEdits,
  articleFeedback,
  articleRevisions,
  cannedReplies,
  cases,
  conversations,
  customers,
  knowledgeDays,
  learnedUtterances,
  openQuestions,
  pastAnswers,
  surveyAnswers,
  trainings,
];
