import { isStopWord } from '../../../functions/index/tokenize.ts';
import { mayBeginStopWord } from '../../../functions/lookup/query/stop-prefix.ts';

describe('the beginning of a word', () => {
  it.each(['th', 'could', 'othe', 'willi', 'be', 'mor', 'theyr', 'havi', 'whe', 'someth', 'dont'])(
    '%s may be a stop word’s',
    (prefix) => {
      expect(mayBeginStopWord(prefix)).toBe(true);
    },
  );

  it.each(['ammun', 'best', 'moro', 'prod', 'stol', 'thx', 'munition'])(
    '%s is none of a stop word',
    (prefix) => {
      expect(mayBeginStopWord(prefix)).toBe(false);
    },
  );

  it('is known for every form of a stop word in a text', () => {
    const forms =
      'others willing having being mights selves doing theyre cannot during because themselves musts owed yets';
    for (const word of forms.split(' ').filter(isStopWord)) {
      for (let length = 2; length <= word.length; length += 1) {
        expect([word, mayBeginStopWord(word.slice(0, length))]).toEqual([word, true]);
      }
    }
  });
});
