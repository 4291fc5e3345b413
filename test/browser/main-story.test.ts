import { isTooWide, picture, widthOf } from '../support/browser.js';
import type { AgentPage } from './agent-page.js';
import type { CustomerPage, Upload } from './customer-page.js';
import { Stage, type Language, type Screen } from './stage.js';

interface Story {
  readonly language: Language;
  readonly screen: Screen;
  readonly returns: { readonly question: string; readonly answer: RegExp; readonly helped: string };
  readonly order: {
    readonly question: string;
    readonly number: string;
    readonly proof: string;
    readonly secret: RegExp;
  };
  readonly complaint: string;
  readonly putThrough: string;
  readonly agent: { readonly login: string; readonly name: string };
  readonly colleague: {
    readonly login: string;
    readonly name: string;
    readonly language: Language;
  };
  readonly talk: {
    readonly customer: string;
    readonly agent: string;
    readonly note: string;
    readonly handover: string;
    readonly colleague: string;
  };
  readonly survey: { readonly tap: string; readonly thanks: string };
}

const STORIES: readonly Story[] = [
  {
    language: 'zh',
    screen: 'phone',
    returns: { question: '买了5天的杯子，不想要了还能退吗', answer: /天/, helped: '有帮助' },
    order: { question: '我的订单到哪了', number: 'A10024', proof: '3356', secret: /净化器|上海/ },
    complaint: '收到的茶壶是裂的，太气人了！',
    putThrough: '马上转人工',
    agent: { login: 'lin', name: '林晓' },
    colleague: { login: 'chen', name: '陈默', language: 'zh' },
    talk: {
      customer: '你好，在吗？茶壶裂了一道大口子',
      agent: '在的，照片我看到了，给您补发一个新茶壶。',
      note: '补发前先和仓库确认库存',
      handover: '茶壶补发，等仓库回复',
      colleague: '您好，我是陈默。新茶壶今天下午发出，运费我们出。',
    },
    survey: { tap: '😀 非常满意', thanks: '谢谢' },
  },
  {
    language: 'en',
    screen: 'desktop',
    returns: {
      question: 'can I still return a mug I got five days ago?',
      answer: /days/,
      helped: 'That helped',
    },
    order: {
      question: 'where is my order?',
      number: 'A10007',
      proof: '5823',
      secret: /Kettle|delivered/i,
    },
    complaint: 'the teapot arrived cracked, this is a joke!',
    putThrough: 'Put me through',
    agent: { login: 'emma', name: 'Emma Clarke' },
    colleague: { login: 'lin', name: 'Lin Xiao', language: 'zh' },
    talk: {
      customer: 'hello, are you there? It has a crack right across',
      agent: 'I am, and I can see it in your photo. A new teapot is on its way.',
      note: 'check the stock with the warehouse first',
      handover: 'new teapot, the warehouse has not answered yet',
      colleague: 'Lin here. The new teapot leaves this afternoon, and we pay for it.',
    },
    survey: { tap: '😀 Very happy', thanks: 'Thank you' },
  },
];

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

describe.each(STORIES)('the whole job in $language', (story) => {
  const { language, order, talk } = story;
  let photo: Upload;
  let customer: CustomerPage;
  let agent: AgentPage;
  let colleague: AgentPage;

  const look = async (name: string): Promise<void> => {
    expect(await isTooWide(customer.page)).toBe(false);
    await picture(customer.page, `chat-${language}-${name}`);
  };
  const lookAtDesk = async (desk: AgentPage, name: string): Promise<void> => {
    expect(await isTooWide(desk.page)).toBe(false);
    await picture(desk.page, `console-${language}-${name}`);
  };

  beforeAll(async () => {
    photo = await stage.photo();
    customer = await stage.customer(language, story.screen);
    agent = await stage.agent(story.agent.login, language);
    colleague = await stage.agent(story.colleague.login, story.colleague.language);
  });
  afterEach(() => expect(stage.takeTroubles()).toEqual([]));
  afterAll(async () => {
    for (const { page } of [customer, agent, colleague]) await page.context().close();
  });

  it('greets in the language of the browser and offers what people come for', async () => {
    expect(await customer.choices.count()).toBeGreaterThan(2);
    await look('1-greeting');
    await lookAtDesk(agent, '1-nobody-waits');
  });

  it('answers the rule for returns and asks whether that helped', async () => {
    await customer.says(story.returns.question);
    await customer.hears(story.returns.answer);
    await look('2-return-rule');

    await customer.taps(story.returns.helped);

    await customer.hears(/./);
  });

  it('tells about an order only to somebody who proves that it is theirs', async () => {
    await customer.says(order.question);
    await customer.hears('A10023');
    await customer.says(order.number);
    expect(await customer.hears(order.number)).not.toMatch(order.secret);
    await customer.says('0000');
    expect(await customer.hears(/./)).not.toMatch(order.secret);

    await customer.says(order.proof);

    await customer.hears(order.secret);
    await customer.frame.locator('.card').waitFor();
    await look('3-order-status');
  });

  it('takes a complaint with a picture and gives a case number', async () => {
    await customer.says(story.complaint);
    await customer.hears(/./);
    await customer.says(order.number);
    await customer.hears(/./);
    await customer.sends([photo]);

    await customer.hears(/C[0-9A-Z]{3}-[0-9A-Z]{4}/);
    await look('4-complaint');
  });

  it('puts the customer into the queue of every console', async () => {
    await customer.taps(story.putThrough);
    await customer.frame.locator('.status').waitFor();
    await look('5-waiting');

    await agent.page.locator('.accept-next').waitFor();
    await colleague.page.locator('.accept-next').waitFor();
    await lookAtDesk(agent, '2-somebody-waits');
  });

  it('brings a person who sees everything so far, the picture too', async () => {
    await agent.acceptsNext();

    await agent.sees(story.returns.question);
    await agent.sees(order.number);
    expect(await widthOf(agent.page.locator('.picture img'))).toBe(480);
    expect(await widthOf(customer.frame.locator('.picture img'))).toBe(480);
    await customer.frame.getByRole('heading', { name: story.agent.name }).waitFor();
    await lookAtDesk(agent, '3-accepted');
  });

  it('carries words both ways while they are written', async () => {
    await customer.box.pressSequentially(talk.customer.slice(0, 6));
    await agent.page.locator('.typing').waitFor();
    await customer.says(talk.customer);
    await agent.sees(talk.customer);

    await agent.box.pressSequentially(talk.agent.slice(0, 6));
    await customer.frame.locator('.typing').waitFor();
    await look('6-person-types');
    await agent.replies(talk.agent);

    await customer.hears(talk.agent);
    await look('7-person');
    await lookAtDesk(agent, '4-talk');
  });

  it('keeps what colleagues note for each other from the customer', async () => {
    await agent.notes(talk.note);
    await agent.page.locator('.bubble-note', { hasText: talk.note }).waitFor();
    await lookAtDesk(agent, '5-note');

    await agent.replies('👍');

    await customer.hears('👍');
    expect((await customer.texts()).join()).not.toContain(talk.note);
  });

  it('goes over to a colleague, with a word that only they see', async () => {
    await agent.handsTo(story.colleague.name, talk.handover);
    await customer.frame.getByRole('heading', { name: story.colleague.name }).waitFor();
    await colleague.opens(2);
    await colleague.sees(talk.handover);

    await colleague.replies(talk.colleague);

    await customer.hears(talk.colleague);
    expect((await customer.texts()).join()).not.toContain(talk.handover);
    await look('8-colleague');
    await lookAtDesk(colleague, '6-handed-over');
  });

  it('asks how it was when the person has closed it, and takes the answer by one tap', async () => {
    await colleague.resolves();
    await lookAtDesk(colleague, '7-resolved');
    await customer.choices.filter({ hasText: story.survey.tap }).waitFor();
    await look('9-survey');

    await customer.taps(story.survey.tap);

    await customer.hears(story.survey.thanks);
    await look('10-thanks');
  });
});
