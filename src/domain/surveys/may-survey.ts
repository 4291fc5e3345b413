/** At least this long between two satisfaction questions to one customer (mission F2). */
export const SURVEY_PAUSE_MS = 60 * 60_000;

/** Whether the customer may be asked for satisfaction now. */
export function maySurvey(facts: { readonly lastSurveyAt?: string }, nowIso: string): boolean {
  if (!facts.lastSurveyAt) return true;
  return Date.parse(nowIso) - Date.parse(facts.lastSurveyAt) >= SURVEY_PAUSE_MS;
}
