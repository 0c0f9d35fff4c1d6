import { addressProblem, invitation, notice } from '../../../functions/alerts/mail/message.ts';
import { quoteTold } from '../examples.ts';

const quote = {
  ...quoteTold,
  text: 'The harbour\r\nBcc: everyone@example.com\nstays open.',
  speaker: { ...quoteTold.speaker!, role: 'harbour master' },
};

describe('an alert’s address', () => {
  it.each(['reader@example.com', "o'brien+quotes@sub.example.ie", 'me@localhost'])('may be %s', (address) => {
    expect(addressProblem(address)).toBeNull();
  });

  it.each([
    'reader',
    'a@b@c',
    'reader@example.com\r\nBcc: other@example.com',
    'reader@example.com, other@example.com',
    'Reader <reader@example.com>',
    'reader@exa mple.com',
    '"quoted"@example.com',
    `${'a'.repeat(250)}@example.com`,
    '',
  ])('may not be %j', (address) => {
    expect(addressProblem(address)).toEqual(expect.any(String));
  });
});

describe('a mail', () => {
  it('tells the words, the speaker and the source, with one-click unsubscribing', () => {
    const mail = notice(
      { id: 'ntf_1', type: 'quote.altered', quotes: [{ ...quote, before: 'The harbour is open.' }] },
      { lookup: { speaker: 'ana-ruiz' }, address: 'reader@example.com' },
      'http://localhost/unsubscribe',
    );
    expect(mail.subject).toBe('A quote was altered: speaker=ana-ruiz');
    expect(mail.headers).toEqual({
      'List-Unsubscribe': '<http://localhost/unsubscribe>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
    for (const part of [
      'Ana Ruiz, harbour master',
      'Port to stay open · Harbour Post · 2024-05-02',
      'earlier: “The harbour is open.”',
    ]) {
      expect(mail.text).toContain(part);
    }
  });

  it('folds line breaks of an article and of a lookup, so that neither can pass for a header', () => {
    const mail = notice(
      { id: 'ntf_1', type: 'quote.indexed', quotes: [quote] },
      { lookup: { q: 'harbour\r\nBcc: other@example.com' }, address: 'reader@example.com' },
      'http://localhost/unsubscribe',
    );
    expect(mail.subject).not.toMatch(/[\r\n]/);
    expect(mail.text).not.toMatch(/^Bcc:/m);
  });

  it('asks for confirmation, and says how to refuse', () => {
    const mail = invitation(
      { id: 'a1', lookup: { q: 'harbour' }, address: 'reader@example.com' },
      { confirm: 'http://localhost/confirm', unsubscribe: 'http://localhost/unsubscribe' },
    );
    expect(mail.subject).toBe('Confirm your alert: q=harbour');
    expect(mail.text).toContain('http://localhost/confirm');
    expect(mail.text).toContain('http://localhost/unsubscribe');
  });
});
