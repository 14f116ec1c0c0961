import type { Calendar } from "./calendar";
import { company } from "./companies";
import type { DealStart } from "./deal";
import { leadConversion, makeLead, type Lead } from "./lead";
import type { Rng } from "./rng";
import { pickWeighted, poisson } from "./samplers";
import { monthFromEnd, type Span } from "./span";
import { reps, volume, type Rep } from "./team";

/** The share of deals that begin as a lead; the others come straight from customers and partners. */
const shareFromLeads = 0.7;

/** Deals that are still open when the first day comes count too: about as many as are created in a cycle. */
const cycleDays = 50;

const directSources = [
  ["Eksisterende kunde", 5],
  ["Partner", 2],
  ["Anbefaling", 3],
] as const;

/** What comes in, day by day and rep by rep: leads, those of them that become deals, and deals that come directly. */
export function drawDemand(
  random: Rng,
  span: Span,
  calendar: Calendar,
  deals: number,
): { leads: Lead[]; starts: DealStart[] } {
  const workOn = (rep: Rep, day: number): number => calendar.level(day) * volume(rep, monthFromEnd(span, day));
  let work = 0;
  for (let day = span.first - cycleDays; day <= span.last; day++) for (const rep of reps) work += workOn(rep, day);
  const dealsPerWork = deals / work;
  const leads: Lead[] = [];
  const starts: DealStart[] = [];
  for (let day = span.warmUp; day <= span.last; day++) {
    if (calendar.level(day) === 0) continue;
    for (const rep of reps) {
      const expected = dealsPerWork * workOn(rep, day);
      for (let left = poisson(random, (expected * shareFromLeads) / leadConversion); left > 0; left--) {
        const lead = makeLead(random, rep, day, calendar);
        leads.push(lead);
        if (lead.dealDay === null || lead.dealDay > span.last) continue;
        starts.push({ rep, created: lead.dealDay, source: lead.source, company: company(random), lead });
      }
      for (let left = poisson(random, expected * (1 - shareFromLeads)); left > 0; left--) {
        const source = pickWeighted(random, directSources);
        starts.push({ rep, created: day, source, company: company(random), lead: null });
      }
    }
  }
  return { leads, starts };
}
