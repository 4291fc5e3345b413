/** Pages under the knowledge base that are no articles; names of articles never begin with a plus. */
export const LOOP_IDS = {
  unanswered: '+unanswered',
  reports: '+reports',
  canned: '+canned',
  transcripts: '+transcripts',
} as const;

export type LoopPageName = keyof typeof LOOP_IDS;
