/**
 * Primitive polynomials and initial direction numbers of Sobol points, for all 1,110 polynomials up to degree 13: dimensions 2 to
 * 1,111. For each degree a text of records of equal length, 6 bits a letter (A–Z a–z 0–9 + -), highest first and filled up with
 * zeros: the inner coefficients of the polynomial (degree - 1 bits), then m₂, m₃, … m_degree without their last bit, which is 1
 * (1, 2, … degree - 1 bits). m₁ is 1.
 *
 * Source: Joe & Kuo (2008), SIAM J. Sci. Comput. 30, 2635–2654, the table “new-joe-kuo-6”, used under the
 * BSD licence beside this file, `joe-kuo.licence.txt`.
 */
export const DIRECTIONS: readonly string[] = [
  // Degree 1: 1 polynomial.
  '',
  // Degree 2: 1 polynomial.
  'w',
  // Degree 3: 2 polynomials.
  'Yg',
  // Degree 4: 2 polynomials.
  'JImw',
  // Degree 5: 6 polynomials.
  'JKARIgd2QtAA0FQ7Lw',
  // Degree 6: 6 polynomials.
  'DYeAaPSghNuAmOYgtOzAylPg',
  // Degree 7: 18 polynomials.
  'B9s+YE+Y8QHOOL4I0BjQOmSOoTi3x4VVmjwcxE0QfeBIAg6ZLolMxygp2sDYq5bpAyhLUQ3SuAw4bD3o7cbzA+qHaA',
  // Degree 8: 16 polynomials.
  'HT+Zj0K7-19gLSqWb4TS7WMIXv0WgsY84+BOZQSUHMaKSo6ccehCy4h0uSdGjevPsaqEK-Dgwg3Vywz9whJG5xb-3U9F' +
    'LVqE',
  // Degree 9: 48 polynomials.
  'CMuQvW7wDbRBsEIgEAomWCqwFosOez+QGRVQ+0WwLFUdhztQL15soDvwNO-TTEbgNwbPvvKQO1vO2MUAPjsumrgAQxa1' +
    '98kgSnVG4noQUUoNQBQQUnrHB97QV8EqDKBQWzvMN-8wXqC-YtPwZyQT6-dgaE7el5kAbVY11b9QeggMNorAfDw5yDEA' +
    'iZTrRnVwioHa--GAj8d9pVmAkUQC58SgmCi4OGTwnRTLpGcAp6t74yhwrdFwydOQsGLt8j0QtSrFo2JQtnzLC84gueUM' +
    'eN4Av55mmsBwwgAhJIvQx53qcG8Q2mZbVB1w3KSiXhrg460amdlA5TFQN4Tg5v84heag6mE3IpbA7LpaW4fA8cbqD+7w' +
    '9ElEs6bA-a+kg9SQ',
  // Degree 10: 60 polynomials.
  'Ak5CS4t7lBrRTf-obzCcaDr+NkrCxyXD4Wp7GX0mEQglwG+U9DKT9SICP-HKs+KIrjTBL-BUMUdIwE5-ENfAvjbqQ-Oa' +
    'oepdsunPNyeJYC4RP7bufX6DqQ0mEjONTARm33yOCaqSJP8+rW0TTHDchncNhTwdG0Wa3iUKkZWdpxGVfbWtCIFyWvF8' +
    'hjJcdYRsXua3ZOY9SqVMqnJZaL7yQ8c4aGgLOL1kpcfZYOm0MmeVZU-PQVmffcL6QoH4fpyzKznqYhJnBvLuYkhUgO6F' +
    'biBiU1T+07dpjbMf5WDGCkPywyaj4kk6Tcfh7RYlpe-uL6DxnhFuAvjALn5+bEZNsvokZpZ+4iZrVObIS1ABsA2IgLd7' +
    'OtLe4xoNVrt+FiVKPusv1a+TV3+hxZ7DOB-nNx3BPXnbz6yBYVEknMuzlxA708f00ZTJB8kul03YJt+WUm1QgM2xRbN1' +
    'k98dhr4l2K-KT-X6u31U2elsfq42ye1jIwA5MusqaTXp7Fsj531wV9rlT9FRPP-Lz0X8y7a-gZhHY5ln',
  // Degree 11: 176 polynomials.
  'AK-ccPTgQnUAv0V11Dt4jGBVc0bclk1LkBZZUGQ8mLWYCOAPQ617sTaDF6ICbtY2aODI3Qjri7YQYDjvKeEbpe4KD2xY' +
    'rZngCA6EaMch2BrzhYEorQcc5W9tcE+-HBf0Xe-uFSBibYNEXgQFhwRnFEPRtiGdzMe7DjjDWGhmzqwmxRuEHAltPve6' +
    'x1qHM83Su1rvD2HUXWbS4UY20Hr8hNSAW1XcIbhKx8k6X8qIm7ABDetXB+JIC5CbobgaUJQn3MiZuKewJ3otkE+2n34J' +
    '5gIrjdpi5iKJllqw6MimEKTlGWjNY2oAKgpnd5Ionf6K3HuDCFO4wGLmrlXjX+p36Lr9BFIx7wSwL-Z+ILuXYjeMEeK-' +
    '3yEsQwMcexlYyVJZKNX55lSiC5E+Nb2zZLIqBrGNz+W1ZdwYdmOOHmFTQUvjEOxrS0MuSo6WPKLBQYBSNsMPuJT8Js2t' +
    'xWQAxdd1RtKH8QMBZ8RVJWpSQn1EZBihRbEQqCq8hDjiqERRlGdYk91naSSRVOZ-KZZ8TBvdsbywVXyTZGaLGd9K1KTy' +
    'YIdR5wuwwT9siwMLxeXcUKCo3oDEFzWUhQZX0zlqNiU64JG3iipsEVM0PY9NbyAwVUPP40nrGR2VlVatoCNGkQVpJA5f' +
    'bFe5KWoev1MRi7U2W9bSeFX+ykgXSLUkbyaO2GXdFu-fWGJ7IXi9msNMLyryX3e6otd++j8YHWgkE-hlpiYR538CAt+-' +
    'KYh8TnzNMTn2ZlyWF1fzm-EZ9Sm+b0IVq4aBJE6sZ+-W0aUmWAslW2C6awhl1LpE0Aka8fGTfqbswwbIyHNl39Mf0bez' +
    'viM-Tq3yb7832V7hUpScP7BR531bqYcWmmSkQ9QZCckRQQAgVSIWcpGTEFb15F+dfZiVSfTExsduAspQGFKb2d4+eO2u' +
    'OufweTjSQSKIvDIe2f1kgvKRIae55TwKVzTs+fPM9yB5d-9wfbQ1LB8ZgJUgXmzSbv-czwgY0MyXBDz2ggyyelE6kJCO' +
    'g9j4E0zqep+isEjOqbFXeujAKQtQjDXvWjWZKWtFYYJwjlE8cwiM5wmkJqKrlviIr0kTeve33wHp2kvyBi3D8qeek1ZS' +
    'iGA4fMWk4f6DU4hrA4lnHRo6CBCVwl+b0tR0MCP8mN7xczEfvJumZXEnD5Trm6mmqi-qO8GK6mo3H4CWHDLAnFLyy52L' +
    'df0nQVFnc5kEXYntVa79JmCzqoFoFa8qvpDYocUVfQcqV28o7JJoKMIlsqpNswO74SEfkpaFF1WhdCAwqDWViA05K++q' +
    'OJxFNA5UwQqoAoQKjewHeqwNIzK0tQBkrFOAM4lfKzMre+5VXHeHrariM97tpBtjysl2NI7IHVaCs+QP1iCSNRCtQlaA' +
    'HJNBwEt1DbbUM1pVyt7XIr36loa+uRegXfa82bmuu0RyzZw0nqu2pSZUOLkQqvAh7fxlG148vOsIPpCRVaavrZ5tdSYY' +
    'u0wJb0YBmtLeGw5gJWrtw+xqxDzBaIijr2yxP36jaA3+H0xV8IH9FB+mCxmotIWPuc+Gxx0-dj+Q5dSyNeRNZE7dQgyX' +
    'wIsuHxqPwyrOtJTTtWJ2y-N37IvuU9WzijIwQcmwH2z3uYCzBaeHyz6pQnLvMIK+0A+ta2cHn7c0kurMyVdPFo08MzD+' +
    'YbG+s1EqYOOd2GJy12wZmHlyzQY2fk5azANDYs25k6WlEh6Tc3lQx6KMllka3xzdnJmDwu04VHM6n8nlMu4xk-EmeSVo' +
    'W5ji86THc1825srVzmPcLeO64Vbtwvf5207U-c3CLG+6K7aEAzu-kEPi7oB6rCFPzMe8EHcWDvHkfm8gkiygxTUpi8uE' +
    '+JvYBGn6823V8cl1KiE9M5P5JuEqFQ9bkerYXJnmY9rFUxrhXWFw+byYciXivj2+nUolTef7Qw-LnD7KS4RSk-TMlXQk' +
    'MpuG',
  // Degree 12: 144 polynomials.
  'BS2PfKEdl9054BpAN86t9MBcF0B7fcNYO43lYgKB9aesqezkZz7ECYq-VBKHoZ3H4DQ7WC9p-4IUGADrud+tgtbczLcE' +
    'G7vLVZQEZ6PuEea8mtrB1O16UEjixTRLGxHiiSE7CQEq2d-0UGYFPG7vV7+uuD8AFXtXGRH+YZCcmFgPyQ0knA0l3CFq' +
    's0eb57C1mZ8GFVal-t7zIvEoGzZ2vMiGYEFt+HYH1vghjsTUJYHfIx4bRskqMwGINYUR9EwK1-rqI3bvOHqzQRKIKI8e' +
    'qId4-SCnzsJmJjtp4nAEdbgJyQX5RPHLA9KyJ+DQlql5APPoEK4aMO0T9xWSWoLAt5yAfyHlXdKLL7EJE0qeVAkoMO6k' +
    'T+tnQy9SIMdf7AkIgFja-iMgaaEldMfr2toM4+Z9byZgL41iM-sXuCUkxA4AqNMP1dR6mSSWP8NwMIEVzCWv1XSOZS0J' +
    'saYbtR5WOjsePZvvVGZMoOpvvury3u00-UQGH-fuuEuDfQOQxgU+Vj4vDX6iQ2Ed3ZxM3ld1uROUqiUoLK8TLeRdjJlE' +
    'TGR9wyORnnNTCgoBc3reR1JNt2GUxzkySSmRZ4Hg77GejSSsXBteRLE6Jk6TSlXC8f8Rfr8iUPLOh+TXclbM2UdxwSKO' +
    'hF0SE+VNNBF4VsA-IQuWTnMm6MsfFYkWXFsq3s0AvEzWwXXhchktK90h0mXcIC2IHbD25niXrFfWSNXWxtFwYJRqH2BG' +
    '-fEJkZGhTxWz2zOMh8ZUfZA9EsCxJaaZY0SUuT4iotkEakEXwvkc1yrmia8KdkUv5DAOtmcVusxz8GBBjG8cZTv2qriH' +
    '4MM6dCcZebaz1N8F8dFKx9VA0k986sd1cotvIC-ChVceJbWSLF91J38wetprKsCPHpSuyezqxKBSf3AtbWe+Tvhf2Gpo' +
    'oJ6fBenL1Gjbx9R0hWp83Q0-k5smAhdVptY2n1P1ygiRYjPhe7oZuNOiW-CKWuajmnYii4d3klFda7Wekjv75nU0RJ54' +
    'X8ka2yDBi6pCtXAk12WUmLcTD7oWlBNLRUS075Pyclldas5NDxnZE6l7DYDzpdAAWjemLgddjrmFL1lQmxF-GN8b+gFK' +
    '8m8hOmx4elT3K0nJYUJv2ri1tP6nP6BO8o1ttV2qnmW025+mOM61+oaVV2To2zXRD6orz7KHOUd1yHGoyh4clPe9d5iw' +
    'ppSktaDK+1-1qqL4DXnboE6v-4rQoD1jNxJS-r8rh142HfnJ8tA0r0wlwN9xY8hd8sLjUtxHjcZUrWsTXBWXXGX7q7ss' +
    'epc8bVW8gxeKtXH2D0fpB9xtcuQqQpL1AHJT5kumu1vs9yzydPWu-VnUB7vy+hqUvBtvi3I8zp93mvT+XclAv42Ux0wE' +
    'r50xis-GUp0wQpJr1n+P65t2wWl9hDhal6HyOwnTJ+LrY9KCcKxMQznIr+YkMiGyHOo2v-SBF6xeyffRhL1moQYFMyl6' +
    'cineQTs9Qsy6nEOeSUS-1EWzEuWJpt+wPgOwzJye6illB9ZZSzORVuRTH48W7ezyXU+r6oJDO1Y0GMD3MLmoC3QC0jyr' +
    'l6BG0dcG01CypFUCcAOdM21QFRz2UklQ-Uo1axoBeTxYAVXC11wR5LbAG6gAw2FTIWxSpS9FCI2IMaokN14p8jm4U3Sy' +
    'CtVpjo0a4ZlgqGToRSzgI4ua82wPXfo79k5E+nKE7W2Cm8O5QlNqR7QtVeUW5n0Bm6OzkyPfu5zWISMQmVD0bo6OV1a6' +
    'EgqZokw7jZRJgHEU81iy8Qw44SDAeIDki8bKH1kEJSmoe68nNOAQqealJsW9xqjjeL84K91i+YQYZo8VhbtHa+6Eq64O' +
    'JqBgx0+9qIbAnAebubK-JJzuA5BMRD5m',
  // Degree 13: 630 polynomials.
  'ANEpKcvFfVOnfVSAT4OKxA7OGXtPLZAaBzaSdT4sMiHftAp2IzVLaEOqY0-PAyu3l5vdPXmNePEA3kKGxExzpVSwS1BF' +
    'UOCpMrx6e7M37BGg86w2oHD2wITwBPUI+j3vSGSRAkKBS1++CvAMMEFFZjBXLgORsrnWlq1VcBdyNQnaciUUg6wTBeMQ' +
    'TeTz1MT3YfrBhU9LoO1X0jwEspBkvv5PHBzp5oM6XBwitj3q117w7-ylB5QJtCqJDA65tJVCGTvVTX-ws8Ii9ZCKoRUu' +
    '0deWy+CIqCUwahMeSYf5t-iXCX-oxWFrZyCwZSSCdB7K5xDj7rtEEOChwQ3FffHKkf2uqCzFiiS+UkLjxPSpC1xspfMu' +
    'pqxsN+MC8Zjo1pG9-GDkNXDEq-tGZ6hkGHyOLDL6gwicILgBRRw7DO+PT0gGR0snZW6DfZ9MWwXbnZFQixDgAwhfDAnS' +
    'W9RhIDjkKR-bXE98DlTtDm5SulkCODHt4mODvI6x0+FPZxmneiDxLxXhzpRKzr45LD4hWPb0o9Mo8ThiD9DdnnUMebaN' +
    '9PcEMFEZEOsWBf-VUGES-02D0gqLtqCzPEb5MEYmivxUJWVEEew+QqNURoU9s3VEhPh1KCJqe1fT8iEtIoqi92WnG1vS' +
    'nEu97m93oJCXPh-WE8Jk7amy+igr2zAE-i6Mgsmmt8te-oFESlYeLgVCzW0CdFL0P-TAwy3hWAMVFNF8ZnVzIT7qtMIF' +
    'Zaka9WFPNMkbvIFfQPDaw2t9r48wvFmDDwjMB6FyW3XGF3WhUph--siQqJMF7hY6ntpZkikFUlF97rtsrvYaqSDw0GCV' +
    '3RWliy6zsiB-GTJSDoGhAAZI3-UGVo4REYZ97SCjeJGjiVJaxXKwpWgOsGqHbNZP3mNPL926GsNbctwcD3fQBumG3SPQ' +
    'uxq6TmcLobG4qjWf24w1J9CirG+2CZnWgwQ+4Tx+HDZ8Rg6iYFIA-kwHGXdo6p3POYbIUeHKpRPAZEKQGXG6+HRhVQLD' +
    'QLctLOB7HUZhXxshYJgSJG7HYy4ue90oAhDPKIHbtAgV51+9U-IG8Hd8tJNuGZOa7zoiHw56xCLtJVC1A7kH252SiR++' +
    'hror9nH8aEdceQe6d3hwDIFGKxFML87IPb1YIJlNSYtqa1FQFBiIPvHnkIOsfqTgBeISKXfMR0qD2WQuLIUf6wHikULn' +
    'WCaBIeTZ9DRjJAwqqn-Io9HYo86Vc8OWTJIrL7j1nWk4sPMQ3Iw1vGUSpUMCtq8cI2mqLacJQ0H0t3VI-tQl9PaWkof5' +
    'EtJBD-0yD0pCsy7gZJNzqVd+bcX3GeUdJOUi6LICy0hJ-5iJaRWPGO4tDhLf88JfiT1M7DuPpQlh6Jg1lO-C-Nr5Fm6o' +
    'Jjlb6L9oz59XkbZJl84YtEojNpZHx0Jx9wKeH1CzR-amRKE-YUMc6flAcvsfKL8RJW5JvqqxREmKOKq7TaVycgJc+MKQ' +
    '9R6xX8ocZ08maKWX+j7jHtaoUNpFKcGjSLEcPNpu-WHKp9vIwQYcD5YAibKqzuFhTPDSuIsLoKxLAxwZ-uwTbDNwK4rY' +
    '91+a2S4oIX2K72JO2mt0bfXB8bLDm0Pc7yGOp+bEeLF9BfrQPWZEt3cyLKq0vwHOMf+2nXALMpfHk90h4wfTCgLPKS9Y' +
    'AZ-OOxfyhLX8CFcTqu1hGS1QLemm1-EOqU+6hixLiaP6CPdjFH3+2PLnGSRaIGZ9xpWGuLru1Q3Q0whWTFIoL1dsxUlu' +
    'iQSVUxDMBbxo5ZxCYSpTb1MCTbGNNxAxYIL-FMIO8hoPmuGF5VAaMWgqmFJVzSSwsR6Mflih10rlduq5uVMlETFmbMcQ' +
    'PPBJ0Mp5StkfXFM2uBcHMs2Fju0VN7HUtu-M0XPcGdqTdBp6yhM79rh9uv1jjtJ35M910BRfBX+OA5duNDgZddZamude' +
    'tvcNJaiqR6Zm2+AbA5NM-z3od2p9wDpO5NYa7kvYqron78lRNbFxLIBJB7f0cE4Ne64-NfFYcdORJONhzgYuAsPKMdlj' +
    'jN1lPgb7J7M7DM-JN6Wr-PRz5m08ZTrOJVFo638k9q+UXaOUNom0yehSUe-V2OduTnnpt2LxmL3bOnE5WJG775Sf74BO' +
    'rEVBDAsIad9wZaOuHrNvzlyC9SYP4O10t0xrHv-GQ9MuO5K4SrwI1tx9kz4O8LPyza50AWhMjkPBNPdD3CIvjG9N+PI-' +
    'xF1L7s2ELhMtPQGb43CyjoIf0dpPcNB+sjL8B9XVAzPjYv7GBWRgGTQuTPlYAFSaIrRXJrjLPvVPwjwMWVojK9JP3eXQ' +
    'udINOpocQiP4N1ZISURdyRwx5QDqewJSYFfF7CpyQMuSU76BjEP-9GMQPz-Ycit6CTVvuIQRfFgFoGPKjRd6KQYyjUAM' +
    'QkdUqQSHQdr2+GRdUAPr192QeKsgNIeBO-djXuQimev18hRGDxZpCQzGzWpCVPlwxcHFQ6wuVQhnoKmW6onRCbzjpQHu' +
    '67tq3GRVoZn66MmTaxXxkRWR7c-wVTyFHxPjRfvjE49gOlnUbGZRmXwPsi8AhxpTe4RqxdKnMoYgAgJS0RvI2vFkD1Ts' +
    '1VCURxF6bV-drCEaA6DR06FxKHcHDtVogkR91XdVRry7IyUe-SEcK24LRXZLtejESH36s4kLaBfEOmdSIPF-RM6TEypj' +
    'BHSNUK9fdaWGGZ4PASVoE7W7c9vzTw+9Sadfm8VE3PWWDsOSfyooQYN8ySqZKuSgd7Nw5sNwNzWPdSluErCW9XNoGM7o' +
    'SqGm1nwtomnnJr5S7jNwCac36BmBCTS+nIIBylGx5WS1XTAHgKLF68rRzmV5TJpSTn2iTyEKQx1TPHzoDsvA7GyjyfTX' +
    'iDHQoXLLXgqNCTb5SRO7j8yOrJGYTeHgkOo-3dE2w6NThm1qhVVm6sjDmKTrmhHvdHOMfkDzHT56P+BMyisIC+9pT6wF' +
    'tUBQ2vmbqFbUBqrplsRBj2rZBaUH2A--auVF0yn9BUOy8WxnMt1c5DvQUQTaPAyDYRKzsN7UZ9e+CQbEocVDH-UagE0W' +
    'mQeNNmJFSUmJgaSb8IkWCsXPU0GEt+PiGx39GB3U3fnQMiz15W98XxU4fz-8A+MImxR-sU9eTHjkkHfOlrAXU+uYsYMW' +
    'k4hSzrdVSGt1az6Ee3ovFXVUbYY1sa7fVfL05VY9MBpceBTlngIhViyBoAIfJ1EIMuCVr8mBELUx2uBMA7VtraQGv++o' +
    'PSY6rV1Y5J6djisuMhvkV5gJ+7+ma3R+qqRWAaIXt8X+BDfpQfWKXAlYIXc7YOK5eWRhv-qn-wgPqCjcWSr1h6DchHFu' +
    'yChWX6VIYLGyq82hg8WbmRQwOHhu6ZVpmWhY8y8FacmF0zz+Wkr7ZmXRFptJDsdW2O5MeyoUh9HVROW-IBpGQwR09flR' +
    'PXCAGg2NGIF64cuoXLsFHZSH6TbFeRKXNDe4OE5zS1GlvbXW3iFSCUjsY1bsvXZV06XXPSVn1ZglXs7DcZGZApkOsHSX' +
    'ylqQNg7VKL-La2X+shGDuWKgnZhRqYHs4O7Kx2Rd0Y5oYQ0NXrGrrXhsimdYVKZ+IglYGAsI3SYWq+OoXL-tJcE4RYfu' +
    'iGPrI7wnPOMRYgl04rbWTPd1GGuYmWaLf+b73C04olY4FkNhJpw9S733vZFSrE4j+Uot97GrZG65NTY0grTac6aZKDxH' +
    '0EavQ-XWW9ZRslehOvqQ0jI-TZXwIpAHKdWIWYYeZeOcXVlFJB3I4T0ZicJQi5p8Mt6HmXZoEapBooxmIztcxZruxQR3' +
    '09vlBVu8ZwrCdlXJdO56vVzZzMnFr5R-QWWQ1AZ1UQo-gVSmtsCOOaG-5efdfCEE8gzZaMsrPptvoVt-auBaUTGhvXDS' +
    '-5Y57baXELDA68PvXn8KKabJahpdvBaBZN0ladY9i4T-m--p3LzaiPdbQCClIVB43DattgVCRKw384thLaz77rCfG4UU' +
    'RHxCa6tZplY1Ek8EkpBbEf5cnJ13dvf0UPbHMg9NZn2+pLyAFbTKKUFATaUgPrp1bVduQQUEfIEBOs5ba+wjAMT7FRNv' +
    'LQbxRo-CiE0RTcUv6b4lZsjaUUZK5a2Wb+OmfqQgAUJRFnfcDIV5Tni1ixj3EScJ7d07MXsmx4YxYcKS4mBDrsBSLuKi' +
    'cUoom+gjC56wvOCckpWZUPeQKX9xqkcncVnH3FTxPAtPdctkFWcLC680tq3LcuLAoQf4dx34D2ccwJeekHtdAtGwdyc1' +
    'cn-sHPgxyTTYfdH-yPpaqyR5fo3MdIC4i-EZ2PUMcRvdLf8kbqOsbRLNxBdOgJM4yWZ-TlCZZdVhjONzfCqChtDWdZm4' +
    'zK4D+K9Xk1odcPNkohN9UzpmPldvx20aRwvpeI5WXd9ICcTgOXMGmMdSd+OvxtuZa9QViffeC6LvWKXtDbFpMgeEw2GP' +
    'bysamYCn4eIIYmeQL7f7BSQWeL2JzapuqSY8OjrefAPwnSCjDufbTFeguBGaNvNTQNp2rel3zTl0Mrct-8WeemYN9cD2' +
    'geEpBkOesHpBY4JP7nt-YKevMiF8BXcxH0kSKeyztL+h8kdXP7RYe0qJM-jlWNr54cbfKcqmDtAwGBbT8efSdRyP9G6m' +
    '4gUK4fX4bL05Y0-JbpCOfYHowhvGBN1pz4hfnbyTXafMRDJaLmfuXtCPuhyY6cwibfzLTtTT2vuZjDLVf2seAX5AnF91' +
    '0vUf6gO5VB1FJjb1ugf-9Ghjq7wtEdB-agDL9OdbtL3820IpgKZwd3+ZHHZRc2DgM3Tk8dSAVbBgFagXw61phecxtqB9' +
    'NgkOXynO6rZinJqIgn9LMJrxF-lh7sKgz6Li3VExkLM+MKg8xzedgo10fhH7zg-IqkMF+a89Y2ayhIgoc26ApYR3CTYh' +
    'QxFazWVuL9ABYuhaQGWxJ59cxNNeOhfS8YWDG2N1616IhgAjuHTClT9MvDxhpFOmpo3H16PA7vhsp93QG28scwluMhyG' +
    'sIFPtn-E+AYEh3RK8D2Jw4Xg77TiCnaF3bpa6wfWfhiHwkeXNNuFZaHQBiaUfC1HYv37hkUOij8mh6wum4aF0icimQW3' +
    '6rCbbPDu+OivvagGfZkhNteVYixpbBQ9ix9g3H3ui4hOokZCkMIguHei94fJeq+1KuxqatjR0yMMYRZlji2M2jUteBto' +
    'uFe4bbKkjbxz+8SgzKwMF4zjigLmJ3NvVW+4c3jk1VRkl3caxHc4DjtvLVuaqD60sO3vjwfVWKcflH18WpLj1oRS1fib' +
    'PP0s2Xj2PeHjx9a8Z50gzj5E88Y6sYch18Csj-4t18ujtahsrXNkEbR060-41DKRphkHVaViRKd3daHEGkOzLrf9vcv6' +
    'h2g2kTD0t6Ci0Li9sdlkcF2GNcZ5BSudgSklyaR7GIZnI+Cq5kpLtOqqNgp-DhDSkszYjKgrmoPV5pLkyHSyO3IQ7uFE' +
    '1flAdSxG1U0VysiWqlJbqqRCRWYR2p2+lMu-SQdK7SJ66qnlPim1G9gbf-+TGKlUZX6J5-jJy3XaPlbUbC9x3N1-cZP+' +
    'ld5yX+8ZWR49+1slhc+XA-B0E2sDrPlrkvve4kLn12iUBltGODVkhLmBOHkZlzl+ReuGWQzlCg9mDulupstEenuLAsmK' +
    'PFKPsYhF856wDmXbtmsXxfc-B59jmouE4uJD0b2CJrLmuxy94o4TL6X8CTm6MlOOq1cC32RTsnLMLD55O1h8V42lnNEC' +
    'mzv56rY8t+rnVgaGz2QAM91qhUnclTlO4vCspDk3ungZXCG1ySCraPjHnjhmsOAUwJlgoeZnqdJzNeUhoARiyTnx-qHV' +
    'v-elA5outny6QP0mziRcX0Syn7zkUDDxXl8rYXZn9QVSjiKINwoJSfoEodGSLd2DMLGo3oNJHd7ElMPiettvoThld2p4' +
    'idGkk8Yogls7XzpgYXlyDMomH6SuV02wTPGVUov92atB-A9tmgD3o0dHVCG7zfb36DFo7AeV3R7fVKZlqQo9rMoTRF9c' +
    '1kJeUpDRnGvG0GRY0s5rpJaymTxoSXkRprapMLMAgbn-r44rA1pS1KP7CCxTJmTw4peaUyy3QGXtceQdpkLL7hhlJwcq' +
    '4-aptyGo80-ekjc6mBpzb50WvPW5cu2vdp8BWFkrYsFnMeD8qGwaRLsCkX9MwQZqP+LGfprgIhPrPGqSkAJmJ+YOkxtB' +
    'uqY3okmTK+ZteSvOqbI-ZinSYvDwo86qiItXls+Voj8yhuqnpixG+FxvFqOBNquHjoUIHst3hMWjq2A03aZ5+PO9Dkrq' +
    '5i-CtIYmE8I6D8q-eX5X5ykmB9DgWrO9tpEGT391LBZXrQU4eAc4bzWrlIwrckbGLWhMiqX-pQrmHRL1ADFaSxLV9rqv' +
    'dN5aVzz1bLDzrsEGQYlxAxjEAJ0rxXcxDdD6EeGVOEr0h3h4mLGatE7aor3Ac0KkLx+xwHaRsArEDw8UhX6fx2ZsFTht' +
    'Cc1MwHAwmJsPCnFuSN7Si91nosScU0mISNvi6UvAsXfUcuYDzJjlKyrsdp2V5SZKUNbOEZskxrDlk2nO-DXW+soaVKsR' +
    'KqeBh6KystycMShDJ9U6kxps5wTzBqfBmbqIEzs61+ojIj5ZT4ltftIgcRzb-7DY8u2BtNvjFrdrB3VgwTktOmnwrdRw' +
    'iFIspttWcjfS3jSCLHIiztljxPpIARSzXKi6tp5ldfVocn+WmOGtqqKpZ6vxYOvsWutxLIBvPAQE7VGOHt3g1Nf5Bq2z' +
    '-HUtuC9pAqhfoHHXe4puHqd6mob6PoAYvKuNfNsG84E-UnHqiuQ7vbNP3BmMa7GPuWL09+CoZ7z4GHjucfkdxTYiZkYw' +
    'fBugdY7SLYDsXaPwrujZsXORwG3b+cw8upFgCce0pMUALmdu4E3lXGCHfWe+2ru77ceoidDGNnE82vFj4K-ZOwDR4-Y9' +
    'vKPyb4c31jcLw77vMYGKmsx38ALlkxvRwB5ns40hjOQ2cviKmjHlw8w8BXIIvnDc+kYpEui7hoxvoaZq+Pe0jvpCRQvr' +
    '3t56gqCDEUn87vuWoK7F16+wzR9pvwBjVW0kINOm1JTv5Tj-ANciy7b1m2wBvdSrdNrBWDTcGwCQd1wK0sit+wDUwL7a' +
    'nNed6ge2Mi0wONwWZrTyqkDH4swTAA2Wm-UQYNTimwZ8+1M7+rzSIocdwlDAkQhARkiXA8Gws4VzMcmbGuyGsEw0Aqoy' +
    'FYfmXJ5mKw4N3+5d0wxxNHZExRO5vcb28pzJDE8xYPsU+tRJXDSvAexd2kQBPMjCxGeKmxkumoljgb4SQdsSxnwsz7Zl' +
    'lDPfY1wxwTEjVfDKlA9oixx5T6ogJoEzn2+-ox83jAUdBwOlHOQ-yAN1ps9Q-eM-oPfyDhvnaHwkBhZ7pmyFwmdZ6kpG' +
    '7APNVyJIJg-hBy+13q+zyYu00yvaDibID9pynmvPRKluiXY1k0yzSlGNMrtC4GKQ6y22DPelSStL32aHzBX6xEAhVmEV' +
    'I5kzCEsY2gDZZPYC47zLCTtgHzcJ+Th7FzQjoBWUyaFbVfK6zT+N4PuueU6kSxYzWb2GuKStm2UFAzzl0yIX5ENX+adO' +
    'IzmeeMKmTK7R2HGjzptFDcZ794ddrJiz3QWVfTkozg26YQz7PF8NPaAiioqI5z+IP8IgF3PPvKlH0D8mHDr3CfA0ArH0' +
    'UaAOZJkN8TG2yp0XU7DJDb5TXKUQr0eJARC5smqZKmvn0olFQRQHK7S281g0urTjb8nR5vRO+a0wetF0BOIe0uKgr0zC' +
    '-uJDUUjdi3Nw05cjU0XZYIMcgN206vri1Cls5EbLgm1EMEOmS62zlp3z81cnaozEkKJYb4rw1f5IkVjgC7DIyhK1mCGw' +
    'D3M4YzQE7q1p0m9cPwx4ZaoRg1qmFg41a8anUI4o1vZ8WZoA48uc40O1yIITEOMuq+XO+N10qn32OVgNVC42519jKj-K' +
    'NjokjfFI2IlI7YOBDwGrKr-2VQHTP5NilDdLzT2W0KhU8yxHvdr8G2a7QN7RANUvoBsh2fJ4wn7gUBVWfBV2p9ospEV8' +
    'SoxU4D2sX8R0Sbu4LqruQ2xPgCyIbojQkc7f2ym8ZYfDJHNOQK923PIk6Y0Y-jTjlW24hi5IY1dq926dY27dEfmjG2xJ' +
    'Gn2-3FH6wTancwjnRfm3MjXkixkKzI+4oq3SVWCQ6D-qkLW8-3Uu9iReCl+p0VDQ3bA-yzmJO-xO0h03dx8ItankMqRV' +
    '9h3oc6wyHHLFDeMRY3zdXPnHq4joUlgi358abdMLJOQwRkS3-P3Qs1OnRA3gj+4Gje7ICBlrd2Iza4JxC9pW0joHLWhW' +
    '4KMXLYvPRVj7JL74PN7GSWVsTJfiiS4RZsCRm9wNFdC0I4SRsv1i7pjtsUUV4dAAUf8Kcp0wRqT4nWt20618qJFDJM4u' +
    'MM+QG2NS6JBvp423dK9mXgk-htS35Bu0tNK49xBeulk5HN-oFwar9v27Ip5OrwNA0ughsWVty5Tt47FOd56H7Ihp5Vh6' +
    'DQdbrKvqPag5c2vAIUAWVfjP4V5j-BlrihXIvHOJO50pjveM5N7bRIBg59CKJ53aZoJSydq5+mSQHgdJ2+JjEZ6B2FRi' +
    '8HugVFep46L4+G+ER5H3XDzp6NwkMrs3ZjtrYmu6QnnoM12pHr59wt6WQFKzS83ApxnjB6ZbY2KxkRYoTZu46aZZGEBE' +
    'Xl7hbdG6gcQS0M5LWlbYiR6mAmMTiYaLtXMB76yWvw0X6yoQruyu60OehuySAwkUj2n6+ueUb2ODCcqBu07AtRgoBlWF' +
    'QvnV37KwPGXP5D-uRP9K7YYg-MW+66b-iXN7bKbZatFxuhKvJQ7hqK2H54UyhEV9d7owAFg3Lf1mEwSZ7t41wU73ytDI' +
    '7Gd7zJzH7dfALTKzTs71TLOU12czP4JeF7846Oi2OsAgjFu98CxZVNZuzu7vF0j8EKFl7lmjlpnSyM8Hc8JFdIb9KIWy' +
    '-8NJsE5nSaLaexOE8VQGY6pUpzljGrl8fwr1ex9msQ-UBy8gFvdTy12JOjfaW8pu5NipEdXUVmfD8y+n7yYhWgCt9kv8' +
    '0NM-7RZ1mh8fae9FDlWND5gdB3ODv9RO7N-0bgfo2guf9eNv-nZXTavMBSn9iaK0jACJiyv6aM9rBYcNbU0t2VUok9uY' +
    'sPYUmI3cRuhW9wfBc-3blplTIx39895q-8XpXrn3c0+G6maLnQXRIikEt+MkWBuBnadHqs5F+PNR1Ij4exSYiuX+Si-J' +
    '1UZe2VbWf9+bUqumd6WspldI5+eNkVDt7KlOAWzS+hlHILJPAo-CVnZ+iiXVRMcoX1oHcV+kxj2FLPWRGksrA+o5TLCo' +
    'BOIiCaB5+rRXosHMr5xg90j+w8zBVWPXqmicFk-BMOK4G3kWWtAeg-Eg7iJt-ozNxKwR-I-g-SmzKIc3bp+-VRryLAjq' +
    '4z2yIM-aHY-yiDpRoZVNC-xZFO+DdVKkpdMK-7h0INbDNTI5oZD-+XkAelOlpkq1MX',
]
