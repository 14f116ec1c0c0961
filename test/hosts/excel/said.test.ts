import { hear, say } from "../../../src/hosts/excel/said";
import type { Notice } from "../../../taskpane/state/state";

it("the pane hears what was last said before it came, once, and what is said from then on", () => {
  const said = (text: string): Notice => ({ tone: "done", text });
  say(said("first"));
  say(said("second"));
  const [early, late]: string[][] = [[], []];
  hear(({ text }) => early?.push(text));
  say(said("third"));
  hear(({ text }) => late?.push(text));
  say(said("fourth"));
  expect([early, late]).toEqual([["second", "third"], ["fourth"]]);
});
