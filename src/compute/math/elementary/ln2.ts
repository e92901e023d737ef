// ln 2 in two parts; the first has 20 trailing zero bits, so its product with a binary exponent is
// exact. FreeBSD msun, e_log.c.
export const LN2_HIGH = 6.9314718036912381649e-1;
export const LN2_LOW = 1.90821492927058770002e-10;
/** 1 / ln 2. */
export const INVERSE_LN2 = 1.442695040888963387;
