import { h, render } from "preact";
import { Frame } from "./frame/Frame";
import { makeWorkbench } from "./frame/makeWorkbench";

const root = document.getElementById("frame");
if (root !== null) {
  const workbench = makeWorkbench((state, actions) => {
    render(h(Frame, { state, actions }), root);
  });
  workbench.start();
}
