import { Webhook } from 'standardwebhooks';
import { newSecret, signedHeaders } from '../../../functions/alerts/webhook/signature.ts';

describe('a signed webhook, checked with the receivers’ own library', () => {
  const body = JSON.stringify({
    type: 'quote.indexed',
    data: { quotes: [{ text: 'Nobody asked us — “ever”.' }] },
  });
  const message = { id: 'msg_1', sentAt: new Date(), body };

  it('is accepted by a receiver that holds the secret', () => {
    const secret = newSecret();
    expect(new Webhook(secret).verify(body, signedHeaders(message, [secret]))).toEqual(JSON.parse(body));
  });

  it('is refused under another secret, with an altered body and when it is old', () => {
    const secret = newSecret();
    const headers = signedHeaders(message, [secret]);
    expect(() => new Webhook(newSecret()).verify(body, headers)).toThrow('No matching signature');
    expect(() => new Webhook(secret).verify(body.replace('Nobody', 'Somebody'), headers)).toThrow(
      'No matching signature',
    );
    const old = signedHeaders({ ...message, sentAt: new Date(Date.now() - 10 * 60_000) }, [secret]);
    expect(() => new Webhook(secret).verify(body, old)).toThrow('too old');
  });

  it('is accepted under the old and under the new secret while a secret is being changed', () => {
    const [old, fresh] = [newSecret(), newSecret()];
    const headers = signedHeaders(message, [fresh, old]);
    for (const secret of [old, fresh]) expect(new Webhook(secret).verify(body, headers)).toBeTruthy();
  });
});
