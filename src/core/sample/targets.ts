import type { Cell } from "../words/cell";
import { periodAt, periodIndex, type Period } from "../words/period";
import type { Deal } from "./deal";
import type { Span } from "./span";
import { gamedCalls, improvement, reps, teams, usualCalls } from "./team";

const header = ["KPI", "Gjelder", "Periode", "Mål", "Strekkmål", "Ansvarlig", "Hensikt"] as const;

const everyone = "Alle";
const manager = "Tone Eikeland";

/** How much more than last year the plan asks for, and how much more than that is a stretch. */
const plan = { growth: 1.08, stretch: 1.15, betterRate: 0.02, stretchRate: 0.05 };

/** What is asked of the rep who games: 200 calls a week, in months of some four weeks. */
const callTarget = { perMonth: 800, stretch: 900 };

interface Scope {
  readonly name: string;
  readonly lead: string;
  readonly deals: readonly Deal[];
}

/**
 * The plan for the last day's calendar year, made from the year before: months for everyone, quarters for the teams. A
 * target that last year gives no ground for is left out.
 */
export function targetTable(deals: readonly Deal[], span: Span): Cell[][] {
  const year = periodIndex(span.last, "year");
  const before = periodAt(year - 1, "year");
  const decided = deals.filter(
    (deal) => deal.outcome !== "open" && deal.closed >= before.first && deal.closed <= before.last,
  );
  const months = Array.from({ length: 12 }, (_, place) => periodAt(year * 12 + place, "month"));
  const quarters = Array.from({ length: 4 }, (_, place) => periodAt(year * 4 + place, "quarter"));
  const company: Scope = { name: everyone, lead: manager, deals: decided };
  const ofTeams = teams.map((team): Scope => {
    const lead = reps.find((rep) => rep.team === team)?.name ?? manager;
    return { name: team, lead, deals: decided.filter((deal) => deal.rep.team === team) };
  });
  return [
    [...header],
    ...months.flatMap((month) => salesTargets(company, month, 1 / 12)),
    ...ofTeams.flatMap((team) => quarters.flatMap((quarter) => salesTargets(team, quarter, 1 / 4))),
    ...quarters.flatMap((quarter) => rateTarget(company, quarter)),
    ...ofTeams.flatMap((team) => quarters.flatMap((quarter) => rateTarget(team, quarter))),
    ...repTargets(months, span),
  ];
}

function salesTargets({ name, lead, deals }: Scope, period: Period, share: number): Cell[][] {
  const won = deals.filter((deal) => deal.outcome === "won");
  const revenue = won.reduce((sum, deal) => sum + deal.amount, 0) * share * plan.growth;
  const count = won.length * share * plan.growth;
  if (count === 0) return [];
  const tenThousands = (kroner: number): number => Math.max(1, Math.round(kroner / 10_000)) * 10_000;
  const goal = Math.ceil(count);
  const stretched = Math.max(goal + 1, Math.ceil(goal * plan.stretch));
  return [
    [
      "revenue_won",
      name,
      period.key,
      tenThousands(revenue),
      tenThousands(revenue * plan.stretch),
      lead,
      "Vokse lønnsomt",
    ],
    ["deals_won", name, period.key, goal, stretched, lead, "Flere kunder"],
  ];
}

function rateTarget({ name, lead, deals }: Scope, period: Period): Cell[][] {
  if (deals.length === 0) return [];
  const rate = deals.filter((deal) => deal.outcome === "won").length / deals.length;
  const goal = hundredths(rate + plan.betterRate);
  return [
    ["win_rate", name, period.key, goal, hundredths(goal + plan.stretchRate), lead, "Bruke tiden på de rette avtalene"],
  ];
}

const hundredths = (share: number): number => Math.round(Math.min(1, share) * 100) / 100;

/** One rep's win rate, and the calls that another is asked for together with the rate that guards them. */
function repTargets(months: readonly Period[], span: Span): Cell[][] {
  const first = periodIndex(span.last, "month") + gamedCalls.from;
  return reps.flatMap((rep): Cell[][] => {
    if (rep.story === "improved") {
      const { key } = periodAt(periodIndex(span.last, "quarter"), "quarter");
      const goal = hundredths(improvement.after - plan.betterRate);
      return [["win_rate", rep.name, key, goal, hundredths(goal + plan.stretchRate), rep.name, "Holde på framgangen"]];
    }
    if (rep.story !== "gaming") return [];
    return months
      .filter((month) => periodIndex(month.first, "month") >= first)
      .flatMap(({ key }): Cell[][] => [
        ["calls_made", rep.name, key, callTarget.perMonth, callTarget.stretch, rep.name, "200 samtaler i uken"],
        [
          "connect_rate",
          rep.name,
          key,
          hundredths(usualCalls.connects - plan.betterRate),
          hundredths(usualCalls.connects + plan.betterRate),
          rep.name,
          "Samtaler som når fram",
        ],
      ]);
  });
}
