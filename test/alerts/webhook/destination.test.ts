import { type Address, checkDestination, checkUrl } from '../../../functions/alerts/webhook/destination.ts';

const deployed = { allowLoopback: false };
const laptop = { allowLoopback: true };

describe('where a webhook may lead', () => {
  it.each([
    ['a private address', 'https://10.1.2.3/'],
    ['a private address, 172.16/12', 'https://172.31.255.254/'],
    ['a home network', 'https://192.168.0.10/hook'],
    ['this machine', 'https://127.0.0.1/'],
    ['this machine by name', 'https://localhost/'],
    ['this machine by name with a dot', 'https://localhost./'],
    ['this machine in decimal', 'https://2130706433/'],
    ['this machine in octal', 'https://0177.0.0.1/'],
    ['this machine in hexadecimal', 'https://0x7f000001/'],
    ['this machine, shortened', 'https://127.1/'],
    ['this machine in full-width digits', 'https://１２７.０.０.１/'],
    ['any address', 'https://0.0.0.0/'],
    ['the metadata service', 'https://169.254.169.254/latest/meta-data/'],
    ['the metadata service in decimal', 'https://2852039166/'],
    ['the container credentials', 'https://169.254.170.2/'],
    ['carrier-grade NAT', 'https://100.64.0.1/'],
    ['a benchmark network', 'https://198.18.0.1/'],
    ['multicast', 'https://224.0.0.1/'],
    ['broadcast', 'https://255.255.255.255/'],
    ['IPv6 loopback', 'https://[::1]/'],
    ['IPv6 unspecified', 'https://[::]/'],
    ['IPv4 mapped into IPv6', 'https://[::ffff:127.0.0.1]/'],
    ['IPv4 mapped into IPv6, in hexadecimal', 'https://[::ffff:a9fe:a9fe]/'],
    ['IPv4 embedded for NAT64', 'https://[64:ff9b::a9fe:a9fe]/'],
    ['IPv4 embedded for local NAT64', 'https://[64:ff9b:1::a9fe:a9fe]/'],
    ['6to4 around a private address', 'https://[2002:7f00:1::]/'],
    ['Teredo', 'https://[2001::1]/'],
    ['IPv6 unique local', 'https://[fd00:ec2::254]/'],
    ['IPv6 link local', 'https://[fe80::1]/'],
    ['IPv6 site local', 'https://[fec0::1]/'],
    ['plain http', 'http://example.com/'],
    ['another scheme', 'ftp://example.com/'],
    ['a file', 'file:///etc/passwd'],
    ['a user name', 'https://user:pass@example.com/'],
    ['a fragment', 'https://example.com/#x'],
    ['no URL', 'example.com/hook'],
    ['a line break for a host', 'https://exa mple.com\r\nHost: other/'],
    ['a very long URL', `https://example.com/${'a'.repeat(2_000)}`],
  ])('refuses %s (%s)', (_what, url) => {
    expect(checkUrl(url, deployed)).toMatchObject({ ok: false, reason: expect.any(String) });
  });

  it('takes a public https URL, written with a name or with a public address', () => {
    for (const url of [
      'https://example.com/hook?x=1',
      'https://93.184.216.34/',
      'https://[2606:2800:220:1::1]:8443/',
    ]) {
      expect(checkUrl(url, deployed)).toMatchObject({ ok: true });
    }
  });

  it('lets a receiver be on the laptop itself only when allowed, and then nothing else that is private', () => {
    for (const url of [
      'http://127.0.0.1:9/',
      'http://localhost:9/',
      'http://[::1]:9/',
      'https://127.0.0.1/',
    ]) {
      expect(checkUrl(url, laptop)).toMatchObject({ ok: true });
    }
    for (const url of ['https://10.0.0.1/', 'http://example.com/', 'http://169.254.169.254/']) {
      expect(checkUrl(url, laptop)).toMatchObject({ ok: false });
    }
  });
});

describe('what a webhook’s host resolves to', () => {
  const resolvesTo =
    (...addresses: string[]) =>
    async (): Promise<Address[]> =>
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  const url = new URL('https://hooks.example/');

  it('is the address to connect to when all of them are public', async () => {
    expect(await checkDestination(url, deployed, resolvesTo('93.184.216.34'))).toEqual({
      ok: true,
      value: { address: '93.184.216.34', family: 4 },
    });
  });

  it.each([
    '127.0.0.1',
    '10.0.0.1',
    '169.254.169.254',
    '::1',
    '::ffff:10.0.0.1',
    'fd00:ec2::254',
    'fe80::1%eth0',
    'nonsense',
  ])('is refused when one of them is %s', async (address) => {
    expect(await checkDestination(url, deployed, resolvesTo('93.184.216.34', address))).toMatchObject({
      ok: false,
    });
  });

  it('may not be the laptop over plain http for a host that is public', async () => {
    const plain = new URL('http://localhost/');
    expect(await checkDestination(plain, laptop, resolvesTo('93.184.216.34'))).toMatchObject({ ok: false });
    expect(await checkDestination(plain, laptop, resolvesTo('127.0.0.1'))).toMatchObject({ ok: true });
  });

  it('is said to be missing when nothing answers', async () => {
    const failing = async () => {
      throw new Error('ENOTFOUND');
    };
    expect(await checkDestination(url, deployed, failing)).toEqual({ ok: false, reason: 'does not resolve' });
    expect(await checkDestination(url, deployed, resolvesTo())).toEqual({
      ok: false,
      reason: 'does not resolve',
    });
  });
});
