import { languages } from "../../../core/index";
import { storePlan } from "./mark";
import { samplePlans } from "./samplePlans";

/** Our sheets of the sample in each language as JSON holds them, for whoever packs the page. */
export const storedPlans = (): unknown =>
  Object.fromEntries(
    languages.map((language) => {
      const { summary, targets } = samplePlans(language);
      return [language, { summary: storePlan(summary), targets: storePlan(targets) }];
    }),
  );
