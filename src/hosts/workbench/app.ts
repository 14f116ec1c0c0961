import { h, render } from "preact";
import { Frame } from "./frame/Frame";
import { Workbench } from "./frame/Workbench";

const root = document.getElementById("frame");
if (root !== null) {
  const workbench = new Workbench((state, actions) => {
    render(h(Frame, { state, actions }), root);
  });
  workbench.start();
}
