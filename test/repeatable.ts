import fc from 'fast-check';

/**
 * Properties are tried on the same cases in every run, so that what passes here passes for whoever runs it next. To look for
 * other cases: `FAST_CHECK_SEED=$RANDOM npm test`.
 */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.FAST_CHECK_SEED ?? 20230214) });
