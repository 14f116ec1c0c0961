import { formatNumber, formatPeriod } from "../text/format";
import { subjectNames } from "../text/roleNames";
import { summarySentences, summaryTexts } from "../text/summaryTexts";
import { chartSection } from "./chartSection";
import { comparePeople } from "./comparePeople";
import { driverChanges } from "./driverChanges";
import { driverSection } from "./driverSection";
import { figureSection } from "./figureSection";
import { gatherSeries } from "./gather";
import { methodSection, problemSection } from "./methodSection";
import { paceOfGoal } from "./monthlyTargets";
import { peopleSection } from "./peopleSection";
import { personChanges } from "./personChanges";
import type { ChartPlan, Condition, Plan } from "./plan";
import type { SummaryRequest } from "./source";
import { columnCount, widths } from "./columns";
import { Stack } from "./stack";
import { stageSection } from "./stageSection";
import { targetSection } from "./targetSection";
import { toKnow } from "./toKnow";

/**
 * The monthly summary sheet as a plan: what to know, key figures with targets and verdicts, trends, reps with
 * intervals, problems in the data, how it was computed, and the figures behind the charts.
 */
export function summaryPlan(request: SummaryRequest): Plan {
  const { language, month, sources } = request;
  const series = gatherSeries(request);
  const comparisons = sources.flatMap((source) => comparePeople(source, request) ?? []);
  const revenue = driverChanges(request);
  const people = sources.flatMap((source) => personChanges(source, request));
  const stack = new Stack();
  const conditions: Condition[] = [];

  stack.put([
    [{ value: `${summaryTexts.title[language]}, ${formatPeriod(language, month)}`, look: "title", span: columnCount }],
  ]);
  stack.height(0, 30);
  const described = sources.map(({ name, table }) =>
    summarySentences.source[language](name, formatNumber(language, table.rows), subjectNames[table.subject][language]),
  );
  const made = summarySentences.made[language](request.version);
  stack.put([[{ value: [...described, made].join(" · "), look: "subtitle", span: columnCount }]]);
  stack.skip(1);

  stack.put([[{ value: summaryTexts.toKnow[language], look: "section", span: columnCount }]]);
  for (const sentence of toKnow(request, series, comparisons, { people, revenue, paces: paceOfGoal(request) })) {
    stack.height(stack.row, 4 + 14 * Math.ceil(sentence.length / 190));
    stack.put([[{ value: `• ${sentence}`, look: "lead", span: columnCount }]]);
  }
  stack.skip(1);

  const reserved = chartSection.reserve(stack, request, series, comparisons);
  stack.newPage();
  figureSection(stack, conditions, request, series);
  targetSection(stack, conditions, request);
  driverSection(stack, request, revenue);
  stageSection(stack, request);
  if (comparisons.length > 0) stack.newPage();
  peopleSection(stack, conditions, request, comparisons);
  stack.newPage();
  problemSection(stack, request);
  methodSection(stack, request, series);
  stack.newPage();
  const charts: ChartPlan[] = chartSection.fill(stack, request, reserved);
  return {
    language,
    sheets: [
      {
        name: `${summaryTexts.sheet[language]} ${month.key}`,
        mark: `summary:${month.key}`,
        widths,
        frozen: { rows: 1, columns: 0 },
        gridlines: false,
        blocks: stack.blocks,
        heights: stack.heights,
        charts,
        conditions,
        print: {
          orientation: "landscape",
          title: `${summaryTexts.title[language]}, ${formatPeriod(language, month)}`,
          breaks: stack.breaks,
        },
      },
    ],
  };
}
