import type { ArticleApi } from '../api/article-api.js';
import type { LoopApi } from '../api/loop-api.js';
import { ConsoleApi } from '../api/console-api.js';
import { Http } from '../api/http.js';
import { Stream, type Socket } from '../api/stream.js';
import type { Keep } from '../state/keep.js';
import { reduce } from '../state/reduce.js';
import type { Route } from '../state/route.js';
import { initialState } from '../state/state.js';
import { Store } from '../state/store.js';
import type { DeskStore, Environment } from './environment.js';
import { InboxDesk } from './inbox-desk.js';
import { keepUpToDate } from './kept.js';
import { LearningDesk } from './learning-desk.js';
import { Live } from './live.js';
import { Notices } from './notices.js';
import { Outbox } from './outbox.js';
import { OwnerDesk } from './owner-desk.js';
import { SessionDesk } from './session-desk.js';
import { TalkDesk } from './talk-desk.js';

/** What the desk needs from the browser. */
export interface Surroundings {
  readonly fetch: typeof fetch;
  readonly connect: (csrf: string) => Socket;
  readonly keep: Keep;
  readonly now: () => number;
  readonly later: (step: () => void, ms: number) => () => void;
  readonly random: () => number;
  readonly newKey: () => string;
  readonly route: Route;
  /** Shows the route in the address. */
  readonly showRoute: (route: Route) => void;
}

/** Everything that the views may ask for. */
export interface Desk {
  readonly store: DeskStore;
  readonly keep: Keep;
  readonly session: SessionDesk;
  readonly inbox: InboxDesk;
  readonly talks: TalkDesk;
  readonly owners: OwnerDesk;
  readonly outbox: Outbox;
  readonly learning: LearningDesk;
  readonly live: Live;
  readonly stream: Stream;
  readonly articles: ArticleApi;
  readonly loop: LoopApi;
  readonly tell: Environment['tell'];
  readonly go: (route: Route) => void;
}

export function createDesk(around: Surroundings): Desk {
  const store: DeskStore = new Store(reduce, initialState(around.route));
  const env = createEnvironment(around, store, () => session);
  const inbox = new InboxDesk(env);
  const talks = new TalkDesk(env);
  const outbox = new Outbox(env, around.newKey, (id) => {
    void inbox.load();
    void talks.load(id);
  });
  const live = new Live(env, inbox, talks, outbox);
  const stream = new Stream({
    connect: () => around.connect(csrfOf(store) ?? ''),
    onFrame: (frame) => live.received(frame),
    onState: (state) => live.stateChanged(state),
    onLoggedOut: () => session.leave(true),
    later: around.later,
    random: around.random,
  });
  const arrived = (): void => {
    live.catchUp();
    stream.start();
  };
  const session: SessionDesk = new SessionDesk(env, arrived, () => stream.stop());
  const owners = new OwnerDesk(env, () => inbox.load());
  keepUpToDate(around.keep, store);
  const learning = new LearningDesk(env);
  const { go, keep, tell } = env;
  const { articles, loop } = env.api;
  return {
    ...{ store, keep, session, inbox, talks, owners, outbox, learning, live, stream },
    ...{ articles, loop, tell, go },
  };
}

function createEnvironment(
  around: Surroundings,
  store: DeskStore,
  session: () => SessionDesk,
): Environment {
  const http = new Http({
    fetch: around.fetch,
    csrf: () => csrfOf(store),
    renewCsrf: () => session().refresh(),
    onUnauthorized: () => session().leave(true),
  });
  const wait = (ms: number): Promise<void> =>
    new Promise((done) => {
      around.later(done, ms);
    });
  const notices = new Notices(store, wait);
  return {
    api: new ConsoleApi(http),
    store,
    keep: around.keep,
    now: around.now,
    random: around.random,
    wait,
    tell: (what) => void notices.tell(what),
    go: (route) => {
      around.showRoute(route);
      store.dispatch({ type: 'went', route });
    },
  };
}

function csrfOf(store: DeskStore): string | undefined {
  const { session } = store.get();
  return session.kind === 'in' ? session.csrf : undefined;
}
