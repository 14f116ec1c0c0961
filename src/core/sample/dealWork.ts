import { answered, meetingOutcome, type Activity } from "./activity";
import type { Calendar } from "./calendar";
import type { Deal } from "./deal";
import type { Rng } from "./rng";
import { below, happens, poisson } from "./samplers";
import type { Span } from "./span";

/** Messages and calls of a usual deal, and how many of them get an answer. */
const contact = { emails: 1.5, emailsAnswered: 0.55, calls: 0.8, callsAnswered: 0.6 };

/** How many deals have a meeting and a demo, and how many of the lost ones got as far as a proposal. */
const steps = { meeting: 0.75, demo: 0.45, proposalBeforeLoss: 0.65, proposalAnswered: 0.8 };

/** The work that is done on a deal between its creation and its end, or the last day; added to `activities`. */
export function dealWork(random: Rng, deal: Deal, span: Span, calendar: Calendar, activities: Activity[]): void {
  const from = Math.max(deal.created, span.first);
  const until = Math.min(deal.closed, span.last);
  const add = (type: Activity["type"], created: number, date: number, outcome: string): void => {
    if (created < span.first || date > until) return;
    activities.push({ rep: deal.rep.name, type, created, date, outcome, deal: deal.id, lead: null });
  };
  const someDay = (): number => calendar.workday(from + below(random, until - from + 1));
  const booked = (date: number): number => calendar.workday(Math.max(deal.created, date - 2 - below(random, 6)));
  for (let left = poisson(random, contact.emails); left > 0; left--) {
    const sent = someDay();
    add("E-post", sent, sent, answered(happens(random, contact.emailsAnswered)));
  }
  for (let left = poisson(random, contact.calls); left > 0; left--) {
    const called = someDay();
    add("Samtale", called, called, answered(happens(random, contact.callsAnswered)));
  }
  if (happens(random, steps.meeting)) add("Møte", booked(deal.meetingDay), deal.meetingDay, meetingOutcome(random));
  if (happens(random, steps.demo)) {
    const date = calendar.workday(Math.floor((deal.meetingDay + deal.proposalDay) / 2));
    add("Demo", booked(date), date, meetingOutcome(random));
  }
  if (deal.outcome !== "lost" || happens(random, steps.proposalBeforeLoss)) {
    add("Tilbud", deal.proposalDay, deal.proposalDay, answered(happens(random, steps.proposalAnswered)));
  }
}
