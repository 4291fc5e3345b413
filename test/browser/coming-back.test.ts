import type { AgentPage } from './agent-page.js';
import type { CustomerPage } from './customer-page.js';
import { picture, widthOf } from '../support/browser.js';
import { Stage } from './stage.js';

/** What a browser says while there is no server, and must say. */
const UNREACHABLE = /ERR_CONNECTION|ERR_INCOMPLETE|ERR_EMPTY|WebSocket connection/;

describe('coming back', () => {
  let stage: Stage;
  let customer: CustomerPage;
  let agent: AgentPage;

  beforeAll(async () => {
    stage = await Stage.open();
    customer = await stage.customer('zh');
    agent = await stage.agent('lin', 'zh');
    await customer.says('转人工');
    await agent.acceptsNext();
  });
  afterEach(() => expect(stage.takeTroubles()).toEqual([]));
  afterAll(() => stage.close());

  it('finds everything again after a reload, on both sides, and the unsent words too', async () => {
    await customer.says('杯子的把手断了');
    await agent.sees('杯子的把手断了');
    await agent.replies('给您补发');
    await customer.hears('给您补发');
    const [said, logged] = [await customer.texts(), await agent.words.allInnerTexts()];
    await customer.box.fill('还没写完');
    await agent.box.fill('也没写完');

    await Promise.all([customer.page.reload(), agent.page.reload()]);

    await customer.hears('给您补发');
    await agent.sees('给您补发');
    expect(await customer.texts()).toEqual(said);
    expect(await agent.words.allInnerTexts()).toEqual(logged);
    expect(await customer.box.inputValue()).toBe('还没写完');
    expect(await agent.box.inputValue()).toBe('也没写完');
  });

  it('shows a picture at both sides at once, and after a reload', async () => {
    await customer.sends([await stage.photo()], '您看');

    await agent.page.locator('.picture img').waitFor();
    await agent.sees('您看');
    expect(await widthOf(agent.page.locator('.picture img'))).toBe(480);
    await customer.isDelivered();
    await customer.page.reload();
    expect(await widthOf(customer.page.locator('.picture img'))).toBe(480);
  });

  it('goes on where it was after the server was killed: nothing lost, nothing twice', async () => {
    const other = await stage.customer('zh', 'desktop');
    await other.says('我的订单 A10024 到哪了');
    await other.hears('后四位');
    await stage.server.kill();
    await customer.page.locator('.status-trouble').waitFor();
    await agent.page.locator('.banner').waitFor();
    await customer.says('服务器不在的时候写的');
    await agent.box.fill('也是那时候写的');
    await agent.box.press('Enter');
    await picture(customer.page, 'restart-chat');
    await picture(agent.page, 'restart-console');

    await stage.server.start();

    await customer.shows('也是那时候写的');
    await agent.sees('服务器不在的时候写的');
    await agent.page.locator('.banner').waitFor({ state: 'detached' });
    await agent.page.locator('.bubble-pending').first().waitFor({ state: 'detached' });
    await other.says('3356');
    await other.hears('净化器');
    const isMissing = (trouble: string): boolean => !UNREACHABLE.test(trouble);
    expect(stage.takeTroubles().filter(isMissing)).toEqual([]);
    await expectOnce(customer, agent, [
      '服务器不在的时候写的',
      '也是那时候写的',
      '您看',
      '给您补发',
    ]);
  });

  it('shows the same after a reload as it did before', async () => {
    const [said, logged] = [await customer.texts(), await agent.words.allInnerTexts()];

    await Promise.all([customer.page.reload(), agent.page.reload()]);

    await customer.shows('也是那时候写的');
    await agent.sees('服务器不在的时候写的');
    expect(await customer.texts()).toEqual(said);
    expect(await agent.words.allInnerTexts()).toEqual(logged);
  });
});

async function expectOnce(
  customer: CustomerPage,
  agent: AgentPage,
  words: readonly string[],
): Promise<void> {
  for (const text of words) {
    expect(await customer.lines.filter({ hasText: text }).count()).toBe(1);
    expect(await agent.words.filter({ hasText: text }).count()).toBe(1);
  }
}
