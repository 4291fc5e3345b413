/**
 * Whether we may send to this address. Everything else is refused, because a bot that posts to
 * whatever URL an activity names can be turned against the network it stands in (finding F3).
 *
 * @param hosts exact names, or `*.name` for names below
 * @param loopback also allow this machine, for the Emulator
 */
export function serviceUrlAllowed(
  url: string,
  hosts: readonly string[],
  loopback: boolean,
): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username, password } = new URL(url);
  if (username !== '' || password !== '') return false;
  if (loopback && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
    return protocol === 'http:' || protocol === 'https:';
  if (protocol !== 'https:') return false;
  return hosts.some((host) =>
    host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host,
  );
}
