import { BotWorld } from '../../test/support/bot-world.js';

describe('case-status', () => {
  it('says of a case taken back that nothing more is done about it', async () => {
    const world = await BotWorld.open({ language: 'en', customerId: 'C001' });
    const { cases } = world.core;
    const { number } = await cases.open({
      kind: 'complaint.courier',
      severity: 2,
      summary: 'the courier threw the parcel',
      language: 'en',
      conversationId: world.id,
      customerId: 'C001',
      attachments: [],
      openedBy: 'a turn',
    });
    await cases.withdraw(number, { who: 'customer', text: 'never mind' });

    const said = await world.say(`how is ${number} going?`);

    expect(said.map(({ trace }) => trace?.['reply'])).toEqual(['case-status.withdrawn']);
  });
});
