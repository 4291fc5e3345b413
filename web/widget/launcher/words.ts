import type { Language } from '../../shared/language.js';

/** The few words that stand on somebody else's page. */
export interface LauncherWords {
  readonly title: string;
  readonly open: string;
  readonly close: string;
  readonly unreadIn: (count: number) => string;
}

export const WORDS: Readonly<Record<Language, LauncherWords>> = {
  zh: {
    title: '在线客服',
    open: '打开在线客服',
    close: '收起在线客服',
    unreadIn: (count) => `打开在线客服，${count} 条未读消息`,
  },
  en: {
    title: 'Customer chat',
    open: 'Open chat',
    close: 'Close chat',
    unreadIn: (count) => `Open chat, ${count} unread`,
  },
};
