// Constants of the exponential and the logarithm. One a line, each written as a floating-point number, because the compiled
// kernels read this file too. The polynomials are best fits at Chebyshev points in 50-digit arithmetic.

export const LOG2_E = Math.LOG2E
/** ln 2 in two parts: the first has 21 low bits zero, so that its multiples by an exponent are exact. */
export const LN2_HIGH = 0.6931471803691238
export const LN2_LOW = 1.9082149292705877e-10
/** Adding it and taking it away rounds to a whole number, ties to even. */
export const ROUNDER = 6.755399441055744e15

// (exp(r) - 1 - r) / r² for |r| <= ln 2 / 2, lowest power first; relative error of exp(r) 1.7e-19.
export const EXP_0 = 0.5
export const EXP_1 = 0.1666666666666667
export const EXP_2 = 0.04166666666666667
export const EXP_3 = 0.008333333333326136
export const EXP_4 = 0.0013888888888883748
export const EXP_5 = 0.00019841269874820627
export const EXP_6 = 2.4801587325547743e-5
export const EXP_7 = 2.7557255400206422e-6
export const EXP_8 = 2.75572736431103e-7
export const EXP_9 = 2.5105217004720745e-8
export const EXP_10 = 2.0914686968086876e-9

// (ln((1+s)/(1-s)) / s - 2) / s² for s² <= 0.02944, in powers of s², lowest first; relative error of the logarithm 5e-18.
export const LOG_0 = 0.666666666666667
export const LOG_1 = 0.3999999999989889
export const LOG_2 = 0.28571428626253836
export const LOG_3 = 0.22222211089379496
export const LOG_4 = 0.1818289243253687
export const LOG_5 = 0.15331611722055008
export const LOG_6 = 0.14617807153417325
