import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { queryTexts } from "../../src/core/index";
import type { QueryWriter } from "../host";
import type { Pane } from "../state/createPane";
import { queryTable } from "../state/queryView";
import { QueryFields } from "./QueryFields";

/** For a table that has outgrown the sheet: what to paste where its warehouse is asked. */
export function LargeData({ pane }: { readonly pane: Pane }): JSX.Element | null {
  const { language } = pane.state();
  const [writer, setWriter] = useState<QueryWriter | "lost" | null>(null);
  const fetch = pane.queryWriter;
  if (fetch === null || queryTable(pane.state()) === null) return null;
  const open = async (): Promise<void> => {
    setWriter(null);
    setWriter(await fetch().catch(() => "lost" as const));
  };
  return (
    <details
      class="large-data"
      onToggle={(event) => {
        if (event.currentTarget.open && (writer === null || writer === "lost")) void open();
      }}
    >
      <summary>{queryTexts.title[language]}</summary>
      <p>{queryTexts.intro[language]}</p>
      {writer === null && <p role="status">{queryTexts.fetching[language]}</p>}
      {writer === "lost" && (
        <p class="notice trouble" role="alert">
          <span aria-hidden="true">⚠ </span>
          {queryTexts.notFetched[language]}
        </p>
      )}
      {writer !== null && writer !== "lost" && <QueryFields pane={pane} writer={writer} />}
    </details>
  );
}
