import { ConsoleClient } from '../../support/console-client.js';
import { call } from '../../support/http-call.js';
import { startQuietServer } from '../../support/quiet-server.js';
import type { RunningServer } from '../../support/start-server.js';

let server: RunningServer;
let emma: ConsoleClient;

beforeAll(async () => {
  server = await startQuietServer();
  emma = await ConsoleClient.open(server, 'emma');
});
afterAll(() => server.stop());

describe('the shop’s values at the console', () => {
  it('are listed with what customers read now', async () => {
    const { status, json } = await emma.get('/article-values?q=express');

    expect(status).toBe(200);
    expect(json['values']).toContainEqual({
      expression: '{{fee "delivery.express"}}',
      kind: 'fee',
      name: 'delivery.express',
      shown: { zh: '¥15', en: '¥15' },
    });
  });

  it('are told for the expressions of a text, unknown ones with what may be meant', async () => {
    const expressions = ['{{fee "delivery.express"}}', '{{fee "gone"}}'];

    const { json } = await emma.post('/article-values', { expressions });

    expect(json['values']).toMatchObject([
      { shown: { zh: '¥15' } },
      { problem: { kind: 'unknown-name', named: 'fee gone' } },
    ]);
  });

  it('are for agents alone, and within measure', async () => {
    const url = `${server.url}/console/api/article-values`;
    const many = Array.from({ length: 201 }, (_, at) => `{{fee "${at}"}}`);

    expect((await call(url)).status).toBe(401);
    expect(
      (await emma.post('/article-values', { expressions: [] }, { 'x-csrf-token': '' })).status,
    ).toBe(403);
    expect((await emma.post('/article-values', { expressions: many })).status).toBe(400);
  });
});
