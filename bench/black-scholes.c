/* European calls by Black and Scholes (1973) in a plain loop.
   Reads: number of calls, then spot strike years rate payout volatility, a line each.
   Prints: milliseconds a price over `passes` passes, then the values, a line each. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

typedef struct { double spot, strike, years, rate, payout, volatility; } Call;

static double normal_cdf(double x) { return 0.5 * erfc(-x * M_SQRT1_2); }

static double price(const Call *c) {
  double deviation = c->volatility * sqrt(c->years);
  double forward = c->spot * exp((c->rate - c->payout) * c->years);
  double upper = log(forward / c->strike) / deviation + 0.5 * deviation;
  return exp(-c->rate * c->years) *
         (forward * normal_cdf(upper) - c->strike * normal_cdf(upper - deviation));
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e3 + t.tv_nsec * 1e-6;
}

int main(int argc, char **argv) {
  int passes = argc > 1 ? atoi(argv[1]) : 1, count;
  if (scanf("%d", &count) != 1) return 2;
  Call *calls = malloc(count * sizeof *calls);
  double *values = malloc(count * sizeof *values);
  for (int i = 0; i < count; i++) {
    Call *c = &calls[i];
    if (scanf("%lf %lf %lf %lf %lf %lf", &c->spot, &c->strike, &c->years, &c->rate, &c->payout,
              &c->volatility) != 6) return 2;
  }
  double begun = now();
  for (int pass = 0; pass < passes; pass++)
    for (int i = 0; i < count; i++) values[i] = price(&calls[i]);
  printf("%.17g\n", (now() - begun) / passes / count);
  for (int i = 0; i < count; i++) printf("%.17g\n", values[i]);
  return 0;
}
