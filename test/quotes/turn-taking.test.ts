import { article, speakerOf } from './speaker-of.ts';

describe('given words with a pronoun’s cue beside them, and somebody named before', () => {
  it.each([
    [
      'of the other gender who was told of last',
      'John Price',
      'Constable Mary Stone told the court she had asked John Price what he was thinking. “It was going to the tip anyway,” he allegedly replied.',
    ],
    [
      'who asked for them',
      'Elsie Corn',
      'The chairman, Councillor David Hall, asked Elsie Corn to wait her turn. “I buried my husband from there in June,” she said.',
    ],
  ])('when it was somebody %s, then the pronoun tells', (_, speaker, paragraph) => {
    const words = /“(.+?),”/.exec(paragraph)![1]!;

    expect(speakerOf(article(paragraph), words)).toBe(speaker);
  });
});

describe('given a quote alone in its paragraph', () => {
  it('when the reporter’s question before it asks of him or her, then it is that person’s', () => {
    const text = article(
      'Over the hill is Frank Bell, 70, who keeps the other vineyard. He is, it must be said, enjoying himself.',
      '“For years she told everyone that her wine was better,” says Bell, slapping the table. “Now it is mine.”',
      'Would he sell it?',
      '“Certainly. In bottles.”',
      'In the town the thing is viewed more gravely. Joan Fay, of the land office, says the border has not moved.',
    );

    expect(speakerOf(text, 'Certainly')).toBe('Frank Bell');
  });

  it('when it answers a charge made by who spoke last with “you”, then it is the other’s', () => {
    const text = article(
      'Mary Kane raised the case of a carer in the chamber. “She was met in a corridor, for four minutes,” said Ms Kane.',
      'The minister, Peter Doyle, rose to reply. “I was in the House that day,” Mr Doyle said.',
      '“You were in the bar.”',
      '“I was not in the bar. Withdraw that.”',
    );

    expect(speakerOf(text, 'You were in')).toBe('Mary Kane');
    expect(speakerOf(text, 'I was not in')).toBe('Peter Doyle');
  });
});
