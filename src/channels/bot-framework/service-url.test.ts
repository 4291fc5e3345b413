import { internalAddresses } from '../../../test/support/internal-addresses.js';
import { serviceUrlAllowed } from './service-url.js';

const HOSTS = ['*.botframework.com', 'smba.trafficmanager.net', '*.botframework.azure.us'];

describe('serviceUrlAllowed', () => {
  it.each(internalAddresses(8080))('refuses %s', (url) => {
    expect(serviceUrlAllowed(url, HOSTS, false)).toBe(false);
  });

  it.each([
    'https://smba.trafficmanager.net/emea/',
    'https://directline.botframework.com/',
    'https://a.b.botframework.com:443/x',
    'https://WebChat.BotFramework.com',
    'https://x.botframework.azure.us/',
  ])('allows %s', (url) => {
    expect(serviceUrlAllowed(url, HOSTS, false)).toBe(true);
  });

  it('does not take the name itself for a name below it', () => {
    expect(serviceUrlAllowed('https://botframework.com/', HOSTS, false)).toBe(false);
  });

  it.each(['http://127.0.0.1:5000/', 'http://localhost:5000', 'https://[::1]:5000/'])(
    'allows this machine for the Emulator only: %s',
    (url) => {
      expect([serviceUrlAllowed(url, HOSTS, true), serviceUrlAllowed(url, HOSTS, false)]).toEqual([
        true,
        false,
      ]);
    },
  );

  it.each([
    'http://169.254.169.254/',
    'http://10.0.0.1/',
    'http://evil.example/',
    'ftp://127.0.0.1/',
    'http://u@127.0.0.1/',
  ])('refuses everything else for the Emulator, too: %s', (url) => {
    expect(serviceUrlAllowed(url, HOSTS, true)).toBe(false);
  });

  it('refuses everything where no host is allowed', () => {
    expect(serviceUrlAllowed('https://smba.trafficmanager.net/', [], false)).toBe(false);
  });
});
