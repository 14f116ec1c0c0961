import { stagesOfYear } from "../report/stageFigures";
import { sayStages } from "../report/stageSection";
import type { SummaryRequest } from "../report/source";
import { stageTitles } from "../text/stageTexts";

/** What stands out on the way through the stages: a heading, and a sentence each; null where no table tells of stages. */
export interface StagesView {
  readonly title: string;
  readonly sentences: readonly string[];
}

export function stagesView(request: SummaryRequest): StagesView | null {
  const stages = stagesOfYear(request)?.stages ?? [];
  const sentences = sayStages(stages, request.language);
  return sentences.length === 0 ? null : { title: stageTitles.title[request.language], sentences };
}
