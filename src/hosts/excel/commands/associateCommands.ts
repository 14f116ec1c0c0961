import type { Notice } from "../../../../taskpane/state/state";
import { languageNow } from "../language";
import { troubleFrom } from "../trouble";
import { freezeToValues } from "./freezeToValues";
import { monthlySummary } from "./monthlySummary";
import { showPane, tell } from "./tell";

interface CommandEvent {
  completed(): void;
}

/** What a command has to say in the end: how it went, or why it did not. */
async function outcome(work: () => Promise<Notice>): Promise<Notice> {
  try {
    return await work();
  } catch (error) {
    return { tone: "trouble", text: troubleFrom(error, languageNow()).message };
  }
}

/** Excel waits for `completed`, so that is called whatever happens. */
const commandOf =
  (work: () => Promise<Notice>) =>
  (event: CommandEvent): void => {
    void outcome(work)
      .then(tell)
      .finally(() => {
        event.completed();
      });
  };

/** Gives the ribbon's buttons, by the names they have in the manifest, what they do. */
export function associateCommands(): void {
  Office.actions.associate("monthlySummary", commandOf(monthlySummary));
  Office.actions.associate("freezeToValues", commandOf(freezeToValues));
  Office.actions.associate("openPane", (event: CommandEvent) => {
    void showPane().finally(() => {
      event.completed();
    });
  });
}
