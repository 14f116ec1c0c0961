import { keyHelp } from "../../core/index";
import { HostTrouble, type WorkbookHost } from "../../../taskpane/host";
import { mountPane } from "../../../taskpane/mountPane";
import { takeDrops } from "./frame/drops";
import { takeKeys } from "./frame/keys";
import type { PaneDoor } from "./paneDoor";
import { version } from "./version";

/** Errors of the page around are made by its own classes; the pane knows them by ours. */
function ownError(error: unknown): unknown {
  if (typeof error !== "object" || error === null || !("name" in error) || error.name !== "HostTrouble") return error;
  const { kind, message } = error as HostTrouble;
  return new HostTrouble(kind, message);
}

const own =
  <Given extends unknown[], Answer>(
    work: (...given: Given) => Promise<Answer>,
  ): ((...given: Given) => Promise<Answer>) =>
  async (...given) => {
    try {
      return await work(...given);
    } catch (error) {
      throw ownError(error);
    }
  };

const ownHost = (host: WorkbookHost): WorkbookHost => ({
  name: host.name,
  language: host.language,
  places: own(host.places),
  read: own(host.read),
  ...(host.hasChanged === undefined ? {} : { hasChanged: own(host.hasChanged) }),
  show: own(host.show),
  insertFormula: own(host.insertFormula),
  write: own(host.write),
  ...(host.remove === undefined ? {} : { remove: own(host.remove) }),
  ...(host.formulas === undefined ? {} : { formulas: own(host.formulas) }),
  ...(host.changeFormulas === undefined ? {} : { changeFormulas: own(host.changeFormulas) }),
  load: own(host.load),
  save: own(host.save),
  samplePlan: own(host.samplePlan),
  ...(host.queryWriter === undefined ? {} : { queryWriter: own(host.queryWriter) }),
});

const afterClick = 300;

const door = (window.parent as Window & { nokkelDoor?: PaneDoor }).nokkelDoor;
const root = document.getElementById("nokkel");
if (root !== null && door !== undefined) {
  takeKeys(door.keys);
  takeDrops(door.drops);
  const pane = mountPane(root, ownHost(door.host), { version, theme: door.theme(), keys: keyHelp });
  door.opened(pane);
  // After the click that brought the user here has been heard.
  addEventListener("focus", () => setTimeout(() => void pane.readChanged(), afterClick));
}
