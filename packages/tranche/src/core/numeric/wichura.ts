// The rational approximations of Wichura (1988), Algorithm AS 241, PPND16, in the printed digits rounded to double precision:
// a numerator over a denominator whose constant is 1, one pair for each range of the probability. One constant a line, because
// the compiled kernels read this file too.

// Within 0.425 of the median; argument 0.180625 - (p - 1/2)².
export const MIDDLE_N0 = 3.3871328727963665
export const MIDDLE_N1 = 133.14166789178438
export const MIDDLE_N2 = 1971.5909503065513
export const MIDDLE_N3 = 13731.69376550946
export const MIDDLE_N4 = 45921.95393154987
export const MIDDLE_N5 = 67265.7709270087
export const MIDDLE_N6 = 33430.57558358813
export const MIDDLE_N7 = 2509.0809287301227
export const MIDDLE_D1 = 42.31333070160091
export const MIDDLE_D2 = 687.1870074920579
export const MIDDLE_D3 = 5394.196021424751
export const MIDDLE_D4 = 21213.794301586597
export const MIDDLE_D5 = 39307.89580009271
export const MIDDLE_D6 = 28729.085735721943
export const MIDDLE_D7 = 5226.495278852854

// Depth sqrt(-ln tail) up to 5; argument depth - 1.6.
export const OUTER_N0 = 1.4234371107496835
export const OUTER_N1 = 4.630337846156546
export const OUTER_N2 = 5.769497221460691
export const OUTER_N3 = 3.6478483247632045
export const OUTER_N4 = 1.2704582524523684
export const OUTER_N5 = 0.2417807251774506
export const OUTER_N6 = 0.022723844989269184
export const OUTER_N7 = 0.0007745450142783414
export const OUTER_D1 = 2.053191626637759
export const OUTER_D2 = 1.6763848301838038
export const OUTER_D3 = 0.6897673349851
export const OUTER_D4 = 0.14810397642748008
export const OUTER_D5 = 0.015198666563616457
export const OUTER_D6 = 0.0005475938084995345
export const OUTER_D7 = 1.0507500716444169e-9

// Deeper still; argument depth - 5.
export const EXTREME_N0 = 6.657904643501103
export const EXTREME_N1 = 5.463784911164114
export const EXTREME_N2 = 1.7848265399172913
export const EXTREME_N3 = 0.29656057182850487
export const EXTREME_N4 = 0.026532189526576124
export const EXTREME_N5 = 0.0012426609473880784
export const EXTREME_N6 = 2.7115555687434876e-5
export const EXTREME_N7 = 2.0103343992922881e-7
export const EXTREME_D1 = 0.599832206555888
export const EXTREME_D2 = 0.1369298809227358
export const EXTREME_D3 = 0.014875361290850615
export const EXTREME_D4 = 0.0007868691311456133
export const EXTREME_D5 = 1.8463183175100548e-5
export const EXTREME_D6 = 1.421511758316446e-7
export const EXTREME_D7 = 2.0442631033899397e-15
