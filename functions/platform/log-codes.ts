/**
 * Everything that the functions log, by code. Alarms, the runbook and tests go by the codes; the sentences are for
 * people. Fields of a line are keys, ids, counts and times: never an article's text, an address or a token.
 */
export const logCodes = {
  AQ101: 'The seeds were compared with their flags.',
  AQ102: 'A seed was flagged.',
  AQ103: 'Work that was not done in time was sent again.',
  AQ104: 'An event was ignored: it speaks of no seed.',

  AQ201: 'A seed was indexed.',
  AQ202: 'A seed failed and is not in the index.',
  AQ203: 'A seed was removed from the index.',
  AQ204: 'A later version of the seed was indexed meanwhile.',
  AQ205: 'A message of the queue is no work and will end among the dead letters.',
  AQ206: 'Indexing a seed did not succeed and will be tried again.',
  AQ207: 'Reading or extracting a seed threw.',

  AQ301: 'A request was answered with an error of ours.',

  AQ401: 'The index was swept.',
  AQ402: 'The sweep did not succeed and will be tried again.',

  AQ501: 'A notification was attempted.',
  AQ502: 'Attempting a notification did not succeed and will be tried again.',
  AQ503: 'Notifications that were lost on the way were taken up again.',
  AQ504: 'The timer of deliveries did not succeed and will be tried again.',

  AQ901: 'The laptop started.',
  AQ902: 'The laptop is ready.',
  AQ903: 'The laptop stopped.',
  AQ904: 'Work was given up after its last try.',
  AQ905: 'The watch did not succeed and will be tried again.',
} as const;

export type LogCode = keyof typeof logCodes;
