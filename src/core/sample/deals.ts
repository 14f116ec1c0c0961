import type { Calendar } from "./calendar";
import type { DealCourse, DealStart } from "./deal";
import type { Rng } from "./rng";
import { gamma, happens, lognormal, normal, pickWeighted } from "./samplers";
import { monthFromEnd, type Span } from "./span";
import { amountFactor } from "./team";

/** Products with how often they are sold and what they cost beside the usual. */
const products: readonly (readonly [product: { readonly name: string; readonly price: number }, weight: number])[] = [
  [{ name: "Grunnpakke", price: 1 }, 5],
  [{ name: "Proffpakke", price: 1.6 }, 3],
  [{ name: "Serviceavtale", price: 0.7 }, 4],
  [{ name: "Integrasjon", price: 1.2 }, 2],
  [{ name: "Opplæring", price: 0.35 }, 2],
];

/** Median price in kroner, and the spread of its logarithm: a tenth of deals is above 1.9 times the median. */
const price = { median: 85_000, spread: 0.5, least: 5_000 };

/** The customer decides in a gamma time, then the deal closes on a working day that suits: 45 days in the middle. */
const decision = { shape: 1.7, scale: 24, closingChance: 0.1 };

/** Runs every deal to its end, in the order of creation. Deals that closed before the first day are left out. */
export const runDeals = (random: Rng, starts: readonly DealStart[], span: Span, calendar: Calendar): DealCourse[] =>
  [...starts]
    .sort((one, other) => one.created - other.created)
    .map((start) => runDeal(random, start, span, calendar))
    .filter((deal) => deal.closed >= span.first);

function runDeal(random: Rng, start: DealStart, span: Span, calendar: Calendar): DealCourse {
  const product = pickWeighted(random, products);
  const kroner =
    lognormal(random, price.median, price.spread) *
    product.price *
    amountFactor(start.rep, monthFromEnd(span, start.created));
  const closed = closingDay(random, start.created, calendar);
  const part = (share: number): number =>
    calendar.workday(start.created + Math.floor(share * (closed - start.created)));
  const guess = closed + Math.round(12 * normal(random));
  return {
    ...start,
    product: product.name,
    amount: Math.max(price.least, Math.round(kroner / 100) * 100),
    meetingDay: part(0.1 + 0.2 * random()),
    proposalDay: part(0.45 + 0.25 * random()),
    closed,
    expected: calendar.workday(Math.max(guess, start.created)),
  };
}

/**
 * From the day on which the customer is ready, each day has its chance of a closing. So nothing closes on weekends, July
 * leaves deals for August, and the end of a quarter takes what has gathered.
 */
function closingDay(random: Rng, created: number, calendar: Calendar): number {
  let closed = created + Math.round(gamma(random, decision.shape, decision.scale));
  while (closed < calendar.last && !happens(random, decision.closingChance * calendar.closingLevel(closed))) closed++;
  return calendar.workday(closed);
}
