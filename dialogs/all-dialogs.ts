import type { Dialog } from '../src/turn/dialog.js';
import { answer } from './answer/answer.js';
import { caseStatus } from './case-status/case-status.js';
import { chooseForMe } from './choose-for-me/choose-for-me.js';
import { clarify } from './clarify/clarify.js';
import { compare } from './compare/compare.js';
import { complaint } from './complaint/complaint.js';
import { distress } from './distress/distress.js';
import { fallback } from './fallback/fallback.js';
import { greeting } from './greeting/greeting.js';
import { language } from './language/language.js';
import { leaveMessage } from './leave-message/leave-message.js';
import { notMeant } from './not-meant/not-meant.js';
import { orderRequest } from './order-request/order-request.js';
import { orderStatus } from './order-status/order-status.js';
import { product } from './product/product.js';
import { promotions } from './promotions/promotions.js';
import { smallTalk } from './small-talk/small-talk.js';
import { survey } from './survey/survey.js';
import { talkToAgent } from './talk-to-agent/talk-to-agent.js';
import { withdraw } from './withdraw/withdraw.js';

/** Every dialog of the bot, one line each; a new dialog is added here and nowhere else in code. */
export const allDialogs: readonly Dialog[] = [
  greeting,
  smallTalk,
  answer,
  product,
  compare,
  chooseForMe,
  promotions,
  orderStatus,
  orderRequest,
  complaint,
  caseStatus,
  withdraw,
  talkToAgent,
  leaveMessage,
  survey,
  language,
  clarify,
  notMeant,
  distress,
  fallback,
];
