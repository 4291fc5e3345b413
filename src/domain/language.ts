/** The languages the bot speaks. Traditional Chinese is understood and answered in simplified. */
export type Language = 'zh' | 'en';

export const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** A text that exists in every language. */
export type Localised = Readonly<Record<Language, string>>;
