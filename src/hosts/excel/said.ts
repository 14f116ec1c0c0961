import type { Notice } from "../../../taskpane/state/state";

/** Ribbon and pane are packed apart and share a page, so what one tells the other stands on the page. */
const page = globalThis as { nokkelSay?: (notice: Notice) => void; nokkelSaid?: Notice };

/** Has the pane say something: at once, or as soon as it is there. */
export function say(notice: Notice): void {
  if (page.nokkelSay === undefined) page.nokkelSaid = notice;
  else page.nokkelSay(notice);
}

/** From now on the pane hears what is said, and what was said before it came. */
export function hear(listener: (notice: Notice) => void): void {
  page.nokkelSay = listener;
  if (page.nokkelSaid !== undefined) listener(page.nokkelSaid);
  delete page.nokkelSaid;
}
