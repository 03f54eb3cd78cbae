// European, American and Bermudan options by QuantLib, for comparison.
// Reads: number of options, then spot strike years rate payout volatility, a line each; years are whole days over 365.
// Prints: milliseconds a price over `passes` passes, then the values, a line each.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <ql/quantlib.hpp>
#include <string>
#include <vector>

using namespace QuantLib;

struct Terms { double spot, strike, years, rate, payout, volatility; };

static const Date today(1, January, 2024);

static Date dayIn(double years) { return today + Integer(std::lround(years * 365)); }

static ext::shared_ptr<BlackScholesMertonProcess> processOf(const Terms &t) {
  auto count = Actual365Fixed();
  auto curve = [&](double rate) {
    return Handle<YieldTermStructure>(ext::make_shared<FlatForward>(today, rate, count));
  };
  return ext::make_shared<BlackScholesMertonProcess>(
      Handle<Quote>(ext::make_shared<SimpleQuote>(t.spot)), curve(t.payout), curve(t.rate),
      Handle<BlackVolTermStructure>(
          ext::make_shared<BlackConstantVol>(today, NullCalendar(), t.volatility, count)));
}

/** Any day up to the last: the fixed point of Andersen, Lake and Offengenden. */
static ext::shared_ptr<VanillaOption> american(const Terms &t, bool precise) {
  auto put = ext::make_shared<VanillaOption>(
      ext::make_shared<PlainVanillaPayoff>(Option::Put, t.strike),
      ext::make_shared<AmericanExercise>(today, dayIn(t.years)));
  put->setPricingEngine(ext::make_shared<QdFpAmericanEngine>(
      processOf(t), precise ? QdFpAmericanEngine::highPrecisionScheme()
                            : QdFpAmericanEngine::accurateScheme()));
  return put;
}

/** Every seventh day up to the last, on a grid of 400 times and 800 values. */
static ext::shared_ptr<VanillaOption> bermudan(const Terms &t) {
  std::vector<Date> days;
  for (Date day = today + 7; day <= dayIn(t.years); day += 7) days.push_back(day);
  auto put = ext::make_shared<VanillaOption>(
      ext::make_shared<PlainVanillaPayoff>(Option::Put, t.strike),
      ext::make_shared<BermudanExercise>(days));
  put->setPricingEngine(ext::make_shared<FdBlackScholesVanillaEngine>(processOf(t), 400, 800));
  return put;
}

/** Fifty dates, by least squares on 1, x, x², x³ with x over strike: a policy from `fitted` paths, valued on `valued` others. */
static ext::shared_ptr<VanillaOption> simulated(const Terms &t, int fitted, int valued) {
  auto put = ext::make_shared<VanillaOption>(
      ext::make_shared<PlainVanillaPayoff>(Option::Put, t.strike),
      ext::make_shared<AmericanExercise>(today, dayIn(t.years)));
  ext::shared_ptr<PricingEngine> engine = MakeMCAmericanEngine<LowDiscrepancy>(processOf(t))
      .withSteps(50).withSamples(valued).withCalibrationSamples(fitted)
      .withPolynomialOrder(3).withBasisSystem(LsmBasisSystem::Monomial).withSeed(42);
  put->setPricingEngine(engine);
  return put;
}

static std::function<double()> pricer(const std::string &kind, const Terms &t, char **rest) {
  if (kind == "european")
    return [t] {
      double forward = t.spot * std::exp((t.rate - t.payout) * t.years);
      return blackFormula(Option::Call, t.strike, forward, t.volatility * std::sqrt(t.years),
                          std::exp(-t.rate * t.years));
    };
  auto option = kind == "simulated"  ? simulated(t, std::atoi(rest[0]), std::atoi(rest[1]))
                : kind == "bermudan" ? bermudan(t)
                                     : american(t, kind == "american-precise");
  return [option] {
    option->recalculate();
    return option->NPV();
  };
}

int main(int argc, char **argv) {
  if (argc < (std::string(argc > 1 ? argv[1] : "") == "simulated" ? 5 : 3)) return 2;
  Settings::instance().evaluationDate() = today;
  size_t count = 0;
  std::cin >> count;
  std::vector<std::function<double()>> pricers;
  for (size_t i = 0; i < count; i++) {
    Terms t;
    std::cin >> t.spot >> t.strike >> t.years >> t.rate >> t.payout >> t.volatility;
    pricers.push_back(pricer(argv[1], t, argv + 3));
  }
  std::vector<double> values(count);
  int passes = std::atoi(argv[2]);
  auto begun = std::chrono::steady_clock::now();
  for (int pass = 0; pass < passes; pass++)
    for (size_t i = 0; i < count; i++) values[i] = pricers[i]();
  std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - begun;
  std::printf("%.17g\n", taken.count() / passes / double(count));
  for (double value : values) std::printf("%.17g\n", value);
}
