import { answered, meetingOutcome, type Activity } from "./activity";
import type { Calendar } from "./calendar";
import type { ListedLead } from "./leads";
import type { Rng } from "./rng";
import { below, gamma, happens, poisson } from "./samplers";
import { monthFromEnd, type Span } from "./span";
import { calling, reps } from "./team";

/** A rep calls the newest leads, so many of them. */
const leadsInPlay = 25;

/** Calls to leads and the meetings that come of them, day by day and rep by rep; added to `activities`. */
export function prospecting(
  random: Rng,
  leads: readonly ListedLead[],
  span: Span,
  calendar: Calendar,
  activities: Activity[],
): void {
  for (const rep of reps) {
    const own = leads.filter(({ lead }) => lead.rep === rep);
    let known = 0;
    for (let today = span.first; today <= span.last; today++) {
      while ((own[known]?.lead.created ?? Infinity) < today) known++;
      if (calendar.level(today) === 0) continue;
      const { perDay, connects, meets } = calling(rep, monthFromEnd(span, today));
      for (let left = poisson(random, perDay * calendar.level(today)); left > 0; left--) {
        const newest = Math.min(known, leadsInPlay);
        const lead = newest === 0 ? null : (own[known - 1 - below(random, newest)]?.id ?? null);
        const isAnswered = happens(random, connects);
        const outcome = answered(isAnswered);
        activities.push({ rep: rep.name, type: "Samtale", created: today, date: today, outcome, deal: null, lead });
        if (lead === null || !isAnswered || !happens(random, meets)) continue;
        const date = meetingDay(random, today, span, calendar);
        const came = meetingOutcome(random);
        activities.push({ rep: rep.name, type: "Møte", created: today, date, outcome: came, deal: null, lead });
      }
    }
  }
}

/** A working day about a week later; in the last days the sample has room only for meetings that come sooner. */
function meetingDay(random: Rng, booked: number, span: Span, calendar: Calendar): number {
  const wished = calendar.workday(booked + 1 + Math.round(gamma(random, 2, 3)));
  if (wished <= span.last) return wished;
  const sooner = calendar.workday(booked + below(random, span.last - booked + 1));
  return sooner <= span.last ? sooner : booked;
}
